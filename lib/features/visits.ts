import type { Feature } from './feature';

/** Count which sections the person opens, to offer the most visited one for pinning. Names of sections only. */
export const visits: Feature = {
  id: 'visits',
  runsOn: (_settings, top) => top,
  start(host) {
    let last = '';
    const look = () => {
      const active = activeSection(host.site.menu.find(document).flatMap(({ items }) => items));
      if (!active || active.key === last) return;
      last = active.key;
      void host
        .send('site/visit', { origin: location.origin, section: active.key, label: active.label })
        .catch(host.report);
    };
    host.watch.onSettled(look, host.signal);
    host.onRoute(() => host.watch.nudge());
  },
};

interface Section {
  readonly key: string;
  readonly label: string;
  readonly href: string | null;
  readonly active: boolean;
}

/** The menu item whose address the page's address continues, the longest first; else the one drawn as active. */
function activeSection(items: readonly Section[]): Section | undefined {
  const here = location.pathname + location.search + location.hash;
  const fitting = items
    .filter(({ href }) => href !== null && href !== '/' && href !== '#/' && continues(here, href))
    .sort((a, b) => (b.href?.length ?? 0) - (a.href?.length ?? 0));
  return fitting[0] ?? items.find(({ active }) => active);
}

function continues(here: string, href: string): boolean {
  const at = href.startsWith('#') ? location.hash : here;
  return at === href || (at.startsWith(href) && /[/?#]/.test(at.charAt(href.length) || '/'));
}
