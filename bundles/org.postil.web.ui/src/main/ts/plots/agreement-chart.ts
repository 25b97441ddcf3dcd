import * as Plot from '@observablehq/plot';
import { comparisonOf } from '../compare/comparison-view';
import { comparisons } from '../compare/comparison-api';
import { nameOf, preferred } from '../compare/sides';
import { decimal, plural, t } from '../model/language';
import { chart, type Source } from './chart';
import { hueOf } from './label-charts';

/** How far two sides agree about a label. */
interface Agreed {
  label: string;
  alpha?: number;
  f1: number;
  low: number;
  high: number;
}

const TYPE = 'entity';

/** Larger corpora are compared when somebody asks for it, not because a picture is looked at. */
const MOST_UNASKED = 5_000;

/** How far the sides of the comparison agree, by label; over the whole corpus. */
export const agreement: Source = async (model, corpus) => {
  const { workbench } = model;
  const comparison = comparisonOf(workbench);
  const { sides, documents } = await comparisons.sides(corpus);
  const chosen = comparison.figures ? comparison.subject : { ...preferred(sides), type: TYPE };
  const known = sides.map((each) => each.side);
  if (chosen.a === chosen.b || !known.includes(chosen.a) || !known.includes(chosen.b)) {
    return undefined;
  }
  const subject = { a: chosen.a, b: chosen.b, type: chosen.type };
  const shown = comparison.subject.document ? undefined : comparison.figures;
  if (!shown && documents > MOST_UNASKED) {
    return undefined;
  }
  const answer = shown ?? (await comparisons.compare(corpus, subject, {}, { offset: 0, limit: 0 }));
  const alphas = new Map(
    answer.agreement.labels.map(({ label, alpha }) => [label, alpha.value] as const),
  );
  const rows = answer.labels.slice(1).map(({ label, f1 }): Agreed => ({
    label,
    alpha: alphas.get(label),
    f1: f1.value,
    low: f1.low,
    high: f1.high,
  }));
  return chart<Agreed>({
    id: 'agreement',
    title: t`Agreement by label`,
    note: t`${nameOf(subject.a)} and ${nameOf(subject.b)} over ${plural(answer.documents, '{0} article', '{0} articles')} of the corpus, whatever the filter: F1 with its 95 % interval, and Krippendorff’s alpha as a ring.`,
    rows,
    columns: [
      { title: 'label', of: (row) => row.label },
      { title: 'F1', of: (row) => row.f1.toFixed(3) },
      { title: 'low', of: (row) => row.low.toFixed(3) },
      { title: 'high', of: (row) => row.high.toFixed(3) },
      { title: 'alpha', of: (row) => row.alpha?.toFixed(3) ?? '' },
    ],
    draw: (data, palette, width) =>
      Plot.plot({
        width,
        height: 50 + 24 * data.length,
        marginLeft: 90,
        ariaLabel: t`Agreement of two sides by label`,
        x: {
          domain: [Math.min(0, ...data.map((row) => row.alpha ?? 0)), 1],
          grid: true,
          label: null,
        },
        y: { domain: data.map((row) => row.label), label: null },
        marks: [
          Plot.ruleY(data, {
            y: 'label',
            x1: 'low',
            x2: 'high',
            stroke: palette.faint,
            strokeWidth: 2,
          }),
          Plot.dot(data, {
            y: 'label',
            x: 'f1',
            r: 5,
            fill: (row: Agreed) => palette.hue(hueOf(`${subject.type}:${row.label}`)),
            title: (row: Agreed) => `${row.label}: F1 ${decimal(row.f1, 2)}`,
          }),
          Plot.dot(
            data.filter((row) => row.alpha !== undefined),
            { y: 'label', x: 'alpha', r: 5, stroke: palette.ink, strokeWidth: 1.5 },
          ),
        ],
      }),
    action: t`compare the spans of the label`,
    pick: async (row) => {
      workbench.open('compare');
      if (comparison.subject.a !== subject.a || comparison.subject.b !== subject.b) {
        await comparison.choose(subject);
      }
      await comparison.pick({ title: t`${row.label} on one side`, filter: { label: row.label } });
    },
  });
};
