import { describe, expect, test, vi } from 'vitest';
import type { SettingsView } from '../../../../lib/domain/views';
import { SCENARIOS } from '../../../sites/panel-playground/scenarios';
import { button, says, textOf } from '../stage';
import { openScreen } from './open-screen';

const rowNames = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('.people tbody .unfold')].map((each) => textOf(each));

describe('the list of people', () => {
  test('stands by weighted value, and turns round when its heading is pressed', async () => {
    const { root } = await openScreen(SCENARIOS.team, 'people');
    await says(root, 'Deals by owner');
    const names = rowNames(root);
    expect(names).toHaveLength(5);
    button(root, 'Sort by: Weighted').click();
    await vi.waitFor(() => expect(rowNames(root)).toEqual([...names].reverse()));
    expect(root.querySelector('[aria-sort="ascending"]')?.textContent).toContain('Weighted');
  });

  test('counts few closed deals and shows no share for them', async () => {
    const { root } = await openScreen(SCENARIOS.team, 'people');
    await says(root, '· few deals');
    await says(root, 'With fewer than 10 closed deals a share would mislead');
    button(root, 'Sort by: Won').click();
    await vi.waitFor(() => expect(rowNames(root).at(-1)).toBe('Антон Дроздов'));
  });

  test('shows the deals of a row at a press on its name', async () => {
    const { root } = await openScreen(SCENARIOS.team, 'people');
    await says(root, 'Вера Кнышева');
    button(root, 'Show the deals of Вера Кнышева').click();
    await says(root, 'Taken away');
    const link = root.querySelector<HTMLAnchorElement>('.people .detail a');
    expect(link?.href).toMatch(/^https:\/\/acme\.bitrix24\.ru\/crm\/deal\/details\/8\d\d\/$/);
  });

  test('shows a dash, never 0, for money at risk where no amount is known', async () => {
    const { root } = await openScreen(SCENARIOS.teamNoAmounts, 'people');
    await says(root, 'Deals by owner');
    const heads = [...root.querySelectorAll('.people thead th')].map((each) => textOf(each));
    const cells = (title: string) =>
      [...root.querySelectorAll('.people tbody tr')].map((row) =>
        textOf(row.children[heads.findIndex((head) => head.startsWith(title))] ?? row),
      );
    const risky = cells('At risk').filter((_, at) => cells('Stuck')[at] !== '0');
    expect(risky.length).toBeGreaterThan(0);
    expect(new Set(risky)).toEqual(new Set(['–']));
  });

  test('shows sums in one currency at a time', async () => {
    const { root } = await openScreen(SCENARIOS.teamCurrencies, 'people');
    await says(root, 'Currencies are never added up.');
    expect(textOf(root)).toContain('RUB');
    const select = root.querySelector('select');
    if (select) select.value = 'USD';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
    await says(root, '$');
  });

  test('after one reading says why nobody is called stuck', async () => {
    const { root } = await openScreen(SCENARIOS.teamFirst, 'people');
    await says(root, 'Days on a stage are seen between two readings on different days.');
    await says(root, 'No closed deal was read yet.');
  });

  test('asks a seller for the own name and keeps it', async () => {
    const { root, world } = await openScreen(SCENARIOS.teamUnnamed, 'people');
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
    const { root } = await openScreen({ ...SCENARIOS.teamSelf, settings }, 'people');
    await says(root, 'Your own deals');
    expect(rowNames(root)).toEqual(['Игорь Самойлов']);
    await vi.waitFor(() => expect(textOf(root.querySelector('.people') ?? root)).not.toContain('Weighted'));
  });
});
