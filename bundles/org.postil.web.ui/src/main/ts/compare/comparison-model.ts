import { api, type Article } from '../api/client';
import type { Desk } from '../model/desk';
import { t } from '../model/language';
import {
  comparisons,
  EVERY_KIND,
  type Comparison,
  type Difference,
  type DifferenceFilter,
  type SideList,
  type Subject,
} from './comparison-api';
import { preferred } from './sides';

const PAGE = 200;
const MOST_PAIRS = 10_000;

/** Differences that somebody asked for, with words that say which. */
export interface Choice {
  title: string;
  filter: DifferenceFilter;
}

export const ALL: Choice = { title: '', filter: {} };

/** A document with everything that both sides say about it. */
export interface ShownDocument {
  article: Article;
  pairs: Difference[];
}

/**
 * A comparison that people look at: its sides, its figures, and the differences that they step
 * through. Views of it listen for `change`.
 */
export class ComparisonModel extends EventTarget {
  sides?: SideList;
  subject: Subject = { a: '', b: '', type: 'entity' };
  figures?: Comparison;
  choice: Choice = ALL;
  total = 0;
  at = -1;
  shown?: ShownDocument;
  /** What is waited for; empty when nothing is. */
  busy = '';
  trouble = '';
  private readonly pages = new Map<number, Difference[]>();
  private readonly asked = new Map<number, Promise<void>>();
  private corpus?: string;
  private running?: AbortController;
  private steps = 0;

  constructor(private readonly desk: Desk) {
    super();
  }

  private changed() {
    this.dispatchEvent(new Event('change'));
  }

  private async attempt(what: string, action: (signal: AbortSignal) => Promise<void>) {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.busy = what;
    this.trouble = '';
    this.changed();
    try {
      await action(running.signal);
    } catch (error) {
      if (!running.signal.aborted) {
        this.trouble = error instanceof Error ? error.message : String(error);
      }
    } finally {
      if (this.running === running) {
        this.busy = '';
        this.changed();
      }
    }
  }

  /** Looks at the corpus that is open, unless that was done. */
  follow() {
    const { corpus } = this.desk.state;
    if (corpus && corpus !== this.corpus) {
      this.corpus = corpus;
      this.subject = { a: '', b: '', type: this.subject.type };
      void this.reread();
    }
  }

  /** Asks again who said something, and compares anew. */
  async reread() {
    const corpus = this.corpus;
    if (!corpus) {
      return;
    }
    this.forget();
    this.sides = undefined;
    await this.attempt(t`Looking who annotated this corpus …`, async () => {
      this.sides = await comparisons.sides(corpus);
      const names = this.sides.sides.map((each) => each.side);
      if (!names.includes(this.subject.a) || !names.includes(this.subject.b)) {
        this.subject = { ...this.subject, ...preferred(this.sides.sides) };
      }
    });
    await this.compare();
  }

  private forget() {
    this.figures = undefined;
    this.shown = undefined;
    this.total = 0;
    this.at = -1;
    this.pages.clear();
    this.asked.clear();
  }

  /** Compares other sides, another type, or only a document. */
  async choose(change: Partial<Subject>) {
    this.subject = { ...this.subject, ...change };
    if (!this.subject.document) {
      delete this.subject.document;
    }
    this.choice = ALL;
    await this.compare();
  }

  swap() {
    return this.choose({ a: this.subject.b, b: this.subject.a });
  }

  cancel() {
    this.running?.abort();
    this.busy = '';
    this.trouble = t`The comparison was cancelled: choose sides again to compare.`;
    this.changed();
  }

  private async compare() {
    this.forget();
    if (!this.subject.a || !this.subject.b) {
      this.changed();
      return;
    }
    const busy = this.subject.document
      ? t`Comparing over one article …`
      : t`Comparing over the corpus …`;
    await this.attempt(busy, async (signal) => {
      await this.read(0, signal);
    });
    if (this.total > 0) {
      await this.go(0);
    }
  }

  /** Steps through other differences, such as those behind a figure. */
  async pick(choice: Choice) {
    this.choice = choice;
    this.at = -1;
    this.pages.clear();
    this.asked.clear();
    await this.attempt(t`Looking for the spans …`, (signal) => this.read(0, signal));
    if (this.total > 0) {
      await this.go(0);
    } else {
      this.changed();
    }
  }

  /** A difference, if it was read. */
  difference(index: number): Difference | undefined {
    return this.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  get current(): Difference | undefined {
    return this.difference(this.at);
  }

  /** Reads the differences of a stretch of the list, unless that was done. */
  async ensure(from: number, to: number) {
    for (let page = Math.floor(from / PAGE); page * PAGE <= to; page++) {
      if (!this.pages.has(page) && page * PAGE < this.total) {
        const asked = this.asked.get(page) ?? this.readAside(page);
        this.asked.set(page, asked);
        await asked;
      }
    }
  }

  private async readAside(page: number) {
    try {
      await this.read(page);
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : String(error);
    }
    this.changed();
  }

  private async read(page: number, signal?: AbortSignal) {
    const { corpus, subject, choice } = this;
    if (!corpus) {
      return;
    }
    const range = { offset: page * PAGE, limit: PAGE };
    const answer = await comparisons.compare(corpus, subject, choice.filter, range, signal);
    if (choice === this.choice && subject === this.subject) {
      this.pages.set(page, answer.differences);
      this.total = answer.total;
      this.figures = answer;
    }
  }

  /** Goes to a difference and shows its document. */
  async go(index: number) {
    const step = ++this.steps;
    this.at = index;
    await this.desk.attempt(async () => {
      await this.ensure(index, index);
      const difference = this.difference(index);
      if (difference && difference.document !== this.shown?.article.id) {
        const shown = await this.open(difference.document);
        if (step === this.steps) {
          this.shown = shown;
        }
      }
    });
    this.changed();
  }

  private async open(document: string): Promise<ShownDocument> {
    const corpus = this.corpus ?? '';
    const [article, answer] = await Promise.all([
      api.article(corpus, document),
      comparisons.compare(
        corpus,
        { ...this.subject, document },
        { kind: EVERY_KIND },
        { offset: 0, limit: MOST_PAIRS },
      ),
    ]);
    return { article, pairs: answer.differences };
  }

  /** Goes to the next (1) or previous (-1) difference; round the end. */
  async step(direction: 1 | -1) {
    if (this.total > 0) {
      await this.go((this.at + direction + this.total) % this.total);
    }
  }

  /** Goes to the difference that a mark belongs to, if it is among those that were read. */
  async goTo(pair: Difference) {
    for (const [page, differences] of this.pages) {
      const at = differences.findIndex((each) => isSame(each, pair));
      if (at >= 0) {
        return this.go(page * PAGE + at);
      }
    }
  }
}

/** Whether two answers speak of the same spans. */
export function isSame(one: Difference, other: Difference) {
  return (
    one.document === other.document &&
    one.kind === other.kind &&
    one.a?.begin === other.a?.begin &&
    one.a?.end === other.a?.end &&
    one.b?.begin === other.b?.begin &&
    one.b?.end === other.b?.end
  );
}
