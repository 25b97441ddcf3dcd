import { api, Refusal, type NewDecision } from '../api/client';

/** What is decided on each of many documents. */
export interface BulkAction {
  /** In the past: “Called done”. */
  title: string;
  /** The decisions on a document; none to leave it alone. */
  decisions(corpus: string, document: string): NewDecision[] | Promise<NewDecision[]>;
}

/** A document that was decided on, as it was left. */
interface Step {
  document: string;
  etag: string;
}

/** How far an action is, and how it can be taken back. */
export class BulkRun {
  done = 0;
  changed: Step[] = [];
  problems: string[] = [];
  private cancelled = false;

  constructor(
    readonly corpus: string,
    readonly title: string,
    readonly total: number,
    private readonly progress: () => void,
  ) {}

  get ended() {
    return this.cancelled || this.done === this.total;
  }

  cancel() {
    this.cancelled = true;
    this.progress();
  }

  /** Does something with each document, a few at a time; one that fails does not stop the rest. */
  async each<T>(all: T[], act: (one: T) => Promise<Step | undefined>) {
    const queue = all[Symbol.iterator]();
    const work = async () => {
      for (const one of queue) {
        if (this.cancelled) {
          return;
        }
        try {
          const step = await act(one);
          if (step) {
            this.changed.push(step);
          }
        } catch (error) {
          this.problems.push(error instanceof Error ? error.message : String(error));
        }
        this.done++;
        this.progress();
      }
    };
    await Promise.all([work(), work(), work(), work()]);
  }

  /** What became of it, in a sentence. */
  get summary() {
    const count = this.changed.length.toLocaleString();
    const articles = this.changed.length === 1 ? 'article' : 'articles';
    const failed = this.problems.length
      ? `; ${this.problems.length.toLocaleString()} could not be changed: ${this.problems[0]}`
      : '';
    const stopped = this.cancelled ? ' before it was cancelled' : '';
    return `${this.title}: ${count} ${articles}${stopped}${failed}`;
  }
}

/** Decides on many documents. What others decide meanwhile stays. */
export async function decideAll(run: BulkRun, documents: string[], action: BulkAction) {
  await run.each(documents, async (document) => {
    const decisions = await action.decisions(run.corpus, document);
    if (decisions.length === 0) {
      return undefined;
    }
    const answer = await api.decide(run.corpus, document, '*', crypto.randomUUID(), decisions);
    return { document, etag: answer.etag };
  });
}

/** Takes back an action where nobody has decided since. */
export async function undoAll(run: BulkRun, steps: Step[]) {
  await run.each(steps, async ({ document, etag }) => {
    try {
      const answer = await api.undo(run.corpus, document, etag, crypto.randomUUID());
      return { document, etag: answer.etag };
    } catch (error) {
      if (error instanceof Refusal && error.status === 412) {
        throw new Refusal(`[${document}] was decided on since and stays as it is.`, 412);
      }
      throw error;
    }
  });
}

/** Calls documents done, or takes that back. */
export function finish(done: boolean): BulkAction {
  return {
    title: done ? 'Called done' : 'Taken up again',
    decisions: () => [{ action: 'finish', done }],
  };
}

/** Gives documents a label, or takes it away. */
export function labelWith(label: string, set: boolean): BulkAction {
  return {
    title: set ? `Labelled “${label}”` : `Label “${label}” taken away`,
    decisions: () => [{ action: 'label', label, set }],
  };
}

/** Accepts every suggestion that nobody has judged. */
export const acceptSuggestions: BulkAction = {
  title: 'Suggestions accepted',
  async decisions(corpus, document) {
    const { layers } = await api.spans(corpus, document);
    return layers
      .flatMap((layer) => layer.spans)
      .filter((span) => span.state === 'suggested')
      .map((span) => ({ action: 'accept' as const, span: span.id }));
  },
};
