/** A note with its marks taken out. */
export interface LabelledNote {
  readonly title: string;
  /** 1-based line of the title in the fixture file. */
  readonly line: number;
  readonly text: string;
  /** As it stands in the fixture. */
  readonly marked: string;
  /** What must match, in order: `id` is the term that must come first. */
  readonly spans: readonly LabelledSpan[];
}

/** A mark of either kind; without an id it says what must not match. */
export interface Mark {
  readonly id: string | undefined;
  readonly from: number;
  readonly to: number;
}

export interface LabelledSpan {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads labelled notes. `{{term-id|text}}` must match as that term; all other text must not match,
 * and `{{!|text}}` says so where a reader of the fixture might wonder.
 */
export function readMarks(marked: string): Pick<LabelledNote, 'text' | 'spans'> & {
  readonly marks: readonly Mark[];
} {
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\{\{([^|{}\s]+)\|([\s\S]*?)\}\}/g)) {
    const [whole, id = '', surface = ''] = match;
    text += marked.slice(at, match.index);
    marks.push({ id: id === '!' ? undefined : id, from: text.length, to: text.length + surface.length });
    text += surface;
    at = match.index + whole.length;
  }
  const spans = marks.flatMap(({ id, from, to }) => (id === undefined ? [] : { id, from, to }));
  return { text: text + marked.slice(at), marks, spans };
}

/** Reads a file of small notes, each under a line `=== title`. What stands before the first is a remark. */
export function readFixture(file: string): readonly LabelledNote[] {
  const notes: LabelledNote[] = [];
  for (const match of file.matchAll(/^=== (.*)\n([\s\S]*?)(?=^=== |$(?![\s\S]))/gm)) {
    const line = file.slice(0, match.index).split('\n').length;
    const marked = (match[2] ?? '').replace(/\n+$/, '\n');
    const { text, spans } = readMarks(marked);
    notes.push({ title: match[1] ?? '', line, marked, text, spans });
  }
  return notes;
}
