import * as vscode from 'vscode';
import { registerAddTerm } from './commands/registerAddTerm';
import { registerEditTerm } from './commands/registerEditTerm';
import { registerGlossarySwitches } from './commands/registerGlossarySwitches';
import { registerLookUp } from './commands/registerLookUp';
import { registerNoteCommands } from './commands/registerNoteCommands';
import { registerReaderCommands } from './commands/registerReaderCommands';
import { registerTermNavigation } from './commands/registerTermNavigation';
import { registerUriHandler } from './commands/registerUriHandler';
import { registerCompletion } from './editor/registerCompletion';
import { registerDefinition } from './editor/registerDefinition';
import { registerGlossaryProblems } from './editor/registerGlossaryProblems';
import { registerHover } from './editor/registerHover';
import { registerMarks } from './editor/registerMarks';
import { registerMutedTerms } from './editor/registerMutedTerms';
import { registerReferenceDocuments } from './editor/registerReferenceDocuments';
import { registerExplainView } from './explain/registerExplainView';
import { registerReadAloud } from './explain/registerReadAloud';
import { tellMenusOfNoteLanguages } from './noteLanguages';
import { type Preview, registerPreview } from './preview/registerPreview';
import { registerReader } from './reader/registerReader';
import { registerGlossaryView } from './sidebar/registerGlossaryView';
import { registerNoteView } from './sidebar/registerNoteView';
import { registerTopicsView } from './sidebar/registerTopicsView';
import { AnnotationStore } from './stores/annotationStore';
import { GlossaryStore } from './stores/glossaryStore';
import { MutedTerms } from './stores/mutedTerms';
import { ReadingStore } from './stores/readingStore';
import { ReferenceStore } from './stores/referenceStore';
import { Spotlight } from './stores/spotlight';
import { syncedKeys } from './stores/syncedKeys';

export function activate(context: vscode.ExtensionContext): Pick<Preview, 'extendMarkdownIt'> {
  const reference = new ReferenceStore(context.extensionUri);
  const glossaries = new GlossaryStore(
    reference,
    vscode.Uri.joinPath(context.globalStorageUri, 'glossaries'),
  );
  const annotations = new AnnotationStore(glossaries);
  const reader = registerReader({
    extensionUri: context.extensionUri,
    reference: async () => {
      await annotations.prepare();
      return reference.get();
    },
    annotate: (text, language) => annotations.annotateReference(text, language),
    termAt: async ref => {
      const found = await glossaries.term(ref);
      return found && { term: found.term, ref: found.ref, glossary: found.glossary.title };
    },
    memory: context.globalState,
    onDidChange: glossaries.onDidChange,
  });
  const reading = new ReadingStore(context.globalState);
  const muted = new MutedTerms(context.globalState);
  const spotlight = new Spotlight();
  context.globalState.setKeysForSync(syncedKeys);
  const deps = {
    reference,
    glossaries,
    annotations,
    reader,
    reading,
    muted,
    spotlight,
    memory: context.globalState,
  };
  const preview = registerPreview(deps);
  context.subscriptions.push(
    reference,
    glossaries,
    annotations,
    reader,
    reading,
    muted,
    tellMenusOfNoteLanguages(),
    spotlight,
    registerHover(deps),
    registerGlossaryProblems(deps),
    registerCompletion(deps),
    registerDefinition(deps),
    registerReferenceDocuments(deps),
    registerMarks(deps),
    registerMutedTerms(deps),
    registerTopicsView(deps),
    registerGlossaryView(deps),
    registerNoteView(deps),
    registerReadAloud(deps),
    registerExplainView({ ...deps, extensionUri: context.extensionUri }),
    registerLookUp(deps),
    registerReaderCommands(deps),
    registerNoteCommands(deps),
    registerTermNavigation(deps),
    registerAddTerm(deps),
    registerEditTerm(deps),
    registerGlossarySwitches(deps),
    registerUriHandler(deps),
    preview,
  );
  return { extendMarkdownIt: preview.extendMarkdownIt };
}
