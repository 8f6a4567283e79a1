import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PlaceOffer } from '../../lib/domain/card-habits';
import { targetKey } from '../../lib/domain/feedback-box';
import type { Standard } from '../../lib/domain/standard';
import { takeOffer } from '../../lib/state/offer-edits';
import type { PanelStore } from '../../lib/state/panel-store';
import { Button } from '../ui/button';
import { useText } from '../ui/screen';

interface OffersProps {
  readonly offers: readonly PlaceOffer[];
  readonly store: PanelStore;
}

/**
 * Where the use of fields would have them stand. Whoever can publish the standard puts a change into the draft; for
 * others it becomes a remark that they send. No card changes before the next version.
 */
export function PlaceOffers({ offers, store }: OffersProps): JSX.Element | null {
  const { t } = useText();
  if (offers.length === 0) return null;
  const Action = mayPublish(store) ? DraftAction : ProposeAction;
  return (
    <div>
      <h3 class="strong">{t('habits.offers')}</h3>
      <ul class="plain-list">
        {offers.map((offer) => {
          const words = t(`habits.offer.${offer.move}`, { label: offer.label });
          return (
            <li key={`${offer.entity} ${offer.field}`} class="row-between">
              <span>{words}</span>
              <Action offer={offer} words={words} store={store} />
            </li>
          );
        })}
      </ul>
      <p class="muted">{t('habits.offerNote')}</p>
    </div>
  );
}

/** A line of versions that somebody else signs is not continued from here. */
function mayPublish(store: PanelStore): boolean {
  const signedBy = store.settings.view.value.value?.life?.words ?? null;
  if (signedBy === null) return true;
  const own = store.editor().key.state.value?.words ?? null;
  return own !== null && own.en.join(' ') === signedBy.en.join(' ');
}

interface ActionProps {
  readonly offer: PlaceOffer;
  /** What is offered, for a screen reader. */
  readonly words: string;
  readonly store: PanelStore;
}

function DraftAction({ offer, words, store }: ActionProps): JSX.Element {
  const { t } = useText();
  const [made, setMade] = useState<Standard | null>(null);
  if (made === null) {
    const agree = async (): Promise<void> => {
      setMade(await store.editor().amend((draft) => takeOffer(draft, offer, t('habits.rareBlock'))));
    };
    return (
      <Button kind="quiet" label={t('habits.toDraftLabel', { offer: words })} onClick={agree}>
        {t('habits.toDraft')}
      </Button>
    );
  }
  const editor = store.editor();
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

function ProposeAction({ offer, words, store }: ActionProps): JSX.Element | null {
  const { t } = useText();
  const { view, add, withdraw } = store.feedback;
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
