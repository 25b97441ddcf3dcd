import { api, Refusal, type Job } from '../api/client';
import { plural, t } from '../model/language';
import type { Workbench } from '../shell/feature';

/** How files are read; what is empty is found out. */
export interface ImportOptions {
  corpus: string;
  format: string;
  creationTime: string;
}

const MODELS = new WeakMap<Workbench, ImportModel>();

/** Sends files and follows the job that imports them. */
export class ImportModel extends EventTarget {
  options: ImportOptions = { corpus: '', format: '', creationTime: '' };
  sending?: { files: number; sent: number; bytes: number };
  job?: string;
  trouble = '';
  private request?: XMLHttpRequest;

  private constructor(private readonly workbench: Workbench) {
    super();
  }

  /** The import of a workbench. */
  static of(workbench: Workbench): ImportModel {
    let model = MODELS.get(workbench);
    if (!model) {
      model = new ImportModel(workbench);
      MODELS.set(workbench, model);
    }
    return model;
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }

  /** Where files go. */
  get corpus() {
    return this.options.corpus || this.workbench.desk.state.corpus || 'articles';
  }

  /** The job that imports what was sent last. */
  get running(): Job | undefined {
    return this.workbench.desk.state.jobs.find((each) => each.id === this.job);
  }

  async start(files: File[]) {
    const { desk } = this.workbench;
    if (files.length === 0 || this.sending) {
      desk.say(this.sending ? t`Wait until the last files have been sent` : t`There are no files`);
      return;
    }
    const { corpus } = this;
    this.sending = { files: files.length, sent: 0, bytes: 1 };
    this.trouble = '';
    this.job = undefined;
    this.workbench.show('corpus-import');
    this.changed();
    try {
      const job = await this.send(corpus, files);
      this.job = job.id;
      desk.set({ jobs: [job, ...desk.state.jobs.filter((each) => each.id !== job.id)] });
      desk.set({ corpora: await api.corpora() });
      if (desk.state.corpus !== corpus) {
        await desk.openCorpus(corpus);
      }
      desk.say(
        plural(files.length, 'Importing {0} file into {1}', 'Importing {0} files into {1}', corpus),
      );
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : String(error);
    } finally {
      this.sending = undefined;
      this.changed();
    }
  }

  cancel() {
    this.request?.abort();
  }

  /** Sends by an older way of the browser: the newer one does not tell how much was sent. */
  private send(corpus: string, files: File[]): Promise<Job> {
    const form = new FormData();
    const { format, creationTime } = this.options;
    if (format) {
      form.append('format', format);
    }
    if (creationTime) {
      form.append('creationTime', creationTime);
    }
    files.forEach((file) => form.append('file', file, file.webkitRelativePath || file.name));
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      this.request = request;
      request.open('POST', `/api/corpora/${encodeURIComponent(corpus)}/imports`);
      request.responseType = 'json';
      request.upload.onprogress = ({ loaded, total }) => {
        this.sending = { files: files.length, sent: loaded, bytes: Math.max(1, total) };
        this.changed();
      };
      request.onload = () => {
        const body = request.response as (Job & { detail?: string }) | null;
        if (body && request.status < 300) {
          resolve(body);
        } else {
          const sentence = body?.detail ?? t`The server answered ${request.status}.`;
          reject(new Refusal(sentence, request.status));
        }
      };
      request.onerror = () => reject(new Error(t`The server cannot be reached: nothing was sent.`));
      request.onabort = () => reject(new Error(t`Sending was cancelled: nothing was imported.`));
      request.send(form);
    });
  }
}
