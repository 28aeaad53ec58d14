import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { labelText } from './labelText';

/** The side bar with its views. */
export class Sidebar {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens a view container by the name in the activity bar, for example `LeadIT`. */
  async open(container: string): Promise<void> {
    const icon = this.#page
      .locator(
        `.part.activitybar .action-item[aria-label^="${container}"], .part.activitybar .action-item:has([aria-label^="${container}"])`,
      )
      .first();
    const title = this.#page.locator('.part.sidebar .composite.title', {
      hasText: new RegExp(container, 'i'),
    });
    await eventually(async () => {
      if (!(await title.isVisible())) await icon.click({ timeout: 2000 });
      await title.waitFor({ timeout: 2000 });
      return true;
    }, `the side bar ${container}`);
  }

  /** A view of the open container by its title. It is expanded if it was not. */
  async view(title: string): Promise<Locator> {
    const pane = this.#page.locator('.part.sidebar .pane', {
      has: this.#page.locator('.pane-header', { hasText: new RegExp(title, 'i') }),
    });
    const header = pane.locator('.pane-header');
    // away first: a tooltip that came up under the resting mouse lies over what is looked for
    await this.#page.mouse.move(0, 0);
    await eventually(async () => {
      if ((await header.getAttribute('aria-expanded', { timeout: 2000 })) === 'false') await header.click();
      return (await header.getAttribute('aria-expanded')) === 'true' ? true : undefined;
    }, `the view ${title}`);
    return pane;
  }

  /** Folds a view of the open container, so that the others get its room. */
  async collapse(title: string): Promise<void> {
    const header = (await this.view(title)).locator('.pane-header');
    await header.click();
    await eventually(
      async () => (await header.getAttribute('aria-expanded')) === 'false' || undefined,
      `the view ${title} to fold`,
    );
  }

  /** Folds views up, so that others have room. */
  async fold(...titles: readonly string[]): Promise<void> {
    for (const title of titles) {
      const header = (await this.view(title)).locator('.pane-header');
      await header.click();
      await header.and(this.#page.locator('[aria-expanded="false"]')).waitFor();
    }
  }

  /** Draws the side bar's edge to a width in pixels; it becomes no narrower than the editor lets it. */
  async resize(width: number): Promise<void> {
    const { mouse } = this.#page;
    const box = await this.#page.locator('.part.sidebar').boundingBox();
    if (!box) throw new Error('There is no side bar');
    const y = box.y + box.height / 2;
    await mouse.move(box.x + box.width + 2, y);
    await mouse.down();
    await mouse.move(box.x + width, y, { steps: 5 });
    await mouse.up();
  }

  /** The rows in view of a tree as `label · description`, once it has some. */
  async items(view: string): Promise<string[]> {
    const rows = (await this.view(view)).locator('.monaco-list-row');
    await rows.first().waitFor();
    return Promise.all((await rows.all()).map(labelText));
  }

  /** A row of a tree by its label. Groups on the way must be open. */
  async item(view: string, label: string): Promise<Locator> {
    const pane = await this.view(view);
    return pane
      .locator('.monaco-list-row', { has: this.#page.locator('.label-name', { hasText: exactly(label) }) })
      .first();
  }

  /** Presses a button in the head of a view, which has it while it is pointed at. */
  async pressInHead(view: string, button: string): Promise<void> {
    await this.#press(async () => (await this.view(view)).locator('.pane-header'), button);
  }

  /** Presses a button at the end of a row, which has it while it is pointed at. */
  async pressInRow(view: string, label: string, button: string): Promise<void> {
    await this.#press(() => this.item(view, label), button);
  }

  async #press(find: () => Promise<Locator>, button: string): Promise<void> {
    await eventually(async () => {
      const place = await find();
      await place.hover({ timeout: 2000 });
      await place.locator(`.action-label[aria-label*="${button}"]`).click({ timeout: 2000 });
      return true;
    }, `the button ${button}`);
  }

  /** Clicks a row of a tree by its label. */
  async click(view: string, label: string): Promise<void> {
    await (await this.item(view, label)).click();
  }

  /** Chooses a command of the menu of a row. */
  async choose(view: string, label: string, command: string): Promise<void> {
    const row = await this.item(view, label);
    const entry = this.#page.locator('.monaco-menu .action-item', { hasText: command });
    await eventually(async () => {
      if (!(await entry.isVisible())) await row.click({ button: 'right', timeout: 2000 });
      // a menu that has just come up may take no notice of a click
      await entry.click({ timeout: 2000 });
      await entry.waitFor({ state: 'detached', timeout: 1000 });
      return true;
    }, `the command ${command} of ${label}`);
  }

  /** Drags a row of a tree to a place of the window, with Shift held as for a drop into the text of an editor. */
  async drag(view: string, label: string, to: { readonly x: number; readonly y: number }): Promise<void> {
    const { mouse, keyboard } = this.#page;
    const box = await (await this.item(view, label)).boundingBox();
    if (!box) throw new Error(`${label} cannot be seen`);
    await mouse.move(box.x + 60, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x + 90, box.y + box.height / 2, { steps: 3 });
    await keyboard.down('Shift');
    await mouse.move(to.x, to.y, { steps: 8 });
    await mouse.move(to.x + 1, to.y, { steps: 2 });
    await mouse.up();
    await keyboard.up('Shift');
  }

  /** Opens a row that has children. */
  async expand(view: string, label: string): Promise<void> {
    const row = await this.item(view, label);
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
    await eventually(
      async () => ((await row.getAttribute('aria-expanded')) === 'true' ? true : undefined),
      `${label} to open`,
    );
  }
}

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
