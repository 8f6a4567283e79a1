import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icons';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  /** One `primary` per view; `quiet` for what stands inside a row of text. */
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly icon?: IconName;
  readonly disabled?: boolean;
  /** What a screen reader says, where the words on the button need their surroundings to be understood. */
  readonly label?: string;
}

export function Button(props: ButtonProps): JSX.Element {
  const { children, onClick, kind = 'plain', icon, disabled = false, label } = props;
  return (
    <button type="button" class={`button ${kind}`} disabled={disabled} aria-label={label} onClick={onClick}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  /** Read out by a screen reader, and shown on hover. */
  readonly label: string;
  readonly onClick: () => void;
}

export function IconButton({ icon, label, onClick }: IconButtonProps): JSX.Element {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
