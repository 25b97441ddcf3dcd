import type { Feature } from '../shell/feature';
import { AnnotatorsView } from './annotators-view';

/** The perspective in which annotators come, go and are put in order. */
export const annotators: Feature = {
  views: [
    { id: 'annotators', title: 'Annotators', create: (workbench) => new AnnotatorsView(workbench) },
  ],
  perspectives: [{ id: 'annotators', title: 'Annotators', order: 40, layout: ['annotators'] }],
};
