import { html, nothing, type PropertyValues } from 'lit';
import { look } from '../model/labels';
import { t } from '../model/language';
import { VirtualRows } from '../model/virtual-rows';
import type { Difference, Extent } from './comparison-api';
import { ComparisonView } from './comparison-view';
import { KINDS } from './sides';

const ROW = 30;

/** The differences as a list; only the rows in sight are in the page. */
export class DifferencesView extends ComparisonView {
  private readonly rows = new VirtualRows(this, '.scroll', ROW);
  private followed = -1;

  protected override render() {
    const { model } = this;
    this.rows.count = model.total;
    if (!model.figures || model.total === 0) {
      return html`<section class="differences">
        <p class="empty">
          ${model.figures ? t`No differences to list.` : t`Differences will be listed here.`}
        </p>
      </section>`;
    }
    return html`<section class="differences" aria-label=${t`Differences`}>
      <div
        class="scroll"
        role="listbox"
        tabindex="0"
        aria-label=${t`Differences, ${model.total} in all`}
        aria-activedescendant=${model.at >= 0 ? `difference-${model.at}` : nothing}
        @keydown=${this.onKey}
      >
        <div class="rows" role="presentation">
          ${this.rows.visible.map((index) => this.row(index))}
        </div>
      </div>
    </section>`;
  }

  private row(index: number) {
    const difference = this.model.difference(index);
    return html`<div
      class="line difference"
      role="option"
      id="difference-${index}"
      data-index=${index}
      aria-selected=${index === this.model.at}
      aria-setsize=${this.model.total}
      aria-posinset=${index + 1}
      @click=${() => void this.model.go(index)}
    >
      ${difference ? this.cells(difference) : html`<span>…</span>`}
    </div>`;
  }

  private cells(difference: Difference) {
    return html`<span class="kind">${KINDS[difference.kind]}</span>
      <span>${this.extent(difference.a)}</span>
      <span>${this.extent(difference.b)}</span>
      <span class="facts">${difference.document}</span>`;
  }

  private extent(extent: Extent | undefined) {
    if (!extent) {
      return html`<span class="nothing" aria-label=${t`nothing`}>–</span>`;
    }
    const { hue, chip } = look({ type: this.model.subject.type, label: extent.label });
    return html`<span class="chip ${hue}">${extent.label || chip}</span> ${extent.covered}`;
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowDown: this.model.at + 1,
      ArrowUp: this.model.at - 1,
      Home: 0,
      End: this.model.total - 1,
      PageDown: this.model.at + 10,
      PageUp: this.model.at - 10,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      void this.model.go(Math.max(0, Math.min(this.model.total - 1, to)));
    }
  };

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    this.rows.place();
    const { visible } = this.rows;
    const first = visible[0];
    const last = visible.at(-1);
    if (
      first !== undefined &&
      last !== undefined &&
      visible.some((i) => !this.model.difference(i))
    ) {
      void this.model.ensure(first, last);
    }
    if (this.model.at !== this.followed && this.model.at >= 0) {
      this.followed = this.model.at;
      this.rows.reveal(this.model.at);
    }
  }
}
customElements.define('postil-differences', DifferencesView);
