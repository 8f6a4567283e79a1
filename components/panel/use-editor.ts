import { useEffect, useState } from 'preact/hooks';
import type { EditorStore } from '../../lib/state/editor-store';
import type { PanelStore } from '../../lib/state/panel-store';

/** The manager's editor once its code is there; null until then, and when it cannot be had. */
export function useEditor(store: PanelStore): EditorStore | null {
  const [editor, setEditor] = useState<EditorStore | null>(null);
  useEffect(() => {
    let wanted = true;
    store.editor().then(
      (opened) => {
        if (wanted) setEditor(opened);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [store]);
  return editor;
}
