/** Reads a stored personal layer: what is damaged falls back to nothing, the rest stays. */
import * as z from 'zod/mini';
import { cleanValues } from '../clean-values';
import { type ListOperation, NO_PERSONAL, type PersonalLayer, type Sections } from '../layers';
import { sections } from './document';
import { PARSE_LIMITS } from './limits';
import { byId, object, oneOf, ref, text, whole } from './parts';

const list = text(160).check(z.regex(/^(?:menu|cards\..+)$/, 'menu | cards.entity'));
const operation = z.discriminatedUnion('op', [
  object({ list, op: oneOf(['pin']), id: ref }),
  object({ list, op: oneOf(['hide']), id: ref }),
  object({ list, op: oneOf(['unhide']), id: ref }),
  object({ list, op: z.literal('moveAfter'), id: ref, after: z.nullable(ref) }),
]);
const varValue = z.union([text(120), z.number(), z.boolean()]);

/** Sections that a person may set; strengths and declared variables belong to the team. */
const OWN_SECTIONS = [
  'dictionary',
  'menu',
  'startPage',
  'cards',
  'feedback',
  'dashboards',
  'targets',
  'analytics',
  'alerts',
  'privacy',
  'anchors',
] as const satisfies readonly (keyof Sections)[];

export interface PersonalReading {
  readonly personal: PersonalLayer;
  /** Parts that could not be read and were left out. */
  readonly lost: readonly string[];
}

/**
 * Reads what storage or a backup holds: any parsed JSON. A key that this version
 * does not know stays, as in the team's file.
 */
export function readPersonal(stored: unknown): PersonalReading {
  const value = asRecord(cleanValues(stored, PARSE_LIMITS).value);
  const lost: string[] = [];
  const part = <T>(name: string, schema: z.ZodMiniType<T>, from: unknown, none: T): T => {
    if (from === undefined) return none;
    const checked = schema.safeParse(from);
    if (checked.success) return checked.data;
    if (checked.error.issues.every(({ code }) => code === 'unrecognized_keys')) return from as T;
    lost.push(name);
    return none;
  };
  const settings = asRecord(value.settings);
  const read = OWN_SECTIONS.flatMap((key) => {
    const section = part<unknown>(`settings.${key}`, sections[key], settings[key], undefined);
    return section === undefined ? [] : [[key, section] as const];
  });
  const operations = Array.isArray(value.operations) ? value.operations : [];
  const personal: PersonalLayer = {
    settings: Object.fromEntries(read),
    vars: part('vars', byId(varValue), value.vars, NO_PERSONAL.vars),
    operations: operations.flatMap((one: unknown, index) => {
      const checked = part<unknown>(`operations[${index}]`, operation, one, null);
      return checked === null ? [] : [checked as ListOperation];
    }),
    dismissed: part('dismissed', byId(whole(0, 1_000_000)), value.dismissed, NO_PERSONAL.dismissed),
    off: value.off === true,
  };
  return { personal, lost };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
