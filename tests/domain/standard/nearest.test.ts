import { describe, expect, it } from 'vitest';
import { nearest } from '../../../lib/domain/standard/nearest';

describe('the nearest known word', () => {
  const known = ['name', 'menu', 'order', 'hidden', 'startPage', 'dashboards'];

  it.each([
    ['nmae', 'name'],
    ['Menu', 'menu'],
    ['ordr', 'order'],
    ['hiden', 'hidden'],
    ['strtPge', 'startPage'],
    ['dashbaords', 'dashboards'],
  ])('%s means %s', (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });

  it.each(['', 'x', 'mxyz', 'colour', 'dashing', 'я'.repeat(100)])('says nothing to %j', (word) => {
    expect(nearest(word, known)).toBeNull();
  });

  it('does not offer the very word that was given', () => {
    expect(nearest('menu', ['menu'])).toBeNull();
  });
});
