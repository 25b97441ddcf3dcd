import { CommandRegistry } from '@lumino/commands';
import type { IDisposable } from '@lumino/disposable';
import type { Desk } from '../model/desk';
import { t } from '../model/language';
import { Preferences } from '../model/preferences';
import { Dock } from './dock';
import type { Area, Command, Feature, Perspective, ViewKind, Workbench } from './feature';
import { Keys, PROFILES, type KeyMap } from './keys';
import { Picker, type Question } from './picker';
import { shellCommands } from './shell-commands';
import { StatusLine } from './status-line';
import { TopBar } from './top-bar';

/** The workbench: a bar above, views in a dock, the status line below. */
export class Shell implements Workbench {
  readonly registry = new CommandRegistry();
  readonly preferences = new Preferences();
  readonly keyboard = new Keys(this.registry);
  readonly perspectives: Perspective[] = [];
  readonly views = new Map<string, ViewKind>();
  commands: Command[] = [];
  perspective = 'label';
  private readonly picker = new Picker();
  private readonly dock: Dock;
  private readonly removable = new Map<string, IDisposable>();
  private arranging = false;

  constructor(
    readonly desk: Desk,
    private readonly features: Feature[],
  ) {
    for (const feature of features) {
      feature.views?.forEach((view) => this.views.set(view.id, view));
      this.perspectives.push(...(feature.perspectives ?? []));
    }
    this.perspectives.sort((a, b) => a.order - b.order);
    this.dock = new Dock(this, this.views, () => this.keepLayout());
    this.add([
      ...features.flatMap((feature) => feature.commands?.(this) ?? []),
      ...shellCommands(this),
    ]);
    this.preferences.addEventListener('change', () => this.follow());
  }

  /** Puts the workbench into the page. */
  layOut() {
    const main = document.createElement('main');
    main.setAttribute('aria-label', t`Workbench`);
    document.body.append(new TopBar(this), main, new StatusLine(this), this.picker);
    this.dock.attach(main);
    this.follow();
    this.open(this.perspective);
    this.features.forEach((feature) => feature.begin?.(this));
  }

  get hint() {
    return this.perspectives.find((each) => each.id === this.perspective)?.hint ?? '';
  }

  show(view: string) {
    this.dock.show(view);
  }

  isShown(view: string) {
    return this.dock.isShown(view);
  }

  open(perspective: string) {
    const found = this.perspectives.find((each) => each.id === perspective);
    if (!found) {
      return;
    }
    this.perspective = perspective;
    this.arranging = true;
    this.dock.arrange(this.preferences.get<Area>(`layout-${perspective}`) ?? found.layout);
    this.arranging = false;
    this.desk.set({});
  }

  /** Arranges the perspective as it was in the beginning. */
  resetLayout() {
    this.preferences.set(`layout-${this.perspective}`, null);
    this.open(this.perspective);
  }

  /** Arrangements that were kept under a name, for the perspective that is open. */
  get layouts(): Record<string, Area> {
    return this.preferences.get<Record<string, Area>>(`layouts-${this.perspective}`) ?? {};
  }

  /** Keeps the arrangement under a name. */
  saveLayout(name: string) {
    const kept = { ...this.layouts, [name]: this.dock.keep() };
    this.preferences.set(`layouts-${this.perspective}`, kept);
  }

  /** Arranges the views as they were kept under a name. */
  takeLayout(name: string) {
    this.preferences.set(`layout-${this.perspective}`, this.layouts[name]);
    this.open(this.perspective);
  }

  run(command: string) {
    void this.registry.execute(command);
  }

  keys(command: string) {
    return this.keyboard.of(command);
  }

  ask(question: Question) {
    this.picker.ask(question);
  }

  add(commands: Command[]) {
    for (const command of commands) {
      this.removable.set(
        command.id,
        this.registry.addCommand(command.id, {
          label: command.label,
          execute: () => command.run(),
        }),
      );
    }
    this.commands = [...this.commands, ...commands];
    this.bindKeys();
  }

  remove(command: string) {
    this.commands = this.commands.filter((each) => each.id !== command);
    this.bindKeys();
    this.removable.get(command)?.dispose();
    this.removable.delete(command);
  }

  addView(view: ViewKind) {
    this.views.set(view.id, view);
  }

  removeView(id: string) {
    this.views.delete(id);
    this.dock.drop(id);
  }

  private keepLayout() {
    if (!this.arranging) {
      this.preferences.set(`layout-${this.perspective}`, this.dock.keep());
    }
  }

  /** Does what the person chose. */
  private follow() {
    const theme = this.preferences.get<string>('theme') ?? 'system';
    const root = document.documentElement;
    root.dataset['theme'] = theme;
    root.style.setProperty('--text-size', `${this.preferences.get<number>('text-size') ?? 18}px`);
    this.bindKeys();
    this.desk.set({});
  }

  private bindKeys() {
    const profile = PROFILES[this.preferences.get<string>('keys-profile') ?? 'postil'];
    const own = this.preferences.get<KeyMap>('keys') ?? {};
    this.keyboard.bind(this.commands, profile?.keys ?? {}, own);
  }
}
