/**
 * Brings any stored or received document to the current format. Each step is
 * numbered, pure, and never edited once it has been published.
 */
import { STANDARD_FORMAT } from './types';

type Document = Record<string, unknown>;

export type Migrated =
  | { readonly ok: true; readonly document: Document; readonly from: number; readonly to: number }
  | {
      readonly ok: false;
      readonly code: 'not-an-object' | 'format-missing' | 'format-unknown' | 'format-newer';
      readonly received: string;
    };

/** The major number of the current format. */
export const CURRENT_FORMAT = 1;

/** Step n brings format n to n + 1. */
const STEPS: readonly ((document: Document) => Document)[] = [fromPilotFiles];

/**
 * 0 → 1. The files of the first trials had no per-role sections: one menu, one
 * start page as plain text, and `hide` for `hidden`.
 */
function fromPilotFiles(document: Document): Document {
  const { menu, startPage, ...rest } = document;
  return {
    ...rest,
    format: 'crm-standard/1',
    ...(isObject(menu) ? { menu: { '*': renamed(menu, 'hide', 'hidden') } } : {}),
    ...(typeof startPage === 'string' ? { startPage: { '*': { to: startPage } } } : {}),
  };
}

/** Migrates a parsed document. A newer major format is refused: its meaning is unknown. */
export function migrate(value: unknown): Migrated {
  if (!isObject(value)) return { ok: false, code: 'not-an-object', received: kindOf(value) };
  if (!Object.hasOwn(value, 'format')) return { ok: false, code: 'format-missing', received: '' };
  const from = formatNumber(value.format);
  if (from === null)
    return { ok: false, code: 'format-unknown', received: String(JSON.stringify(value.format)).slice(0, 80) };
  if (from > CURRENT_FORMAT) return { ok: false, code: 'format-newer', received: `crm-standard/${from}` };
  const document = STEPS.slice(from).reduce<Document>((older, step) => step(older), value);
  return { ok: true, document, from, to: CURRENT_FORMAT };
}

function formatNumber(format: unknown): number | null {
  if (format === STANDARD_FORMAT) return CURRENT_FORMAT;
  const match = typeof format === 'string' ? /^crm-standard\/(0|[1-9]\d{0,5})$/.exec(format) : null;
  return match ? Number(match[1]) : null;
}

function renamed(document: Document, from: string, to: string): Document {
  if (!Object.hasOwn(document, from) || Object.hasOwn(document, to)) return document;
  const { [from]: value, ...rest } = document;
  return { ...rest, [to]: value };
}

function isObject(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
