/** A key binding as a manifest writes it. */
export interface KeyBinding {
  /** For example `ctrl+k .`. */
  readonly key: string;
  /** The keys on macOS, where they are others. */
  readonly mac?: string;
}

/** Key bindings as people read them: `Ctrl+K .`, with those on macOS behind where they are others. */
export function keyText({ key, mac }: KeyBinding): string {
  return mac === undefined || mac === key ? spelled(key) : `${spelled(key)} (macOS: ${spelled(mac)})`;
}

function spelled(keys: string): string {
  return keys.replace(/[\p{L}\d]+/gu, word => word.charAt(0).toUpperCase() + word.slice(1));
}
