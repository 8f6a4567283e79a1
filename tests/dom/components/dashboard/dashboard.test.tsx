import { describe, expect, test, vi } from 'vitest';
import { recordUrl } from '../../../../components/dashboard/deal-links';
import { mountDashboard } from '../../../../components/dashboard/mount-dashboard';
import { tilesFor } from '../../../../components/dashboard/tile-choice';
import type { SettingsView } from '../../../../lib/domain/views';
import { type FakeDashboard, fakeDashboard } from '../../../sites/panel-playground/fake-transport';
import { SCENARIOS, type Scenario } from '../../../sites/panel-playground/scenarios';
import { button, open, place, says, stagePanel, textOf } from '../stage';

function stage(scenario: Scenario, looks: Parameters<typeof fakeDashboard>[1] = {}) {
  const world: FakeDashboard = fakeDashboard(scenario, looks);
  return { world, root: place((root) => mountDashboard(root, world)) };
}

const show = (root: HTMLElement, screen: string) =>
  root.querySelector<HTMLElement>(`#tab-${screen}`)?.click();

describe('the dashboard', () => {
  test('gives every forecast with its range and its sample', async () => {
    const { root } = stage(SCENARIOS.full);
    await says(root, 'Expected: March 2026RUB 312K8 of 10 times between RUB 140K and RUB 530K; 11 deals.');
  });

  test('shows plan and fact with the chance, and the coverage behind a click', async () => {
    const { root } = stage(SCENARIOS.full);
    await says(root, 'Plan: Q1 20267% chance');
    await says(root, 'Open pipeline: 1.3× of what is left. Needed at a win rate of 22% (48 deals): 4.5×.');
  });

  test('shows at most six tiles', async () => {
    const { root } = stage(SCENARIOS.full);
    await says(root, 'Velocity');
    expect(root.querySelectorAll('.tile').length).toBeLessThanOrEqual(6);
  });

  test('says why a number is missing and shows no zero for it', async () => {
    const { root } = stage(SCENARIOS.firstDay);
    await says(root, 'Velocitynot knownNo closed deal was read yet.');
    show(root, 'stuck');
    await says(root, 'Days on a stage are seen between two readings on different days.');
    show(root, 'funnel');
    await says(root, 'No closed deal was read yet.');
  });

  test('says why days cannot be compared', async () => {
    const { root } = stage(SCENARIOS.firstDay);
    await says(root, 'Overview');
    show(root, 'changes');
    await says(root, 'Nothing was read on Mar 9, 2026, so there is nothing to compare with.');
  });

  test('draws the bridge between two days down to the missing deals', async () => {
    const { root } = stage(SCENARIOS.full);
    await says(root, 'Overview');
    show(root, 'changes');
    await says(root, 'Open at the startRUB 840K');
    await says(root, 'Open at the endRUB 910K');
    expect(root.querySelectorAll('.bridge-missing')).toHaveLength(1);
  });

  test('prints the definition under the funnel', async () => {
    const { root } = stage(SCENARIOS.full);
    await says(root, 'Overview');
    show(root, 'funnel');
    await says(root, 'A deal counts on every stage up to the highest it was seen on');
  });

  test.each([
    ['en', 'Internal estimate, not for investors'],
    ['ru', 'Внутренняя оценка, не для инвесторов'],
  ] as const)('marks the report as internal in %s', async (language, footer) => {
    const { root } = stage(SCENARIOS.full, { language });
    await vi.waitFor(() => expect(root.querySelector('#tab-report')).not.toBeNull());
    show(root, 'report');
    await says(root, footer);
  });

  test('copies the meeting as at most twelve lines, marked as internal', async () => {
    const { root, world } = stage(SCENARIOS.full);
    await says(root, 'Overview');
    show(root, 'meeting');
    await says(root, 'To talk about');
    button(root, 'Copy as text').click();
    await says(root, 'Copied');
    const lines = (world.copied[0] ?? '').split('\n');
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(lines.at(-1)).toBe('Internal estimate, not for investors');
  });

  test('asks for its numbers again when deals change', async () => {
    const { root, world } = stage(SCENARIOS.full);
    await says(root, 'Velocity');
    const before = world.asked.filter(({ name }) => name === 'numbers/overview').length;
    world.broadcast({ prelude: 1, event: 'deals-changed', account: 'acme.bitrix24.ru' });
    await vi.waitFor(() =>
      expect(world.asked.filter(({ name }) => name === 'numbers/overview')).toHaveLength(before + 1),
    );
  });

  test('without an account says where to open it from', async () => {
    const { root, world } = stage(SCENARIOS.noPage);
    await says(root, 'Open the dashboard from the panel');
    expect(world.asked.map(({ name }) => name)).not.toContain('numbers/overview');
  });

  test('without a reading says what will stand there', async () => {
    const { root } = stage(SCENARIOS.empty);
    await says(root, 'No numbers yet');
  });

  test('shows a seller nothing that the standard keeps from the role', async () => {
    const { settings } = SCENARIOS.full;
    const effective = { role: 'seller', dashboards: ['my_plan'] };
    const seller = { ...settings, effective } as unknown as SettingsView;
    const { root } = stage({ ...SCENARIOS.full, settings: seller });
    await says(root, 'The standard does not show this to your role');
    expect(root.querySelector('.tile')).toBeNull();
  });

  test('with a background that refuses offers to try again', async () => {
    const { root } = stage(SCENARIOS.error);
    await says(root, 'Try again');
  });
});

describe('a warning in the panel', () => {
  test('says what happened, before and after, and what to do', async () => {
    const { root } = stagePanel(SCENARIOS.full);
    await says(root, 'Fewer clients agree to a meetingFrom 30% to 17%.');
    await says(root, 'such a change comes by chance in 1.8% of cases');
    await says(root, 'Listen to the last calls');
  });

  test('links its deals to their records on the CRM', async () => {
    const { root } = stagePanel(SCENARIOS.full);
    await says(root, '3 hot deals stand still');
    const link = root.querySelector<HTMLAnchorElement>('.warning a');
    expect(link?.href).toBe('https://acme.bitrix24.ru/crm/deal/details/812/');
  });

  test('is hidden for some days only with a reason', async () => {
    const { root, world } = stagePanel(SCENARIOS.full);
    await says(root, 'The cycle grows');
    button(root, 'Hide: The cycle grows').click();
    await vi.waitFor(() => expect(root.querySelector('.snooze')).not.toBeNull());
    const save = [...root.querySelectorAll<HTMLButtonElement>('.snooze button')][0];
    expect(save?.disabled).toBe(true);
    const input = root.querySelector<HTMLInputElement>('.snooze input');
    if (input) input.value = 'Known, new team';
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(save?.disabled).toBe(false));
    save?.click();
    await vi.waitFor(() => expect(textOf(root)).not.toContain('The cycle grows'));
    expect(world.asked.find(({ name }) => name === 'numbers/snooze')?.body).toEqual({
      account: 'acme.bitrix24.ru',
      key: 'cycle_up:',
      days: 7,
      why: 'Known, new team',
    });
  });
});

describe('the forecast in the panel', () => {
  test('stands below the bars with a way to the dashboard', async () => {
    const { root } = stagePanel(SCENARIOS.full);
    await open(root, 'pipeline');
    await says(root, 'Expected: March 2026RUB 312K');
    const links = [...root.querySelectorAll<HTMLAnchorElement>('a')].map((each) => each.getAttribute('href'));
    expect(links).toContain('?screen=dashboard&account=acme.bitrix24.ru');
  });

  test('says that nothing is watched when the page does not tell how many deals there are', async () => {
    const { root } = stagePanel(SCENARIOS.firstDay);
    await open(root, 'pipeline');
    await says(root, 'not watched. The page does not say how many deals there are');
  });
});

describe('the tiles of a role', () => {
  const withTiles = (dashboards: readonly string[]): SettingsView => {
    const { settings } = SCENARIOS.full;
    return { ...settings, effective: { dashboards } } as unknown as SettingsView;
  };

  test('are all without a standard that names some', () => {
    expect(tilesFor(null)).toEqual(['plan', 'month', 'quarter', 'velocity', 'stuck']);
  });

  test('are those that the standard names', () => {
    expect(tilesFor(withTiles(['coverage', 'stuck', 'unheard_of']))).toEqual(['plan', 'stuck']);
  });
});

describe('the address of a record', () => {
  test('stays on the origin of the CRM', () => {
    expect(recordUrl('/deal/1', 'https://crm.example')).toBe('https://crm.example/deal/1');
    expect(recordUrl('https://evil.example/', 'https://crm.example')).toBeNull();
    expect(recordUrl('javascript:alert(1)', 'https://crm.example')).toBeNull();
    expect(recordUrl(null, 'https://crm.example')).toBeNull();
  });
});
