import { html } from 'lit';
import { locale, t } from '../model/language';
import { DeskView } from '../model/view';
import type { Shell } from './workbench';

/** Which corpus is open, and what kind of work is done with it. */
export class TopBar extends DeskView {
  constructor(private readonly shell: Shell) {
    super(shell);
  }

  protected override render() {
    const { corpora, corpus } = this.desk.state;
    return html`<header class="top">
      <h1 class="brand">Postil</h1>
      <select aria-label=${t`Corpus`} ?hidden=${corpora.length === 0} @change=${this.onCorpus}>
        ${corpora.map(
          (each) =>
            html`<option value=${each.name} ?selected=${each.name === corpus}>
              ${each.name} · ${each.documents.toLocaleString(locale)}
            </option>`,
        )}
      </select>
      <nav aria-label=${t`Perspectives`}>
        ${this.shell.perspectives.map(
          (each) =>
            html`<button
              aria-current=${each.id === this.shell.perspective ? 'page' : 'false'}
              title=${this.shell.keys(`perspective:${each.id}`)}
              @click=${() => this.shell.open(each.id)}
            >
              ${each.title}
            </button>`,
        )}
      </nav>
      <span class="room"></span>
      ${this.button('shell:open', t`Open a document`)}${this.button('shell:palette', t`Commands`)}
      ${this.button('shell:keys', t`Keys`)}
    </header>`;
  }

  private button(command: string, label: string) {
    return html`<button class="quiet" @click=${() => this.shell.run(command)}>
      ${label} <kbd>${this.shell.keys(command).split(t` or `)[0]}</kbd>
    </button>`;
  }

  private readonly onCorpus = (event: Event) => {
    const corpus = (event.target as HTMLSelectElement).value;
    void this.desk.attempt(() => this.desk.openCorpus(corpus));
  };
}
customElements.define('postil-top-bar', TopBar);
