import type { CorpusModel } from '../corpus/corpus-model';

/** What a chart shows: rows for the picture, the table and the download. */
export interface Chart<Row> {
  id: string;
  title: string;
  /** What was counted, and what was left out. */
  note: string;
  rows: Row[];
  columns: { title: string; of(row: Row): string | number }[];
  draw(rows: Row[], palette: Palette, width: number): SVGSVGElement | HTMLElement;
  /** What a click on a row does, in words. */
  action?: string;
  pick?(row: Row): void | Promise<void>;
}

/** Colours of the theme as they are now: a picture that is saved must not need a style sheet. */
export interface Palette {
  ink: string;
  faint: string;
  line: string;
  hue(name: string): string;
}

/** A chart whose rows nobody but itself looks into. */
export type AnyChart = Chart<never>;

/** Hides what rows are, so that charts of different rows stand in one list. */
export function chart<Row>(it: Chart<Row>): AnyChart {
  return it as unknown as AnyChart;
}

export type Source = (model: CorpusModel, corpus: string) => Promise<AnyChart | undefined>;

/** The rows as comma-separated values with a heading, RFC 4180. */
export function csv({ rows, columns }: AnyChart): string {
  const line = (cells: (string | number)[]) => cells.map(quoted).join(',');
  return [
    line(columns.map((each) => each.title)),
    ...rows.map((row) => line(columns.map((each) => each.of(row)))),
    '',
  ].join('\r\n');
}

function quoted(cell: string | number) {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A picture that stands alone: with its size, its colours and its font. */
export function standalone(svg: SVGSVGElement, { ink }: Palette): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('color', ink);
  copy.setAttribute('font-family', 'sans-serif');
  copy.setAttribute('font-size', '11');
  return new XMLSerializer().serializeToString(copy);
}

/** Hands a text to the person as a file. */
export function save(name: string, type: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
