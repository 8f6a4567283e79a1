/** Pages that change under the overlay, and pages that are put together from several. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crmFixture, openCrm, pageOf, servePages } from './crm-site';
import { type Installed, install } from './extension';
import { labelsInOrder, until, untilOverlay, untilRead } from './steps';

const ORIGIN = 'https://team.unknown.example';

const STANDARD = {
  format: 'crm-standard/1',
  name: 'Team',
  version: 1,
  dictionary: {
    menu: { deals: { labels: ['Deals'] }, tasks: { labels: ['Tasks'] }, feed: { labels: ['Feed'] } },
    fields: { next: { labels: ['Next step'] }, fax: { labels: ['Fax'] } },
  },
  menu: { seller: { order: ['deals', 'tasks'], hidden: ['feed'] } },
  cards: { deal: { required: [{ field: 'next', mode: 'hard' }], hidden: ['fax'] } },
} as const;

const MENU = ['Feed', 'Tasks', 'Mail', 'Deals', 'Reports'].map(
  (name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`,
);
const nav = (more = '') => `<nav ${more}><ul>${MENU.join('')}</ul></nav>`;
const rows = (prefix: string) =>
  [1, 2, 3].map(
    (n) =>
      `<tr><td><a href="/deals/${prefix}${n}">${prefix} ${n}</a></td><td>Talks</td><td>$${n},500.00</td></tr>`,
  );
const table = (prefix: string) =>
  `<table><thead><tr><th>Title</th><th>Stage</th><th>Amount</th></tr></thead><tbody>${rows(prefix).join('')}</tbody></table>`;
const form = (id = '') => `<form><h2>Deal</h2>
<div class="row"><label for="a${id}">Deal name</label><input id="a${id}" value="Pump"></div>
<div class="row"><label for="b${id}">Next step</label><input id="b${id}"></div>
<div class="row"><label for="c${id}">Fax</label><input id="c${id}" value="1"></div>
<button type="button">Save</button></form>`;
const htmlOf = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Team CRM</title></head><body>${body}</body></html>`;

let ext: Installed;

beforeAll(async () => {
  ext = await install({ locale: 'en-US' });
});
afterAll(() => ext?.close());

const show = (path: string, body: string) =>
  openCrm(ext, { url: `${ORIGIN}${path}`, html: htmlOf(body) }, STANDARD);
const order = (page: Page, box = 'nav') => labelsInOrder(page.locator(`${box} a`));
const ORDERED = ['Deals', 'Tasks', 'Mail', 'Reports'];

describe('a page that changes', () => {
  test('another list under a pushed address, of which no event tells, is read as another view', async () => {
    const page = await show('/deals', `${nav()}<main><h1>Deals</h1>${table('Spring')}</main>`);
    await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
    await page.evaluate(
      (html) => {
        history.pushState({}, '', '/opportunities');
        const main = document.querySelector('main');
        if (main) main.innerHTML = html;
      },
      `<h1>Deals</h1>${table('Autumn')}`,
    );
    const { account } = await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
    const titles = async () =>
      (await ext.ask('history/deals', { account, from: 0, count: 20 })).deals
        .map(({ title }) => title)
        .sort();
    const all = ['Autumn 1', 'Autumn 2', 'Autumn 3'];
    await until(titles, (seen) => seen.join() === all.join());
    await page.close();
  });

  test('a card under a pushed address is checked, and left alone once the list is back', async () => {
    const list = `${nav()}<main><h1>Deals</h1>${table('Spring')}</main>`;
    const page = await show('/deals', list);
    await untilOverlay(ext, page, ({ page: shown }) => shown.kind === 'list');
    const go = (path: string, html: string) =>
      page.evaluate(
        ([address, markup]) => {
          history.pushState({}, '', address);
          const main = document.querySelector('main');
          if (main) main.innerHTML = markup ?? '';
        },
        [path, html] as const,
      );
    await go('/deals/7', form());
    await untilOverlay(ext, page, ({ card }) => card?.findings[0]?.field === 'next');
    await go('/deals', `<h1>Deals</h1>${table('Spring')}`);
    await untilOverlay(ext, page, ({ card }) => card === null);
    expect(await page.locator('[data-prelude-finding],[data-prelude-hidden="field"]').count()).toBe(0);
    await page.close();
  });

  test('a menu whose whole node is made anew, with a copy for phones, is in order again in both', async () => {
    const page = await show('/deals', `<header>${nav('id="menu"')}</header><main><h1>Deals</h1></main>`);
    await until(
      () => order(page),
      (seen) => seen.join() === ORDERED.join(),
    );
    await page.evaluate(
      (html) => {
        const header = document.querySelector('header');
        if (header) header.innerHTML = html;
      },
      `<div>${nav('id="menu" class="wide"')}</div><div>${nav('id="menu" class="phone"')}</div>`,
    );
    for (const box of ['.wide', '.phone'])
      await until(
        () => order(page, box),
        (seen) => seen.join() === ORDERED.join(),
      );
    await page.close();
  });
});

test('ids that repeat lead to the fields of the form that has the floor, and to no other', async () => {
  const twice = `${nav('id="menu"')}<main id="menu"><section hidden>${form()}</section><section id="menu">${form()}</section></main>`;
  const page = await show('/deals/7', twice);
  await untilOverlay(ext, page, ({ card }) => card?.findings[0]?.field === 'next');
  const shown = page.locator('section:not([hidden])');
  await shown.locator('[data-prelude-finding="hard"]').waitFor();
  await shown.getByText('Fax').waitFor({ state: 'hidden' });
  expect(await page.locator('section[hidden] [data-prelude-finding]').count()).toBe(0);
  await shown.getByRole('button', { name: 'Save' }).click();
  await page.locator('prelude-host dialog').waitFor();
  await page.close();
});

describe('frames', () => {
  const inner = { url: `${ORIGIN}/deals/7?frame=inner`, html: htmlOf(form()) };
  const middle = {
    url: `${ORIGIN}/slider?frame=middle`,
    html: htmlOf(`<iframe width="700" height="400" src="${inner.url}"></iframe>`),
  };
  const foreign = { url: 'https://widgets.elsewhere.example/deals/7', html: htmlOf(`${nav()}${form()}`) };
  const frameAt = (page: Page, url: string): Frame => {
    const found = page.frames().find((each) => each.url() === url);
    if (!found) throw new Error(`no frame ${url}`);
    return found;
  };

  test('a card two frames deep is checked there; a frame of another owner is left alone', async () => {
    await servePages(ext.context, inner, middle, foreign);
    const frames = `<iframe width="800" height="500" src="${middle.url}"></iframe><iframe src="${foreign.url}"></iframe>`;
    const page = await show('/deals', `${nav()}<main><h1>Deals</h1>${frames}</main>`);
    await until(
      () => order(page),
      (seen) => seen.join() === ORDERED.join(),
    );
    const card = frameAt(page, inner.url);
    await card.locator('[data-prelude-finding="hard"]').waitFor();
    await card.getByText('Fax').waitFor({ state: 'hidden' });
    await card.getByRole('button', { name: 'Save' }).click();
    await card.locator('prelude-host dialog').waitFor();

    const other = frameAt(page, foreign.url);
    await other.getByText('Fax').waitFor();
    const traces = () =>
      other.evaluate(
        () => document.querySelectorAll('prelude-host,[data-prelude-hidden],[data-prelude-order]').length,
      );
    expect(await traces()).toBe(0);
    // The panel belongs to the window that the person looks at, once.
    expect(await page.locator('prelude-host .handle').count()).toBe(1);
    expect(await card.locator('prelude-host .handle').count()).toBe(0);
    await page.close();
  });
});

describe.each([
  { crm: 'hubspot', page: 'list.en', ours: '48211907', theirs: '51300444' },
  { crm: 'zoho', page: 'list.classic-en', ours: 'org77', theirs: 'org78' },
])('two accounts of $crm in two tabs of one host', ({ crm, page: name, ours, theirs }) => {
  test('have the same ids of records and are never mixed', async () => {
    const first = pageOf(crmFixture(crm, name));
    const swap = (text: string) => text.replaceAll(ours, theirs);
    const second = { url: swap(first.url), html: swap(first.html).replaceAll('Acme', 'Zenith') };
    await servePages(ext.context, second);
    const one = await openCrm(ext, first);
    const two = await ext.context.newPage();
    await two.goto(second.url);
    // Nobody looks at a tab in the background, so nothing is read there.
    await one.bringToFront();
    const a = await untilOverlay(ext, one, ({ reading }) => reading.phase === 'done');
    await two.bringToFront();
    const b = await untilOverlay(ext, two, ({ reading }) => reading.phase === 'done');
    expect(a.account).toContain(ours.replace('org', ''));
    expect(b.account).toBe(
      a.account.replace(ours, theirs).replace(ours.replace('org', ''), theirs.replace('org', '')),
    );
    expect(b.account).not.toBe(a.account);
    const dealsOf = async (account: string) => {
      await untilRead(ext, account, ({ snapshot }) => snapshot !== null);
      return (await ext.ask('history/deals', { account, from: 0, count: 50 })).deals;
    };
    const [mine, others] = [await dealsOf(a.account), await dealsOf(b.account)];
    expect(mine.map(({ id }) => id).sort()).toEqual(others.map(({ id }) => id).sort());
    expect(mine.some(({ title }) => title?.includes('Zenith'))).toBe(false);
    expect(others.some(({ title }) => title?.includes('Acme'))).toBe(false);
    expect(others.some(({ title }) => title?.includes('Zenith'))).toBe(true);
    await one.close();
    await two.close();
  });
});
