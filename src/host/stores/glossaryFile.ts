import * as vscode from 'vscode';
import type { Glossary } from '../../core/glossary/glossary';
import type { Problem } from '../../core/glossary/problem';
import { type FileReading, readGlossaryFile, stampNow } from './readGlossaryFile';

/** A file that is being written is believed to have lost terms when it has been still for so long, in milliseconds. */
const still = 100;
/** The same for a file that breaks off in the middle of a line. */
const stillBroken = 1000;
/** A file is believed to be gone when it has been so for so long: many programs save by deleting and renaming. */
const gone = 250;

/** A glossary file with what is in force of it. */
export interface FileState {
  readonly uri: vscode.Uri;
  /** The terms in force; `undefined` when none could be read yet. */
  readonly glossary?: Glossary;
  /** What is wrong with the file as it is now. */
  readonly problems: readonly Problem[];
  /** Whether the file as it is now is broken, so that its last good version is in force. */
  readonly stale: boolean;
}

/**
 * Follows one glossary file. The version in force changes at one stroke, when a new one has been read as a whole.
 * A version that is broken and lacks terms is not put in force, and one that merely lacks terms only when the file
 * has come to rest: so that a file that is being written never empties the glossary.
 */
export class GlossaryFile {
  #state: FileState;
  /** The last version without an error. */
  #good: FileReading | undefined;
  #lastBrokeOff = false;
  /** Of the text that was read last; `undefined`: none was. */
  #print: string | undefined;
  /** Counts the looks at the file, so that a late one is not taken. */
  #looks = 0;

  constructor(readonly uri: vscode.Uri) {
    this.#state = { uri, problems: [], stale: false };
  }

  get state(): FileState {
    return this.#state;
  }

  /**
   * Looks at the file again.
   *
   * @returns `changed`: another state holds; `same`: it has not changed; `gone`: there is no file any more;
   * `overtaken`: a later look tells.
   */
  async look(): Promise<'changed' | 'same' | 'gone' | 'overtaken'> {
    const look = ++this.#looks;
    for (;;) {
      const reading = await readGlossaryFile(this.uri, this.#print);
      if (look !== this.#looks) return 'overtaken';
      if (reading === 'same') return 'same';
      const wait = this.#restBefore(reading);
      if (wait > 0) {
        await new Promise<void>(resolve => setTimeout(resolve, wait));
        const stamp = await stampNow(this.uri);
        if (look !== this.#looks) return 'overtaken';
        if (stamp !== reading?.stamp) continue;
      }
      this.#take(reading);
      return reading ? 'changed' : 'gone';
    }
  }

  /** What a look that is under way brings is not taken any more. */
  leave(): void {
    this.#looks++;
  }

  /** How long the file must rest before a reading is believed, in milliseconds. */
  #restBefore(reading: FileReading | undefined): number {
    const before = this.#state.glossary;
    if (!before) return 0;
    if (!reading) return gone;
    if (this.#isBroken(reading) || !lacksTerms(reading.glossary, before)) return 0;
    return reading.breaksOff && !this.#lastBrokeOff ? stillBroken : still;
  }

  #take(reading: FileReading | undefined): void {
    if (!reading) {
      this.#good = undefined;
      this.#print = undefined;
      this.#state = { uri: this.uri, problems: [missing(this.uri)], stale: false };
      return;
    }
    this.#print = reading.print;
    const { problems } = reading;
    const good = this.#good;
    if (good && this.#isBroken(reading)) {
      this.#state = { uri: this.uri, glossary: good.glossary, problems, stale: true };
      return;
    }
    if (!hasErrors(reading)) this.#good = reading;
    this.#lastBrokeOff = reading.breaksOff;
    this.#state = {
      uri: this.uri,
      problems,
      stale: false,
      ...(!reading.unreadable && { glossary: reading.glossary }),
    };
  }

  /** Whether the last good version is better than a reading. */
  #isBroken(reading: FileReading): boolean {
    const good = this.#good?.glossary;
    if (!good) return false;
    return reading.unreadable || (hasErrors(reading) && lacksTerms(reading.glossary, good));
  }
}

function missing(uri: vscode.Uri): Problem {
  const message = vscode.l10n.t('There is no such file.');
  return { file: uri.toString(), line: 1, column: 1, message, severity: 'error' };
}

function hasErrors({ problems, unreadable }: FileReading): boolean {
  return unreadable || problems.some(({ severity }) => severity === 'error');
}

/** Whether a term of the one version is missing in the other. */
function lacksTerms(now: Glossary, before: Glossary): boolean {
  if (now.terms.length < before.terms.length) return true;
  for (const id of before.places.keys()) if (!now.places.has(id)) return true;
  return false;
}
