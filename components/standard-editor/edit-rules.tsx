import type { JSX } from 'preact';
import { DEFAULT_WARNING_LIMITS } from '../../lib/domain/health/warning-limits';
import type { Strength } from '../../lib/domain/standard';
import { readUpdateUrl } from '../../lib/domain/standard/addresses';
import { setAlert, setFeedback, setStrength, setUpdateUrl } from '../../lib/state/number-edits';
import { CheckedInput } from '../ui/checked-input';
import { Select, Toggle } from '../ui/controls';
import { useText } from '../ui/screen';
import type { EditProps } from './edit-menu';
import { readNumber } from './read-number';

type Rule = keyof typeof DEFAULT_WARNING_LIMITS;

/** The one threshold of each warning that a manager may want to move; the rest is for the file. */
const THRESHOLDS: Readonly<Partial<Record<Rule, { readonly key: string; readonly isShare: boolean }>>> = {
  meet_rate: { key: 'drop', isShare: true },
  meet_quality: { key: 'drop', isShare: true },
  demo_rate: { key: 'drop', isShare: true },
  deal_rate: { key: 'drop', isShare: true },
  hanging: { key: 'share', isShare: true },
  silence: { key: 'days', isShare: false },
  close_pushed: { key: 'pushes', isShare: false },
};

/** Which warnings the team gets, and from where on. */
export function EditAlerts({ draft, edit }: EditProps): JSX.Element {
  const { word } = useText();
  const rules = Object.keys(DEFAULT_WARNING_LIMITS) as Rule[];
  return (
    <ul class="plain-list alerts">
      {rules.map((rule) => {
        const own = draft.alerts?.[rule] ?? {};
        const isOn = own.on !== false;
        return (
          <li key={rule}>
            <Toggle
              label={word('rule', rule, 'part.other')}
              on={isOn}
              onChange={(on) => edit((now) => setAlert(now, rule, 'on', on ? null : false))}
            />
            {isOn && <Threshold rule={rule} draft={draft} edit={edit} />}
          </li>
        );
      })}
    </ul>
  );
}

function Threshold({ rule, draft, edit }: EditProps & { readonly rule: Rule }): JSX.Element | null {
  const { t, word } = useText();
  const threshold = THRESHOLDS[rule];
  if (!threshold) return null;
  const { key, isShare } = threshold;
  const scale = isShare ? 100 : 1;
  const most = isShare ? 100 : 365;
  const usual: unknown = Reflect.get(DEFAULT_WARNING_LIMITS[rule], key);
  const value = draft.alerts?.[rule]?.[key] ?? usual;
  return (
    <CheckedInput
      label={word('shop.limit', key, 'part.other')}
      inputMode="decimal"
      value={typeof value === 'number' ? String(Math.round(value * scale * 100) / 100) : ''}
      check={(text) => (readNumber(text, 1, most) === null ? t('shop.limitWrong', { most }) : null)}
      onSave={(text) => {
        const limit = (readNumber(text, 1, most) ?? 0) / scale;
        edit((now) => setAlert(now, rule, key, limit === usual ? null : limit));
      }}
    />
  );
}

/** Keys that a manager binds as a whole, in the order of the editor. */
const BOUND = ['menu', 'startPage', 'cards.deal', 'targets', 'analytics', 'alerts'] as const;
const STRENGTHS: readonly Strength[] = ['default', 'suggest', 'locked'];

/** What a seller may change for himself, and until when he may not. */
export function EditStrength({ draft, edit }: EditProps): JSX.Element {
  const { t } = useText();
  const isDay = (text: string) =>
    text === '' || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)));
  return (
    <div class="stack">
      <p class="hint">{t('shop.strengthHint')}</p>
      <ul class="plain-list strengths">
        {BOUND.map((key) => {
          const strength = draft.strength?.[key] ?? 'default';
          const until = draft.strengthUntil?.[key] ?? '';
          return (
            <li key={key}>
              <Select
                label={t(`shop.bound.${key}`)}
                value={strength}
                choices={STRENGTHS.map((value) => ({ value, label: t(`strength.${value}`) }))}
                onChange={(next) => edit((now) => setStrength(now, key, next, until || null))}
              />
              {strength !== 'default' && (
                <CheckedInput
                  label={t('shop.until')}
                  placeholder="2026-12-31"
                  value={until.slice(0, 10)}
                  check={(text) => (isDay(text) ? null : t('shop.dayWrong'))}
                  onSave={(text) => edit((now) => setStrength(now, key, strength, text || null))}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const ANONYMOUS = ['choice', 'always', 'never'] as const;

/** Whether the team talks back, and where new versions come from. */
export function EditTalk({ draft, edit }: EditProps): JSX.Element {
  const { t, word } = useText();
  const { enabled = true, anonymous = 'choice', ask = {} } = draft.feedback ?? {};
  const wrongUrl = (text: string): string | null => {
    const read = text === '' ? null : readUpdateUrl(text);
    return !read || read.ok ? null : word('refuse', read.code, 'refuse.url-form');
  };
  return (
    <div class="stack">
      <Toggle
        label={t('shop.feedback')}
        hint={t('shop.feedbackHint')}
        on={enabled}
        onChange={(on) => edit((now) => setFeedback(now, { enabled: on }))}
      />
      {enabled && (
        <>
          <Select
            label={t('shop.anonymous')}
            value={anonymous}
            choices={ANONYMOUS.map((value) => ({ value, label: t(`shop.anonymous.${value}`) }))}
            onChange={(value) => edit((now) => setFeedback(now, { anonymous: value }))}
          />
          <Toggle
            label={t('shop.askEase')}
            on={ask.cardEase !== 'never'}
            onChange={(on) =>
              edit((now) => setFeedback(now, { ask: { ...ask, cardEase: on ? 'per-version' : 'never' } }))
            }
          />
        </>
      )}
      <CheckedInput
        label={t('shop.updateUrl')}
        hint={t('shop.updateUrlHint')}
        placeholder="https://"
        inputMode="url"
        maxLength={500}
        value={draft.update?.url ?? ''}
        check={wrongUrl}
        onSave={(text) => edit((now) => setUpdateUrl(now, text || null))}
      />
    </div>
  );
}
