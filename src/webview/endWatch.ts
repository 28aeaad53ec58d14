/** The end of a text must have been in view for so long, in milliseconds, that somebody can have read it. */
const readingTime = 3000;

/** Notices when the end of a page's text has been read, and not only scrolled past. */
export class EndWatch {
  #observer: IntersectionObserver | undefined;
  #timer = 0;

  /** Watches a text, in place of the one before. `read` is called once at most. */
  follow(text: Element | null | undefined, read: () => void): void {
    this.#observer?.disconnect();
    clearTimeout(this.#timer);
    const end = text?.lastElementChild;
    if (!end) return;
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(this.#timer);
      if (!entry?.isIntersecting) return;
      this.#timer = window.setTimeout(() => {
        observer.disconnect();
        read();
      }, readingTime);
    });
    observer.observe(end);
    this.#observer = observer;
  }
}
