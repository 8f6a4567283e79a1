export type { MenuEntry, MenuName } from './menu-item';
export { type MenuPlan, type MenuRefusal, type MenuRuleLike, planMenu } from './plan-menu';
export { type StartDecision, type StartVisit, type StayReason, shouldRedirect } from './start-page';
export { ENOUGH_VISITS, mostVisited, type PinOffer, type Visit } from './visits';
