/** Dots and numbers of fields are never painted over a bar that sticks to the window. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePages } from './crm-site';
import { type Installed, install } from './extension';
import { loadStandard, untilOverlay } from './steps';

const SITE = 'https://crm.example.com';
const ids = Array.from({ length: 30 }, (_, at) => `field${at + 1}`);
const HTML = `<!doctype html><html lang="ru"><title>Сделка № 7</title><style>.row{display:flex;flex-direction:column;margin:0 40px 12px}
footer{position:sticky;bottom:0;background:#fff;padding:24px}</style><body><main><h1>Сделка № 7</h1><form>${ids
  .map((id, at) => `<div class="row"><label for="${id}">Поле ${at + 1}</label><input id="${id}"></div>`)
  .join('')}<footer><button type="submit">Сохранить</button></footer></form></main></body></html>`;
const STANDARD = {
  format: 'crm-standard/1',
  name: 'Длинная карточка',
  version: 1,
  dictionary: { fields: Object.fromEntries(ids.map((id, at) => [id, { labels: [`Поле ${at + 1}`] }])) },
  cards: { deal: { order: ids, required: ids.map((field) => ({ field, mode: 'soft' })) } },
};

let ext: Installed;
beforeAll(async () => {
  ext = await install();
});
afterAll(() => ext?.close());

test('nothing of ours stands on the footer, wherever the card is scrolled to', async () => {
  await servePages(ext.context, { url: `${SITE}/deals/7`, html: HTML });
  await ext.ask('site/enable', { origin: SITE });
  await loadStandard(ext, STANDARD, SITE);
  const page = await ext.context.newPage();
  await page.goto(`${SITE}/deals/7`);
  await untilOverlay(ext, page, ({ card }) => (card?.findings.length ?? 0) === ids.length);
  for (const top of [0, 7, 13, 21, 34, 48]) {
    const { shown, over } = await page.evaluate(async (y) => {
      scrollTo(0, y);
      for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
      const edge = document.querySelector('footer')?.getBoundingClientRect().top ?? 0;
      const ours = [...document.querySelectorAll('prelude-host')]
        .flatMap((host) => [...(host.shadowRoot?.querySelectorAll('.dot, span[aria-hidden]') ?? [])])
        .map((each) => each.getBoundingClientRect())
        .filter(({ height }) => height > 0);
      return { shown: ours.length, over: ours.filter(({ bottom }) => bottom > edge + 3).length };
    }, top);
    expect({ top, over }).toEqual({ top, over: 0 });
    expect(shown).toBeGreaterThan(10);
  }
});
