/**
 * Pieces of readings that are still being sent. They wait in the memory of the
 * worker: to write them down and read them back takes longer than writing the
 * snapshot. A worker that dies forgets them; the end of the reading is then
 * refused, and whoever sends it begins again.
 */
import { countOf, type DealPart, idsIn, partOf } from '../domain/history/deal-parts';
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
  /** True when a deal stands in more than one row. */
  readonly repeats: boolean;
}

interface WaitingPiece {
  readonly chunk: Omit<ReadingChunk, 'deals'>;
  readonly part: DealPart;
}

interface WaitingReading {
  /** By place in the reading. */
  readonly pieces: Map<number, WaitingPiece>;
  /** Gathered as pieces come, while the page packs the next: at the end somebody waits for it. */
  readonly ids: Set<string | null>;
}

/** So many readings may be on their way at a time; those of tabs that were closed in the middle give way. */
const READINGS_KEPT = 8;

export class WaitingPieces {
  readonly #readings = new Map<string, WaitingReading>();

  knows(readingId: string): boolean {
    return this.#readings.has(readingId);
  }

  /** Keep a piece, once however often it comes. @returns The whole reading if no piece is missing any more, else null. */
  add({ deals, ...chunk }: PackedChunk): Assembled | null {
    const reading = this.#readings.get(chunk.readingId) ?? { pieces: new Map(), ids: new Set() };
    this.#readings.set(chunk.readingId, reading);
    if (!reading.pieces.has(chunk.seq)) {
      const part = partOf(deals);
      reading.pieces.set(chunk.seq, { chunk, part });
      for (const id of idsIn(part)) reading.ids.add(id);
    }
    const [oldest] = this.#readings.keys();
    if (this.#readings.size > READINGS_KEPT && oldest !== undefined) this.forget(oldest);
    return assemble(reading);
  }

  forget(readingId: string): void {
    this.#readings.delete(readingId);
  }
}

function assemble({ pieces, ids }: WaitingReading): Assembled | null {
  const inOrder = [...pieces.values()].sort((a, b) => a.chunk.seq - b.chunk.seq);
  const ending = inOrder.at(-1)?.chunk;
  if (!ending?.last || inOrder.length !== ending.seq + 1) return null;
  const parts = inOrder.map(({ part }) => part);
  return {
    reading: {
      ...ending,
      skipped: inOrder.flatMap(({ chunk: { skipped } }) => skipped),
      refused: inOrder.flatMap(({ chunk: { refused } }) => refused),
    },
    parts,
    repeats: ids.size < countOf(parts),
  };
}

const waiting = new WeakMap<PreludeDatabase, WaitingPieces>();

/** The pieces that wait for a place in a database. */
export function piecesFor(db: PreludeDatabase): WaitingPieces {
  const known = waiting.get(db) ?? new WaitingPieces();
  waiting.set(db, known);
  return known;
}
