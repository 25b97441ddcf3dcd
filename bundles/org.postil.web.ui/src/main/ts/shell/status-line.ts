import { html } from 'lit';
import { api, type Job } from '../api/client';
import { DeskView } from '../model/view';

const WORDS: Record<Job['state'], string> = {
  running: 'running',
  paused: 'paused',
  waiting: 'waiting for an annotator',
  done: 'done',
  cancelled: 'cancelled',
  broken: 'broken',
};

const BUSY = new Set<Job['state']>(['running', 'paused', 'waiting']);

/** What runs, what failed, what was done last, and whether the server is there. */
export class StatusLine extends DeskView {
  protected override render() {
    const { jobs, message, trouble, windows, session } = this.desk.state;
    const job =
      jobs.find((each) => BUSY.has(each.state)) ??
      jobs.slice(0, 1).find((each) => each.failed > 0 || each.state === 'broken');
    return html`<footer class="status">
      <span role="status" aria-live="polite" class=${trouble ? 'trouble' : ''}
        >${trouble || message || this.workbench.hint}</span
      >
      ${job ? this.job(job) : ''}
      <span class=${this.desk.state.online ? '' : 'trouble'} data-unsent=${this.desk.state.unsent}
        >${this.saved()}</span
      >
      ${windows > 1 ? html`<span>${windows} windows</span>` : ''}
      <span>${session?.user ?? ''}</span>
    </footer>`;
  }

  private saved() {
    const { online, unsent } = this.desk.state;
    const decisions = `${unsent} ${unsent === 1 ? 'decision' : 'decisions'}`;
    if (!online) {
      return unsent
        ? `The server is gone: ${decisions} kept here, reconnecting …`
        : 'The server is gone: reconnecting …';
    }
    return unsent > 1 ? `Saving ${decisions} …` : 'Saved';
  }

  private job(job: Job) {
    const share = job.total ? ` ${Math.round((100 * job.done) / job.total)} %` : ` ${job.done}`;
    const control = (word: 'pause' | 'resume' | 'cancel') =>
      html`<button
        @click=${() => void this.desk.attempt(async () => void (await api.control(job.id, word)))}
      >
        ${word}
      </button>`;
    return html`<span class="job"
      >${job.title}:
      ${WORDS[job.state]}${share}${
        job.perSecond && job.state === 'running' ? ` · ${Math.round(job.perSecond)}/s` : ''
      }
      ${
        job.failed
          ? html`<button class="quiet trouble" @click=${() => this.workbench.show('jobs')}>
              ${job.failed} failed
            </button>`
          : ''
      }
      ${job.state === 'running' ? [control('pause'), control('cancel')] : ''}
      ${job.state === 'paused' ? [control('resume'), control('cancel')] : ''}
    </span>`;
  }
}
customElements.define('postil-status-line', StatusLine);
