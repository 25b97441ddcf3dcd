import { html } from 'lit';
import { api, type Annotator, type PlannedStep } from '../api/client';
import { DeskView } from '../model/view';

/** What is installed, and what a run would do. Annotators come and go while this is open. */
export class AnnotatorsView extends DeskView {
  private plan: PlannedStep[] = [];
  private examined = 0;

  protected override render() {
    const { annotators, corpus } = this.desk.state;
    return html`<section class="annotators" aria-label="Annotators">
      <h2>Installed</h2>
      ${
        annotators.length === 0
          ? html`<p class="empty">
              Copy the jar of an annotator to the plugins folder: it appears here.
            </p>`
          : html`<ul>
              ${annotators.map((each) => this.annotator(each))}
            </ul>`
      }
      <h2>What would run</h2>
      <div class="actions">
        <button ?disabled=${!corpus} @click=${this.preview}>Look</button>
        <button ?disabled=${!corpus} @click=${() => this.workbench.run('corpus:run')}>Run</button>
      </div>
      ${
        this.plan.length
          ? html`<table>
              <tr>
                <th>annotator</th>
                <th>to compute</th>
                <th>there already</th>
              </tr>
              ${this.plan.map(
                (step) =>
                  html`<tr>
                    <td>${step.annotator}@${step.version}</td>
                    <td>${(step.compute ?? 0).toLocaleString()}</td>
                    <td>${(step.reuse ?? 0).toLocaleString()}</td>
                  </tr>`,
              )}
            </table>`
          : html`<p class="empty">
              Look, to see how many articles each annotator has still to do.
            </p>`
      }
    </section>`;
  }

  private annotator(each: Annotator) {
    const ready = each.state === 'ready';
    return html`<li>
      <span aria-label=${each.state}>${ready ? '●' : '✕'}</span>
      <strong>${each.id}</strong> ${each.version}
      <span class="facts">${ready ? each.title : each.problem}</span>
    </li>`;
  }

  private readonly preview = () => {
    const { corpus } = this.desk.state;
    if (corpus) {
      void this.desk.attempt(async () => {
        const plan = await api.plan(corpus);
        this.plan = plan.steps;
        this.examined = plan.examined;
        this.requestUpdate();
        return `Looked at ${this.examined.toLocaleString()} of ${plan.documents.toLocaleString()} articles`;
      });
    }
  };
}
customElements.define('postil-annotators', AnnotatorsView);
