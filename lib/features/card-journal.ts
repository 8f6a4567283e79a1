import { isByPerson } from '../dom/by-person';
import { cardHygiene, countsAsFilled, fieldState, placeholderWords } from '../domain/card';
import type { SeenField } from '../domain/journal';
import { ownerOf } from './card-owner';
import type { Feature, PageHost } from './feature';
import type { OpenCard } from './open-card';
import { typedValue } from './typed-values';

/** Keep, on this device, how full the cards are that a person opens, and which fields are looked at and edited. */
export const cardJournal: Feature<PageHost> = {
  id: 'card-journal',
  runsOn: (settings) => Object.keys(settings.rules?.cards ?? {}).length > 0,
  start(host) {
    let open: Opened | null = null;
    let told = '';
    const viewed = onceEach();
    const edited = onceEach();
    /** A page that goes away may take its last words with it, so they are said as soon as it rests. */
    const tell = () => {
      if (!open) return;
      const excused = host.moves.excusedOn(open.recordId);
      const sighting = {
        ...sightingOf(open),
        viewed: viewed.fresh(),
        edited: edited.fresh(),
        ...(excused ? { excused } : {}),
      };
      const print = JSON.stringify(sighting);
      if (print === told) return;
      told = JSON.stringify({ ...sighting, viewed: [], edited: [] });
      host
        .send('card/seen', sighting)
        .then(({ repeated }) => host.repeats.learn(sighting, repeated) && host.watch.nudge())
        .catch(() => undefined);
    };
    const leave = () => {
      tell();
      open = null;
      viewed.clear();
      edited.clear();
    };
    host.onCard((card) => {
      const { recordId } = host.page();
      if (open && (open.card.entity !== card?.entity || open.recordId !== recordId)) leave();
      if (!card || recordId === null) return;
      open = { card, recordId, account: host.account() };
      for (const name of inSight(card)) viewed.add(name);
    });
    host.watch.onSettled(tell, host.signal);
    const changed = (event: Event) => {
      const card = isByPerson(event) ? host.card() : null;
      const target = event.composedPath()[0];
      const index = card?.fields.findIndex(({ box }) => target instanceof Node && box.contains(target)) ?? -1;
      if (card && index >= 0) edited.add(nameOf(card, index));
    };
    const options = { capture: true, passive: true, signal: host.signal };
    addEventListener('change', changed, options);
    addEventListener('pagehide', leave, options);
    host.signal.addEventListener('abort', leave);
  },
};

/** Names that count once in the opening of a card; `fresh` gives those that were not given yet. */
function onceEach() {
  const all = new Set<string>();
  let given = 0;
  return {
    add: (name: string) => void all.add(name),
    fresh: () => {
      const names = [...all].slice(given);
      given = all.size;
      return names;
    },
    clear: () => {
      all.clear();
      given = 0;
    },
  };
}

interface Opened {
  readonly card: OpenCard;
  readonly recordId: string;
  readonly account: string;
}

function sightingOf({ card, recordId, account }: Opened) {
  const { entity, cardFields, standard, context } = card;
  const { ok, of } = cardHygiene(cardFields, standard, context);
  const owner = ownerOf(cardFields);
  const words = placeholderWords(standard.placeholders);
  const fields = cardFields.flatMap((field, index): SeenField[] => {
    const state = fieldState(field, context.today, words);
    if (field.label === '' || state === 'unknown') return [];
    const worth = countsAsFilled(state) ? 'ok' : state === 'empty' ? 'empty' : 'placeholder';
    const seen = { field: nameOf(card, index), label: field.label, state: worth } as const;
    const rule = card.rules.fields[seen.field];
    return [rule ? { ...seen, ...typedValue(card, index, rule.type, account) } : seen];
  });
  return { account, entity, recordId, stage: context.stage, owner, ok, of, fields };
}

/** Id of the dictionary; the label of a field that the standard does not know. */
function nameOf(card: OpenCard, index: number): string {
  for (const [id, place] of card.places) if (place.kind === 'found' && place.index === index) return id;
  return card.fields[index]?.label ?? '';
}

function inSight(card: OpenCard): string[] {
  return card.fields.flatMap(({ box }, index) => {
    const { top, bottom, height } = box.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < innerHeight ? [nameOf(card, index)] : [];
  });
}
