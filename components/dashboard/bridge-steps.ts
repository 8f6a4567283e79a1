import type { CurrencyChanges } from '../../lib/domain/history/views';
import type { WaterfallKind } from '../../lib/domain/pipeline';
import type { Translator } from '../../lib/locales';
import type { BridgeStep } from '../charts/waterfall-bars';

const ORDER: readonly Exclude<WaterfallKind, 'unchanged'>[] = [
  'new',
  'reopened',
  'pulled-in',
  'increased',
  'decreased',
  'pushed-out',
  'won',
  'lost',
  'missing',
  'unseen',
];

/** The bridge of one currency: the start, every change that moved a deal, the end. */
export function bridgeSteps({ start, end, bars }: CurrencyChanges, t: Translator['t']): BridgeStep[] {
  const changes = ORDER.flatMap((id): BridgeStep[] => {
    const { sum, count } = bars[id];
    if (count === 0) return [];
    const kind = id === 'missing' ? 'missing' : sum < 0 ? 'down' : 'up';
    return [{ id, name: t(`fall.${id}`), sum, count, kind }];
  });
  return [
    { id: 'start', name: t('fall.start'), sum: start, count: null, kind: 'level' },
    ...changes,
    { id: 'end', name: t('fall.end'), sum: end, count: null, kind: 'level' },
  ];
}
