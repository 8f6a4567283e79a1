import type { DroppedChange } from '../effective-types';
import type { ListOperation } from './layer-types';

/** A list as the team arranges it. An id stands in one of the two. */
export interface Arrangement {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
}

/** What the operations may touch. */
export interface OperationRules {
  /** Whether an item of this id still exists. */
  exists(id: string): boolean;
  readonly locked: boolean;
}

export interface Replayed extends Arrangement {
  readonly dropped: readonly DroppedChange[];
}

/**
 * Replays personal operations on a list, whatever version it is. Pinned items
 * stand first in the order they were pinned. An operation whose target or
 * neighbour is gone is dropped and reported; nothing is ever guessed. On a
 * locked list every operation is dropped.
 */
export function replayOperations(
  base: Arrangement,
  operations: readonly ListOperation[],
  rules: OperationRules,
): Replayed {
  const list = new PersonalList(base);
  const dropped: DroppedChange[] = [];
  for (const operation of operations) {
    const reason = refusalOf(operation, rules, list);
    if (reason === null) list.apply(operation);
    else dropped.push({ list: operation.list, op: operation.op, id: operation.id, reason });
  }
  return { ...list.arrangement(), dropped };
}

function refusalOf(
  operation: ListOperation,
  rules: OperationRules,
  list: PersonalList,
): DroppedChange['reason'] | null {
  if (rules.locked) return 'locked';
  if (!rules.exists(operation.id)) return 'target-gone';
  if (operation.op !== 'moveAfter' || operation.after === null) return null;
  return operation.after !== operation.id && list.holds(operation.after) ? null : 'neighbour-gone';
}

class PersonalList {
  #pinned: string[] = [];
  #rest: string[];
  #hidden: string[];

  constructor({ order, hidden }: Arrangement) {
    const away = new Set(hidden);
    this.#hidden = [...away];
    this.#rest = [...new Set(order)].filter((id) => !away.has(id));
  }

  arrangement(): Arrangement {
    return { order: [...this.#pinned, ...this.#rest], hidden: this.#hidden };
  }

  holds(id: string): boolean {
    return this.#pinned.includes(id) || this.#rest.includes(id);
  }

  apply(operation: ListOperation): void {
    const { id } = operation;
    switch (operation.op) {
      case 'pin':
        this.#take(id);
        this.#pinned.push(id);
        break;
      case 'hide':
        this.#take(id);
        this.#hidden.push(id);
        break;
      case 'unhide':
        this.#hidden = this.#hidden.filter((other) => other !== id);
        break;
      case 'moveAfter':
        this.#take(id);
        this.#insert(id, operation.after);
        break;
    }
  }

  #take(id: string): void {
    const others = (other: string) => other !== id;
    this.#pinned = this.#pinned.filter(others);
    this.#rest = this.#rest.filter(others);
    this.#hidden = this.#hidden.filter(others);
  }

  #insert(id: string, after: string | null): void {
    const part = after !== null && this.#pinned.includes(after) ? this.#pinned : this.#rest;
    part.splice(after === null ? 0 : part.indexOf(after) + 1, 0, id);
  }
}
