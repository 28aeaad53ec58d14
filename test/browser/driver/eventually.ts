/**
 * Repeats an attempt until it succeeds: for actions that the workbench may swallow while it is still busy.
 *
 * @param attempt Throws, or returns `undefined`, as long as it has not succeeded. Should itself wait a little.
 * @param what For the error message: what was waited for.
 * @param timeout In milliseconds.
 */
export async function eventually<T>(
  attempt: () => Promise<T | undefined>,
  what: string,
  timeout = 20_000,
): Promise<T> {
  const end = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      const result = await attempt();
      if (result !== undefined) return result;
    } catch (error) {
      last = error;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  } while (Date.now() < end);
  throw new Error(`Waited ${timeout / 1000} s for ${what}`, { cause: last });
}
