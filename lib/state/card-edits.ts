/** Edits of a draft's dictionary and card. Each takes a standard and gives a new one. */
import type { BlockRule, CardRule, FieldType, Standard } from '../domain/standard';
import { foldLabel } from '../domain/standard/names';
import type { SurveyedCard } from '../domain/survey';

/** A field of the dictionary by the label that the CRM shows; one that is known already changes nothing. */
export function addField(draft: Standard, label: string, type: FieldType | null, entity = 'deal'): Standard {
  const fields = draft.dictionary?.fields ?? {};
  const isKnown = Object.values(fields).some(
    (word) => (word.entity ?? entity) === entity && hasLabel(word.labels, label),
  );
  if (isKnown) return draft;
  const id = freeId(label, fields);
  const word = { labels: [label], ...(type ? { type } : {}), ...(entity === 'deal' ? {} : { entity }) };
  return withDictionary(draft, { fields: { ...fields, [id]: word } });
}

/** Take a field out of the dictionary and out of every rule of the deal that names it. */
export function removeField(draft: Standard, field: string): Standard {
  const { [field]: _gone, ...fields } = draft.dictionary?.fields ?? {};
  const not = (id: string) => id !== field;
  const { required, order, hidden, blocks, ...rest } = draft.cards?.deal ?? {};
  const deal: CardRule = {
    ...rest,
    ...(blocks ? { blocks: blocks.map((block) => ({ ...block, fields: block.fields.filter(not) })) } : {}),
    ...(order ? { order: order.filter(not) } : {}),
    ...(required ? { required: required.filter((rule) => rule.field !== field) } : {}),
    ...(hidden ? { hidden: hidden.filter(not) } : {}),
  };
  return withDeal(withDictionary(draft, { fields }), draft.cards?.deal ? deal : null);
}

/** A stage by its label, the last one of the order. */
export function addStage(draft: Standard, label: string): Standard {
  const stages = draft.dictionary?.stages ?? {};
  if (Object.values(stages).some((labels) => hasLabel(labels, label))) return draft;
  return withDictionary(draft, { stages: { ...stages, [freeId(label, stages)]: [label] } });
}

/** Put a stage at a place of the order. */
export function placeStage(draft: Standard, stage: string, index: number): Standard {
  const stages = draft.dictionary?.stages ?? {};
  const labels = stages[stage];
  if (!labels) return draft;
  const others = Object.entries(stages).filter(([id]) => id !== stage);
  const placed = [...others.slice(0, index), [stage, labels] as const, ...others.slice(index)];
  return withDictionary(draft, { stages: Object.fromEntries(placed) });
}

/** Take a stage out; a field required from it is then required from the next one. */
export function removeStage(draft: Standard, stage: string): Standard {
  const ids = Object.keys(draft.dictionary?.stages ?? {});
  const next = ids[ids.indexOf(stage) + 1];
  const { [stage]: _gone, ...stages } = draft.dictionary?.stages ?? {};
  const required = draft.cards?.deal?.required?.flatMap((rule) => {
    if (rule.fromStage !== stage) return [rule];
    return next === undefined ? [] : [{ ...rule, fromStage: next }];
  });
  const { ladder } = draft.analytics ?? {};
  const steps = Object.entries(ladder ?? {}).map(
    ([pipeline, all]) => [pipeline, all.filter((step) => step.stage !== stage)] as const,
  );
  const without = withDictionary(draft, { stages });
  const analytics = ladder ? { ...draft.analytics, ladder: Object.fromEntries(steps) } : draft.analytics;
  return {
    ...(required ? withDeal(without, { ...draft.cards?.deal, required }) : without),
    ...(analytics ? { analytics } : {}),
  };
}

/** Take over what was seen of an open card: fields that the dictionary lacks, and the stages in their order. */
export function readCard(draft: Standard, { fields, stages, entity }: SurveyedCard): Standard {
  const named = fields.reduce<Standard>(
    (now, { label, type }) => addField(now, label, type, entity ?? 'deal'),
    draft,
  );
  return stages.reduce(addStage, named);
}

/** The blocks of the deal's card. */
export function blocksOf(draft: Standard): readonly BlockRule[] {
  return draft.cards?.deal?.blocks ?? [];
}

export function addBlock(draft: Standard, title: string): Standard {
  const blocks = blocksOf(draft);
  const taken = Object.fromEntries(blocks.map(({ id }) => [id, true]));
  return withBlocks(draft, [...blocks, { id: freeId(title, taken), title, fields: [] }]);
}

export function changeBlock(
  draft: Standard,
  id: string,
  change: Partial<Pick<BlockRule, 'title' | 'collapsed'>>,
): Standard {
  return withBlocks(
    draft,
    blocksOf(draft).map((block) => (block.id === id ? { ...block, ...change } : block)),
  );
}

/** Put a block at a place of the card. */
export function placeBlock(draft: Standard, id: string, index: number): Standard {
  const blocks = blocksOf(draft);
  const moved = blocks.find((block) => block.id === id);
  const others = blocks.filter((block) => block !== moved);
  return moved ? withBlocks(draft, [...others.slice(0, index), moved, ...others.slice(index)]) : draft;
}

/** Take a block away; its fields stay on the card as the CRM shows them. */
export function removeBlock(draft: Standard, id: string): Standard {
  return withBlocks(
    draft,
    blocksOf(draft).filter((block) => block.id !== id),
  );
}

/** Put a field into a block at a place, out of any other; a null block leaves it to the CRM. */
export function placeField(draft: Standard, field: string, block: string | null, index: number): Standard {
  const placed = blocksOf(draft).map((each) => {
    const others = each.fields.filter((id) => id !== field);
    if (each.id !== block) return { ...each, fields: others };
    return { ...each, fields: [...others.slice(0, index), field, ...others.slice(index)] };
  });
  return withBlocks(draft, placed);
}

/** Blocks as a whole, for instance with every field in the place that people know. */
export function setBlocks(draft: Standard, blocks: readonly BlockRule[]): Standard {
  return withBlocks(draft, blocks);
}

function withBlocks(draft: Standard, blocks: readonly BlockRule[]): Standard {
  return withDeal(draft, { ...draft.cards?.deal, blocks });
}

function withDeal(draft: Standard, deal: CardRule | null): Standard {
  return deal ? { ...draft, cards: { ...draft.cards, deal } } : draft;
}

function withDictionary(draft: Standard, part: NonNullable<Standard['dictionary']>): Standard {
  return { ...draft, dictionary: { ...draft.dictionary, ...part } };
}

function hasLabel(labels: readonly string[], label: string): boolean {
  return labels.some((other) => foldLabel(other) === foldLabel(label));
}

/** The label itself, or with a number where another entry has that id. */
function freeId(label: string, taken: Readonly<Record<string, unknown>>): string {
  let id = label;
  for (let n = 2; Object.hasOwn(taken, id); n++) id = `${label} ${n}`;
  return id;
}
