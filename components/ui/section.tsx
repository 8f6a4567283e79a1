import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icons';
import { useSections } from './screen';

interface SectionProps {
  /** Remembers under this name whether it is closed. */
  readonly id: string;
  readonly title: string;
  /** A short fact that stays in sight when the section is closed. */
  readonly note?: ComponentChildren;
  readonly startsClosed?: boolean;
  readonly children: ComponentChildren;
}

/** A heading that folds what stands below it, and remembers being folded. */
export function Section({ id, title, note, startsClosed = false, children }: SectionProps): JSX.Element {
  const sections = useSections();
  const body = useId();
  const flipped = sections.flipped.value.has(id);
  const open = flipped === startsClosed;
  return (
    <section class="section" id={`part-${id}`}>
      <h2>
        <button
          type="button"
          class="section-head"
          aria-expanded={open}
          aria-controls={body}
          onClick={() => sections.flip(id, !flipped)}
        >
          <span class="fold">
            <Icon name="chevron" />
          </span>
          <span class="section-title">{title}</span>
          {note !== undefined && <span class="section-note">{note}</span>}
        </button>
      </h2>
      <div id={body} class="section-body" hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
