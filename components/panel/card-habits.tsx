import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { FillRate } from '../../lib/domain/card-habits';
import type { CardHabitsView } from '../../lib/platform/card-messages';
import type { HabitsStore } from '../../lib/state/habits-store';
import type { PanelStore } from '../../lib/state/panel-store';
import { Button } from '../ui/button';
import { Skeleton } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import { Section } from '../ui/section';
import { PlaceOffers } from './place-offers';

/** How full the cards are that were opened here, and what their fields are used for. */
export function CardHabits({ store }: { readonly store: PanelStore }): JSX.Element {
  const { t } = useText();
  return (
    <Section id="card-habits" title={t('habits.title')} startsClosed>
      <Loaded store={store} />
    </Section>
  );
}

function Loaded({ store }: { readonly store: PanelStore }): JSX.Element {
  const { t } = useText();
  const { habits } = store;
  useEffect(() => void habits.refresh(), [habits]);
  const { value } = habits.state.value;
  if (!value) return <Skeleton label={t('habits.title')} />;
  if (value.byEntity.length === 0 && value.doubts.length === 0)
    return <p class="muted">{t('habits.none')}</p>;
  return (
    <div class="stack">
      <p class="muted">{t('habits.source', { days: value.days })}</p>
      <Rates value={value} store={habits} />
      <Fields value={value} />
      <PlaceOffers offers={value.offers} store={store} />
      <Doubts value={value} />
    </div>
  );
}

function Rates({
  value,
  store,
}: {
  readonly value: CardHabitsView;
  readonly store: HabitsStore;
}): JSX.Element {
  const { t } = useText();
  const { me, byEntity, byStage, byOwner } = value;
  return (
    <>
      <RateTable
        caption={t('habits.byOwner')}
        rates={byOwner}
        nameOf={(name) =>
          name === null ? t('habits.noOwner') : name === me ? t('habits.me', { name }) : name
        }
        action={(name) =>
          name !== null && name !== me ? (
            <Button kind="quiet" onClick={() => store.iAm(name)}>
              {t('habits.thisIsMe')}
            </Button>
          ) : null
        }
      />
      <RateTable caption={t('habits.byStage')} rates={byStage} nameOf={(name) => name ?? t('card.noStage')} />
      <RateTable
        caption={t('habits.byEntity')}
        rates={byEntity.map((rate) => ({ ...rate, name: t(`card.entity.${rate.entity}`) }))}
        nameOf={(name) => name ?? ''}
      />
    </>
  );
}

interface RateTableProps {
  readonly caption: string;
  readonly rates: readonly FillRate[];
  readonly nameOf: (name: string | null) => string;
  readonly action?: (name: string | null) => JSX.Element | null;
}

function RateTable({ caption, rates, nameOf, action }: RateTableProps): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  if (rates.length === 0) return null;
  return (
    <div>
      <h3 class="strong">{caption}</h3>
      <ul class="plain-list rates">
        {rates.map(({ name, mean, cards }) => (
          <li key={name ?? ''} class="row-between">
            <span>
              {nameOf(name)} {action?.(name)}
            </span>
            <span class="figure">
              {mean === null ? '–' : format.percent(mean)}{' '}
              <span class="muted">{t('habits.ofCards', { count: cards })}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Fields({ value }: { readonly value: CardHabitsView }): JSX.Element {
  const { t } = useText();
  const lists = [
    {
      title: t('habits.placeholders'),
      lines: value.placeholders.map(({ label, count, of, repeated }) =>
        t(repeated > 0 ? 'habits.repeatedLine' : 'habits.placeholderLine', { label, count, of, repeated }),
      ),
    },
    {
      title: t('habits.unedited'),
      lines: value.unedited.map(({ label, views }) => t('habits.uneditedLine', { label, count: views })),
    },
  ];
  return (
    <>
      {lists
        .filter((list) => list.lines.length > 0)
        .map((list) => (
          <div key={list.title}>
            <h3 class="strong">{list.title}</h3>
            <ul class="plain-list">
              {list.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}

function Doubts({ value }: { readonly value: CardHabitsView }): JSX.Element | null {
  const { t } = useText();
  const answered = value.doubts.filter(({ answer }) => answer !== null);
  if (value.doubts.length === 0) return null;
  return (
    <div>
      <h3 class="strong">{t('habits.doubts')}</h3>
      <ul class="plain-list">
        {answered.map(({ recordId, question, stage, answer }) => (
          <li key={`${recordId} ${question}`}>
            {answer}{' '}
            <span class="muted">
              № {recordId} · {stage}
            </span>
          </li>
        ))}
      </ul>
      <p class="muted">{t('habits.skipped', { count: value.doubts.length - answered.length })}</p>
    </div>
  );
}
