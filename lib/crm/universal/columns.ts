/** Decides what each column of a table, or each repeated text of a card, means: by name first, by values second. */
import type { Question, ReadContext } from '../adapter';
import { type Meant, meaningOfHeader, meaningOfName } from './meaning';
import { isMoney, type Profile, profileOf } from './profile';
import type { Meaning } from './words';

/** One column, or one place of a card, with texts of some of its records. */
export interface Slot {
  readonly key: number;
  readonly header: string;
  readonly name: string | null;
  /** What an answer of the person is kept under. */
  readonly place: string;
  readonly samples: readonly string[];
  /** Share of the samples that are links to a record of their own. */
  readonly links: number;
}

export interface Resolved {
  readonly of: ReadonlyMap<Meaning, number>;
  readonly questions: readonly Question[];
}

const SURE = 0.6;
const DATES: readonly Meaning[] = ['created', 'closeDate', 'closed', 'nextActivity'];
const isDate = (meaning: Meaning) => DATES.includes(meaning);

function told(slot: Slot, known: ReadContext['known']): Meant | null {
  const answer = known?.[slot.place] ?? known?.[slot.header] ?? (slot.name ? known?.[slot.name] : undefined);
  return answer ? { meaning: answer as Meaning, sure: 1 } : null;
}

/** What the names say: the header as people read it, then the CRM's own name of the field. */
function named(slot: Slot): Meant | null {
  const header = slot.header ? meaningOfHeader(slot.header) : null;
  const name = slot.name ? meaningOfName(slot.name) : null;
  if (!header || !name) return header ?? name;
  return header.sure >= name.sure ? header : name;
}

/** A name that the values contradict is no longer trusted. */
function checked(meant: Meant, profile: Profile): Meant {
  if (!profile.filled) return meant;
  const doubt = { meaning: meant.meaning, sure: 0.3 };
  if (meant.meaning === 'amount' && profile.money + profile.number < 0.5) return doubt;
  if (isDate(meant.meaning) && profile.date < 0.5) return doubt;
  if (meant.meaning === 'probability' && profile.percent + profile.number < 0.5) return doubt;
  const isWords = meant.meaning === 'stage' || meant.meaning === 'owner' || meant.meaning === 'title';
  if (isWords && profile.money + profile.date > 0.8) return doubt;
  return meant;
}

/** What the values alone say. Dates and names of people or companies stay open: they fit several meanings. */
function inferred(profile: Profile): Meant | null {
  if (profile.filled < 2) return null;
  if (profile.money > 0.8) return { meaning: 'amount', sure: 0.7 };
  if (profile.email > 0.8) return { meaning: 'email', sure: 0.9 };
  if (profile.phone > 0.8) return { meaning: 'phone', sure: 0.7 };
  if (profile.percent > 0.8) return { meaning: 'probability', sure: 0.65 };
  if (profile.stage > 0.5 && profile.distinct < 0.6) return { meaning: 'stage', sure: 0.7 };
  return profile.date > 0.8 ? { meaning: 'closeDate', sure: 0.4 } : null;
}

interface Guess {
  readonly slot: Slot;
  readonly meant: Meant | null;
  readonly profile: Profile;
}

function guessOf(slot: Slot, known: ReadContext['known']): Guess {
  const profile = profileOf(slot.samples);
  const answer = told(slot, known);
  const name = named(slot);
  const meant = answer ?? (name ? checked(name, profile) : inferred(profile));
  return { slot, meant, profile };
}

/** The best slot for each meaning; two equally good inferred ones cancel out and become a question. */
function assign(guesses: readonly Guess[]): Map<Meaning, number> {
  const best = new Map<Meaning, Guess>();
  const tied = new Set<Meaning>();
  for (const guess of guesses) {
    const { meant } = guess;
    if (!meant || meant.sure < SURE || meant.meaning === 'other') continue;
    const rival = best.get(meant.meaning)?.meant;
    if (rival && rival.sure === meant.sure && meant.sure < 0.8) tied.add(meant.meaning);
    if (!rival || rival.sure < meant.sure) {
      best.set(meant.meaning, guess);
      tied.delete(meant.meaning);
    }
  }
  for (const meaning of tied) best.delete(meaning);
  return new Map([...best].map(([meaning, guess]) => [meaning, guess.slot.key]));
}

/** Without a named title, the first column of links of different words is the title. */
function titleByLinks(guesses: readonly Guess[], of: Map<Meaning, number>): void {
  if (of.has('title')) return;
  const taken = new Set(of.values());
  const free = guesses.filter((guess) => !taken.has(guess.slot.key) && guess.meant?.meaning !== 'other');
  const wordy = free.filter((guess) => guess.profile.words > 0.6 && guess.profile.distinct > 0.5);
  const title = wordy.find((guess) => guess.slot.links > 0.7) ?? (wordy.length === 1 ? wordy[0] : undefined);
  if (title) of.set('title', title.slot.key);
}

function questionOf({ slot, meant, profile }: Guess, about: Question['about']): Question | null {
  const text = slot.header || slot.name || slot.samples.find((sample) => sample) || '';
  if (!text || !profile.filled) return null;
  if (profile.money > 0.8) return { about, text, key: slot.place, may: ['amount', 'other'] };
  if (profile.date > 0.8)
    return { about, text, key: slot.place, may: ['closeDate', 'created', 'closed', 'nextActivity', 'other'] };
  if (meant) return { about, text, key: slot.place, may: [meant.meaning, 'other'] };
  if (profile.words > 0.6 && profile.distinct < 0.9 && !slot.header)
    return { about, text, key: slot.place, may: ['owner', 'company', 'contact', 'other'] };
  return null;
}

/** The meaning of every slot that is clear, and a question for each that would matter and is not. */
export function resolveSlots(
  slots: readonly Slot[],
  about: Question['about'],
  known: ReadContext['known'],
): Resolved {
  const guesses = slots.map((slot) => guessOf(slot, known));
  const of = assign(guesses);
  if (about === 'column') titleByLinks(guesses, of);
  const settled = new Set(of.values());
  const open = guesses.filter(
    (guess) => !settled.has(guess.slot.key) && guess.meant?.meaning !== 'other' && !isSpare(guess, of),
  );
  return {
    of,
    questions: open.map((guess) => questionOf(guess, about)).filter((question) => question !== null),
  };
}

/** A second column of a meaning that has a surer one needs no question, unless it is money. */
function isSpare({ meant, slot }: Guess, of: ReadonlyMap<Meaning, number>): boolean {
  return meant !== null && meant.sure >= SURE && of.has(meant.meaning) && !slot.samples.some(isMoney);
}
