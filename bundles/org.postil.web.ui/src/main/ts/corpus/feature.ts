import { t } from '../model/language';
import type { Feature, Workbench } from '../shell/feature';

const GROUP = t`Corpus`;
const GRID = 'corpus-grid';

/** All articles: found, ordered, selected, brought in and carried out. */
export const corpus: Feature = {
  views: [
    {
      id: 'corpus-facets',
      title: t`Filter`,
      create: async (workbench) => new (await import('./facets-view')).FacetsView(workbench),
    },
    {
      id: GRID,
      title: t`Articles`,
      create: async (workbench) => new (await import('./grid-view')).GridView(workbench),
    },
    {
      id: 'corpus-bin',
      title: t`Bin`,
      create: async (workbench) => new (await import('./bin-view')).BinView(workbench),
    },
    {
      id: 'corpus-import',
      title: t`Import`,
      create: async (workbench) => new (await import('./import-view')).ImportView(workbench),
    },
    {
      id: 'corpus-export',
      title: t`Export`,
      create: async (workbench) => new (await import('./export-view')).ExportView(workbench),
    },
  ],
  perspectives: [
    {
      id: 'corpus',
      title: t`Corpus`,
      order: 15,
      hint: t`↑ ↓ go · Space select · Enter read · D done · / filter · ? keys`,
      layout: {
        split: 'row',
        sizes: [0.2, 0.49, 0.31],
        parts: [
          ['corpus-facets', 'corpus-import', 'corpus-export', 'corpus-bin'],
          [GRID, 'search'],
          ['plots'],
        ],
      },
    },
  ],
  // The perspective that people open next should wait neither for its code nor for a cold server.
  begin: (workbench) =>
    workbench.desk.addEventListener(
      'opened',
      () => requestIdleCallback(() => void warm(workbench)),
      {
        once: true,
      },
    ),
  commands: (workbench) => [
    {
      id: 'corpus:import',
      label: t`Import files`,
      group: GROUP,
      run: () => workbench.show('corpus-import'),
    },
    {
      id: 'corpus:export-some',
      label: t`Export some articles: choose which, and the types`,
      group: GROUP,
      run: () => workbench.show('corpus-export'),
    },
    {
      id: 'corpus:filter',
      label: t`Filter the articles`,
      group: GROUP,
      keys: ['/'],
      within: GRID,
      run: () => workbench.show('corpus-facets'),
    },
    {
      id: 'corpus:select-all',
      label: t`Select all articles that pass the filter`,
      group: GROUP,
      keys: ['Accel A'],
      within: GRID,
      run: async () => (await model(workbench)).selectAll(),
    },
    {
      id: 'corpus:done',
      label: t`Call the selected articles done`,
      group: GROUP,
      keys: ['D'],
      within: GRID,
      run: async () => (await model(workbench)).apply((await import('./bulk')).finish(true)),
    },
    {
      id: 'corpus:accept',
      label: t`Accept all suggestions of a label in the selected articles`,
      group: GROUP,
      keys: ['A'],
      within: GRID,
      run: async () => (await import('./bulk-questions')).askWhich(workbench, 'accept'),
    },
    {
      id: 'corpus:reject',
      label: t`Reject all suggestions of a label in the selected articles`,
      group: GROUP,
      keys: ['X'],
      within: GRID,
      run: async () => (await import('./bulk-questions')).askWhich(workbench, 'reject'),
    },
    {
      id: 'corpus:delete',
      label: t`Delete the selected articles: they go to the bin`,
      group: GROUP,
      keys: ['Delete'],
      within: GRID,
      run: async () => (await model(workbench)).apply({ action: 'delete' }),
    },
    {
      id: 'corpus:selection',
      label: t`Apply a kept filter`,
      group: GROUP,
      keys: ['S'],
      within: [GRID, 'corpus-facets'],
      run: async () => (await import('./kept-filters')).askWhich(workbench),
    },
    {
      id: 'corpus:keep-filter',
      label: t`Keep the filter under a name`,
      group: GROUP,
      keys: ['Shift S'],
      within: [GRID, 'corpus-facets'],
      run: () => {
        workbench.show('corpus-facets');
        document.getElementById('filter-name')?.focus();
      },
    },
    {
      id: 'corpus:undo',
      label: t`Take back the last action on many articles`,
      group: GROUP,
      keys: ['U', 'Accel Z'],
      within: GRID,
      run: async () => (await model(workbench)).undo(),
    },
    {
      id: 'corpus:redo',
      label: t`Do again what was taken back on many articles`,
      group: GROUP,
      keys: ['Shift U', 'Accel Shift Z', 'Accel Y'],
      within: GRID,
      run: async () => (await model(workbench)).redo(),
    },
    {
      id: 'corpus:bin',
      label: t`Look into the bin: bring deleted articles back`,
      group: GROUP,
      run: () => workbench.show('corpus-bin'),
    },
  ],
};

async function model(workbench: Workbench) {
  return (await import('./corpus-model')).CorpusModel.of(workbench);
}

/** Loads what the grid needs, and the rows that it begins with. */
async function warm(workbench: Workbench) {
  try {
    await Promise.all([import('./grid-view'), import('./facets-view')]);
    await model(workbench);
  } catch {
    // Who opens the grid will ask again, and is told what is wrong.
  }
}
