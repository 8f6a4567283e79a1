import { describe, expect, test } from 'vitest';
import type { Deal } from '../../../lib/domain/deal';
import { emptyBook, followReading } from '../../../lib/domain/history/deal-traces';
import { withImported } from '../../../lib/domain/history/imported-paths';
import { makeDeal } from '../pipeline/make';

const ORDERS = { '': ['1', '2', '3'] };

function closed(id: string, differences: Partial<Deal> = {}): Deal {
  return makeDeal({ id, outcome: 'lost', stage: null, closedAt: '2026-03-01', ...differences });
}

function watched(deal: Partial<Deal>, day = '2026-02-01', later: readonly Deal[] | null = null) {
  const book = emptyBook();
  followReading(book, { view: 'list', day, whole: true, deals: [makeDeal(deal)] });
  if (later) followReading(book, { view: 'list', day: '2026-02-10', whole: true, deals: later });
  return book.traces;
}

function imported(deals: readonly Deal[]) {
  return new Map(withImported(new Map(), deals, ORDERS).map((path) => [path.id, path]));
}

describe('imported closed deals', () => {
  test('become ways with a dated end and no stages', () => {
    expect(imported([closed('a', { createdAt: '2026-01-01', outcome: 'won' })]).get('a')).toMatchObject({
      outcome: 'won',
      createdAt: '2026-01-01',
      closed: { earliest: '2026-03-01', latest: '2026-03-01' },
      visits: [],
    });
  });

  test('leave a deal alone that was watched to its end', () => {
    const traces = watched({ id: 'a', outcome: 'won', closedAt: '2026-01-20' });
    expect(withImported(traces, [closed('a')], ORDERS).map(({ outcome }) => outcome)).toEqual(['won']);
  });

  test('tell the end of a deal that went out of sight', () => {
    const traces = watched({ id: 'a', stage: '2' }, '2026-02-01', [makeDeal({ id: 'other' })]);
    const [path] = withImported(traces, [closed('a', { outcome: 'won' })], ORDERS);
    expect(path).toMatchObject({ outcome: 'won', missingSince: null, closed: { latest: '2026-03-01' } });
    expect(path?.visits.map(({ stage }) => stage)).toEqual(['2']);
  });

  test('do not end a deal that was seen open after that', () => {
    const traces = watched({ id: 'a' }, '2026-03-05');
    expect(withImported(traces, [closed('a')], ORDERS)[0]?.outcome).toBe('open');
  });

  test('without a date end a deal only when it is out of sight, between the two readings', () => {
    const undated = closed('a', { closedAt: null });
    expect(withImported(watched({ id: 'a' }), [undated], ORDERS)[0]?.outcome).toBe('open');
    const [gone] = withImported(
      watched({ id: 'a' }, '2026-02-01', [makeDeal({ id: 'other' })]),
      [undated],
      ORDERS,
    );
    expect(gone?.closed).toEqual({ earliest: '2026-02-01', latest: '2026-02-10' });
  });

  test('named twice count once, as the later file says', () => {
    expect(imported([closed('a'), closed('a', { outcome: 'won' })]).get('a')?.outcome).toBe('won');
  });

  test('keep the stage they were lost on when nearly all name one, and won ones count beside them', () => {
    const paths = imported([
      ...['a', 'b', 'c', 'd'].map((id) => closed(id, { stage: '2' })),
      closed('e'),
      closed('w', { outcome: 'won', stage: 'Closed won' }),
    ]);
    expect(paths.get('a')?.visits.map(({ stage }) => stage)).toEqual(['2']);
    expect(paths.get('w')?.visits.map(({ stage }) => stage)).toEqual(['1']);
    expect(paths.get('e')?.visits).toEqual([]);
  });

  test('keep no stages when few lost deals name one', () => {
    const paths = imported([closed('a', { stage: '2' }), closed('b'), closed('c')]);
    expect(paths.get('a')?.visits).toEqual([]);
  });
});
