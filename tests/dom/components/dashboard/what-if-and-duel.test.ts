import { describe, expect, test, vi } from 'vitest';
import { WORLD } from '../../../sites/panel-playground/board-scenarios';
import { SCENARIOS } from '../../../sites/panel-playground/scenarios';
import { button, says, textOf } from '../stage';
import { openScreen } from './open-screen';

describe('what if', () => {
  const slide = (root: HTMLElement, label: RegExp, value: number): void => {
    const name = [...root.querySelectorAll('.slider label')].find((each) => label.test(textOf(each)));
    const input = root.querySelector<HTMLInputElement>(`#${CSS.escape(name?.getAttribute('for') ?? '')}`);
    if (!input) throw new Error(`No slider ${label}`);
    input.value = String(value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const numbers = (root: HTMLElement): string => textOf(root.querySelector('.game-numbers') ?? root);

  test('moves the numbers and asks nobody for it', async () => {
    const { root, world } = await openScreen(SCENARIOS.team, 'what-if');
    await says(root, 'nothing here is stored');
    const asked = world.asked.length;
    const before = numbers(root);
    slide(root, /Conversion of/, 1.2);
    await vi.waitFor(() => expect(numbers(root)).toMatch(/Weighted pipeline.*\+/));
    expect(numbers(root)).not.toBe(before);
    expect(world.asked).toHaveLength(asked);
  });

  test('goes back to today at a press', async () => {
    const { root } = await openScreen(SCENARIOS.team, 'what-if');
    await says(root, 'nothing here is stored');
    const before = numbers(root);
    expect(button(root, 'Back to today').hasAttribute('disabled')).toBe(true);
    slide(root, /Length of the cycle/, 2);
    await says(root, '−30% →');
    button(root, 'Back to today').click();
    await vi.waitFor(() => expect(numbers(root)).toBe(before));
  });

  test('is forgotten when the screen is left', async () => {
    const { root } = await openScreen(SCENARIOS.team, 'what-if');
    await says(root, 'nothing here is stored');
    const before = numbers(root);
    slide(root, /New deals/, 10);
    await vi.waitFor(() => expect(numbers(root)).not.toBe(before));
    root.querySelector<HTMLElement>('#tab-funnel')?.click();
    await says(root, 'Conversion by stage');
    root.querySelector<HTMLElement>('#tab-what-if')?.click();
    await says(root, 'nothing here is stored');
    expect(numbers(root)).toBe(before);
  });

  test('says what is not known instead of inventing it', async () => {
    const { root } = await openScreen(SCENARIOS.teamNoHistory, 'what-if');
    await says(root, 'Velocity: No closed deal was read yet.');
    slide(root, /New deals/, 5);
    await says(root, 'Nobody knows yet what a won deal brings');
  });

  test('without amounts says that there is nothing to try out', async () => {
    const { root } = await openScreen(SCENARIOS.teamNoAmounts, 'what-if');
    await says(root, 'There is nothing to try out yet');
  });
});

describe('the duel', () => {
  test('says who was closer, on how many forecasts, and whether that is settled', async () => {
    const { root } = await openScreen(SCENARIOS.team, 'duel');
    await says(root, /Automatic probabilities were closer: Brier 0\.\d{3} against 0\.\d{3}\./);
    await says(root, '120 forecasts made before the outcome. The difference is larger than chance explains.');
    await says(root, /on average \d+ points too high/);
  });

  test.each([
    ['en', /Yours were better: Brier 0\.\d{3}/],
    ['ru', /Ваши оказались точнее: оценка Брайера 0,\d{3}/],
  ] as const)('says honestly when people were better, in %s', async (language, words) => {
    const { root } = await openScreen(SCENARIOS.teamBetter, 'duel', { language });
    await says(root, words);
  });

  test('settles nothing on a few closed deals', async () => {
    const { root } = await openScreen(SCENARIOS.teamFew, 'duel');
    await says(root, 'Too few closed deals to settle anything: 9 of 20.');
  });

  test('draws each group with its count, and the same as a table', async () => {
    const { root } = await openScreen(SCENARIOS.team, 'duel');
    await says(root, 'Who forecasts better');
    const counts = [...root.querySelectorAll('.reliability-automatic text')].map((each) =>
      Number(each.textContent),
    );
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(120);
    const dots = root.querySelectorAll('.reliability circle').length;
    expect(root.querySelectorAll('.disclosure:first-of-type tbody tr').length).toBeGreaterThanOrEqual(dots);
  });

  test('says that the CRM told nothing, or that nothing has ended', async () => {
    const { board } = WORLD;
    const silent = { ...board, duel: { ...board.duel, pipelines: [] } };
    const { root } = await openScreen({ ...SCENARIOS.team, board: silent }, 'duel');
    await says(root, 'No probability of the CRM was read');
    const first = await openScreen(SCENARIOS.teamFirst, 'duel');
    await says(first.root, 'No deal with a told probability has ended yet');
  });
});
