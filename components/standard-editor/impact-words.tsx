import type { JSX } from 'preact';
import type { ChangeImpact, DraftImpact, RequiredCount } from '../../lib/domain/impact';
import type { Formatter, Translator } from '../../lib/locales';
import { useFormat, useText } from '../ui/screen';

type Words = Pick<Translator, 't'>;

/** "37 of 120 open deals would not pass; 14 of them are Kotova's". */
export function requiredWords({ of, failing, unknown, worst }: RequiredCount, { t }: Words): string {
  const parts = [
    failing === 0 ? t('impact.allPass', { of }) : t('impact.notPass', { failing, of }),
    ...(worst && failing > 1 ? [t('impact.worst', { n: worst.failing, owner: worst.owner })] : []),
    ...(unknown > 0 ? [t('impact.unknown', { n: unknown })] : []),
  ];
  return parts.join('; ');
}

function impactWords(impact: ChangeImpact, words: Words & { readonly format: Formatter }): string {
  const { t } = words;
  switch (impact.kind) {
    case 'required':
      return requiredWords(impact, words);
    case 'filled':
      return t('impact.filled', { filled: impact.filled, of: impact.of });
    case 'stage':
      return t('impact.stage', { open: impact.open, of: impact.of });
    case 'visits':
      return t('impact.visits', { times: impact.times, of: impact.of });
  }
}

/** What one change would do here; nothing where it cannot be counted. */
export function ImpactLine({ impact }: { readonly impact: ChangeImpact | undefined }): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  if (!impact) return null;
  const isSharp =
    (impact.kind === 'required' && impact.failing > 0) || (impact.kind === 'filled' && impact.filled > 0);
  return <p class={isSharp ? 'impact sharp' : 'impact'}>{impactWords(impact, { t, format })}</p>;
}

/** On which deals all counts rest; without any, how to come by them. */
export function SampleLine({ impact }: { readonly impact: DraftImpact }): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const { sample } = impact;
  if (!sample) return <p class="hint">{t('impact.none')}</p>;
  const { open, account, takenAt, read, total, filter } = sample;
  const when = format.moment(takenAt);
  const host = account.split('|')[0] ?? account;
  return (
    <p class="hint">
      {t('impact.sample', { n: open, host, when })}{' '}
      {total === null ? t('impact.readSome', { read }) : t('impact.readOf', { read, total })}
      {filter !== null && ` ${t('impact.filter', { filter })}`}
    </p>
  );
}

/** The draft as a whole: who would be stopped from now on, and what the pipeline would be worth. */
export function WholeLine({ impact }: { readonly impact: DraftImpact }): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  const { whole, weighted } = impact;
  if (!impact.sample) return null;
  return (
    <>
      {whole && whole.failing > 0 && (
        <p class="impact sharp">
          {requiredWords(whole, { t })}
          {'; '}
          {t('impact.newly', { n: whole.newlyFailing })}
        </p>
      )}
      {weighted.map(({ pipeline, currency, before, after }) => (
        <p key={`${pipeline} ${currency}`} class="impact">
          {t('impact.weighted', {
            pipeline: pipeline === '' ? t('impact.pipeline') : pipeline,
            before: format.shortMoney({ minor: before, currency }),
            after: format.shortMoney({ minor: after, currency }),
          })}
        </p>
      ))}
    </>
  );
}
