/** The day the demo lives in; its clock never moves by itself. */
export const TODAY = '2026-11-23';

/** The first day of the nine months for which every day can be asked for. */
export const FIRST_DAY = '2026-02-23';

const DAY_MS = 86_400_000;

/** ISO date → count of days since 1970, in UTC: no time zone can shift a date. */
export const toDay = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);

/** Count of days since 1970 → ISO date. */
export const toIso = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The day itself, or the Monday after it when it falls on a weekend. */
export function workday(day) {
  const weekday = (day + 4) % 7; // 0 is Sunday: the first of January 1970 was a Thursday.
  if (weekday === 6) return day + 2;
  return weekday === 0 ? day + 1 : day;
}
