import { api, type Contribution } from '../api/client';
import { t } from '../model/language';
import { FIRST_VERSION, type Context, type MountedView, type PluginModule } from './plugin-api';
import type { Shell } from './workbench';

/**
 * Views that plugins bring: modules of theirs, mounted into panels of ours. They come and go with
 * their bundles; one that throws becomes a panel that says so.
 */
export class PluginViews {
  private readonly known = new Map<string, string>();
  private readonly mounted = new Map<string, MountedView>();

  constructor(private readonly shell: Shell) {}

  async follow() {
    this.shell.desk.addEventListener('contributions', () => void this.read());
    await this.read();
  }

  private async read() {
    await this.shell.desk.attempt(async () => {
      const all = await api.contributions();
      for (const id of [...this.known.keys()]) {
        if (!all.some((each) => name(each) === id && each.module === this.known.get(id))) {
          this.remove(id);
        }
      }
      all.filter((each) => !this.known.has(name(each))).forEach((each) => this.add(each));
    });
  }

  private add(contribution: Contribution) {
    const id = name(contribution);
    this.known.set(id, contribution.module);
    this.shell.addView({
      id,
      title: contribution.title,
      create: async () => {
        const host = document.createElement('div');
        host.className = 'plugin';
        const module = (await import(contribution.module)) as PluginModule;
        this.mounted.set(id, (await module.default.mount(host, this.context())) ?? {});
        return host;
      },
    });
    this.shell.add([
      {
        id: `view:${id}`,
        label: t`Show the view ${contribution.title}`,
        group: t`Plugins`,
        run: () => this.shell.show(id),
      },
    ]);
  }

  private remove(id: string) {
    try {
      this.mounted.get(id)?.dispose?.();
    } catch (error) {
      this.shell.desk.set({ trouble: t`A view of a plugin could not be closed: ${String(error)}` });
    }
    this.mounted.delete(id);
    this.known.delete(id);
    this.shell.removeView(id);
    this.shell.remove(`view:${id}`);
  }

  private context(): Context {
    const { desk } = this.shell;
    return {
      version: FIRST_VERSION,
      get state() {
        const { corpus, article, spans, selected } = desk.state;
        return { corpus, document: article, spans, selected };
      },
      onChange(listener) {
        desk.addEventListener('change', listener);
        return { dispose: () => desk.removeEventListener('change', listener) };
      },
      select: (span) => desk.select(span),
      open: (document, at) => desk.attempt(() => desk.openArticle(document, at)),
      decide: (decisions, message) => desk.decide(decisions, message),
      fetch: (path, init) => fetch(path, init),
    };
  }
}

function name(contribution: Contribution) {
  return `${contribution.bundle}/${contribution.id}`;
}
