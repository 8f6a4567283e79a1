/** Waiting until a page has nothing more to do. */
import type { Page } from 'playwright-core';

/** Wait until half a second of frames has passed without work: what was started late is counted too. */
export async function idle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let quiet = 0;
        const look = (deadline: IdleDeadline) => {
          quiet = deadline.timeRemaining() > 10 ? quiet + 1 : 0;
          if (quiet >= 25) resolve();
          else setTimeout(() => requestIdleCallback(look), 20);
        };
        requestIdleCallback(look);
      }),
  );
}
