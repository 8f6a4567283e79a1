/** Waiting until a page has nothing more to do. */
import type { Page } from 'playwright-core';

/** Wait until half a second has passed in which every timer came when it was due: what was started late is counted too. */
export async function idle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const wait = 20;
        const late = 10;
        let quiet = 0;
        // By timers, not by idle callbacks: where nothing at all is to be done, the browser hands those out up to 50 ms apart.
        const look = (asked: number) =>
          setTimeout(() => {
            const now = performance.now();
            quiet = now - asked < wait + late ? quiet + 1 : 0;
            if (quiet >= 25) resolve();
            else look(now);
          }, wait);
        look(performance.now());
      }),
  );
}
