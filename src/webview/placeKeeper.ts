/** Keeps what one reads in place when the width changes and lines break elsewhere. */
export class PlaceKeeper {
  #block: Element | undefined;
  #top = 0;

  constructor() {
    window.addEventListener('resize', () => this.#restore());
  }

  /** Notes the first block that starts within sight; to be called when the scrolling has come to rest. */
  note(): void {
    const blocks = document.querySelectorAll('article > *, .text > *, .text li, .text tr');
    this.#block =
      scrollY === 0 ? undefined : [...blocks].find(block => block.getBoundingClientRect().top > 0);
    this.#top = this.#block?.getBoundingClientRect().top ?? 0;
  }

  #restore(): void {
    if (this.#block?.isConnected) scrollBy({ top: this.#block.getBoundingClientRect().top - this.#top });
  }
}
