import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words, shown beside the label and read out. */
  readonly text: string;
  readonly onChange: (value: number) => void;
}

/** A value between two ends; answers while it is being moved. */
export function Slider({ label, value, min, max, step, text, onChange }: SliderProps): JSX.Element {
  const id = useId();
  return (
    <div class="field slider">
      <p class="row-between">
        <label for={id}>{label}</label>
        <span class="figure">{text}</span>
      </p>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}
