/** Opens one state of the playground and does there what a person would have done first. */

/** The moment at which all states are seen. */
export const SEEN_AT = new Date('2026-03-10T09:30:00Z');

/** Open a state and wait until it rests. The clock of the page must have been set to `SEEN_AT`. */
export async function openState(page, base, { screen, scenario, tab = 0, act = '' }, { theme, lang }) {
  const query = new URLSearchParams({ screen, scenario, theme, lang, tab: String(tab) });
  await page.goto(`${base}?${query}`);
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.documentElement.dataset.theme !== undefined);
  await settled(page);
  await ACTS[act]?.(page);
  await settled(page);
}

const ACTS = {
  async unfold(page) {
    for (const summary of await page.locator('summary').all()) await summary.click();
  },
  async sections(page) {
    const closed = page.locator('.section-head[aria-expanded=false]');
    while ((await closed.count()) > 0) await closed.first().click();
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
