// Cards are dragged with the pointer: a copy follows it, and the column under it takes the deal.
import { labelOf } from '../../data/catalog.mjs';
import { flip, h } from '../dom.mjs';
import { settings, t } from '../settings.mjs';
import { toast } from '../shell.mjs';
import { recordOf, saveRecord } from '../store.mjs';

/** Pixels before a press becomes a drag, so that a click on the card's link stays a click. */
const THRESHOLD = 6;

function ghostOf(card) {
  const box = card.getBoundingClientRect();
  const copy = card.cloneNode(true);
  const ghost = h('div.ghost', { 'aria-hidden': 'true', style: { width: `${box.width}px` } }, copy);
  document.body.append(ghost);
  return ghost;
}

function move(dealId, stage) {
  if (recordOf('deal', dealId).stage === stage) return;
  saveRecord('deal', dealId, { stage }, 'drag');
  toast(t('card.movedTo', { stage: labelOf(stage, settings.lang) }));
}

/** Swallows the click that a browser sends after a drag. */
function swallowClick() {
  const stop = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 0);
}

/** Follows one press from the card to its release; a press without way is left alone. */
function follow(down, card, stageAt, drop, signal) {
  const press = new AbortController();
  const options = { signal: AbortSignal.any([press.signal, signal]) };
  let ghost = null;
  const onMove = (event) => {
    if (!ghost && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < THRESHOLD) return;
    ghost ??= ghostOf(card);
    flip(card, 'kc-drag', true);
    ghost.style.transform = `translate(${event.clientX - 20}px, ${event.clientY - 12}px)`;
  };
  const end = (event) => {
    press.abort();
    ghost?.remove();
    flip(card, 'kc-drag', false);
    if (!ghost || event.type !== 'pointerup') return;
    swallowClick();
    const stage = stageAt(event.clientX, event.clientY);
    if (stage) drop(stage);
  };
  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('pointerup', end, options);
  window.addEventListener('pointercancel', end, options);
}

/** Makes cards and columns of one drawn board take part in dragging until the signal ends it. */
export function enableDrag(signal) {
  const columns = new Map();
  const stageAt = (x, y) => {
    const under = document.elementFromPoint(x, y);
    return [...columns].find(([node]) => node.contains(under))?.[1] ?? null;
  };
  return {
    column: (node, stage) => columns.set(node, stage),
    card(node, dealId) {
      node.addEventListener('dragstart', (event) => event.preventDefault());
      node.addEventListener('pointerdown', (event) => {
        if (event.button === 0) follow(event, node, stageAt, (stage) => move(dealId, stage), signal);
      });
    },
  };
}
