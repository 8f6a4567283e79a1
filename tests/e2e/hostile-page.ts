/** A CRM of a few lines, served at a real address, whose owner may do what he likes to the overlay. */
import type { Page, Route } from 'playwright-core';
import type { Installed } from './extension';

export const HOSTILE = 'https://crm.example.com';

const ITEMS = {
  Лента: 'feed',
  Задачи: 'tasks',
  Чат: 'chat',
  Диск: 'disk',
  Календарь: 'calendar',
  Почта: 'mail',
  Сделки: 'deals',
  Отчёты: 'reports',
};

/** What one page does differently. */
export interface Hostility {
  readonly head?: string;
  readonly body?: string;
  /** A script of the page, run before anything else of it. */
  readonly script?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** False leaves the menu out. */
  readonly menu?: boolean;
}

/** Serve the next pages of the site like this. */
export async function serve(ext: Installed, hostility: Hostility): Promise<void> {
  await ext.context.unroute(`${HOSTILE}/**`);
  await ext.context.route(`${HOSTILE}/**`, (route: Route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'cache-control': 'max-age=60', ...hostility.headers },
      body: pageOf(hostility),
    }),
  );
}

/** Open a page of the site; `errors` gathers whatever reaches the page's own error handler. */
export async function visit(ext: Installed, errors: string[] = []): Promise<Page> {
  const page = await ext.context.newPage();
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
  await page.goto(`${HOSTILE}/deals`);
  return page;
}

function pageOf({ head = '', body = '', script = '', menu = true }: Hostility): string {
  const links = Object.entries(ITEMS).map(([name, path]) => `<li><a href="/${path}">${name}</a></li>`);
  const nav = menu ? `<nav><ul>${links.join('')}</ul></nav>` : '';
  const rows = [1, 2, 3].map(
    (n) =>
      `<tr><td><a href="/deals/${n}">Поставка ${n}</a></td><td>Переговоры</td><td>${n} 000,50 ₽</td></tr>`,
  );
  return `<!doctype html><html lang="ru"><head><title>CRM</title>${head}
<script>${script}</script></head><body>${nav}<main><h1>Сделки</h1>
<table><thead><tr><th>Название</th><th>Этап</th><th>Бюджет</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<div>1–3 из 3</div>${body}</main></body></html>`;
}
