/** Runs in a page: our lines beside those of two chart libraries, each with the frame that shows it. */
import Chart from 'chart.js/auto';
import { render } from 'preact';
import uPlot from 'uplot';
import { TrendLine } from '../../../components/charts/trend-line';
import { offer, race } from './timing';

const WIDTH = 360;
const HEIGHT = 200;

/** Days × lines, the same walk every time. */
function walk(days: number, lines: number): number[][] {
  return Array.from({ length: lines }, (_, line) => {
    let at = 50 + line * 10;
    return Array.from({ length: days }, (_, day) => (at += Math.sin(day * 12.9898 + line * 78.233) * 3));
  });
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function inFreshBox(draw: (box: HTMLElement) => () => void): Promise<void> {
  const box = document.createElement('div');
  box.style.cssText = `width:${WIDTH}px;height:${HEIGHT}px`;
  document.body.append(box);
  const end = draw(box);
  await frame();
  end();
  box.remove();
}

const contenders = (data: number[][]) => ({
  'empty frame': () => inFreshBox(() => () => {}),
  ours: () =>
    inFreshBox((box) => {
      const lines = data.map((values, at) => ({ name: String(at), values }));
      render(<TrendLine lines={lines} label="" width={WIDTH} height={HEIGHT} />, box);
      return () => render(null, box);
    }),
  uPlot: () =>
    inFreshBox((box) => {
      const days = Array.from(data[0] ?? [], (_, day) => day);
      const series = [{}, ...data.map(() => ({ stroke: 'red' }))];
      const plot = new uPlot({ width: WIDTH, height: HEIGHT, series }, [days, ...data], box);
      return () => plot.destroy();
    }),
  'Chart.js': () =>
    inFreshBox((box) => {
      const canvas = box.appendChild(document.createElement('canvas'));
      const labels = Array.from(data[0] ?? [], (_, day) => day);
      const datasets = data.map((line) => ({ data: line, pointRadius: 0 }));
      const chart = new Chart(canvas, {
        type: 'line',
        data: { labels, datasets },
        options: { animation: false, responsive: false },
      });
      return () => chart.destroy();
    }),
});

offer('raceCharts', (days: number, lines: number, rounds: number) =>
  race(contenders(walk(days, lines)), rounds),
);
