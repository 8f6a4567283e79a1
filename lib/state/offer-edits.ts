/** What becomes of a draft when somebody agrees to what the use of a field speaks for. */
import type { PlaceOffer } from '../domain/card-habits';
import type { BlockRule, CardRule, Standard } from '../domain/standard';

/** Id of the block at the end of a card, folded, for fields that are hardly used. */
const RARE = 'rare';

/**
 * The draft with the field in its new place in the order of filling, and in its block as far as the block has
 * neighbours to stand between. A field that is hardly used goes to the last block, never away.
 * @param rareTitle Title of that block, should it be made now.
 */
export function takeOffer(draft: Standard, offer: PlaceOffer, rareTitle: string): Standard {
  const { entity, field, move, to } = offer;
  const card: CardRule = draft.cards?.[entity] ?? {};
  const others = (card.order ?? []).filter((id) => id !== field);
  const order = [...others.slice(0, to - 1), field, ...others.slice(to - 1)];
  const blocks = card.blocks ?? [];
  const placed = move === 'drop' ? toRare(blocks, field, rareTitle) : amongNeighbours(blocks, field, order);
  const changed = { ...card, order, ...(card.blocks ? { blocks: placed } : {}) };
  return { ...draft, cards: { ...draft.cards, [entity]: changed } };
}

function toRare(blocks: readonly BlockRule[], field: string, title: string): readonly BlockRule[] {
  const without = blocks.map((block) => ({ ...block, fields: block.fields.filter((id) => id !== field) }));
  const rare = without.find(({ id }) => id === RARE) ?? { id: RARE, title, fields: [], collapsed: true };
  const others = without.filter(({ id }) => id !== RARE);
  return [...others, { ...rare, fields: [...rare.fields, field] }];
}

/** Within its block the field stands before the first one that is now filled after it. */
function amongNeighbours(blocks: readonly BlockRule[], field: string, order: readonly string[]) {
  const place = order.indexOf(field);
  return blocks.map((block) => {
    if (!block.fields.includes(field)) return block;
    const others = block.fields.filter((id) => id !== field);
    const next = others.findIndex((id) => order.indexOf(id) > place);
    const at = next < 0 ? others.length : next;
    return { ...block, fields: [...others.slice(0, at), field, ...others.slice(at)] };
  });
}
