import * as vscode from 'vscode';
import { type Api, apiOf } from './api';
import { registerAssistantTools } from './assistant/registerAssistantTools';
import { registerChecks } from './checks/registerChecks';
import { registerAddTerm } from './commands/registerAddTerm';
import { registerCitationCommand } from './commands/registerCitationCommand';
import { registerConflicts } from './commands/registerConflicts';
import { registerEditTerm } from './commands/registerEditTerm';
import { registerGlossarySwitches } from './commands/registerGlossarySwitches';
import { registerLookUp } from './commands/registerLookUp';
import { registerNewNote } from './commands/registerNewNote';
import { registerNoteCommands } from './commands/registerNoteCommands';
import { registerReaderCommands } from './commands/registerReaderCommands';
import { registerReadingCommands } from './commands/registerReadingCommands';
import { registerTermNavigation } from './commands/registerTermNavigation';
import { registerUriHandler } from './commands/registerUriHandler';
import { registerWhyThisMeaning } from './commands/registerWhyThisMeaning';
import { registerWritingCommands } from './commands/registerWritingCommands';
import { registerCompletion } from './editor/registerCompletion';
import { registerDefinition } from './editor/registerDefinition';
import { registerGlossaryProblems } from './editor/registerGlossaryProblems';
import { registerHover } from './editor/registerHover';
import { registerMarks } from './editor/registerMarks';
import { registerMutedTerms } from './editor/registerMutedTerms';
import { registerReferenceDocuments } from './editor/registerReferenceDocuments';
import { registerReferences } from './editor/registerReferences';
import { registerRename } from './editor/registerRename';
import { registerExplainView } from './explain/registerExplainView';
import { registerReadAloud } from './explain/registerReadAloud';
import { registerAccessibilityHelp } from './help/registerAccessibilityHelp';
import { registerMentions } from './mentions/registerMentions';
import { noteLanguages, tellMenusOfNoteLanguages } from './noteLanguages';
import { type Preview, registerPreview } from './preview/registerPreview';
import { registerReader } from './reader/registerReader';
import { registerGlossaryView } from './sidebar/registerGlossaryView';
import { registerNoteView } from './sidebar/registerNoteView';
import { registerTopicsView } from './sidebar/registerTopicsView';
import { AnnotationStore } from './stores/annotationStore';
import { GlossaryStore } from './stores/glossaryStore';
import { MentionsStore } from './stores/mentionsStore';
import { MutedTerms } from './stores/mutedTerms';
import { ReadingStore } from './stores/readingStore';
import { ReferenceStore } from './stores/referenceStore';
import { Spotlight } from './stores/spotlight';
import { syncedKeys } from './stores/syncedKeys';
import { UncheckedTerms } from './stores/uncheckedTerms';

export function activate(context: vscode.ExtensionContext): Api & Pick<Preview, 'extendMarkdownIt'> {
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
  const mentions = new MentionsStore({
    annotations,
    glossaries,
    languages: () => noteLanguages().map(({ language }) => language ?? ''),
    memory: context.workspaceState,
  });
  const muted = new MutedTerms(context.globalState);
  const unchecked = new UncheckedTerms(context.globalState);
  const spotlight = new Spotlight();
  context.globalState.setKeysForSync(syncedKeys);
  const deps = {
    reference,
    glossaries,
    annotations,
    reader,
    reading,
    mentions,
    muted,
    unchecked,
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
    mentions,
    muted,
    unchecked,
    tellMenusOfNoteLanguages(),
    spotlight,
    registerHover(deps),
    registerGlossaryProblems(deps),
    registerCompletion(deps),
    registerDefinition(deps),
    registerReferenceDocuments(deps),
    registerReferences(deps),
    registerRename(deps),
    registerMentions(deps),
    registerMarks(deps),
    registerMutedTerms(deps),
    registerChecks(deps),
    registerTopicsView(deps),
    registerGlossaryView(deps),
    registerNoteView(deps),
    registerReadAloud(deps),
    registerExplainView({ ...deps, extensionUri: context.extensionUri }),
    registerAccessibilityHelp(context),
    registerLookUp(deps),
    registerReaderCommands(deps),
    registerNoteCommands(deps),
    registerWhyThisMeaning(deps),
    registerWritingCommands(deps),
    registerCitationCommand(deps),
    registerNewNote(deps),
    registerReadingCommands(deps),
    registerTermNavigation(deps),
    registerAddTerm(deps),
    registerEditTerm(deps),
    registerConflicts(deps),
    registerGlossarySwitches(deps),
    registerUriHandler(deps),
    registerAssistantTools(deps),
    preview,
  );
  return { ...apiOf(deps), extendMarkdownIt: preview.extendMarkdownIt };
}
