import type { ComponentChildren, JSX, TargetedDragEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from './button';

interface DropZoneProps {
  readonly invitation: string;
  /** Said while a file hangs over the zone. */
  readonly promise: string;
  readonly pickLabel: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
  /** A link that was dragged here from another page. */
  readonly onLink?: (address: string) => void;
  /** Other ways in, beside the button that picks a file. */
  readonly children?: ComponentChildren;
}

/** Takes one file: dropped, or picked with the browser's dialog; or a link that is dropped. */
export function DropZone(props: DropZoneProps): JSX.Element {
  const { invitation, promise, pickLabel, accept, onFile, onLink, children } = props;
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  const { over, ...handlers } = useDrop(({ dataTransfer }) => {
    if (dataTransfer?.files.length) take(dataTransfer.files);
    else followLink(dataTransfer, onLink);
  });
  return (
    <div class={`drop-zone${over ? ' over' : ''}`} {...handlers}>
      <p>{over ? promise : invitation}</p>
      <div class="actions">
        <Button icon="upload" onClick={() => input.current?.click()}>
          {pickLabel}
        </Button>
        {children}
      </div>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file, corrected and picked again, must be noticed.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

/** The first line of a list of addresses is the link; the others are its comments. */
function followLink(data: DataTransfer | null, onLink: DropZoneProps['onLink']): void {
  const [address = ''] = (data?.getData('text/uri-list') ?? '').split(/\r?\n/);
  if (address !== '') onLink?.(address);
}

type DropEvent = TargetedDragEvent<HTMLElement>;

/** Whether something hangs over the place, and the handlers that know it. */
function useDrop(onDrop: (event: DropEvent) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    onDragOver(event: DropEvent): void {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DropEvent): void {
      event.preventDefault();
      setOver(false);
      onDrop(event);
    },
  };
}
