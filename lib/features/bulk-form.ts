import { isByPerson } from '../dom/by-person';
import { textOf } from '../dom/read-text';
import { matchFields } from '../domain/card';
import type { PageHost } from './feature';
import type { OpenCard } from './open-card';
import { stageInForm } from './stage-target';

/** What a panel says of itself in which many records are changed at once: "Bulk edit 3 deals", «Изменить 12 сделок». */
const BULK =
  /\b(bulk|mass|multiple|selected)\b|массов|групповое|выбранн|(edit|update|change|измен|обнов|редакт)\S*\s+\d+\s/iu;
/** A panel of filters has the same fields and changes nothing. */
const FILTER = /filter|фильтр|search|поиск/iu;
const HEADINGS = 'h1,h2,h3,h4,h5,legend';
/** As much of a panel as holds its heading and what stands below it. */
const TOP = 160;

/**
 * The form over a list or board in which a person changes many records at once, as a card of those fields alone that
 * were typed into or chosen: what else the records hold nobody sees from here.
 * @param read Reads what lies over the list as a card of the list's kind.
 */
export function bulkForm(
  { adapter, page, signal }: Pick<PageHost, 'adapter' | 'page' | 'signal'>,
  read: () => OpenCard | null,
): () => OpenCard | null {
  const touched = new WeakSet<EventTarget>();
  const touch = (event: Event) => {
    const [control] = event.composedPath();
    if (isByPerson(event) && control) touched.add(control);
  };
  for (const type of ['input', 'change'])
    addEventListener(type, touch, { capture: true, passive: true, signal });
  return () => {
    const { kind } = page();
    if (kind !== 'list' && kind !== 'board') return null;
    const layer = adapter.fields.layer(document);
    if (!layer || !isBulk(layer)) return null;
    const card = read();
    if (!card) return null;
    const changed = [...card.fields.keys()].filter((index) => isChanged(card, index, touched));
    const cardFields = changed.flatMap((index) => card.cardFields[index] ?? []);
    const form: OpenCard = {
      ...card,
      cardFields,
      fields: changed.flatMap((index) => card.fields[index] ?? []),
      places: matchFields(cardFields, card.context.fieldDictionary ?? {}),
    };
    // The records stand on stages of their own.
    return { ...form, context: { ...card.context, stage: stageInForm(form) } };
  };
}

function isBulk(layer: Element): boolean {
  const spoken = layer.getAttribute('aria-label') ?? '';
  const heading = `${spoken} ${textOf(layer.querySelector(HEADINGS), TOP)}`;
  return BULK.test(`${spoken} ${textOf(layer, TOP)} `) && !FILTER.test(heading);
}

/** A list that was set back to its first entry, such as "keep the value", changes nothing. */
function isChanged(card: OpenCard, index: number, touched: WeakSet<EventTarget>): boolean {
  const control = card.fields[index]?.control;
  if (!control || (control instanceof HTMLSelectElement && control.selectedIndex <= 0)) return false;
  return touched.has(control) || [...control.querySelectorAll('*')].some((each) => touched.has(each));
}
