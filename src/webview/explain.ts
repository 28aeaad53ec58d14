import type { FromExplainView, ToExplainView } from '../core/reading/explainProtocol';
import { Announcer } from './announcer';
import { around, element } from './dom';
import { keep, kept, tell } from './explainHost';
import { explanation } from './explanation';

const place = element('main', {});
const announcer = new Announcer();
document.body.replaceChildren(place, announcer.element);

window.addEventListener('message', ({ data }: MessageEvent<ToExplainView>) => {
  // what is said anew, because a glossary has changed, must not take the focus away from who reads it
  const hadFocus = document.hasFocus() && place.contains(document.activeElement);
  switch (data.type) {
    case 'show':
      place.replaceChildren(...explanation(data.meanings, data.labels));
      scrollTo({ top: 0 });
      if (data.state) keep(data.state);
      if (data.focus || hadFocus) place.querySelector('h1')?.focus();
      break;
    case 'hint':
      place.replaceChildren(
        element('h1', { class: 'unseen' }, document.title),
        element('p', { class: 'hint', tabindex: '-1' }, data.text),
      );
      if (data.focus || hadFocus) place.querySelector('p')?.focus();
      break;
    case 'said':
      announcer.say(data.text);
      break;
  }
});

/** What a click on something asks for; `undefined` when nothing. */
function wish(event: MouseEvent): FromExplainView | undefined {
  const target = around(
    event,
    '[data-explain], [data-term-page], [data-topic], [data-external], [data-source], [data-copy-definition]',
  );
  if (!target) return undefined;
  const { explain, termPage, topic, anchor, source, copyDefinition } = target.dataset;
  const toSide = event.ctrlKey || event.metaKey || event.button === 1;
  if (explain !== undefined) return { type: 'explain', ref: explain };
  if (termPage !== undefined) return { type: 'openTerm', ref: termPage, toSide };
  if (topic !== undefined) {
    return { type: 'open', address: topic, toSide, ...(anchor !== undefined && { anchor }) };
  }
  if (source !== undefined) return { type: 'copyCitation', source };
  if (copyDefinition !== undefined) return { type: 'copyDefinition', ref: copyDefinition };
  return { type: 'external', url: target.getAttribute('href') ?? '' };
}

for (const type of ['click', 'auxclick'] as const) {
  document.addEventListener(type, event => {
    const wanted = event.button === 2 ? undefined : wish(event);
    if (!wanted) return;
    // what is handled here must not reach the editor's own listeners, which would open the link once more
    event.preventDefault();
    event.stopPropagation();
    tell(wanted);
  });
}

const state = kept();
tell({ type: 'ready', ...(state !== undefined && { state }) });
