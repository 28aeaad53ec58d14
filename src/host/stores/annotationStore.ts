import type * as vscode from 'vscode';
import { type Annotation, Annotator } from '../../core/matching/annotate';
import type { ReferenceStore } from './referenceStore';

/** What the built-in glossary is called. */
const builtIn = 'built-in';

/** The annotations of open notes: one annotator for all features, and one result for each version of a note. */
export class AnnotationStore {
  readonly #reference: ReferenceStore;
  #annotator: Promise<Annotator> | undefined;
  #ready: Annotator | undefined;
  readonly #notes = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly annotator: Annotator; readonly annotations: readonly Annotation[] }
  >();

  constructor(reference: ReferenceStore) {
    this.#reference = reference;
    reference.onDidChange(() => {
      this.#annotator = undefined;
    });
  }

  /** Rejects with an error whose message can be shown as it is. */
  annotator(): Promise<Annotator> {
    this.#annotator ??= this.#reference.get().then(({ terms }) => {
      this.#ready = new Annotator([{ glossary: builtIn, terms }]);
      return this.#ready;
    });
    return this.#annotator;
  }

  /** The annotator, once {@link annotator} has given it. */
  get ready(): Annotator | undefined {
    return this.#ready;
  }

  /** All annotations of a note as it stands now. */
  async of(document: vscode.TextDocument): Promise<readonly Annotation[]> {
    const annotator = await this.annotator();
    const known = this.#notes.get(document);
    if (known?.version === document.version && known.annotator === annotator) return known.annotations;
    const annotations = annotator.annotate(document.getText(), document.languageId);
    this.#notes.set(document, { version: document.version, annotator, annotations });
    return annotations;
  }

  /** The annotation at a position, its end included; `undefined` when no term is there. */
  async at(document: vscode.TextDocument, position: vscode.Position): Promise<Annotation | undefined> {
    const offset = document.offsetAt(position);
    return (await this.of(document)).find(({ from, to }) => from <= offset && offset <= to);
  }
}
