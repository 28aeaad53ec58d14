import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { eventually } from './driver/eventually';
import { ExplainView } from './driver/explainView';
import { openTopic } from './driver/openTopic';
import { useWorkbench } from './driver/useWorkbench';

/** A stop of the Tab key. */
interface Stop {
  /** Its place among the stops of the page, from 0; -1 for one that was not expected. */
  readonly place: number;
  /** The element's own markup, or what of it is lacking: to be seen, to be in view, to show the focus. */
  readonly fault: string;
}

/** Counts what Tab should reach, in the order of the document, and numbers it. Runs in the page. */
function numberStops(): number {
  const candidates = document.querySelectorAll<HTMLElement>(
    'a[href], button:not(:disabled), summary, [tabindex="0"]',
  );
  const stops = [...candidates]
    .filter(each => each.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
    .filter(each => each.closest('[popover]') === null);
  stops.forEach((each, index) => {
    each.dataset['stop'] = String(index);
  });
  return stops.length;
}

/** Where the focus is; `undefined` when the page has none. Runs in the page. */
function currentStop(): Stop | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom, width } = element.getBoundingClientRect();
  const shown = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  const inView = bottom > 0 && top < innerHeight && width > 0;
  return {
    place: Number(element.dataset['stop'] ?? -1),
    fault:
      shown && inView ? '' : `${element.outerHTML.slice(0, 120)}: ${shown ? 'out of view' : 'no outline'}`,
  };
}

describe('By the keyboard alone', () => {
  const workbench = useWorkbench({
    files: { 'terms.md': 'First the UNFCCC.\n\nNothing here.\n\nThen CBAM, by the red pen week.\n' },
  });

  /** Presses Tab from the top of a page until each stop was reached; each must be seen to have the focus. */
  async function tabThrough(frame: Frame): Promise<void> {
    const count = await frame.evaluate(numberStops);
    assert.ok(count > 3, `${count} stops`);
    await frame.evaluate(() => {
      const top = document.createElement('span');
      top.tabIndex = -1;
      document.body.prepend(top);
      top.focus();
      top.remove();
    });
    const faults: string[] = [];
    for (let place = 0; place < count; place++) {
      await workbench().page.keyboard.press('Tab');
      const stop = await eventually(
        async () => {
          const now = await frame.evaluate(currentStop);
          return now?.place === place ? now : undefined;
        },
        `the stop ${place} of ${count}, ${await frame.locator(`[data-stop="${place}"]`).textContent()}`,
      );
      if (stop.fault !== '') faults.push(stop.fault);
    }
    assert.deepEqual(faults, []);
  }

  it('all of the explanation is reached, and each stop shows it', async () => {
    const { editor, page, sidebar } = workbench();
    const view = new ExplainView(page);
    await editor.open('terms.md');
    await sidebar.open('LeadIT');
    await sidebar.view('Explain');
    await editor.goTo(5, 7);
    await workbench().run('LeadIT: Explain Term at Cursor');
    await view.document.locator('h1:focus', { hasText: 'CBAM' }).waitFor();
    await tabThrough(await view.frame());
  });

  it('all of a topic is reached, and each stop shows it', async () => {
    await openTopic(workbench(), 'LeadIT 2.0');
    await tabThrough(await workbench().reader.frame());
  });

  it('an answer is revealed, and hidden again', async () => {
    const { page, reader } = workbench();
    const question = reader.document.locator('.question').first();
    await question.locator('summary').focus();
    await page.keyboard.press('Enter');
    await question.locator('.answer').waitFor();
    await page.keyboard.press('Space');
    await question.locator('.answer').waitFor({ state: 'hidden' });
  });

  it('another topic is chosen in the tree with the arrows', async () => {
    const { page, reader, sidebar } = workbench();
    const topics = await sidebar.view('Topics');
    await topics.locator('.monaco-list-row.selected', { hasText: 'LeadIT 2.0' }).waitFor();
    await topics.locator('.monaco-list').focus();
    await page.keyboard.press('ArrowDown');
    const next = topics.locator('.monaco-list-row.focused:not(.selected)');
    const after = (await next.innerText()).trim();
    await page.keyboard.press('Enter');
    await reader.shows(after);
  });
});

describe('What can be done by keys', () => {
  const workbench = useWorkbench();
  const isTold = async () => {
    const text = workbench().page.locator('.editor-group-container.active .view-lines');
    await text.getByText('“LeadIT: Go to Next Term” (Ctrl+K . (macOS: Cmd+K .))').waitFor();
    await text.getByText('moves into the explanation').first().waitFor();
  };

  it('is told by a text that Alt+F1 opens from a list', async () => {
    const { page, sidebar } = workbench();
    await sidebar.open('LeadIT');
    await sidebar.items('Topics');
    await (await sidebar.view('Topics')).locator('.monaco-list').focus();
    await page.keyboard.press('Alt+F1');
    await isTold();
  });

  it('is told by a command, too', async () => {
    await workbench().run('View: Close All Editors');
    await workbench().run('LeadIT: Accessibility Help');
    await isTold();
  });
});

describe('Motion', () => {
  const workbench = useWorkbench();
  const longest = async () =>
    (await workbench().reader.frame()).evaluate(() => {
      const seconds = [...document.querySelectorAll('*')].map(each => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(each);
        const animation = animationName === 'none' ? 0 : Number.parseFloat(animationDuration);
        return Math.max(animation, ...transitionDuration.split(',').map(Number.parseFloat));
      });
      return Math.max(...seconds);
    });

  it('is small in a topic, and none for those who want none', async () => {
    const { page, reader } = workbench();
    await openTopic(workbench(), 'LeadIT 2.0');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const usual = await longest();
    assert.ok(usual > 0 && usual <= 0.2, `${usual} s`);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await eventually(async () => ((await longest()) === 0 ? true : undefined), 'motion to cease');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await eventually(async () => ((await longest()) === usual ? true : undefined), 'motion to come back');
    // what the editor says of its own setting for motion
    await (await reader.frame()).evaluate(() => document.body.classList.add('vscode-reduce-motion'));
    assert.equal(await longest(), 0);
  });
});
