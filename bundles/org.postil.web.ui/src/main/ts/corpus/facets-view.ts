import { html, nothing } from 'lit';
import { locale, phrase, t } from '../model/language';
import type { Count } from './corpus-api';
import { CorpusView } from './corpus-view';
import { chipsOf, conditionsOf, filterBy, inMonth, titleOf, toggled } from './filter';

const SOME = 12;
const PAUSE = 200;

/** What the documents can be filtered by, with counts. */
export class FacetsView extends CorpusView {
  private readonly unfolded = new Set<string>();
  private typing = 0;

  protected override render() {
    const { filter, facets } = this.model;
    return html`<section class="facets" aria-label=${t`Filter of the articles`}>
      <label class="field"
        >${t`Words of the name or title`}
        <input type="search" data-focus .value=${filter.q} @input=${this.onWords} />
      </label>
      ${this.kept()} ${this.facet('status', t`State`, facets?.statuses)}
      ${this.facet('source', t`Source`, facets?.sources)}
      ${this.facet('label', t`Label`, facets?.labels)}
      <fieldset>
        <legend>${t`Created`}</legend>
        <label class="field">${phrase`since ${this.day('from')}`}</label>
        <label class="field">${phrase`until ${this.day('until')}`}</label>
        ${this.months(facets?.months ?? [])}
      </fieldset>
    </section>`;
  }

  /** Filters that were kept under a name, and a way to keep this one. */
  private kept() {
    const { selections, filter } = this.model;
    const now = conditionsOf(filter).join('\n');
    const conditions = chipsOf(filter);
    return selections.length === 0 && conditions.length === 0
      ? nothing
      : html`<fieldset>
          <legend>${t`Kept filters`}</legend>
          ${selections.map((each) => {
            const known = filterBy(each.conditions);
            return html`<div class="kept">
              <button
                class="value"
                aria-pressed=${each.conditions.join('\n') === now}
                ?disabled=${!known}
                title=${
                  known
                    ? each.conditions.join(', ')
                    : t`${each.conditions.join(', ')}: the command line can ask this, the list cannot`
                }
                @click=${() => known && void this.model.show(known)}
              >
                <span>${each.name}</span>
              </button>
              <button
                class="quiet"
                aria-label=${t`Delete the kept filter ${each.name}`}
                @click=${() => void this.model.forget(each.name)}
              >
                <span aria-hidden="true">✕</span>
              </button>
            </div>`;
          })}
          ${
            conditions.length
              ? html`<form class="inline" @submit=${this.onKeep}>
                  <input
                    id="filter-name"
                    name="name"
                    required
                    maxlength="100"
                    aria-label=${t`Name for this filter`}
                    placeholder=${t`Name for this filter`}
                  />
                  <button>${t`Keep`}</button>
                </form>`
              : nothing
          }
        </fieldset>`;
  }

  private readonly onKeep = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = (form.elements.namedItem('name') as HTMLInputElement).value.trim();
    if (name) {
      void this.model.keep(name, conditionsOf(this.model.filter)).then(() => form.reset());
    }
  };

  private day(name: 'from' | 'until') {
    return html`<input
      type="date"
      .value=${this.model.filter[name]}
      @change=${(event: Event) =>
        void this.model.show({
          ...this.model.filter,
          [name]: (event.target as HTMLInputElement).value,
        })}
    />`;
  }

  private facet(name: 'status' | 'source' | 'label', title: string, counts: Count[] = []) {
    const chosen: string[] = this.model.filter[name];
    const missing = chosen.filter((value) => !counts.some((each) => each.value === value));
    const all = [...missing.map((value) => ({ value, documents: 0 })), ...counts];
    return all.length === 0
      ? nothing
      : html`<fieldset>
          <legend>${title}</legend>
          ${this.some(name, all).map(({ value, documents }) => {
            const words = titleOf(name, value);
            return html`<label class="value">
              <input
                type="checkbox"
                .checked=${chosen.includes(value)}
                @change=${() => void this.model.show(toggled(this.model.filter, name, value))}
              />
              <span>${words}</span><span class="facts">${documents.toLocaleString(locale)}</span>
            </label>`;
          })}
          ${this.more(name, all)}
        </fieldset>`;
  }

  private months(months: Count[]) {
    const latest = [...months].filter((each) => each.value).reverse();
    return html`${this.some('months', latest).map(
      ({ value, documents }) =>
        html`<button
          class="value"
          @click=${() => void this.model.show(inMonth(this.model.filter, value))}
        >
          <span>${value}</span><span class="facts">${documents.toLocaleString(locale)}</span>
        </button>`,
    )}
    ${this.more('months', latest)}`;
  }

  private some(name: string, counts: Count[]) {
    return this.unfolded.has(name) ? counts : counts.slice(0, SOME);
  }

  private more(name: string, counts: Count[]) {
    return counts.length <= SOME
      ? nothing
      : html`<button
          class="quiet"
          aria-expanded=${this.unfolded.has(name)}
          @click=${() => {
            if (!this.unfolded.delete(name)) {
              this.unfolded.add(name);
            }
            this.requestUpdate();
          }}
        >
          ${this.unfolded.has(name) ? t`Fewer` : t`All ${counts.length}`}
        </button>`;
  }

  private readonly onWords = (event: Event) => {
    const q = (event.target as HTMLInputElement).value;
    clearTimeout(this.typing);
    this.typing = window.setTimeout(() => void this.model.show({ ...this.model.filter, q }), PAUSE);
  };
}
customElements.define('postil-facets', FacetsView);
