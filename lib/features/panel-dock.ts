import { panelFrame } from '../dom/panel-frame';
import type { ReadingState } from '../domain/views';
import { fillIn } from '../locales/frame-words';
import type { CoreHost, Feature } from './feature';

/** The handle at the edge of the page and, once opened, the panel beside the page. */
export const panelDock: Feature = {
  id: 'panel-dock',
  runsOn: (_settings, top) => top,
  start(host) {
    const { app } = host.settings;
    const frame = panelFrame({
      url: host.panelUrl,
      label: host.words.handle,
      side: app.side,
      width: app.width,
      handleAt: app.handleAt,
      signal: host.signal,
      onPlace: (place) => void host.send('settings/panel', place).catch(host.report),
      onDocked: (docked) => host.show({ docked }),
    });
    if (app.panelOpen) frame.restore();
    host.watch.onSettled(frame.refit, host.signal);
    host.onCommand((command) => {
      if (command.do === 'open-panel') frame.open(command.focus);
      if (command.do === 'toggle-panel') frame.toggle();
      if (command.do === 'close-panel') frame.close();
      if (command.do === 'resize') frame.resize(command.width);
      if (command.do === 'dock') frame.dock(command.side);
    });
    host.onShow(({ card, reading }) => {
      if (card !== undefined) frame.count(card?.findings.length ?? 0);
      if (reading) frame.tell(readingText(host, reading), reading.phase === 'reading');
    });
  },
};

/** What the handle says of a reading; empty when nothing is being read. */
function readingText({ words }: CoreHost, reading: ReadingState): string {
  if (reading.phase === 'reading') return words.reading;
  if (reading.phase !== 'done') return '';
  const { read, total } = reading;
  return total === null ? fillIn(words.readSome, { read }) : fillIn(words.readOf, { read, total });
}
