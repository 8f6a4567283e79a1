import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PilotReport } from '../../lib/domain/pilot';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import { basisLines, datesText, reportLines, reportText } from './pilot-lines';

interface PilotReportProps {
  readonly report: PilotReport;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onPrint: () => void;
}

/** Before and after on one page, with samples, and what cannot be compared. */
export function PilotReportPart({ report, onCopy, onPrint }: PilotReportProps): JSX.Element {
  const { t, word } = useText();
  const format = useFormat();
  const says = { t, word, format };
  return (
    <section class="chart-part sheet pilot-report">
      <header>
        <h2>{t('pilot.report')}</h2>
        <p class="muted">{datesText(report, says)}</p>
      </header>
      {report.empty ? (
        <EmptyState title={t('pilot.nothing')} hint={t('pilot.nothingHint')} />
      ) : (
        <ReportTable report={report} />
      )}
      <div class="small muted">
        {basisLines(report, says).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <h3>{t('pilot.care')}</h3>
      <ul class="pilot-care">
        {report.care.map((care) => (
          <li key={care}>{word('care', care, 'care.other')}</li>
        ))}
      </ul>
      <p class="small muted">{t('pilot.method')}</p>
      <ReportActions text={() => reportText(report, says)} onCopy={onCopy} onPrint={onPrint} />
      <p class="sheet-foot muted">{t('pilot.foot')}</p>
    </section>
  );
}

function ReportTable({ report }: Pick<PilotReportProps, 'report'>): JSX.Element {
  const { t, word } = useText();
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: A box that scrolls must be reachable by keyboard.
    <section class="table-scroll" tabIndex={0} aria-label={t('pilot.report')}>
      <table class="pilot-table">
        <thead>
          <tr>
            {(['pilot.measure', 'pilot.colBefore', 'pilot.colAfter', 'pilot.said'] as const).map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reportLines(report, { t, word, format }).map((line) => (
            <tr key={line.measure}>
              <th scope="row">{line.measure}</th>
              <td>{line.before}</td>
              <td>{line.after}</td>
              <td class={`said ${line.verdict}`}>{line.said}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ActionsProps extends Pick<PilotReportProps, 'onCopy' | 'onPrint'> {
  readonly text: () => string;
}

function ReportActions({ text, onCopy, onPrint }: ActionsProps): JSX.Element {
  const { t } = useText();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <div class="actions screen-only">
        <Button onClick={() => onCopy(text()).then(setCopied)}>{t('pilot.copy')}</Button>
        <Button onClick={onPrint}>{t('dash.print')}</Button>
      </div>
      {copied !== null && (
        <p role="status" class="muted screen-only">
          {t(copied ? 'meet.copied' : 'meet.notCopied')}
        </p>
      )}
    </>
  );
}
