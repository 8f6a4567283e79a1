import type { ComponentChildren, ComponentProps, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useText } from '../ui/screen';

interface SortableProps {
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly label: string }[];
  /** Place an item at an index of the list. */
  readonly onMove: (id: string, index: number) => void;
  readonly actions: (id: string, label: string) => ComponentChildren;
}

/**
 * A list that is put in order by dragging its handles, by mouse or finger, and
 * by arrow keys on a handle. The order changes once, when the item is let go.
 */
export function SortableList({ label, items, onMove, actions }: SortableProps): JSX.Element {
  const { t } = useText();
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<{ readonly id: string; readonly over: number } | null>(null);

  const indexAt = (y: number): number => {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    const found = rows.findIndex(({ bottom }) => y < bottom);
    return found < 0 ? rows.length - 1 : found;
  };
  const byKey = (event: KeyboardEvent, id: string, index: number): void => {
    const steps: Record<string, number> = {
      ArrowUp: index - 1,
      ArrowDown: index + 1,
      Home: 0,
      End: items.length - 1,
    };
    const target = steps[event.key];
    if (target === undefined || target < 0 || target >= items.length) return;
    event.preventDefault();
    onMove(id, target);
  };
  const handle = (id: string, index: number): ComponentProps<'button'> => ({
    onKeyDown: (event) => byKey(event, id, index),
    onPointerDown: (event) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ id, over: index });
    },
    onPointerMove: (event) => {
      if (drag) setDrag({ id: drag.id, over: indexAt(event.clientY) });
    },
    onPointerUp: () => {
      if (drag && drag.over !== index) onMove(drag.id, drag.over);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  });

  return (
    <ol class="plain-list sortable" aria-label={label} ref={list}>
      {items.map((item, index) => (
        <li key={item.id} class={rowClass(drag, item.id, index, items)}>
          <button
            type="button"
            class="drag-handle"
            aria-label={t('editor.drag', { item: item.label, place: index + 1, n: items.length })}
            {...handle(item.id, index)}
          >
            <span aria-hidden="true">⠿</span>
          </button>
          <span class="sortable-label">{item.label}</span>
          {actions(item.id, item.label)}
        </li>
      ))}
    </ol>
  );
}

function rowClass(
  drag: { readonly id: string; readonly over: number } | null,
  id: string,
  index: number,
  items: SortableProps['items'],
): string {
  if (drag?.id === id) return 'dragged';
  if (drag?.over !== index) return '';
  return index > items.findIndex((item) => item.id === drag.id) ? 'drop-after' : 'drop-before';
}
