/**
 * Asks again until the answer is there: for what another part of the editor does in its own time.
 *
 * @param ask Gives `undefined` as long as it is not.
 * @param what For the error message: what was waited for.
 * @param patience In milliseconds.
 */
export async function eventually<T>(
  ask: () => Promise<T | undefined>,
  what: string,
  patience = 15_000,
): Promise<T> {
  for (const end = Date.now() + patience; ; ) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
