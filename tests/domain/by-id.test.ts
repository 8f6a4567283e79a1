import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byId, fewById } from '../../lib/domain/by-id';

const named = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', '__proto__'), n: fc.nat() }));

test('everything is found by its id, and the last one that bears it counts', () => {
  fc.assert(
    fc.property(named, (all) => {
      for (const { id } of all) expect(byId(all).get(id)).toBe(all.findLast((each) => each.id === id));
      expect(byId(all).size).toBe(new Set(all.map(({ id }) => id)).size);
    }),
  );
});

test('a few ids are found as among all, and no others', () => {
  fc.assert(
    fc.property(named, fc.subarray(['a', 'c', 'z']), (all, ids) => {
      const few = fewById(all, ids);
      for (const id of ids) expect(few.get(id)).toBe(byId(all).get(id));
      expect([...few.keys()].every((id) => ids.includes(id))).toBe(true);
    }),
  );
});
