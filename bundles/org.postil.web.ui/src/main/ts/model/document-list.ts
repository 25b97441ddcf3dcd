import { api, type DocumentRow, type DocumentQuery } from '../api/client';

const PAGE = 200;

/**
 * The rows of a list of documents, read by pages as they come into sight: 100,000 rows cost no more
 * than those that were looked at. Dispatches `change` when rows come.
 */
export class DocumentList extends EventTarget {
  total = 0;
  complete = true;
  private readonly pages = new Map<number, DocumentRow[]>();
  private readonly asked = new Set<number>();
  private round = 0;

  constructor(
    readonly corpus: string,
    readonly query: DocumentQuery = {},
  ) {
    super();
  }

  /** A row, if it was read. */
  row(index: number): DocumentRow | undefined {
    return this.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** All rows that were read. */
  *rows(): Generator<DocumentRow> {
    for (const rows of this.pages.values()) {
      yield* rows;
    }
  }

  /** Place of a document among the rows that were read; -1 if it is not there. */
  indexOf(id: string) {
    for (const [page, rows] of this.pages) {
      const at = rows.findIndex((row) => row.id === id);
      if (at >= 0) {
        return page * PAGE + at;
      }
    }
    return -1;
  }

  /** Whether some rows have yet to be asked for. */
  lacks(from: number, to: number) {
    return !this.asked.has(Math.floor(from / PAGE)) || !this.asked.has(Math.floor(to / PAGE));
  }

  /** Reads the pages of some rows, unless that was done. */
  async ensure(from: number, to: number) {
    const wanted: Promise<void>[] = [];
    for (
      let page = Math.floor(from / PAGE);
      page <= Math.floor(Math.max(from, to) / PAGE);
      page++
    ) {
      if (!this.asked.has(page) && (page === 0 || page * PAGE < this.total)) {
        this.asked.add(page);
        wanted.push(this.read(page));
      }
    }
    await Promise.all(wanted);
  }

  /** Reads anew what was read, keeping it in sight until the new rows are there. */
  async refresh() {
    const pages = [...this.asked];
    this.round++;
    await Promise.all((pages.length ? pages : [0]).map((page) => this.read(page)));
  }

  private async read(page: number) {
    const round = this.round;
    try {
      const answer = await api.documents(this.corpus, {
        ...this.query,
        offset: page * PAGE,
        limit: PAGE,
      });
      if (round === this.round) {
        this.pages.set(page, answer.documents);
        this.total = answer.total;
        this.complete = answer.complete;
        this.dispatchEvent(new Event('change'));
      }
    } catch (error) {
      this.asked.delete(page);
      throw error;
    }
  }
}
