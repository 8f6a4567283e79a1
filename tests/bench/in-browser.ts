/** One bundle in one plain page of a browser without extensions. */
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../e2e/find-browser.mjs';
import { bundle, serve } from './serve';

/** Run `use` on a page in which a module of `in-page` has been loaded. */
export async function inBrowser<T>(
  module: string,
  html: string,
  use: (page: Page) => Promise<T>,
  args: readonly string[] = [],
): Promise<T> {
  const script = await bundle(`tests/bench/in-page/${module}`);
  const site = await serve(() => html);
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    chromiumSandbox: false,
    args: [...args],
  });
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.addScriptTag({ content: script });
    return await use(page);
  } finally {
    await browser.close();
    await site.close();
  }
}
