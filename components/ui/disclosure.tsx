import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icons';

interface DisclosureProps {
  readonly label: string;
  readonly children: ComponentChildren;
  /** Called each time it is opened, for details that have to be fetched. */
  readonly onOpen?: () => void;
}

/** Details for those who ask, folded by the browser's own means. */
export function Disclosure({ label, children, onOpen }: DisclosureProps): JSX.Element {
  return (
    <details class="disclosure" onToggle={(event) => event.currentTarget.open && onOpen?.()}>
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
