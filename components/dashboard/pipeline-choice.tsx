import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { Select } from '../ui/controls';
import { useText } from '../ui/screen';
import { useWords } from './number-words';

interface PipelineChoiceProps {
  /** Labels of the pipelines; nothing is asked while there is one. */
  readonly pipelines: readonly string[];
  readonly chosen: string;
  readonly pipeline: Signal<string | null>;
}

/** Pipelines are never mixed: one is looked at. */
export function PipelineChoice({ pipelines, chosen, pipeline }: PipelineChoiceProps): JSX.Element | null {
  const { t } = useText();
  const words = useWords();
  if (pipelines.length < 2) return null;
  return (
    <div class="pipeline-choice">
      <Select
        label={t('dash.pipeline')}
        value={chosen}
        choices={pipelines.map((each) => ({ value: each, label: words.pipeline(each) }))}
        onChange={(each) => {
          pipeline.value = each;
        }}
      />
    </div>
  );
}

interface CurrencyChoiceProps {
  readonly currencies: readonly string[];
  readonly chosen: string;
  readonly onChange: (currency: string) => void;
}

/** Currencies are never added up: sums are shown in one. */
export function CurrencyChoice({ currencies, chosen, onChange }: CurrencyChoiceProps): JSX.Element | null {
  const { t } = useText();
  const words = useWords();
  if (currencies.length < 2) return null;
  return (
    <div class="pipeline-choice">
      <Select
        label={t('people.currency')}
        hint={t('pipeline.currencies')}
        value={chosen}
        choices={currencies.map((each) => ({ value: each, label: words.currency(each) }))}
        onChange={onChange}
      />
    </div>
  );
}
