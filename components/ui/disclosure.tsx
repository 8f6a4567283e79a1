import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icons';

/** Details for those who ask, folded by the browser's own means. */
export function Disclosure({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    <details class="disclosure">
      <summary>
        <span class="fold">
          <Icon name="chevron" />
        </span>
        {label}
      </summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
