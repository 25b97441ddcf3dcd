import * as Plot from '@observablehq/plot';
import { queryOf } from '../corpus/filter';
import { plural, t } from '../model/language';
import { chart, type Source } from './chart';
import { statistics, type Cell } from './statistics-api';

const MONTHLY_YEARS = 15;

/** The dates that the articles mention, by month, or by year where they reach far. */
export const mentionedDates: Source = async (model, corpus) => {
  const { cells } = await statistics.trends(corpus, 'mention', queryOf(model.filter));
  const monthly = cells.filter((cell) => cell.value.length > 4);
  const years = monthly.map((cell) => Number(cell.value.slice(0, 4)));
  const byYear = years.length === 0 || Math.max(...years) - Math.min(...years) >= MONTHLY_YEARS;
  const rows = byYear ? summed(cells) : monthly;
  const left = byYear ? 0 : sum(cells) - sum(monthly);
  return chart<Cell>({
    id: 'mentioned-dates',
    title: t`Dates that the articles mention`,
    note: byYear
      ? t`Time expressions by the year that they mean.`
      : left
        ? t`Time expressions by the month that they mean; ${left} that name only a year are left out.`
        : t`Time expressions by the month that they mean.`,
    rows,
    columns: [
      { title: byYear ? 'year' : 'month', of: (row) => row.value },
      { title: 'articles', of: (row) => row.documents },
      { title: 'mentions', of: (row) => row.spans },
    ],
    draw: (data, palette, width) =>
      Plot.plot({
        width,
        height: 170,
        marginLeft: 44,
        ariaLabel: t`Time expressions by the date that they mean`,
        x: { type: 'utc', label: null },
        y: { label: t`mentions`, grid: true, tickFormat: 's' },
        marks: [
          Plot.rectY(data, {
            x: (row: Cell) => new Date(`${row.value.padEnd(7, '-01')}-01T00:00:00Z`),
            interval: byYear ? 'year' : 'month',
            y: 'spans',
            fill: palette.hue('red'),
            title: (row: Cell) =>
              plural(
                row.documents,
                '{1}: {2} in {0} article',
                '{1}: {2} in {0} articles',
                row.value,
                row.spans,
              ),
          }),
          Plot.ruleY([0], { stroke: palette.faint }),
        ],
      }),
    action: t`show the articles that mention it`,
    pick: (row) => model.show({ ...model.filter, mentions: row.value }),
  });
};

/** Months added up to their years. An article that mentions two months of a year counts twice. */
function summed(cells: Cell[]): Cell[] {
  const years = new Map<string, Cell>();
  for (const { value, documents, spans } of cells) {
    const year = value.slice(0, 4);
    const known = years.get(year) ?? { value: year, documents: 0, spans: 0 };
    known.documents += documents;
    known.spans += spans;
    years.set(year, known);
  }
  return [...years.values()];
}

function sum(cells: Cell[]) {
  return cells.reduce((all, { spans }) => all + spans, 0);
}
