import { expect } from 'vitest';
import vectors from '../../fixtures/analytics-vectors.json';

/** Checked results, computed by two independent programs, that every formula has to meet. */
export { vectors };

/** Expects a number within 1e-5 relative of the checked one; the checked ones are rounded to six digits. */
export function expectNear(actual: number | null | undefined, expected: number, relative = 1e-5): void {
  const allowed = Math.max(Math.abs(expected) * relative, 6e-7);
  expect(actual, `expected ${expected}`).toSatisfy(
    (value: unknown) => typeof value === 'number' && Math.abs(value - expected) <= allowed,
  );
}

/** As `expectNear`, for lists of the same length. */
export function expectAllNear(actual: readonly (number | null)[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expectNear(actual[i], value);
  });
}
