import { html, LitElement, type PropertyValues } from 'lit';
import { t } from '../model/language';

/** Something that can be picked from a list. */
export interface Choice {
  id: string;
  text: string;
  /** Smaller, behind the text: keys, a source. */
  hint?: string;
  /** Class of a swatch in front. */
  look?: string;
}

/** What is picked from, and what happens then. */
export interface Question {
  title: string;
  /** The choices for what was typed, best first. */
  choices(typed: string): Choice[] | Promise<Choice[]>;
  pick(choice: Choice): void;
  /** Said when nothing fits. */
  none?: string;
}

/** As many as a person reads; more are in the page only when they are looked for. */
const MOST = 100;

/** Lists what contains all words that were typed; what begins with them comes first. */
export function matching(choices: Choice[], typed: string): Choice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  const found = choices.filter(({ text }) =>
    words.every((word) => text.toLowerCase().includes(word)),
  );
  const begins = (choice: Choice) => (choice.text.toLowerCase().startsWith(first) ? 0 : 1);
  return found.sort((a, b) => begins(a) - begins(b));
}

/** Picks one of many by typing: a dialog, so that the rest of the page is out of reach. */
export class Picker extends LitElement {
  private question?: Question;
  private typed = '';
  private found: Choice[] = [];
  private more = 0;
  private chosen = 0;
  private round = 0;
  private focused?: HTMLElement | undefined;

  protected override createRenderRoot() {
    return this;
  }

  private get dialog() {
    return this.querySelector('dialog');
  }

  ask(question: Question) {
    this.focused = (document.activeElement as HTMLElement | null) ?? undefined;
    this.question = question;
    this.typed = '';
    void this.search().then(() => this.dialog?.open || this.dialog?.showModal());
  }

  private async search() {
    const round = ++this.round;
    const found = (await this.question?.choices(this.typed)) ?? [];
    if (round === this.round) {
      this.found = found.slice(0, MOST);
      this.more = found.length - this.found.length;
      this.chosen = 0;
      this.requestUpdate();
      await this.updateComplete;
    }
  }

  private close() {
    this.dialog?.close();
  }

  private take(choice: Choice | undefined) {
    const question = this.question;
    if (choice && question) {
      this.close();
      question.pick(choice);
    }
  }

  private onKey(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step !== undefined && this.found.length) {
      const count = this.found.length;
      const next = this.chosen + step;
      this.chosen =
        Math.abs(step) === 1 ? (next + count) % count : Math.max(0, Math.min(count - 1, next));
      event.preventDefault();
      this.requestUpdate();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.take(this.found[this.chosen]);
    }
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const { question, found } = this;
    return html`<dialog
      class="picker"
      aria-label=${question?.title ?? t`Choose`}
      @keydown=${this.onKey}
      @close=${() => this.focused?.isConnected && this.focused.focus()}
      @click=${(event: Event) => event.target === this.dialog && this.close()}
    >
      <input
        type="text"
        role="combobox"
        autofocus
        aria-label=${question?.title ?? t`Choose`}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls="picker-list"
        aria-activedescendant=${found.length ? `picker-${this.chosen}` : ''}
        placeholder=${question?.title ?? ''}
        .value=${this.typed}
        @input=${(event: InputEvent) => {
          this.typed = (event.target as HTMLInputElement).value;
          void this.search();
        }}
      />
      <ul id="picker-list" role="listbox" aria-label=${t`Choices`}>
        ${found.map(
          (choice, index) =>
            html`<li
              id="picker-${index}"
              role="option"
              aria-selected=${index === this.chosen}
              @click=${() => this.take(choice)}
            >
              <span
                >${choice.look ? html`<i class="swatch ${choice.look}"></i>` : ''}${choice.text}</span
              >
              ${choice.hint ? html`<kbd>${choice.hint}</kbd>` : ''}
            </li>`,
        )}
      </ul>
      ${this.more ? html`<p class="facts">${t`${this.more} more: type on to find them`}</p>` : ''}
      ${found.length ? '' : html`<p class="empty">${question?.none ?? t`Nothing has these words.`}</p>`}
    </dialog>`;
  }
}
customElements.define('postil-picker', Picker);
