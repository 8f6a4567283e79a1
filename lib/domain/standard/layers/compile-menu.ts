import { readPath, readStartTarget } from '../addresses';
import type { DroppedChange, EffectiveMenu, EffectiveMenuItem, EffectiveStartPage } from '../effective-types';
import { own } from '../own';
import type { UnknownItems } from '../types';
import type { ResolvedView } from './view';

/** The menu with personal changes; null when no layer says anything about it. */
export function compileMenu(view: ResolvedView): {
  menu: EffectiveMenu | null;
  dropped: readonly DroppedChange[];
} {
  const known = new Set(Object.keys(view.names.dictionary.menu ?? {}));
  const { order, hidden, dropped } = view.list('menu', known, (ref) => view.names.keyOf('menu', ref));
  const unknown = view.value<UnknownItems>('menu.unknown');
  if (order.length === 0 && hidden.length === 0 && unknown === undefined) return { menu: null, dropped };
  const item = (id: string) => menuItem(view, id);
  return {
    menu: { order: order.map(item), hidden: hidden.map(item), unknown: unknown ?? 'show-in-new' },
    dropped,
  };
}

/** Where the root of the CRM leads; null when no layer says so, or the address belongs to another host. */
export function compileStartPage(view: ResolvedView): EffectiveStartPage | null {
  const to = view.value<string>('startPage');
  const reading = to === undefined ? null : readStartTarget(to, [view.host]);
  if (!reading?.ok) return null;
  const { target } = reading;
  switch (target.kind) {
    case 'item':
      return { kind: 'menu', item: menuItem(view, view.names.keyOf('menu', target.ref)) };
    case 'url':
      return { kind: 'path', path: target.path };
    default:
      return target;
  }
}

function menuItem(view: ResolvedView, id: string): EffectiveMenuItem {
  const href = own(view.names.dictionary.menu, id)?.href;
  return {
    id,
    labels: view.names.labelsOf('menu', id),
    href: href === undefined ? null : pathOn(view.host, href),
  };
}

/** The path of an address on this host; null when it lies on another. */
function pathOn(host: string, href: string): string | null {
  const path = readPath(href);
  if (path.ok) return path.target.path;
  const reading = readStartTarget(href, [host]);
  return reading.ok && reading.target.kind === 'url' ? reading.target.path : null;
}
