import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageHost } from '../../../lib/features/feature';
import { gateDesk } from '../../../lib/features/gate-desk';
import type { OpenCard } from '../../../lib/features/open-card';
import { MARK_WORDS } from '../../../lib/locales/marks';

// The build says whether shadow roots are open.
vi.stubGlobal('__E2E__', true);

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

/** A card whose one required field is empty. */
const card = {
  fields: [{ label: 'Budget' }],
  cardFields: [{ label: 'Budget', value: null, filled: false }],
  rules: { fields: {} },
  standard: { required: [{ field: 'budget', mode: 'soft' }] },
  context: {
    stage: null,
    stages: [],
    today: '2026-11-23',
    fieldDictionary: { budget: { labels: ['Budget'] } },
  },
} as unknown as OpenCard;

function desk(cardNow: () => OpenCard | null, steady: OpenCard | null = null) {
  const errors: unknown[] = [];
  const host = {
    card: cardNow,
    steadyCard: () => steady,
    bulkForm: () => null,
    words: MARK_WORDS.en,
    signal: end.signal,
    report: (error: unknown) => errors.push(error),
    command: () => undefined,
    moves: { excuse: () => undefined },
  } as unknown as PageHost;
  const event = new Event('click', { cancelable: true });
  const again = vi.fn();
  const check = (targetOf = (open: OpenCard) => ({ context: open.context, stage: null as string | null })) =>
    gateDesk(host).check(event, again, targetOf);
  return { check, event, errors, again };
}

test('a card that does not fit is held up', () => {
  const { check, event, errors } = desk(() => card);
  check();
  expect(event.defaultPrevented).toBe(true);
  expect(errors).toEqual([]);
});

test.each([
  ['the card cannot be read', () => desk(() => raise()), undefined],
  ['the stage cannot be worked out', () => desk(() => card), raise],
])('a gate that fails because %s lets the save through and says so', (_why, make, targetOf) => {
  const { check, event, errors } = make();
  check(targetOf);
  expect(event.defaultPrevented).toBe(false);
  expect(errors).toHaveLength(1);
});

test('a gate whose dialog cannot be shown does again what it had held up', async () => {
  vi.spyOn(HTMLElement.prototype, 'attachShadow').mockImplementation(raise);
  const { check, event, errors, again } = desk(() => card);
  check();
  expect(event.defaultPrevented).toBe(true);
  await vi.waitFor(() => expect(again).toHaveBeenCalledOnce());
  expect(errors).toHaveLength(1);
});

test('where there is no card nothing is held up', () => {
  const { check, event } = desk(() => null);
  check();
  expect(event.defaultPrevented).toBe(false);
});

describe('while the page draws its card anew', () => {
  /** The card as the page shows it for a moment: some of its fields, or others, or filled. */
  const partly = (fields: readonly { label: string; value: string | null }[]) =>
    ({
      ...card,
      fields,
      cardFields: fields.map((field) => ({ ...field, filled: field.value !== null })),
    }) as unknown as OpenCard;

  test.each([
    ['shows no card at all', null],
    ['does not show yet the field that is empty', partly([{ label: 'Region', value: 'Ural' }])],
  ])('what is known to be missing holds when it %s', (_how, now) => {
    const { check, event } = desk(() => now, card);
    check();
    expect(event.defaultPrevented).toBe(true);
  });

  test('a field that is seen filled is missing no longer', () => {
    const { check, event } = desk(() => partly([{ label: 'Budget', value: '900' }]), card);
    check();
    expect(event.defaultPrevented).toBe(false);
  });
});

function raise(): never {
  throw new Error('broken on purpose');
}
