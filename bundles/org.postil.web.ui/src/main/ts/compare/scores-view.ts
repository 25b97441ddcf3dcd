import { html, nothing, svg } from 'lit';
import { look } from '../model/labels';
import { decimal as exact, language, locale, phrase, plural, t } from '../model/language';
import type { Comparison, Confusion, Kind, Score } from './comparison-api';
import { EVERY_KIND } from './comparison-api';
import { ComparisonView } from './comparison-view';
import type { Choice } from './comparison-model';
import { nameOf } from './sides';

type Figure = 'precision' | 'recall' | 'f1';

const MISSES: Record<Figure, Kind[]> = {
  precision: ['label', 'bounds', 'bounds-and-label', 'only-b'],
  recall: ['label', 'bounds', 'bounds-and-label', 'only-a'],
  f1: ['label', 'bounds', 'bounds-and-label', 'only-a', 'only-b'],
};
const TITLES: Record<Figure, string> = { precision: t`Precision`, recall: t`Recall`, f1: 'F1' };
const HEATS = 5;

/** Figures by label; each leads to the spans behind it. */
export class ScoresView extends ComparisonView {
  protected override render() {
    const { figures } = this.model;
    return html`<section class="scores" aria-label=${t`Scores`}>
      ${
        figures && figures.documents > 0
          ? [
              this.summary(figures),
              this.table(figures),
              this.matrix(figures),
              this.agreement(figures),
            ]
          : html`<p class="empty">
              ${t`Precision, recall and F1 by label will be here, and what is taken for what.`}
            </p>`
      }
    </section>`;
  }

  private summary(figures: Comparison) {
    const all = figures.labels[0];
    if (!all) {
      return nothing;
    }
    const { a, b } = this.model.subject;
    const left = figures.onlyA + figures.onlyB;
    return html`<p class="summary">
      ${phrase`Taking ${html`<strong>${nameOf(a)}</strong>`} as the reference, ${html`<strong>${nameOf(b)}</strong>`} reaches F1 ${html`<strong>${decimal(all.f1.value)}</strong>`} (95 %: ${decimal(all.f1.low)}–${decimal(all.f1.high)}) over ${plural(figures.documents, '{0} article', '{0} articles')}.`}
      ${left ? plural(left, '{0} article that only one side has done is left out.', '{0} articles that only one side has done are left out.') : ''}
      ${figures.documents < 2 ? t`An interval needs more than one article.` : ''}
    </p>`;
  }

  private table(figures: Comparison) {
    return html`<table class="figures">
      <caption>
        ${t`By label. A figure shows what it misses, a count what it counts.`}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t`Label`}</th>
          <th scope="col">${t`Precision`}</th>
          <th scope="col">${t`Recall`}</th>
          <th scope="col">F1</th>
          <th scope="col">${t`Both`}</th>
        </tr>
      </thead>
      <tbody>
        ${figures.labels.map((score) => this.line(score))}
      </tbody>
    </table>`;
  }

  private line(score: Score) {
    const { type } = this.model.subject;
    const label = score.label;
    return html`<tr class=${label ? '' : 'all'}>
      <th scope="row">
        ${label ? html`<span class="chip ${look({ type, label }).hue}">${label}</span>` : t`all`}
      </th>
      ${(['precision', 'recall', 'f1'] as const).map((figure) => this.figure(score, figure))}
      <td>
        ${this.button(String(score.both), t`${score.both} ${label || t`spans`} on both sides`, {
          title: t`${label || t`all`}: both sides`,
          filter: { kind: ['same', 'value'], ...(label ? { labelA: label } : {}) },
        })}
      </td>
    </tr>`;
  }

  private figure(score: Score, figure: Figure) {
    const { value, low, high } = score[figure];
    const label = score.label;
    if (spans(score, figure) === 0) {
      return html`<td class="none" title=${t`There are no spans to count`}>–</td>`;
    }
    const side = { precision: 'labelB', recall: 'labelA', f1: 'label' } as const;
    const choice: Choice = {
      title: t`${label || t`all`}: what ${TITLES[figure]} misses`,
      filter: { kind: MISSES[figure], ...(label ? { [side[figure]]: label } : {}) },
    };
    const words = t`${TITLES[figure]} of ${label || t`all`} ${decimal(value)}, 95 percent interval ${decimal(low)} to ${decimal(high)}`;
    return html`<td>
      ${this.button(html`${decimal(value)} ${whisker(value, low, high)}`, words, choice)}
    </td>`;
  }

  private button(content: unknown, words: string, choice: Choice) {
    const isChosen = this.model.choice.title === choice.title;
    return html`<button
      class="figure"
      aria-label=${words}
      aria-pressed=${isChosen}
      title=${words}
      @click=${() => void this.model.pick(choice)}
    >
      ${content}
    </button>`;
  }

  private matrix({ confusions }: Comparison) {
    const labels = [...new Set(confusions.flatMap(({ a, b }) => [a, b]))].sort(nothingLast);
    const cells = new Map(confusions.map((each) => [`${each.a}\n${each.b}`, each.count]));
    const most = Math.max(1, ...confusions.map((each) => each.count));
    return html`<div class="matrix">
      <table>
        <caption>
          ${t`What A (rows) and B (columns) call the same text`}
        </caption>
        <thead>
          <tr>
            <td></td>
            ${labels.map((label) => html`<th scope="col">${label || t`nothing`}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${labels.map(
            (a) =>
              html`<tr>
                <th scope="row">${a || t`nothing`}</th>
                ${labels.map((b) => this.cell({ a, b, count: cells.get(`${a}\n${b}`) ?? 0 }, most))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private cell({ a, b, count: spans }: Confusion, most: number) {
    if (spans === 0) {
      return html`<td class="none">·</td>`;
    }
    const heat = Math.ceil((HEATS * Math.log1p(spans)) / Math.log1p(most));
    const words = t`${spans}: ${a || t`nothing`} in A, ${b || t`nothing`} in B`;
    return html`<td class="${a === b ? 'agree' : 'confuse'} heat-${heat}">
      ${this.button(spans.toLocaleString(locale), words, {
        title: t`${a || t`nothing`} in A, ${b || t`nothing`} in B`,
        filter: { kind: EVERY_KIND, labelA: a, labelB: b },
      })}
    </td>`;
  }

  private agreement({ agreement }: Comparison) {
    const say = ({ value, reason }: { value?: number; reason?: string }) =>
      value === undefined ? html`<span class="facts">${t`none: ${reason}`}</span>` : decimal(value);
    return html`<dl class="agreement">
      <dt>${t`Cohen’s kappa of the labels`}</dt>
      <dd>${say(agreement.kappa)}</dd>
      <dt>${t`Krippendorff’s alpha of the spans`}</dt>
      <dd>${say(agreement.alpha)}</dd>
    </dl>`;
  }
}
customElements.define('postil-scores', ScoresView);

/** A share as tables print it: .93, 1.0. */
export function decimal(share: number) {
  const rounded = exact(share, 2);
  return language === 'en' && rounded.startsWith('0') ? rounded.slice(1) : rounded;
}

/** How many spans a figure is a share of. */
function spans({ both, onlyA, onlyB }: Score, figure: Figure) {
  return both + (figure === 'recall' ? 0 : onlyB) + (figure === 'precision' ? 0 : onlyA);
}

function nothingLast(one: string, other: string) {
  return one && other ? one.localeCompare(other) : one ? -1 : 1;
}

/** A value with its interval on a scale from 0 to 1. */
function whisker(value: number, low: number, high: number) {
  const at = (share: number) => 2 + 56 * share;
  return svg`<svg class="whisker" width="60" height="9" viewBox="0 0 60 9" aria-hidden="true">
    <line class="scale" x1="2" x2="58" y1="4.5" y2="4.5" />
    <line class="interval" x1=${at(low)} x2=${at(high)} y1="4.5" y2="4.5" />
    <circle cx=${at(value)} cy="4.5" r="2.5" />
  </svg>`;
}
