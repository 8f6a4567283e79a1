import { anchorSights } from '../crm/adapter-sights';
import { pageNote } from '../dom/page-note';
import type { Anchor, HealthSight } from '../domain/anchors';
import { fillIn } from '../locales/frame-words';
import { MENU_OFF } from '../locales/health-note';
import type { Feature, PageHost } from './feature';
import { cardSights, menuSights, taughtSights } from './health-sights';
import type { OpenCard } from './open-card';

/** A page that is still being drawn lacks things for a while; only what stays away counts as lost. */
const LOST_FOR_MS = 3000;

/** Tells the background what of the standard and of the taught places was found here, and how. */
export const healthReport: Feature<PageHost> = {
  id: 'health-report',
  runsOn: (settings) => settings.rules !== null || settings.anchors !== undefined,
  start(host) {
    const note = pageNote(host.signal);
    const sent = new Map<string, string>();
    const lostAt = new Map<string, number>();
    let card: OpenCard | null = null;
    host.onCard((open) => {
      card = open;
    });
    host.onRoute(() => lostAt.clear());
    const look = () => {
      const { sights, waiting } = stillLost(sightsOf(host, card), lostAt);
      if (waiting) setTimeout(() => host.signal.aborted || host.watch.nudge(), LOST_FOR_MS);
      const repaired = repairedNow();
      const news = sights.filter((sight) => isNew(sight.key, JSON.stringify(sight), sent));
      const forms = Object.entries(repaired).filter(([id, form]) =>
        isNew(`~${id}`, JSON.stringify(form), sent),
      );
      if (news.length + forms.length === 0) return;
      void host
        .send('health/report', { origin: location.origin, sights: news, repaired: Object.fromEntries(forms) })
        .then(({ tellOfMenu }) => tellOfMenu && tell(host, note, sights), host.report);
    };
    host.watch.onSettled(look, host.signal);
  },
};

function sightsOf(host: PageHost, card: OpenCard | null): HealthSight[] {
  const { rules, anchors } = host.settings;
  const wantsMenu = rules?.menu != null || rules?.startPage != null || anchors !== undefined;
  const menus = wantsMenu && window.top === window ? host.site.menu.find(document) : [];
  const page = host.page();
  if (anchors && (page.kind === 'card' || page.kind === 'form')) lookForTaught(host);
  const isReady = page.kind !== 'login' && page.kind !== 'loading' && page.kind !== 'error';
  return [
    ...(rules && isReady ? menuSights(menus, rules) : []),
    ...(card ? cardSights(card) : []),
    ...taughtSights(anchorSights().values(), page, menus.length > 0),
  ];
}

/** Without rules nobody else asks for the parts of a record, and taught ones would never be looked for. */
function lookForTaught({ adapter }: PageHost): void {
  const place = adapter.fields.layer(document) ?? document;
  adapter.fields.list(place);
  adapter.stage.stages(document);
  adapter.stage.controls(place);
}

/** Leaves out what is lost for a moment only. */
function stillLost(sights: readonly HealthSight[], lostAt: Map<string, number>) {
  const now = Date.now();
  let waiting = false;
  const sure = sights.filter(({ key, found }) => {
    if (found) return lostAt.delete(key) || true;
    const since = lostAt.get(key) ?? now;
    lostAt.set(key, since);
    const isSure = now - since >= LOST_FOR_MS;
    waiting ||= !isSure;
    return isSure;
  });
  return { sights: sure, waiting };
}

/** Anchors that were found in a new form. */
function repairedNow(): Record<string, Anchor> {
  const forms = [...anchorSights().values()].flatMap(({ id, repaired }) =>
    repaired ? [[id, repaired] as const] : [],
  );
  return Object.fromEntries(forms);
}

function isNew(key: string, print: string, sent: Map<string, string>): boolean {
  if (sent.get(key) === print) return false;
  sent.set(key, print);
  return true;
}

function tell({ settings }: PageHost, note: (text: string) => void, sights: readonly HealthSight[]): void {
  const parts = sights.find(({ key }) => key === 'menu')?.parts;
  if (parts) note(fillIn(MENU_OFF[settings.locale], parts));
}
