import type { JSX } from 'preact';
import {
  KEEP_CHOICES,
  OPTIONAL_COLUMNS,
  type PrivacySettings,
} from '../../lib/domain/privacy/privacy-settings';
import type { PrivacyView } from '../../lib/domain/privacy/views';
import type { PrivacyStore } from '../../lib/state/privacy-store';
import { Select, Toggle } from '../ui/controls';
import { Notice, Skeleton } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import { BackupPart } from './backup-part';
import { ErasePart } from './erase-part';
import { StoredTable } from './stored-table';

/** What is kept, for how long, how to take it along and how to end it. */
export function PrivacyPart({ privacy }: { readonly privacy: PrivacyStore }): JSX.Element {
  const { t, word } = useText();
  const { value: view, error } = privacy.view.value;
  return (
    <section class="option-part" id="privacy">
      <h2>{t('privacy.title')}</h2>
      <div class="privacy">
        {!view && error === null && <Skeleton lines={4} label={t('panel.loading')} />}
        {!view && error !== null && <Notice tone="warn" title={word('refuse', error, 'refuse.other')} live />}
        {view && (
          <>
            <p class="muted">{t('privacy.intro')}</p>
            <PrivacyForm settings={view.settings} onPatch={privacy.patch} />
            <h3>{t('privacy.what')}</h3>
            <StoredTable stored={view.stored} />
            <Days days={view.days} />
          </>
        )}
        <BackupPart privacy={privacy} />
        <ErasePart privacy={privacy} />
      </div>
    </section>
  );
}

interface PrivacyFormProps {
  readonly settings: PrivacySettings;
  readonly onPatch: (patch: Partial<PrivacySettings>) => void;
}

function PrivacyForm({ settings, onPatch }: PrivacyFormProps): JSX.Element {
  const { t } = useText();
  const { maskNames, leaveOut, keepDays } = settings;
  return (
    <div class="form">
      <Toggle
        label={t('privacy.mask')}
        hint={t('privacy.maskHint')}
        on={maskNames}
        onChange={(on) => onPatch({ maskNames: on })}
      />
      <fieldset class="field">
        <legend>{t('privacy.leaveOut')}</legend>
        <div class="checks">
          {OPTIONAL_COLUMNS.map((column) => (
            <label key={column}>
              <input
                type="checkbox"
                checked={!leaveOut.includes(column)}
                onChange={({ currentTarget }) =>
                  onPatch({
                    leaveOut: OPTIONAL_COLUMNS.filter((each) =>
                      each === column ? !currentTarget.checked : leaveOut.includes(each),
                    ),
                  })
                }
              />{' '}
              {t(`column.${column}`)}
            </label>
          ))}
        </div>
        <p class="hint">{t('privacy.leaveOutHint')}</p>
      </fieldset>
      <Select
        label={t('privacy.keep')}
        hint={t('privacy.keepHint')}
        value={String(keepDays)}
        choices={KEEP_CHOICES.map((n) => ({ value: String(n), label: t('privacy.keepDays', { n }) }))}
        onChange={(chosen) => {
          const days = KEEP_CHOICES.find((each) => String(each) === chosen);
          if (days) onPatch({ keepDays: days });
        }}
      />
    </div>
  );
}

function Days({ days }: Pick<PrivacyView, 'days'>): JSX.Element {
  const { t } = useText();
  const { date } = useFormat();
  const text = days
    ? t('privacy.days', { first: date(days.first), last: date(days.last) })
    : t('privacy.noDays');
  return <p class="muted">{text}</p>;
}
