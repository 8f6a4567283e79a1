import { describe, expect, it } from 'vitest';
import { bitrix24Adapter } from '../../../lib/crm/bitrix24';
import { outcomeOfStage } from '../../../lib/crm/bitrix24/outcome';
import { planMenu } from '../../../lib/domain/menu';
import { fixtures, show } from './fixture';

const { menu, dealHints } = bitrix24Adapter;
const context = (url: string) => ({ url: new URL(url), today: '2026-06-10' });

function showFixture(name: string): void {
  const found = fixtures().find((fixture) => fixture.crm === 'bitrix24' && fixture.name === name);
  if (!found) throw new Error(`No fixture ${name}.`);
  show(found);
}

describe('Bitrix24', () => {
  it('keeps the two boxes of a menu group together when the menu is ordered or the group hidden', () => {
    showFixture('list.air-ru');
    const [left] = menu?.find(document) ?? [];
    const items = left?.items ?? [];
    const [head, content] = [...(left?.orderParent?.children ?? [])].slice(1, 3);
    const at = [head, content].map((box) => items.findIndex(({ row }) => row === box));
    const ordered = planMenu(items, { order: ['CRM', 'Совместная работа'] });
    const [first = 0, second = 0] = at.map((index) => ordered.order[index] ?? Number.NaN);
    expect(second - first).toBe(1);
    const hidden = planMenu(items, { hidden: ['Совместная работа'] });
    expect(hidden.hidden).toEqual(at);
  });

  it('finds no menu without the left one, so that tabs of a card in a frame are none', () => {
    showFixture('card.slider-ru');
    expect(menu?.find(document)).toEqual([]);
  });

  it('does not take the deals of one contact for the deals of the portal', () => {
    showFixture('list.air-ru');
    const card = document.createElement('div');
    card.className = 'crm-entity-wrap';
    card.append(...document.body.childNodes);
    document.body.append(card);
    const url = 'https://acme.bitrix24.ru/crm/contact/details/9/';
    expect(dealHints?.find(document, context(url))).toBe('other-records');
  });

  it('leaves processes that a portal made for itself to the universal reader', () => {
    showFixture('list.contacts-ru');
    document.querySelector('table')?.setAttribute('id', 'crm-type-item-list-180_table');
    const url = 'https://acme.bitrix24.ru/crm/type/180/list/category/2/';
    expect(dealHints?.find(document, context(url))).toBeNull();
  });

  it('knows how a deal ended by the id of its stage', () => {
    const ids = ['WON', 'C8:WON', 'C8:LOSE', 'APOLOGY', 'NEW', 'C8:FINAL_INVOICE', 'UC_MMVAE0', null];
    expect(ids.map(outcomeOfStage)).toEqual(['won', 'won', 'lost', 'lost', 'open', 'open', 'not-won', null]);
  });
});
