import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DealsStore } from '../../lib/state/deals-store';
import { DealLink } from '../dashboard/deal-links';
import { IconButton } from '../ui/button';
import { useText } from '../ui/screen';

/** Deals by a part of their name. It stands in the panel, since a page could read what stands in the page. */
export function DealSearch({ deals }: { readonly deals: DealsStore }): JSX.Element | null {
  const { typed } = deals;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || event.ctrlKey === event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      deals.seek(typed.peek() ?? '');
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [deals, typed]);
  return typed.value === null ? null : <OpenSearch deals={deals} typed={typed.value} />;
}

function OpenSearch({ deals, typed }: { readonly deals: DealsStore; readonly typed: string }): JSX.Element {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => input.current?.focus(), []);
  const found = deals.found.value;
  const links = () => [...(list.current?.querySelectorAll('a') ?? [])];
  const onKey = (event: KeyboardEvent) => {
    const all: HTMLElement[] = [...(input.current ? [input.current] : []), ...links()];
    const at = all.indexOf(event.target as HTMLElement);
    if (event.key === 'Escape') deals.seek(null);
    else if (event.key === 'Enter' && event.target === input.current && !event.isComposing)
      links()[0]?.click();
    else if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all[(at + all.length - 1) % all.length]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <search class="deal-search" onKeyDown={onKey}>
      <div class="field deal-search-line">
        <input
          ref={input}
          type="text"
          aria-label={t('seek.label')}
          placeholder={t('seek.hint')}
          value={typed}
          onInput={(event) => deals.seek(event.currentTarget.value)}
        />
        <IconButton icon="close" label={t('seek.close')} onClick={() => deals.seek(null)} />
      </div>
      <ul ref={list} class="plain-list">
        {found?.deals.map((deal) => (
          <li key={deal.id} class="row-between">
            <DealLink deal={deal} origin={found.origin} />
            <span class="muted">{[deal.company, deal.stage].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <p class="muted" role="status">
        {t(found && typed.trim() !== '' && found.deals.length === 0 ? 'seek.none' : 'seek.source')}
      </p>
    </search>
  );
}
