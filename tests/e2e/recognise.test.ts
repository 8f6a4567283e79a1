/** CRMs on hosts of their own: the first page that looks like one brings its adapter, and the site remembers it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crmFixture, openCrm, pageOf, servePages } from './crm-site';
import { type ExtensionGlobals, type Installed, install } from './extension';
import { until, untilOverlay, untilRead } from './steps';

const ORIGIN = 'https://sales.unknown.example';
const list = crmFixture('espocrm', 'list.en');
/** In a folder, because only the adapter knows that one host may hold several installations. */
const PAGE = { url: `${ORIGIN}/espo/#Opportunity/list`, html: list.html };

let ext: Installed;

beforeAll(async () => {
  ext = await install({ locale: 'en-US' });
});
afterAll(() => ext?.close());

/** Files that the browser puts before the overlay on the site. */
const registered = () =>
  ext.desk.evaluate(async () => {
    const { scripting } = (globalThis as unknown as ExtensionGlobals).chrome;
    const all = await scripting.getRegisteredContentScripts();
    return all.find(({ id }) => id.includes('sales.unknown.example'))?.js ?? [];
  });

test('EspoCRM on an unknown host is read by its own adapter at the first visit, without a reload', async () => {
  await servePages(ext.context, pageOf(crmFixture('odoo', 'list.v17-en')));
  const page = await openCrm(ext, PAGE);
  const expected = list.expected.deals as { deals: { id: string; title: string }[] };
  const status = await until(
    () => ext.ask('site/status', { origin: ORIGIN }),
    ({ crm }) => crm != null,
  );
  expect(status.crm).toEqual({ id: 'espocrm', by: 'page' });
  await until(registered, (files) => files.join().includes('crm-espocrm.js'));
  expect((await registered()).map((file) => file.replace(/^\//, ''))).toEqual([
    'base.js',
    'crm-espocrm.js',
    'overlay.js',
  ]);

  const state = await untilOverlay(
    ext,
    page,
    ({ account, reading }) => account.endsWith('/espo') && reading.phase === 'done',
  );
  const { deals } = await ext.ask('history/deals', { account: state.account, from: 0, count: 50 });
  expect(deals.map(({ id }) => id).sort()).toEqual(expected.deals.map(({ id }) => id).sort());

  const popup = await ext.openPopup(ORIGIN);
  await popup.getByText('Looks like EspoCRM').waitFor();
  await popup.close();
  await page.close();
});

test('at the next visit the adapter stands there before the overlay', async () => {
  const page = await openCrm(ext, PAGE);
  const state = await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
  expect(state.account).toMatch(/\/espo$/);
  await untilRead(ext, state.account, ({ snapshot }) => snapshot !== null);
  await page.close();
});

test('a page that looks like no known CRM stays with the reader of unknown pages', async () => {
  const origin = 'https://other.unknown.example';
  const rows = [1, 2].map((n) => `<tr><td>Deal ${n}</td><td>New</td><td>$${n},000.00</td></tr>`);
  const html = `<!doctype html><html lang="en"><body><h1>Deals</h1><table><thead><tr><th>Title</th><th>Stage</th>
<th>Amount</th></tr></thead><tbody>${rows.join('')}</tbody></table></body></html>`;
  const page = await openCrm(ext, { url: `${origin}/deals`, html });
  await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
  expect((await ext.ask('site/status', { origin })).crm).toBeNull();
  await page.close();
});
