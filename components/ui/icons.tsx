import type { JSX } from 'preact';

/** Drawn on a 16 px grid with a 1.5 px stroke, so that they sit beside 13 px text. */
const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  side: 'M2.75 3.25h10.5v9.5H2.75zM9.5 3.25v9.5',
  chevron: 'M6 4l4 4-4 4',
  check: 'M3.5 8.5l3 3 6-7',
  warning: 'M8 2.75l5.75 10.5H2.25zM8 6.5v3M8 11.25v.01',
  info: 'M8 2.25a5.75 5.75 0 100 11.5 5.75 5.75 0 000-11.5zM8 7.25v3.5M8 5v.01',
  upload: 'M8 10.5V3M5 6l3-3 3 3M3 10.5v2.25h10V10.5',
  download: 'M8 3v7.5M5 7.5l3 3 3-3M3 10.5v2.25h10V10.5',
  undo: 'M5.5 3L2.75 5.75 5.5 8.5M3 5.75h6a3.5 3.5 0 010 7H6',
  settings: 'M2.75 5h5.5M11.75 5h1.5M2.75 11h1.5M7.75 11h5.5M10 3.25v3.5M6 9.25v3.5',
  up: 'M4 9.5l4-4 4 4',
  down: 'M4 6.5l4 4 4-4',
  thumbUp:
    'M5 7.5v6H2.75v-6zM5 7.5l3-5c1 0 1.75.75 1.5 2L9 6.5h3.25a1 1 0 011 1.2l-1 4.8a1.25 1.25 0 01-1.25 1H5',
  thumbDown:
    'M5 8.5v-6H2.75v6zM5 8.5l3 5c1 0 1.75-.75 1.5-2L9 9.5h3.25a1 1 0 001-1.2l-1-4.8a1.25 1.25 0 00-1.25-1H5',
  pin: 'M6 2.75h4l-.5 4.5 2 2.25H4.5l2-2.25zM8 9.5v4',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing that says nothing by itself: the words stand beside it or on its button. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
