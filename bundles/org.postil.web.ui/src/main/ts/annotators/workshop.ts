import { api, type Pipeline, type Plan, type Plugin, type Setting, type Step } from '../api/client';
import type { Desk } from '../model/desk';
import { t } from '../model/language';

/** What the views of annotators share: plugins, pipelines, and the one that is being edited. */
export class Workshop extends EventTarget {
  private static readonly all = new WeakMap<Desk, Workshop>();

  plugins: Plugin[] = [];
  pipelines: Pipeline[] = [];
  /** Name of the pipeline that is being edited. */
  name = 'default';
  steps: Step[] = [];
  /** Whether the steps differ from those that were saved. */
  edited = false;
  plan: Plan | undefined;
  planning = false;
  /** Steps as they were before the last changes, to go back to. */
  private readonly past: Step[][] = [];

  /** The one workshop of a desk. */
  static of(desk: Desk) {
    const found = Workshop.all.get(desk) ?? new Workshop(desk);
    Workshop.all.set(desk, found);
    return found;
  }

  private constructor(private readonly desk: Desk) {
    super();
    desk.addEventListener('annotators', () => void this.read());
    desk.addEventListener('pipelines', () => void this.read());
    void this.read();
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }

  async read() {
    await this.desk.attempt(async () => {
      const [plugins, pipelines] = await Promise.all([api.plugins(), api.pipelines()]);
      this.plugins = plugins;
      this.pipelines = pipelines;
      if (!this.edited) {
        this.take(this.name);
      }
      this.changed();
      void this.look();
    });
  }

  /** Takes a saved pipeline to edit it. */
  take(name: string) {
    const found = this.pipelines.find((each) => each.name === name) ?? this.pipelines[0];
    if (found) {
      this.name = found.name;
      this.steps = found.steps.map((step) => ({ ...step, settings: { ...step.settings } }));
      this.edited = false;
      this.past.length = 0;
      this.plan = undefined;
      this.changed();
    }
  }

  /** Changes the steps; `undo` goes back. */
  edit(steps: Step[], message: string) {
    this.past.push(this.steps);
    this.steps = steps;
    this.edited = true;
    this.changed();
    this.desk.say(message);
    void this.look();
  }

  undo() {
    const before = this.past.pop();
    if (before) {
      this.steps = before;
      this.changed();
      void this.look();
    }
  }

  get canUndo() {
    return this.past.length > 0;
  }

  add(annotator: string, version: string) {
    this.edit(
      [...this.steps, { annotator, version, settings: {} }],
      t`${annotator} added at the end`,
    );
  }

  remove(index: number) {
    const step = this.steps[index];
    this.edit(
      this.steps.filter((_, at) => at !== index),
      t`${step?.annotator} taken out of the pipeline`,
    );
  }

  move(from: number, to: number) {
    const step = this.steps[from];
    if (step && to >= 0 && to < this.steps.length && from !== to) {
      const steps = this.steps.filter((_, at) => at !== from);
      steps.splice(to, 0, step);
      this.edit(steps, t`${step.annotator} is step ${to + 1} now`);
    }
  }

  change(index: number, change: Partial<Step>, message: string) {
    this.edit(
      this.steps.map((step, at) => (at === index ? { ...step, ...change } : step)),
      message,
    );
  }

  /** The settings that an annotator takes. */
  settings(step: Step): Setting[] {
    const { annotators } = this.desk.state;
    const found =
      annotators.find((each) => each.id === step.annotator && each.version === step.version) ??
      annotators.find((each) => each.id === step.annotator);
    return found?.settings ?? [];
  }

  async save(name: string) {
    await this.desk.attempt(async () => {
      await api.savePipeline(name, this.steps);
      this.name = name;
      this.edited = false;
      this.pipelines = await api.pipelines();
      this.changed();
      return t`Pipeline ${name} saved`;
    });
  }

  async delete() {
    await this.desk.attempt(async () => {
      await api.deletePipeline(this.name);
      const gone = this.name;
      this.pipelines = await api.pipelines();
      this.take(this.pipelines[0]?.name ?? 'default');
      return t`Pipeline ${gone} deleted`;
    });
  }

  private get choice() {
    return this.edited ? { steps: this.steps } : this.name;
  }

  /** Asks what a run would do. */
  async look() {
    const { corpus } = this.desk.state;
    if (!corpus || this.steps.length === 0) {
      this.plan = undefined;
      this.changed();
      return;
    }
    this.planning = true;
    this.changed();
    try {
      this.plan = await api.plan(corpus, this.choice);
    } catch (error) {
      this.plan = undefined;
      this.desk.set({ trouble: error instanceof Error ? error.message : String(error) });
    }
    this.planning = false;
    this.changed();
  }

  async run() {
    const { corpus } = this.desk.state;
    await this.desk.attempt(async () => {
      if (!corpus) {
        return t`Open a corpus first`;
      }
      await api.run(corpus, this.choice);
      return t`Running over ${corpus}`;
    });
  }
}
