import { browser } from 'wxt/browser';
import { isCrmId } from '../crm/hosts';
import type { Anchors } from '../domain/anchors';
import { type AppDocument, patchSite, siteOf } from '../domain/app-document';
import { type SiteSettings, siteKey } from '../domain/site-settings';
import type { SiteStatus } from '../domain/views';
import { pickLocale } from '../locales/pick-locale';
import { enterOpenTabs, reconcile, type WantedSite } from '../platform/content-registration';
import { offerContextMenu } from '../platform/context-menu';
import { leaveSite, mayEnter, patternOf } from '../platform/permissions';
import { RefusedRequest } from '../platform/send';
import { changeSettings, loadSettings } from '../platform/settings-store';
import { anchorsFor, repairedAnchors } from './anchors';
import { leftOutFeatures } from './failures';
import { loadRepairs } from './health-store';
import { isHeld, policyOf, rulesFor } from './rules';
import { crmOf } from './site-crm';

/**
 * Remember what a site's page looks like. The adapter comes first, so that the overlays that
 * start anew with the changed settings find it; from the next load on it stands before them.
 * @throws RefusedRequest `unknown-crm` for a CRM that is not known.
 */
export async function recogniseSite(origin: string, crm: string): Promise<{ known: boolean }> {
  if (!isCrmId(crm)) throw new RefusedRequest('unknown-crm');
  const before = await loadSettings();
  if (!siteOf(before, origin).enabled || crmOf(before, origin)?.by === 'host') return { known: false };
  await enterOpenTabs({ origin, crm, taught: holdsAny(anchorsFor(before, origin)) });
  await spread(await changeSettings((document) => patchSite(document, origin, { crm })));
  return { known: true };
}

/** What is known of a site; asks the browser whether its permission still stands. */
export async function siteStatus(document: AppDocument, origin: string): Promise<SiteStatus> {
  const supported = patternOf(origin) !== null;
  const site = siteOf(document, origin);
  const known = { origin, supported, crm: crmOf(document, origin) };
  if (!supported || !site.enabled) return { ...known, state: 'off' };
  if (!(await mayEnter(origin))) return { ...known, state: 'asked' };
  return { ...known, state: site.paused ? 'paused' : 'on' };
}

/** Remember that the person wants this site, and go in if the browser allows it already. */
export async function enableSite(origin: string): Promise<SiteStatus> {
  const document = await changeSettings((before) =>
    patchSite(before, origin, { enabled: true, paused: false }),
  );
  await spread(document);
  if (await mayEnter(origin)) await enterOpenTabs({ origin, ...knownOf(document, origin) });
  return siteStatus(document, origin);
}

/** A person who has never seen the panel is shown it once, on the first site that is enabled. */
export async function openPanelAtFirst(): Promise<void> {
  await changeSettings((before) =>
    Object.values(before.sites).some(({ enabled }) => enabled)
      ? before
      : { ...before, app: { ...before.app, panelOpen: true } },
  );
}

/** Leave a site: overlay gone at once, permission given back, the person's settings for it kept. */
export async function disableSite(origin: string): Promise<SiteStatus> {
  const document = await changeSettings((before) =>
    patchSite(before, origin, { enabled: false, paused: false }),
  );
  await spread(document);
  const shared = Object.entries(document.sites).some(
    ([other, site]) => site.enabled && other !== origin && patternOf(other) === patternOf(origin),
  );
  if (!shared) await leaveSite(origin);
  return siteStatus(document, origin);
}

/**
 * Emergency off and on again, from the page, the popup or a shortcut.
 * @throws RefusedRequest `lockdown` when the company's policy forbids turning it off.
 */
export async function pauseSite(origin: string, paused: boolean): Promise<SiteStatus> {
  if (paused && policyOf(await loadSettings())?.lockdown) throw new RefusedRequest('lockdown');
  const document = await changeSettings((before) => patchSite(before, origin, { paused }));
  await spread(document);
  return siteStatus(document, origin);
}

/**
 * Bring the overlay to every site that is enabled and allowed: at start, after
 * an update, and when a permission came or went. Where it is already, nothing happens.
 */
export async function enterSites(): Promise<void> {
  const document = await loadSettings();
  await spread(document);
  for (const [origin, site] of Object.entries(document.sites)) {
    if (!site.enabled || !(await mayEnter(origin))) continue;
    await enterOpenTabs({ origin, ...knownOf(document, origin) });
  }
}

/**
 * Bring everything outside the document in line with it: the compiled settings
 * that overlays read, and the browser's registrations.
 */
export async function spread(document: AppDocument): Promise<void> {
  const origins = Object.keys(document.sites);
  const off = await leftOutFeatures();
  const repairs = await loadRepairs(origins);
  const compiled = origins.map((origin) =>
    compile(document, origin, off, repairedAnchors(document, origin, repairs.get(origin) ?? {})),
  );
  await browser.storage.local.set(
    Object.fromEntries(compiled.map(({ origin, settings }) => [siteKey(origin), settings])),
  );
  const wanted: WantedSite[] = compiled
    .filter(({ settings }) => settings.enabled)
    .map(({ origin, settings }) => ({
      origin,
      cloak: settings.paused ? 'none' : settings.cloak,
      crm: settings.crm?.id ?? null,
      taught: holdsAny(settings.anchors ?? {}),
    }));
  await reconcile(wanted);
  await offerContextMenu(wanted.map(({ origin }) => origin));
}

/** What comes before the overlay on a site. */
function knownOf(document: AppDocument, origin: string): Pick<WantedSite, 'crm' | 'taught'> {
  const taught = holdsAny(anchorsFor(document, origin));
  return { crm: crmOf(document, origin)?.id ?? null, taught };
}

function holdsAny(anchors: Anchors): boolean {
  return Object.keys(anchors).length > 0;
}

function compile(
  document: AppDocument,
  origin: string,
  off: readonly string[],
  anchors: Anchors,
): { origin: string; settings: SiteSettings } {
  const site = siteOf(document, origin);
  const effective = rulesFor(document, origin);
  const rules = effective && {
    standard: effective.standard,
    role: effective.role,
    menu: effective.menu,
    startPage: effective.startPage,
    cards: effective.cards,
    stages: effective.stages,
  };
  const hides = (rules?.menu?.hidden.length ?? 0) + (rules?.menu?.order.length ?? 0) > 0;
  return {
    origin,
    settings: {
      format: 'prelude-site/1',
      revision: document.revision,
      enabled: site.enabled,
      paused: site.paused,
      locale: pickLocale(document.app.language, [browser.i18n.getUILanguage()]),
      app: document.app,
      rules,
      pinned: isHeld(effective, 'startPage') ? null : site.pinned,
      crm: crmOf(document, origin),
      cloak: hides ? (site.menuContainer ? 'page' : 'menu') : 'none',
      ...(off.length > 0 ? { off } : {}),
      ...(Object.keys(anchors).length > 0 ? { anchors } : {}),
    },
  };
}
