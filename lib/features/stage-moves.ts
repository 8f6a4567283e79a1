import type { DealsResult } from '../crm/adapter';
import type { Deal } from '../domain/deal';
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
}

export interface StageMoves {
  /** Called after each move that the page shows. */
  on(listener: (move: StageMove) => void): void;
  /** The person has given a reason for the next move to this stage. */
  excuse(stage: string): void;
  /** Whether a reason was given; it counts once. */
  wasExcused(stage: string): boolean;
}

type MovesHost = Pick<PageHost, 'onCard' | 'page' | 'readDeals' | 'watch' | 'signal' | 'report'>;

/** Pixels before a press on a board counts as a drag. */
const DRAG = 6;

/** How long after a drag its outcome is looked for. */
const PATIENCE_MS = 10_000;

/** Watch where records stand: on the card from reading to reading, on a board around each drag. */
export function watchMoves(host: MovesHost): StageMoves {
  const listeners: ((move: StageMove) => void)[] = [];
  const excused = new Set<string>();
  const tell = (move: StageMove) => {
    for (const listener of listeners) listener(move);
  };
  return {
    on: (listener) => {
      if (listeners.push(listener) > 1) return;
      watchCardStage(host, tell);
      watchDrags(host, tell);
    },
    excuse: (stage) => void excused.add(stage),
    wasExcused: (stage) => excused.delete(stage),
  };
}

function watchCardStage(host: MovesHost, tell: (move: StageMove) => void): void {
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

/** A drag can't be stopped safely, so the board is read before and after it. */
function watchDrags(host: MovesHost, tell: (move: StageMove) => void): void {
  let pressed: PointerEvent | null = null;
  let before: Promise<DealsResult> | null = null;
  let dropped = 0;
  const options = { capture: true, passive: true, signal: host.signal };
  const begins = () => {
    before ??= host.readDeals();
    before.catch(host.report);
  };
  const ends = () => {
    pressed = null;
    dropped = before ? Date.now() : 0;
    if (before) host.watch.nudge();
  };
  addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && host.page().kind === 'board') pressed = event;
    },
    options,
  );
  addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (pressed && Math.hypot(clientX - pressed.clientX, clientY - pressed.clientY) > DRAG) begins();
    },
    options,
  );
  addEventListener('dragstart', () => pressed && begins(), options);
  for (const type of ['pointerup', 'dragend']) addEventListener(type, ends, options);
  const look = async () => {
    if (!before || !dropped) return;
    const moves = movesBetween(await before, await host.readDeals());
    if (moves.length > 0 || Date.now() - dropped > PATIENCE_MS) before = null;
    for (const move of moves) tell(move);
  };
  host.watch.onSettled(() => void look().catch(host.report), host.signal);
}

function movesBetween(before: DealsResult, after: DealsResult): StageMove[] {
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
