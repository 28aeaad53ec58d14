import { type KeyBinding, keyText } from '../../core/reading/keyText';

/** The parts of the manifest that a help text speaks of, with its words in the user's language. */
export interface Manifest {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category?: string;
    }[];
    readonly keybindings: readonly (KeyBinding & { readonly command: string })[];
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>;
  };
}

/** How commands and views are called where the user meets them; what the manifest does not know is called by its id. */
export class ManifestWords {
  readonly #contributes: Manifest['contributes'];

  constructor({ contributes }: Manifest) {
    this.#contributes = contributes;
  }

  /** A command as the Command Palette shows it, with the keys it has by default. */
  command(id: string): string {
    const keys = this.keys(id);
    const found = this.#contributes.commands.find(({ command }) => command === id);
    const title = found?.category === undefined ? (found?.title ?? id) : `${found.category}: ${found.title}`;
    return keys === undefined ? `“${title}”` : `“${title}” (${keys})`;
  }

  /** The keys that a command has by default; `undefined` when it has none. */
  keys(id: string): string | undefined {
    const found = this.#contributes.keybindings.find(({ command }) => command === id);
    return found && keyText(found);
  }

  view(id: string): string {
    const views = Object.values(this.#contributes.views).flat();
    return views.find(view => view.id === id)?.name ?? id;
  }
}
