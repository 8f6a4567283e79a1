import type { JSX } from 'preact';
import type { ParseProblem } from '../../lib/domain/standard';
import { Notice } from '../ui/feedback';
import { useText } from '../ui/screen';

/** How many problems are listed; a broken file can have hundreds with one cause. */
const SHOWN = 30;

/** Why a file was not taken: each place with its cure. */
export function StandardProblems({ problems }: { readonly problems: readonly ParseProblem[] }): JSX.Element {
  const { t } = useText();
  return (
    <>
      <Notice tone="bad" title={t('standard.problems', { n: problems.length })} live>
        <p>{t('standard.problemsHint')}</p>
      </Notice>
      <ProblemList problems={problems} />
    </>
  );
}

/** Problems or remarks, in the order of the file. */
export function ProblemList({ problems }: { readonly problems: readonly ParseProblem[] }): JSX.Element {
  const { t } = useText();
  const rest = problems.length - SHOWN;
  return (
    <>
      <ol class="problems">
        {problems.slice(0, SHOWN).map((problem) => (
          <ProblemLine
            key={`${problem.line}:${problem.column} ${problem.code} ${problem.path}`}
            problem={problem}
          />
        ))}
      </ol>
      {rest > 0 && <p class="muted">{t('standard.moreProblems', { n: rest })}</p>}
    </>
  );
}

function ProblemLine({ problem }: { readonly problem: ParseProblem }): JSX.Element {
  const { t, word } = useText();
  const { line, column, path, received, expected, cure } = problem;
  return (
    <li>
      <p class="problem-place">
        {t('standard.line', { line, column })}
        {path !== '' && <code>{path}</code>}
      </p>
      <p>{word('problem', problem.code, 'problem.not-json')}</p>
      {received !== undefined && <p class="muted">{t('standard.received', { text: received })}</p>}
      {expected !== undefined && <p class="muted">{t('standard.expected', { text: expected })}</p>}
      {cure !== undefined && <p class="cure">{t('standard.cure', { text: cure })}</p>}
    </li>
  );
}
