import type { Feature, PageHost } from './feature';

/** A word on a rule in two presses: the dot at the field, then a thumb. It is kept here until the person sends it. */
export const fieldRemarks: Feature<PageHost> = {
  id: 'field-remarks',
  runsOn: (settings) => Object.keys(settings.rules?.cards ?? {}).length > 0,
  start(host) {
    host.marks.onRemark(({ finding }, kind) => {
      const entity = host.card()?.entity;
      if (finding.field === null || entity === undefined) return;
      const target = { entity, field: finding.field };
      void host.send('feedback/add', { kind, target }).catch(host.report);
    });
  },
};
