import { html } from 'lit';
import { locale, plural, t } from '../model/language';
import { WorkshopView } from './workshop-view';

/** What a run would do before it does it. */
export class PlanView extends WorkshopView {
  private corpus = '';

  protected override render() {
    const { plan, planning } = this.workshop;
    const { corpus } = this.desk.state;
    return html`<section class="plan" aria-label=${t`What would run`} aria-busy=${planning}>
      ${
        plan
          ? html`<table>
                <thead>
                  <tr>
                    <th scope="col">${t`Annotator`}</th>
                    <th scope="col" class="number">${t`To compute`}</th>
                    <th scope="col" class="number">${t`There already`}</th>
                  </tr>
                </thead>
                <tbody>
                  ${plan.steps.map(
                    (step) =>
                      html`<tr>
                        <td>${step.annotator} <span class="facts">${step.version}</span></td>
                        <td class="number">${(step.compute ?? 0).toLocaleString(locale)}</td>
                        <td class="number">${(step.reuse ?? 0).toLocaleString(locale)}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
              <p class="facts">
                ${plan.examined < plan.documents ? plural(plan.documents, 'Counted in {1} of {0} document.', 'Counted in {1} of {0} documents.', plan.examined) : plural(plan.documents, 'Counted in all {0} document.', 'Counted in all {0} documents.')}
                ${t`Nothing that is there is computed again; switching back costs nothing.`}
              </p>`
          : html`<p class="empty">
              ${
                planning
                  ? t`Counting what a run would compute …`
                  : corpus
                    ? t`What a run would compute will stand here.`
                    : t`Open a corpus to see what a run would compute.`
              }
            </p>`
      }
      <p class="actions">
        <button ?disabled=${!corpus} @click=${() => void this.workshop.look()}>
          ${t`Count anew`}
        </button>
        <button
          class="main"
          ?disabled=${!corpus || this.workshop.steps.length === 0}
          @click=${() => void this.workshop.run()}
        >
          ${corpus ? t`Run over ${corpus}` : t`Run over the corpus`}
          <kbd>${this.workbench.keys('pipeline:run')}</kbd>
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
