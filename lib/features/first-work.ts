import type { CrmPage } from '../crm/adapter';
import type { Feature, PageHost } from './feature';

const WORKING: ReadonlySet<CrmPage['kind']> = new Set(['list', 'board', 'card', 'form']);

/**
 * Count the presses between the CRM's root and the first list, board or record
 * of a tab. Most pages are no root: they say so once and hear nothing more.
 */
export const firstWork: Feature<PageHost> = {
  id: 'first-work',
  runsOn: (_settings, top) => top,
  start(host) {
    void count(host).catch(host.report);
  },
};

async function count(host: PageHost): Promise<void> {
  const { origin } = location;
  const here = isRoot() ? 'root' : 'elsewhere';
  const { counting } = await host.send('start/step', { origin, step: here });
  if (!counting || host.signal.aborted) return;
  const until = new AbortController();
  const signal = AbortSignal.any([host.signal, until.signal]);
  const tell = (step: 'press' | 'work') => {
    if (step === 'work') until.abort();
    void host.send('start/step', { origin, step }).catch(host.report);
  };
  addEventListener('click', (event) => event.isTrusted && tell('press'), { capture: true, signal });
  const look = () => {
    if (!signal.aborted && !isRoot() && WORKING.has(host.page().kind)) tell('work');
  };
  host.watch.onSettled(look, signal);
  look();
}

function isRoot(): boolean {
  const { pathname, hash, search } = location;
  return (pathname === '/' || pathname === '/index.html') && search === '' && /^#?\/?$/.test(hash);
}
