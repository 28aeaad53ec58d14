import { parseAddress } from './address';
import { groupPage, referencePage } from './listPage';
import type { Page } from './protocol';
import { type PageContext, renderPage } from './renderPage';
import { type ShownTerm, termPage } from './termPage';

/** Renders what stands at an address; `undefined` when there is nothing. `termAt` resolves references to terms. */
export async function pageAt(
  address: string,
  context: PageContext,
  termAt: (ref: string) => Promise<ShownTerm | undefined>,
): Promise<Page | undefined> {
  const { reference } = context;
  const what = parseAddress(address);
  switch (what.kind) {
    case 'reference':
      return referencePage(context);
    case 'group': {
      const group = reference.groups.find(each => each.id === what.id);
      return group && groupPage(group, context);
    }
    case 'term': {
      const term = await termAt(what.ref);
      return term && termPage(term, context);
    }
    case 'topic': {
      const topic = reference.topics.find(each => each.id === what.id);
      return topic && renderPage(topic, context);
    }
  }
}
