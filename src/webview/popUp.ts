import { around, element } from './dom';
import { placeBeside } from './placeBeside';

/** What a pop-up shows, and its name for a screen reader. */
export interface PopUpContent {
  readonly label: string;
  readonly nodes: readonly (Node | string)[];
}

const openDelay = 300;
const closeDelay = 250;

/**
 * Explains what the pointer rests on, what has the keyboard's focus or what is activated, as WCAG 1.4.13 asks: Esc
 * dismisses it, the pointer can move onto it, and it stays until it is no longer wanted. Only one is open at a time.
 */
export class PopUp {
  readonly element: HTMLElement;
  readonly #selector: string;
  readonly #contentOf: (trigger: HTMLElement) => PopUpContent | undefined;
  #trigger: HTMLElement | undefined;
  #pinned = false;
  /** What has just got the focus back, or was dismissed: it does not open again by itself. */
  #dismissed: HTMLElement | undefined;
  #timer = 0;

  /** @param selector What opens it by pointer and focus. */
  constructor(selector: string, contentOf: (trigger: HTMLElement) => PopUpContent | undefined) {
    this.#selector = selector;
    this.#contentOf = contentOf;
    this.element = element('div', {
      class: 'leadit-pop-up',
      id: 'leadit-pop-up',
      role: 'dialog',
      tabindex: '-1',
      popover: 'manual',
    });
    document.addEventListener('pointerover', event => this.#pointed(event));
    document.addEventListener('pointerout', event => this.#left(event));
    document.addEventListener('pointerdown', event => this.#pressed(event));
    document.addEventListener('focusin', event => this.#focused(event));
    document.addEventListener('scroll', () => this.#place(), { capture: true, passive: true });
    window.addEventListener('resize', () => this.#place());
    this.element.addEventListener('keydown', event => this.#keepTab(event));
  }

  /** Opens it to stay and moves the focus into it; a second time closes it. */
  toggle(trigger: HTMLElement): void {
    if (this.#trigger === trigger && this.#pinned) this.close();
    else if (this.#open(trigger)) {
      this.#pinned = true;
      this.element.focus({ preventScroll: true });
    }
  }

  /** Closes it; the focus goes back to where it came from. Whether there was one to close. */
  close(): boolean {
    clearTimeout(this.#timer);
    const trigger = this.#trigger;
    if (trigger === undefined) return false;
    this.#trigger = undefined;
    this.#pinned = false;
    const hadFocus = this.element.contains(document.activeElement);
    this.element.hidePopover();
    trigger.removeAttribute('aria-describedby');
    if (trigger.hasAttribute('aria-expanded')) trigger.setAttribute('aria-expanded', 'false');
    this.#dismissed = trigger;
    if (hadFocus) trigger.focus({ preventScroll: true });
    return true;
  }

  /** Closes it when what it explains is no longer on the page. */
  closeIfOrphaned(): void {
    if (this.#trigger?.isConnected === false) this.close();
  }

  #open(trigger: HTMLElement): boolean {
    clearTimeout(this.#timer);
    if (this.#trigger === trigger) return true;
    const content = this.#contentOf(trigger);
    if (content === undefined) return false;
    this.close();
    this.#dismissed = undefined;
    this.#trigger = trigger;
    this.element.setAttribute('aria-label', content.label);
    this.element.replaceChildren(...content.nodes);
    this.element.scrollTop = 0;
    this.element.showPopover();
    if (trigger.hasAttribute('aria-expanded')) trigger.setAttribute('aria-expanded', 'true');
    this.#place();
    return true;
  }

  #place(): void {
    if (this.#trigger !== undefined && !placeBeside(this.element, this.#trigger)) this.close();
  }

  #pointed(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    if (event.target instanceof Node && this.element.contains(event.target)) clearTimeout(this.#timer);
    const trigger = around(event, this.#selector);
    if (trigger === undefined) return;
    clearTimeout(this.#timer);
    if (!this.#pinned) this.#timer = window.setTimeout(() => this.#open(trigger), openDelay);
  }

  #left(event: PointerEvent): void {
    const inside =
      around(event, this.#selector) !== undefined ||
      (event.target instanceof Node && this.element.contains(event.target));
    if (!inside || this.#pinned) return;
    clearTimeout(this.#timer);
    if (!this.element.contains(document.activeElement) && document.activeElement !== this.#trigger) {
      this.#timer = window.setTimeout(() => this.close(), closeDelay);
    }
  }

  #pressed(event: PointerEvent): void {
    if (!(event.target instanceof Node) || this.element.contains(event.target)) return;
    if (!this.#trigger?.contains(event.target)) this.close();
  }

  /** The keyboard's focus explains at once and stays where it is; it leaves the explanation when it moves on. */
  #focused(event: FocusEvent): void {
    if (event.target instanceof Node && this.element.contains(event.target)) return;
    const trigger = around(event, this.#selector);
    const dismissed = this.#dismissed;
    if (this.#trigger !== undefined && trigger !== this.#trigger) this.close();
    this.#dismissed = trigger === dismissed ? dismissed : undefined;
    if (trigger === undefined || trigger === dismissed || !trigger.matches(':focus-visible')) return;
    if (this.#open(trigger)) trigger.setAttribute('aria-describedby', this.element.id);
  }

  /** Tab at either end leaves the pop-up for the trigger it belongs to. */
  #keepTab(event: KeyboardEvent): void {
    if (event.key !== 'Tab') return;
    const stops = [...this.element.querySelectorAll<HTMLElement>('a[href], button')];
    const edge = event.shiftKey ? [stops[0], this.element] : [stops.at(-1) ?? this.element];
    if (!edge.includes(document.activeElement as HTMLElement)) return;
    event.preventDefault();
    this.close();
  }
}
