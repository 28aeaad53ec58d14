import type { Page, ReaderState, ToWebview } from '../core/reading/protocol';
import { Announcer } from './announcer';
import { applyTextStyle } from './applyTextStyle';
import { article } from './article';
import { type Contents, contents } from './contents';
import { element } from './dom';
import { EndWatch } from './endWatch';
import { failure } from './failure';
import { keep, tell } from './host';
import { jumpTo, jumpToAnchor } from './jump';
import { label, setLabels } from './labels';
import { listen } from './listen';
import { PlaceKeeper } from './placeKeeper';
import { PopUp } from './popUp';
import { popUpContent } from './popUpContent';
import { toolbar } from './toolbar';

const stage = element('div', { class: 'stage' });
const announcer = new Announcer();
const placeKeeper = new PlaceKeeper();
const endWatch = new EndWatch();
const popUp = new PopUp('[data-term], [data-note]', trigger => page && popUpContent(trigger, page));

let state: ReaderState = { places: [], current: 0 };
let page: Page | undefined;
let list: Contents | undefined;
let scrollTimer = 0;

function receive(message: ToWebview): void {
  switch (message.type) {
    case 'labels':
      setLabels(message.labels);
      break;
    case 'style':
      applyTextStyle(message.style);
      break;
    case 'said':
      announcer.say(message.text);
      break;
    case 'fail':
      page = undefined;
      replace(message.state, failure(message.message, message.ways));
      break;
    case 'show':
      page = message.page;
      replace(message.state, article(page));
      if (message.anchor === undefined) scrollTo({ top: state.places[state.current]?.scroll ?? 0 });
      else if (!jumpToAnchor(message.anchor)) announcer.say(label('noSuchPart', message.anchor.slice(0, 60)));
  }
}

function replace(newState: ReaderState, main: HTMLElement): void {
  // Only a reader who is in the page is moved: the focus never leaves the tree or the note for it.
  const hadFocus = document.hasFocus() && document.activeElement !== document.body;
  popUp.close();
  list?.dispose();
  list = page && contents(page);
  state = newState;
  keep(state);
  const columns = element('div', { class: 'columns' }, list?.element ?? '', element('main', {}, main));
  stage.replaceChildren(toolbar(state, page), columns);
  list?.follow();
  const { topic = '' } = page ?? {};
  endWatch.follow(page && main.querySelector('.text'), () => tell({ type: 'readToEnd', topic }));
  if (hadFocus) main.querySelector('h1')?.focus({ preventScroll: true });
}

/** Tells where the page is scrolled to, so that coming back finds the place. */
function reportScroll(): void {
  clearTimeout(scrollTimer);
  if (page === undefined) return;
  const here = { topic: page.topic, scroll: Math.round(scrollY) };
  const { places, current } = state;
  if (places[current]?.topic !== here.topic || places[current].scroll === here.scroll) return;
  state = { current, places: places.map((place, index) => (index === current ? here : place)) };
  keep(state);
  tell({ type: 'scrolled', ...here });
}

document.addEventListener(
  'scroll',
  () => {
    clearTimeout(scrollTimer);
    scrollTimer = window.setTimeout(() => {
      list?.settle();
      placeKeeper.note();
      reportScroll();
    }, 150);
  },
  { passive: true },
);

listen({
  go: message => {
    reportScroll();
    tell(message);
  },
  tell,
  jump: id => {
    popUp.close();
    jumpTo(id);
  },
  explain: trigger => popUp.toggle(trigger),
  dismiss: () => popUp.close(),
});

window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => receive(data));
document.body.replaceChildren(stage, popUp.element, announcer.element);
tell({ type: 'ready' });
