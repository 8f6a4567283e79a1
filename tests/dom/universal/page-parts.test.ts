import { describe, expect, it } from 'vitest';
import {
  addressOf,
  countIn,
  findControls,
  findCounts,
  findStageBars,
  pageKind,
} from '../../../lib/crm/universal';
import { show, showHtml } from './page';

const url = (path: string) => new URL(path, 'https://crm.example');
const kind = (path = '/deals') => pageKind(document, url(path)).kind;

describe('findControls', () => {
  it('finds the save button and neither cancel nor "save filter"', () => {
    show('forms');
    expect(findControls(document).map((control) => [control.intent, control.label])).toEqual([
      ['save', 'Save'],
    ]);
  });

  it.each([
    'Сохранить',
    'Speichern',
    'Guardar',
    'Enregistrer',
    'Salvar',
    'Kaydet',
    'Зберегти',
    'Zapisz',
    'Save (CTRL+S)',
  ])('knows %s', (label) => {
    showHtml(`<div><label>Name<input></label><button>${label}</button></div>`);
    expect(findControls(document)[0]).toMatchObject({ intent: 'save' });
    expect(findControls(document)[0]?.sure).toBeGreaterThanOrEqual(0.6);
  });

  it('knows a save button by the name the CRM gave it', () => {
    showHtml('<form><input><button type="button" data-action="save"><svg></svg></button></form>');
    expect(findControls(document)[0]?.intent).toBe('save');
  });

  it('is not sure of a submit button with other words', () => {
    showHtml('<form><input><button>Show options</button></form>');
    expect(findControls(document)[0]?.sure).toBeLessThan(0.6);
  });

  it('keeps a disabled button, which may wake up', () => {
    showHtml('<form><input><button disabled>Save</button></form>');
    expect(findControls(document)).toHaveLength(1);
  });

  it('tells winning from losing', () => {
    show('cards');
    const intents = findControls(document).map((control) => control.intent);
    expect(intents).toContain('won');
    expect(intents).toContain('lost');
  });
});

describe('findStageBars', () => {
  it('finds the bar with its current stage, and no tabs', () => {
    show('cards');
    const bars = findStageBars(document).filter((bar) => bar.sure >= 0.6);
    expect(bars).toHaveLength(1);
    expect(bars[0]?.steps.find((step) => step.current)?.label).toBe('Переговоры');
  });

  it('reads radio buttons shaped as arrows, with their ids', () => {
    showHtml(
      '<div class="o_statusbar_status" role="radiogroup"><button role="radio" data-value="1" aria-checked="false">New</button><button role="radio" data-value="2" aria-checked="true">Qualified</button><button role="radio" data-value="3" aria-checked="false">Won</button></div>',
    );
    const bar = findStageBars(document)[0];
    expect(bar?.sure).toBeGreaterThanOrEqual(0.6);
    expect(bar?.steps.map((step) => [step.id, step.current])).toEqual([
      ['1', false],
      ['2', true],
      ['3', false],
    ]);
  });

  it('strips the days spent in a stage from its name', () => {
    showHtml(
      '<div role="tablist" class="stage-selector"><button aria-selected="true">12 d · Proposal</button><button>0 d · Negotiation</button><button>0 d · Won</button></div>',
    );
    expect(findStageBars(document)[0]?.steps[0]?.label).toBe('Proposal');
  });
});

describe('countIn', () => {
  it.each([
    ['1–50 of 643', 643],
    ['1-50 из 643', 643],
    ['51-100 / 1 204', 1204],
    ['Total: 214', 214],
    ['Всего: 1 204', 1204],
    ['1 von 3 - Gesamt: 57', 57],
    ['25 records', 25],
    ['50+ items • Sorted by Name', null],
  ])('reads %s', (text, total) => {
    expect(countIn(text)?.total ?? null).toBe(total);
  });

  it('sees no count in dates and phone numbers', () => {
    expect(countIn('10-12-2026')).toBeNull();
    expect(countIn('+7 916 123-45-67')).toBeNull();
  });

  it('finds the pager of a page', () => {
    show('mui-deals');
    expect(findCounts(document)[0]).toMatchObject({ from: 1, to: 3, total: 214 });
  });
});

describe('pageKind', () => {
  it.each([
    ['mui-deals', '/deals', 'list'],
    ['ag-grid-pinned', '/crm/sales/deals', 'list'],
    ['owl-kanban-es', '/odoo/crm', 'board'],
    ['two-table-board', '/#Opportunity', 'board'],
    ['forms', '/deals/42/edit', 'form'],
    ['cards', '/deals/42', 'card'],
  ])('takes %s as %s %s', (fixture, path, expected) => {
    show(fixture);
    expect(kind(path)).toBe(expected);
  });

  it('does not take a form with a password among many fields for a login', () => {
    show('forms');
    expect(kind()).not.toBe('login');
  });
});

describe('addressOf', () => {
  it.each([
    ['/deals/42', 'deal', '42'],
    ['/#/contacts/7/show', 'contact', '7'],
    ['/lightning/r/Opportunity/006000000000001AAA/view', 'deal', '006000000000001AAA'],
    [
      '/main.aspx?etn=opportunity&id=0f8fad5b-d9cb-469f-a165-70867728950e',
      'deal',
      '0f8fad5b-d9cb-469f-a165-70867728950e',
    ],
    ['/deals?redesign=1&page=2', 'deal', null],
    ['/%E0%A4%A', null, null],
  ])('reads %s', (path, entity, recordId) => {
    expect(addressOf(url(path))).toEqual({ entity, recordId });
  });
});
