/** Turning the pages of a list, and finding back to the page where the person was. */
import type { DealSight, DealSource } from '../crm/deal-source';
import type { PolitePace } from '../dom/polite-pace';
import { press } from '../dom/press';
import { scrollerOf, scrollTo } from '../dom/scroll-lane';

/** How long a list may take to show another page. */
const ANSWER_MS = 15_000;
const LOOK_AGAIN_MS = 80;
/** A list that has more pages than this is not led back to its beginning. */
const MOST_PAGES = 2000;

export type Turned = 'turned' | 'stuck' | 'reloads' | 'left';

interface Place {
  readonly page: number | null;
  readonly href: string;
  readonly entry: number | null;
}

export class PageTurner {
  private readonly start: Place;
  /** Pages gone forward since the start; negative before it. */
  private offset = 0;
  private turning = false;

  constructor(
    private readonly source: DealSource,
    private readonly pace: PolitePace,
    private readonly signal: AbortSignal,
  ) {
    this.start = { page: source.ways().page, href: location.href, entry: entryNow() };
  }

  /** True while a change of the address is our own doing. */
  get isTurning(): boolean {
    return this.turning;
  }

  /** Press a control that leads to another page, and wait until its rows are there. */
  async turn(control: HTMLElement, by = 1): Promise<Turned> {
    await this.pace.turn();
    if (this.signal.aborted) return 'left';
    return this.change(by, () => press(control) === 'done');
  }

  /** Go to the first page; rows there are read before all others. */
  async toFirst(): Promise<Turned> {
    for (let turns = 0; turns < MOST_PAGES; turns++) {
      const { previous, page, pages } = this.source.ways();
      const first = page !== null && page > 1 ? pages.get(1) : undefined;
      const control = first ?? previous;
      if (!control || page === 1) break;
      const turned = await this.turn(control, first && page !== null ? 1 - page : -1);
      if (turned !== 'turned') return turned;
    }
    return 'turned';
  }

  /** Back to where the person was: through the history where pages have addresses, else by the pager. */
  async back(): Promise<void> {
    if (this.offset === 0) return;
    const steps = (entryNow() ?? 0) - (this.start.entry ?? 0);
    if (this.start.entry !== null && steps !== 0 && location.href !== this.start.href) {
      await this.pace.turn();
      await this.change(-this.offset, () => {
        history.go(-steps);
        return true;
      });
    }
    while (this.offset !== 0 && !this.signal.aborted) {
      const { next, previous, pages } = this.source.ways();
      const direct = this.start.page === null ? undefined : pages.get(this.start.page);
      const control = direct ?? (this.offset > 0 ? previous : next);
      const by = direct ? -this.offset : -Math.sign(this.offset);
      if (!control || (await this.turn(control, by)) !== 'turned') return;
    }
  }

  private async change(by: number, act: () => boolean): Promise<Turned> {
    const before = keysOf(this.source.look());
    this.turning = true;
    try {
      if (!act()) return 'reloads';
      for (const until = performance.now() + ANSWER_MS; performance.now() < until; ) {
        await this.pace.frame();
        if (this.signal.aborted) return 'left';
        const sight = this.source.look();
        const now = keysOf(sight);
        if (sight && now !== '' && now !== before) {
          this.offset += by;
          toTop(sight);
          return 'turned';
        }
        await this.pace.wait(LOOK_AGAIN_MS);
      }
      return 'stuck';
    } finally {
      this.turning = false;
    }
  }
}

/** Some lists keep their place when the page is turned. */
function toTop({ lanes }: DealSight): void {
  for (const { boxes, holder } of lanes) {
    const scroller = scrollerOf(boxes[0] ?? holder);
    if (scroller) scrollTo(scroller, 0);
  }
}

/** The records in sight, in short. */
function keysOf(sight: DealSight | null): string {
  return sight?.rows.map(({ key, content }) => key ?? content).join('\u001f') ?? '';
}

/** Place of this page in the history of the tab; null where the browser does not tell. */
function entryNow(): number | null {
  const { navigation } = globalThis as { navigation?: { currentEntry: { index: number } | null } };
  return navigation?.currentEntry?.index ?? null;
}
