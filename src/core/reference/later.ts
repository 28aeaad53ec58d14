/** Gives a record a value that is made when it is first asked for. To everybody else it is as if it were there. */
export function later<T extends object, K extends keyof T>(record: T, key: K, make: () => T[K]): void {
  const keep = { enumerable: true, configurable: true };
  const get = () => {
    const value = make();
    Object.defineProperty(record, key, { ...keep, writable: true, value });
    return value;
  };
  Object.defineProperty(record, key, { ...keep, get });
}
