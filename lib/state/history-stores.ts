import { dayIn } from '../domain/history/snapshot';
import { createExportStore, type ExportStore } from './export-store';
import { createImportStore, type ImportStore } from './import-store';
import type { Requester } from './transport';

/** History in and out, of one account. */
export interface HistoryStores {
  readonly imports: ImportStore;
  readonly exports: ExportStore;
}

interface HistoryPlace {
  readonly account: string;
  readonly locale: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Currency of most open deals; null when none is known. */
  readonly currency: () => string | null;
}

/** Made when the screen is first opened: few open it, and nobody else waits for its code. */
export function createHistoryStores(asks: Requester, place: HistoryPlace): HistoryStores {
  const { account, locale, now, currency } = place;
  const today = (): string => dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, now());
  return {
    imports: createImportStore(asks, account, () => {
      const known = currency();
      return {
        today: today(),
        locale: locale(),
        utcOffset: -new Date(now()).getTimezoneOffset(),
        ...(known === null ? {} : { currency: known }),
      };
    }),
    exports: createExportStore(asks, { account, locale, today }),
  };
}
