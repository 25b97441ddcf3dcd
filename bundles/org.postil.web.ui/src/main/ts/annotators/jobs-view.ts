import { html } from 'lit';
import { api, type Failure, type Job } from '../api/client';
import { decimal, locale, phrase, t } from '../model/language';
import { word } from '../model/words';
import { DeskView } from '../model/view';

/** What runs and what ran; failures with their cause, and the way to the document. */
export class JobsView extends DeskView {
  private readonly failures = new Map<string, Failure[]>();

  protected override render() {
    const { jobs } = this.desk.state;
    return html`<section class="jobs" aria-label=${t`Jobs`} tabindex="0">
      ${
        jobs.length === 0
          ? html`<p class="empty">${t`Imports, runs and exports will be listed here.`}</p>`
          : html`<ul class="plain">
              ${jobs.map((job) => this.job(job))}
            </ul>`
      }
    </section>`;
  }

  private job(job: Job) {
    const left = job.secondsLeft ? ` · ${t`${duration(job.secondsLeft)} left`}` : '';
    const speed =
      job.perSecond && job.state === 'running' ? ` · ${decimal(job.perSecond, 1)}/s` : '';
    return html`<li class="job-entry" data-job=${job.id} data-state=${job.state}>
      <div class="line">
        <strong>${job.title}</strong><span class="room"></span>
        ${job.state === 'running' ? this.control(job, 'pause') : ''}
        ${job.state === 'paused' ? this.control(job, 'resume') : ''}
        ${job.state === 'running' || job.state === 'paused' || job.state === 'waiting' ? this.control(job, 'cancel') : ''}
      </div>
      ${
        job.total
          ? html`<progress
              max=${job.total}
              .value=${job.done}
              aria-label=${t`Progress of ${job.title}`}
            ></progress>`
          : ''
      }
      <p class="facts">
        ${word(job.state)} ·
        ${job.total ? t`${job.done} of ${job.total}` : job.done.toLocaleString(locale)}${speed}${left}
      </p>
      ${job.problem ? html`<p class="trouble">${job.problem}</p>` : ''}
      ${job.export ? html`<p>${phrase`Exported to ${html`<code>${job.export.path}</code>`}`}</p>` : ''}
      ${job.failed ? this.failed(job) : ''}
    </li>`;
  }

  private failed(job: Job) {
    const known = this.failures.get(job.id);
    return html`<button
        aria-expanded=${known !== undefined}
        @click=${() => void this.showFailures(job)}
      >
        ${t`${job.failed} failed`}
      </button>
      ${
        known
          ? html`<ul class="plain failures">
              ${known.map(
                (failure) =>
                  html`<li>
                    <button class="quiet" @click=${() => this.openDocument(job, failure)}>
                      ${failure.document}
                    </button>
                    <span class="trouble"
                      >${failure.annotator}: ${failure.cause}: ${failure.message}</span
                    >
                  </li>`,
              )}
            </ul>`
          : ''
      }`;
  }

  private async showFailures(job: Job) {
    if (this.failures.delete(job.id)) {
      this.requestUpdate();
      return;
    }
    await this.desk.attempt(async () => {
      this.failures.set(job.id, (await api.jobFailures(job.id)).failures);
      this.requestUpdate();
    });
  }

  private openDocument(job: Job, failure: Failure) {
    void this.desk.attempt(async () => {
      if (job.corpus !== this.desk.state.corpus) {
        await this.desk.openCorpus(job.corpus, failure.document);
      } else {
        await this.desk.openArticle(failure.document);
      }
      this.workbench.open('label');
      this.workbench.show('article');
    });
  }

  private control(job: Job, action: 'pause' | 'resume' | 'cancel') {
    return html`<button
      aria-label=${`${word(action)} ${job.title}`}
      @click=${() => void this.desk.attempt(async () => void (await api.control(job.id, action)))}
    >
      ${word(action)}
    </button>`;
  }
}
customElements.define('postil-jobs', JobsView);

function duration(seconds: number) {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
