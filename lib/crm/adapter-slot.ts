/**
 * A known CRM's adapter comes into a page as a file of its own, before the
 * overlay, so that no page pays for the knowledge of another CRM.
 */
import type { CrmAdapter } from './adapter';
import type { DealHints } from './deal-hints';
import type { FieldHints } from './field-hints';

const SLOT = Symbol.for('prelude.adapter');

type World = { [SLOT]?: KnownAdapter };

/**
 * What a CRM's folder exports: everything it knows, each part absent where it knows nothing.
 * Of deals and fields it may say just where they stand: what reads them comes
 * with the reader and the page tools, which are loaded when there is something to read.
 */
export type KnownAdapter = Pick<CrmAdapter, 'id' | 'account'> &
  Partial<Omit<CrmAdapter, 'id' | 'account'>> & {
    readonly dealHints?: DealHints;
    readonly fieldHints?: FieldHints;
  };

/** Called by the CRM's own script. */
export function offerAdapter(adapter: KnownAdapter): void {
  (globalThis as World)[SLOT] = adapter;
}

/** The adapter of this page's CRM, if one came with the overlay. */
export function takeAdapter(): KnownAdapter | undefined {
  return (globalThis as World)[SLOT];
}
