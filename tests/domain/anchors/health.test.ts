import { describe, expect, it } from 'vitest';
import { type HealthSight, markTold, noteSights, readHealth } from '../../../lib/domain/anchors';

const found: HealthSight = { key: 'anchor:budget', found: true, by: ['label'], label: 'Бюджет' };
const lost: HealthSight = { key: 'anchor:budget', found: false, by: ['weak'], label: null };

describe('the health of a site', () => {
  it('remembers since when a thing is lost, however often it is looked for', () => {
    const first = noteSights({}, [found], 1000).health;
    const gone = noteSights(first, [lost], 5000);
    expect(gone.newlyLost).toEqual(['anchor:budget']);
    const later = noteSights(gone.health, [lost], 9_000_000_000).health;
    expect(later['anchor:budget']).toMatchObject({ found: false, since: 5000, seenAt: 9_000_000_000 });
  });

  it('writes nothing while nothing changes', () => {
    const first = noteSights({}, [found], 1000).health;
    expect(noteSights(first, [found], 60_000).health).toBe(first);
  });

  it('tells of a loss once, and again only after it was found in between', () => {
    const gone = noteSights({}, [lost], 1).health;
    const told = markTold(gone, ['anchor:budget']);
    expect(noteSights(told, [lost], 1e12).newlyLost).toEqual([]);
    const back = noteSights(told, [found], 1e12).health;
    expect(noteSights(back, [lost], 2e12).newlyLost).toEqual(['anchor:budget']);
  });

  it('leaves damaged entries of storage out and keeps the others', () => {
    const { health } = noteSights({}, [found], 1000);
    expect(readHealth({ ...health, broken: { key: 'broken' }, wrong: null })).toEqual(health);
    expect(readHealth('nonsense')).toEqual({});
  });
});
