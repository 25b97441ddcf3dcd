import * as Plot from '@observablehq/plot';
import { queryOf, toggled } from '../corpus/filter';
import { decimal, t } from '../model/language';
import { chart, type Source } from './chart';
import { hueOf } from './label-charts';
import { statistics } from './statistics-api';

const MOST_LABELS = 8;
const HEIGHT = 46;

/** Spans of a label with a confidence between two bounds. */
interface Bin {
  label: string;
  from: number;
  to: number;
  spans: number;
}

/** How sure annotators are, a histogram a label. */
export const confidences: Source = async (model, corpus) => {
  const answer = await statistics.confidences(corpus, queryOf(model.filter));
  const totals = answer.labels.map((each) => ({
    ...each,
    total: each.bins.reduce((sum, count) => sum + count, 0),
  }));
  const first = totals.sort((a, b) => b.total - a.total).slice(0, MOST_LABELS);
  const labels = first.map((each) => each.label);
  const rows = first.flatMap(({ label, bins }) =>
    bins.map((spans, index): Bin => {
      const width = 1 / bins.length;
      return { label, from: index * width, to: (index + 1) * width, spans };
    }),
  );
  return chart<Bin>({
    id: 'confidences',
    title: t`Confidence by label`,
    note: [
      answer.examined < answer.documents
        ? t`Spans of the first ${answer.examined} of ${answer.documents} articles by confidence from 0 to 1, each label on its own scale;`
        : t`Spans by confidence from 0 to 1, each label on its own scale;`,
      t`${labels.length} of ${totals.length} labels.`,
    ].join(' '),
    rows,
    columns: [
      { title: 'label', of: (row) => row.label },
      { title: 'from', of: (row) => row.from.toFixed(2) },
      { title: 'to', of: (row) => row.to.toFixed(2) },
      { title: 'spans', of: (row) => row.spans },
    ],
    draw: (data, palette, width) => {
      const most = new Map(
        labels.map((label) => [
          label,
          Math.max(1, ...data.filter((row) => row.label === label).map((row) => row.spans)),
        ]),
      );
      return Plot.plot({
        width,
        height: 50 + HEIGHT * labels.length,
        marginLeft: 110,
        marginRight: 16,
        ariaLabel: t`Spans by confidence and label`,
        x: { domain: [0, 1], label: t`confidence` },
        y: { axis: null },
        fy: { domain: labels, label: null, axis: 'left' },
        marks: [
          Plot.rectY(data, {
            fy: 'label',
            x1: 'from',
            x2: 'to',
            y: (row: Bin) => row.spans / (most.get(row.label) ?? 1),
            fill: (row: Bin) => palette.hue(hueOf(row.label)),
            title: (row: Bin) =>
              t`${row.label} from ${decimal(row.from, 2)} to ${decimal(row.to, 2)}: ${row.spans}`,
          }),
          Plot.ruleY([0], { stroke: palette.faint }),
        ],
      });
    },
    action: t`show the articles with the label`,
    pick: (row) =>
      model.filter.label.includes(row.label)
        ? undefined
        : model.show(toggled(model.filter, 'label', row.label)),
  });
};
