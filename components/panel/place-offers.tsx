import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PlaceOffer } from '../../lib/domain/card-habits';
import { targetKey } from '../../lib/domain/feedback-box';
import type { Standard } from '../../lib/domain/standard';
import type { EditorStore } from '../../lib/state/editor-store';
import type { FeedbackStore } from '../../lib/state/feedback-store';
import { takeOffer } from '../../lib/state/offer-edits';
import type { PanelStore } from '../../lib/state/panel-store';
import { Button } from '../ui/button';
import { useText } from '../ui/screen';
import { useEditor } from './use-editor';

interface OffersProps {
  readonly offers: readonly PlaceOffer[];
  readonly store: PanelStore;
}

/**
 * Where the use of fields would have them stand. Whoever can publish the standard puts a change into the draft; for
 * others it becomes a remark that they send. No card changes before the next version.
 */
export function PlaceOffers(props: OffersProps): JSX.Element | null {
  return props.offers.length === 0 ? null : <Offers {...props} />;
}

function Offers({ offers, store }: OffersProps): JSX.Element | null {
  const { t } = useText();
  const editor = useEditor(store);
  if (!editor) return null;
  return (
    <div>
      <h3 class="strong">{t('habits.offers')}</h3>
      <ul class="plain-list">
        {offers.map((offer) => {
          const words = t(`habits.offer.${offer.move}`, { label: offer.label });
          return (
            <li key={`${offer.entity} ${offer.field}`} class="row-between">
              <span>{words}</span>
              {mayPublish(store, editor) ? (
                <DraftAction offer={offer} words={words} editor={editor} />
              ) : (
                <ProposeAction offer={offer} words={words} feedback={store.feedback} />
              )}
            </li>
          );
        })}
      </ul>
      <p class="muted">{t('habits.offerNote')}</p>
    </div>
  );
}

/** A line of versions that somebody else signs is not continued from here. */
function mayPublish(store: PanelStore, editor: EditorStore): boolean {
  const signedBy = store.settings.view.value.value?.life?.words ?? null;
  if (signedBy === null) return true;
  const own = editor.key.state.value?.words ?? null;
  return own !== null && own.en.join(' ') === signedBy.en.join(' ');
}

interface ActionProps {
  readonly offer: PlaceOffer;
  /** What is offered, for a screen reader. */
  readonly words: string;
}

function DraftAction({ offer, words, editor }: ActionProps & { readonly editor: EditorStore }): JSX.Element {
  const { t } = useText();
  const [made, setMade] = useState<Standard | null>(null);
  if (made === null) {
    const agree = async (): Promise<void> => {
      setMade(await editor.amend((draft) => takeOffer(draft, offer, t('habits.rareBlock'))));
    };
    return (
      <Button kind="quiet" label={t('habits.toDraftLabel', { offer: words })} onClick={agree}>
        {t('habits.toDraft')}
      </Button>
    );
  }
  const takeBack = (): void => {
    editor.undo();
    setMade(null);
  };
  return (
    <span>
      <span class="muted">{t('habits.inDraft')}</span>{' '}
      {editor.draft.value === made && (
        <Button kind="quiet" label={t('habits.undoLabel', { offer: words })} onClick={takeBack}>
          {t('habits.undo')}
        </Button>
      )}
    </span>
  );
}

function ProposeAction({
  offer,
  words,
  feedback,
}: ActionProps & { readonly feedback: FeedbackStore }): JSX.Element | null {
  const { t } = useText();
  const { view, add, withdraw } = feedback;
  if (!view.value || view.value.rule.enabled === false) return null;
  const target = { entity: offer.entity, field: offer.field };
  const own = view.value.own.find(
    ({ item }) => item.kind === 'idea' && targetKey(item.target) === targetKey(target),
  );
  if (!own)
    return (
      <Button
        kind="quiet"
        label={t('habits.proposeLabel', { offer: words })}
        onClick={() => add({ kind: 'idea', target, text: words })}
      >
        {t('habits.propose')}
      </Button>
    );
  return (
    <span>
      <span class="muted">{t('habits.proposed')}</span>{' '}
      <Button
        kind="quiet"
        label={t('habits.undoLabel', { offer: words })}
        onClick={() => withdraw(own.item.id)}
      >
        {t('habits.undo')}
      </Button>
    </span>
  );
}
