import { html, nothing, type PropertyValues } from 'lit';
import { CorpusView } from '../corpus/corpus-view';
import { hashOf } from '../corpus/filter';
import { t } from '../model/language';
import { word } from '../model/words';
import { agreement } from './agreement-chart';
import { csv, save, standalone, type AnyChart, type Palette, type Source } from './chart';
import { confidences } from './confidence-chart';
import { huesOf, labelsBySource, labelsOverTime } from './label-charts';
import { mentionedDates } from './mention-chart';

const SOURCES: Source[] = [labelsOverTime, labelsBySource, mentionedDates, confidences, agreement];
const COLOURS = 'ink faint line blue orange green purple red sky pink grey'.split(' ');
const NARROWEST = 280;
const MOST_ROWS = 500;
const PAUSE = 150;

/** Pictures of the articles that pass the filter; a click narrows it. */
export class PlotsView extends CorpusView {
  private readonly found: (AnyChart | undefined)[] = [];
  private readonly asTable = new Set<string>();
  private asked = '';
  private busy = false;
  private trouble = '';
  private drawn = '';
  private readonly resized = new ResizeObserver(() => this.requestUpdate());
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly onTheme = () => this.requestUpdate();

  override connectedCallback() {
    super.connectedCallback();
    this.resized.observe(this);
    this.dark.addEventListener('change', this.onTheme);
  }

  override disconnectedCallback() {
    this.resized.disconnect();
    this.dark.removeEventListener('change', this.onTheme);
    super.disconnectedCallback();
  }

  private get charts(): AnyChart[] {
    return this.found.filter((each) => each !== undefined);
  }

  protected override render() {
    return html`<section class="plots" aria-label=${t`Plots`} aria-busy=${this.busy}>
      ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble}</p>` : nothing}
      ${
        this.charts.length === 0
          ? html`<p class="empty">
              ${
                this.busy
                  ? t`Counting …`
                  : t`Labels over time and by source, the dates that articles mention, and how sure annotators are will be drawn here.`
              }
            </p>`
          : this.charts.map((each) => this.figure(each))
      }
    </section>`;
  }

  private figure(chart: AnyChart) {
    const table = this.asTable.has(chart.id);
    return html`<figure data-chart=${chart.id}>
      <figcaption>
        <h2>${chart.title}</h2>
        <span class="room"></span>
        <button
          class="quiet"
          aria-pressed=${table}
          aria-label=${t`${chart.title} as a table`}
          @click=${() => this.toggle(chart)}
        >
          ${t`Table`}
        </button>
        <button
          class="quiet"
          aria-label=${t`Save ${chart.title} as SVG`}
          @click=${() => this.svg(chart)}
        >
          ${t`SVG`}
        </button>
        <button
          class="quiet"
          aria-label=${t`Save ${chart.title} as CSV`}
          @click=${() => save(`${chart.id}.csv`, 'text/csv', csv(chart))}
        >
          ${t`CSV`}
        </button>
      </figcaption>
      <p class="facts">${chart.note}</p>
      ${
        chart.rows.length === 0
          ? html`<p class="facts">${t`There is nothing to count.`}</p>`
          : table
            ? this.table(chart)
            : html`<div class="legend">${this.legend(chart)}</div>
                <div
                  class="picture"
                  @click=${(event: Event) => this.onPicture(chart, event)}
                ></div>`
      }
    </figure>`;
  }

  private legend(chart: AnyChart) {
    const column = chart.columns.find((each) => each.title === 'label');
    if (!column || !chart.id.startsWith('labels')) {
      return nothing;
    }
    const hues = huesOf(chart.rows.map((row) => String(column.of(row))));
    return [...hues].map(
      ([label, hue]) =>
        html`<span
          ><span class="swatch ${hue === 'line' ? 'rest' : hue}"></span>${word(label)}</span
        >`,
    );
  }

  /** The same as rows: for those who do not see pictures, and for keys. */
  private table(chart: AnyChart) {
    return html`<div class="scrolled" tabindex="0" role="region" aria-label=${chart.title}>
      <table>
        <thead>
          <tr>
            ${chart.columns.map((each) => html`<th scope="col">${word(each.title)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${chart.rows.slice(0, MOST_ROWS).map(
            (row) =>
              html`<tr>
                ${chart.columns.map((each, index) =>
                  index === 0 && chart.pick
                    ? html`<th scope="row">
                        <button
                          class="quiet"
                          title=${chart.action}
                          @click=${() => this.pick(chart, row)}
                        >
                          ${each.of(row) || '–'}
                        </button>
                      </th>`
                    : html`<td>${each.of(row)}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
      ${chart.rows.length > MOST_ROWS ? html`<p class="facts">${t`The rest is in the CSV.`}</p>` : nothing}
    </div>`;
  }

  private toggle({ id }: AnyChart) {
    if (!this.asTable.delete(id)) {
      this.asTable.add(id);
    }
    this.drawn = '';
    this.requestUpdate();
  }

  private pick(chart: AnyChart, row: never) {
    void this.desk.attempt(async () => {
      await chart.pick?.(row);
    });
  }

  /** A mark carries the number of its row. */
  private onPicture(chart: AnyChart, event: Event) {
    const mark = event.target as Element & { __data__?: unknown };
    const isMark = mark.closest('[data-mark="rect"], [data-mark="bar"], [data-mark="dot"]');
    const row = typeof mark.__data__ === 'number' ? chart.rows[mark.__data__] : undefined;
    if (isMark && row !== undefined) {
      this.pick(chart, row);
    }
  }

  private svg(chart: AnyChart) {
    const palette = this.palette();
    const picture = drawing(chart, palette, this.width);
    if (picture) {
      save(`${chart.id}.svg`, 'image/svg+xml', standalone(picture, palette));
    }
  }

  private get width() {
    return Math.max(NARROWEST, this.clientWidth - 34);
  }

  private palette(): Palette {
    const probe = document.createElement('span');
    this.append(probe);
    const colours = new Map<string, string>();
    for (const name of COLOURS) {
      probe.style.color = `var(--${name})`;
      colours.set(name, getComputedStyle(probe).color);
    }
    probe.remove();
    const hue = (name: string) => colours.get(name) ?? 'gray';
    return { ink: hue('ink'), faint: hue('faint'), line: hue('line'), hue };
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    const { corpus } = this.desk.state;
    const { facets, filter } = this.model;
    // What is counted changes with the filter and with what was counted before.
    const wanted = corpus && facets ? JSON.stringify([corpus, hashOf('', filter), facets]) : '';
    if (corpus && wanted !== this.asked && !this.busy && this.offsetParent) {
      this.asked = wanted;
      void this.count(corpus);
    }
    this.draw();
  }

  /** Counts once at a time, and shows each picture as soon as it is there. */
  private async count(corpus: string) {
    this.busy = true;
    this.trouble = '';
    await new Promise((resolve) => window.setTimeout(resolve, PAUSE));
    const filter = this.model.filter;
    await Promise.all(
      SOURCES.map(async (source, index) => {
        try {
          const chart = await source(this.model, corpus);
          if (corpus === this.desk.state.corpus && filter === this.model.filter) {
            this.found[index] = chart;
          }
        } catch (error) {
          this.trouble = error instanceof Error ? error.message : String(error);
        }
        this.drawn = '';
        this.requestUpdate();
      }),
    );
    this.busy = false;
    this.requestUpdate();
  }

  private draw() {
    const palette = this.palette();
    const { width } = this;
    const wanted = `${this.asked} ${width} ${palette.ink}`;
    if (wanted === this.drawn || !this.offsetParent) {
      return;
    }
    this.drawn = wanted;
    for (const chart of this.charts) {
      const host = this.querySelector(`[data-chart="${chart.id}"] .picture`);
      const picture = host && drawing(chart, palette, width);
      if (picture) {
        host.replaceChildren(picture);
      }
    }
  }
}
customElements.define('postil-plots', PlotsView);

/** Draws a chart. Its own style sheet is taken out: the page's policy would refuse it. */
function drawing(chart: AnyChart, palette: Palette, width: number): SVGSVGElement | undefined {
  const drawn = chart.draw(chart.rows, palette, width);
  const svg = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector('svg');
  svg?.querySelectorAll('style').forEach((each) => each.remove());
  svg?.classList.add('plot');
  svg?.setAttribute('role', 'img');
  // Groups have no role that could carry a name; clicks still need to tell marks from axes.
  svg?.querySelectorAll<SVGGElement>('g[aria-label]').forEach((group) => {
    group.dataset['mark'] = group.getAttribute('aria-label') ?? '';
    group.removeAttribute('aria-label');
  });
  return svg ?? undefined;
}
