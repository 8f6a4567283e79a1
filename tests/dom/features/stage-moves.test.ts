import { afterEach, describe, expect, test } from 'vitest';
import type { DealsResult, FormField } from '../../../lib/crm/adapter';
import type { OpenCard } from '../../../lib/features/open-card';
import { type StageMove, watchMoves } from '../../../lib/features/stage-moves';
import { contextAt, stageInForm } from '../../../lib/features/stage-target';

let end = new AbortController();
afterEach(() => end.abort());

/** A host whose page shows what the test says. */
function fakeHost() {
  end = new AbortController();
  let tellCard: (card: OpenCard | null) => void = () => undefined;
  const page = { kind: 'card', entity: 'deal', recordId: '7', sure: 1, why: [] } as {
    kind: 'card' | 'board';
    entity: 'deal';
    recordId: string | null;
    sure: number;
    why: string[];
  };
  const moves: StageMove[] = [];
  const watched = watchMoves({
    onCard: (listener) => (tellCard = listener),
    page: () => page,
    signal: end.signal,
  });
  watched.on((move) => moves.push(move));
  return {
    page,
    moves,
    watched,
    card: (stage: string | null) => tellCard(cardOn(stage)),
    shows: (stageOf: Readonly<Record<string, string>>, path = '/board') =>
      watched.seen(reading(stageOf), new URL(`https://crm.example${path}`)),
  };
}

function cardOn(stage: string | null, fields: readonly Partial<FormField>[] = []): OpenCard {
  const context = { stage, stages: ['New', 'Offer', 'Closed lost'], today: '2026-11-23' };
  return { entity: 'deal', context, fields } as unknown as OpenCard;
}

function reading(stageOf: Readonly<Record<string, string>>): DealsResult {
  const deals = Object.entries(stageOf).map(([id, stage]) => ({ id, title: `Deal ${id}`, stage }));
  return {
    kind: 'read',
    reading: { source: 'board', deals, stages: { '': ['New', 'Offer'] } },
  } as unknown as DealsResult;
}

describe('on a card', () => {
  test('a stage that differs from the one before is a move', () => {
    const host = fakeHost();
    host.card('New');
    host.card('Offer');
    expect(host.moves).toMatchObject([{ recordId: '7', from: 'New', to: 'Offer' }]);
  });

  test('another record on another stage is no move', () => {
    const host = fakeHost();
    host.card('New');
    host.page.recordId = '8';
    host.card('Offer');
    expect(host.moves).toEqual([]);
  });

  test('a moment without a card or a stage is no move', () => {
    const host = fakeHost();
    host.card('New');
    host.card(null);
    host.card('New');
    expect(host.moves).toEqual([]);
  });
});

describe('in a list or on a board', () => {
  const press = () => {
    const up = new MouseEvent('pointerup', { bubbles: true });
    Object.defineProperty(up, 'isTrusted', { value: true });
    document.body.dispatchEvent(up);
  };

  test('a deal that stands elsewhere than in the reading before has moved', () => {
    const host = fakeHost();
    host.shows({ '1': 'New', '2': 'New' });
    press();
    host.shows({ '1': 'Offer', '2': 'New' });
    expect(host.moves).toMatchObject([
      {
        recordId: '1',
        title: 'Deal 1',
        from: 'New',
        to: 'Offer',
        stages: ['New', 'Offer'],
        card: null,
        byHand: true,
      },
    ]);
  });

  test('a move without a press was made elsewhere', () => {
    const host = fakeHost();
    host.shows({ '1': 'New' });
    host.shows({ '1': 'Offer' });
    expect(host.moves).toMatchObject([{ recordId: '1', byHand: false }]);
  });

  test('lists are compared with themselves alone', () => {
    const host = fakeHost();
    host.shows({ '1': 'New' });
    host.shows({ '1': 'Offer' }, '/list');
    expect(host.moves).toEqual([]);
  });

  test('a page that words all its stages anew has moved nothing', () => {
    const host = fakeHost();
    const all = (stage: string) => Object.fromEntries(Array.from({ length: 12 }, (_, id) => [id, stage]));
    host.shows(all('New'));
    host.shows(all('Новая'));
    expect(host.moves).toEqual([]);
  });
});

test('a reason counts for one move to its stage', () => {
  const { watched } = fakeHost();
  watched.excuse('Offer');
  expect([watched.wasExcused('New'), watched.wasExcused('Offer'), watched.wasExcused('Offer')]).toEqual([
    false,
    true,
    false,
  ]);
});

describe('the stage that a form would save', () => {
  const control = document.createElement('select');

  test('is the value of the field that chooses among stages', () => {
    const fields = [
      { control, value: 'Offer', options: ['New', 'Offer'] },
      { control, value: 'Web', options: ['Web', 'Call'] },
    ];
    expect(stageInForm(cardOn('New', fields))).toBe('Offer');
  });

  test('is unknown where the field is only shown, or where two fields choose among stages', () => {
    const stage = { control, value: 'Offer', options: ['New', 'Offer'] };
    expect(stageInForm(cardOn('New', [{ ...stage, control: null }]))).toBeNull();
    expect(stageInForm(cardOn('New', [stage, stage]))).toBeNull();
  });

  test('tells how it ends a deal', () => {
    expect(contextAt(cardOn('New'), 'Closed lost')).toMatchObject({ stage: 'Closed lost', outcome: 'lost' });
    expect(contextAt(cardOn('New'), null)).toMatchObject({ stage: 'New' });
  });
});
