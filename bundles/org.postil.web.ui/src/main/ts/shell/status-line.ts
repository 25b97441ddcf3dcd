import { html } from 'lit';
import { api, type Job } from '../api/client';
import { locale, plural, t } from '../model/language';
import { word } from '../model/words';
import { DeskView } from '../model/view';

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
      ${windows > 1 ? html`<span>${plural(windows, '{0} window', '{0} windows')}</span>` : ''}
      <span>${session?.user ?? ''}</span>
    </footer>`;
  }

  private saved() {
    const { online, unsent } = this.desk.state;
    if (!online) {
      return unsent
        ? plural(
            unsent,
            'The server is gone: {0} decision kept here, reconnecting …',
            'The server is gone: {0} decisions kept here, reconnecting …',
          )
        : t`The server is gone: reconnecting …`;
    }
    return unsent > 1
      ? plural(unsent, 'Saving {0} decision …', 'Saving {0} decisions …')
      : t`Saved`;
  }

  private job(job: Job) {
    const share = job.total
      ? ` ${Math.round((100 * job.done) / job.total)} %`
      : ` ${job.done.toLocaleString(locale)}`;
    const control = (action: 'pause' | 'resume' | 'cancel') =>
      html`<button
        @click=${() => void this.desk.attempt(async () => void (await api.control(job.id, action)))}
      >
        ${word(action)}
      </button>`;
    return html`<span class="job"
      >${job.title}:
      ${word(job.state)}${share}${
        job.perSecond && job.state === 'running'
          ? ` · ${Math.round(job.perSecond).toLocaleString(locale)}/s`
          : ''
      }
      ${
        job.failed
          ? html`<button class="quiet trouble" @click=${() => this.workbench.show('jobs')}>
              ${t`${job.failed} failed`}
            </button>`
          : ''
      }
      ${job.state === 'running' ? [control('pause'), control('cancel')] : ''}
      ${job.state === 'paused' ? [control('resume'), control('cancel')] : ''}
    </span>`;
  }
}
customElements.define('postil-status-line', StatusLine);
