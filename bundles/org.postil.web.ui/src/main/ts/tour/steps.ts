import { t } from '../model/language';
import type { Workbench } from '../shell/feature';

/** A step of the tour: it points at something and waits until the person has tried it. */
export interface Step {
  /** What it points at. */
  target: string;
  perspective: string;
  /** The view that gets the keys. */
  view: string;
  title: string;
  text(keys: (command: string) => string): string;
  /** Looks at the workbench when the step begins and tells when it is done; none to be read only. */
  begin?(workbench: Workbench): () => boolean;
}

const decided = ({ desk }: Workbench) =>
  desk.state.spans.filter((span) => span.state !== undefined && span.state !== 'suggested').length;

const isThere = (view: string) => {
  const found = document.querySelector<HTMLElement>(`[data-view="${view}"]`);
  return found?.offsetParent != null;
};

/** Three minutes: read, judge, take back, find, compare. */
export const STEPS: Step[] = [
  {
    target: '[data-view=documents]',
    perspective: 'label',
    view: 'article',
    title: t`The articles`,
    text: (keys) =>
      t`These are the articles. Open another one: click it, or press ${keys('article:next')}.`,
    begin: ({ desk }) => {
      const first = desk.state.article?.id;
      return () => desk.state.article !== undefined && desk.state.article.id !== first;
    },
  },
  {
    target: '[data-view=article]',
    perspective: 'label',
    view: 'article',
    title: t`Suggestions`,
    text: (keys) =>
      t`Annotators have marked names, dates, quotations and stance. What nobody has judged is a suggestion. Go to the next one with ${keys('span:next')}.`,
    begin: ({ desk }) => {
      const first = desk.state.selected;
      return () => desk.state.selected !== undefined && desk.state.selected !== first;
    },
  },
  {
    target: '[data-view=inspector]',
    perspective: 'label',
    view: 'article',
    title: t`Who says so`,
    text: () =>
      t`Here stands what the span means, who made it, in which version, and how sure it is. Nothing to do: go on when you have read it.`,
  },
  {
    target: '[data-view=article] mark.selected, [data-view=article]',
    perspective: 'label',
    view: 'article',
    title: t`Your judgement`,
    text: (keys) =>
      t`Accept the span with ${keys('span:accept')}, or reject it with ${keys('span:reject')}. It is saved at once.`,
    begin: (workbench) => {
      const before = decided(workbench);
      return () => decided(workbench) > before;
    },
  },
  {
    target: '[data-view=article]',
    perspective: 'label',
    view: 'article',
    title: t`Taken back`,
    text: (keys) => t`Everything can be taken back. Press ${keys('edit:undo')}.`,
    begin: (workbench) => {
      const before = decided(workbench);
      return () => decided(workbench) < before || before === 0;
    },
  },
  {
    target: 'header.top nav',
    perspective: 'label',
    view: 'article',
    title: t`The corpus`,
    text: (keys) =>
      t`All articles at once: press ${keys('perspective:corpus')}, or “Corpus” above.`,
    begin: () => () => isThere('corpus-grid'),
  },
  {
    target: '[data-view=corpus-facets]',
    perspective: 'corpus',
    view: 'corpus-facets',
    title: t`A filter`,
    text: () => t`Type a word, or tick a source or a label. List and plots follow.`,
    begin: () => {
      const before = location.hash;
      return () => location.hash !== before;
    },
  },
  {
    target: 'header.top nav',
    perspective: 'corpus',
    view: 'corpus-grid',
    title: t`Two sides`,
    text: (keys) =>
      t`Annotators, their versions, people and gold can be compared: press ${keys('perspective:compare')}, or “Compare” above.`,
    begin: () => () => isThere('compare-text'),
  },
  {
    target: 'header.top',
    perspective: 'compare',
    view: 'compare-text',
    title: t`That is all`,
    text: (keys) =>
      t`Every command is found with ${keys('shell:palette')}, every key is shown with ${keys('shell:keys')}. The tour can be taken again from there.`,
  },
];
