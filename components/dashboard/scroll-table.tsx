import type { ComponentChildren, JSX } from 'preact';

/** A column: its heading, and whether it holds words (set from the left) or figures (from the right). */
export interface Column {
  readonly head: string;
  readonly words?: boolean;
}

interface ScrollTableProps {
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly Column[];
  /** The rows. */
  readonly children: ComponentChildren;
}

/** A table that scrolls by itself where it is too wide. */
export function ScrollTable({ caption, columns, children }: ScrollTableProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: A box that scrolls must be reachable by keyboard.
    <section class="table-scroll" tabIndex={0} aria-label={caption}>
      <table class="deal-table">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, words = false }) => (
              <th key={head} scope="col" class={words ? 'words' : ''}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
