const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is a real date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = form.exec(text) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && (day === undefined || (+day >= 1 && +day <= days));
}

/** Whether a date begins after `today` (`YYYY-MM-DD`); a bare year or month counts from its first day. */
export function isAfter(date: string, today: string): boolean {
  return date > today.slice(0, date.length);
}
