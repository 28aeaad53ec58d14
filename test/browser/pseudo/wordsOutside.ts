import type { Locator } from 'playwright-core';

/**
 * The words that somebody sees or hears at a place and that no bracket of the pseudo language is around.
 *
 * @param place All that it holds is looked at, texts as well as names for screen readers.
 * @param known Names and titles that may stand outside.
 * @param skip Selector of elements that hold content.
 */
export async function wordsOutside(
  place: Locator,
  known: readonly string[],
  skip = 'never',
): Promise<readonly string[]> {
  const names = [...new Set(known)].filter(Boolean).sort((a, b) => b.length - a.length);
  const groups = await place.evaluate(readableTexts, skip);
  return groups.flatMap(texts => outside(texts).map(text => without(text, names))).filter(isWorded);
}

/**
 * Runs in the page. Texts that belong together, so that a bracket may open in one and close in another: all that is
 * written, and each name for screen readers by itself.
 */
function readableTexts(place: Element, skip: string): string[][] {
  const written: string[] = [];
  const groups = [written];
  const look = (element: Element): void => {
    if (element.matches(skip) || !element.checkVisibility({ visibilityProperty: true })) return;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
      const text = element.getAttribute(name);
      if (text) groups.push([text]);
    }
    for (const child of element.childNodes) {
      if (child instanceof Text) written.push(child.data);
      else if (child instanceof Element && !/^(?:script|style)$/i.test(child.tagName)) look(child);
    }
  };
  look(place);
  return groups;
}

/** The parts of texts at which no bracket is open. */
function outside(texts: readonly string[]): string[] {
  let depth = 0;
  return texts.map(text => {
    let rest = '';
    for (const sign of text) {
      if (sign === '⟦') depth++;
      if (depth === 0) rest += sign;
      if (sign === '⟧') depth--;
    }
    return rest;
  });
}

/** A text without the names that it holds as whole words. */
function without(text: string, names: readonly string[]): string {
  let rest = text.replace(/\s+/g, ' ');
  for (const name of names) {
    for (let at = rest.indexOf(name); at >= 0; at = rest.indexOf(name, at + 1)) {
      const around = (rest[at - 1] ?? ' ') + (rest[at + name.length] ?? ' ');
      if (!/[\p{L}\p{N}]/u.test(around)) rest = `${rest.slice(0, at)} ${rest.slice(at + name.length)}`;
    }
  }
  return rest.trim();
}

const date =
  /\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},)? \d{4}\b/g;

/** Dates, figures and signs are no words. */
function isWorded(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(date, ''));
}
