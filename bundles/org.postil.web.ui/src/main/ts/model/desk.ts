import {
  api,
  Refusal,
  type Annotator,
  type Article,
  type Corpus,
  type DocumentRow,
  type Job,
  type NewDecision,
  type Session,
  type Span,
  type SpanType,
} from '../api/client';

/** Everything that is on the desk: what views show. */
export interface DeskState {
  session?: Session;
  corpora: Corpus[];
  corpus?: string;
  filter: string;
  rows: DocumentRow[];
  total: number;
  article?: Article;
  spans: Span[];
  by: Map<string, string>;
  etag: string;
  selected?: string;
  types: SpanType[];
  annotators: Annotator[];
  jobs: Job[];
  online: boolean;
  message: string;
  trouble: string;
}

/** Types that people judge one by one. */
const JUDGED = new Set(['entity', 'timex', 'quote', 'stance']);

/** Holds what is on the desk and does what people ask. Views listen for `change`. */
export class Desk extends EventTarget {
  state: DeskState = {
    corpora: [],
    filter: '',
    rows: [],
    total: 0,
    spans: [],
    by: new Map(),
    etag: '*',
    types: [],
    annotators: [],
    jobs: [],
    online: true,
    message: '',
    trouble: '',
  };

  set(patch: Partial<DeskState>) {
    this.state = { ...this.state, ...patch };
    this.dispatchEvent(new Event('change'));
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

  async open() {
    await this.attempt(async () => {
      const [session, corpora, annotators, jobs] = await Promise.all([
        api.session(),
        api.corpora(),
        api.annotators(),
        api.jobs(),
      ]);
      this.set({ session, corpora, annotators, jobs });
      const first = session.corpus ?? this.state.corpus ?? corpora[0]?.name;
      if (first) {
        await this.openCorpus(first);
      }
    });
  }

  async openCorpus(corpus: string) {
    this.set({ corpus, article: undefined, spans: [], selected: undefined });
    const [types] = await Promise.all([api.tagset(corpus), this.readDocuments()]);
    this.set({ types });
    const first = this.state.rows[0];
    if (first) {
      await this.openArticle(first.id);
    }
  }

  async readDocuments(offset = 0) {
    const { corpus, filter } = this.state;
    if (!corpus) {
      return;
    }
    const page = await api.documents(corpus, { q: filter || undefined, offset });
    const rows = offset === 0 ? page.documents : [...this.state.rows, ...page.documents];
    this.set({ rows, total: page.total });
  }

  async openArticle(id: string) {
    const { corpus } = this.state;
    if (!corpus) {
      return;
    }
    const [article, spans] = await Promise.all([api.article(corpus, id), api.spans(corpus, id)]);
    this.set({ article, ...this.unfold(spans), selected: undefined });
    this.step(1);
  }

  private unfold(list: Awaited<ReturnType<typeof api.spans>>) {
    const by = new Map<string, string>();
    const spans: Span[] = [];
    for (const layer of list.layers) {
      for (const span of layer.spans) {
        by.set(span.id, layer.by);
        spans.push(span);
      }
    }
    spans.sort((a, b) => a.begin - b.begin || b.end - a.end);
    return { spans, by, etag: list.decisions ?? '*' };
  }

  get selectedSpan(): Span | undefined {
    return this.state.spans.find((span) => span.id === this.state.selected);
  }

  /** Goes to the next (1) or previous (-1) span that people judge. */
  step(direction: 1 | -1, onlyOpen = false) {
    const spans = this.state.spans.filter(
      (span) => JUDGED.has(span.type) && (!onlyOpen || span.state === 'suggested'),
    );
    if (spans.length === 0) {
      return;
    }
    const all = this.state.spans;
    const at = all.findIndex((span) => span.id === this.state.selected);
    const next =
      direction === 1
        ? (spans.find((span) => all.indexOf(span) > at) ?? spans[0])
        : (spans.findLast((span) => all.indexOf(span) < at) ?? spans.at(-1));
    this.set({ selected: next?.id });
  }

  /** Writes decisions at once: there is no save button. */
  async decide(decisions: NewDecision[], message: string) {
    const { corpus, article, etag } = this.state;
    if (!corpus || !article || decisions.length === 0) {
      return;
    }
    await this.attempt(async () => {
      try {
        await api.decide(corpus, article.id, etag, decisions);
      } catch (error) {
        if (error instanceof Refusal && error.status === 412) {
          await this.reread();
          throw new Refusal(
            'Somebody else has decided on this article meanwhile. Their decisions are shown now; decide again.',
            412,
          );
        }
        throw error;
      }
      await this.reread();
      return message;
    });
  }

  async undo(word: 'undo' | 'redo') {
    const { corpus, article, etag } = this.state;
    if (!corpus || !article) {
      return;
    }
    await this.attempt(async () => {
      await api[word](corpus, article.id, etag);
      await this.reread();
      return word === 'undo' ? 'Undone' : 'Done again';
    });
  }

  async reread() {
    const { corpus, article } = this.state;
    if (!corpus || !article) {
      return;
    }
    const spans = this.unfold(await api.spans(corpus, article.id));
    this.set(spans);
  }

  async run() {
    const { corpus } = this.state;
    if (corpus) {
      await this.attempt(async () => {
        await api.run(corpus);
        return `Running over ${corpus}`;
      });
    }
  }

  async importFiles(files: File[]) {
    const corpus = this.state.corpus ?? 'articles';
    await this.attempt(async () => {
      await api.createCorpus(corpus);
      await api.importFiles(corpus, files);
      this.set({ corpus });
      return `Importing ${files.length} ${files.length === 1 ? 'file' : 'files'} into ${corpus}`;
    });
  }
}
