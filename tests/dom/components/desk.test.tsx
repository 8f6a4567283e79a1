import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { mountOptions } from '../../../components/options/mount-options';
import { fakeOptions } from '../../sites/panel-playground/fake-transport';
import { SCENARIOS, type Scenario } from '../../sites/panel-playground/scenarios';
import { button, place, says } from './stage';

function stage(scenario: Scenario) {
  const world = fakeOptions(scenario);
  return { world, root: place((root) => mountOptions(root, world)) };
}

type Staged = ReturnType<typeof stage>;

/** The body of the last request of that name. */
function asked<T = { readonly text: string }>({ world }: Staged, name: string): T | undefined {
  return world.asked.filter((each) => each.name === name).at(-1)?.body as T | undefined;
}
/** The draft as it was saved last. */
const draftOf = (staged: Staged) => JSON.parse(asked(staged, 'draft/save')?.text ?? '{}');
const unfold = async (root: HTMLElement, title: string) => {
  await vi.waitFor(() => button(root, new RegExp(`^${title}`)).click());
};
const input = (root: HTMLElement, label: string): HTMLInputElement => {
  const found = [...root.querySelectorAll<HTMLInputElement>('input, textarea, select')].find(
    (each) =>
      each.getAttribute('aria-label') === label ||
      [...root.querySelectorAll('label')].some((one) => one.htmlFor === each.id && one.textContent === label),
  );
  if (!found) throw new Error(`No field "${label}".`);
  return found;
};
const type = (field: HTMLInputElement, text: string) =>
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const leave = (field: HTMLInputElement) =>
  act(() => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });

test('the matrix says beside each tick how many deals would not pass, and where nobody knows', async () => {
  const { root } = stage(SCENARIOS.desk);
  await says(root, 'Counted on 120 open deals of acme.bitrix24.ru');
  await says(root, '37 of 120');
  await says(root, 'not in your lists');
});

test('without deals it says how to come by the counts', async () => {
  const { root } = stage(SCENARIOS.deskBare);
  await says(root, 'Open a list or board of deals');
});

test('each change of the draft stands with its impact and the votes of the team', async () => {
  const { root } = stage(SCENARIOS.desk);
  await says(root, 'Counted on 120 open deals');
  await says(root, '2 of 54 open deals would not pass');
  await says(root, 'you opened it 34 times of 210');
  await says(root, 'Рано');
  expect(root.querySelector('.tally [aria-label="2 for it"]')).not.toBeNull();
});

test('the menu of the page is taken over in one press, and undo takes it back', async () => {
  const staged = stage(SCENARIOS.desk);
  await vi.waitFor(() => button(staged.root, 'Take the menu over').click());
  await vi.waitFor(() => expect(draftOf(staged).menu.seller.order).toContain('Склад'));
  button(staged.root, 'Undo').click();
  await vi.waitFor(() => expect(draftOf(staged).menu.seller.order).not.toContain('Склад'));
  button(staged.root, 'Redo').click();
  await vi.waitFor(() => expect(draftOf(staged).menu.seller.order).toContain('Склад'));
});

test('without a page of the CRM the editor says how its menu and card come here', async () => {
  const { root } = stage(SCENARIOS.deskBare);
  await says(root, 'its menu then comes here');
  await says(root, 'Open any deal in your CRM');
});

test('the fields of the last open card are read in one press, known ones once', async () => {
  const staged = stage(SCENARIOS.desk);
  await says(staged.root, 'The last card you opened has 4 fields');
  button(staged.root, 'Read the card').click();
  await vi.waitFor(() => {
    const fields = Object.values(draftOf(staged).dictionary.fields) as { labels: string[] }[];
    expect(fields.filter(({ labels }) => labels.includes('Телефон'))).toHaveLength(1);
    expect(fields.filter(({ labels }) => labels.includes('ЛПР'))).toHaveLength(1);
  });
});

test('a bad percentage is refused at its field, and the last good one stays', async () => {
  const staged = stage(SCENARIOS.desk);
  await unfold(staged.root, 'Probability by stage');
  const field = await vi.waitFor(() => input(staged.root, 'Probability of Proposal, per cent'));
  await type(field, '140');
  await says(staged.root, 'A number from 0 to 100, or nothing.');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await leave(field);
  expect(asked(staged, 'draft/save')).toBeUndefined();
  await type(field, '30');
  await leave(field);
  await vi.waitFor(() =>
    expect(draftOf(staged).analytics.ladder['*']).toEqual([{ stage: 'offer', probability: 0.3 }]),
  );
});

test('a field moves from one block into another', async () => {
  const staged = stage(SCENARIOS.desk);
  await unfold(staged.root, 'Blocks of the card');
  const into = await vi.waitFor(() => input(staged.root, 'Put a field into Главное'));
  into.value = 'company';
  await leave(into);
  await vi.waitFor(() => {
    const [main, client] = draftOf(staged).cards.deal.blocks;
    expect(main.fields.at(-1)).toBe('company');
    expect(client.fields).not.toContain('company');
  });
});

test('a plan needs a period, an amount and a currency', async () => {
  const staged = stage(SCENARIOS.desk);
  await unfold(staged.root, 'Plan');
  const period = await vi.waitFor(() => input(staged.root, 'Period, 2026-Q1'));
  await type(period, '2026-Q7');
  await says(staged.root, 'Write the period as 2026, 2026-Q1 or 2026-03.');
  await type(period, '2026-Q2');
  await type(input(staged.root, 'Amount'), '2 400 000');
  const add = await vi.waitFor(() => {
    const found = period.parentElement?.querySelector('button');
    if (!found || found.disabled) throw new Error('not yet');
    return found;
  });
  add.click();
  await vi.waitFor(() =>
    expect(draftOf(staged).targets).toEqual([
      { period: '2026-Q2', amount: 2_400_000, currency: 'RUB', by: 'team' },
    ]),
  );
});

test('a warning is switched off, and a key is locked until a day', async () => {
  const staged = stage(SCENARIOS.desk);
  await unfold(staged.root, 'Warnings');
  await vi.waitFor(() => staged.root.querySelector<HTMLElement>('.alerts [role=switch]')?.click());
  await vi.waitFor(() => expect(draftOf(staged).alerts.meet_rate).toEqual({ on: false }));
  await unfold(staged.root, 'How firmly it holds');
  const strength = await vi.waitFor(() => input(staged.root, 'Menu'));
  strength.value = 'locked';
  await leave(strength);
  const until = await vi.waitFor(() => input(staged.root, 'Until, then it is a default again'));
  await type(until, 'tomorrow');
  await says(staged.root, 'Write the day as 2026-12-31.');
  await type(until, '2026-12-31');
  await leave(until);
  await vi.waitFor(() =>
    expect(draftOf(staged)).toMatchObject({
      strength: { menu: 'locked' },
      strengthUntil: { menu: '2026-12-31' },
    }),
  );
});

test('where the browser cannot sign, it says so, and publishes without a signature', async () => {
  const staged = stage({ ...SCENARIOS.desk, desk: SCENARIOS.deskBare.desk });
  await says(staged.root, 'This browser cannot sign');
  button(staged.root, 'Publish').click();
  await vi.waitFor(() => expect(asked<{ sign: boolean }>(staged, 'publish/make')?.sign).toBe(false));
});

test('a key needs a long password, typed twice', async () => {
  const staged = stage({ ...SCENARIOS.desk, desk: {} });
  await unfold(staged.root, 'Signing key');
  const first = await vi.waitFor(() => input(staged.root, 'Password for the backup'));
  await type(first, 'short');
  await says(staged.root, 'At least 10 characters.');
  await type(first, 'correct horse 42');
  await type(input(staged.root, 'The same again'), 'correct horse 43');
  await says(staged.root, 'The two are not the same.');
  await type(input(staged.root, 'The same again'), 'correct horse 42');
  await vi.waitFor(() => button(staged.root, 'Make a key and save its backup').click());
  await says(staged.root, 'The key is made and its backup saved.');
});

test('remarks stand by what they are about; an answer is given and taken back', async () => {
  const staged = stage(SCENARIOS.desk);
  await says(staged.root, 'На квалификации суммы ещё нет');
  const groups = staged.root.querySelectorAll('.inbox-target');
  expect([...groups].map((group) => group.querySelectorAll('.remark').length)).toEqual([2, 1]);
  const take = () => button(staged.root.querySelector<HTMLElement>('.remark') ?? staged.root, 'Take it');
  take().click();
  await vi.waitFor(() => expect(take().getAttribute('aria-pressed')).toBe('true'));
  take().click();
  await vi.waitFor(() => expect(take().getAttribute('aria-pressed')).toBe('false'));
});

test('a former version is published again as the next one', async () => {
  const staged = stage(SCENARIOS.desk);
  await unfold(staged.root, 'Take the team back');
  await vi.waitFor(() => button(staged.root, 'Publish v8 = v6').click());
  await vi.waitFor(() =>
    expect(asked(staged, 'publish/again')).toEqual({ hash: 'hash-6', note: 'Back to version 6' }),
  );
});

test('a field that would leave its known place is named, and stays there on one press', async () => {
  const staged = stage(SCENARIOS.desk);
  await unfold(staged.root, 'Blocks of the card');
  const handle = await vi.waitFor(() => {
    const found = staged.root.querySelector<HTMLElement>('.block-edit .drag-handle');
    if (!found) throw new Error('no block yet');
    return found;
  });
  handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  await says(staged.root, '2 fields would leave the place that people know');
  button(staged.root, 'Keep their places').click();
  await vi.waitFor(() =>
    expect(draftOf(staged).cards.deal.blocks[0].fields).toEqual(['nextStep', 'need', 'amount']),
  );
});
