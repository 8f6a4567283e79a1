/**
 * Pieces of readings that are still being sent. They wait in the memory of the
 * worker: to write them down and read them back takes longer than writing the
 * snapshot. A worker that dies forgets them; the end of the reading is then
 * refused, and whoever sends it begins again.
 */
import { type DealPart, partOf } from '../domain/history/deal-parts';
import type { PackedDeals } from '../domain/history/packed-deals';
import type { PlacedReading } from '../domain/history/snapshot';
import type { ReadingChunk } from '../platform/messages';
import type { PreludeDatabase } from './database';

/** A piece with its deals packed. */
export interface PackedChunk extends ReadingChunk {
  readonly deals: PackedDeals;
}

/** A reading whose pieces are all there; its deals are still in the form in which they waited. */
export interface Assembled {
  readonly reading: Omit<PlacedReading, 'deals'>;
  readonly parts: readonly DealPart[];
}

interface WaitingPiece {
  readonly chunk: Omit<ReadingChunk, 'deals'>;
  readonly part: DealPart;
}

/** So many readings may be on their way at a time; those of tabs that were closed in the middle give way. */
const READINGS_KEPT = 8;

export class WaitingPieces {
  /** Id of the reading → place of the piece → piece. */
  readonly #readings = new Map<string, Map<number, WaitingPiece>>();

  knows(readingId: string): boolean {
    return this.#readings.has(readingId);
  }

  /** Keep a piece, once however often it comes. @returns The whole reading if no piece is missing any more, else null. */
  add({ deals, ...chunk }: PackedChunk): Assembled | null {
    const pieces = this.#readings.get(chunk.readingId) ?? new Map<number, WaitingPiece>();
    this.#readings.set(chunk.readingId, pieces);
    pieces.set(chunk.seq, { chunk, part: partOf(deals) });
    const [oldest] = this.#readings.keys();
    if (this.#readings.size > READINGS_KEPT && oldest !== undefined) this.forget(oldest);
    return assemble(pieces);
  }

  forget(readingId: string): void {
    this.#readings.delete(readingId);
  }
}

function assemble(pieces: ReadonlyMap<number, WaitingPiece>): Assembled | null {
  const inOrder = [...pieces.values()].sort((a, b) => a.chunk.seq - b.chunk.seq);
  const ending = inOrder.at(-1)?.chunk;
  if (!ending?.last || inOrder.length !== ending.seq + 1) return null;
  return {
    reading: {
      ...ending,
      skipped: inOrder.flatMap(({ chunk: { skipped } }) => skipped),
      refused: inOrder.flatMap(({ chunk: { refused } }) => refused),
    },
    parts: inOrder.map(({ part }) => part),
  };
}

const waiting = new WeakMap<PreludeDatabase, WaitingPieces>();

/** The pieces that wait for a place in a database. */
export function piecesFor(db: PreludeDatabase): WaitingPieces {
  const known = waiting.get(db) ?? new WaitingPieces();
  waiting.set(db, known);
  return known;
}
