import { Refusal } from '../api/client';
import { plural, t } from '../model/language';
import { corpusApi, type BulkOutcome, type BulkUnit, type NewBulk } from './corpus-api';

/** What is done to each of many documents. */
export type BulkAction = Pick<NewBulk, 'action' | 'type' | 'label'> & { set?: boolean };

/** Documents of one request: few enough to see it move, many enough not to wait for each. */
const PART = 200;

/** Calls documents done, or takes that back. */
export function finish(set: boolean): BulkAction {
  return { action: 'finish', set };
}

/** Judges all suggestions of a label that nobody has judged; of all labels without one. */
export function judge(action: 'accept' | 'reject', tag?: string): BulkAction {
  const [type, ...label] = tag?.split(':') ?? [];
  return { action, ...(type ? { type } : {}), ...(label.length ? { label: label.join(':') } : {}) };
}

/** What was done, in the past. */
export function titleOf({ action, type, label, set }: BulkAction): string {
  const which = label || type;
  switch (action) {
    case 'accept':
      return which ? t`${which} suggestions accepted` : t`Suggestions accepted`;
    case 'reject':
      return which ? t`${which} suggestions rejected` : t`Suggestions rejected`;
    case 'label':
      return set === false ? t`Label “${label}” taken away` : t`Labelled “${label}”`;
    case 'finish':
      return set === false ? t`Taken up again` : t`Called done`;
    case 'delete':
      return t`Deleted`;
  }
}

/** How far an action is, or its undo. */
export class BulkRun {
  done = 0;
  changed = 0;
  stale: string[] = [];
  missing = 0;
  /** ETags of the decisions that it wrote, by document. */
  readonly etags = new Map<string, string>();
  unit?: BulkUnit;
  problem = '';
  private cancelled = false;

  constructor(
    readonly corpus: string,
    readonly title: string,
    readonly total: number,
    private readonly progress: () => void,
  ) {}

  cancel() {
    this.cancelled = true;
    this.progress();
  }

  /** Does something to some documents after the other, until all are done or it is cancelled. */
  async parts(next: () => Promise<BulkOutcome> | undefined) {
    try {
      for (let part = next(); part; part = this.cancelled ? undefined : next()) {
        const outcome = await part;
        this.unit = outcome.unit;
        this.changed += outcome.changed;
        this.stale.push(...outcome.stale);
        this.missing += outcome.missing.length;
        this.done +=
          outcome.changed + outcome.unchanged + outcome.stale.length + outcome.missing.length;
        Object.entries(outcome.etags).forEach(([id, etag]) => this.etags.set(id, etag));
        this.progress();
      }
    } catch (error) {
      this.problem =
        error instanceof Refusal ? error.message : t`the server cannot be reached; do it again`;
    }
  }

  /** What became of it, in a sentence. */
  get summary() {
    const changed = plural(this.changed, '{0} article', '{0} articles');
    return [
      this.cancelled
        ? t`${this.title}: ${changed} before it was cancelled`
        : `${this.title}: ${changed}`,
      this.stale.length
        ? plural(
            this.stale.length,
            '{0} article decided on since you selected them: left as they are',
            '{0} articles decided on since you selected them: left as they are',
          )
        : '',
      this.missing
        ? plural(this.missing, '{0} article not there any more', '{0} articles not there any more')
        : '',
      this.problem ? t`not all: ${this.problem}` : '',
    ]
      .filter(Boolean)
      .join('; ');
  }
}

/**
 * Does something to many documents. What others decided since the person saw a document stays.
 *
 * @param seen ETags of the documents as the person saw them
 */
export async function doAll(run: BulkRun, seen: Map<string, string>, action: BulkAction) {
  const documents = [...seen].map(([id, etag]) => ({ id, ...(etag ? { etag } : {}) }));
  const unit = crypto.randomUUID();
  let at = 0;
  await run.parts(() => {
    const part = documents.slice(at, (at += PART));
    return part.length
      ? corpusApi.bulk(run.corpus, { set: true, unit, ...action, documents: part })
      : undefined;
  });
}

/** Takes back an action. What was decided since stands. */
export async function undoAll(run: BulkRun, unit: BulkUnit) {
  await run.parts(() =>
    run.unit?.left === 0 ? undefined : corpusApi.undoBulk(run.corpus, unit.unit),
  );
}
