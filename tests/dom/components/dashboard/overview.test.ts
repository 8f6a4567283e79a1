import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../../sites/panel-playground/scenarios';
import { button, says, textOf } from '../stage';
import { openScreen, unfold } from './open-screen';

describe('the overview', () => {
  test('says on its tiles what changed since Monday and in a week', async () => {
    const { root } = await openScreen(SCENARIOS.team, 'overview');
    await says(root, /\+\s?RUB 40K since Mar 9, 2026/);
    await says(root, 'in a week');
    const line = root.querySelector('.tile-trend svg');
    expect(line?.getAttribute('aria-label')).toMatch(/^Expected: March\s2026, week by week: .*unknown/);
  });

  test('shows at most six tiles in one currency', async () => {
    const { root } = await openScreen(SCENARIOS.full, 'overview');
    await says(root, 'Velocity');
    expect(root.querySelectorAll('.tile').length).toBeLessThanOrEqual(6);
  });

  test('traces a forecast to its deals', async () => {
    const { root, world } = await openScreen(SCENARIOS.team, 'overview');
    await says(root, 'Expected: March 2026');
    unfold(root, 'Deals behind this');
    await says(root, /\d+ deals: RUB .* weighted of RUB .* raw\./);
    expect(world.asked.find(({ name }) => name === 'board/deals')?.body).toMatchObject({
      pipeline: '',
      currency: 'RUB',
      group: { kind: 'period', period: '2026-03' },
    });
  });

  test('names the stage on which most is taken away', async () => {
    const { root } = await openScreen(SCENARIOS.team, 'overview');
    await says(root, 'most of it on “Новая заявка”');
  });

  test('gives every rule its card: what happened, and what to do', async () => {
    const { root } = await openScreen(SCENARIOS.warned, 'overview');
    await says(root, 'From 50% to 33%.');
    await says(root, 'The median went from 29 to 43 days.');
    await says(root, '2 more tomorrow');
    const cards = [...root.querySelectorAll('.warning')];
    expect(cards).toHaveLength(10);
    for (const card of cards) {
      expect(textOf(card)).toContain('since Mar 9, 2026');
      expect(textOf(card.querySelector('.warning-end p') ?? card).length).toBeGreaterThan(20);
    }
  });
});

describe('the meeting', () => {
  test('compares with the meeting before, and names what is planned', async () => {
    const { root, world } = await openScreen(SCENARIOS.team, 'meeting');
    await says(root, 'Since the meeting (Mar 3, 2026). 3 new, 6 moved, 2 won, 1 lost, 1 gone from the list.');
    await says(root, /Planned for the coming week: \d+ steps: /);
    expect(world.asked.find(({ name }) => name === 'history/changes')).toBeDefined();
    expect(world.asked.filter(({ name }) => name === 'history/changes').at(-1)?.body).toMatchObject({
      span: { kind: 'days', from: '2026-03-03', to: '2026-03-10' },
    });
  });

  test('notes that it was held, for the next one to compare with', async () => {
    const { root, world } = await openScreen(SCENARIOS.team, 'meeting');
    await says(root, 'Meeting held');
    button(root, 'Meeting held').click();
    await says(root, 'Noted. The next meeting compares with Mar 10, 2026.');
    expect(
      world.asked.find(({ name, body }) => name === 'board/meeting' && 'held' in (body as object))?.body,
    ).toEqual({
      account: 'acme.bitrix24.ru',
      held: '2026-03-10',
    });
  });

  test('fits a chat in twelve lines with everything in it', async () => {
    const { root, world } = await openScreen({ ...SCENARIOS.team, numbers: undefined as never }, 'meeting');
    await says(root, 'Since the meeting (');
    button(root, 'Copy as text').click();
    await says(root, 'Copied');
    const lines = (world.copied[0] ?? '').split('\n');
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(lines.some((line) => line.startsWith('Planned for the coming week'))).toBe(true);
    expect(lines.at(-1)).toBe('Internal estimate, not for investors');
  });
});
