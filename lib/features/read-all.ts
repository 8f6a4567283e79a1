/**
 * Reads a whole list or board because the person asked for it: leads it to its
 * end at a polite pace, says truthfully how far it came, and leaves the page as
 * it was. What it read becomes a snapshot at the very end, or not at all.
 */
import type { DealsResult } from '../crm/adapter';
import type { DealSource } from '../crm/deal-source';
import { PolitePace, type Rest } from '../dom/polite-pace';
import { positionOf, type Scroller, scrollTo } from '../dom/scroll-lane';
import { inSlices } from '../dom/slices';
import type { SkippedRow } from '../domain/deal';
import {
  judgeWalk,
  MOST_WALKS,
  mayKeep,
  PAGE_GAP,
  type ReadAllEnd,
  RowLedger,
  trustedTotal,
} from '../domain/reading';
import { isSameView, viewKey } from '../domain/view-key';
import type { ReadAllState } from '../domain/views';
import type { PageHost } from './feature';
import { ListWalk } from './list-walk';
import { PageTurner } from './page-turner';
import { sendReading } from './send-reading';

/** How often the claim on the view is renewed; several times before it would lapse. */
const RENEW_MS = 4000;
/** The panel need not hear of every row. */
const TELL_MS = 150;

type Row = Parameters<DealSource['finish']>[0][number];

/** What the reading of a whole list needs from the feature that owns it. */
export interface ReadAllOptions {
  readonly host: PageHost;
  readonly tell: (state: ReadAllState) => void;
}

const NOTHING: ReadAllState = {
  phase: 'running',
  read: 0,
  total: null,
  filter: null,
  rest: null,
  end: null,
};

export class ReadAll {
  private state = NOTHING;
  private told = 0;
  private ledger = new RowLedger<Row>();
  /** Ends everything: the page is not ours to lead any more. */
  private readonly life = new AbortController();
  /** Ends the walk; what was read is kept, and the page put back. */
  private readonly walking = new AbortController();
  private why: ReadAllEnd | null = null;
  private readonly pace: PolitePace;
  private turner: PageTurner | null = null;
  private walk: ListWalk | null = null;
  private readonly begun = new URL(location.href);
  private readonly scrollers = new Map<Element, { scroller: Scroller; at: number }>();

  constructor(private readonly options: ReadAllOptions) {
    const { signal } = options.host;
    signal.addEventListener('abort', () => this.breakOff('left'), { signal: this.life.signal });
    this.pace = new PolitePace({ gap: PAGE_GAP, onRest: (rest) => this.rest(rest) }, this.life.signal);
  }

  stop(): void {
    this.why ??= 'stopped';
    this.walking.abort();
    this.pace.goOn();
  }

  goOn(): void {
    this.pace.goOn();
  }

  /** The address has changed, by a page that we turned or by somebody who went away. */
  routed(url: URL): void {
    if (!isSameView(this.begun, url, this.turner?.isTurning === true)) this.breakOff('left');
  }

  /** Read all; resolves when the page is as it was. Never throws. */
  async run(): Promise<void> {
    let end: ReadAllEnd = 'failed';
    try {
      end = await this.readThrough();
    } catch (error) {
      this.options.host.report(error);
    }
    await this.putBack().catch((error) => this.options.host.report(error));
    this.life.abort();
    this.tell({ phase: 'ended', rest: null, end: this.why === 'left' ? 'left' : end }, true);
  }

  private async readThrough(): Promise<ReadAllEnd> {
    const { host } = this.options;
    const source = await host.openDeals();
    if (!source?.look()) return this.endOfPage(await host.readDeals());
    const view = viewKey(this.begun, source.source);
    const claim = (hold: boolean) => host.send('reading/claim', { account: host.account(), view, hold });
    if (!(await claim(true)).granted) return 'other-tab';
    const renewal = setInterval(() => {
      claim(true).then(
        ({ granted }) => granted || this.breakOff('other-tab'),
        () => undefined,
      );
    }, RENEW_MS);
    try {
      const end = await this.walkAll(source);
      if (this.why === 'left' || this.why === 'other-tab') return this.why;
      return mayKeep(end) ? await this.keep(source, view, end) : end;
    } finally {
      clearInterval(renewal);
      claim(false).catch(() => undefined);
    }
  }

  private async walkAll(source: DealSource): Promise<ReadAllEnd> {
    this.turner = new PageTurner(source, this.pace, this.life.signal);
    const { filter } = source.said();
    this.tell({ ...source.said() }, true);
    for (let walks = 1; ; walks++) {
      const led = await this.toBeginning(source);
      if (led !== 'turned') return this.why ?? led;
      const before = source.said();
      const known = this.ledger.size;
      const broken = await this.walkOnce(source, before.total);
      if (this.why) return this.why;
      if (broken === 'gone') return this.endOfPage(await this.options.host.readDeals());
      if (broken) return broken;
      const after = source.said();
      if (after.filter !== filter) return 'left';
      this.tell({ total: after.total ?? before.total });
      const { size: read, unfilled } = this.ledger;
      const verdict = judgeWalk({ read, totalBefore: before.total, totalAfter: after.total, unfilled });
      const isVain = verdict.mend === 'add' && walks > 1 && read === known;
      if (verdict.mend === null || isVain || walks === MOST_WALKS) return verdict.end;
      if (verdict.mend === 'anew') this.ledger = new RowLedger();
    }
  }

  private walkOnce(source: DealSource, total: number | null) {
    this.walk = new ListWalk({
      source,
      total,
      ledger: this.ledger,
      pace: this.pace,
      turner: this.turner as PageTurner,
      signal: this.walking.signal,
      onScroller: (scroller) => this.remember(scroller),
      onProgress: () => this.tell({ read: this.ledger.size }),
    });
    return this.walk.run();
  }

  private async toBeginning(source: DealSource) {
    for (const { lanes } of [source.look()].filter((sight) => sight !== null)) this.toTop(lanes);
    return (await this.turner?.toFirst()) ?? 'turned';
  }

  private toTop(lanes: readonly { boxes: readonly Element[]; holder: Element }[]): void {
    for (const scroller of ListWalk.scrollersOf(lanes)) {
      this.remember(scroller);
      scrollTo(scroller, 0);
    }
  }

  /** Make one reading of all rows, and let it become a snapshot. */
  private async keep(source: DealSource, view: string, end: ReadAllEnd): Promise<ReadAllEnd> {
    const { host } = this.options;
    const result = await inSlices(source.finish(this.ledger.rows()));
    if (result.kind === 'refused') return this.ledger.leftOut().length > 0 ? 'no-ids' : 'empty';
    const read = result.reading.deals.length;
    const total = trustedTotal(end, read, this.state.total);
    const skipped = [...result.reading.skipped, ...this.keyless()];
    this.tell({ read });
    await sendReading(host, { ...result.reading, skipped, total }, view, this.begun);
    return end === 'whole' && total !== read ? 'short' : end;
  }

  /** Rows that nothing tells apart, for the list of what was left out. */
  private keyless(): SkippedRow[] {
    return this.ledger.leftOut().map((content) => ({ reason: 'no-id', excerpt: content.slice(0, 80) }));
  }

  /** Why there is no list where one was asked for. */
  private endOfPage(result: DealsResult): ReadAllEnd {
    if (result.kind === 'read') return 'not-deals';
    const { page } = result;
    return page === 'login' || page === 'error' || page === 'empty' || page === 'loading'
      ? page
      : 'not-deals';
  }

  private remember(scroller: Scroller): void {
    if (!this.scrollers.has(scroller.element))
      this.scrollers.set(scroller.element, { scroller, at: positionOf(scroller) });
  }

  /** The page and the place where the person was. */
  private async putBack(): Promise<void> {
    if (this.life.signal.aborted) return;
    this.walk = null;
    await this.turner?.back();
    for (const { scroller, at } of this.scrollers.values())
      if (scroller.element.isConnected) scrollTo(scroller, at);
  }

  private rest(rest: Rest | null): void {
    // While the page is put back, a person who uses it has it.
    if (rest === 'touched' && this.walk === null) this.life.abort();
    if (this.life.signal.aborted) return;
    if (rest === null) this.walk?.resume();
    this.tell({ phase: rest === null ? 'running' : 'resting', rest }, true);
  }

  private breakOff(why: ReadAllEnd): void {
    this.why ??= why;
    this.walking.abort();
    this.life.abort();
  }

  private tell(part: Partial<ReadAllState>, now = false): void {
    this.state = { ...this.state, ...part };
    const at = performance.now();
    if (!now && at - this.told < TELL_MS) return;
    this.told = at;
    this.options.tell(this.state);
  }
}
