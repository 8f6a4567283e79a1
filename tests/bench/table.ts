/** The table in words, and the chart of ratios. */
import type { Row } from './row';

const figure = (value: number | null, unit = ''): string => {
  if (value === null) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit && ` ${unit}`}`;
};

const verdict = ({ met }: Row): string => (met === null ? 'void' : met ? 'yes' : 'NO');

/** Rows as an aligned table: *ours · peer · floor · ratio · goal · met*. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['goal', 'what', 'ours', 'peer', 'floor', 'ratio', 'target', 'met'];
  const lines = rows.map((row) => [
    row.goal,
    row.what,
    figure(row.ours, row.unit),
    row.peer === null ? '–' : `${figure(row.peer)} (${row.peerName ?? ''})`,
    figure(row.floor),
    figure(row.ratio),
    row.target,
    verdict(row),
  ]);
  const widths = head.map((title, at) =>
    Math.max(...[head, ...lines].map((line) => line[at]?.length ?? 0), title.length),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...lines.map(line)].join('\n');
}

const SCALE = { left: 330, width: 360, row: 26, top: 46 } as const;

/** Ratios ours : peer as bars on a logarithmic scale, where 1 is the peer; SVG text. */
export function chartOf(rows: readonly Row[], when: string): string {
  const shown = rows.filter((row) => row.unit !== '' && row.peer !== null && row.peer > 0 && row.ours > 0);
  const height = SCALE.top + shown.length * SCALE.row + 30;
  const bars = shown.map((row, at) => bar(row, SCALE.top + at * SCALE.row)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 860 ${height}" width="860" height="${height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Cost of Prelude as a share of its peers">
<style>text{fill:#3d444d}.t{font-weight:600;font-size:14px}.m{fill:#59636e}.b{fill:#2f6fbd}.p{stroke:#8c959f;stroke-dasharray:3 3}rect.bg{fill:#fff}@media(prefers-color-scheme:dark){rect.bg{fill:#161b22}text{fill:#d1d7e0}.m{fill:#9198a1}.b{fill:#6aa5ec}}</style>
<rect class="bg" width="860" height="${height}" rx="6"/>
<text class="t" x="16" y="26">Cost as a share of the peer’s, same run (shorter is better)</text>
<line class="p" x1="${x(1)}" x2="${x(1)}" y1="${SCALE.top - 8}" y2="${height - 26}"/>
<text class="m" x="${x(1)}" y="${height - 12}" text-anchor="middle">peer = 1</text>
${bars}
<text class="m" x="16" y="${height - 12}">npm run bench · ${when}</text>
</svg>
`;
}

/** 0.001 at the left end, 10 at the right one. */
function x(ratio: number): number {
  const share = (Math.log10(Math.min(10, Math.max(0.001, ratio))) + 3) / 4;
  return SCALE.left + Math.round(share * SCALE.width);
}

function bar(row: Row, y: number): string {
  const share = row.ours / (row.peer as number);
  // Of a speed, the share of time is the other way round.
  const ratio = row.unit === '/s' ? 1 / share : share;
  const end = x(ratio);
  return `<text x="16" y="${y + 15}">${escaped(`${row.goal} ${row.what}`)}</text>
<rect class="b" x="${SCALE.left}" y="${y + 5}" width="${Math.max(2, end - SCALE.left)}" height="12" rx="2"/>
<text x="${SCALE.left + SCALE.width + 14}" y="${y + 15}">${ratio >= 0.01 ? ratio.toFixed(2) : ratio.toFixed(4)} × ${escaped(row.peerName ?? '')}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
