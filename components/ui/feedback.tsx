import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icons';

export type Tone = 'neutral' | 'good' | 'warn' | 'bad';

const NOTICE_ICON: Readonly<Record<Tone, IconName>> = {
  neutral: 'info',
  good: 'check',
  warn: 'warning',
  bad: 'warning',
};

interface NoticeProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ComponentChildren;
  /** Read out as soon as it appears. */
  readonly live?: boolean;
}

/** One thing that happened, what it means and what to do. */
export function Notice({ tone, title, children, live = false }: NoticeProps): JSX.Element {
  return (
    <div class={`notice ${tone}`} {...(live ? { role: 'status' } : {})}>
      <span class="notice-sign">
        <Icon name={NOTICE_ICON[tone]} />
      </span>
      <div class="notice-text">
        <p class="notice-title">{title}</p>
        {children}
      </div>
    </div>
  );
}

/** A word or two beside a title; the tone is never the only sign. */
export function Badge({
  tone = 'neutral',
  children,
}: {
  tone?: Tone;
  children: ComponentChildren;
}): JSX.Element {
  return <span class={`badge ${tone}`}>{children}</span>;
}

interface EmptyStateProps {
  readonly title: string;
  /** What will stand here and why it is worth it. */
  readonly hint: string;
  readonly children?: ComponentChildren;
}

/** A place that is empty and says what for. */
export function EmptyState({ title, hint, children }: EmptyStateProps): JSX.Element {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      <p class="empty-hint">{hint}</p>
      {children}
    </div>
  );
}

/** Grey lines where text will stand; they appear only after 300 ms, so that quick answers do not flicker. */
export function Skeleton({ lines = 3, label }: { lines?: number; label: string }): JSX.Element {
  return (
    <div class="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
        <span key={line} class="skeleton-line" />
      ))}
    </div>
  );
}

interface ProgressProps {
  readonly value: number;
  readonly max: number;
  readonly label: string;
}

/** A thin line that shows how much of something is done. */
export function Progress({ value, max, label }: ProgressProps): JSX.Element {
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
    >
      <span class="progress-fill" style={{ width: `${max > 0 ? Math.min(100, (value / max) * 100) : 0}%` }} />
    </div>
  );
}
