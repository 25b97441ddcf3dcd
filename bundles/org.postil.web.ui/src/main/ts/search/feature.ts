import { t } from '../model/language';
import type { Feature } from '../shell/feature';

const GROUP = t`Search`;

/** Words, annotations and both together, found in all articles and shown in their lines. */
export const search: Feature = {
  views: [
    {
      id: 'search',
      title: t`Search`,
      create: async (workbench) => new (await import('./search-view')).SearchView(workbench),
    },
  ],
  commands: (workbench) => {
    const model = async () => (await import('./search-model')).SearchModel.of(workbench);
    return [
      {
        id: 'search:ask',
        label: t`Search all articles`,
        group: GROUP,
        keys: ['Accel Shift F'],
        run: async () => {
          workbench.open('corpus');
          workbench.show('search');
        },
      },
      {
        id: 'search:next',
        label: t`Open the next hit`,
        group: GROUP,
        keys: ['F4'],
        run: async () => (await model()).open((await model()).at + 1),
      },
      {
        id: 'search:previous',
        label: t`Open the hit before`,
        group: GROUP,
        keys: ['Shift F4'],
        run: async () => (await model()).open((await model()).at - 1),
      },
    ];
  },
};
