/** What a header, label or CRM field name means for a deal. */
import { foldWords } from './fold-words';
import { type Meaning, WORDS } from './words';

export interface Meant {
  readonly meaning: Meaning;
  /** 0…1; an exact name is surer than a name inside a longer header. */
  readonly sure: number;
}

const compact = (text: string) => foldWords(text).replaceAll(' ', '');

function buildIndex(): ReadonlyMap<string, Meaning> {
  const index = new Map<string, Meaning>();
  for (const [meaning, words] of Object.entries(WORDS) as [Meaning, string][]) {
    for (const word of words.split('|')) if (!index.has(compact(word))) index.set(compact(word), meaning);
  }
  return index;
}

const INDEX = buildIndex();
/** Units and technical tails that say nothing about the meaning. */
const NOISE =
  /^(usd|eur|rub|uah|try|pln|gbp|inr|brl|mxn|руб|грн|тыс|млн|id|uf|crm|header|cell|sort|field|hs|hubspot|\d+)$/;

/**
 * The meaning of a header or label; null when none is known.
 * `sure` is 0.95 for a whole name, 0.75 for two or more words of a longer
 * text, 0.65 for one word of two, and under the threshold when two names
 * contradict each other ("Company owner" is known, "Client manager type" is not).
 */
export function meaningOfHeader(text: string): Meant | null {
  if (text.length > 120) return null;
  const whole = INDEX.get(compact(text));
  if (whole) return { meaning: whole, sure: 0.95 };
  const all = foldWords(text).split(' ');
  const words = all.filter((word) => !NOISE.test(word));
  const bare = INDEX.get(words.join(''));
  if (bare) return { meaning: bare, sure: 0.9 };
  return words.length > 1 && words.length < 7 ? byParts(words) : null;
}

function byParts(words: readonly string[]): Meant | null {
  for (let size = words.length - 1; size > 0; size--) {
    const found = new Set<Meaning>();
    for (let at = 0; at + size <= words.length; at++) {
      const meaning = INDEX.get(words.slice(at, at + size).join(''));
      if (meaning) found.add(meaning);
    }
    const [meaning] = found;
    if (found.size > 1) return meaning ? { meaning, sure: 0.4 } : null;
    if (meaning) return { meaning, sure: size > 1 ? 0.75 : words.length === 2 ? 0.65 : 0.5 };
  }
  return null;
}

/** The meaning of a CRM's own field name such as `expected_revenue`, `dealstage`, `ASSIGNED_BY` or `closeDate`. */
export function meaningOfName(name: string): Meant | null {
  const tail = name.split(/[.:]/).at(-1) ?? name;
  const found = meaningOfHeader(tail) ?? meaningOfHeader(name);
  return found && { ...found, sure: Math.min(found.sure, 0.9) };
}
