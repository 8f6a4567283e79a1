import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { EditorStore } from '../../lib/state/editor-store';
import type { PanelStore } from '../../lib/state/panel-store';
import { lazyPart } from '../dashboard/lazy-part';
import { useText } from '../ui/screen';
import { Section } from '../ui/section';
import { useEditor } from './use-editor';

/** The editor's code comes when a manager opens it. */
const Editor = lazyPart(() =>
  import('../standard-editor/standard-editor').then((module) => module.StandardEditor),
);

/** A page tells of its card once it has come to rest, which on a slow day is seconds after the panel hears of the page. */
const LOOKS_MS = [0, 400, 1200, 3000, 8000];

/** The manager's editor beside the page that it is about. */
export function PanelEditor({ store }: { readonly store: PanelStore }): JSX.Element {
  const { t } = useText();
  return (
    <Section id="panel-editor" title={t('editor.title')} startsClosed>
      <OpenEditor store={store} />
    </Section>
  );
}

function OpenEditor({ store }: { readonly store: PanelStore }): JSX.Element | null {
  const editor = useEditor(store);
  return editor && <EditorBesidePage store={store} editor={editor} />;
}

interface EditorProps {
  readonly store: PanelStore;
  readonly editor: EditorStore;
}

function EditorBesidePage({ store, editor }: EditorProps): JSX.Element {
  const settings = store.settings.view.value.value;
  const page = store.overlay.value?.page;
  // Another page of the CRM has another card to offer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: The page is not used, only its change.
  useEffect(() => {
    const looks = LOOKS_MS.map((after) => setTimeout(() => void editor.refreshSurvey(), after));
    return () => looks.forEach(clearTimeout);
  }, [page?.kind, page?.recordId]);
  return (
    <Editor
      editor={editor}
      feedback={store.feedback}
      hasStandard={(settings?.standard ?? null) !== null}
      kept={settings?.life?.kept ?? []}
      crm={settings?.site?.crm?.id}
    />
  );
}
