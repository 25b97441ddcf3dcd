import { labelled } from '../corpus/filter';
import { t } from '../model/language';
import type { Workbench } from '../shell/feature';
import type { Shell } from '../shell/workbench';
import { QueryProblem, search, type HitLine, type HitPage } from './search-api';

const MODELS = new WeakMap<Workbench, SearchModel>();
const RECENT = 8;
/** A search that takes longer says what it does. */
const SLOW = 1000;

/** What is wrong with the query that was asked last. */
export interface Trouble {
  sentence: string;
  query: string;
  position?: number;
}

/** A search in the corpus: the query, what it found, and the filters that were chosen on it. */
export class SearchModel extends EventTarget {
  query = '';
  /** What stands on the first page: counts are the same on all. */
  found?: HitPage;
  lines: HitLine[] = [];
  source?: string;
  label?: string;
  /** Number of the line that keys are about, among those that pass the filter. */
  at = 0;
  running = false;
  slow = false;
  trouble?: Trouble;
  private corpus?: string;
  private next?: string;
  private stop = new AbortController();

  private constructor(readonly workbench: Workbench) {
    super();
    workbench.desk.addEventListener('change', () => this.follow());
    this.corpus = workbench.desk.state.corpus;
  }

  /** The search of a workbench: its view and its commands share it. */
  static of(workbench: Workbench): SearchModel {
    let model = MODELS.get(workbench);
    if (!model) {
      model = new SearchModel(workbench);
      MODELS.set(workbench, model);
    }
    return model;
  }

  private changed() {
    this.dispatchEvent(new Event('change'));
  }

  private follow() {
    const { corpus } = this.workbench.desk.state;
    if (corpus !== this.corpus) {
      this.corpus = corpus;
      this.clear();
    }
  }

  private get preferences() {
    return (this.workbench as Shell).preferences;
  }

  /** Queries that were asked last, newest first. */
  get recent(): string[] {
    return this.preferences.get<string[]>('searches') ?? [];
  }

  clear() {
    this.stop.abort();
    this.found = undefined;
    this.lines = [];
    this.trouble = undefined;
    this.running = false;
    this.changed();
  }

  /** Asks a new query; filters of the one before go away. */
  async ask(query: string) {
    this.query = query.trim();
    this.source = undefined;
    this.label = undefined;
    if (this.query) {
      const others = this.recent.filter((each) => each !== this.query);
      await this.start();
      if (this.found) {
        this.preferences.set('searches', [this.query, ...others].slice(0, RECENT));
      }
    } else {
      this.clear();
    }
  }

  /** Shows only hits in documents of a source; of all without one. */
  filterBySource(source: string | undefined) {
    this.source = source;
    return this.start();
  }

  /** Shows only hits that overlap an annotation with a label, as `TYPE:LABEL`. */
  async filterByLabel(label: string | undefined) {
    this.label = label;
    this.at = 0;
    this.changed();
    await this.fill();
  }

  /** The query with the filter on the source; conditions on documents stand in braces. */
  private get asked() {
    if (this.source === undefined) {
      return this.query;
    }
    // A closing brace would end the condition: what stands before it must do then.
    const [plain = ''] = this.source.split('}');
    const condition = plain === this.source ? `source=${plain}` : `source~${plain}`;
    return this.source === '' ? `(${this.query}) NOT {source?}` : `(${this.query}) {${condition}}`;
  }

  private async start() {
    this.stop.abort();
    this.stop = new AbortController();
    this.lines = [];
    this.next = undefined;
    this.at = 0;
    this.trouble = undefined;
    const page = await this.read(this.stop.signal);
    if (page) {
      this.found = this.source === undefined ? page : { ...page, bySource: this.sources(page) };
      this.changed();
      await this.fill();
    }
  }

  /** All sources stay in sight when one is chosen. */
  private sources(page: HitPage) {
    return this.found?.bySource ?? page.bySource;
  }

  private async read(signal: AbortSignal): Promise<HitPage | undefined> {
    const { corpus } = this;
    if (!corpus) {
      return undefined;
    }
    this.running = true;
    this.slow = false;
    this.changed();
    const timer = setTimeout(() => {
      this.slow = true;
      this.changed();
    }, SLOW);
    try {
      const page = await search(corpus, this.asked, this.next, signal);
      this.lines = [...this.lines, ...page.lines];
      this.next = page.next;
      return page;
    } catch (error) {
      if (!signal.aborted) {
        this.onTrouble(error);
      }
      return undefined;
    } finally {
      clearTimeout(timer);
      if (signal === this.stop.signal) {
        this.running = false;
        this.changed();
      }
    }
  }

  private onTrouble(error: unknown) {
    this.found = undefined;
    this.next = undefined;
    const sentence = error instanceof Error ? error.message : String(error);
    // The filter on the source puts a parenthesis before what the person wrote.
    const shift = this.source === undefined ? 0 : 1;
    this.trouble = {
      sentence,
      query: this.query,
      ...(error instanceof QueryProblem
        ? { position: Math.max(0, Math.min(this.query.length, error.position - shift)) }
        : {}),
    };
  }

  cancel() {
    this.stop.abort();
    this.running = false;
    this.changed();
  }

  /** The lines that pass the filter on labels, as far as they were read. */
  get shown(): HitLine[] {
    const { label } = this;
    return label
      ? this.lines.filter((line) => line.annotations.some((each) => labelled(each) === label))
      : this.lines;
  }

  /** How many lines there will be. */
  get total() {
    const { label, found } = this;
    if (!label) {
      return found?.hits ?? 0;
    }
    return this.shown.length + (this.next ? 1 : 0);
  }

  /** Reads more until a line is there, or all have been read. */
  async fill(upTo = 60) {
    const { signal } = this.stop;
    while (!signal.aborted && !this.running && this.next && this.shown.length < upTo) {
      await this.read(signal);
    }
  }

  /** Opens a hit in its article; `by` goes to one beside the last. */
  async open(at: number) {
    if (!this.found) {
      this.workbench.desk.say(t`Search first: the next hit is then a key away`);
      return;
    }
    await this.fill(at + 1);
    const line = this.shown[at];
    if (!line) {
      this.workbench.desk.say(at < 0 ? t`This is the first hit` : t`This is the last hit`);
      return;
    }
    this.at = at;
    this.changed();
    const { desk } = this.workbench;
    await desk.attempt(async () => {
      await desk.openArticle(line.document, { begin: line.begin, end: line.end });
      this.workbench.open('label');
      this.workbench.show('article');
      return t`Hit ${at + 1} of ${this.total} for ${this.query}`;
    });
  }
}
