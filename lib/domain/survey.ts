/** What a page of the CRM is made of, for the editor of the standard: names only, never a value of a record. */
import type { FieldType } from './standard';
import type { Entity } from './views';

export interface SurveyedItem {
  readonly label: string;
  /** Path on the CRM's host; null for a button or another host. */
  readonly href: string | null;
}

export interface SurveyedField {
  readonly label: string;
  readonly type: FieldType | null;
  /** The CRM itself asks for it. */
  readonly required: boolean;
}

export interface SurveyedCard {
  /** Null where the page does not say what record it shows. */
  readonly entity: Entity | null;
  readonly fields: readonly SurveyedField[];
  /** Labels of the stage bar, in its order; empty without one. */
  readonly stages: readonly string[];
}

export interface PageSurvey {
  readonly origin: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly menu: readonly SurveyedItem[];
  readonly card: SurveyedCard | null;
}

/** What one look at a page may report. */
export type SurveyReport = Partial<Pick<PageSurvey, 'menu' | 'card'>>;

const MOST_ITEMS = 120;
const MOST_FIELDS = 250;
const LONGEST = 120;
const TYPES: readonly FieldType[] = [
  ...(['text', 'money', 'number', 'date', 'phone', 'email', 'url'] as const),
  ...(['choice', 'person', 'flag'] as const),
];
const ENTITIES: readonly Entity[] = ['deal', 'lead', 'contact', 'company'];

/** Reads surveys out of storage or out of a message; what is damaged is left out. */
export function readSurvey(stored: unknown): PageSurvey | null {
  if (!isRecord(stored) || typeof stored.origin !== 'string' || typeof stored.at !== 'number') return null;
  return {
    origin: stored.origin,
    at: stored.at,
    menu: listOf(stored.menu, MOST_ITEMS, readItem),
    card: isRecord(stored.card) ? readCard(stored.card) : null,
  };
}

/** Lays a new look over what was known of the site; a page without a menu or card says nothing about them. */
export function withReport(
  before: PageSurvey | null,
  origin: string,
  report: unknown,
  at: number,
): PageSurvey {
  const now = readSurvey({ ...(isRecord(report) ? report : {}), origin, at });
  return {
    origin,
    at,
    menu: now && now.menu.length > 0 ? now.menu : (before?.menu ?? []),
    card: now?.card && now.card.fields.length > 0 ? now.card : (before?.card ?? null),
  };
}

function readItem(item: Record<string, unknown>): SurveyedItem | null {
  const label = textOf(item.label);
  const href = typeof item.href === 'string' && /^[/#]/.test(item.href) ? item.href.slice(0, 500) : null;
  return label === null ? null : { label, href };
}

function readCard({ entity, fields, stages }: Record<string, unknown>): SurveyedCard {
  return {
    entity: ENTITIES.find((each) => each === entity) ?? null,
    fields: listOf(fields, MOST_FIELDS, (field) => {
      const label = textOf(field.label);
      const type = TYPES.find((each) => each === field.type) ?? null;
      return label === null ? null : { label, type, required: field.required === true };
    }),
    stages: (Array.isArray(stages) ? stages : []).slice(0, MOST_ITEMS).flatMap((each) => textOf(each) ?? []),
  };
}

function listOf<T extends { readonly label: string }>(
  value: unknown,
  most: number,
  read: (entry: Record<string, unknown>) => T | null,
): T[] {
  const found = (Array.isArray(value) ? value : []).slice(0, most).flatMap((entry) => {
    const one = isRecord(entry) ? read(entry) : null;
    return one ? [one] : [];
  });
  return [...new Map(found.map((one) => [one.label, one])).values()];
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' || text.length > LONGEST ? null : text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
