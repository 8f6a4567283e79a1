/** Which column of an imported table holds what: guessed from the header, proved by the values. */
import type { Outcome } from '../../deal';
import { foldChars, isEmptyValue, parseAmount, parseDate } from '../../values';
import type { ImportedTable } from './table';

/** What a column may hold. */
export const IMPORT_FIELDS = [
  'id',
  'title',
  'amount',
  'currency',
  'pipeline',
  'stage',
  'outcome',
  'owner',
  'company',
  'region',
  'segment',
  'created',
  'closed',
] as const;

export type ImportField = (typeof IMPORT_FIELDS)[number];

/** One entry per column; null where a column holds nothing of use. A field stands at most once. */
export type ColumnMapping = readonly (ImportField | null)[];

/** The knowledge of words that lives with the readers of pages. */
export interface ImportWords {
  /** What a header means, and how sure that is (0…1). */
  meaningOf(header: string): { readonly meaning: string; readonly sure: number } | null;
  /** How a stage or status says that a deal ended; null when it says "closed" without saying how. */
  outcomeOf(text: string | null): Outcome | null;
}

/** Meanings of headers → fields, the better one first where two lead to the same field. */
const FIELD_OF: readonly (readonly [meaning: string, field: ImportField])[] = [
  ['id', 'id'],
  ['title', 'title'],
  ['amount', 'amount'],
  ['currency', 'currency'],
  ['pipeline', 'pipeline'],
  ['stage', 'stage'],
  ['status', 'outcome'],
  ['owner', 'owner'],
  ['company', 'company'],
  ['region', 'region'],
  ['segment', 'segment'],
  ['created', 'created'],
  ['closed', 'closed'],
  // Of a closed deal the planned day of closing is, in most exports, overwritten by the real one.
  ['closeDate', 'closed'],
];

const SURE_ENOUGH = 0.5;
const SAMPLE = 200;

/** The mapping that header and values speak for. */
export function guessMapping(table: ImportedTable, words: ImportWords): ColumnMapping {
  const meant = table.header.map((header) => words.meaningOf(header));
  const mapping: (ImportField | null)[] = table.header.map(() => null);
  for (const [meaning, field] of FIELD_OF) {
    if (mapping.includes(field)) continue;
    const columns = meant
      .map((found, at) => ({ at, sure: found?.meaning === meaning ? found.sure : 0 }))
      .filter(({ at, sure }) => sure >= SURE_ENOUGH && mapping[at] === null && fits(table, at, field))
      .sort((a, b) => b.sure - a.sure || a.at - b.at);
    if (columns[0]) mapping[columns[0].at] = field;
  }
  if (!mapping.includes('outcome')) {
    const at = mapping.findIndex((field, column) => field === null && tellsOutcome(table, column, words));
    if (at >= 0) mapping[at] = 'outcome';
  }
  return mapping;
}

/** The name under which a mapping is remembered: the header, whatever its case and spaces. */
export function headerFingerprint(header: readonly string[]): string {
  return header.map((name) => foldChars(name).trim().replace(/\s+/g, ' ').toLowerCase()).join('\u001f');
}

/** A remembered or sent mapping, made safe: unknown fields and second places of a field are dropped. */
export function soundMapping(columns: readonly unknown[], width: number): ColumnMapping {
  const used = new Set<ImportField>();
  return Array.from({ length: width }, (_, at) => {
    const field = IMPORT_FIELDS.find((known) => known === columns[at]);
    if (field === undefined || used.has(field)) return null;
    used.add(field);
    return field;
  });
}

/** Dates must read as dates and amounts as amounts, at least half of those that are there. */
function fits(table: ImportedTable, at: number, field: ImportField): boolean {
  const values = sample(table, at);
  if (values.length === 0) return true;
  if (field === 'created' || field === 'closed') return share(values, (text) => isDateLike(text)) >= 0.5;
  if (field === 'amount') return share(values, (text) => isAmountLike(text)) >= 0.5;
  // A deal may stand twice in an export, and in a short one that is a large share.
  if (field === 'id') return values.length - new Set(values).size <= Math.max(1, values.length * 0.1);
  return true;
}

function isDateLike(text: string): boolean {
  const read = parseDate(text, { utcOffset: 0, today: '2000-01-01' });
  return read.ok || read.reason === 'ambiguous-order';
}

function isAmountLike(text: string): boolean {
  const read = parseAmount(text);
  return read.ok || read.reason.startsWith('ambiguous');
}

function tellsOutcome(table: ImportedTable, at: number, words: ImportWords): boolean {
  const values = sample(table, at);
  const ended = (text: string) => ['won', 'lost'].includes(words.outcomeOf(text) ?? '');
  return values.length > 0 && share(values, ended) >= 0.6;
}

function sample(table: ImportedTable, at: number): string[] {
  return table.rows
    .slice(0, SAMPLE)
    .map((row) => row[at] ?? '')
    .filter((text) => !isEmptyValue(text));
}

function share(values: readonly string[], holds: (text: string) => boolean): number {
  return values.filter(holds).length / values.length;
}
