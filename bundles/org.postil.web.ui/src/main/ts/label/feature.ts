import { t } from '../model/language';
import type { Feature } from '../shell/feature';
import { ArticleView } from '../article/article-view';
import { DocumentsView } from '../documents/documents-view';
import { InspectorView } from '../inspector/inspector-view';
import { LabelsView } from '../labels/labels-view';
import { articleCommands } from './article-commands';
import { labelCommands } from './label-commands';
import { spanCommands } from './span-commands';

/** The perspective in which articles are read and judged. */
export const label: Feature = {
  views: [
    { id: 'documents', title: t`Documents`, create: (workbench) => new DocumentsView(workbench) },
    { id: 'article', title: t`Article`, create: (workbench) => new ArticleView(workbench) },
    { id: 'inspector', title: t`Inspector`, create: (workbench) => new InspectorView(workbench) },
    { id: 'labels', title: t`Labels`, create: (workbench) => new LabelsView(workbench) },
  ],
  perspectives: [
    {
      id: 'label',
      title: t`Label`,
      order: 10,
      hint: t`A accept · X reject · 1–9 label · N next · W mark a word · ? keys`,
      layout: {
        split: 'row',
        sizes: [0.2, 0.56, 0.24],
        parts: [
          { split: 'column', sizes: [0.66, 0.34], parts: [['documents'], ['labels']] },
          ['article'],
          ['inspector'],
        ],
      },
    },
  ],
  commands: (workbench) => [
    ...spanCommands(workbench),
    ...articleCommands(workbench),
    ...labelCommands(workbench),
  ],
};
