import type { Page } from 'playwright-core';
import { eventually } from './eventually';
import type { QuickInput } from './quickInput';

/** The text editor in front. */
export class Editor {
  readonly #page: Page;
  readonly #quickInput: QuickInput;

  constructor(page: Page, quickInput: QuickInput) {
    this.#page = page;
    this.#quickInput = quickInput;
  }

  /** Opens a file of the folder and waits for its text. */
  async open(name: string): Promise<void> {
    await this.#quickInput.open('Control+P');
    await this.#quickInput.type(name);
    await this.#quickInput.accept(name.split('/').pop() ?? name);
    await this.#page
      .locator('.editor-group-container.active .tab.active', { hasText: name.split('/').pop() ?? name })
      .waitFor();
    await this.#page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
  }

  /** Puts the cursor at a place, both counted from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.#quickInput.open('Control+G');
    await this.#quickInput.type(`:${line}:${column}`);
    await this.#page.keyboard.press('Enter');
  }

  /**
   * Rests the mouse on some text of the editor.
   *
   * @param text As it stands in one line.
   * @returns The text of the hover that comes up.
   */
  async hover(text: string): Promise<string> {
    const content = this.#page.locator('.monaco-resizable-hover .monaco-hover:visible .hover-contents');
    return eventually(async () => {
      const place = await this.locate(text);
      // Away first: a place that once had no hover is only asked again after the mouse has left it.
      await this.#page.mouse.move(0, 0);
      await this.#page.mouse.move(place.x, place.y, { steps: 4 });
      await content.first().waitFor({ timeout: 3000 });
      const said = (await content.allInnerTexts()).join('\n').trim();
      return said === '' || said === 'Loading...' ? undefined : said;
    }, `a hover over "${text}"`);
  }

  /** Rests the mouse on a text again and again until its hover fits, as glossaries come in; gives that hover's text. */
  async hoverLike(text: string, words: RegExp): Promise<string> {
    return eventually(
      async () => {
        const said = await this.hover(text);
        await this.leave();
        return words.test(said) ? said : undefined;
      },
      `a hover over "${text}" like ${words}`,
      40_000,
    );
  }

  /** Moves the mouse away until no hover is left. */
  async leave(): Promise<void> {
    await eventually(async () => {
      await this.#page.mouse.move(0, 0);
      await this.#page.locator('.monaco-hover:visible').waitFor({ state: 'hidden', timeout: 2000 });
      return true;
    }, 'the hover to go');
  }

  /** Follows the link whose words are shown in the editor. */
  async follow(text: string): Promise<void> {
    const place = await this.locate(text);
    await this.#page.keyboard.down('Control');
    await this.#page.mouse.move(place.x, place.y, { steps: 4 });
    await this.#page.mouse.click(place.x, place.y);
    await this.#page.keyboard.up('Control');
  }

  /** The lines in view. */
  async text(): Promise<string> {
    const lines = this.#page.locator('.editor-group-container.active .monaco-editor .view-line');
    // the editor draws spaces as no-break spaces
    return (await lines.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
  }

  /** The centre of the first place where some text is shown, in pixels of the window. It is scrolled to. */
  async locate(text: string): Promise<{ readonly x: number; readonly y: number }> {
    const place = await this.#page.evaluate(findText, text);
    if (place) return place;
    await this.#scrollTo(text);
    return eventually(
      async () => (await this.#page.evaluate(findText, text)) ?? undefined,
      `the text "${text}"`,
    );
  }

  /** The words in view that have a dotted line below, in the order of the text. */
  async marked(): Promise<string[]> {
    return this.#page.evaluate(findMarked);
  }

  /** Selects the first place where some text stands. */
  async select(text: string): Promise<void> {
    await this.#scrollTo(text);
  }

  async #scrollTo(text: string): Promise<void> {
    const { keyboard } = this.#page;
    const find = this.#page.locator('.find-widget.visible textarea, .find-widget.visible input').first();
    await this.#page.locator('.editor-group-container.active .monaco-editor .view-lines').click();
    await keyboard.press('Control+Home');
    await keyboard.press('Control+F');
    await find.fill(text);
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await this.#page.locator('.find-widget.visible').waitFor({ state: 'hidden' });
  }
}

/** Runs in the page: `null` when no line in view has the text. */
function findText(text: string): { x: number; y: number } | null {
  const editor = document.querySelector('.editor-group-container.active .monaco-editor .view-lines');
  for (const line of editor?.querySelectorAll('.view-line') ?? []) {
    // The editor draws spaces as no-break spaces.
    const start = (line.textContent ?? '').replace(/\u00a0/g, ' ').indexOf(text);
    if (start < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let offset = 0;
    let begun = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (!begun && start < offset + length) {
        range.setStart(node, start - offset);
        begun = true;
      }
      if (begun && start + text.length <= offset + length) {
        range.setEnd(node, start + text.length - offset);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      offset += length;
    }
  }
  return null;
}

/** Runs in the page. The editor draws the lines as boxes of their own, so the letters over each are looked for. */
function findMarked(): string[] {
  const editor = document.querySelector('.editor-group-container.active .monaco-editor');
  const boxes = [...(editor?.querySelectorAll('.view-overlays .cdr') ?? [])]
    .filter(box => getComputedStyle(box).borderBottomStyle === 'dotted')
    .map(box => box.getBoundingClientRect())
    .sort((a, b) => a.top - b.top || a.left - b.left);
  const texts = boxes.map(() => '');
  for (const line of editor?.querySelectorAll('.view-lines .view-line') ?? []) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let i = 0; i < (node.textContent?.length ?? 0); i++) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        const x = (left + right) / 2;
        const y = (top + bottom) / 2;
        const at = boxes.findIndex(box => box.left < x && x < box.right && box.top < y && y < box.bottom);
        if (at >= 0) texts[at] += (node.textContent?.charAt(i) ?? '').replace('\u00a0', ' ');
      }
    }
  }
  return texts;
}
