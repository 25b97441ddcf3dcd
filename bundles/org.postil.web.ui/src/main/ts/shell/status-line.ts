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

/** What runs, what failed, what was done last, and whether the server is there. */
export class StatusLine extends DeskView {
  protected override render() {
    const { jobs, message, trouble, online, session } = this.desk.state;
    const job = jobs[0];
    return html`<footer class="status">
      <span role="status" aria-live="polite" class=${trouble ? 'trouble' : ''}
        >${trouble || message || 'A accept · X reject · 1–4 label · N next · ? keys'}</span
      >
      ${job ? this.job(job) : ''}
      <span>${online ? 'Saved' : 'The server is gone: reconnecting …'}</span>
      <span>${session?.user ?? ''}</span>
    </footer>`;
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
      }${job.failed ? ` · ${job.failed} failed` : ''}
      ${job.state === 'running' ? [control('pause'), control('cancel')] : ''}
      ${job.state === 'paused' ? control('resume') : ''}
    </span>`;
  }
}
customElements.define('postil-status-line', StatusLine);
