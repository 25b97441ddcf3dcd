import { t } from '../model/language';
import type { Feature } from '../shell/feature';

/** Pictures of a corpus; the library that draws them is loaded when they are first looked at. */
export const plots: Feature = {
  views: [
    {
      id: 'plots',
      title: t`Plots`,
      create: async (workbench) => {
        // The library that draws is large: what stands beside the plots comes first.
        await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
        return new (await import('./plots-view')).PlotsView(workbench);
      },
    },
  ],
};
