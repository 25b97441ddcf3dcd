import { html } from 'lit';
import { WorkshopView } from './workshop-view';

/** What a run would do before it does it. */
export class PlanView extends WorkshopView {
  private corpus = '';

  protected override render() {
    const { plan, planning } = this.workshop;
    const { corpus } = this.desk.state;
    return html`<section class="plan" aria-label="What would run" aria-busy=${planning}>
      ${
        plan
          ? html`<table>
                <thead>
                  <tr>
                    <th scope="col">Annotator</th>
                    <th scope="col" class="number">To compute</th>
                    <th scope="col" class="number">There already</th>
                  </tr>
                </thead>
                <tbody>
                  ${plan.steps.map(
                    (step) =>
                      html`<tr>
                        <td>${step.annotator} <span class="facts">${step.version}</span></td>
                        <td class="number">${(step.compute ?? 0).toLocaleString()}</td>
                        <td class="number">${(step.reuse ?? 0).toLocaleString()}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
              <p class="facts">
                ${
                  plan.examined < plan.documents
                    ? `Counted in ${plan.examined.toLocaleString()} of ${plan.documents.toLocaleString()} documents.`
                    : `Counted in all ${plan.documents.toLocaleString()} documents.`
                }
                Nothing that is there is computed again; switching back costs nothing.
              </p>`
          : html`<p class="empty">
              ${
                planning
                  ? 'Counting what a run would compute …'
                  : corpus
                    ? 'What a run would compute will stand here.'
                    : 'Open a corpus to see what a run would compute.'
              }
            </p>`
      }
      <p class="actions">
        <button ?disabled=${!corpus} @click=${() => void this.workshop.look()}>Count anew</button>
        <button
          class="main"
          ?disabled=${!corpus || this.workshop.steps.length === 0}
          @click=${() => void this.workshop.run()}
        >
          Run over ${corpus ?? 'the corpus'} <kbd>${this.workbench.keys('pipeline:run')}</kbd>
        </button>
      </p>
    </section>`;
  }

  protected override updated() {
    const { corpus } = this.desk.state;
    if (corpus && corpus !== this.corpus) {
      this.corpus = corpus;
      void this.workshop.look();
    }
  }
}
customElements.define('postil-plan', PlanView);
