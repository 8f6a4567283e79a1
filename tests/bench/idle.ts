/** Waiting until a page has nothing more to do. */
import type { Page } from 'playwright-core';

/** Wait until half a second of frames has passed without work: what was started late is counted too. */
export async function idle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let quiet = 0;
        // Not by the time that is left until the next frame: a page that draws each frame never has much, and would be waited for in vain.
        const look = () => {
          const asked = performance.now();
          requestIdleCallback(() => {
            quiet = performance.now() - asked < 20 ? quiet + 1 : 0;
            if (quiet >= 25) resolve();
            else setTimeout(look, 20);
          });
        };
        look();
      }),
  );
}
