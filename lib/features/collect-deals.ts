import type { DealsRead } from '../crm/adapter';
import { SURE_ENOUGH } from '../crm/adapter';
import type { Deal, Reading } from '../domain/deal';
import { viewKey } from '../domain/view-key';
import type { ReadAllState, ReadingState } from '../domain/views';
import type { Feature, PageHost } from './feature';
import type { ReadAll } from './read-all';
import { sendReading } from './send-reading';
import { bringScript } from './shared-slot';
import { takeWalk } from './walk-slot';

const IDLE: ReadingState = { phase: 'idle', source: null, read: 0, total: null, reason: null };

/**
 * Read the deals that the person is looking at anyway. Nothing is opened,
 * scrolled or clicked by itself, and a page that nobody sees is not read; only
 * when the person asks for all of a list is it led to its end.
 */
export const collectDeals: Feature<PageHost> = {
  id: 'collect-deals',
  runsOn: (_settings, top) => top,
  start(owner) {
    const wholes = wholeLists(owner);
    const { host } = wholes;
    const sent: Sent = new Map();
    let busy = false;
    let again = false;
    const look = async (force: boolean): Promise<void> => {
      again = busy;
      if (busy || wholes.running()) return;
      busy = true;
      try {
        if (mayRead(host)) await collect(host, sent, force);
        else sayWhyNot(host);
      } catch (error) {
        host.show({ reading: { ...IDLE, phase: 'refused', reason: 'failed' } });
        host.report(error);
      } finally {
        busy = false;
        if (again) host.watch.nudge();
      }
    };
    host.watch.onSettled(() => void look(false), host.signal);
    host.onCommand((command) => {
      if (command.do === 'read-now') void look(true);
    });
    host.watch.nudge();
  },
};

/**
 * Lets the person read whole lists. The host that comes back tells the panel of
 * the last such reading beside whatever else is told, until the page is another.
 */
function wholeLists(owner: PageHost): { readonly host: PageHost; running(): boolean } {
  let run: ReadAll | null = null;
  let state: ReadAllState | null = null;
  let last = IDLE;
  const tell = () => owner.show({ reading: state ? { ...last, all: state } : last });
  const host: PageHost = {
    ...owner,
    show: ({ reading, ...part }) => {
      if (Object.keys(part).length > 0) owner.show(part);
      if (!reading) return;
      last = reading;
      tell();
    },
  };
  const start = async () => {
    if (!takeWalk()) await bringScript(host.send, 'walk');
    const walk = takeWalk();
    if (!walk) throw new Error('the walk did not load');
    if (run) return;
    run = walk({
      host,
      tell: (now) => {
        state = now;
        tell();
      },
    });
    await run.run();
    run = null;
    host.watch.nudge();
  };
  owner.onRoute((url) => {
    if (run) return run.routed(url);
    state = null;
    host.show({ reading: IDLE });
  });
  owner.onCommand((command) => {
    if (command.do === 'read-all') start().catch(host.report);
    if (command.do === 'stop-reading') run?.stop();
    if (command.do === 'go-on-reading') run?.goOn();
  });
  return { host, running: () => run !== null };
}

/** Lists and boards of deals, or of something not known; a deal's own page. Never a list of people. */
function mayRead(host: PageHost): boolean {
  const { kind, entity } = host.page();
  if (document.visibilityState === 'hidden') return false;
  if (kind === 'list' || kind === 'board') return entity === 'deal' || entity === null;
  return (kind === 'card' || kind === 'form') && entity === 'deal';
}

/** A list that is not there is told apart from a list without deals, and neither is ever read as "0 deals". */
function sayWhyNot(host: PageHost): void {
  const { kind, entity, why } = host.page();
  const isOfDeals = entity === 'deal' || entity === 'lead' || kind === 'login';
  if (document.visibilityState === 'hidden' || !isOfDeals) return;
  if (kind !== 'login' && kind !== 'error' && kind !== 'empty' && kind !== 'loading') return;
  const reason = kind === 'empty' && why.includes('filtered') ? 'filtered' : kind;
  host.show({ reading: { ...IDLE, phase: 'refused', reason } });
}

/** What was sent of each view, in short, and what the panel was told of it. */
type Sent = Map<string, { print: string; told: ReadingState }>;

async function collect(host: PageHost, sent: Sent, force: boolean): Promise<void> {
  const url = new URL(location.href);
  const result = await host.readDeals();
  // The person may have gone on while the reader was loading; these rows are of another page then.
  if (host.signal.aborted || location.href !== url.href) return;
  if (result.kind === 'refused' || !isDealReading(result, host)) {
    const reason = result.kind === 'refused' ? result.page : 'not-deals';
    host.show({ reading: { ...IDLE, phase: 'refused', reason } });
    return;
  }
  const { reading } = result;
  const view = viewKey(url, reading.source);
  const print = printOf(reading);
  const before = sent.get(view);
  if (!force && before?.print === print) host.show({ reading: before.told });
  else sent.set(view, { print, told: await store(host, reading, view, url) });
}

/** A table of something else has neither amounts nor stages. */
function isDealReading({ reading, sure }: DealsRead, host: PageHost): boolean {
  if (reading.deals.length === 0) return false;
  if (host.page().entity === 'deal') return true;
  return (
    sure >= SURE_ENOUGH &&
    reading.deals.some((deal) => deal.amount !== null) &&
    reading.deals.some((deal) => deal.stage !== null)
  );
}

async function store(host: PageHost, reading: Reading, view: string, url: URL): Promise<ReadingState> {
  const base = { ...IDLE, source: reading.source, total: reading.total };
  const { read, total } = await sendReading(host, reading, view, url, (count) =>
    host.show({ reading: { ...base, phase: 'reading', read: count } }),
  );
  const told: ReadingState = { ...base, phase: 'done', read, total };
  host.show({ reading: told });
  return told;
}

/** What was read, in short, so that an unchanged page is not sent twice. */
function printOf(reading: Reading): string {
  const deal = (each: Deal) =>
    [each.id, each.title, each.stage, each.amount?.minor, each.owner, each.expectedClose, each.outcome].join(
      '\u001f',
    );
  return `${reading.total}|${reading.deals.map(deal).join('\u001e')}`;
}
