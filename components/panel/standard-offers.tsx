import type { JSX } from 'preact';
import type { EffectiveSettings, JsonValue } from '../../lib/domain/standard';
import type { PolicyFacts } from '../../lib/domain/standard-life';
import { Button } from '../ui/button';
import { Notice } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';

interface OffersProps {
  readonly effective: EffectiveSettings;
  readonly onDecide: (key: string, accept: boolean) => void;
}

/** What the team offers and the person has not decided on. */
export function Offers({ effective, onDecide }: OffersProps): JSX.Element | null {
  const { t, word } = useText();
  if (effective.suggestions.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t('life.offers')}</h2>
      {effective.suggestions.map(({ key, value }) => {
        const head = key.split('.')[0] ?? key;
        const item = word('change.group', head, 'part.other', { code: key });
        return (
          <Notice key={key} tone="neutral" title={t('life.offer', { item, value: textOf(value, effective) })}>
            <div class="actions">
              <Button kind="primary" onClick={() => onDecide(key, true)}>
                {t('life.accept')}
              </Button>
              <Button kind="quiet" onClick={() => onDecide(key, false)}>
                {t('life.notNow')}
              </Button>
            </div>
          </Notice>
        );
      })}
    </section>
  );
}

function textOf(value: JsonValue, effective: EffectiveSettings): string {
  if (Array.isArray(value)) return value.map((each) => textOf(each, effective)).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : labelOf(String(value), effective);
}

/** The label of a menu item that the page shows; other ids as they are. */
function labelOf(id: string, { menu }: EffectiveSettings): string {
  const items = [...(menu?.order ?? []), ...(menu?.hidden ?? [])];
  return items.find((item) => item.id === id)?.labels[0] ?? id;
}

/** Own changes that the present version has no place for. */
export function DroppedChanges({ effective }: { readonly effective: EffectiveSettings }): JSX.Element | null {
  const { t, word } = useText();
  const { dropped } = effective;
  if (dropped.length === 0) return null;
  return (
    <Notice tone="warn" title={t('life.dropped', { n: dropped.length })}>
      <ul class="plain-list">
        {dropped.map(({ list, op, id, reason }) => (
          <li key={`${list} ${op} ${id}`}>
            {word('life.dropped', reason, 'life.dropped.other', { item: labelOf(id, effective) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What the administrator set. */
export function PolicyNotice({ policy }: { readonly policy: PolicyFacts }): JSX.Element {
  const { t, word } = useText();
  const format = useFormat();
  const named = (holds: PolicyFacts['holds']) =>
    format.list(holds.map(({ part }) => word('life.part', part, 'part.other', { code: part })));
  const overruled = policy.holds.filter(({ overTeam }) => overTeam);
  return (
    <Notice tone="neutral" title={t('life.policy')}>
      {policy.standard !== null && <p>{t('life.policyStandard', { name: policy.standard })}</p>}
      {policy.holds.length > 0 && <p>{t('life.policyHolds', { parts: named(policy.holds) })}</p>}
      {overruled.length > 0 && <p>{t('life.policyOverTeam', { parts: named(overruled) })}</p>}
      {policy.teamFileUrl !== null && <p>{t('life.policyUrl', { url: policy.teamFileUrl })}</p>}
      {policy.onlyTrustedKeys && <p>{t('life.policyKeys')}</p>}
      {policy.lockdown && <p>{t('life.policyLockdown')}</p>}
      {policy.ignored.length > 0 && <p>{t('life.policyIgnored', { keys: format.list(policy.ignored) })}</p>}
    </Notice>
  );
}
