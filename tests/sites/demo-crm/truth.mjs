// What is true in the demo, for tests: every deal exactly, and the sums the pages show.

import {
  CURRENCIES,
  FINAL_STAGES,
  LEAD_STAGES,
  labelOf,
  OWNERS,
  PIPELINES,
  REGIONS,
  SEGMENTS,
  stagesOf,
} from './data/catalog.mjs';
import { dealsOn, FIRST_DAY, TODAY, world } from './data.mjs';

export { FIELDS } from './data/fields.mjs';
export { OPTIONS } from './data/options.mjs';
export { madeUpValue } from './data/values.mjs';
export { MESSAGES, REDESIGN_MESSAGES } from './i18n/index.mjs';
export {
  CURRENCIES,
  dealsOn,
  FINAL_STAGES,
  FIRST_DAY,
  LEAD_STAGES,
  OWNERS,
  PIPELINES,
  REGIONS,
  SEGMENTS,
  TODAY,
  world,
};

/** Per pipeline, stage and currency: how many deals, how many of them have an amount, and the sum in minor units. */
export function sumsOf(deals, lang = 'ru') {
  return PIPELINES.flatMap((pipeline) =>
    stagesOf(pipeline.id).flatMap((stage) =>
      CURRENCIES.map((currency) => {
        const found = deals.filter(
          (deal) => deal.pipeline === pipeline.id && deal.stage === stage.id && deal.currency === currency.id,
        );
        const known = found.filter((deal) => deal.amount !== null);
        return {
          pipeline: pipeline.id,
          stage: stage.id,
          stageLabel: stage.label[lang],
          currency: currency.id,
          count: found.length,
          known: known.length,
          sum: known.reduce((sum, deal) => sum + deal.amount, 0),
        };
      }),
    ),
  );
}

/** The deals of a day with the labels a person reads, and every stage, amount and promise up to that day. */
export function truth({ lang = 'ru', today = TODAY } = {}) {
  const stories = new Map(world().deals.map((deal) => [deal.id, deal]));
  const names = new Map(world().companies.map((company) => [company.id, company.title[lang]]));
  const until = (entries) => entries.filter((entry) => entry.date <= today);
  const deals = dealsOn(today).map((deal) => {
    const story = stories.get(deal.id);
    return {
      ...deal,
      title: deal.title[lang],
      stageLabel: labelOf(deal.stage, lang),
      pipelineLabel: labelOf(deal.pipeline, lang),
      ownerLabel: labelOf(deal.owner, lang),
      regionLabel: labelOf(deal.region, lang),
      segmentLabel: labelOf(deal.segment, lang),
      companyLabel: names.get(deal.company),
      stageHistory: until(story.stages),
      amountHistory: until(story.amounts),
      promiseHistory: until(story.promises),
    };
  });
  return { lang, today, firstDay: FIRST_DAY, deals, sums: sumsOf(dealsOn(today), lang) };
}
