import { DocumentList } from '../model/document-list';
import { plural, t } from '../model/language';
import type { Workbench } from '../shell/feature';
import type { DocumentRow } from '../api/client';
import { BulkRun, doAll, titleOf, undoAll, type BulkAction } from './bulk';
import { corpusApi, type BulkUnit, type Facets, type Selection } from './corpus-api';
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
  /** ETags of the selected documents as the person saw them, by id. */
  selected = new Map<string, string>();
  run?: BulkRun;
  /** What can be taken back. */
  last?: BulkUnit;
  /** What was taken back and can be done again. */
  undone?: Undone;
  /** Filters that were kept under a name. */
  selections: Selection[] = [];
  busy = '';
  trouble = '';
  private corpus?: string;
  private round = 0;
  private later?: number;
  private watchers = 0;
  private stale = false;

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
      this.selected = new Map();
      this.last = undefined;
      this.undone = undefined;
      this.selections = [];
      void this.show(filterOf(corpus, location.hash));
      void this.workbench.desk.attempt(() => this.remember(corpus));
    }
  }

  /** Reads what outlives the page: what can be taken back, and kept filters. */
  private async remember(corpus: string) {
    const [units, selections] = await Promise.all([
      corpusApi.units(corpus),
      corpusApi.selections(corpus),
    ]);
    if (corpus === this.corpus) {
      this.last ??= lastOf(units, this.workbench.desk.state.session?.user);
      this.selections = selections;
      this.changed();
    }
  }

  /** Keeps the filter under a name, in place of one of the same name. */
  async keep(name: string, conditions: string[]) {
    const { corpus } = this;
    await this.workbench.desk.attempt(async () => {
      if (corpus) {
        await corpusApi.keepSelection(corpus, name, conditions);
        await this.remember(corpus);
      }
      return t`The filter is kept as “${name}”`;
    });
  }

  /** Forgets a kept filter. */
  async forget(name: string) {
    const { corpus } = this;
    await this.workbench.desk.attempt(async () => {
      if (corpus) {
        await corpusApi.forgetSelection(corpus, name);
        await this.remember(corpus);
      }
      return t`“${name}” is no longer kept; its articles stay`;
    });
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
    try {
      if (grouping === 'none') {
        // Rows must not wait for counts, nor share the server with them.
        await this.open(all[0] as Group, round);
        if (round !== this.round) {
          return;
        }
        this.groups = all;
        this.trouble = '';
        this.changed();
      }
      const facets = await corpusApi.facets(corpus, queryOf(filter));
      if (round === this.round) {
        this.facets = facets;
        if (grouping !== 'none') {
          this.groups = groupsOf(grouping, facets, filter);
        }
        this.trouble = '';
        this.changed();
      }
    } catch (error) {
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

  /** The labels in the list: those known so far, if its articles are not read in time. */
  async labels(patience: number): Promise<Facets['labels']> {
    const end = Date.now() + patience;
    while (!this.facets?.complete && Date.now() < end) {
      await new Promise((done) => setTimeout(done, 20));
    }
    return this.facets?.labels ?? [];
  }

  /** A view shows the model: from now on it is kept true. */
  watch() {
    this.watchers++;
    if (this.stale) {
      this.refreshSoon();
    }
  }

  /** A view shows it no longer; without any, nothing is read before one comes. */
  unwatch() {
    this.watchers--;
  }

  private refreshSoon() {
    this.stale = this.watchers === 0;
    if (this.stale) {
      return;
    }
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

  select(rows: Iterable<Pick<DocumentRow, 'id' | 'etag'>>, chosen = true) {
    for (const { id, etag } of rows) {
      if (chosen) {
        this.selected.set(id, etag);
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
      this.busy = t`Selecting …`;
      this.changed();
      await this.workbench.desk.attempt(async () => {
        this.selected = await corpusApi.seen(corpus, queryOf(this.filter));
        return plural(this.selected.size, '{0} article is selected', '{0} articles are selected');
      });
      this.busy = '';
      this.changed();
    }
  }

  clear() {
    this.selected = new Map();
    this.changed();
  }

  /** Does something to all selected documents; this can be taken back, after a reload too. */
  async apply(action: BulkAction) {
    await this.carryOut(titleOf(action), action, this.seen());
  }

  /** Does again what was taken back last, unless somebody decided on a document since. */
  async redo() {
    const { undone } = this;
    if (undone) {
      await this.carryOut(t`Done again: ${titleOf(undone.action)}`, undone.action, undone.seen);
    } else {
      this.workbench.desk.say(t`Nothing was taken back that could be done again`);
    }
  }

  private async carryOut(title: string, action: BulkAction, seen: Map<string, string>) {
    const run = this.begin(title, seen.size);
    if (run) {
      await doAll(run, seen, action);
      this.last = run.unit?.left ? run.unit : this.last;
      this.undone = undefined;
      if (action.action === 'delete') {
        const kept = new Set(run.stale);
        await this.leaveDeleted([...seen.keys()].filter((id) => !kept.has(id)));
      }
      this.end(run);
    }
  }

  /** The selected documents as the person saw them last: those in sight are newer. */
  private seen() {
    for (const group of this.groups) {
      for (const row of group.list?.rows() ?? []) {
        if (this.selected.has(row.id)) {
          this.selected.set(row.id, row.etag);
        }
      }
    }
    return this.selected;
  }

  /** Selects nothing that is gone, and opens another article if the open one is. */
  private async leaveDeleted(gone: string[]) {
    const { desk } = this.workbench;
    const open = desk.state.article?.id;
    if (open && gone.includes(open) && this.corpus) {
      await desk.openCorpus(this.corpus);
    }
    gone.forEach((id) => this.selected.delete(id));
  }

  /** Takes back the last action on many documents. */
  async undo() {
    const { last } = this;
    const run = last && this.begin(t`Taken back “${titleOf(last)}”`, last.left);
    if (last && run) {
      await undoAll(run, last);
      this.last = run.unit?.left ? run.unit : undefined;
      this.undone = run.etags.size ? { action: actionOf(last), seen: run.etags } : undefined;
      this.end(run);
    }
  }

  private begin(title: string, total: number): BulkRun | undefined {
    if (!this.corpus || total === 0 || this.run) {
      this.workbench.desk.say(
        this.run ? t`Wait until the last action has ended, or cancel it` : t`Nothing to do`,
      );
      return undefined;
    }
    this.run = new BulkRun(this.corpus, title, total, () => this.changed());
    this.changed();
    return this.run;
  }

  private end(run: BulkRun) {
    this.run = undefined;
    run.etags.forEach((etag, id) => this.selected.has(id) && this.selected.set(id, etag));
    this.workbench.desk.say(run.summary);
    this.changed();
    this.refreshSoon();
  }
}

/** An action that was taken back, and its documents as they are since. */
interface Undone {
  action: BulkAction;
  seen: Map<string, string>;
}

function actionOf({ action, type, label, set }: BulkUnit): BulkAction {
  return { action, set, ...(type ? { type } : {}), ...(label ? { label } : {}) };
}

/** Nobody takes back what was done days ago by a button that is always there. */
const RECENT = 12 * 60 * 60 * 1000;

/** What a person did last to many documents and can take back. */
function lastOf(units: BulkUnit[], person: string | undefined): BulkUnit | undefined {
  return units.find(
    (unit) => unit.left > 0 && unit.person === person && Date.now() - Date.parse(unit.at) < RECENT,
  );
}
