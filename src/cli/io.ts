/** What a command needs of the machine. */
export interface Io {
  /** Path of the compiled reference. */
  readonly referenceFile: string;
  /** Of this program. */
  readonly version: string;
  readonly write: (text: string) => void;
  readonly warn: (text: string) => void;
  /**
   * Reads a file, or standard input for `-`.
   *
   * @param atMost Bytes after which reading ends; `undefined`: the whole file.
   */
  readonly readFile: (file: string, atMost?: number) => Promise<Uint8Array>;
}
