import { t } from '../model/language';
import type { Feature } from '../shell/feature';

/** Pictures of a corpus; the library that draws them is loaded when they are first looked at. */
export const plots: Feature = {
  views: [
    {
      id: 'plots',
      title: t`Plots`,
      create: async (workbench) => new (await import('./plots-view')).PlotsView(workbench),
    },
  ],
};
