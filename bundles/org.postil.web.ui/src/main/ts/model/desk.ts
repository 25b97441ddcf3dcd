import {
  api,
  type Annotator,
  type Article,
  type Corpus,
  type DocumentLabel,
  type DocumentRow,
  type Job,
  type NewDecision,
  type Note,
  type Session,
  type Span,
  type SpanType,
} from '../api/client';
import { DocumentList } from './document-list';
import { plural, t } from './language';
import { Outbox, type Sent, type Task } from './outbox';
import { isOpen, isShown, key } from './labels';
import { foresee, patch, read, type ArticleState } from './spans';
import { visible } from './visible';

/** A stretch of text in UTF-16 code units, end exclusive. */
export interface Range {
  begin: number;
  end: number;
}

/** Everything that is on the desk: what views show. */
export interface DeskState {
  session?: Session;
  corpora: Corpus[];
  corpus?: string;
  filter: string;
  list?: DocumentList;
  article?: Article;
  spans: Span[];
  by: Map<string, string>;
  labels: DocumentLabel[];
  notes: Note[];
  etag: string;
  /** Id of the span that commands are about. */
  selected?: string;
  /** Text that was marked with the caret, to be labelled. */
  range?: Range;
  /** The span that a link starts from, while its target is looked for. */
  linking?: string;
  /** Labels that are out of sight, as `type:label` or `type`. */
  hidden: Set<string>;
  showRejected: boolean;
  folded: boolean;
  types: SpanType[];
  annotators: Annotator[];
  jobs: Job[];
  windows: number;
  online: boolean;
  /** Decisions that the server does not have yet. */
  unsent: number;
  message: string;
  trouble: string;
}

/** Holds what is on the desk and does what people ask. Views listen for `change`. */
export class Desk extends EventTarget {
  state: DeskState = {
    corpora: [],
    filter: '',
    spans: [],
    by: new Map(),
    labels: [],
    notes: [],
    etag: '*',
    // Most of what is named is named neutrally: that is shown when somebody asks for it.
    hidden: new Set(['stance:neutral']),
    showRejected: false,
    folded: true,
    types: [],
    annotators: [],
    jobs: [],
    windows: 1,
    online: true,
    unsent: 0,
    message: '',
    trouble: '',
  };

  /** What was in sight last, and what that followed from. */
  private shown?: Pick<DeskState, 'spans' | 'hidden' | 'showRejected' | 'folded'> & {
    article: Article | undefined;
    list: Span[];
  };

  /** The span that was selected last, to be found once. */
  private found?: { spans: Span[]; selected: string | undefined; span: Span | undefined };

  readonly outbox = new Outbox({
    changed: (unsent) => this.set({ unsent }),
    sent: (sent) => this.onSent(sent),
    refused: (task, sentence) => this.onRefused(task, sentence),
    online: (online) => this.set({ online }),
  });

  set(change: Partial<DeskState>) {
    this.state = { ...this.state, ...change };
    this.dispatchEvent(new Event('change'));
  }

  say(message: string) {
    this.set({ message, trouble: '' });
  }

  /** Runs an action and says in the status line what became of it. */
  async attempt(action: () => Promise<string | void>) {
    try {
      const message = await action();
      this.set({ trouble: '', ...(message ? { message } : {}) });
    } catch (error) {
      this.set({ trouble: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Reads everything anew: at the start, and when another server answers. */
  async open() {
    await this.attempt(async () => {
      // Annotators load their models when they are asked for: nobody waits for them to read.
      void this.attempt(async () => this.set({ annotators: await api.annotators() }));
      void this.attempt(async () => this.set({ jobs: await api.jobs() }));
      const [session, corpora] = await Promise.all([api.session(), api.corpora()]);
      this.set({ session, corpora, windows: session.windows });
      const wanted = this.state.corpus ?? session.corpus ?? corpora[0]?.name;
      if (wanted && (this.state.corpus !== wanted || !this.state.article)) {
        await this.openCorpus(wanted);
      } else if (wanted) {
        await Promise.all([this.state.list?.refresh(), this.reread()]);
      }
      this.outbox.pump();
    });
  }

  async openCorpus(corpus: string, document?: string) {
    this.set({ corpus, filter: '', article: undefined, spans: [], selected: undefined });
    const [types] = await Promise.all([api.tagset(corpus), this.readDocuments()]);
    this.set({ types });
    const first = document ?? this.state.list?.row(0)?.id;
    if (first) {
      await this.openArticle(first);
    }
  }

  /** Lists the documents that pass the filter. */
  async readDocuments() {
    const { corpus, filter } = this.state;
    if (!corpus) {
      return;
    }
    const list = new DocumentList(corpus, filter ? { q: filter } : {});
    await list.ensure(0, 0);
    if (this.state.corpus === corpus && this.state.filter === filter) {
      list.addEventListener('change', () => this.set({}));
      this.set({ list });
    }
  }

  /**
   * Opens a document in the corpus that is open.
   *
   * @param at goes to the span with these bounds, or marks them when there is none
   */
  async openArticle(id: string, at?: Range) {
    const { corpus } = this.state;
    if (!corpus) {
      return;
    }
    const [article, list] = await Promise.all([api.article(corpus, id), api.spans(corpus, id)]);
    let state: ArticleState = read(list);
    for (const task of this.outbox.tasksOf(corpus, id)) {
      state = foresee(state, task, this.person);
    }
    this.set({ article, ...state, selected: undefined, range: undefined, linking: undefined });
    if (at) {
      const there = state.spans.find(
        (s) => s.begin === at.begin && s.end === at.end && isShown(s, this.state),
      );
      this.set(there ? { selected: there.id } : { range: at });
    } else {
      this.step(
        1,
        state.spans.some((span) => isOpen(span)),
      );
    }
    this.dispatchEvent(new Event('opened'));
  }

  private get person() {
    return this.state.session?.user ?? '';
  }

  get row(): DocumentRow | undefined {
    const { list, article } = this.state;
    const at = article && list ? list.indexOf(article.id) : -1;
    return at < 0 ? undefined : list?.row(at);
  }

  get selectedSpan(): Span | undefined {
    const { spans, selected } = this.state;
    if (this.found?.spans !== spans || this.found.selected !== selected) {
      const span = selected ? spans.find((each) => each.id === selected) : undefined;
      this.found = { spans, selected, span };
    }
    return this.found.span;
  }

  /** Spans that are in sight and that people judge, in reading order. */
  get judged(): Span[] {
    const { spans, hidden, showRejected, folded, article } = this.state;
    const known = this.shown;
    if (
      known?.spans === spans &&
      known.hidden === hidden &&
      known.showRejected === showRejected &&
      known.folded === folded &&
      known.article === article
    ) {
      return known.list;
    }
    const list = visible(this.state);
    this.shown = { spans, hidden, showRejected, folded, article, list };
    return list;
  }

  select(id: string | undefined) {
    this.set({ selected: id, range: undefined });
  }

  /** Goes to the next (1) or previous (-1) span; round the end. */
  step(direction: 1 | -1, onlyOpen = false) {
    const shown = this.judged;
    const spans = onlyOpen ? shown.filter(isOpen) : shown;
    if (spans.length === 0) {
      if (onlyOpen && this.state.article) {
        this.say(t`No suggestion is left in this article: D calls it done and opens the next`);
      }
      return;
    }
    const at = this.placeIn(spans, direction);
    const next = spans.at(at < 0 ? -1 : at % spans.length);
    this.select(next?.id);
  }

  /** Where the next span is among some, which stand in reading order, seen from the selected one. */
  private placeIn(spans: Span[], direction: 1 | -1) {
    const from = this.selectedSpan;
    if (!from) {
      return direction === 1 ? 0 : -1;
    }
    const known = spans.indexOf(from);
    if (known >= 0) {
      return known + direction;
    }
    const after = spans.findIndex(
      (span) => span.begin > from.begin || (span.begin === from.begin && span.end < from.end),
    );
    return direction === 1 ? Math.max(0, after) : (after < 0 ? spans.length : after) - 1;
  }

  /** Writes decisions at once: there is no save button. They show before the server has them. */
  decide(decisions: NewDecision[], message: string) {
    const { corpus, article, spans, etag } = this.state;
    if (!corpus || !article || decisions.length === 0) {
      return;
    }
    const saw = Object.fromEntries(
      decisions.flatMap((each) => {
        const span = 'span' in each ? spans.find((one) => one.id === each.span) : undefined;
        return span ? [[span.id, span.state ?? 'suggested']] : [];
      }),
    );
    const task: Task = {
      key: crypto.randomUUID(),
      corpus,
      document: article.id,
      kind: 'decide',
      base: etag,
      decisions,
      saw,
      message,
    };
    this.set({ ...foresee(this.state, task, this.person), message, trouble: '' });
    this.outbox.add(task);
  }

  undo(kind: 'undo' | 'redo') {
    const { corpus, article, etag } = this.state;
    if (corpus && article) {
      this.outbox.add({
        key: crypto.randomUUID(),
        corpus,
        document: article.id,
        kind,
        base: etag,
        decisions: [],
        saw: {},
        message: kind === 'undo' ? t`Undone` : t`Done again`,
      });
    }
  }

  private onSent({ task, answer, lost }: Sent) {
    const here = task.corpus === this.state.corpus && task.document === this.state.article?.id;
    if (here && lost) {
      void this.reread();
    } else if (here && answer) {
      const state = patch(this.state, answer, task);
      const gone = state.selected !== this.state.selected;
      this.set({ ...state, ...(task.kind !== 'decide' ? { message: task.message } : {}) });
      if (!gone && task.kind !== 'decide') {
        const first = answer.spans?.find((span) => isShown(span, this.state));
        if (first) {
          this.select(first.id);
        }
      }
    }
  }

  private onRefused(task: Task, sentence: string) {
    this.set({ trouble: sentence });
    if (task.corpus === this.state.corpus && task.document === this.state.article?.id) {
      void this.reread();
    }
  }

  /** Reads the spans of the open article anew, with what is not sent yet on top. */
  async reread() {
    const { corpus, article } = this.state;
    if (!corpus || !article) {
      return;
    }
    const list = await api.spans(corpus, article.id);
    if (this.state.corpus === corpus && this.state.article?.id === article.id) {
      let state: ArticleState = read(list);
      for (const task of this.outbox.tasksOf(corpus, article.id)) {
        state = foresee(state, task, this.person);
      }
      const kept = state.spans.some((span) => span.id === this.state.selected);
      this.set({ ...state, ...(kept ? {} : { selected: undefined }) });
    }
  }

  toggleHidden(label: string) {
    const hidden = new Set(this.state.hidden);
    if (!hidden.delete(label)) {
      hidden.add(label);
    }
    const span = this.selectedSpan;
    this.set({ hidden, ...(span && hidden.has(key(span)) ? { selected: undefined } : {}) });
  }

  async importFiles(files: File[], into?: string) {
    const corpus = into ?? this.state.corpus ?? 'articles';
    await this.attempt(async () => {
      await api.importFiles(corpus, files);
      this.set({ corpora: await api.corpora() });
      if (this.state.corpus !== corpus) {
        await this.openCorpus(corpus);
      }
      return plural(
        files.length,
        'Importing {0} file into {1}',
        'Importing {0} files into {1}',
        corpus,
      );
    });
  }
}
