/** English needs no formatter, which is slow to make; and it puts the day first, as the reference does. */
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A date `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as people write it: `1 December 2023`. Anything else comes back as it is.
 *
 * @param language BCP 47 tag.
 */
export function longDate(date: string, language = 'en'): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === undefined) return date;
  if (month === undefined) return year;
  const name = months[Number(month) - 1];
  if (name === undefined) return date;
  if (!/^en\b/i.test(language)) {
    const parts = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
    const format = new Intl.DateTimeFormat(
      language,
      day === undefined ? parts : { ...parts, day: 'numeric' },
    );
    return format.format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  }
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
