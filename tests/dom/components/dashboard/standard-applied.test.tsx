import { describe, expect, test, vi } from 'vitest';
import { mountDashboard } from '../../../../components/dashboard/mount-dashboard';
import type { NumbersView } from '../../../../lib/domain/views';
import { fakeDashboard } from '../../../sites/panel-playground/fake-transport';
import { NUMBERS } from '../../../sites/panel-playground/outlook';
import { SCENARIOS } from '../../../sites/panel-playground/scenarios';
import { place, says } from '../stage';

function stage(change: (numbers: NumbersView) => NumbersView = (numbers) => numbers) {
  const world = fakeDashboard({ ...SCENARIOS.full, numbers: change(NUMBERS) });
  return { world, root: place((root) => mountDashboard(root, world)) };
}

/** The same numbers in two currencies, not converted. */
function inTwoCurrencies({ outlook, conversion: _, ...rest }: NumbersView): NumbersView {
  const pipelines = (outlook?.pipelines ?? []).map((pipeline) => ({
    ...pipeline,
    currencies: pipeline.currencies.flatMap((one) => [one, { ...one, currency: 'EUR' }]),
  }));
  return { ...rest, outlook: outlook && { ...outlook, pipelines } };
}

describe('what the standard does to the numbers', () => {
  test('names its coefficients, the learnt ones with their sample', async () => {
    const { root } = stage();
    await says(root, 'Coefficients of the standard on the probabilities: Москва ×1.2.');
    await says(root, 'Coefficients learnt from closed deals: Сети ×1.38');
  });

  test('says that amounts were converted, by which rates, and which were not', async () => {
    const { root } = stage();
    await says(root, 'rates of Mar 1, 2026 all sums are converted into RUB. No rate for KZT');
  });

  test('offers one currency only where there are several', async () => {
    const one = stage(({ conversion: _, ...rest }) => rest);
    await says(one.root, 'Velocity');
    expect(one.root.querySelector('[role=switch]')).toBeNull();
    const two = stage(inTwoCurrencies);
    await says(two.root, 'Show everything in RUB');
  });

  test('asks for converted numbers when a person wants them', async () => {
    const { root, world } = stage(inTwoCurrencies);
    await says(root, 'Show everything in RUB');
    root.querySelector<HTMLElement>('[role=switch]')?.click();
    await vi.waitFor(() =>
      expect(world.asked.filter(({ name }) => name === 'numbers/overview').at(-1)?.body).toMatchObject({
        convert: true,
      }),
    );
  });

  test('shows last week’s probabilities beside today’s, and why they differ', async () => {
    const { root } = stage();
    await says(root, 'Overview');
    root.querySelector<HTMLElement>('#tab-funnel')?.click();
    await says(root, 'Why the probabilities changed');
    await says(root, 'your own deals moved it (19 more deals)');
  });
});
