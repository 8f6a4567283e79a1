import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BlocksState } from '../../../lib/domain/views';
import type { PageHost } from '../../../lib/features/feature';
import { fieldBlocks } from '../../../lib/features/field-blocks';
import type { OpenCard } from '../../../lib/features/open-card';
import { MARK_WORDS } from '../../../lib/locales/marks';

// The build says whether shadow roots are open.
vi.stubGlobal('__E2E__', false);

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
  document.body.innerHTML = '<section><p>Name</p><p>Budget</p><p>Fax</p></section>';
});
afterEach(() => end.abort());

const rows = () => [...document.querySelectorAll('p')];
const slots = () => rows().map((row) => row.getAttribute('data-prelude-slot'));

/** The card that the document shows; its standard has one block with the budget in it. */
function cardNow(): OpenCard {
  const fields = rows().map((box) => ({
    label: box.textContent,
    box,
    parts: [box],
    control: null,
    value: 'Acme',
  }));
  const blocks = [{ id: 'main', title: 'Main', fields: ['budget'] }];
  return {
    entity: 'deal',
    fields,
    cardFields: fields.map(({ label, value }) => ({ label, value, filled: true })),
    rules: { blocks },
    standard: { blocks },
    context: {
      stage: null,
      stages: [],
      today: '2026-11-23',
      fieldDictionary: { budget: { labels: ['Budget'] } },
    },
  } as unknown as OpenCard;
}

/** A card is laid once it is known what the person has folded on such cards. */
async function start() {
  let tell: (card: OpenCard | null) => void = () => undefined;
  let mutated: (records: readonly MutationRecord[]) => void = () => undefined;
  let command: (command: { do: 'jump'; key: string }) => void = () => undefined;
  const states: (BlocksState | undefined)[] = [];
  fieldBlocks.start({
    signal: end.signal,
    settings: { rules: { standard: { id: 'team' } } },
    send: async () => ({ folded: [] }),
    words: MARK_WORDS.en,
    onCard: (listener: typeof tell) => (tell = listener),
    card: cardNow,
    onCommand: (listener: typeof command) => (command = listener),
    showCard: ({ blocks }: { blocks: BlocksState }) => states.push(blocks),
    watch: {
      onFrame: () => undefined,
      onMutations: (listener: typeof mutated) => (mutated = listener),
    },
  } as unknown as PageHost);
  tell(cardNow());
  await vi.waitFor(() => expect(slots()).not.toContain(null));
  tell(null);
  return { tell: () => tell(cardNow()), gone: () => tell(null), mutated: () => mutated([]), command, states };
}

test('the block comes first, and fields that nobody names come behind it', async () => {
  const { tell, states } = await start();
  tell();
  expect(slots()).toEqual(['2', '1', '3']);
  expect(states.at(-1)).toMatchObject({
    state: 'laid',
    reason: null,
    blocks: [
      { title: 'Main', filled: 1, of: 1 },
      { title: null, filled: 2, of: 2 },
    ],
  });
});

test('a card that was drawn anew is laid at once', async () => {
  const { tell, mutated } = await start();
  tell();
  const section = document.querySelector('section');
  section?.replaceWith(section.cloneNode(true));
  for (const row of rows()) row.removeAttribute('data-prelude-slot');
  mutated();
  expect(slots()).toEqual(['2', '1', '3']);
});

test('a page that takes the marks off again and again wins', async () => {
  const { tell, states } = await start();
  for (let turn = 0; turn < 10; turn++) {
    tell();
    for (const row of rows()) row.removeAttribute('data-prelude-slot');
  }
  expect(states.at(-1)).toMatchObject({ state: 'off', reason: 'page-wins' });
  expect(document.querySelector('[data-prelude-blocks],[data-prelude-top]')).toBeNull();
});

test('without a card, and when all ends, no mark is left', async () => {
  const { tell, gone } = await start();
  tell();
  gone();
  expect(slots()).toEqual([null, null, null]);
  tell();
  end.abort();
  expect(slots()).toEqual([null, null, null]);
});
