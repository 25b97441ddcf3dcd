import { api } from '../api/client';
import type { Command } from './feature';
import { showKeys } from './keys-help';
import { matching, type Choice } from './picker';
import type { Shell } from './workbench';

const THEMES = ['system', 'light', 'dark'];

/** What the shell itself can do. */
export function shellCommands(shell: Shell): Command[] {
  const { desk } = shell;
  const group = 'Workbench';
  return [
    {
      id: 'shell:palette',
      label: 'Find a command',
      group,
      keys: ['Accel K', 'F1'],
      run: () => shell.ask(palette(shell)),
    },
    {
      id: 'shell:open',
      label: 'Open a document of the corpus',
      group,
      keys: ['Accel O'],
      run: () => shell.ask(quickOpen(shell)),
    },
    {
      id: 'shell:keys',
      label: 'Show and change keys',
      group,
      keys: ['Shift ?', '?'],
      run: () => showKeys(shell),
    },
    {
      id: 'shell:theme',
      label: 'Light, dark, or as the system',
      group,
      run() {
        const now = shell.preferences.get<string>('theme') ?? 'system';
        const next = THEMES[(THEMES.indexOf(now) + 1) % THEMES.length] ?? 'system';
        shell.preferences.set('theme', next);
        desk.say(`Colours: ${next === 'system' ? 'as the system' : next}`);
      },
    },
    {
      id: 'shell:layout',
      label: 'Arrange the views as in the beginning',
      group,
      run: () => shell.resetLayout(),
    },
    {
      id: 'shell:layouts',
      label: 'Keep this arrangement under a name, or take one that was kept',
      group,
      run: () => shell.ask(layouts(shell)),
    },
    ...shell.perspectives.map((each, index) => ({
      id: `perspective:${each.id}`,
      label: `Perspective: ${each.title}`,
      group,
      keys: [`Alt ${index + 1}`],
      run: () => shell.open(each.id),
    })),
    ...[...shell.views.values()].map((each) => ({
      id: `view:${each.id}`,
      label: `Show the view ${each.title}`,
      group,
      run: () => shell.show(each.id),
    })),
  ];
}

function layouts(shell: Shell) {
  const kept = Object.keys(shell.layouts);
  return {
    title: 'Choose an arrangement, or type a name for this one',
    none: 'Type a name for this arrangement.',
    choices(typed: string): Choice[] {
      const name = typed.trim();
      const found = matching(
        kept.map((each) => ({ id: `take ${each}`, text: each, hint: 'take' })),
        typed,
      );
      return name
        ? [
            ...found,
            { id: `keep ${name}`, text: name, hint: kept.includes(name) ? 'replace' : 'keep' },
          ]
        : found;
    },
    pick({ id, text }: Choice) {
      if (id.startsWith('take ')) {
        shell.takeLayout(text);
        shell.desk.say(`Arranged as ${text}`);
      } else {
        shell.saveLayout(text);
        shell.desk.say(`This arrangement is kept as ${text}`);
      }
    },
  };
}

function palette(shell: Shell) {
  const all = shell.commands.map((command) => ({
    id: command.id,
    text: command.label,
    hint: shell.keys(command.id),
  }));
  return {
    title: 'Find a command',
    choices: (typed: string) => matching([...all], typed),
    pick: (choice: Choice) => shell.run(choice.id),
  };
}

function quickOpen(shell: Shell) {
  const { desk } = shell;
  return {
    title: 'Open a document: words of its name or title',
    none: 'No document has these words in its name or title.',
    async choices(typed: string) {
      const { corpus } = desk.state;
      if (!corpus) {
        return [];
      }
      const page = await api.documents(corpus, { limit: 50, ...(typed ? { q: typed } : {}) });
      return page.documents.map((row) => ({
        id: row.id,
        text: row.title ?? row.id,
        hint: row.source ?? row.id,
      }));
    },
    pick: (choice: Choice) => {
      void desk.attempt(() => desk.openArticle(choice.id)).then(() => shell.show('article'));
    },
  };
}
