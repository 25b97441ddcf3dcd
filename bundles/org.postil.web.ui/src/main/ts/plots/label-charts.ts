import * as Plot from '@observablehq/plot';
import { look } from '../model/labels';
import { inMonth, queryOf, titleOf, toggled } from '../corpus/filter';
import { locale, t } from '../model/language';
import { chart, type Palette, type Source } from './chart';
import { statistics, type Cell } from './statistics-api';

const MOST_LABELS = 7;
const MOST_SOURCES = 15;
const OTHERS = 'others';

/** A count of a label, or of all that are too few to stand alone. */
interface Bar {
  value: string;
  label: string;
  documents: number;
  spans: number;
}

/** The most frequent labels alone, the others together. */
function bars(cells: Cell[]): Bar[] {
  const totals = new Map<string, number>();
  for (const { label = '', spans } of cells) {
    totals.set(label, (totals.get(label) ?? 0) + spans);
  }
  const first = [...totals].sort((a, b) => b[1] - a[1]).slice(0, MOST_LABELS);
  const known = new Set(first.map(([label]) => label));
  const merged = new Map<string, Bar>();
  for (const { value, label = '', documents, spans } of cells) {
    const name = known.has(label) ? label : OTHERS;
    const bar = merged.get(`${value}\n${name}`) ?? { value, label: name, documents: 0, spans: 0 };
    bar.spans += spans;
    bar.documents = Math.max(bar.documents, documents);
    merged.set(`${value}\n${name}`, bar);
  }
  return [...merged.values()];
}

function scale(rows: Bar[], palette: Palette) {
  const hues = huesOf(rows.map((row) => row.label));
  return { domain: [...hues.keys()], range: [...hues.values()].map((hue) => palette.hue(hue)) };
}

const HUES = ['sky', 'pink', 'purple', 'orange', 'green', 'blue', 'red'];

/** A hue for each label of one chart, in order: their own, or a free one where two have the same. */
export function huesOf(labels: Iterable<string>): Map<string, string> {
  const domain = [...new Set(labels)].sort();
  const own = new Set(domain.map(hueOf));
  const free = HUES.filter((hue) => !own.has(hue));
  const taken = new Set<string>();
  return new Map(
    domain.map((label) => {
      const hue = taken.has(hueOf(label)) ? (free.shift() ?? hueOf(label)) : hueOf(label);
      taken.add(hue);
      return [label, hue];
    }),
  );
}

/** The hue of a label, as marks in the text have it. */
export function hueOf(label: string) {
  const [type = '', ...rest] = label.split(':');
  return label === OTHERS ? 'line' : look({ type, label: rest.join(':') }).hue;
}

/** Spans by label in each month. */
export const labelsOverTime: Source = async (model, corpus) => {
  const { cells } = await statistics.trends(corpus, 'month', queryOf(model.filter));
  const dated = bars(cells.filter((cell) => cell.value));
  const undated = cells.filter((cell) => !cell.value).reduce((sum, { spans }) => sum + spans, 0);
  return chart<Bar>({
    id: 'labels-over-time',
    title: t`Labels over time`,
    note: undated
      ? t`Spans by month of creation; ${undated} in articles without a date are left out.`
      : t`Spans by month of creation.`,
    rows: dated,
    columns: [
      { title: 'month', of: (row) => row.value },
      { title: 'label', of: (row) => row.label },
      { title: 'spans', of: (row) => row.spans },
    ],
    draw: (rows, palette, width) =>
      Plot.plot({
        width,
        height: 190,
        marginLeft: 44,
        ariaLabel: t`Spans by label and month`,
        x: { type: 'utc', label: null },
        y: { label: t`spans`, grid: true, tickFormat: 's' },
        color: { ...scale(rows, palette), type: 'categorical' },
        marks: [
          Plot.rectY(rows, {
            x: (row: Bar) => new Date(`${row.value}-01T00:00:00Z`),
            interval: 'month',
            y: 'spans',
            fill: 'label',
            title: (row: Bar) => `${row.value} ${row.label}: ${row.spans.toLocaleString(locale)}`,
          }),
          Plot.ruleY([0], { stroke: palette.faint }),
        ],
      }),
    action: t`show the articles of the month`,
    pick: (row) => {
      const month = inMonth(model.filter, row.value);
      const plain = row.label === OTHERS || month.label.includes(row.label);
      return model.show(plain ? month : toggled(month, 'label', row.label));
    },
  });
};

/** Spans by label in each source. */
export const labelsBySource: Source = async (model, corpus) => {
  const { cells } = await statistics.trends(corpus, 'source', queryOf(model.filter));
  const totals = new Map<string, number>();
  cells.forEach(({ value, spans }) => totals.set(value, (totals.get(value) ?? 0) + spans));
  const order = [...totals].sort((a, b) => b[1] - a[1]).map(([value]) => value);
  const first = order.slice(0, MOST_SOURCES);
  const rows = bars(cells.filter((cell) => first.includes(cell.value)));
  return chart<Bar>({
    id: 'labels-by-source',
    title: t`Labels by source`,
    note: t`Spans of ${first.length} of ${order.length} sources.`,
    rows,
    columns: [
      { title: 'source', of: (row) => row.value },
      { title: 'label', of: (row) => row.label },
      { title: 'spans', of: (row) => row.spans },
    ],
    draw: (data, palette, width) =>
      Plot.plot({
        width,
        height: 44 + 20 * first.length,
        marginLeft: 120,
        ariaLabel: t`Spans by label and source`,
        x: { label: t`spans`, grid: true, tickFormat: 's' },
        y: {
          domain: first,
          label: null,
          tickFormat: (source: string) => shortened(titleOf('source', source)),
        },
        color: { ...scale(data, palette), type: 'categorical' },
        marks: [
          Plot.barX(data, {
            x: 'spans',
            y: 'value',
            fill: 'label',
            title: (row: Bar) =>
              `${titleOf('source', row.value)} ${row.label}: ${row.spans.toLocaleString(locale)}`,
          }),
        ],
      }),
    action: t`show the articles of the source`,
    pick: (row) => model.show({ ...model.filter, source: [row.value] }),
  });
};

function shortened(text: string) {
  return text.length > 18 ? `${text.slice(0, 17)}…` : text;
}
