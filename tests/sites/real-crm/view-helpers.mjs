/**
 * Joining and counting for the views.
 *
 * @typedef {import('./postgrest.mjs').Row} Row
 */

const DAY = 86_400_000;

/** @param {Row[] | undefined} rows @returns {Map<unknown, Row>} */
export const byId = (rows) => new Map((rows ?? []).map((row) => [row.id, row]));

/** @param {Row[] | undefined} rows @param {string} key @returns {Map<unknown, Row[]>} */
export function groupBy(rows, key) {
  const groups = new Map();
  for (const row of rows ?? []) {
    const group = groups.get(row[key]);
    if (group) group.push(row);
    else groups.set(row[key], [row]);
  }
  return groups;
}

/** @param {Map<unknown, Row[]>} groups @param {unknown} id @returns {number} */
export const count = (groups, id) => groups.get(id)?.length ?? 0;

/** @param {Row | undefined} person @returns {string | null} */
export const fullName = (person) => (person ? `${person.first_name} ${person.last_name}` : null);

/** @param {unknown} items @param {string} key @returns {unknown[]} */
export const pluck = (items, key) => (Array.isArray(items) ? items.map((item) => item?.[key] ?? null) : []);

/** @param {Row[] | undefined} rows @param {string} key @returns {string | null} */
export function newest(rows, key) {
  return (rows ?? []).reduce((/** @type {string | null} */ best, row) => {
    const moment = row[key];
    return typeof moment === 'string' && (best === null || moment > best) ? moment : best;
  }, null);
}

/** Whole days since the latest of some moments; 999999 when there is none, as the views say. @param {unknown[]} moments */
export function daysSince(moments) {
  const known = moments
    .filter((moment) => typeof moment === 'string')
    .map((moment) => Date.parse(String(moment)));
  return known.length ? Math.round((Date.now() - Math.max(...known)) / DAY) : 999_999;
}
