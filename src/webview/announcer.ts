import { element } from './dom';

/** Says short messages: to a screen reader politely, to the eye for a moment. */
export class Announcer {
  readonly element = element('div', { class: 'said', role: 'status', 'aria-live': 'polite' });
  #timer = 0;

  say(text: string): void {
    clearTimeout(this.#timer);
    this.element.textContent = text;
    this.element.classList.add('shown');
    this.#timer = window.setTimeout(() => {
      this.element.classList.remove('shown');
      this.element.textContent = '';
    }, 2500);
  }
}
