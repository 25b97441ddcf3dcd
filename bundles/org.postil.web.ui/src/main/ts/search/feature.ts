import type { Feature } from '../shell/feature';

const GROUP = 'Search';

/** Words, annotations and both together, found in all articles and shown in their lines. */
export const search: Feature = {
  views: [
    {
      id: 'search',
      title: 'Search',
      create: async (workbench) => new (await import('./search-view')).SearchView(workbench),
    },
  ],
  commands: (workbench) => {
    const model = async () => (await import('./search-model')).SearchModel.of(workbench);
    return [
      {
        id: 'search:ask',
        label: 'Search all articles',
        group: GROUP,
        keys: ['Accel Shift F'],
        run: async () => {
          workbench.open('corpus');
          workbench.show('search');
        },
      },
      {
        id: 'search:next',
        label: 'Open the next hit',
        group: GROUP,
        keys: ['F4'],
        run: async () => (await model()).open((await model()).at + 1),
      },
      {
        id: 'search:previous',
        label: 'Open the hit before',
        group: GROUP,
        keys: ['Shift F4'],
        run: async () => (await model()).open((await model()).at - 1),
      },
    ];
  },
};
