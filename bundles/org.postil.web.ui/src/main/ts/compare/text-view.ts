import { html, nothing, type PropertyValues } from 'lit';
import type { SpanType } from '../api/client';
import { short } from '../model/labels';
import { locale, t } from '../model/language';
import type { Side } from './comparison-api';
import { ComparisonView } from './comparison-view';
import type { ShownDocument } from './comparison-model';
import { SideEditor } from './side-editor';
import { GROUPS, KINDS, nameOf, sentence } from './sides';

/** What is compared, and the text with the spans of both sides beside each other. */
export class TextView extends ComparisonView {
  private editors: SideEditor[] = [];
  private drawn?: ShownDocument;
  private revealed = '';

  protected override render() {
    const { model } = this;
    return html`<section class="comparison" aria-label=${t`Side by side`}>
      ${this.bar()}
      ${model.trouble ? html`<p class="trouble" role="alert">${model.trouble}</p>` : ''}
      ${
        model.busy
          ? html`<p class="empty" role="status">
              ${model.busy} <button @click=${() => model.cancel()}>${t`Cancel`}</button>
            </p>`
          : nothing
      }
      ${model.figures && !model.busy ? this.position() : nothing} ${this.emptiness()}
      <div class="sides" ?hidden=${!model.shown}>
        <div class="side-head"><span class="letter">A</span> ${nameOf(model.subject.a)}</div>
        <div class="side-head"><span class="letter">B</span> ${nameOf(model.subject.b)}</div>
        <div class="side paper" data-side="a"></div>
        <div class="side paper" data-side="b"></div>
      </div>
    </section>`;
  }

  private bar() {
    const { model } = this;
    const { article } = this.desk.state;
    return html`<div class="bar">
      ${this.sideChoice('a', t`A, the reference`)}
      <button
        title=${t`Exchange the sides`}
        aria-label=${t`Exchange the sides`}
        @click=${() => this.workbench.run('compare:swap')}
      >
        ⇄
      </button>
      ${this.sideChoice('b', 'B')}
      <label
        >${t`of`}
        <select
          aria-label=${t`Type of span`}
          @change=${(event: Event) => void model.choose({ type: valueOf(event) })}
        >
          ${types(this.desk.state.types, model.subject.type).map(
            (each) =>
              html`<option value=${each.type} ?selected=${each.type === model.subject.type}>
                ${each.title}
              </option>`,
          )}
        </select>
      </label>
      <label
        >${t`over`}
        <select
          aria-label=${t`Over which articles`}
          @change=${(event: Event) =>
            void model.choose({
              document: valueOf(event) === 'document' ? article?.id : undefined,
            })}
        >
          <option value="corpus" ?selected=${!model.subject.document}>${t`the corpus`}</option>
          <option
            value="document"
            ?selected=${Boolean(model.subject.document)}
            ?disabled=${!article}
          >
            ${article ? t`the open article: ${article.metadata.title ?? article.id}` : t`one article`}
          </option>
        </select>
      </label>
    </div>`;
  }

  private sideChoice(side: 'a' | 'b', title: string) {
    const { model } = this;
    const sides = model.sides?.sides ?? [];
    const groups = [...new Set(sides.map((each) => GROUPS[each.kind]))];
    return html`<label
      ><span class="letter">${side.toUpperCase()}</span>
      <select
        aria-label=${t`Side ${title}`}
        @change=${(event: Event) => void model.choose({ [side]: valueOf(event) })}
      >
        ${groups.map(
          (group) =>
            html`<optgroup label=${group}>
              ${sides
                .filter((each) => GROUPS[each.kind] === group)
                .map((each) => this.option(each, model.subject[side]))}
            </optgroup>`,
        )}
      </select>
    </label>`;
  }

  private option(side: Side, chosen: string) {
    return html`<option value=${side.side} ?selected=${side.side === chosen}>
      ${nameOf(side.side)} · ${side.documents.toLocaleString(locale)}
    </option>`;
  }

  private position() {
    const { model } = this;
    const { current } = model;
    const step = (id: string, text: string) =>
      html`<button ?disabled=${model.total === 0} @click=${() => this.workbench.run(id)}>
        ${text} <kbd>${this.workbench.keys(id)}</kbd>
      </button>`;
    return html`<div class="position">
      <span role="status" aria-live="polite"
        >${
          model.total === 0
            ? t`No differences here`
            : html`<strong>${t`${model.at + 1} of ${model.total}`}</strong>
                ${current ? html`${KINDS[current.kind]}: ${sentence(current)}` : ''}`
        }</span
      >
      ${
        model.choice.title
          ? html`<button
              class="chip-filter"
              @click=${() => void model.pick({ title: '', filter: {} })}
            >
              ${model.choice.title} <span aria-label=${t`show all differences`}>✕</span>
            </button>`
          : nothing
      }
      ${step('compare:previous', t`Previous`)}${step('compare:next', t`Next`)}
      ${step('compare:open', t`Open`)}
    </div>`;
  }

  private emptiness() {
    const { model } = this;
    if (model.busy || model.shown || model.trouble) {
      return nothing;
    }
    if (!this.desk.state.corpus) {
      return html`<p class="empty">
        ${t`Two sides of a corpus will stand here. Import articles first.`}
      </p>`;
    }
    if ((model.sides?.sides.length ?? 0) < 2) {
      return html`<p class="empty">
        ${t`Two sides will stand here: annotators, their versions, people, or gold that came with the articles.`}
        ${model.sides?.sides.length === 1 ? t`So far only one has annotated this corpus.` : t`So far nobody has annotated this corpus.`}
        <button @click=${() => this.workbench.run('corpus:run')}>${t`Run the annotators`}</button>
      </p>`;
    }
    const figures = model.figures;
    return figures
      ? html`<p class="empty">
          ${
            figures.documents === 0
              ? t`No article has both sides: ${figures.onlyA} have only A, ${figures.onlyB} only B.`
              : model.choice.title
                ? t`No span is behind this figure.`
                : t`Both sides say the same everywhere.`
          }
        </p>`
      : nothing;
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    const { shown, current, subject } = this.model;
    if (shown !== this.drawn) {
      this.draw(shown);
    }
    if (shown) {
      this.editors.forEach((each) =>
        each.mark({ type: subject.type, pairs: shown.pairs, current }),
      );
    }
    const begin = Math.min(current?.a?.begin ?? Infinity, current?.b?.begin ?? Infinity);
    const place = `${current?.document} ${begin} ${this.model.at}`;
    if (current && current.document === shown?.article.id && place !== this.revealed) {
      this.revealed = place;
      this.editors.forEach((each) => each.reveal(begin));
    }
  }

  private draw(shown: ShownDocument | undefined) {
    this.editors.forEach((each) => each.destroy());
    this.editors = [];
    this.drawn = shown;
    this.revealed = '';
    if (!shown) {
      return;
    }
    for (const side of ['a', 'b'] as const) {
      const host = this.querySelector<HTMLElement>(`[data-side=${side}]`);
      if (host) {
        const onPair = (index: number) => {
          const pair = shown.pairs[index];
          if (pair) {
            void this.model.goTo(pair);
          }
        };
        this.editors.push(new SideEditor(host, shown.article, side, onPair));
      }
    }
    this.scrollTogether();
  }

  /** Both texts are equally long and break alike: what one shows the other shows. */
  private scrollTogether() {
    const [one, other] = this.editors.map((each) => each.view.scrollDOM);
    if (one && other) {
      one.addEventListener('scroll', () => (other.scrollTop = one.scrollTop), { passive: true });
      other.addEventListener('scroll', () => (one.scrollTop = other.scrollTop), { passive: true });
    }
  }
}
customElements.define('postil-comparison-text', TextView);

function valueOf(event: Event) {
  return (event.target as HTMLSelectElement).value;
}

/** Types that can be compared; the chosen one is among them. */
function types(all: SpanType[], chosen: string): Pick<SpanType, 'type' | 'title'>[] {
  const spans = all.filter((each) => each.type !== 'document' && each.type !== 'relation');
  return spans.some((each) => each.type === chosen)
    ? spans
    : [{ type: chosen, title: short(chosen) }, ...spans];
}
