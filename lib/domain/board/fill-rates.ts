import {
  type CardField,
  type CardStandard,
  cardHygiene,
  type FieldDictionary,
  type StagedRecord,
} from '../card';
import type { CalendarDate } from '../deal';
import { fillKey } from './people';
import type { FillRate } from './people-types';

/** Records of one pipeline and the labels of its open stages, first to last. */
export interface PipelineFields {
  readonly pipeline: string;
  readonly records: readonly StagedRecord[];
  readonly stages: readonly string[];
}

/** The team's rules for a deal's card, and what its words mean. */
export interface FillRules {
  readonly standard: CardStandard;
  readonly fieldDictionary: FieldDictionary;
  readonly stageDictionary: Readonly<Record<string, readonly string[]>>;
  readonly today: CalendarDate;
}

/**
 * Required fields that are filled, by pipeline and owner. A field counts from its stage on, and only where the list
 * shows it: what nobody has seen is neither filled nor empty. Deals of which nothing required is seen count nowhere.
 */
export function fillRates(
  pipelines: readonly PipelineFields[],
  { standard, ...words }: FillRules,
): Map<string, FillRate> {
  const rates = new Map<string, FillRate>();
  for (const { pipeline, records, stages } of pipelines) {
    for (const { owner, stage, values } of records) {
      const fields = Object.entries(values).map(([id, value]) => fieldOf(id, value, words.fieldDictionary));
      const { ok, of } = cardHygiene(fields, standard, { ...words, stage, stages });
      if (of === 0) continue;
      const key = fillKey(pipeline, owner);
      const before = rates.get(key) ?? { filled: 0, of: 0, deals: 0 };
      rates.set(key, { filled: before.filled + ok, of: before.of + of, deals: before.deals + 1 });
    }
  }
  return rates;
}

/** A value of a list as a card would show it, under the field's first label. */
function fieldOf(id: string, value: string | null, dictionary: FieldDictionary): CardField {
  const label = (Object.hasOwn(dictionary, id) ? dictionary[id]?.labels[0] : undefined) ?? id;
  return { id, label, value, filled: value !== null };
}
