import type { ComponentChildren, JSX } from 'preact';
import { Badge } from '../ui/feedback';
import { Icon } from '../ui/icons';
import { useText } from '../ui/screen';
import type { CardLine } from './card-lines';
import type { NameOf } from './field-names';
import { FindingText } from './finding-text';

interface CardFieldProps {
  readonly line: CardLine;
  readonly nameOf: NameOf;
  /** A word on asking for this field. */
  readonly thumbs?: ComponentChildren;
  readonly onJump: (key: string) => void;
  readonly onFix?: (key: string, value: string) => void;
}

/** One numbered field; pressing it goes to the field in the page. */
export function CardField({ line, nameOf, thumbs, onJump, onFix }: CardFieldProps): JSX.Element {
  const { t } = useText();
  const { field, findings, next, place } = line;
  return (
    <li class={next ? 'card-field talkable next' : 'card-field talkable'}>
      <button
        type="button"
        class="card-field-jump"
        title={t('card.jump', { label: field.label })}
        onClick={() => onJump(field.key)}
      >
        <span class="place">{place}</span>
        <span class="card-field-label">{field.label}</span>
        {next && <Badge>{t('card.next')}</Badge>}
        <span class={field.filled ? 'mark filled' : 'mark'}>
          {field.filled && <Icon name="check" />}
          <span class="unseen">{t(field.filled ? 'card.filled' : 'card.empty')}</span>
        </span>
      </button>
      {thumbs}
      {findings.map((finding) => (
        <FindingText
          key={finding.rule}
          finding={finding}
          nameOf={nameOf}
          onFix={onFix && ((value) => onFix(field.key, value))}
        />
      ))}
    </li>
  );
}
