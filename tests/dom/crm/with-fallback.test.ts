import { afterEach, describe, expect, it } from 'vitest';
import type { CrmPage, FormField, PageKind } from '../../../lib/crm/adapter';
import type { KnownAdapter } from '../../../lib/crm/adapter-slot';
import { universalPage } from '../../../lib/crm/universal-page';
import { pageWithFallback } from '../../../lib/crm/with-fallback';

const FORM = '<form><label for="a">Region</label><input id="a"><button type="submit">Save</button></form>';
const account = () => ({ id: 'test', name: null });

function pageOf(kind: PageKind): CrmPage {
  return { kind, entity: 'deal', recordId: null, sure: 0.9, why: [] };
}

function known(more: Partial<KnownAdapter> = {}): KnownAdapter {
  return { id: 'test', account, ...more };
}

const labels = (fields: readonly FormField[]) => fields.map(({ label }) => label);

afterEach(() => {
  document.body.innerHTML = '';
});

describe('an adapter with the universal reader behind it', () => {
  it('lets the universal reader find the fields that the adapter does not', () => {
    document.body.innerHTML = FORM;
    const page = pageWithFallback(known({ pageAt: () => pageOf('card') }), universalPage);
    expect(labels(page.fields.list(document))).toEqual(['Region']);
  });

  it('sees no fields and no stage in the rows of a list or board', () => {
    document.body.innerHTML = FORM;
    for (const kind of ['list', 'board'] as const) {
      const page = pageWithFallback(known({ pageAt: () => pageOf(kind) }), universalPage);
      expect(page.fields.list(document)).toEqual([]);
      expect(page.stage.stages(document)).toEqual([]);
      expect(page.stage.current(document)).toBeNull();
    }
  });

  it('still reads the dialog over a list', () => {
    document.body.innerHTML = `<main></main><div role="dialog">${FORM}</div>`;
    const page = pageWithFallback(known({ pageAt: () => pageOf('list') }), universalPage);
    const layer = page.fields.layer(document);
    expect(layer?.getAttribute('role')).toBe('dialog');
    expect(labels(page.fields.list(layer ?? document))).toEqual(['Region']);
  });

  it('joins the ways to save of both and names each once', () => {
    document.body.innerHTML = `${FORM}<button id="own" type="button">Keep</button>`;
    const controls = () =>
      [...document.querySelectorAll<HTMLElement>('button')].map((element) => ({
        element,
        label: 'own',
        intent: 'save' as const,
        sure: 1,
        why: [],
      }));
    const stage = { current: () => null, stages: () => [], controls };
    const page = pageWithFallback(known({ stage }), universalPage);
    expect(page.stage.controls(document).map(({ label }) => label)).toEqual(['own', 'own']);
  });
});
