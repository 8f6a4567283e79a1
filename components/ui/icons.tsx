import type { JSX } from 'preact';

/** Drawn on a 16 px grid with a 1.5 px stroke, so that they sit beside 13 px text. */
const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  side: 'M2.75 3.25h10.5v9.5H2.75zM9.5 3.25v9.5',
  chevron: 'M6 4l4 4-4 4',
  check: 'M3.5 8.5l3 3 6-7',
  dot: 'M8 8h.01',
  warning: 'M8 2.75l5.75 10.5H2.25zM8 6.5v3M8 11.25v.01',
  info: 'M8 2.25a5.75 5.75 0 100 11.5 5.75 5.75 0 000-11.5zM8 7.25v3.5M8 5v.01',
  lock: 'M4 7.25h8v6H4zM5.75 7V5.25a2.25 2.25 0 014.5 0V7',
  jump: 'M5 11l6-6M6 5h5v5',
  upload: 'M8 10.5V3M5 6l3-3 3 3M3 10.5v2.25h10V10.5',
  download: 'M8 3v7.5M5 7.5l3 3 3-3M3 10.5v2.25h10V10.5',
  undo: 'M5.5 3L2.75 5.75 5.5 8.5M3 5.75h6a3.5 3.5 0 010 7H6',
  pin: 'M6 2.75h4l-.5 4.5 2 2.25H4.5l2-2.25zM8 9.5v4',
  off: 'M8 2.5v5M5 4.4a5 5 0 106 0',
  eye: 'M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8zM8 6.25a1.75 1.75 0 100 3.5 1.75 1.75 0 000-3.5z',
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
