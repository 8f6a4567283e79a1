import { describe, expect, test, vi } from 'vitest';
import { inflatedTop, showsWeighted } from '../../../components/panel/pipeline-facts';
import { ladder, numbers } from '../../sites/panel-playground/numbers';
import { SCENARIOS } from '../../sites/panel-playground/scenarios';
import { button, open, says, stagePanel, textOf } from './stage';

const ARTICLE = ladder('typed', { s1: 0.01, s2: 0.05, s3: 0.2, s4: 0.5, s5: 0.8 });
const tableOf = (counts: readonly number[], raw: readonly number[]) => {
  const amounts = raw.map((each, at) => ({ count: counts[at] ?? 0, raw: each }));
  const [table] = numbers('', ARTICLE, { RUB: amounts }).currencies;
  if (!table) throw new Error('No table.');
  return table;
};

describe('the weighted pipeline', () => {
  test('shows raw and weighted, and each stage from one to the other', async () => {
    const { root } = stagePanel(SCENARIOS.full);
    await open(root, 'pipeline');
    await says(root, 'WeightedRUB 430K');
    await says(root, 'RawRUB 9.2M');
    await says(root, 'RUB 5M → RUB 50K');
  });

  test('never shows a probability without its source', async () => {
    const { root } = stagePanel(SCENARIOS.full);
    await open(root, 'pipeline');
    await says(root, '1% · start ladder, no history');
  });

  test('shows range and sample of a probability out of history', async () => {
    const { root } = stagePanel(SCENARIOS.currencies);
    await open(root, 'pipeline');
    await says(root, '32% (24–41%) · 36 deals · history');
  });

  test('keeps pipelines and currencies apart and says that they are never added', async () => {
    const { root } = stagePanel(SCENARIOS.currencies);
    await open(root, 'pipeline');
    await says(root, 'Currencies are never added up.');
    expect(root.querySelectorAll('.pipeline')).toHaveLength(2);
    expect(root.querySelectorAll('.totals')).toHaveLength(4);
  });

  test('says of deals without amounts that no sum is made, and explains no chart that is not there', async () => {
    const { root } = stagePanel(SCENARIOS.noAmounts);
    await open(root, 'pipeline');
    await says(root, '48 open deals, none with an amount');
    expect(textOf(root)).not.toContain('Outline');
  });

  test('puts a ± beside sums of rounded amounts and says what it means', async () => {
    const { root } = stagePanel(SCENARIOS.rounded);
    await open(root, 'pipeline');
    await says(root, '$663K ± $1.35K');
    await says(root, 'the sum may be off by ± $1.35K');
  });

  test('puts no ± beside exact sums', async () => {
    const { root } = stagePanel(SCENARIOS.full);
    await open(root, 'pipeline');
    await says(root, 'RUB 9.2M');
    expect(textOf(root)).not.toContain('±');
  });

  test('warns above all that the sums are partial', async () => {
    const { root } = stagePanel(SCENARIOS.partial);
    await open(root, 'pipeline');
    await says(root, 'Read 180 of 214: the sums are partial');
    await says(root, 'Only the filter “Мои сделки”');
  });

  test('says what is not in the sums, by reason', async () => {
    const { root } = stagePanel(SCENARIOS.full);
    await open(root, 'pipeline');
    await says(root, 'without an amount7');
    await says(root, 'closed deals14');
  });

  test('says how it was computed, with its inputs', async () => {
    const { root } = stagePanel(SCENARIOS.full);
    await open(root, 'pipeline');
    await vi.waitFor(() => button(root, 'How this was computed').click());
    await says(root, 'Σ amount × probability');
    await says(root, 'Read 48 of 48');
  });

  test('gives nobody a place to type a probability', async () => {
    const { root } = stagePanel(SCENARIOS.full);
    await open(root, 'pipeline');
    await says(root, 'By stage');
    expect(root.querySelectorAll('#tab-panel :is(input, select, textarea, [contenteditable])')).toHaveLength(
      0,
    );
  });

  test('has the figures in a table behind the bars', async () => {
    const { root } = stagePanel(SCENARIOS.one);
    await open(root, 'pipeline');
    await says(root, 'Qualified');
    const cells = [...root.querySelectorAll('tbody tr:first-child > *')].map((cell) => textOf(cell));
    expect(cells).toEqual(['Qualified', '1', '10%', '$800,000', '$80,000']);
  });

  test('teaches what will stand here before anything was read', async () => {
    const { root } = stagePanel(SCENARIOS.empty);
    await open(root, 'pipeline');
    await says(root, 'No numbers yet');
  });

  test('names pipelines whose order of stages is unknown', async () => {
    const pipeline = { ...SCENARIOS.full.pipeline, pipelines: [], withoutOrder: ['Sales'] };
    const { root } = stagePanel({ ...SCENARIOS.full, pipeline });
    await open(root, 'pipeline');
    await says(root, 'The order of stages is not known: Sales');
  });

  test('can be asked for again after a failure', async () => {
    const { root, world } = stagePanel(SCENARIOS.error);
    await vi.waitFor(() => expect(world.asked.some(({ name }) => name === 'pipeline/view')).toBe(true));
    await open(root, 'pipeline');
    await says(root, 'This could not be loaded');
    const before = world.asked.length;
    button(root, 'Try again').click();
    expect(world.asked.length).toBe(before + 1);
  });

  test('is asked for again when the deals of this account changed, and not for another account', async () => {
    const { world } = stagePanel(SCENARIOS.full);
    const times = () => world.asked.filter(({ name }) => name === 'pipeline/view').length;
    await vi.waitFor(() => expect(times()).toBe(1));
    await new Promise((resolve) => setTimeout(resolve, 0));
    world.broadcast({ prelude: 1, event: 'deals-changed', account: 'another' });
    world.broadcast({ prelude: 1, event: 'deals-changed', account: 'acme.bitrix24.ru' });
    await vi.waitFor(() => expect(times()).toBe(2));
  });
});

describe('an inflated top', () => {
  test('is told by the shares of the first stage', () => {
    const top = inflatedTop(tableOf([20, 8, 5, 3, 2], [5_000_000, 2_000_000, 1_200_000, 600_000, 400_000]));
    expect(top?.raw).toBeCloseTo(0.543478, 5);
    expect(top?.weighted).toBeCloseTo(0.049505, 5);
  });

  test('is not told of few deals', () => {
    expect(
      inflatedTop(tableOf([1, 1, 1, 1, 1], [5_000_000, 2_000_000, 1_200_000, 600_000, 400_000])),
    ).toBeNull();
  });

  test('is not told of an even pipeline, nor of an empty one', () => {
    expect(inflatedTop(tableOf([5, 5, 5, 5, 5], [1, 1, 1, 1, 1]))).toBeNull();
    expect(inflatedTop(tableOf([], []))).toBeNull();
  });
});

describe('who sees the weighted pipeline', () => {
  const { settings } = SCENARIOS.full;
  const as = (role: string, dashboards: readonly string[]) => {
    const effective = { role, dashboards } as unknown as NonNullable<typeof settings.effective>;
    return showsWeighted({ ...settings, effective });
  };

  test('is everybody but sellers under a standard', () => {
    expect(as('seller', [])).toBe(false);
    expect(as('rop', [])).toBe(true);
    expect(as('director', [])).toBe(true);
  });

  test('is a seller too when the standard gives him the tile', () => {
    expect(as('seller', ['my_plan', 'weighted'])).toBe(true);
  });

  test('is everybody without a standard', () => {
    expect(showsWeighted({ ...settings, standard: null })).toBe(true);
    expect(showsWeighted(null)).toBe(true);
  });
});
