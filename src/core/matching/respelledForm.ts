import type { MatchRule, Name } from '../glossary/term';
import { Form, type Inflection, type Meaning } from './form';
import type { Respelling } from './respellings';

/** A name in another spelling than its own. There are few, so that the many others need not carry one. */
export class RespelledForm extends Form {
  constructor(
    meaning: Meaning,
    name: Name,
    rule: Exclude<MatchRule, 'never'>,
    inflected: Inflection,
    private readonly respelling: Respelling,
  ) {
    super(meaning, name, rule, inflected);
  }

  override get written(): string {
    return this.respelling.text;
  }

  override get inCode(): boolean {
    return this.respelling.inCode;
  }
}
