/** The features of cards and tables, in the order in which they start. */
import { cardJournal } from './card-journal';
import { collectDeals } from './collect-deals';
import type { Feature, PageHost } from './feature';
import { fieldBlocks } from './field-blocks';
import { fieldRemarks } from './field-remarks';
import { fillingOrderFeature } from './filling-order';
import { firstWork } from './first-work';
import { healthReport } from './health-report';
import { hiddenFields } from './hidden-fields';
import { hotStageQuestion } from './hot-stage-question';
import { jumpPalette } from './jump-palette';
import { requiredFields } from './required-fields';
import { saveGate } from './save-gate';
import { stageGate } from './stage-gate';
import { surveyPage } from './survey-page';
import { teach } from './teach';

export const pageFeatures: readonly Feature<PageHost>[] = [
  // Before the checks, so that a field is not marked and then hidden.
  hiddenFields,
  // Before the rest, so that a field of a folded block is in sight when somebody jumps to it.
  fieldBlocks,
  // Before the dots are shown for the first time.
  fieldRemarks,
  requiredFields,
  fillingOrderFeature,
  jumpPalette,
  saveGate,
  stageGate,
  hotStageQuestion,
  // Behind what marks the card: it only looks.
  cardJournal,
  collectDeals,
  firstWork,
  // Last, because nobody waits for it.
  surveyPage,
  teach,
  // Last, so that it hears what the others have found.
  healthReport,
];
