import type { JSX } from 'preact';
import type { HistoryLoss } from '../../lib/domain/history/views';
import type { AlarmsStore } from '../../lib/state/alarms-store';
import { Button } from './button';
import { Notice } from './feedback';
import { saveFile } from './save-file';
import { useFormat, useText } from './screen';

/** What was lost or damaged, in words, with what can be done now; stays until the person has seen it. */
export function AlarmNotices({ alarms }: { readonly alarms: AlarmsStore }): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const rescue = alarms.rescue.value;
  const losses = alarms.losses.value;
  return (
    <>
      {losses.map((loss) => (
        <LossNotice key={loss.noticedAt} loss={loss} alarms={alarms} />
      ))}
      {rescue && (
        <Notice tone="warn" title={t('rescue.title', { date: format.moment(rescue.at) })} live>
          <p>{t(`rescue.${rescue.from}`)}</p>
          <div class="actions">
            <Button onClick={alarms.rescueSeen}>{t('loss.seen')}</Button>
          </div>
        </Notice>
      )}
    </>
  );
}

function LossNotice({ loss, alarms }: { loss: HistoryLoss; alarms: AlarmsStore }): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const save = async (): Promise<void> => {
    const file = await alarms.save();
    if (file) saveFile(file.text, file.fileName);
  };
  return (
    <Notice tone="warn" title={t('loss.title', { date: format.moment(loss.noticedAt) })} live>
      <p>
        {t('loss.text', { n: loss.lost, whole: format.moment(loss.wholeAt) })}{' '}
        {t('loss.kept', { n: loss.kept })}
      </p>
      <div class="actions">
        <Button onClick={() => void save()}>{t('loss.save')}</Button>
        <Button kind="quiet" onClick={alarms.lossesSeen}>
          {t('loss.seen')}
        </Button>
      </div>
    </Notice>
  );
}
