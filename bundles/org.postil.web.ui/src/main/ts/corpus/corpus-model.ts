import { DocumentList } from '../model/document-list';
import type { Workbench } from '../shell/feature';
import { BulkRun, decideAll, undoAll, type BulkAction } from './bulk';
import { corpusApi, type Facets } from './corpus-api';
import { filterOf, hashOf, NO_FILTER, queryOf, type Filter } from './filter';
import { groupsOf, regrouped, type Group, type Grouping } from './groups';

export type Sort =
  'import' | 'title' | 'source' | 'date' | 'length' | 'status' | 'spans' | 'decisions';

const MODELS = new WeakMap<Workbench, CorpusModel>();
const PAUSE = 400;

/** The corpus as it is looked at: filtered, ordered, grouped, with documents selected. */
export class CorpusModel extends EventTarget {
  filter: Filter = NO_FILTER;
  sort: Sort = 'import';
  descending = false;
  grouping: Grouping = 'none';
  facets?: Facets;
  groups: Group[] = [];
  selected = new Set<string>();
  run?: BulkRun;
  /** What can be taken back. */
  last?: BulkRun;
  busy = '';
  trouble = '';
  private corpus?: string;
  private round = 0;
  private later?: number;

  private constructor(readonly workbench: Workbench) {
    super();
    workbench.desk.addEventListener('change', () => this.follow());
    workbench.desk.addEventListener('documents', () => this.refreshSoon());
    this.follow();
  }

  /** The model of a workbench: all its views show the same. */
  static of(workbench: Workbench): CorpusModel {
    let model = MODELS.get(workbench);
    if (!model) {
      model = new CorpusModel(workbench);
      MODELS.set(workbench, model);
    }
    return model;
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }

  private follow() {
    const { corpus } = this.workbench.desk.state;
    if (corpus && corpus !== this.corpus) {
      this.corpus = corpus;
      this.selected = new Set();
      this.last = undefined;
      void this.show(filterOf(corpus, location.hash));
    }
  }

  /** Shows the documents that pass a filter. */
  async show(filter: Filter) {
    this.filter = filter;
    history.replaceState(null, '', location.pathname + hashOf(this.corpus ?? '', filter));
    await this.read();
  }

  async order(sort: Sort) {
    this.descending = this.sort === sort ? !this.descending : sort === 'spans';
    this.sort = sort;
    await this.read();
  }

  async group(grouping: Grouping) {
    this.grouping = grouping;
    await this.read();
  }

  private async read() {
    const { corpus, filter, grouping } = this;
    if (!corpus) {
      return;
    }
    const round = ++this.round;
    const all: Group[] = [{ title: '', filter, count: 0, open: true }];
    const counting = corpusApi.facets(corpus, queryOf(filter));
    try {
      if (grouping === 'none') {
        // Rows must not wait for counts.
        await this.open(all[0] as Group, round);
        if (round === this.round) {
          this.groups = all;
          this.trouble = '';
          this.changed();
        }
      }
      const facets = await counting;
      if (round === this.round) {
        this.facets = facets;
        if (grouping !== 'none') {
          this.groups = groupsOf(grouping, facets, filter);
        }
        this.trouble = '';
        this.changed();
      }
    } catch (error) {
      counting.catch(() => undefined);
      this.trouble = error instanceof Error ? error.message : String(error);
      this.changed();
    }
  }

  private async open(group: Group, round: number) {
    if (!this.corpus || !group.filter) {
      return;
    }
    const list = new DocumentList(this.corpus, {
      ...queryOf(group.filter),
      sort: this.sort,
      order: this.descending ? 'desc' : 'asc',
    });
    await list.ensure(0, 0);
    if (round === this.round) {
      group.list = list;
      group.count = list.total;
      list.addEventListener('change', () => {
        group.count = list.total;
        this.changed();
      });
    }
  }

  /** Unfolds or folds a group. */
  async toggle(group: Group) {
    if (!group.open && !group.list) {
      await this.workbench.desk.attempt(() => this.open(group, this.round));
    }
    group.open = !group.open && group.list !== undefined;
    this.changed();
  }

  private refreshSoon() {
    this.later ??= window.setTimeout(() => {
      this.later = undefined;
      void this.workbench.desk.attempt(() => this.refresh());
    }, PAUSE);
  }

  /** Reads anew what changed, keeping places and selection. */
  private async refresh() {
    const { corpus, round } = this;
    if (corpus) {
      await Promise.all(this.groups.map((group) => group.list?.refresh()));
      const facets = await corpusApi.facets(corpus, queryOf(this.filter));
      if (round === this.round) {
        this.facets = facets;
        if (this.grouping !== 'none') {
          this.groups = regrouped(groupsOf(this.grouping, facets, this.filter), this.groups);
        }
        this.changed();
      }
    }
  }

  select(ids: Iterable<string>, chosen = true) {
    for (const id of ids) {
      if (chosen) {
        this.selected.add(id);
      } else {
        this.selected.delete(id);
      }
    }
    this.changed();
  }

  /** Selects everything that passes the filter. */
  async selectAll() {
    const { corpus } = this;
    if (corpus) {
      this.busy = 'Selecting …';
      this.changed();
      await this.workbench.desk.attempt(async () => {
        const ids = await corpusApi.ids(corpus, queryOf(this.filter));
        this.selected = new Set(ids);
        return `${ids.length.toLocaleString()} articles are selected`;
      });
      this.busy = '';
      this.changed();
    }
  }

  clear() {
    this.selected = new Set();
    this.changed();
  }

  /** Decides on all selected documents; this can be taken back. */
  async apply(action: BulkAction) {
    const documents = [...this.selected];
    const run = this.begin(action.title, documents.length);
    if (run) {
      await decideAll(run, documents, action);
      this.end(run);
      this.last = run.changed.length ? run : undefined;
      this.changed();
    }
  }

  /** Takes back the last action on many documents. */
  async undo() {
    const { last } = this;
    const run = last && this.begin(`Taken back “${last.title}”`, last.changed.length);
    if (last && run) {
      await undoAll(run, last.changed);
      this.last = undefined;
      this.end(run);
    }
  }

  private begin(title: string, total: number): BulkRun | undefined {
    if (!this.corpus || total === 0 || this.run) {
      this.workbench.desk.say(
        this.run ? 'Wait until the last action has ended, or cancel it' : 'Nothing to do',
      );
      return undefined;
    }
    this.run = new BulkRun(this.corpus, title, total, () => this.changed());
    this.changed();
    return this.run;
  }

  private end(run: BulkRun) {
    this.run = undefined;
    this.workbench.desk.say(run.summary);
    this.changed();
    this.refreshSoon();
  }
}
