/** A background with some history in it: imports are read as the real one reads them, and nothing is kept. */
import { meaningOfHeader } from '../../../lib/crm/universal/meaning';
import { outcomeOf } from '../../../lib/crm/universal/outcome';
import type { Deal } from '../../../lib/domain/deal';
import { readClosedDeals } from '../../../lib/domain/history/import/closed-deals';
import { guessMapping, soundMapping } from '../../../lib/domain/history/import/column-mapping';
import type { ImportPreview, ImportSummary } from '../../../lib/domain/history/views';
import type { ImportRequest, RequestName, Requests } from '../../../lib/platform/messages';

const KEPT: ImportSummary = {
  id: 'kept',
  name: 'Закрытые 2025.xlsx',
  at: Date.UTC(2026, 0, 12, 8),
  deals: 412,
};

const DEAL: Deal = {
  ...{ id: '812', title: 'Поставка стеллажей', stage: 'Договор', pipeline: null, outcome: 'open' },
  ...{ owner: 'Ольга Лебедева', company: 'Север', region: null, segment: null, nextActivity: null },
  ...{ createdAt: '2026-01-20', expectedClose: '2026-03-28', closedAt: null, probability: null, href: null },
  amount: { minor: 60_000_000, currency: 'RUB', within: 0 },
};

type Answers = { readonly [N in RequestName]?: (body: Requests[N]['in']) => Requests[N]['out'] };

export function historyAnswers(): Answers {
  let kept: readonly ImportSummary[] = [KEPT];
  let looked: ImportRequest | null = null;
  return {
    'import/list': () => ({ imports: kept }),
    'import/preview': (request) => {
      looked = request;
      return previewOf(request);
    },
    'import/commit': () => {
      const { won, lost } = looked ? previewOf(looked) : { won: 0, lost: 0 };
      const made = { id: 'made', name: looked?.name ?? '', at: KEPT.at, deals: won + lost };
      kept = [made, ...kept];
      return made;
    },
    'import/delete': ({ id }) => {
      kept = kept.filter((each) => each.id !== id);
      return { ok: true };
    },
    'export/parts': ({ what }) => ({
      parts:
        what === 'history'
          ? [
              { id: 'a', rows: 48, day: '2026-03-09', reading: 'whole' },
              { id: 'b', rows: 31, day: '2026-03-10', reading: 'partial' },
            ]
          : [{ id: what, rows: 48, day: null, reading: null }],
      undated: what === 'closed' ? 3 : 0,
      version: '1',
    }),
    'export/rows': () => ({ rows: [DEAL] }),
  };
}

function previewOf({ table, mapping, context }: ImportRequest): ImportPreview {
  const words = { meaningOf: meaningOfHeader, outcomeOf };
  const used = mapping ? soundMapping(mapping, table.header.length) : guessMapping(table, words);
  const { deals, refusedRows, refusedCells } = readClosedDeals(table, used, words, context);
  const won = deals.filter(({ outcome }) => outcome === 'won').length;
  const days = deals.flatMap(({ closedAt }) => closedAt ?? []).sort();
  return {
    token: 'token',
    header: table.header,
    mapping: used,
    remembered: false,
    rows: table.rows.length,
    won,
    lost: deals.length - won,
    closed: days.length > 0 ? { first: days[0] ?? '', last: days.at(-1) ?? '' } : null,
    undated: deals.length - days.length,
    joined: Math.min(2, deals.length),
    again: null,
    refusedRows: tally(refusedRows.map(({ reason }) => reason)),
    refusedValues: tally(refusedCells.map(({ field, reason }) => `${field}:${reason}`)),
    deals: deals.slice(0, 20),
    firstRefusedRows: refusedRows.slice(0, 20),
    firstRefusedValues: refusedCells.slice(0, 20),
  };
}

function tally(reasons: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
