import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MenuEntry, type MenuRuleLike, planMenu } from '../../../lib/domain/menu';

const entry = (label: string, href: string | null = null, more: Partial<MenuEntry> = {}): MenuEntry => ({
  label,
  href,
  ...more,
});

/** The entries as the page would show them, hidden ones left out. */
function shown(entries: readonly MenuEntry[], rule: MenuRuleLike): string[] {
  const { order, hidden } = planMenu(entries, rule);
  return entries
    .map(({ label }, index) => ({ label, index, place: order[index] ?? 0 }))
    .filter(({ index }) => !hidden.includes(index))
    .sort((a, b) => a.place - b.place)
    .map(({ label }) => label);
}

const page = ['Лента', 'Диск', 'Контакты', 'Чат', 'Задачи', 'Сделки'].map((label) => entry(label));
const rule: MenuRuleLike = { order: ['Сделки', 'Задачи', 'Чат'], hidden: ['Лента', 'Диск'] };

describe('ordering and hiding a menu', () => {
  it('shows the ordered items first and in the order of the rule', () => {
    expect(shown(page, rule).slice(0, 3)).toEqual(['Сделки', 'Задачи', 'Чат']);
  });

  it('hides what the rule hides and nothing else', () => {
    const plan = planMenu(page, rule);
    expect(plan.hidden).toEqual([0, 1]);
    expect(plan).toMatchObject({ applied: true, reason: null, found: 5, wanted: 5, missing: [] });
  });

  it('shows an item of the CRM that nobody has named, behind the others', () => {
    const grown = [entry('Склад'), ...page];
    expect(planMenu(grown, rule).unknown).toEqual([0, 3]);
    expect(shown(grown, rule)).toEqual(['Сделки', 'Задачи', 'Чат', 'Склад', 'Контакты']);
  });

  it('keeps items of the dictionary before the new ones', () => {
    const items = { contacts: { labels: ['Контакты'] } };
    const grown = [entry('Склад'), ...page];
    expect(planMenu(grown, { ...rule, items }).unknown).toEqual([0]);
    expect(shown(grown, { ...rule, items })).toEqual(['Сделки', 'Задачи', 'Чат', 'Контакты', 'Склад']);
  });

  it('leaves an unnamed item behind its neighbour when the rule says in place', () => {
    const labels = ['Главная', 'Сделки', 'Отчёт по сделкам', 'Задачи', 'Чат'];
    const entries = labels.map((label) => entry(label));
    expect(shown(entries, { order: ['Чат', 'Сделки', 'Задачи'], unknown: 'show-in-place' })).toEqual([
      'Главная',
      'Чат',
      'Сделки',
      'Отчёт по сделкам',
      'Задачи',
    ]);
  });

  it.each([
    ['ё for е', 'Отчеты'],
    ['a counter', 'Отчёты 12'],
    ['a counter in brackets', 'Отчёты (99+)'],
    ['another case', 'ОТЧЁТЫ'],
  ])('knows an item shown with %s', (_, label) => {
    expect(planMenu([entry(label), entry('Чат')], { order: ['Отчёты'] }).found).toBe(1);
  });

  it('tells numbered items apart', () => {
    const entries = [entry('Воронка 1'), entry('Воронка 2')];
    expect(planMenu(entries, { order: ['Воронка 2'] })).toMatchObject({ order: [1, 0], found: 1 });
  });

  it('takes names from the dictionary in any language, and addresses on any host', () => {
    const items = {
      deals: { labels: ['Deals', 'Сделки'] },
      tasks: { labels: ['Tasks'], href: '/crm/tasks' },
    };
    const entries = [entry('Мой день', 'https://acme.bitrix24.ru/crm/tasks/'), entry('Сделки', '/crm/deal/')];
    expect(planMenu(entries, { order: ['deals', 'tasks'], items }).order).toEqual([1, 0]);
  });

  it('takes whole names as well as ids', () => {
    const name = { id: 'deals', labels: ['Сделки'], href: null };
    expect(planMenu(page, { order: [name] })).toMatchObject({ applied: true, found: 1 });
  });

  it('tells sections apart that differ only in the query or the fragment', () => {
    const items = { b: { labels: [], href: '/app?view=b' } };
    const entries = [entry('A', '/app?view=a'), entry('B!', '/app?view=b')];
    expect(planMenu(entries, { order: ['b'], items }).order).toEqual([1, 0]);
  });
});

describe('a rule that does not fit the page', () => {
  it.each([
    [6, 10, false],
    [7, 10, true],
    [2, 3, false],
    [3, 4, true],
  ])('with %i of %i items found is applied: %s', (found, wanted, applied) => {
    const names = Array.from({ length: wanted }, (_, number) => `Раздел ${'абвгдежзик'[number]}`);
    const entries = names.slice(0, found).map((label) => entry(label));
    const plan = planMenu([...entries, entry('Прочее')], { order: names });
    expect(plan).toMatchObject({ applied, found, wanted, reason: applied ? null : 'too-few-found' });
    expect(plan.missing).toHaveLength(wanted - found);
  });

  it('touches nothing when it is refused', () => {
    const plan = planMenu(page, { order: ['A', 'B', 'Сделки'], hidden: ['Лента'] });
    expect(plan).toMatchObject({ applied: false, order: [0, 1, 2, 3, 4, 5], hidden: [] });
  });

  it('never hides the whole menu', () => {
    const plan = planMenu([entry('Лента'), entry('Диск')], { hidden: ['Лента', 'Диск'] });
    expect(plan).toMatchObject({ applied: false, reason: 'would-hide-all', hidden: [] });
  });

  it('refuses an empty menu and an empty rule', () => {
    expect(planMenu([], rule)).toMatchObject({ applied: false, reason: 'no-items', order: [] });
    expect(planMenu(page, {})).toMatchObject({ applied: false, reason: 'empty-rule' });
  });
});

describe('entries that look alike', () => {
  it('hides both when one item is drawn twice', () => {
    const entries = [entry('Лента', '/feed'), entry('Чат', '/chat'), entry('Лента', '/feed/')];
    expect(planMenu(entries, { hidden: ['Лента'] }).hidden).toEqual([0, 2]);
  });

  it('touches neither when one label leads to two places', () => {
    const entries = [entry('Отчёты', '/a'), entry('Чат', '/chat'), entry('Отчёты', '/b')];
    const plan = planMenu(entries, { hidden: ['Отчёты'], order: ['Чат', 'Чат'] });
    expect(plan.missing).toEqual(['Отчёты']);
    expect(plan.hidden).toEqual([]);
  });

  it('lets the address decide between two entries of one label', () => {
    const entries = [entry('Отчёты', '/a'), entry('Отчёты', '/b'), entry('Чат')];
    const name = { id: 'reports', labels: ['Отчёты'], href: '/b' };
    expect(planMenu(entries, { hidden: [name] }).hidden).toEqual([1]);
  });

  it('prefers the menu itself to an entry of a nested group', () => {
    const entries = [entry('Сделки', '/all', { level: 1 }), entry('Сделки', '/deals')];
    expect(planMenu(entries, { order: ['Сделки'] })).toMatchObject({ found: 1, order: [1, 0] });
  });

  it('gives an entry that two items claim to neither', () => {
    const items = { one: { labels: ['Сделки'] }, two: { labels: ['Сделки'] } };
    const plan = planMenu([entry('Сделки'), entry('Чат')], { hidden: ['one'], items });
    expect(plan).toMatchObject({ hidden: [], missing: ['one'], applied: false });
  });

  it('counts an item named twice in the rule once', () => {
    const plan = planMenu([entry('Чат'), entry('Сделки')], { order: ['Сделки', 'Сделки'], hidden: ['Чат'] });
    expect(plan).toMatchObject({ wanted: 2, order: [1, 0], hidden: [0] });
  });

  it('is not led astray by names that every object has', () => {
    const plan = planMenu([entry('constructor'), entry('Чат')], { order: ['constructor'], items: {} });
    expect(plan.found).toBe(1);
  });
});

describe('any menu under any rule', () => {
  const labels = ['Сделки', 'Задачи', 'Чат', 'Лента', 'Диск', 'Склад', 'Отчёты'];
  const entries = fc.array(
    fc.record({ label: fc.constantFrom(...labels), href: fc.constantFrom(null, '/a', '/b') }),
    { maxLength: 12 },
  );
  const rules = fc.record({
    order: fc.subarray(labels).chain((some) => fc.shuffledSubarray(some, { minLength: some.length })),
    hidden: fc.subarray(labels, { maxLength: 3 }),
    unknown: fc.constantFrom('show-in-place' as const, 'show-in-new' as const),
  });

  it('gives every entry its own place', () => {
    fc.assert(
      fc.property(entries, rules, (menu, any) => {
        const { order } = planMenu(menu, any);
        expect([...order].sort((a, b) => a - b)).toEqual(menu.map((_, index) => index));
      }),
    );
  });

  it('never hides an entry that the rule does not hide', () => {
    fc.assert(
      fc.property(entries, rules, (menu, any) => {
        const { hidden, unknown } = planMenu(menu, any);
        for (const index of hidden) expect(any.hidden).toContain(menu[index]?.label);
        expect(hidden.filter((index) => unknown.includes(index))).toEqual([]);
      }),
    );
  });

  it('changes nothing when it is planned again on its own result', () => {
    fc.assert(
      fc.property(entries, rules, (menu, any) => {
        const { order } = planMenu(menu, any);
        const sorted = menu
          .map((item, index) => ({ item, place: order[index] ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ item }) => item);
        expect(planMenu(sorted, any).order).toEqual(sorted.map((_, index) => index));
      }),
    );
  });

  it('keeps the entries that it does not order in their own sequence', () => {
    fc.assert(
      fc.property(entries, rules, (menu, any) => {
        const { order, unknown } = planMenu(menu, any);
        const places = unknown.map((index) => order[index] ?? 0);
        if (any.unknown === 'show-in-new') expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});
