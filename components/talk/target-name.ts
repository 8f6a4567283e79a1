import type { FeedbackTarget } from '../../lib/domain/standard';
import { useText } from '../ui/screen';

/** Says what a remark is about, in the CRM's own words where the standard knows them. */
export function useTargetName(labels: Readonly<Record<string, string>>): (target: FeedbackTarget) => string {
  const { t, word } = useText();
  const labelOf = (id: string) => (Object.hasOwn(labels, id) ? (labels[id] ?? id) : id);
  return ({ menu, field, block, stage, question }) => {
    if (menu !== undefined) return t('talk.about.menu', { item: labelOf(menu) });
    if (block !== undefined) return t('talk.about.block', { item: labelOf(block) });
    if (field !== undefined) return t('talk.about.field', { item: labelOf(field) });
    if (stage !== undefined) return t('talk.about.stage', { item: labelOf(stage) });
    return question === undefined ? t('talk.about.whole') : word('talk.question', question, 'part.other');
  };
}
