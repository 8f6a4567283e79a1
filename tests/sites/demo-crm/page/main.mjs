import { startRouter } from './router.mjs';
import { settings } from './settings.mjs';
import { buildShell, enterSection } from './shell.mjs';
import { showBoard } from './views/board.mjs';
import { showCard } from './views/card.mjs';
import { showFeed } from './views/feed.mjs';
import { showList } from './views/list.mjs';
import { showLogin, showPlain } from './views/plain.mjs';

const VIEWS = { list: showList, board: showBoard, card: showCard, feed: showFeed, plain: showPlain };

/** Waits for the stylesheet, so that nothing is seen undressed. */
function addStyles() {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `/style.css?hash=${encodeURIComponent(settings.hash)}`;
  document.head.append(link);
  return new Promise((resolve) => {
    link.onload = link.onerror = resolve;
  });
}

let leaving = new AbortController();
let root = null;

/** Leaves the present view (its timers and listeners end) and shows the one the address asks for. */
function render(route) {
  leaving.abort();
  leaving = new AbortController();
  if (route.view === 'login') {
    root = null;
    showLogin();
    return;
  }
  root ??= buildShell();
  enterSection(route.section);
  root.scrollTop = 0;
  VIEWS[route.view]({ root, route, signal: leaving.signal });
}

document.documentElement.lang = settings.lang;
await addStyles();
startRouter(render);
