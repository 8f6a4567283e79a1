import type { Change } from '../diff-types';
import { pathText } from '../places';
import type { BlockRule, CardRule, RequiredRule, Standard } from '../types';
import { diffLists, neighbourOf } from './lists';
import { diffMembers, diffValue, orWhole, pairs, sameValue, shown } from './values';

/** Changes of every entity's card. */
export function diffCards(before: Standard, after: Standard): Change[] {
  return pairs(before.cards, after.cards).flatMap(([entity, old, now]) =>
    orWhole(diffCard(entity, old ?? {}, now ?? {}), ['cards', entity], old, now, { entity }),
  );
}

function diffCard(entity: string, before: CardRule, after: CardRule): Change[] {
  const path = ['cards', entity];
  const about = { entity };
  return [
    ...diffRequired(entity, before.required ?? [], after.required ?? []),
    ...diffHidden(entity, before.hidden ?? [], after.hidden ?? []),
    ...diffBlocks(entity, before.blocks ?? [], after.blocks ?? []),
    ...diffOrder(entity, before.order ?? [], after.order ?? []),
    ...(['formats', 'hints', 'clauses', 'placeholders'] as const).flatMap((part) =>
      diffMembers([...path, part], before[part], after[part], about),
    ),
    ...diffMembers([...path, 'questions'], byId(before.questions), byId(after.questions), about),
    ...diffValue([...path, 'rules'], before.rules, after.rules, about),
  ];
}

function diffRequired(
  entity: string,
  before: readonly RequiredRule[],
  after: readonly RequiredRule[],
): Change[] {
  const path = pathText(['cards', entity, 'required']);
  return pairs(groupByField(before), groupByField(after)).flatMap(([item, old = [], now = []]): Change[] => {
    const gone = old.filter((rule) => !now.some((other) => sameValue(rule, other)));
    const come = now.filter((rule) => !old.some((other) => sameValue(rule, other)));
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index): Change => {
      const [left, right] = [gone[index], come[index]];
      const code =
        left === undefined ? 'required-added' : right === undefined ? 'required-removed' : 'required-changed';
      return { code, path, entity, item, before: shown(left), after: shown(right) };
    });
  });
}

function groupByField(rules: readonly RequiredRule[]): Record<string, RequiredRule[]> {
  const groups = new Map<string, RequiredRule[]>();
  for (const rule of rules) groups.set(rule.field, [...(groups.get(rule.field) ?? []), rule]);
  return Object.fromEntries(groups);
}

function diffHidden(entity: string, before: readonly string[], after: readonly string[]): Change[] {
  const { added, removed } = diffLists(before, after);
  const path = pathText(['cards', entity, 'hidden']);
  return [
    ...added.map((item): Change => ({ code: 'field-hidden', path, entity, item, before: null, after: null })),
    ...removed.map(
      (item): Change => ({ code: 'field-shown', path, entity, item, before: null, after: null }),
    ),
  ];
}

function diffOrder(entity: string, before: readonly string[], after: readonly string[]): Change[] {
  const { added, removed, moved } = diffLists(before, after);
  const change =
    (code: Change['code']) =>
    (item: string): Change => ({
      code,
      path: pathText(['cards', entity, 'order']),
      entity,
      item,
      before: neighbourOf(before, item),
      after: neighbourOf(after, item),
    });
  return [
    ...added.map(change('fill-order-added')),
    ...removed.map(change('fill-order-removed')),
    ...moved.map(change('fill-order-moved')),
  ];
}

function diffBlocks(entity: string, before: readonly BlockRule[], after: readonly BlockRule[]): Change[] {
  const path = ['cards', entity, 'blocks'];
  const blocks = diffLists(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  );
  const titleOf = (list: readonly BlockRule[], id: string) =>
    list.find((block) => block.id === id)?.title ?? null;
  const change =
    (code: Change['code']) =>
    (item: string): Change => ({
      code,
      path: pathText(path),
      entity,
      item,
      before: titleOf(before, item),
      after: titleOf(after, item),
    });
  const both = pairs(byId(before), byId(after)).filter(([, old, now]) => old && now);
  return [
    ...blocks.added.map(change('block-added')),
    ...blocks.removed.map(change('block-removed')),
    ...blocks.moved.map(change('block-moved')),
    ...both.filter(([, old, now]) => old?.title !== now?.title).map(([id]) => change('block-renamed')(id)),
    ...both.flatMap(([id, old, now]) =>
      diffValue([...path, id, 'collapsed'], old?.collapsed, now?.collapsed, { entity, item: id }),
    ),
    ...diffBlockFields(entity, before, after),
  ];
}

/** Fields that enter, leave or change a block, or move inside it. */
function diffBlockFields(
  entity: string,
  before: readonly BlockRule[],
  after: readonly BlockRule[],
): Change[] {
  const [left, right] = [blockOfField(before), blockOfField(after)];
  const change = (code: Change['code'], item: string): Change => ({
    code,
    path: pathText(['cards', entity, 'blocks']),
    entity,
    item,
    before: left.get(item) ?? null,
    after: right.get(item) ?? null,
  });
  const across = [...new Set([...right.keys(), ...left.keys()])].flatMap((field): Change[] => {
    if (!left.has(field)) return [change('block-field-added', field)];
    if (!right.has(field)) return [change('block-field-removed', field)];
    return left.get(field) === right.get(field) ? [] : [change('block-field-moved', field)];
  });
  const inside = after.flatMap((block) => {
    const old = before.find(({ id }) => id === block.id);
    return old
      ? diffLists(old.fields, block.fields).moved.map((item) => change('block-field-moved', item))
      : [];
  });
  return [...across, ...inside];
}

/** The id of the block that holds each field. */
function blockOfField(blocks: readonly BlockRule[]): Map<string, string> {
  return new Map(blocks.flatMap(({ id, fields }) => fields.map((field) => [field, id] as const)));
}

function byId<T extends { readonly id: string }>(items: readonly T[] | undefined): Record<string, T> {
  return Object.fromEntries((items ?? []).map((item) => [item.id, item]));
}
