import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ExplainView } from './driver/explainView';
import { knownTopic } from './driver/knownTopic';
import { useWorkbench } from './driver/useWorkbench';

/** What a language calls a few things that everybody sees. */
interface Said {
  readonly views: readonly string[];
  readonly status: string;
  readonly month: string;
}

const languages: Readonly<Record<'sv' | 'hi', Said>> = {
  sv: {
    views: ['Ämnen', 'Ordlista', 'I den här anteckningen', 'Förklaring', 'Omnämnanden'],
    status: 'gällande',
    month: '9 maj 1992',
  },
  hi: {
    views: ['विषय', 'शब्दावली', 'इस नोट में', 'व्याख्या', 'उल्लेख'],
    status: 'लागू',
    month: '9 मई 1992',
  },
};

for (const [language, { views, status, month }] of Object.entries(languages)) {
  describe(`The packaged extension in a VS Code in ${language}`, () => {
    const workbench = useWorkbench({ language, files: { 'terms.md': 'The UNFCCC met.\n' } });
    const bundle: Record<string, string> = JSON.parse(
      readFileSync(`l10n/bundle.l10n.${language}.json`, 'utf8'),
    );
    const said = (english: string): string => {
      const text = bundle[english];
      assert.ok(text && text !== english, english);
      return text;
    };

    it('names its views in the language', async () => {
      const { editor, sidebar } = workbench();
      await editor.open('terms.md');
      await sidebar.open('LeadIT');
      for (const view of views) await (await sidebar.view(view)).waitFor();
    });

    it('explains a term on hover with its date, state and links in the language', async () => {
      const { editor } = workbench();
      const hover = await editor.hover('UNFCCC');
      for (const words of ['Open topic', 'Copy citation', 'I know this term', 'Not to be confused with']) {
        assert.ok(hover.includes(said(words)), `${words} in: ${hover}`);
      }
      assert.ok(hover.includes(status) && hover.includes(month), hover);
      await editor.leave();
    });

    it('shows a topic with the buttons and headings of the reader in the language', async () => {
      const { sidebar, reader } = workbench();
      const [topics = ''] = views;
      const { title, group } = knownTopic('leadit');
      await sidebar.expand(topics, group);
      await sidebar.click(topics, title);
      await reader.shows(title);
      const { document } = reader;
      assert.equal(await document.locator('html').getAttribute('lang'), language);
      assert.equal(await document.locator('h1').getAttribute('lang'), 'en', 'the language of the content');
      for (const words of ['Back', 'Forward', 'Copy link to this page', 'Save as HTML']) {
        await document.locator(`button[aria-label="${said(words)}"]`).waitFor({ state: 'attached' });
      }
      for (const words of ['Sources', 'Check yourself', 'Read next']) {
        await document.locator('h2', { hasText: said(words) }).waitFor();
      }
    });

    it('explains the term at the cursor in the language', async () => {
      const { editor, page } = workbench();
      await editor.open('terms.md');
      await editor.goTo(1, 6);
      const view = new ExplainView(page);
      await view.shows('UNFCCC');
      await view.document.getByText(said('Copy definition')).waitFor();
    });
  });
}
