import type { DealsRead } from '../crm/adapter';
import { SURE_ENOUGH } from '../crm/adapter';
import type { Deal, Reading } from '../domain/deal';
import { filterOf, viewKey } from '../domain/view-key';
import type { ReadingState } from '../domain/views';
import type { Feature, PageHost } from './feature';

/** Deals per message; a piece of this size takes a few milliseconds to send. */
const PIECE = 500;

const IDLE: ReadingState = { phase: 'idle', source: null, read: 0, total: null, reason: null };

/**
 * Read the deals that the person is looking at anyway. Nothing is opened,
 * scrolled or clicked by itself; a page that nobody sees is not read.
 */
export const collectDeals: Feature<PageHost> = {
  id: 'collect-deals',
  runsOn: (_settings, top) => top,
  start(host) {
    const sent: Sent = new Map();
    let busy = false;
    let again = false;
    const look = async (force: boolean): Promise<void> => {
      again = busy;
      if (busy || !mayRead(host)) return;
      busy = true;
      try {
        await collect(host, sent, force);
      } catch (error) {
        host.show({ reading: { ...IDLE, phase: 'refused', reason: 'failed' } });
        host.report(error);
      } finally {
        busy = false;
        if (again) host.watch.nudge();
      }
    };
    host.watch.onSettled(() => void look(false), host.signal);
    host.onRoute(() => host.show({ reading: IDLE }));
    host.onCommand((command) => {
      if (command.do === 'read-now') void look(true);
    });
    host.watch.nudge();
  },
};

/** Lists and boards of deals, or of something not known; a deal's own page. Never a list of people. */
function mayRead(host: PageHost): boolean {
  const { kind, entity } = host.page();
  if (document.visibilityState === 'hidden') return false;
  if (kind === 'list' || kind === 'board') return entity === 'deal' || entity === null;
  return (kind === 'card' || kind === 'form') && entity === 'deal';
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
  else sent.set(view, { print, told: await sendReading(host, reading, view, url) });
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

async function sendReading(host: PageHost, reading: Reading, view: string, url: URL): Promise<ReadingState> {
  const count = Math.max(1, Math.ceil(reading.deals.length / PIECE));
  const common = {
    readingId: crypto.randomUUID(),
    account: host.account(),
    view,
    takenAt: Date.now(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    total: reading.total,
    source: reading.source,
    stages: reading.stages,
    filter: reading.filter ?? filterOf(url),
  };
  const base = { ...IDLE, source: reading.source, total: reading.total };
  for (let seq = 0; seq < count; seq++) {
    const first = seq === 0;
    const last = seq === count - 1;
    host.show({ reading: { ...base, phase: 'reading', read: seq * PIECE } });
    const { read, total } = await host.send('reading/chunk', {
      ...common,
      seq,
      last,
      deals: reading.deals.slice(seq * PIECE, (seq + 1) * PIECE),
      skipped: first ? reading.skipped : [],
      refused: first ? reading.refused : [],
    });
    if (last) return tell(host, { ...base, phase: 'done', read, total });
  }
  return IDLE;
}

function tell(host: PageHost, reading: ReadingState): ReadingState {
  host.show({ reading });
  return reading;
}

/** What was read, in short, so that an unchanged page is not sent twice. */
function printOf(reading: Reading): string {
  const deal = (each: Deal) =>
    [each.id, each.title, each.stage, each.amount?.minor, each.owner, each.expectedClose, each.outcome].join(
      '\u001f',
    );
  return `${reading.total}|${reading.deals.map(deal).join('\u001e')}`;
}
