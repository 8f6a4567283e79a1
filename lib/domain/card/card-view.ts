import { own } from '../standard/own';
import { type FieldState, fieldState } from './field-state';
import { type FieldMatch, matchFields } from './match-field';
import { type PlaceholderWords, placeholderWords } from './placeholders';
import { type StageTest, stageTest } from './stage-order';
import { valueKey, visibleText } from './text';
import type {
  CardField,
  CardStandard,
  CheckContext,
  FieldDictionary,
  FieldEntry,
  RepeatSample,
  Repetition,
} from './types';

/** One card with everything a check asks of it; findings are made from this and from nothing else. */
export interface CardView {
  readonly standard: CardStandard;
  readonly context: CheckContext;
  /** Where a dictionary field stands; `missing` for an id nobody knows. */
  place(id: string): FieldMatch;
  field(index: number): CardField | undefined;
  /** What the field's content is worth; `unknown` outside the list. */
  state(index: number): FieldState;
  /** The value as a person sees it; null when there is none. */
  text(index: number): string | null;
  /** What the value of a `repeated` field was counted in; undefined for other fields. */
  sample(index: number): RepeatSample | undefined;
  readonly reached: StageTest;
}

const MISSING: FieldMatch = { kind: 'missing' };

/** Reads a card once: matches its fields with the dictionary and judges their content on demand. */
export function cardView(
  fields: readonly CardField[],
  standard: CardStandard,
  context: CheckContext,
): CardView {
  const dictionary = dictionaryOf(standard, context.fieldDictionary);
  const places = matchFields(fields, dictionary);
  const place = (id: string) => places.get(id) ?? MISSING;
  return viewOf({
    fields: withKinds(fields, places, dictionary),
    place,
    reached: stageTest(context),
    words: placeholderWords(standard.placeholders),
    repeated: repeatedByIndex(context.repeated, place),
    standard,
    context,
  });
}

function repeatedByIndex(
  repeated: CheckContext['repeated'],
  place: CardView['place'],
): NonNullable<CardParts['repeated']> {
  return new Map(
    Object.entries(repeated ?? {}).flatMap(([id, values]) => {
      const match = place(id);
      return match.kind === 'found' ? [[match.index, values] as const] : [];
    }),
  );
}

/** What a view is made of once the fields are matched and the stage is known. */
export interface CardParts extends Pick<CardView, 'standard' | 'context' | 'place' | 'reached'> {
  readonly fields: readonly CardField[];
  readonly words: PlaceholderWords;
  /** Values that this person repeats over records, by position. */
  readonly repeated?: ReadonlyMap<number, readonly Repetition[]>;
}

/** As `cardView`, for somebody who reads many cards against one standard and prepares the parts once. */
export function viewOf({ fields, words, repeated, ...parts }: CardParts): CardView {
  const states: FieldState[] = [];
  const sample = (index: number): RepeatSample | undefined => {
    const key = valueKey(fields[index]?.value ?? '');
    // The team's own word on a value goes before any count.
    return words.allow?.has(key)
      ? undefined
      : repeated?.get(index)?.find((each) => valueKey(each.value) === key);
  };
  const judge = (field: CardField, index: number): FieldState => {
    const state = fieldState(field, parts.context.today, words);
    return state === 'ok' && sample(index) ? 'repeated' : state;
  };
  return {
    ...parts,
    field: (index) => fields[index],
    sample,
    text: (index) => {
      const value = fields[index]?.value ?? null;
      return value === null ? null : visibleText(value);
    },
    state: (index) => {
      const field = fields[index];
      return (states[index] ??= field ? judge(field, index) : 'unknown');
    },
  };
}

/** Gives fields whose kind the page does not show the kind that the dictionary says. */
function withKinds(
  fields: readonly CardField[],
  places: ReadonlyMap<string, FieldMatch>,
  dictionary: FieldDictionary,
): readonly CardField[] {
  const typed = [...fields];
  for (const [id, match] of places) {
    const field = match.kind === 'found' ? typed[match.index] : undefined;
    const kind = own(dictionary, id)?.type ?? undefined;
    if (match.kind === 'found' && field && field.kind === undefined && kind)
      typed[match.index] = { ...field, kind };
  }
  return typed;
}

/** Every id that the standard names, in the order of filling first. Hidden fields included. */
export function idsOf(standard: CardStandard): string[] {
  const ruled = (standard.rules ?? []).flatMap((rule) => {
    if (rule.kind === 'at-least-one') return rule.fields;
    return 'other' in rule ? [rule.field, rule.other] : [rule.field];
  });
  return [
    ...new Set([
      ...(standard.order ?? []),
      ...(standard.required ?? []).map(({ field }) => field),
      ...Object.keys(standard.formats ?? {}),
      ...(standard.blocks ?? []).flatMap((block) => block.fields),
      ...(standard.hidden ?? []),
      ...ruled,
    ]),
  ];
}

/** The dictionary with an entry for every id of the standard: a field may be named by its label alone. */
export function dictionaryOf(standard: CardStandard, dictionary: FieldDictionary = {}): FieldDictionary {
  const entries = new Map<string, FieldEntry>(Object.entries(dictionary));
  for (const id of idsOf(standard)) {
    if (!entries.has(id)) entries.set(id, { labels: [id] });
  }
  return Object.fromEntries(entries);
}
