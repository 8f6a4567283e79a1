/** Small schema parts shared by the sections of the document. */
import * as z from 'zod/mini';

// Extension pages forbid `new Function`, which the default mode probes for.
z.config({ jitless: true });

/** Every key that the format knows, to find the nearest one to a typing slip. */
export const knownKeys = new Set<string>();

/** An object with these keys and no other; a foreign key is reported by name. */
export function object<T extends z.core.$ZodShape>(shape: T) {
  for (const key of Object.keys(shape)) knownKeys.add(key);
  return z.strictObject(shape);
}

export const optional = z.exactOptional;

/** Text of 1 to `max` UTF-16 units. */
export const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
/** Text held to a form; `expected` names the form in a problem. */
export const form = (pattern: RegExp, expected: string) => z.string().check(z.regex(pattern, expected));
export const oneOf = <const T extends readonly string[]>(values: T) => z.enum(values);
/** Ids of the dictionary, or a label of the CRM in its place. */
export const ref = text(120);
export const refs = z.array(ref);
export const byId = <T extends z.core.SomeType>(value: T) => z.record(ref, value);
export const between = (low: number, high: number) => z.number().check(z.gte(low), z.lte(high));
export const whole = (low: number, high: number) => z.int().check(z.gte(low), z.lte(high));
export const share = between(0, 1);
export const flag = z.boolean();

const DATE = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;
/** A calendar date; 31 April is refused. */
export const day = form(new RegExp(`^${DATE}$`), 'YYYY-MM-DD').check(realDay());
export const moment = form(new RegExp(`^${DATE}(?:T${TIME})?$`), 'YYYY-MM-DDThh:mm:ssZ').check(realDay());

function realDay() {
  return z.refine<string>((value) => {
    // A text of another form is reported once, by the form itself.
    if (!/^\d{4}-\d{2}-\d{2}/.test(value)) return true;
    const [year = 0, month = 0, date = 0] = value.slice(0, 10).split('-').map(Number);
    return new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date;
  }, 'YYYY-MM-DD');
}
