/** One session of pointing: what a thing may stand for on this site, and the anchor that is made of it. */
import { type PickSource, startPicking } from '../dom/picker/pick';
import type { Target } from '../dom/picker/targets';
import type { Choice } from '../dom/picker/view';
import type { Anchor, AnchorKind, Identity } from '../domain/anchors';
import { foldLabel } from '../domain/standard/names';
import { MEANINGS, type PickerTexts, pickerTexts } from '../locales/picker';
import type { PickerHost, PickerRun } from './picker-slot';

/** A thing on the page as the reader of the page hands it over. */
export interface Pickable extends Target {
  readonly sighting: { readonly label: string; readonly identity: Identity };
}

/** The finders that the picker works with; the entrypoint hands them in. */
export interface PickFinders<T extends Pickable> {
  targets(host: PickerHost, words: PickerTexts): readonly T[];
  wordsAt(element: Element, words: PickerTexts): T | null;
  listOf(first: Element, second: Element, words: PickerTexts): T | null;
}

/** Kinds that stand on every page of a site. */
const EVERYWHERE: readonly AnchorKind[] = ['menu', 'item'];
const LONGEST_ID = 120;

export function pickerWith<T extends Pickable>(finders: PickFinders<T>): PickerRun {
  return (host) => {
    const words = pickerTexts(host.settings.locale);
    const source: PickSource<T> = {
      targets: () => finders.targets(host, words),
      wordsAt: (element) => finders.wordsAt(element, words),
      listOf: (first, second) => finders.listOf(first, second, words),
      choices: (target) => choicesOf(target, host, words),
      keep: (target, as) => {
        const anchor = anchorOf(target, as, host);
        return host.keep(idOf(anchor), anchor);
      },
    };
    return startPicking(words, source, host.signal);
  };
}

/** What a thing may stand for; one choice or none when there is nothing to ask. */
export function choicesOf(
  { kind, sighting }: Pickable,
  host: Pick<PickerHost, 'settings' | 'page'>,
  words: PickerTexts,
): { readonly choices: readonly Choice[]; readonly chosen: string } {
  const { label, identity } = sighting;
  if (kind === 'column') {
    const named = MEANINGS.map((id) => ({ id, label: words.meanings[id] ?? id }));
    return { choices: [...named, { id: 'other', label: words.ignore }], chosen: identity.means ?? 'other' };
  }
  const named = kind === 'field' ? fieldsOf(host) : kind === 'item' ? itemsOf(host) : [];
  const same = named.find(({ labels }) => labels.some((each) => foldLabel(each) === foldLabel(label)));
  const itself = { id: '', label: words.itself.replace('{label}', label) };
  const choices = named.map(({ id, labels }) => ({ id, label: labels[0] ?? id }));
  return { choices: [itself, ...choices], chosen: same?.id ?? '' };
}

interface NamedThing {
  readonly id: string;
  readonly labels: readonly string[];
}

function fieldsOf({ settings, page }: Pick<PickerHost, 'settings' | 'page'>): readonly NamedThing[] {
  const cards = Object.entries(settings.rules?.cards ?? {});
  const { entity } = page();
  const own = cards.filter(([of]) => of === entity);
  const fields = (own.length > 0 ? own : cards).flatMap(([, card]) => Object.values(card.fields));
  return [...new Map(fields.map((field) => [field.id, field])).values()];
}

function itemsOf({ settings }: Pick<PickerHost, 'settings'>): readonly NamedThing[] {
  const menu = settings.rules?.menu;
  return [...(menu?.order ?? []), ...(menu?.hidden ?? [])];
}

function anchorOf({ kind, sighting }: Pickable, as: string, host: PickerHost): Anchor {
  const { kind: page, entity } = host.page();
  const where = page === 'list' || page === 'board' || page === 'card' || page === 'form' ? page : 'other';
  return {
    kind,
    ...(as === '' ? {} : { as }),
    ...(EVERYWHERE.includes(kind) ? {} : { page: where, ...(entity ? { entity } : {}) }),
    ...sighting.identity,
  };
}

/** One anchor for each thing that can be stood for; showing it again replaces the former. */
function idOf({ kind, as, entity, labels }: Anchor): string {
  const name = as ?? labels[0];
  const isOne = kind === 'menu' || kind === 'stage' || kind === 'save' || kind === 'table';
  return [kind, ...(entity ? [entity] : []), ...(isOne || !name ? [] : [name])]
    .join(':')
    .slice(0, LONGEST_ID);
}
