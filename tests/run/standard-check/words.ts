/** What the check prints, with the very sentences of the panel. */
import type { ParseProblem } from '../../../lib/domain/standard';
import type { Translator } from '../../../lib/locales';
import { type CheckedFile, isTaken } from './check-file';

/** Lines about one file, for people. */
export function linesOf(checked: CheckedFile, translator: Translator): string[] {
  const { t } = translator;
  const { file } = checked;
  if (checked.kind === 'unreadable') return [`${file}: ${t('refuse.unreadable')}`, `  ${checked.reason}`];
  const remarks = problemLines(checked.warnings, translator);
  if (checked.kind === 'refused') {
    const head = `${file}: ${t('standard.problems', { n: checked.problems.length })}`;
    return [head, ...problemLines(checked.problems, translator), ...remarks];
  }
  const version = t('standard.version', { version: checked.version });
  const counted = checked.warnings.length > 0 ? [t('standard.warnings', { n: checked.warnings.length })] : [];
  const head = [`${checked.name}, ${version}`, ...signatureWords(checked.signature, translator), ...counted];
  return [`${file}: ${head.join(', ')}`, ...remarks];
}

/** The same for machines: one object a file, codes beside the sentences. */
export function recordOf(checked: CheckedFile, { locale, ...translator }: Translator): object {
  const told = (problems: readonly ParseProblem[]) =>
    problems.map((problem) => ({ ...problem, message: messageOf(problem, { locale, ...translator }) }));
  const { kind, file, ...rest } = checked;
  const lists = {
    ...('problems' in checked ? { problems: told(checked.problems) } : {}),
    ...('warnings' in checked ? { warnings: told(checked.warnings) } : {}),
  };
  return { file, ok: isTaken(checked), readable: kind !== 'unreadable', ...rest, ...lists };
}

function signatureWords(
  signature: Extract<CheckedFile, { kind: 'good' }>['signature'],
  { t }: Translator,
): string[] {
  if (signature === 'invalid') return [t('trust.broken')];
  return signature === 'unsigned' ? [t('life.unsigned')] : [];
}

function problemLines(problems: readonly ParseProblem[], translator: Translator): string[] {
  const { t } = translator;
  return problems.flatMap((problem) => {
    const { line, column, path, received, expected, cure } = problem;
    const facts = [
      ...(received === undefined ? [] : [t('standard.received', { text: received })]),
      ...(expected === undefined ? [] : [t('standard.expected', { text: expected })]),
      ...(cure === undefined ? [] : [t('standard.cure', { text: cure })]),
    ];
    const place = [t('standard.line', { line, column }), ...(path === '' ? [] : [path])].join('  ');
    const known = facts.length > 0 ? [`    ${facts.join('; ')}`] : [];
    return [`  ${place}`, `    ${messageOf(problem, translator)}`, ...known];
  });
}

function messageOf({ code }: ParseProblem, { word }: Translator): string {
  return word('problem', code, 'problem.not-json');
}
