/** Opens one state of the playground and does there what a person would have done first. */

/** The moment at which all states are seen. */
export const SEEN_AT = new Date('2026-03-10T09:30:00Z');

/**
 * Open a state and wait until it rests. The clock of the page must have been set to `SEEN_AT`.
 * A page that shows another state of the same screen is kept.
 */
export async function openState(page, base, { screen, scenario, tab = 0, act = '' }, { theme, lang }) {
  const query = new URLSearchParams({ screen, scenario, theme, lang, tab: String(tab) }).toString();
  if (!page.url().startsWith(`${base}?screen=${screen}&`)) await page.goto(`${base}?${query}`);
  await page.waitForFunction(() => 'openInPlace' in globalThis);
  await page.evaluate((search) => globalThis.openInPlace(search), query);
  await page.locator('h1').first().waitFor();
  if (!ACTS[act]) return;
  await ACTS[act](page);
  await settled(page);
}

/** Closed deals as a CRM exports them, with what goes wrong in such files. */
const TABLE = [
  'Выгрузка сделок;;;;;',
  'ID;Название сделки;Сумма;Стадия сделки;Дата создания;Дата закрытия;Ответственный;Комментарий',
  '501;Стеллажи для склада «Север»;600 000,00;Сделка успешна;02/03/2025;03/04/2025;Ольга Лебедева;Звонить до обеда',
  '502;Ремонт кровли, ТЦ «Радуга»;420 000,50;Сделка провалена;04/03/2025;05/06/2025;Пётр Иванов;',
  '503;Сервисный контракт;180 000;Сделка успешна;01/02/2025;07/02/2025;Ольга Лебедева;',
  '503;Сервисный контракт;180 000;Сделка успешна;01/02/2025;07/02/2025;Ольга Лебедева;',
  '504;Навесы;по запросу;Сделка провалена;11/03/2025;12/05/2025;Анна Ким;',
  '505;Ограждение;90 000;Договор;11/03/2025;;Анна Ким;Ждём оплату',
].join('\n');

const ACTS = {
  async table(page) {
    const file = { name: 'Сделки 2025.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('.import-columns').waitFor();
  },
  async unfold(page) {
    for (const summary of await page.locator('summary').all()) await summary.click();
  },
  async sections(page) {
    const closed = page.locator('.section-head[aria-expanded=false]');
    while ((await closed.count()) > 0) await closed.first().click();
  },
  async seek(page) {
    await page.keyboard.press('Control+k');
    await page.locator('.deal-search input').fill('насос');
    await page.locator('.deal-search a').first().waitFor();
  },
  async edit(page) {
    await page.locator('.editor .button').nth(2).click();
    await page.locator('.sortable').first().waitFor();
  },
  async publish(page) {
    await ACTS.edit(page);
    await page.locator('.publish .button.primary').click();
    await page.locator('.chat-text').waitFor();
  },
  async preview(page) {
    const file = { name: 's.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('.preview, .problems').first().waitFor();
  },
  async applied(page) {
    await ACTS.preview(page);
    await page.locator('.button.primary').click();
  },
};

/** Two frames: the tab is chosen in the first and drawn in the second. */
function settled(page) {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
