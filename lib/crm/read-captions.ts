/** Values of hinted deals that a caption names: what the captions mean is decided once for all rows. */
import { textOf } from '../dom/read-text';
import type { Question, ReadContext } from './adapter';
import type { CaptionedValue, DealPlaces, Meaning, Place } from './deal-hints';
import { resolveSlots, type Slot } from './universal/columns';
import { controlValue } from './universal/field-controls';
import type { Texts } from './universal/raw-deals';

const SAMPLES = 40;
const CONTROL = 'input,textarea,select';

/** The text at a place; empty where the page has no such place. */
export function textAt(place: Place): string {
  if (place === null || typeof place === 'string') return place ?? '';
  return place.matches(CONTROL) ? (controlValue(place as HTMLElement) ?? '') : textOf(place);
}

export interface Captions {
  readonly questions: readonly Question[];
  addTo(texts: Texts, row: Element): void;
}

const keyOf = ({ name, caption }: CaptionedValue) => name ?? caption;

/** Decides what the captioned values mean, once for all rows; a place the adapter names wins over a caption. */
export function captionsOf(places: DealPlaces, { known }: ReadContext): Captions {
  const captioned = places.captioned?.bind(places);
  if (!captioned) return { questions: [], addTo: () => {} };
  const slots = slotsOf(places.rows, captioned);
  const about = places.source === 'list' ? 'column' : 'text';
  const { of, questions } = resolveSlots(slots, about, known);
  const isTold = ({ place, header }: Slot) => known?.[place] !== undefined || known?.[header] !== undefined;
  const meanings = new Map<string, Meaning>();
  for (const [meaning, at] of of) {
    const slot = slots[at];
    if (slot && (isTold(slot) || !places.values[meaning])) meanings.set(slot.place, meaning);
  }
  return {
    questions: questions.filter(({ may }) => !may.some((each) => places.values[each as Meaning])),
    addTo: (texts, row) => {
      for (const value of captioned(row)) {
        const meaning = meanings.get(keyOf(value));
        const text = meaning && textAt(value.place);
        if (text) texts[meaning] = text;
      }
    },
  };
}

/** Captions with texts of some rows, spread over the whole page. */
function slotsOf(rows: readonly Element[], captioned: (row: Element) => readonly CaptionedValue[]): Slot[] {
  const found = new Map<string, { value: CaptionedValue; samples: string[] }>();
  const step = Math.max(1, Math.floor(rows.length / SAMPLES));
  for (let at = 0; at < rows.length; at += step) {
    for (const value of captioned(rows[at] as Element)) {
      const kept = found.get(keyOf(value)) ?? { value, samples: [] };
      kept.samples.push(textAt(value.place));
      found.set(keyOf(value), kept);
    }
  }
  return [...found].map(([place, { value, samples }], key) => ({
    key,
    header: value.caption,
    name: value.name,
    place,
    samples,
    links: 0,
  }));
}
