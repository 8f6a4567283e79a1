import { defineConfig } from 'wxt';
import { hostsForTests } from './tests/e2e/hosts';
import { fewChunks } from './wxt.chunks';
import { groupScreens } from './wxt.screen-code';
import { shareCode } from './wxt.shared-code';
import { tightenZip } from './wxt.tight-zip';
import { withoutLogger } from './wxt.without-logger';
import { withoutMarkup } from './wxt.without-markup';
import { withoutSpacing } from './wxt.without-spacing';

/**
 * Extension pages load nothing from anywhere. The one thing that may be asked for
 * is the team's file, over https, by the background; tests serve it from this machine.
 */
const pageCsp = (mode: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src https:${mode === 'e2e' ? ' http://127.0.0.1:*' : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');

/**
 * No host is required: a person grants one host at a time. The `e2e` mode, which
 * is never shipped, grants the test hosts at install, because no test can click
 * the browser's own permission prompt, and opens the shadow roots to axe.
 */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  outDir: '.output',
  hooks: {
    'vite:build:extendConfig': async (entrypoints, config) => {
      await shareCode(entrypoints, config);
      groupScreens(entrypoints, config);
      await fewChunks(entrypoints, config);
    },
    'zip:extension:done': tightenZip,
  },
  vite: ({ mode }) => ({
    // The build for today's browsers; the one that is found first is for those of ten years ago.
    resolve: { alias: { dexie: 'dexie/dist/modern/dexie.min.mjs' } },
    plugins: [withoutLogger(), withoutMarkup(), withoutSpacing()],
    define: { __E2E__: JSON.stringify(mode === 'e2e') },
    build: { modulePreload: false, sourcemap: false, target: ['chrome120', 'firefox142'] },
  }),
  manifest: ({ mode, browser }) => ({
    name: '__MSG_name__',
    short_name: 'Prelude',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'unlimitedStorage', 'alarms', 'contextMenus'],
    ...(mode === 'e2e' ? { host_permissions: hostsForTests } : {}),
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed_schema.json' } }),
    action: { default_title: 'Prelude' },
    commands: {
      'emergency-off': {
        suggested_key: { default: 'Alt+Shift+0' },
        description: '__MSG_emergencyOff__',
      },
      'toggle-panel': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_togglePanel__' },
    },
    content_security_policy: { extension_pages: pageCsp(mode) },
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: ['<all_urls>'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'prelude@prelude.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
