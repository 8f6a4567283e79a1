import type { JSX } from 'preact';
import type { DealRef } from '../../lib/domain/outlook';
import { useText } from '../ui/screen';

/** What a deal needs to be named and found. */
export type NamedDeal = Pick<DealRef, 'id' | 'title' | 'href'>;

interface DealLinksProps {
  readonly deals: readonly NamedDeal[];
  /** How many there are; those beyond the named ones are counted. */
  readonly count: number;
  readonly origin: string | null;
}

/** Deals by name, each a link to its record where there is one. */
export function DealLinks({ deals, count, origin }: DealLinksProps): JSX.Element | null {
  const { t } = useText();
  if (deals.length === 0) return null;
  const more = count - deals.length;
  return (
    <ul class="deal-links">
      {deals.map((deal) => (
        <li key={deal.id}>
          <DealLink deal={deal} origin={origin} />
        </li>
      ))}
      {more > 0 && <li class="muted">{t('warn.more', { n: more })}</li>}
    </ul>
  );
}

/** A deal's title, else its number; opens the record in a tab of its own, so that no half-filled page is lost. */
export function DealLink({ deal, origin }: { deal: NamedDeal; origin: string | null }): JSX.Element {
  const name = deal.title ?? deal.id;
  const url = recordUrl(deal.href, origin);
  if (url === null) return <span>{name}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}

/** Address of a record; null unless it lies on the CRM's own origin. */
export function recordUrl(href: string | null, origin: string | null): string | null {
  if (href === null || origin === null || !URL.canParse(href, origin)) return null;
  const url = new URL(href, origin);
  return url.origin === origin && /^https?:$/.test(url.protocol) ? url.href : null;
}
