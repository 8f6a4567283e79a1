/** The reader of pages nobody has described: what every page may need. Reading of deals is in `read-deals`. */
export { findControls } from './actions';
export { countIn, findCounts, type ShownCount } from './counts';
export { findFields } from './fields';
export { activeLayer } from './layers';
export { findMenus, hrefOf } from './menus';
export { addressOf, pageKind } from './page-kind';
export { findStageBars } from './stage-bar';
