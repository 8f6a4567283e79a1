import { describe, expect, test, vi } from 'vitest';
import { SCENARIOS } from '../../sites/panel-playground/scenarios';
import { openScreen } from './dashboard/open-screen';
import { open, says, stagePanel, textOf } from './stage';

const READING =
  /Numbers of the reading of Mar \d+, 2026, .*More was read since; they are being worked out anew\./;
const RULES =
  /Numbers of the reading of Mar \d+, 2026, .*by the former rules; they are being worked out by the new/;

describe('numbers that are not the newest', () => {
  test('say so once in the panel, with the time of their reading', async () => {
    const { root } = stagePanel(SCENARIOS.renewing);
    await open(root, 'pipeline');
    await says(root, READING);
    await says(root, 'Velocity');
    expect(textOf(root).match(/worked out anew/g)).toHaveLength(1);
  });

  test('say in the panel that they stand by the former rules', async () => {
    const { root } = stagePanel(SCENARIOS.renewingRules);
    await open(root, 'pipeline');
    await says(root, RULES);
  });

  test('say so above every screen of the dashboard', async () => {
    const { root } = await openScreen(SCENARIOS.renewingRules, 'overview');
    await says(root, RULES);
    expect(textOf(root).match(/by the former rules/g)).toHaveLength(1);
  });

  test('say so at the warnings of the panel, which stand alone', async () => {
    const { root } = stagePanel(SCENARIOS.renewing);
    await says(root, READING);
  });

  test('give way to the newest, which say nothing of the kind', async () => {
    let { pipeline } = SCENARIOS.renewing;
    const scenario = {
      ...SCENARIOS.full,
      get pipeline() {
        return pipeline;
      },
    };
    const { root, world } = stagePanel(scenario);
    await open(root, 'pipeline');
    await says(root, READING);
    ({ pipeline } = SCENARIOS.full);
    world.broadcast({ prelude: 1, event: 'deals-changed', account: SCENARIOS.full.overlay.account });
    await vi.waitFor(() => expect(textOf(root)).not.toMatch(READING), { timeout: 4000 });
    await says(root, 'Velocity');
  });
});
