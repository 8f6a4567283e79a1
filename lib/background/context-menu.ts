/** What the entries in the browser's own menu do. */
import type { ContextChoice } from '../platform/context-menu';
import { changeOwnMenu, pinStart } from './personal';
import { surveyOf } from './survey';

/**
 * Hide the chosen item of the CRM's menu, or begin the day on the chosen page; both for this person alone, and taken
 * back in the panel.
 * @throws RefusedRequest `locked` when the team or the administrator holds the menu or the start page.
 */
export async function onContextChoice({ entry, page, title, link }: ContextChoice): Promise<void> {
  if (entry === 'pin-page') await pinStart(page.origin, { to: pathOf(page), label: title });
  else if (link?.origin === page.origin) await hideItem(page.origin, link);
}

/** A link is an item of the menu when the menu that was last seen leads to the same place. */
async function hideItem(origin: string, link: URL): Promise<void> {
  const survey = await surveyOf(origin);
  const item = survey?.menu.find(
    ({ href }) =>
      href !== null && URL.canParse(href, origin) && pathOf(new URL(href, origin)) === pathOf(link),
  );
  if (item) await changeOwnMenu(origin, { op: 'hide', item: item.label });
}

function pathOf({ pathname, search, hash }: URL): string {
  return pathname + search + hash;
}
