import type { MenuCandidate } from '../crm/adapter';
import { flowOf } from '../dom/flow';
import { clearMark, clearMarks, MARK, mayHide, setMark } from '../dom/marks';
import { containsDeep } from '../dom/read-roots';
import { type MenuPlan, planMenu } from '../domain/menu';
import type { EffectiveMenu } from '../domain/standard';
import type { CoreHost, Feature } from './feature';

/**
 * Tries to find the menu at once, before paint, after this many changes of the
 * page; later ones wait until the page is quiet. A login page has no menu, and
 * must not be searched for ever.
 */
const EAGER_TRIES = 60;

/** Order and visibility of the CRM's menu by the standard. Nodes are never moved: marks and CSS do it. */
export const menuOrder: Feature = {
  id: 'menu-order',
  runsOn: (settings, top) => top && settings.rules?.menu != null,
  start(host) {
    const rule = host.settings.rules?.menu;
    if (rule) keepMenu(host, rule);
  },
};

interface Applied {
  readonly menu: MenuCandidate;
  readonly plan: MenuPlan;
}

function keepMenu(host: CoreHost, rule: EffectiveMenu): void {
  let applied: Applied[] = [];
  let tries = 0;
  let revealed = false;
  const look = () => {
    const planned = planAll(host.site.menu.find(document), rule);
    applied = applyTo(planned, revealed);
    if (applied.length > 0) openCloak();
    host.show({ menu: stateOf(applied[0] ?? nearestOf(planned), rule, revealed) });
  };
  host.watch.onMutations((records, entered) => {
    const lost = applied.length === 0 || applied.some(({ menu }) => !menu.container.isConnected);
    if (lost) {
      if (tries < EAGER_TRIES && addsLinks(records, entered)) {
        tries += 1;
        look();
      }
    } else if (
      records.some(({ target }) => applied.some(({ menu }) => containsDeep(menu.container, target)))
    ) {
      look();
    }
  }, host.signal);
  host.watch.onSettled(look, host.signal);
  host.onRoute(() => {
    tries = 0;
  });
  host.onCommand((command) => {
    if (command.do !== 'reveal-menu') return;
    revealed = command.on;
    look();
    host.send('tab/reveal', { on: revealed }).catch(host.report);
  });
  host.send('tab/reveal', {}).then(({ on }) => {
    if (!on || revealed || host.signal.aborted) return;
    revealed = true;
    look();
  }, host.report);
  host.signal.addEventListener('abort', () => clearMarks(document, 'hidden', 'ordered', 'order'));
  look();
}

function planAll(menus: readonly MenuCandidate[], rule: EffectiveMenu): Applied[] {
  return menus.map((menu) => ({ menu, plan: planMenu(menu.items, rule) }));
}

/** Where the rule is not applied, the menu that carries most of it says how much is missing. */
function nearestOf(planned: readonly Applied[]): Applied | undefined {
  return [...planned].sort((a, b) => b.plan.found - a.plan.found)[0];
}

/** Apply the rule to every menu that carries enough of its items: the visible one and its copies for phones. */
function applyTo(planned: readonly Applied[], revealed: boolean): Applied[] {
  const fitting = planned.filter(({ plan }) => plan.applied);
  for (const { menu, plan } of fitting) {
    hideItems(menu, plan, revealed);
    orderItems(menu, plan);
  }
  return fitting;
}

function hideItems(menu: MenuCandidate, plan: MenuPlan, revealed: boolean): void {
  const hidden = new Set(revealed ? [] : plan.hidden);
  const rows = new Set([...hidden].map((index) => menu.items[index]?.row));
  for (const item of menu.items) {
    if (rows.has(item.row) && mayHide(item.row)) setMark(item.row, 'hidden', 'menu');
    else clearMark(item.row, 'hidden');
  }
}

function orderItems(menu: MenuCandidate, plan: MenuPlan): void {
  const parent = menu.orderParent;
  if (!parent || isInOrder(plan)) return;
  setMark(parent, 'ordered', parent.getAttribute(MARK.ordered) ?? flowOf(parent));
  menu.items.forEach((item, index) => {
    const place = plan.order[index];
    if (place !== undefined && item.row.parentElement === parent) setMark(item.row, 'order', String(place));
  });
}

function isInOrder(plan: MenuPlan): boolean {
  return plan.order.every((place, index) => index === 0 || place >= (plan.order[index - 1] ?? 0));
}

function addsLinks(records: readonly MutationRecord[], entered: readonly ShadowRoot[]): boolean {
  const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
  return (
    added.some((node) => node instanceof Element && (node.matches(LINK) || holdsLink(node))) ||
    entered.some(holdsLink)
  );
}

const LINK = 'a,button,[role]';
const holdsLink = (root: ParentNode) => root.querySelector(LINK) !== null;

function openCloak(): void {
  setMark(document.documentElement, 'open', '');
}

function stateOf(best: Applied | undefined, rule: EffectiveMenu, revealed: boolean) {
  const label = (index: number) => best?.menu.items[index]?.label ?? '';
  return {
    found: best?.plan.found ?? 0,
    wanted: rule.order.length + rule.hidden.length,
    applied: best?.plan.applied ?? false,
    hidden: best?.plan.hidden.map(label) ?? [],
    unknown: best?.plan.unknown.map(label) ?? [],
    revealed,
  };
}
