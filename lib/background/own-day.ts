/** The calendar day of a moment in the person's time zone. @param at Milliseconds since the epoch. */
export function ownDay(at: number): string {
  const offset = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - offset).toISOString().slice(0, 10);
}
