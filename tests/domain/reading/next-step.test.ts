import { describe, expect, test } from 'vitest';
import { FILL_PATIENCE, GROW_PATIENCE, type ListSight, nextStep } from '../../../lib/domain/reading';

const sight = (part: Partial<ListSight>): ListSight => ({
  covered: true,
  waiting: 0,
  below: false,
  more: false,
  next: false,
  all: false,
  ...part,
});

describe('the next step', () => {
  test('scrolls before it asks for more, and asks for more before it turns the page', () => {
    expect(nextStep(sight({ below: true, more: true, next: true }), 0)).toBe('scroll');
    expect(nextStep(sight({ more: true, next: true }), 0)).toBe('more');
    expect(nextStep(sight({ next: true }), 0)).toBe('turn');
  });

  test('C26: waits for rows that are not filled, though not for ever', () => {
    expect(nextStep(sight({ waiting: 3, below: true }), FILL_PATIENCE - 1)).toBe('wait');
    expect(nextStep(sight({ waiting: 3, below: true }), FILL_PATIENCE)).toBe('scroll');
  });

  test('waits until rows are drawn where the list was led to', () => {
    expect(nextStep(sight({ covered: false, below: true }), 100)).toBe('wait');
  });

  test('gives a list that ends without a word a while to grow', () => {
    expect(nextStep(sight({}), GROW_PATIENCE - 1)).toBe('wait');
    expect(nextStep(sight({}), GROW_PATIENCE)).toBe('end');
  });

  test('does not wait for growth once all that was promised has come', () => {
    expect(nextStep(sight({ all: true }), 0)).toBe('end');
    expect(nextStep(sight({ all: true, waiting: 1 }), 0)).toBe('wait');
  });

  test('never trusts a count while the page still leads on', () => {
    expect(nextStep(sight({ all: true, below: true }), 0)).toBe('scroll');
    expect(nextStep(sight({ all: true, more: true }), 0)).toBe('more');
    expect(nextStep(sight({ all: true, next: true }), 0)).toBe('turn');
  });
});
