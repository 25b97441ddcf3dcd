import { html } from 'lit';
import { t } from '../model/language';
import { DeskView } from '../model/view';

/** What is seen before there is a corpus: what Postil is for, and three ways to begin. */
export class Welcome extends DeskView {
  private busy = false;

  protected override render() {
    const { session, corpora, message } = this.desk.state;
    if (!session || corpora.length > 0) {
      return this.busy ? this.card(message) : html``;
    }
    return this.card(message);
  }

  private card(message: string) {
    return html`<section class="welcome" aria-label=${t`Welcome`}>
      <h2>${t`Welcome to Postil`}</h2>
      ${
        this.busy
          ? html`<p role="status">${message}</p>`
          : html`<p>
                ${t`Annotators mark people, places, dates, quotations and stance in news articles; you say what is right. There is no corpus yet.`}
              </p>
              <div class="actions">
                <button class="primary" data-focus @click=${() => this.begin('tour:begin')}>
                  ${t`Open the sample corpus and take the tour, three minutes`}
                </button>
                <button @click=${() => this.begin('tour:sample')}>
                  ${t`Open the sample corpus`}
                </button>
                <button @click=${this.onOwn}>${t`Import my own files`}</button>
              </div>`
      }
    </section>`;
  }

  private begin(command: string) {
    this.busy = true;
    this.requestUpdate();
    void Promise.resolve(this.workbench.registry.execute(command)).finally(() => {
      this.busy = false;
      this.requestUpdate();
    });
  }

  private readonly onOwn = () => {
    this.workbench.open('corpus');
    this.workbench.show('corpus-import');
    this.remove();
  };
}
customElements.define('postil-welcome', Welcome);
