import { describe, expect, it } from 'vitest';
import { mostVisited } from '../../../lib/domain/menu';

const visits = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([section, count]) => Array.from({ length: count }, () => ({ section })));

describe('the section opened most often', () => {
  it('is offered with its share after twenty navigations', () => {
    expect(mostVisited(visits({ deals: 14, tasks: 9 }))).toEqual({
      offer: true,
      section: 'deals',
      visits: 14,
      of: 23,
      share: 14 / 23,
    });
  });

  it.each([
    ['nineteen navigations', visits({ deals: 19 }), 'too-few'],
    ['a tie', visits({ deals: 10, tasks: 10 }), 'no-favourite'],
    ['no section above a quarter', visits({ a: 5, b: 4, c: 4, d: 4, e: 4 }), 'no-favourite'],
    ['no visits', [], 'too-few'],
  ])('is not offered with %s', (_, list, reason) => {
    expect(mostVisited(list)).toEqual({ offer: false, reason });
  });

  it('is not offered when it is pinned already', () => {
    expect(mostVisited(visits({ deals: 20 }), ['deals'])).toEqual({ offer: false, reason: 'already-pinned' });
  });

  it('may be named like a property of every object', () => {
    expect(mostVisited(visits({ constructor: 25 }))).toMatchObject({ offer: true, section: 'constructor' });
  });
});
