import { around, rendered } from './dom';
import { PopUp, type PopUpContent } from './popUp';

// The script of the editor's own Markdown preview: it explains the terms that the extension has marked there. The
// preview replaces its text while one types, so nothing of it is held on to.

/** What stands, hidden, at the end of the text about a marked term. */
function contentOf(trigger: HTMLElement): PopUpContent | undefined {
  const { leaditTerm = '' } = trigger.dataset;
  const card = document.querySelector(`[data-leadit-card="${CSS.escape(leaditTerm)}"]`);
  if (card === null) return undefined;
  const pattern = card.closest<HTMLElement>('.leadit-cards')?.dataset['explains'] ?? '{0}';
  return { label: pattern.replace('{0}', trigger.textContent), nodes: [rendered(card.innerHTML)] };
}

const selector = '.leadit-term';
const popUp = new PopUp(selector, contentOf);

function handled(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

document.addEventListener('click', event => {
  const trigger = around(event, selector);
  if (trigger === undefined) return;
  popUp.toggle(trigger);
  handled(event);
});

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && popUp.close()) handled(event);
  const trigger = event.key === 'Enter' || event.key === ' ' ? around(event, selector) : undefined;
  if (trigger === undefined) return;
  popUp.toggle(trigger);
  handled(event);
});

window.addEventListener('vscode.markdown.updateContent', () => popUp.closeIfOrphaned());

document.body.append(popUp.element);
