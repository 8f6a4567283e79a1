/** How cards are filled, deals that went past the standard, and deals by name, in the panel. */
import { describe, expect, test, vi } from 'vitest';
import type { Standard } from '../../../lib/domain/standard';
import type { WentPast } from '../../../lib/domain/views';
import { takeOffer } from '../../../lib/state/offer-edits';
import { KEY_WORDS } from '../../sites/panel-playground/life';
import { SCENARIOS, type Scenario } from '../../sites/panel-playground/scenarios';
import { button, open, says, stagePanel, textOf } from './stage';

const STANDARD: Standard = {
  format: 'crm-standard/1',
  name: 'Team',
  version: 3,
  cards: {
    deal: {
      order: ['phone', 'source', 'fax', 'nextStep', 'budget'],
      blocks: [
        { id: 'main', title: 'Main', fields: ['phone', 'source', 'nextStep'] },
        { id: 'more', title: 'More', fields: ['fax', 'budget'] },
      ],
    },
  },
};
const scenario: Scenario = { ...SCENARIOS.card, standardText: JSON.stringify(STANDARD) };

async function openHabits(world: Scenario = scenario) {
  const stage = stagePanel(world);
  await open(stage.root, 'card');
  await says(stage.root, 'How cards are filled');
  button(stage.root, 'How cards are filled').click();
  await says(stage.root, 'What use speaks for');
  return stage;
}
const savedDrafts = ({ asked }: { readonly asked: readonly { name: string; body: unknown }[] }) =>
  asked.flatMap(({ name, body }) =>
    name === 'draft/save' ? [JSON.parse((body as { text: string }).text) as Standard] : [],
  );

describe('what the use of fields speaks for', () => {
  test('goes into the draft at a press, and out of it again', async () => {
    const { root, world } = await openHabits();
    button(root, 'Put into the draft: Raise “Следующий шаг”').click();
    await says(root, 'in the draft');
    expect(savedDrafts(world).at(-1)?.cards?.deal?.order).toEqual([
      ...['nextStep', 'phone', 'source', 'fax', 'budget'],
    ]);
    expect(world.asked.some(({ name }) => name === 'publish/make')).toBe(false);
    button(root, 'Undo: Raise “Следующий шаг”').click();
    await vi.waitFor(() => expect(savedDrafts(world).at(-1)).toEqual(STANDARD));
    button(root, 'Put into the draft: Raise “Следующий шаг”');
  });

  test('adds up in one draft', async () => {
    const { root, world } = await openHabits();
    button(root, 'Put into the draft: Raise “Следующий шаг”').click();
    await says(root, 'in the draft');
    button(root, 'Put into the draft: Move “Факс” to “Other”').click();
    await vi.waitFor(() =>
      expect(savedDrafts(world).at(-1)?.cards?.deal?.order).toEqual([
        ...['nextStep', 'phone', 'source', 'budget', 'fax'],
      ]),
    );
  });

  test('becomes a remark where somebody else signs the standard', async () => {
    const { life, ...settings } = SCENARIOS.life.settings;
    if (!life) throw new Error('the scenario has no life');
    const signed = { ...scenario, settings: { ...settings, life: { ...life, words: KEY_WORDS } } };
    const { root, world } = await openHabits(signed);
    button(root, 'Suggest: Move “Факс” to “Other”').click();
    await vi.waitFor(() =>
      expect(world.asked.find(({ name }) => name === 'feedback/add')?.body).toEqual({
        kind: 'idea',
        target: { entity: 'deal', field: 'fax' },
        text: 'Move “Факс” to “Other”',
      }),
    );
    expect(savedDrafts(world)).toEqual([]);
  });
});

describe('a draft that takes an offer over', () => {
  const offer = { entity: 'deal', label: '' } as const;
  const blocksAfter = (field: string, move: 'raise' | 'lower' | 'drop', to: number) =>
    takeOffer(STANDARD, { ...offer, field, move, to }, 'Other').cards?.deal?.blocks?.map(({ id, fields }) => [
      id,
      ...fields,
    ]);

  test('moves the field among its neighbours of the block, and no other', () => {
    expect(blocksAfter('nextStep', 'raise', 1)).toEqual([
      ['main', 'nextStep', 'phone', 'source'],
      ['more', 'fax', 'budget'],
    ]);
    expect(blocksAfter('phone', 'lower', 4)).toEqual([
      ['main', 'source', 'nextStep', 'phone'],
      ['more', 'fax', 'budget'],
    ]);
  });

  test('puts what is hardly used into one folded block at the end, and keeps it on the card', () => {
    const once = takeOffer(STANDARD, { ...offer, field: 'fax', move: 'drop', to: 5 }, 'Other');
    const twice = takeOffer(once, { ...offer, field: 'source', move: 'drop', to: 5 }, 'Other');
    expect(twice.cards?.deal?.blocks?.at(-1)).toEqual({
      ...{ id: 'rare', title: 'Other', fields: ['fax', 'source'], collapsed: true },
    });
    expect(twice.cards?.deal?.order).toHaveLength(5);
  });
});

describe('moves that went past the standard', () => {
  test('are told with stages, days and what was missing, also those of other sessions', async () => {
    const { root } = stagePanel(scenario);
    await open(root, 'card');
    await says(root, 'Поставка насосов, 2-я очередь');
    await says(root, 'Новая заявка → КП отправлено · Mar 6, 2026 – Mar 9, 2026');
    await says(root, 'Not filled: Бюджет, ЛПР');
    await says(root, 'The stage asks for: Номер договора');
  });

  test('are told beside a list or board as well, where such moves are made', async () => {
    const { root } = stagePanel(SCENARIOS.partial);
    await open(root, 'card');
    await says(root, 'Went past the standard');
    await says(root, 'Поставка насосов, 2-я очередь');
  });

  test('are told once when this page saw them too', async () => {
    const overlay = scenario.overlay;
    if (!overlay) throw new Error('the scenario has no page');
    const here: WentPast = {
      entity: 'deal',
      ...{ recordId: '11', title: 'Seen here', from: 'A', stage: 'КП отправлено' },
      ...{ missing: ['Бюджет'], checked: true, at: 0 },
    };
    const { root } = stagePanel({ ...scenario, overlay: { ...overlay, wentPast: [here] } });
    await open(root, 'card');
    await says(root, 'Seen here');
    expect(textOf(root)).not.toContain('Поставка насосов, 2-я очередь');
  });
});

describe('the search for a deal', () => {
  const press = (root: HTMLElement, key: string, code = key) => {
    const target =
      document.activeElement && root.contains(document.activeElement) ? document.activeElement : root;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, code, ctrlKey: key === 'k', bubbles: true }));
  };

  test('opens at Ctrl+K in the panel, and lists deals that lead to their pages', async () => {
    const { root, world } = stagePanel(scenario);
    await says(root, 'Today');
    await vi.waitFor(() => {
      press(root, 'k', 'KeyK');
      expect(root.querySelector('.deal-search')).not.toBeNull();
    });
    await vi.waitFor(() => expect(root.querySelector('.deal-search input')).toBe(document.activeElement));
    await says(root, 'Насосы для котельной');
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.deal-search a')].map(({ href }) => href);
    expect(links).toEqual(['https://acme.bitrix24.ru/d/11', 'https://acme.bitrix24.ru/d/14']);
    expect(world.asked.find(({ name }) => name === 'deals/find')?.body).toMatchObject({ typed: '' });
    const opened: string[] = [];
    root.addEventListener('click', (event) => {
      event.preventDefault();
      opened.push((event.target as HTMLAnchorElement).href);
    });
    press(root, 'Enter');
    press(root, 'ArrowDown');
    expect((document.activeElement as HTMLAnchorElement).href).toBe(links[0]);
    expect(opened).toEqual([links[0]]);
    press(root, 'ArrowUp');
    press(root, 'Escape');
    await vi.waitFor(() => expect(root.querySelector('.deal-search')).toBeNull());
  });

  test('takes over what was typed in the page, once', async () => {
    const overlay = scenario.overlay;
    if (!overlay) throw new Error('the scenario has no page');
    const { root, world } = stagePanel(scenario);
    await says(root, 'Today');
    world.say({ ...overlay, seek: { typed: 'насос', at: Date.now() } });
    await vi.waitFor(() => {
      const input = root.querySelector<HTMLInputElement>('.deal-search input');
      expect(input?.value).toBe('насос');
      expect(document.activeElement).toBe(input);
    });
    press(root, 'Escape');
    await vi.waitFor(() => expect(root.querySelector('.deal-search')).toBeNull());
    world.say({ ...overlay, seek: { typed: 'насос', at: Date.now() - 60_000 } });
    await says(root, 'Today');
    expect(root.querySelector('.deal-search')).toBeNull();
  });
});
