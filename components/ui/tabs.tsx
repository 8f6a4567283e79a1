import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** How many things wait there; 0 shows nothing. */
  readonly count: number;
  /** The count in words, for a screen reader. */
  readonly countLabel: string;
}

interface TabsProps<Id extends string> {
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly label: string;
  readonly onSelect: (id: Id) => void;
}

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** One stop for the Tab key; arrows, Home and End move between the tabs. */
export function Tabs<Id extends string>({ tabs, selected, label, onSelect }: TabsProps<Id>): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where the tabs are wider than the window, the chosen one is not left out of sight.
    const chosen = list.current?.querySelector<HTMLElement>(`#tab-${selected}`);
    chosen?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [selected]);
  const move = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const target =
      tabs[
        nextIndex(
          event.key,
          tabs.findIndex((tab) => tab.id === selected),
          tabs.length,
        )
      ];
    if (!target) return;
    event.preventDefault();
    onSelect(target.id);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${target.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={move} ref={list}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`tab-${tab.id}`}
          aria-controls="tab-panel"
          aria-selected={tab.id === selected}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label}
          {tab.count > 0 && (
            <span class="count">
              <span aria-hidden="true">{tab.count}</span>
              <span class="unseen">{tab.countLabel}</span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

function nextIndex(key: string, current: number, length: number): number {
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  const step = STEP[key];
  return step === undefined ? -1 : (current + step + length) % length;
}
