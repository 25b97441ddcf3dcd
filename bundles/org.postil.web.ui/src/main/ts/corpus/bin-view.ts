import { html, nothing } from 'lit';
import { locale, plural, t } from '../model/language';
import { DeskView } from '../model/view';
import type { Workbench } from '../shell/feature';
import { corpusApi, type BinItem } from './corpus-api';

const PAGE = 200;
/** Documents of one request. */
const PART = 1000;
const PAUSE = 300;

/** The deleted articles of the corpus, and the way back for each. */
export class BinView extends DeskView {
  private items: BinItem[] = [];
  private total?: number;
  private corpus?: string;
  private later?: number;
  private readonly onDocuments = () => {
    this.later ??= window.setTimeout(() => void this.read(this.items.length), PAUSE);
  };

  constructor(workbench: Workbench) {
    super(workbench);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.desk.addEventListener('documents', this.onDocuments);
    this.onDocuments();
  }

  override disconnectedCallback() {
    this.desk.removeEventListener('documents', this.onDocuments);
    super.disconnectedCallback();
  }

  protected override willUpdate() {
    if (this.corpus !== this.desk.state.corpus) {
      this.corpus = this.desk.state.corpus;
      this.items = [];
      this.total = undefined;
      this.onDocuments();
    }
  }

  /** Reads the first items, at least as many as are in sight. */
  private async read(count: number) {
    this.later = undefined;
    const { corpus } = this;
    if (corpus) {
      await this.desk.attempt(async () => {
        const bin = await corpusApi.bin(corpus, Math.max(PAGE, count));
        if (corpus === this.corpus) {
          this.items = bin.items;
          this.total = bin.total;
          this.requestUpdate();
        }
      });
    }
  }

  protected override render() {
    const total = this.total ?? 0;
    return html`<section class="bin" aria-label=${t`Bin`}>
      ${
        total === 0
          ? html`<p class="empty">
              ${
                this.total === undefined && this.corpus
                  ? t`Looking into the bin …`
                  : t`Nothing was deleted. Deleted articles will be listed here, with the way back.`
              }
            </p>`
          : html`<div class="bar">
                <strong role="status">${t`${total} deleted`}</strong>
                <span class="room"></span>
                <button @click=${() => void this.bringBackAll()}>${t`Bring all back`}</button>
              </div>
              <ul class="plain">
                ${this.items.map((item) => this.item(item))}
              </ul>
              ${
                total > this.items.length
                  ? html`<button @click=${() => void this.read(this.items.length + PAGE)}>
                      ${t`Show more`}
                    </button>`
                  : nothing
              }`
      }
    </section>`;
  }

  private item(item: BinItem) {
    return html`<li class="bin-item">
      <span class="wide"
        ><span class="name" title=${item.document}>${item.document}</span>
        <span class="facts"
          >${t`by ${item.person}, ${new Date(item.at).toLocaleString(locale)}`}</span
        ></span
      >
      <button
        aria-label=${t`Bring back ${item.document}`}
        @click=${() => void this.bringBack([item.document])}
      >
        ${t`Bring back`}
      </button>
    </li>`;
  }

  private async bringBack(documents: string[]) {
    const { corpus } = this;
    await this.desk.attempt(async () => {
      const { restored } = await corpusApi.restore(corpus ?? '', documents);
      const [first] = restored;
      return restored.length === 1
        ? t`${first} is back`
        : plural(restored.length, '{0} article is back', '{0} articles are back');
    });
    await this.read(this.items.length);
  }

  private async bringBackAll() {
    const { corpus } = this;
    await this.desk.attempt(async () => {
      let back = 0;
      for (;;) {
        const { items } = await corpusApi.bin(corpus ?? '', PART);
        if (items.length === 0) {
          return plural(back, '{0} article is back', '{0} articles are back');
        }
        const names = items.map((item) => item.document);
        back += (await corpusApi.restore(corpus ?? '', names)).restored.length;
        await this.read(PAGE);
      }
    });
  }
}
customElements.define('postil-bin', BinView);
