import { describe, expect, it } from 'vitest';
import { type StartVisit, shouldRedirect } from '../../../lib/domain/menu';

const visit = (more: Partial<StartVisit> = {}): StartVisit => ({
  url: 'https://acme.bitrix24.ru/',
  roots: ['/', '/crm/'],
  target: '/crm/lead/list/',
  navigationType: 'navigate',
  referrer: '',
  alreadyRedirected: false,
  skipped: false,
  visibleTopPage: true,
  grantedHosts: ['acme.bitrix24.ru'],
  ...more,
});

describe('opening the CRM', () => {
  it.each([
    ['the root', {}],
    ['the root without its slash', { url: 'https://acme.bitrix24.ru' }],
    ['a second root', { url: 'https://acme.bitrix24.ru/crm' }],
    ['the root with an empty fragment', { url: 'https://acme.bitrix24.ru/#' }],
    ['a link on another site', { referrer: 'https://mail.example.com/' }],
    ['the page after signing in', { referrer: 'https://acme.bitrix24.ru/auth/?login=yes' }],
  ])('by %s leads to the start page', (_, more) => {
    expect(shouldRedirect(visit(more))).toEqual({ go: 'https://acme.bitrix24.ru/crm/lead/list/' });
  });

  it.each([
    ['a deep link', { url: 'https://acme.bitrix24.ru/crm/deal/details/7/' }, 'deep-link'],
    ['the root with a query', { url: 'https://acme.bitrix24.ru/?open=chat' }, 'deep-link'],
    ['a section of a one-page app', { url: 'https://acme.bitrix24.ru/#Lead/view/1' }, 'deep-link'],
    ['the back button', { navigationType: 'back_forward' }, 'not-a-fresh-visit'],
    ['a reload', { navigationType: 'reload' }, 'not-a-fresh-visit'],
    ['a prerender', { navigationType: 'prerender' }, 'not-a-fresh-visit'],
    ['a second time in this tab', { alreadyRedirected: true }, 'already-redirected'],
    ['a click inside the CRM', { referrer: 'https://acme.bitrix24.ru/crm/deal/' }, 'inside-the-crm'],
    ['the CRM sending back', { referrer: 'https://acme.bitrix24.ru/crm/lead/list/' }, 'inside-the-crm'],
    ['"not today"', { skipped: true }, 'skipped'],
    ['a frame', { visibleTopPage: false }, 'not-visible'],
    ['a standard without a start page', { target: null }, 'no-target'],
    ['a blank target', { target: ' ' }, 'no-target'],
    ['a host that was not granted', { grantedHosts: [] }, 'host-not-granted'],
    ['a wrong address', { url: 'not an address' }, 'deep-link'],
  ] as const)('by %s stays', (_, more, stay) => {
    expect(shouldRedirect(visit(more))).toEqual({ stay });
  });

  it.each([
    ['//evil.test/'],
    ['https://evil.test/crm/lead/'],
    ['https:\\\\evil.test'],
    ['\\\\evil.test'],
    ['https://acme.bitrix24.ru.evil.test/'],
    ['https://acme.bitrix24.ru:8443/crm/'],
    ['https://acme.bitrix24.ru./crm/lead/'],
    ['http://acme.bitrix24.ru/crm/lead/'],
    ['https://other.bitrix24.ru/crm/lead/'],
    ['https://аcme.bitrix24.ru/'],
  ])('never goes to %s', (target) => {
    expect(shouldRedirect(visit({ target }))).toEqual({ stay: 'other-host' });
  });

  it.each([
    ['javascript:alert(1)'],
    [' JaVa\nScript:alert(1)'],
    ['data:text/html,x'],
    ['file:///etc/passwd'],
    ['about:blank'],
    ['view-source:https://acme.bitrix24.ru/'],
    ['https://user@acme.bitrix24.ru/crm/lead/'],
    ['https://:secret@acme.bitrix24.ru/crm/lead/'],
    ['https://['],
  ])('refuses the target %j', (target) => {
    expect(shouldRedirect(visit({ target }))).toEqual({ stay: 'bad-target' });
  });

  it('never leads from a root to itself or to another root', () => {
    expect(shouldRedirect(visit({ target: '/' }))).toEqual({ stay: 'already-there' });
    expect(shouldRedirect(visit({ target: '/crm' }))).toEqual({ stay: 'target-is-root' });
  });

  it('cannot loop: the page it leads to never leads on', () => {
    const first = shouldRedirect(visit());
    const url = 'go' in first ? first.go : '';
    expect(shouldRedirect(visit({ url }))).toEqual({ stay: 'deep-link' });
  });
});
