/**
 * The page that costs are measured on: a busy single-page application with a menu, a form and a table, all of sizes
 * that are asked for. Everything is invented; the page itself publishes `bench` to drive it.
 */

export interface SpaSize {
  readonly items: number;
  readonly fields: number;
  readonly rows: number;
}

/** As measured by others: 60 menu items, 120 fields, 60 rows. */
export const USUAL: SpaSize = { items: 60, fields: 120, rows: 60 };

/** What the page offers to whoever drives it. */
export interface SpaDriver {
  /** Draw the table anew, once a frame, so many times. */
  storm(times: number): Promise<void>;
  /** Append single elements, letting the browser breathe after every ten; milliseconds it took. */
  appends(times: number): Promise<number>;
  /** Change the route without any event, so many times, the menu and the form drawn anew each time. */
  routes(times: number): Promise<void>;
  /** Tasks longer than 50 ms since the page was ready, in milliseconds each. */
  readonly longTasks: number[];
  /** Delays of interactions from press to the next frame, in milliseconds. */
  readonly delays: number[];
}

/** HTML of the page. Deals have a title, stage, amount and so on, so that a reader finds work to do. */
export function spaPage(size: SpaSize): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Deals — Bench</title>
<style>body{margin:0;display:flex;font:13px system-ui}nav{width:180px}nav a{display:block}main{flex:1}td,th{padding:2px 6px}</style>
<nav aria-label="Main"></nav><main><h1>Deals</h1><button id="press">Press</button><output></output>
<form></form><table><thead><tr>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody></tbody></table>
<div id="sink"></div></main>
<script>(${drive.toString()})(${JSON.stringify(size)})</script>`;
}

const HEADS = ['Deal name', 'Company', 'Stage', 'Amount', 'Owner', 'Close date', 'Created', 'Source'];

/** Runs in the page. */
function drive(size: SpaSize): void {
  const stages = ['New', 'Qualified', 'Offer sent', 'Negotiation', 'Won', 'Lost'];
  const make = (tag: string, text: string, attributes: Record<string, string> = {}): HTMLElement => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    return element;
  };
  const only = (selector: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(selector);
    return found;
  };
  const drawMenu = () =>
    only('nav').replaceChildren(
      ...Array.from({ length: size.items }, (_, at) =>
        make('a', `Section ${String(at).padStart(3, '0')}`, { href: `/section-${at}` }),
      ),
    );
  const drawForm = () =>
    only('form').replaceChildren(
      ...Array.from({ length: size.fields }, (_, at) => {
        const field = make('div', '', { class: 'field' });
        field.append(make('label', `Field ${at}`, { for: `f${at}` }), make('input', '', { id: `f${at}` }));
        return field;
      }),
    );
  const row = (at: number, turn: number): HTMLElement => {
    const line = make('tr', '', { 'data-id': String(at + 1) });
    const name = make('td', '');
    name.append(make('a', `Deal ${at} of turn ${turn}`, { href: `/deals/${at + 1}` }));
    const rest = [
      `Company ${at % 97}`,
      stages[at % 6] ?? '',
      `$${(((at * 7919 + turn) % 90000) + 1000).toLocaleString('en-US')}.00`,
      `Owner ${at % 11}`,
      `2026-0${(at % 9) + 1}-1${at % 9}`,
      `2026-0${(at % 8) + 1}-0${(at % 9) + 1}`,
      ['Site', 'Call', 'Fair'][at % 3] ?? '',
    ].map((text) => {
      const cell = make('td', '');
      cell.append(make('span', text));
      return cell;
    });
    line.append(name, ...rest);
    return line;
  };
  const drawRows = (turn: number) =>
    only('tbody').replaceChildren(...Array.from({ length: size.rows }, (_, at) => row(at, turn)));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const longTasks: number[] = [];
  const delays: number[] = [];
  drawMenu();
  drawForm();
  drawRows(0);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longTasks.push(entry.duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'pointerup') delays.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  only('#press').addEventListener('click', () => {
    only('output').textContent = String(Date.now());
    drawRows(Date.now() % 1000);
  });
  const driver: SpaDriver = {
    longTasks,
    delays,
    async storm(times) {
      for (let turn = 1; turn <= times; turn++) {
        drawRows(turn);
        if (turn % 20 === 0) drawMenu();
        await frame();
      }
    },
    async appends(times) {
      const started = performance.now();
      const channel = new MessageChannel();
      for (let at = 1; at <= times; at++) {
        only('#sink').appendChild(make('span', 'x'));
        if (at % 10) continue;
        await new Promise((resolve) => {
          channel.port1.onmessage = resolve;
          channel.port2.postMessage(null);
        });
      }
      only('#sink').replaceChildren();
      return performance.now() - started;
    },
    async routes(times) {
      for (let at = 0; at < times; at++) {
        history.pushState(null, '', `/section-${at % size.items}`);
        drawMenu();
        drawForm();
        drawRows(at);
        await frame();
      }
    },
  };
  (globalThis as unknown as { bench: SpaDriver }).bench = driver;
}
