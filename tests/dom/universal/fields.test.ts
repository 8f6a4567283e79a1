import { beforeEach, describe, expect, it } from 'vitest';
import type { FormField } from '../../../lib/crm/adapter';
import { activeLayer, findFields } from '../../../lib/crm/universal';
import { one, show, showHtml } from './page';

const field = (label: string): FormField => {
  const found = findFields(document).find((each) => each.label === label);
  if (!found) throw new Error(`No field ${label}.`);
  return found;
};

describe('findFields in edit mode', () => {
  beforeEach(() => void show('forms'));

  it('finds every field once, in page order', () => {
    expect(findFields(document).map((each) => each.label)).toEqual([
      'Deal name',
      'Amount',
      'Close date',
      'Stage',
      'Phone',
      'Email',
      'Region',
      'Segment',
      'Owner',
      'Newsletter',
      'Internal code',
      'Priority',
      'Billing city',
      'Shipping city',
      'Budget',
      'Password',
    ]);
  });

  it.each([
    ['Deal name', 'star'],
    ['Amount', 'star'],
    ['Close date', 'class'],
    ['Stage', 'attribute'],
    ['Email', 'word'],
    ['Region', 'class'],
    ['Owner', 'aria'],
    ['Segment', null],
    ['Phone', null],
  ])('sees how %s is marked as required', (label, by) => {
    expect(field(label).requiredBy).toBe(by);
    expect(field(label).required).toBe(by !== null);
  });

  it('reads values of every kind of control', () => {
    expect(field('Deal name').value).toBe('Acme renewal');
    expect(field('Stage').value).toBe('Proposal');
    expect(field('Owner').value).toBe('Ann Lee');
    expect(field('Newsletter').value).toBe('true');
    expect(field('Priority').value).toBe('High');
    expect(field('Close date').value).toBeNull();
  });

  it('never reads a password', () => {
    expect(field('Password').value).toBeNull();
  });

  it('lists the choices that the page holds', () => {
    expect(field('Stage').options).toEqual(['Proposal', 'Won']);
    expect(field('Priority').options).toEqual(['Low', 'High']);
    expect(field('Phone').options).toBeNull();
  });

  it('gives the row of a field as its box', () => {
    expect(field('Deal name').box.id).toBe('row-for');
    expect(field('Amount').box.id).toBe('row-mui');
    expect(field('Stage').box.id).toBe('row-th');
    expect(field('Budget').box.id).toBe('row-money');
  });

  it('gives label cell and value cell as parts where no row holds just the two', () => {
    const parts = field('Region').parts.map((part) => part.className);
    expect(parts).toEqual(['o_cell o_wrap_label', 'o_cell o_wrap_input']);
    expect(field('Phone').parts).toHaveLength(2);
  });

  it('keeps fields with one and the same id apart', () => {
    expect(field('Billing city').value).toBe('Bern');
    expect(field('Shipping city').value).toBe('Genf');
  });

  it('knows what cannot be changed', () => {
    expect(field('Internal code').editable).toBe(false);
    expect(field('Phone').editable).toBe(true);
  });

  it('knows the name the CRM gives a field', () => {
    expect(field('Region').name).toBe('region_id');
    expect(field('Deal name').name).toBe('deal[name]');
  });
});

describe('findFields in read mode', () => {
  beforeEach(() => void show('cards'));

  it.each([
    ['Amount', '$12,500.00'],
    ['Stage', 'Proposal'],
    ['Next Step', 'Call back'],
    ['Регион', 'Урал'],
    ['Budget', '$26.0K'],
    ['Source channel', 'Web'],
  ])('reads %s', (label, value) => {
    expect(field(label)).toMatchObject({ value, control: null, editable: false });
    expect(field(label).sure).toBeGreaterThanOrEqual(0.6);
  });

  it('reads what stands for "nothing" as null', () => {
    expect(field('Сегмент').value).toBeNull();
    expect(field('Close date').value).toBeNull();
  });

  it('sees a star in the label of a shown value', () => {
    expect(field('Close date').required).toBe(true);
  });

  it('takes term and description as the parts of one field', () => {
    expect(field('Amount').parts.map((part) => part.localName)).toEqual(['dt', 'dd']);
  });
});

describe('findFields and its surroundings', () => {
  it('does not take filters in a table head for fields', () => {
    show('jquery-filter-pl');
    expect(findFields(document)).toEqual([]);
  });

  it('does not take search boxes for fields', () => {
    showHtml(
      '<form role="search"><input aria-label="Search deals"></form><input type="search" aria-label="Find">',
    );
    expect(findFields(document)).toEqual([]);
  });

  it('takes bold labels as required only where they are the exception', () => {
    const row = (name: string, bold: boolean) =>
      `<div class="r"><div class="l${bold ? ' l-bold' : ''}">${name}</div><div class="v"><input></div></div>`;
    showHtml(`<form>${row('Source', true)}${row('City', false)}${row('Note', false)}</form>`);
    expect(findFields(document).map((each) => each.requiredBy)).toEqual(['bold', null, null]);
    showHtml(`<form>${row('Source', true)}${row('City', true)}${row('Note', true)}</form>`);
    expect(findFields(document).some((each) => each.required)).toBe(false);
  });

  it('finds fields behind open shadow roots', () => {
    showHtml('<x-form></x-form>');
    one('x-form').attachShadow({ mode: 'open' }).innerHTML =
      '<div><label for="a">Amount</label><input id="a" value="5"></div>';
    expect(field('Amount').value).toBe('5');
  });

  it('leaves out labels that repeat on the cards of a board', () => {
    const card =
      '<div class="card"><div class="p"><span class="label">Owner</span><span>Ann</span></div></div>';
    showHtml(card.repeat(5));
    expect(findFields(document)).toEqual([]);
  });

  it('does not see "not required" as required', () => {
    showHtml('<form><div class="row not-required"><label for="q">Note</label><input id="q"></div></form>');
    expect(field('Note').required).toBe(false);
  });
});

describe('activeLayer', () => {
  it('is null while the page itself has the floor', () => {
    show('forms');
    expect(activeLayer(document)).toBeNull();
  });

  it('is the last open dialog', () => {
    showHtml(
      '<div role="dialog" id="a"><input></div><div role="dialog" id="b"><label>Reason<input></label></div>',
    );
    expect(activeLayer(document)?.id).toBe('b');
  });

  it('ignores dialogs that are not drawn and empty holders', () => {
    showHtml('<div role="dialog" style="display: none"><input></div><div class="modal-root"></div>');
    expect(activeLayer(document)).toBeNull();
  });
});

describe('second copies of a form', () => {
  const copy = (value: string) =>
    `<div><label for="next">Next step</label><input id="next" value="${value}"></div>`;

  it('gives way to the one that is seen, whichever comes first and whatever ids they share', () => {
    showHtml(`<form hidden>${copy('old')}</form><form>${copy('new')}</form>`);
    expect(findFields(document).map(({ value }) => value)).toEqual(['new']);
  });

  it('keeps a hidden field that has no copy, and one that Prelude hides itself', () => {
    showHtml(`<form><div hidden><label for="a">Fax</label><input id="a"></div>${copy('new')}</form>`);
    expect(findFields(document).map(({ label }) => label)).toEqual(['Fax', 'Next step']);
    showHtml(`<form><div hidden data-prelude-hidden="field">${copy('one')}</div>${copy('two')}</form>`);
    expect(findFields(document).map(({ value }) => value)).toEqual(['one', 'two']);
  });
});
