/** Steps of somebody who shows places on the page. */
import type { Page } from 'playwright-core';
import type { Anchors } from '../../lib/domain/anchors';
import type { OverlayCommand } from '../../lib/domain/views';
import type { ExtensionGlobals, Installed } from './extension';
import { until } from './steps';

/** Give the overlay of a tab a command, as the popup does. */
export async function tell(ext: Installed, page: Page, command: OverlayCommand): Promise<void> {
  await ext.desk.evaluate(
    async ([address, given]) => {
      const { tabs } = (globalThis as unknown as ExtensionGlobals).chrome;
      const tab = (await tabs.query({})).find((each) => each.url === address);
      if (tab?.id === undefined) throw new Error('no such tab');
      await tabs.sendMessage(tab.id, { prelude: 1, command: given }, { frameId: 0 });
    },
    [page.url(), command] as const,
  );
}

/** The picker's own parts on the page. */
export function pickerOf(page: Page) {
  return {
    strip: page.locator('prelude-host .strip'),
    name: page.locator('prelude-host .name'),
    frame: page.locator('prelude-host .frame'),
    select: page.locator('prelude-host select'),
    take: page.locator('prelude-host button.primary'),
  };
}

/** Begin to show places; comes back once the picker is there. */
export async function startTeaching(ext: Installed, page: Page): Promise<void> {
  await page.bringToFront();
  await until(
    async () => {
      if (await pickerOf(page).strip.isVisible()) return true;
      await tell(ext, page, { do: 'teach' });
      return pickerOf(page)
        .strip.waitFor({ timeout: 2000 })
        .then(
          () => true,
          () => false,
        );
    },
    (there) => there,
    30_000,
  );
}

/** The anchors of one's own, as settings hold them. */
export async function ownAnchors(ext: Installed): Promise<Anchors> {
  const stored = await ext.desk.evaluate(async () => {
    const { storage } = (globalThis as unknown as ExtensionGlobals).chrome;
    return (await storage.local.get('prelude.settings'))['prelude.settings'] as {
      personal: { settings: { anchors?: unknown } };
    };
  });
  return (stored.personal.settings.anchors ?? {}) as Anchors;
}

/** Wait until a place of this id is kept. */
export async function untilKept(ext: Installed, id: string): Promise<void> {
  await until(
    () => ownAnchors(ext),
    (anchors) => Object.hasOwn(anchors, id),
  );
}
