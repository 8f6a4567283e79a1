import type { JSX } from 'preact';
import type { LeftOut } from '../../lib/domain/pipeline';
import { useFormat, useText } from '../ui/screen';
import { Section } from '../ui/section';

/** Deals that are in no sum, by reason; closed ones are no loss and come last. */
export function LeftOutSection({ leftOut }: { readonly leftOut: readonly LeftOut[] }): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const all = leftOut.reduce((sum, { count }) => sum + count, 0);
  const ordered = [...leftOut].sort((a, b) => Number(a.reason === 'closed') - Number(b.reason === 'closed'));
  return (
    <Section id="left-out" title={t('leftOut.title')} note={format.number(all)}>
      {ordered.length === 0 && <p class="muted">{t('leftOut.none')}</p>}
      <dl class="counts">
        {ordered.map(({ reason, count }) => (
          <div key={reason}>
            <dt>{t(`leftOut.${reason}`)}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
