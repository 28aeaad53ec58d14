/** The id that most terms of a name have. */
export function usualId(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
