import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnchorVerdict, type Identity, repairAnchor, vote } from '../../../lib/domain/anchors';

const budget: Identity = {
  labels: ['Бюджет'],
  role: 'textbox',
  means: 'amount',
  value: 'money',
  names: { name: 'opportunity' },
  beside: { heading: 'О сделке', before: 'utm_source', after: 'Тип сделки' },
  shape: 'div>div+div',
};
const owner: Identity = {
  labels: ['Ответственный'],
  means: 'owner',
  value: 'words',
  beside: { before: 'Скидка, %', after: 'Номер договора' },
  shape: 'div>div+div',
};
const discount: Identity = { labels: ['Скидка, %'], value: 'number', shape: 'div>div+div' };
const page = [discount, owner, budget];

const without = <K extends keyof Identity>(identity: Identity, ...keys: K[]): Identity =>
  Object.fromEntries(
    Object.entries(identity).filter(([key]) => !keys.includes(key as K)),
  ) as unknown as Identity;
const at = (verdict: AnchorVerdict) => (verdict.kind === 'found' ? verdict.index : verdict.reason);

describe('the vote', () => {
  it('finds a thing that has not changed, and names what agreed', () => {
    const verdict = vote(budget, page);
    expect(verdict).toMatchObject({ kind: 'found', index: 2, share: 1 });
    expect(verdict.kind === 'found' && verdict.by.slice(0, 3)).toEqual(['name', 'label', 'means']);
  });

  it('finds a renamed field by its meaning and values, when nothing else means the same', () => {
    const renamed: Identity = {
      ...without(budget, 'names', 'shape', 'role'),
      labels: ['Сумма'],
      shape: 'dt+dd',
    };
    expect(at(vote(budget, [discount, owner, renamed]))).toBe(2);
  });

  it('elects nobody of two that could both be it', () => {
    const renamed = { ...without(budget, 'names', 'beside'), labels: ['Сумма'] };
    const other = { ...renamed, labels: ['Стоимость'] };
    expect(at(vote(without(budget, 'names'), [renamed, other, owner]))).toBe('weak');
    const twin = { ...without(budget, 'names', 'beside') };
    expect(at(vote(without(budget, 'names'), [twin, twin]))).toBe('doubtful');
  });

  it('does not take what merely stands in the same place', () => {
    const stranger: Identity = {
      labels: ['Промокод'],
      value: 'words',
      beside: budget.beside ?? {},
      shape: 'div>div+div',
    };
    expect(at(vote(budget, [stranger]))).toBe('weak');
  });

  it('does not take a field of another name under the same label', () => {
    const impostor = { ...budget, names: { name: 'opportunity_old' } };
    const verdict = vote({ ...budget, twins: 1 }, [{ ...impostor, beside: { before: 'A', after: 'B' } }]);
    expect(at(verdict)).toBe('weak');
  });

  it('says that nothing of the kind is there', () => {
    expect(at(vote(budget, []))).toBe('none');
  });

  it('C08: of two fields with one name and one label takes none, unless their surroundings tell', () => {
    const home = { ...budget, beside: { heading: 'Домашний', before: 'Адрес', after: 'Город' }, twins: 1 };
    const work = { ...budget, beside: { heading: 'Рабочий', before: 'Должность', after: 'Факс' }, twins: 1 };
    expect(at(vote(home, [work, home]))).toBe(1);
    expect(at(vote(without(home, 'beside'), [work, home]))).toBe('doubtful');
    // The one that was meant is gone; its namesake is not taken for it.
    expect(at(vote(without(home, 'names'), [without(work, 'names')]))).toBe('weak');
  });

  it('knows a menu by the items it has in common with the one that was shown', () => {
    const menu: Identity = {
      labels: [],
      parts: ['Сделки', 'Лиды', 'Задачи', 'Чат', 'Диск'],
      role: 'navigation',
    };
    const now = { labels: [], parts: ['Чат', 'Задачи', 'Лиды', 'Сделки', 'Новости', 'Почта'] };
    const tabs = { labels: [], parts: ['Список', 'Канбан'] };
    expect(at(vote(menu, [tabs, now]))).toBe(1);
    expect(at(vote(menu, [tabs]))).toBe('weak');
  });

  it('never throws, whatever texts a page has', () => {
    const text = fc.string({ maxLength: 12, unit: 'binary' });
    const identity = fc.record(
      {
        labels: fc.array(text, { maxLength: 3 }),
        role: text,
        names: fc.dictionary(text, text, { maxKeys: 3 }),
        means: text,
        parts: fc.array(text, { maxLength: 4 }),
        beside: fc.record({ before: text, after: text }),
        shape: text,
      },
      { requiredKeys: ['labels'] },
    );
    fc.assert(
      fc.property(identity, fc.array(identity, { maxLength: 5 }), (anchor, candidates) => {
        const verdict = vote(anchor, candidates);
        expect(verdict.kind === 'lost' || candidates[verdict.index] !== undefined).toBe(true);
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  it('finds every one of many different things after any single identity of it has changed', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[а-я]{4,9}$/), { minLength: 6, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.nat(), (labels, chosen) => {
        const things = labels.map(
          (label, index): Identity => ({
            labels: [label],
            names: { 'data-field': `f_${label}` },
            beside: { before: labels[index - 1] ?? '', after: labels[index + 1] ?? '' },
          }),
        );
        const index = chosen % things.length;
        const thing = things[index] as Identity;
        const changed = [{ ...thing, labels: ['другое'] }, without(thing, 'names'), without(thing, 'beside')];
        for (const now of changed)
          expect(
            at(
              vote(
                thing,
                things.map((each, at) => (at === index ? now : each)),
              ),
            ),
          ).toBe(index);
      }),
    );
  });
});

describe('repair', () => {
  it('keeps the new label before the old one and the new build', () => {
    const now = { ...budget, labels: ['Сумма'], shape: 'dt+dd' };
    const repaired = repairAnchor({ kind: 'field', ...budget }, now);
    expect(repaired.labels).toEqual(['Сумма', 'Бюджет']);
    expect(repaired.shape).toBe('dt+dd');
    expect(at(vote(repaired, [discount, now]))).toBe(1);
    expect(at(vote(repaired, [discount, budget]))).toBe(1);
  });

  it('is the same anchor while nothing has drifted', () => {
    const anchor = { kind: 'field', ...budget } as const;
    expect(repairAnchor(anchor, { ...budget, beside: { before: 'Другое' } })).toBe(anchor);
  });
});
