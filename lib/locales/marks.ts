/**
 * The few strings that stand inside the CRM's page. They travel with the page
 * tools, so they are kept apart from the panel's wording.
 */
import { FRAME_WORDS, type FrameWords } from './frame-words';

export interface MarkWords extends FrameWords {
  readonly gateTitle: string;
  readonly gateTitleHard: string;
  readonly missing: string;
  readonly fillNow: string;
  readonly continueWithReason: string;
  readonly reasonLabel: string;
  readonly reasonNeeded: string;
  readonly cancel: string;
  readonly empty: string;
  readonly placeholder: string;
  readonly format: string;
  readonly other: string;
  readonly suggestion: string;
  /** Heading over the fields that no block names. */
  readonly otherBlock: string;
  readonly filledOf: string;
  readonly paletteLabel: string;
  readonly paletteHint: string;
  readonly paletteNone: string;
  readonly paletteSection: string;
  readonly paletteDeals: string;
  readonly wentPast: string;
  readonly wentPastUnseen: string;
  readonly doubtSkip: string;
  readonly doubtOwn: string;
  readonly doubtKeep: string;
  readonly remarkGood: string;
  readonly remarkBad: string;
  readonly remarkKept: string;
}

export const MARK_WORDS: Readonly<Record<'en' | 'ru', MarkWords>> = {
  en: {
    ...FRAME_WORDS.en,
    gateTitle: 'Before you save',
    gateTitleHard: 'This stage needs a few fields first',
    missing: 'Not filled by the standard:',
    fillNow: 'Fill now',
    continueWithReason: 'Continue with a reason',
    reasonLabel: 'Why save without them',
    reasonNeeded: 'Write a few words first.',
    cancel: 'Cancel',
    empty: 'Required by the standard, empty now',
    placeholder: 'Looks like a placeholder, so it counts as empty',
    format: 'Not in the expected format',
    other: 'Differs from the standard',
    suggestion: 'Suggested: {value}',
    otherBlock: 'Other',
    filledOf: '{filled} of {of}',
    paletteLabel: 'Go to a field or section',
    paletteHint: 'Part of a name',
    paletteNone: 'Nothing is called that here',
    paletteSection: 'section',
    paletteDeals: 'Look among the deals',
    wentPast: 'Moved to “{stage}” past the standard. Not filled: {fields}',
    wentPastUnseen: 'Moved to “{stage}” past the check. The stage asks for: {fields}',
    doubtSkip: 'Skip',
    doubtOwn: 'The fact and who told you',
    doubtKeep: 'Keep',
    remarkGood: 'Good that it is asked for',
    remarkBad: 'This gets in the way',
    remarkKept: 'Kept. Words and sending are in the panel.',
  },
  ru: {
    ...FRAME_WORDS.ru,
    gateTitle: 'Перед сохранением',
    gateTitleHard: 'Для этого этапа сначала нужны поля',
    missing: 'Не хватает по регламенту:',
    fillNow: 'Заполнить',
    continueWithReason: 'Продолжить с причиной',
    reasonLabel: 'Почему сохраняете без них',
    reasonNeeded: 'Сначала напишите несколько слов.',
    cancel: 'Отмена',
    empty: 'Нужно по регламенту, сейчас пусто',
    placeholder: 'Похоже на заглушку и считается пустым',
    format: 'Записано не в том виде',
    other: 'Расходится с регламентом',
    suggestion: 'Вариант: {value}',
    otherBlock: 'Прочее',
    filledOf: '{filled} из {of}',
    paletteLabel: 'Перейти к полю или разделу',
    paletteHint: 'Часть названия',
    paletteNone: 'Здесь ничего так не называется',
    paletteSection: 'раздел',
    paletteDeals: 'Искать среди сделок',
    wentPast: 'Этап «{stage}»\u00a0— мимо регламента. Не заполнено: {fields}',
    wentPastUnseen: 'Этап «{stage}»\u00a0— без проверки. Для него нужны: {fields}',
    doubtSkip: 'Пропустить',
    doubtOwn: 'Факт и от кого вы его знаете',
    doubtKeep: 'Сохранить',
    remarkGood: 'Хорошо, что это спрашивают',
    remarkBad: 'Это мешает',
    remarkKept: 'Записано. Слова и отправка\u00a0— в панели.',
  },
};
