/** The answers about places shown on the page and about health. */
import { ANCHOR_LIMITS, healthView, markTold, noteSights } from '../domain/anchors';
import { readAnchor } from '../domain/standard/schema';
import type { SettingsView } from '../domain/views';
import type { Handlers, Sender } from '../platform/handle';
import { RefusedRequest } from '../platform/send';
import { changeSettings, loadSettings } from '../platform/settings-store';
import type { TeachRequests } from '../platform/teach-messages';
import { anchorsFor, expectedOn, withOwnAnchor } from './anchors';
import { addRepairs, changeHealth, loadHealth } from './health-store';
import { spread } from './sites';

export interface TeachTools {
  readonly view: (origin: string | null) => Promise<SettingsView>;
  readonly changed: <T>(result: T) => T;
  /** The site that a request may speak of. @throws RefusedRequest for a page that names another. */
  readonly ownOrigin: (claimed: string, sender: Sender) => string;
}

/** Sights of one report; a page has no more rules and places than this. */
const MOST_SIGHTS = 500;

export function teachHandlers({ view, changed, ownOrigin }: TeachTools): Pick<Handlers, keyof TeachRequests> {
  return {
    'teach/keep': async ({ origin, id, anchor }, sender) => {
      await keep(ownOrigin(origin, sender), id, anchor);
      return changed({ kept: true });
    },
    'teach/restore': async ({ origin, id, anchor }) => {
      await keep(origin, id, anchor);
      return changed(await view(origin));
    },
    'teach/forget': async ({ id }) => {
      const before = await loadSettings();
      const anchor = before.personal.settings.anchors?.[id] ?? null;
      await spread(await changeSettings((document) => withOwnAnchor(document, id, null)));
      return changed({ anchor });
    },
    'health/report': async ({ origin, sights, repaired }, sender) => {
      const site = ownOrigin(origin, sender);
      const inForce = anchorsFor(await loadSettings(), site);
      const menu = sights.find(({ key }) => key === 'menu');
      let tellOfMenu = false;
      let news = false;
      await changeHealth(site, (before) => {
        const { health, newlyLost } = noteSights(before.sights, sights.slice(0, MOST_SIGHTS), Date.now());
        tellOfMenu = menu?.found === false && !before.toldOfMenu;
        news = newlyLost.length > 0;
        const toldOfMenu = menu ? !menu.found : before.toldOfMenu;
        const repairs = addRepairs(before.repairs, repaired, inForce);
        const same =
          health === before.sights && repairs === before.repairs && toldOfMenu === before.toldOfMenu;
        return same ? before : { sights: health, repairs, toldOfMenu };
      });
      return news ? changed({ tellOfMenu }) : { tellOfMenu };
    },
    'health/view': async ({ origin }) => {
      const { sights, repairs } = await loadHealth(origin);
      return healthView(origin, expectedOn(await loadSettings(), origin, repairs), sights);
    },
    'health/told': async ({ origin, keys }) => {
      await changeHealth(origin, (before) => ({ ...before, sights: markTold(before.sights, keys) }));
      return changed({ ok: true } as const);
    },
  };
}

/** @throws RefusedRequest `bad-anchor` for anything that is no whole anchor, `too-many-anchors` beyond the limit. */
async function keep(origin: string, id: string, given: unknown): Promise<void> {
  const anchor = readAnchor(given);
  if (!anchor || id === '' || id.length > 120 || !URL.canParse(origin))
    throw new RefusedRequest('bad-anchor');
  const document = await changeSettings((before) => {
    const known = before.personal.settings.anchors ?? {};
    if (!Object.hasOwn(known, id) && Object.keys(known).length >= ANCHOR_LIMITS.anchors)
      throw new RefusedRequest('too-many-anchors');
    return withOwnAnchor(before, id, { ...anchor, host: new URL(origin).host });
  });
  // What was seen of an earlier place under this id says nothing about the new one.
  await changeHealth(origin, (before) => {
    const { [`anchor:${id}`]: _former, ...sights } = before.sights;
    return { ...before, sights };
  });
  await spread(document);
}
