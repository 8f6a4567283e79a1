/** P4: visits on which a hidden menu item was painted, even for one frame. */
import { recordPainted, visit } from '../../e2e/painted';
import { spaPage, USUAL } from '../pages/spa';
import type { Bench, Row, Section } from '../row';
import { serve } from '../serve';
import { launch, type Variant } from '../variants';

const HIDDEN = ['Section 001', 'Section 002', 'Section 003'];

interface Count {
  readonly visits: number;
  /** Visits with at least one painted frame of a hidden item. */
  readonly seen: number;
}

export const flicker: Section = {
  name: 'Flicker',
  goals: ['P4'],
  async run(bench) {
    const site = await serve(() => spaPage(USUAL));
    const visits = bench.quick ? 5 : 50;
    const warm = await count('ours', bench, site.url, visits, false);
    const cold = await count('ours', bench, site.url, visits, true);
    const late = await count('late', bench, site.url, Math.min(visits, 15), false);
    await site.close();
    return [row('warm worker', warm, late), row('stopped worker', cold, late)];
  },
};

/** Each kind begins with the very first visit after installation. */
async function count(
  variant: Variant,
  bench: Bench,
  origin: string,
  visits: number,
  cold: boolean,
): Promise<Count> {
  const launched = await launch(variant, bench.build, origin);
  const page = await launched.context.newPage();
  await page.addInitScript(recordPainted, HIDDEN);
  let seen = 0;
  for (let at = 0; at < visits; at++) {
    if (cold) await launched.stopWorker?.();
    if ((await visit(page, `${origin}/deals`)).painted > 0) seen++;
  }
  await launched.close();
  return { visits, seen };
}

function row(what: string, ours: Count, late: Count): Row {
  return {
    goal: 'P4',
    what: `visits with flicker of ${ours.visits}, ${what}`,
    ours: ours.seen,
    peer: (late.seen / late.visits) * ours.visits,
    peerName: 'hiding at document_idle',
    floor: 0,
    ratio: null,
    unit: '',
    target: '0',
    met: ours.seen === 0,
  };
}
