import type { JSX } from 'preact';
import type { CalibrationBin } from '../../lib/domain/pipeline';

interface ReliabilityChartProps {
  readonly automatic: readonly CalibrationBin[];
  readonly manual: readonly CalibrationBin[];
  /** What the drawing says, for those who do not see it. */
  readonly label: string;
  /** Names of the two axes. */
  readonly told: string;
  readonly came: string;
}

const SIDE = 260;
/** Room for the figures at the left and below. */
const ROOM = 40;
/** Room for half a dot and its count at the right and above. */
const EDGE = 26;
const LARGEST_DOT = 11;
const LEAST_DOT = 3;
const TICKS = [0, 0.5, 1] as const;

const across = (share: number): number => ROOM + share * SIDE;
const up = (share: number): number => EDGE + (1 - share) * SIDE;

/** What was told against what came true: on the diagonal both are the same. The area of a dot is its count. */
export function ReliabilityChart(props: ReliabilityChartProps): JSX.Element {
  const { automatic, manual, label, told, came } = props;
  const most = Math.max(1, ...[...automatic, ...manual].map(({ n }) => n));
  return (
    <svg
      class="reliability"
      viewBox={`0 0 ${ROOM + SIDE + EDGE} ${EDGE + SIDE + ROOM}`}
      width={ROOM + SIDE + EDGE}
      role="img"
      aria-label={label}
      focusable="false"
    >
      <rect class="reliability-box" x={across(0)} y={up(1)} width={SIDE} height={SIDE} />
      <line class="reliability-diagonal" x1={across(0)} y1={up(0)} x2={across(1)} y2={up(1)} />
      {TICKS.map((tick) => (
        <g key={tick} class="reliability-tick">
          <text x={across(tick)} y={up(0) + 22} text-anchor="middle">
            {tick * 100}
          </text>
          <text x={across(0) - 5} y={up(tick) + 4} text-anchor="end">
            {tick * 100}
          </text>
        </g>
      ))}
      <text class="reliability-axis" x={across(0.5)} y={up(0) + 37} text-anchor="middle">
        {told}, %
      </text>
      <text class="reliability-axis" transform={`translate(9 ${up(0.5)}) rotate(-90)`} text-anchor="middle">
        {came}, %
      </text>
      <Dots bins={automatic} most={most} kind="automatic" />
      <Dots bins={manual} most={most} kind="manual" />
    </svg>
  );
}

interface DotsProps {
  readonly bins: readonly CalibrationBin[];
  readonly most: number;
  readonly kind: 'automatic' | 'manual';
}

function Dots({ bins, most, kind }: DotsProps): JSX.Element {
  return (
    <g class={`reliability-${kind}`}>
      {bins.map(({ told, came, n }) => {
        const radius = Math.max(LEAST_DOT, LARGEST_DOT * Math.sqrt(n / most));
        const count = kind === 'automatic' ? up(came) - radius - 3 : up(came) + radius + 11;
        return (
          <g key={told}>
            <circle cx={across(told).toFixed(1)} cy={up(came).toFixed(1)} r={radius.toFixed(1)} />
            <text x={across(told).toFixed(1)} y={count.toFixed(1)} text-anchor="middle">
              {n}
            </text>
          </g>
        );
      })}
    </g>
  );
}
