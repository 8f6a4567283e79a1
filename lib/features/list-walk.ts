/** One walk through a list or board, from its first row to its last, at a polite pace. */
import type { DealSight, DealSource, Lane, MoreWays } from '../crm/deal-source';
import type { PolitePace } from '../dom/polite-pace';
import { press } from '../dom/press';
import { positionOf, type Reach, reachOf, type Scroller, scrollerOf, scrollTo } from '../dom/scroll-lane';
import { nextStep, type ReadAllEnd, type RowLedger } from '../domain/reading';
import type { PageTurner } from './page-turner';

/** How long a press on "show more" may go unanswered. */
const ANSWER_MS = 15_000;
/** A look at a list that is waited for, in milliseconds. */
const LOOK_AGAIN_MS = 80;
/** A page that undoes our scrolling so many times in a row is left where it is. */
const MOST_STALLS = 20;

type Row = Parameters<DealSource['finish']>[0][number];

export interface WalkOptions {
  readonly source: DealSource;
  readonly ledger: RowLedger<Row>;
  readonly pace: PolitePace;
  readonly turner: PageTurner;
  readonly signal: AbortSignal;
  /** What the page says there are at the beginning of the walk. */
  readonly total: number | null;
  /** Called before a scroller is led for the first time. */
  readonly onScroller: (scroller: Scroller) => void;
  readonly onProgress: () => void;
}

/** Why a walk broke off before the end of the list; null at the end. */
export type Broken = Extract<ReadAllEnd, 'stuck' | 'reloads' | 'no-ids' | 'left'> | 'gone' | null;

export class ListWalk {
  /** When the list last grew or was led on. */
  private moved = performance.now();
  private asked = performance.now();
  private promised = false;
  /** Buttons that brought nothing, and scrollers that the page holds where they are. */
  private readonly dead = new WeakSet<Element>();
  private place: { readonly scroller: Scroller; readonly to: number } | null = null;
  private stalls = 0;
  /** Rows that were not filled in time, twice, are not waited for again. */
  private patience = 2;

  /** What leads these lanes, each scroller once. */
  static scrollersOf(lanes: readonly Lane[]): Scroller[] {
    const found = lanes
      .map(({ boxes, holder }) => scrollerOf(boxes[0] ?? holder))
      .filter((each) => each !== null);
    return [...new Map(found.map((each) => [each.element, each])).values()];
  }

  constructor(private readonly options: WalkOptions) {}

  async run(): Promise<Broken> {
    const { pace, ledger, signal, source } = this.options;
    for (;;) {
      await pace.frame();
      if (signal.aborted) return 'left';
      const sight = source.look();
      if (sight) this.enter(sight);
      if (!ledger.canBeJoined() && ledger.size === 0) return 'no-ids';
      const broken = await this.step(sight);
      if (broken !== 'on') return broken;
    }
  }

  /** Back to where the walk was, after the person has used the page. */
  resume(): void {
    if (this.place?.scroller.element.isConnected) scrollTo(this.place.scroller, this.place.to);
    this.moved = performance.now();
  }

  private enter(sight: DealSight): void {
    const { ledger, total } = this.options;
    if (ledger.enter(sight.rows) > 0) this.moved = performance.now();
    this.promised ||= total !== null && ledger.size < total;
    this.options.onProgress();
  }

  private async step(sight: DealSight | null): Promise<Broken | 'on'> {
    const waited = performance.now() - this.moved;
    const lane = sight && this.lane(sight);
    const isIdle = !lane?.reach.below && waited < LOOK_AGAIN_MS;
    // Controls are looked for only where the rows come to an end: that costs a walk over the page.
    const ways = sight && !lane?.reach.below && !isIdle ? this.ways() : null;
    const step = nextStep(
      {
        covered: sight !== null && (lane?.reach.covered ?? true),
        waiting: this.patience > 0 ? (sight?.waiting ?? 0) : 0,
        below: lane?.reach.below ?? false,
        more: Boolean(ways?.more.length),
        next: Boolean(ways?.next),
        all: this.promised && this.options.ledger.size === this.options.total,
      },
      waited,
    );
    if (isIdle && step !== 'scroll') return this.waitFor(waited);
    if (step === 'wait') return this.waitFor(waited);
    if (sight === null) return 'gone';
    if (sight.waiting > 0 && this.patience > 0) this.patience--;
    if (step === 'scroll' && lane) return this.scroll(lane.scroller, lane.reach);
    if (step === 'more' && ways?.more[0]) return this.more(ways.more[0]);
    if (step === 'turn' && ways?.next) return this.turn(ways.next);
    return null;
  }

  private async waitFor(waited: number): Promise<'on'> {
    if (waited > LOOK_AGAIN_MS) await this.options.pace.wait(LOOK_AGAIN_MS);
    return 'on';
  }

  /** The first scroller that has not come to its end; a board's own, to the side, comes last. */
  private lane(sight: DealSight): { scroller: Scroller; reach: Reach } | null {
    let last: { scroller: Scroller; reach: Reach } | null = null;
    const first = sight.lanes[0];
    const aside = this.options.source.source === 'board' && first ? scrollerOf(first.holder, 'right') : null;
    const lanes = sight.lanes.map((lane) => ({
      ...lane,
      scroller: scrollerOf(lane.boxes[0] ?? lane.holder),
    }));
    for (const { scroller, boxes, holder } of lanes) {
      if (!scroller || this.dead.has(scroller.element)) continue;
      const reach = reachOf(scroller, boxes, holder);
      // Columns of a board are as long as the longest of them: the others are never filled.
      const covered = reach.covered || (lanes.length > 1 && boxes.length > 0);
      last = { scroller, reach: { ...reach, covered } };
      if (last.reach.below || !last.reach.covered) return last;
    }
    if (!aside || this.dead.has(aside.element)) return last;
    const all = sight.lanes.map(({ holder }) => holder);
    const reach = reachOf(aside, all, first?.holder.parentElement ?? aside.element);
    return { scroller: aside, reach: { ...reach, covered: true } };
  }

  private ways(): MoreWays {
    const ways = this.options.source.ways();
    return { ...ways, more: ways.more.filter((each) => !this.dead.has(each)) };
  }

  private async scroll(scroller: Scroller, { to }: Reach): Promise<'on'> {
    const { pace, onScroller } = this.options;
    onScroller(scroller);
    if (pace.hasAskedSince(this.asked)) await pace.turn();
    this.asked = performance.now();
    const before = positionOf(scroller);
    this.stalls = before === this.place?.to ? 0 : this.stalls + 1;
    if (this.stalls > MOST_STALLS) this.dead.add(scroller.element);
    scrollTo(scroller, to);
    this.place = { scroller, to: positionOf(scroller) };
    this.moved = performance.now();
    return 'on';
  }

  private async more(button: HTMLElement): Promise<Broken | 'on'> {
    const { pace, source, ledger, signal } = this.options;
    await pace.turn();
    const before = ledger.size;
    if (press(button) === 'loads') return 'reloads';
    for (const until = performance.now() + ANSWER_MS; performance.now() < until; ) {
      await pace.frame();
      if (signal.aborted) return 'left';
      const sight = source.look();
      if (sight) this.enter(sight);
      if (ledger.size > before || !button.isConnected) {
        this.ledOn();
        return 'on';
      }
      await pace.wait(LOOK_AGAIN_MS);
    }
    this.dead.add(button);
    return 'stuck';
  }

  private async turn(next: HTMLElement): Promise<Broken | 'on'> {
    const turned = await this.options.turner.turn(next);
    if (turned !== 'turned') return turned;
    this.ledOn();
    return 'on';
  }

  /** What the page asked its server for until now was our own doing, and has been waited for. */
  private ledOn(): void {
    this.moved = performance.now();
    this.asked = this.moved;
  }
}
