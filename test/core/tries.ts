/**
 * How many cases a property is tried on: so many in the suite, and a multiple of that when `npm test -- --fuzz` looks
 * for what the suite has not met.
 */
export function tries(usual: number): { readonly numRuns: number } {
  return { numRuns: usual * Number(process.env['LEADIT_FUZZ'] ?? 1) };
}
