import { t } from '../model/language';
import type { Command, Feature, Workbench } from '../shell/feature';

const GROUP = t`Comparing`;
const VIEWS = ['compare-text', 'compare-differences', 'compare-scores'];

/** Two layers, versions or people beside each other: whether to swap an annotator. */
export const compare: Feature = {
  views: [
    {
      id: 'compare-text',
      title: t`Side by side`,
      create: async (workbench) => new (await import('./text-view')).TextView(workbench),
    },
    {
      id: 'compare-differences',
      title: t`Differences`,
      create: async (workbench) =>
        new (await import('./differences-view')).DifferencesView(workbench),
    },
    {
      id: 'compare-scores',
      title: t`Scores`,
      create: async (workbench) => new (await import('./scores-view')).ScoresView(workbench),
    },
  ],
  perspectives: [
    {
      id: 'compare',
      title: t`Compare`,
      order: 20,
      hint: t`N next difference · P previous · O open in the editor · ? keys`,
      layout: {
        split: 'row',
        sizes: [0.66, 0.34],
        parts: [
          {
            split: 'column',
            sizes: [0.68, 0.32],
            parts: [['compare-text'], ['compare-differences']],
          },
          ['compare-scores'],
        ],
      },
    },
  ],
  commands: (workbench) => commands(workbench),
};

function commands(workbench: Workbench): Command[] {
  const model = async () => (await import('./comparison-view')).comparisonOf(workbench);
  return [
    {
      id: 'compare:next',
      label: t`Next difference`,
      group: GROUP,
      keys: ['N'],
      within: VIEWS,
      run: async () => (await model()).step(1),
    },
    {
      id: 'compare:previous',
      label: t`Previous difference`,
      group: GROUP,
      keys: ['P'],
      within: VIEWS,
      run: async () => (await model()).step(-1),
    },
    {
      id: 'compare:open',
      label: t`Open the article of the difference in the editor`,
      group: GROUP,
      keys: ['O'],
      within: VIEWS,
      run: async () => {
        const { current } = await model();
        if (current) {
          await workbench.desk.attempt(() =>
            workbench.desk.openArticle(current.document, current.b ?? current.a),
          );
          workbench.open('label');
          workbench.show('article');
        }
      },
    },
    {
      id: 'compare:swap',
      label: t`Exchange the sides of the comparison`,
      group: GROUP,
      run: async () => (await model()).swap(),
    },
    {
      id: 'compare:again',
      label: t`Compare again`,
      group: GROUP,
      run: async () => (await model()).reread(),
    },
  ];
}
