import { describe, expect, test, vi } from 'vitest';
import { mountDashboard } from '../../../../components/dashboard/mount-dashboard';
import type { SettingsView } from '../../../../lib/domain/views';
import { WORLD } from '../../../sites/panel-playground/board-scenarios';
import { type FakeDashboard, fakeDashboard } from '../../../sites/panel-playground/fake-transport';
import { SCENARIOS, type Scenario } from '../../../sites/panel-playground/scenarios';
import { button, place, says, textOf } from '../stage';

type Screen = 'overview' | 'people' | 'what-if' | 'duel' | 'meeting' | 'report' | 'funnel';

/** The dashboard with one of its screens open, English unless told otherwise. */
async function open(scenario: Scenario, screen: Screen, looks: Parameters<typeof fakeDashboard>[1] = {}) {
  const world: FakeDashboard = fakeDashboard(scenario, looks);
  const root = place((each) => mountDashboard(each, world));
  await vi.waitFor(() => expect(root.querySelector(`#tab-${screen}`)).not.toBeNull());
  root.querySelector<HTMLElement>(`#tab-${screen}`)?.click();
  return { root, world };
}

const rowNames = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('.people tbody .unfold')].map((each) => textOf(each));

/** Opens a disclosure by its words, as a press on it would. */
function unfold(root: HTMLElement, label: string): void {
  const details = button(root, label).closest('details');
  if (!details) throw new Error(`Nothing folds under "${label}"`);
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
}

describe('the list of people', () => {
  test('stands by weighted value, and turns round when its heading is pressed', async () => {
    const { root } = await open(SCENARIOS.team, 'people');
    await says(root, 'Deals by owner');
    const names = rowNames(root);
    expect(names).toHaveLength(5);
    button(root, 'Sort by: Weighted').click();
    await vi.waitFor(() => expect(rowNames(root)).toEqual([...names].reverse()));
    expect(root.querySelector('[aria-sort="ascending"]')?.textContent).toContain('Weighted');
  });

  test('counts few closed deals and shows no share for them', async () => {
    const { root } = await open(SCENARIOS.team, 'people');
    await says(root, '· few deals');
    await says(root, 'With fewer than 10 closed deals a share would mislead');
    button(root, 'Sort by: Won').click();
    await vi.waitFor(() => expect(rowNames(root).at(-1)).toBe('Антон Дроздов'));
  });

  test('shows the deals of a row at a press on its name', async () => {
    const { root } = await open(SCENARIOS.team, 'people');
    await says(root, 'Вера Кнышева');
    button(root, 'Show the deals of Вера Кнышева').click();
    await says(root, 'Taken away');
    const link = root.querySelector<HTMLAnchorElement>('.people .detail a');
    expect(link?.href).toMatch(/^https:\/\/acme\.bitrix24\.ru\/crm\/deal\/details\/8\d\d\/$/);
  });

  test('shows sums in one currency at a time', async () => {
    const { root } = await open(SCENARIOS.teamCurrencies, 'people');
    await says(root, 'Currencies are never added up.');
    expect(textOf(root)).toContain('RUB');
    const select = root.querySelector('select');
    if (select) select.value = 'USD';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
    await says(root, '$');
  });

  test('after one reading says why nobody is called stuck', async () => {
    const { root } = await open(SCENARIOS.teamFirst, 'people');
    await says(root, 'Days on a stage are seen between two readings on different days.');
    await says(root, 'No closed deal was read yet.');
  });

  test('asks a seller for the own name and keeps it', async () => {
    const { root, world } = await open(SCENARIOS.teamUnnamed, 'people');
    await says(root, 'Under which name do you own deals?');
    expect(textOf(root)).not.toContain('Игорь');
    const input = root.querySelector<HTMLInputElement>('.own-name input');
    if (input) input.value = 'Игорь Самойлов';
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(button(root, 'Show my deals').hasAttribute('disabled')).toBe(false));
    button(root, 'Show my deals').click();
    await vi.waitFor(() =>
      expect(world.asked.find(({ name }) => name === 'settings/patch')?.body).toEqual({
        patch: { ownerName: 'Игорь Самойлов' },
      }),
    );
  });

  test('is there for a seller whose role sees no weighted money, without that money', async () => {
    const effective = { role: 'seller', dashboards: ['my_plan'] };
    const settings = { ...SCENARIOS.teamSelf.settings, effective } as unknown as SettingsView;
    const { root } = await open({ ...SCENARIOS.teamSelf, settings }, 'people');
    await says(root, 'Your own deals');
    expect(rowNames(root)).toEqual(['Игорь Самойлов']);
    await vi.waitFor(() => expect(textOf(root.querySelector('.people') ?? root)).not.toContain('Weighted'));
  });
});

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
    const { root, world } = await open(SCENARIOS.team, 'what-if');
    await says(root, 'nothing here is stored');
    const asked = world.asked.length;
    const before = numbers(root);
    slide(root, /Conversion of/, 1.2);
    await vi.waitFor(() => expect(numbers(root)).toMatch(/Weighted pipeline.*\+/));
    expect(numbers(root)).not.toBe(before);
    expect(world.asked).toHaveLength(asked);
  });

  test('goes back to today at a press', async () => {
    const { root } = await open(SCENARIOS.team, 'what-if');
    await says(root, 'nothing here is stored');
    const before = numbers(root);
    expect(button(root, 'Back to today').hasAttribute('disabled')).toBe(true);
    slide(root, /Length of the cycle/, 2);
    await says(root, '−30% →');
    button(root, 'Back to today').click();
    await vi.waitFor(() => expect(numbers(root)).toBe(before));
  });

  test('is forgotten when the screen is left', async () => {
    const { root } = await open(SCENARIOS.team, 'what-if');
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
    const { root } = await open(SCENARIOS.teamNoHistory, 'what-if');
    await says(root, 'Velocity: No closed deal was read yet.');
    slide(root, /New deals/, 5);
    await says(root, 'Nobody knows yet what a won deal brings');
  });

  test('without amounts says that there is nothing to try out', async () => {
    const { root } = await open(SCENARIOS.teamNoAmounts, 'what-if');
    await says(root, 'There is nothing to try out yet');
  });
});

describe('the duel', () => {
  test('says who was closer, on how many forecasts, and whether that is settled', async () => {
    const { root } = await open(SCENARIOS.team, 'duel');
    await says(root, /Automatic probabilities were closer: Brier 0\.\d{3} against 0\.\d{3}\./);
    await says(root, '120 forecasts made before the outcome. The difference is larger than chance explains.');
    await says(root, /on average \d+ points too high/);
  });

  test.each([
    ['en', /Yours were better: Brier 0\.\d{3}/],
    ['ru', /Ваши оказались точнее: Brier 0,\d{3}/],
  ] as const)('says honestly when people were better, in %s', async (language, words) => {
    const { root } = await open(SCENARIOS.teamBetter, 'duel', { language });
    await says(root, words);
  });

  test('settles nothing on a few closed deals', async () => {
    const { root } = await open(SCENARIOS.teamFew, 'duel');
    await says(root, 'Too few closed deals to settle anything: 9 of 20.');
  });

  test('draws each group with its count, and the same as a table', async () => {
    const { root } = await open(SCENARIOS.team, 'duel');
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
    const { root } = await open({ ...SCENARIOS.team, board: silent }, 'duel');
    await says(root, 'No probability of the CRM was read');
    const first = await open(SCENARIOS.teamFirst, 'duel');
    await says(first.root, 'No deal with a told probability has ended yet');
  });
});

describe('the overview', () => {
  test('says on its tiles what changed since Monday and in a week', async () => {
    const { root } = await open(SCENARIOS.team, 'overview');
    await says(root, /\+\s?RUB 40K since Mar 9, 2026/);
    await says(root, 'in a week');
    const line = root.querySelector('.tile-trend svg');
    expect(line?.getAttribute('aria-label')).toMatch(/^Expected: March\s2026, week by week: .*unknown/);
  });

  test('shows at most six tiles in one currency', async () => {
    const { root } = await open(SCENARIOS.full, 'overview');
    await says(root, 'Velocity');
    expect(root.querySelectorAll('.tile').length).toBeLessThanOrEqual(6);
  });

  test('traces a forecast to its deals', async () => {
    const { root, world } = await open(SCENARIOS.team, 'overview');
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
    const { root } = await open(SCENARIOS.team, 'overview');
    await says(root, 'most of it on “Новая заявка”');
  });

  test('gives every rule its card: what happened, and what to do', async () => {
    const { root } = await open(SCENARIOS.warned, 'overview');
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
    const { root, world } = await open(SCENARIOS.team, 'meeting');
    await says(root, 'Since the meeting (Mar 3, 2026). 3 new, 6 moved, 2 won, 1 lost.');
    await says(root, /Planned for the coming week: \d+ steps: /);
    expect(world.asked.find(({ name }) => name === 'history/changes')).toBeDefined();
    expect(world.asked.filter(({ name }) => name === 'history/changes').at(-1)?.body).toMatchObject({
      span: { kind: 'days', from: '2026-03-03', to: '2026-03-10' },
    });
  });

  test('notes that it was held, for the next one to compare with', async () => {
    const { root, world } = await open(SCENARIOS.team, 'meeting');
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
    const { root, world } = await open({ ...SCENARIOS.team, numbers: undefined as never }, 'meeting');
    await says(root, 'Since the meeting (');
    button(root, 'Copy as text').click();
    await says(root, 'Copied');
    const lines = (world.copied[0] ?? '').split('\n');
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(lines.some((line) => line.startsWith('Planned for the coming week'))).toBe(true);
    expect(lines.at(-1)).toBe('Internal estimate, not for investors');
  });
});
