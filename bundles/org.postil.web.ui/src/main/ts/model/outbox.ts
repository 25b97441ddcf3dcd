import { api, Refusal, type Decision, type DecisionList, type NewDecision } from '../api/client';
import { t } from './language';
import { Store } from './store';

/** Something that a person did to a document, on its way to the server. */
export interface Task {
  /** New for each task: the server carries a key out once. */
  key: string;
  corpus: string;
  document: string;
  kind: 'decide' | 'undo' | 'redo';
  /** ETag of the decisions that the person saw. */
  base: string;
  decisions: NewDecision[];
  /** State of the spans that it is about, as the person saw it. */
  saw: Record<string, string>;
  message: string;
}

/** A task that the server has; `lost` when its answer never came. */
export interface Sent {
  task: Task;
  answer?: DecisionList;
  lost?: boolean;
}

/** What the outbox tells. */
export interface OutboxListener {
  changed(unsent: number): void;
  sent(sent: Sent): void;
  refused(task: Task, sentence: string): void;
  online(online: boolean): void;
}

const AGAIN = 1500;

/**
 * Decisions that the server does not have yet, in order. They are kept in the browser before they
 * are sent, so that a reload, a crash or a lost server loses none; and each takes effect once.
 */
export class Outbox {
  private readonly store = new Store();
  private readonly etags = new Map<string, string>();
  /** What spans are called now that had a provisional name while they were on their way. */
  private readonly names = new Map<string, string>();
  private sending = false;
  private timer = 0;

  constructor(private readonly listener: OutboxListener) {
    void this.store.adopt().then((found) => {
      if (found) {
        this.listener.changed(this.store.tasks.length);
        this.pump();
      }
    });
  }

  add(task: Task) {
    this.store.add(task);
    this.listener.changed(this.store.tasks.length);
    this.pump();
  }

  tasksOf(corpus: string, document: string) {
    return this.store.tasks.filter((task) => task.corpus === corpus && task.document === document);
  }

  /** Sends what waits, one after the other. */
  pump() {
    clearTimeout(this.timer);
    const task = this.store.tasks[0];
    if (task && !this.sending) {
      this.sending = true;
      void this.send(task).finally(() => {
        this.sending = false;
        if (this.timer === 0) {
          this.pump();
        }
      });
    }
  }

  private async send(task: Task) {
    this.timer = 0;
    const place = `${task.corpus}/${task.document}`;
    try {
      const answer = await this.request(task, this.newer(task.base, this.etags.get(place)));
      this.etags.set(place, answer.etag);
      this.learnNames(task, answer);
      this.done(task);
      this.listener.online(true);
      this.listener.sent({ task, answer });
    } catch (error) {
      if (!(error instanceof Refusal) || error.status === 401 || error.status >= 500) {
        this.listener.online(false);
        this.timer = window.setTimeout(() => this.pump(), AGAIN);
      } else if (error.status === 412) {
        await this.settle(task, place);
      } else {
        this.done(task);
        this.listener.refused(task, error.message);
      }
    }
  }

  private request(task: Task, etag: string) {
    const { corpus, document, key } = task;
    return task.kind === 'decide'
      ? api.decide(
          corpus,
          document,
          etag,
          key,
          task.decisions.map((each) => this.named(each)),
        )
      : api[task.kind](corpus, document, etag, key);
  }

  /** Others decided on the document meanwhile; or this task did, and its answer was lost. */
  private async settle(task: Task, place: string) {
    try {
      const [now, spans] = await Promise.all([
        api.decisions(task.corpus, task.document),
        api.spans(task.corpus, task.document),
      ]);
      this.etags.set(place, now.etag);
      if (isThere(task, now.decisions)) {
        this.done(task);
        this.listener.sent({ task, lost: true });
        return;
      }
      const states = new Map(
        spans.layers.flatMap((layer) => layer.spans.map((span) => [span.id, span.state] as const)),
      );
      const untouched = Object.entries(task.saw).every(
        ([span, state]) => states.get(this.names.get(span) ?? span) === state,
      );
      if (task.kind !== 'decide' || !untouched) {
        this.done(task);
        this.listener.refused(
          task,
          t`This was decided in another window meanwhile. What it holds now is shown; decide again.`,
        );
      }
    } catch {
      this.timer = window.setTimeout(() => this.pump(), AGAIN);
    }
  }

  private done(task: Task) {
    this.store.remove(task);
    this.listener.changed(this.store.tasks.length);
  }

  private newer(base: string, known: string | undefined) {
    return known && number(known) > number(base) ? known : base;
  }

  private named(decision: NewDecision): NewDecision {
    return 'span' in decision && decision.span
      ? { ...decision, span: this.names.get(decision.span) ?? decision.span }
      : decision;
  }

  /** The n-th decision of a task made the span that was called after its key and n. */
  private learnNames(task: Task, answer: DecisionList) {
    task.decisions.forEach((decision, index) => {
      if (decision.action === 'add' || decision.action === 'correct') {
        const provisional = provisionalId(task, index);
        const made = (answer.spans ?? []).filter((span) => span.id.startsWith('decisions:'));
        const fits =
          made.find(
            (span) =>
              ('begin' in decision && decision.begin !== undefined
                ? span.begin === decision.begin && span.end === decision.end
                : true) &&
              (decision.label === undefined || span.label === decision.label),
          ) ?? made[0];
        if (fits) {
          this.names.set(provisional, fits.id);
        }
      }
    });
  }
}

/** What a span is called that the server has not named yet. */
export function provisionalId(task: Task, index: number) {
  return `draft:${task.key}:${index}`;
}

function number(etag: string) {
  return Number(etag.replace(/\D/g, '')) || 0;
}

/** Whether the first decision of a task stands in a document's journal after what was seen. */
function isThere(task: Task, decisions: Decision[]) {
  const first = task.decisions[0];
  return (
    first !== undefined &&
    decisions.some(
      (each) =>
        parseInt(each.id, 10) > number(task.base) &&
        each.action === first.action &&
        (!('span' in first) || first.action === 'correct' || each.span === first.span) &&
        (!('begin' in first) || each.begin === first.begin) &&
        (!('label' in first) || first.label === undefined || each.label === first.label) &&
        (!('text' in first) || each.text === first.text),
    )
  );
}
