import type { CurrencyTable } from '../../lib/domain/pipeline';
import type { SettingsView } from '../../lib/domain/views';

/** Shares of the first stage when they show an inflated top; null when they do not. */
export interface InflatedTop {
  readonly raw: number;
  readonly weighted: number;
}

const LEAST_DEALS = 10;

/**
 * The top is inflated when the first stage holds at least half of the raw sum and
 * at most a tenth of the weighted one. Fewer than 10 deals prove nothing.
 */
export function inflatedTop(table: CurrencyTable): InflatedTop | null {
  const first = table.rows[0];
  const { total } = table;
  if (!first || table.rows.length < 2 || total.count < LEAST_DEALS || total.raw <= 0 || total.weighted <= 0)
    return null;
  const raw = first.raw / total.raw;
  const weighted = first.weighted / total.weighted;
  return raw >= 0.5 && weighted <= 0.1 ? { raw, weighted } : null;
}

/** The tile of the weighted pipeline, as a standard's `dashboards` name it. */
const TILE = 'weighted';

/**
 * Whether this person sees the weighted pipeline. With a standard in force sellers
 * see it only when their tiles name it; everybody else, and a team without a
 * standard, always does.
 */
export function showsWeighted(settings: SettingsView | null): boolean {
  const effective = settings?.effective;
  if (!settings?.standard || !effective) return true;
  return effective.role !== 'seller' || effective.dashboards.includes(TILE);
}
