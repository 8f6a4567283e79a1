import { beforeEach, describe, expect, it } from 'vitest';
import { salesforceAdapter } from '../../../lib/crm/salesforce';
import { shownText } from '../../../lib/crm/salesforce/shadow';
import { fixtures, show } from './fixture';
import { openShadowRoots } from './open-shadow';

const TODAY = '2026-11-23';

function showPage(name: string): URL {
  const fixture = fixtures().find((each) => each.crm === 'salesforce' && each.name === name);
  if (!fixture) throw new Error(`No fixture ${name}.`);
  show(fixture);
  return new URL(fixture.expected.url);
}

function showHtml(html: string): void {
  document.body.innerHTML = html;
  openShadowRoots(document.body);
}

const labels = () => salesforceAdapter.fieldHints?.list(document).map(({ labelText }) => labelText);

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('a page of Lightning components', () => {
  it('takes the columns of a list from its head and not from the first cell of each row', () => {
    const url = showPage('list.lazy-de');
    const places = salesforceAdapter.dealHints?.find(document, { url, today: TODAY });
    if (!places || typeof places === 'string') throw new Error('No list.');
    expect(places.captioned?.(places.rows[0] as Element)).toHaveLength(1);
  });

  it('finds fields that came into a shadow root after the first look', async () => {
    showHtml(
      '<records-lwc-detail-panel><template shadowrootmode="open"><div></div></template></records-lwc-detail-panel>',
    );
    expect(labels()).toEqual([]);
    await Promise.resolve();
    const panel = document.querySelector('records-lwc-detail-panel')?.shadowRoot;
    const item = document.createElement('records-record-layout-item');
    item.setAttribute('field-label', 'Amount');
    panel?.append(item);
    expect(labels()).toEqual(['Amount']);
  });

  it('leaves the fields of an earlier page out', () => {
    showHtml(
      '<div class="oneContent"><records-record-layout-item field-label="Old"></records-record-layout-item></div>' +
        '<div class="oneContent active"><records-record-layout-item field-label="New"></records-record-layout-item></div>',
    );
    expect(labels()).toEqual(['New']);
  });

  it('orders the entries of the bar in one parent, with the button for the rest among them', () => {
    showPage('list.en.native');
    const [menu] = salesforceAdapter.menu?.find(document) ?? [];
    const rows = menu?.items.filter(({ level }) => level === 0).map(({ row }) => row.parentElement);
    expect(new Set(rows)).toEqual(new Set([menu?.orderParent]));
    expect(menu?.items.find(({ key }) => key === 'more')?.level).toBe(0);
  });
});

describe('shownText', () => {
  it('reads what was put into a slot where the slot is drawn', () => {
    showHtml(
      '<x-field><template shadowrootmode="open"><i>Amount:</i> <slot name="value"></slot></template><b slot="value">$5</b></x-field>',
    );
    expect(shownText(document.querySelector('x-field'))).toBe('Amount: $5');
  });

  it('leaves buttons and words for screen readers out', () => {
    showHtml('<p>$5 <button>Edit</button><span class="slds-assistive-text">Edit Amount</span></p>');
    expect(shownText(document.querySelector('p'))).toBe('$5');
  });

  it('reads a button that it is asked for', () => {
    showHtml('<button>Proposal</button>');
    expect(shownText(document.querySelector('button'))).toBe('Proposal');
  });
});
