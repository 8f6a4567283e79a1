import type { DealsResult } from '../crm/adapter';
import { isByPerson } from '../dom/by-person';
import type { Deal } from '../domain/deal';
import { viewKey } from '../domain/view-key';
import type { Entity } from '../domain/views';
import type { PageHost } from './feature';
import type { OpenCard } from './open-card';

/** A record that was on one stage and is now on another, however it got there. */
export interface StageMove {
  readonly entity: Entity;
  readonly recordId: string;
  readonly title: string | null;
  readonly from: string;
  readonly to: string;
  /** Stages of the pipeline, first to last, as far as the page shows them. */
  readonly stages: readonly string[];
  /** The card where the move was seen; null on a board, which shows few fields. */
  readonly card: OpenCard | null;
  /** False when it was made elsewhere: by a colleague, a telephone, an import. */
  readonly byHand: boolean;
}

export interface StageMoves {
  /** Called after each move that the page shows. */
  on(listener: (move: StageMove) => void): void;
  /** The person has given a reason for the next move to this stage. */
  excuse(stage: string): void;
  /** Whether a reason was given; it counts once. */
  wasExcused(stage: string): boolean;
  /** The stage for which a reason was given on this record last. */
  excusedOn(recordId: string): string | undefined;
  /** Compare a reading with the one before of the same list or board. */
  seen(result: DealsResult, url: URL): void;
}

type MovesHost = Pick<PageHost, 'onCard' | 'page' | 'signal'>;

/** A move that shows this soon after a press or a key is the person's own, in milliseconds. */
const BY_HAND_MS = 8000;

/** Lists and boards whose last reading is kept to compare with; the oldest make room. */
const VIEWS = 20;

/** More deals than this at once, and most of all, is a page that words its stages anew. */
const REWORDED = 5;

/** Watch where records stand: on the card, and in lists and boards, from reading to reading. */
export function watchMoves(host: MovesHost): StageMoves {
  const listeners: ((move: StageMove) => void)[] = [];
  const excused = new Set<string>();
  const reasons = new Map<string | null, string>();
  const views = new Map<string, DealsResult>();
  let handAt = Number.NEGATIVE_INFINITY;
  const touched = (event: Event) => {
    if (isByPerson(event)) handAt = Date.now();
  };
  for (const type of ['pointerup', 'dragend', 'drop', 'keydown', 'change'])
    addEventListener(type, touched, { capture: true, passive: true, signal: host.signal });
  const tell = (move: Omit<StageMove, 'byHand'>) => {
    for (const listener of listeners) listener({ ...move, byHand: Date.now() - handAt < BY_HAND_MS });
  };
  watchCardStage(host, tell);
  return {
    on: (listener) => void listeners.push(listener),
    excuse: (stage) => {
      excused.add(stage);
      reasons.set(host.page().recordId, stage);
    },
    excusedOn: (recordId) => reasons.get(recordId),
    wasExcused: (stage) => excused.delete(stage),
    seen(result, url) {
      if (result.kind !== 'read' || result.reading.source === 'card') return;
      const view = viewKey(url, result.reading.source);
      const before = views.get(view);
      views.delete(view);
      views.set(view, result);
      for (const [oldest] of views) if (views.size > VIEWS) views.delete(oldest);
      const moves = before ? movesBetween(before, result) : [];
      if (moves.length <= Math.max(REWORDED, result.reading.deals.length / 2)) moves.forEach(tell);
    },
  };
}

type Tell = (move: Omit<StageMove, 'byHand'>) => void;

function watchCardStage(host: MovesHost, tell: Tell): void {
  let last: { recordId: string; entity: Entity; stage: string } | null = null;
  host.onCard((card) => {
    const { recordId } = host.page();
    const to = card?.context.stage;
    if (!card || !to || recordId === null) return;
    const { entity, context } = card;
    const from = last?.recordId === recordId && last.entity === entity ? last.stage : to;
    last = { recordId, entity, stage: to };
    if (from !== to) tell({ entity, recordId, title: null, from, to, stages: context.stages, card });
  });
}

function movesBetween(before: DealsResult, after: DealsResult): Omit<StageMove, 'byHand'>[] {
  if (before.kind !== 'read' || after.kind !== 'read') return [];
  const stageOf = new Map(before.reading.deals.map(({ id, stage }) => [id, stage]));
  const pipelines = Object.values(after.reading.stages);
  return after.reading.deals.flatMap(({ id, title, stage }: Deal) => {
    const from = stageOf.get(id);
    return from && stage && from !== stage
      ? [
          {
            entity: 'deal',
            recordId: id,
            title,
            from,
            to: stage,
            stages: stagesWith(stage, pipelines),
            card: null,
          },
        ]
      : [];
  });
}

function stagesWith(stage: string, pipelines: readonly (readonly string[])[]): readonly string[] {
  return pipelines.find((stages) => stages.includes(stage)) ?? [];
}
