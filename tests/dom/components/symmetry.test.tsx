/** Layouts of a card that lack symmetry, brought to a symmetry of exactly 1 by the editor's own button. */
import { expect, test, vi } from 'vitest';
import { mountOptions } from '../../../components/options/mount-options';
import { slotSymmetry } from '../../../lib/domain/card';
import type { BlockRule, Standard } from '../../../lib/domain/standard';
import { fakeOptions } from '../../sites/panel-playground/fake-transport';
import { SCENARIOS } from '../../sites/panel-playground/scenarios';
import { button, place, says } from './stage';

type Blocks = Readonly<Record<string, string>>;

const standardWith = (blocks: Blocks): Standard => ({
  format: 'crm-standard/1',
  name: 'Team',
  version: 3,
  owner: { name: 'Anna' },
  cards: {
    deal: {
      blocks: Object.entries(blocks).map(([id, fields]) => ({ id, title: id, fields: fields.split(' ') })),
    },
  },
});
const layoutOf = (stage: string, blocks: readonly BlockRule[]) => ({ stage, blocks });

test.each<[string, Blocks, Blocks, number]>([
  [
    'fields put in between others',
    { client: 'phone email decider', money: 'budget discount' },
    { client: 'phone position email decider', money: 'vat budget discount' },
    1 / 5,
  ],
  [
    'fields that change their block',
    { main: 'step budget', client: 'company contact source' },
    { main: 'step budget company', client: 'contact source' },
    2 / 5,
  ],
  [
    'everything turned round and the newest field first',
    { all: 'phone source need budget' },
    { all: 'contract budget source need phone' },
    0,
  ],
])('%s', async (_name, known, drawn, before) => {
  const [base, draft] = [standardWith(known), standardWith(drawn)];
  const scenario = {
    ...SCENARIOS.desk,
    standardText: JSON.stringify(base),
    draftText: JSON.stringify(draft),
  };
  const world = fakeOptions(scenario);
  const root = place((each) => mountOptions(each, world));
  const saved = () => {
    const last = world.asked.filter(({ name }) => name === 'draft/save').at(-1)?.body as { text: string };
    return (JSON.parse(last.text) as Standard).cards?.deal?.blocks ?? [];
  };
  const shares = (blocks: readonly BlockRule[]) =>
    slotSymmetry(layoutOf('before', base.cards?.deal?.blocks ?? []), layoutOf('after', blocks)).share;
  expect(shares(draft.cards?.deal?.blocks ?? [])).toBe(before);
  await vi.waitFor(() => button(root, /^Blocks of the card/).click());
  await says(root, `Symmetry with the version in force: ${Math.round(before * 100)}%.`);
  button(root, 'Keep their places').click();
  await vi.waitFor(() => expect(shares(saved())).toBe(1));
  const fields = (blocks: readonly { readonly fields: readonly string[] }[]) =>
    blocks.flatMap((block) => block.fields).sort();
  expect(fields(saved())).toEqual(fields(draft.cards?.deal?.blocks ?? []));
  await vi.waitFor(() => expect(() => button(root, 'Keep their places')).toThrow());
});
