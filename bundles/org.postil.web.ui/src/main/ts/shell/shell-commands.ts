import { api } from '../api/client';
import { LANGUAGES, language, speak, t } from '../model/language';
import { word } from '../model/words';
import type { Command } from './feature';
import { showKeys } from './keys-help';
import { matching, type Choice } from './picker';
import type { Shell } from './workbench';

const THEMES = ['system', 'light', 'dark'];

/** What the shell itself can do. */
export function shellCommands(shell: Shell): Command[] {
  const { desk } = shell;
  const group = t`Workbench`;
  return [
    {
      id: 'shell:palette',
      label: t`Find a command`,
      group,
      keys: ['Accel K', 'F1'],
      run: () => shell.ask(palette(shell)),
    },
    {
      id: 'shell:open',
      label: t`Open a document of the corpus`,
      group,
      keys: ['Accel O'],
      run: () => shell.ask(quickOpen(shell)),
    },
    {
      id: 'shell:keys',
      label: t`Show and change keys`,
      group,
      keys: ['Shift ?', '?'],
      run: () => showKeys(shell),
    },
    {
      id: 'shell:theme',
      label: t`Light, dark, or as the system`,
      group,
      run() {
        const now = shell.preferences.get<string>('theme') ?? 'system';
        const next = THEMES[(THEMES.indexOf(now) + 1) % THEMES.length] ?? 'system';
        shell.preferences.set('theme', next);
        desk.say(t`Colours: ${word(next)}`);
      },
    },
    {
      id: 'shell:language',
      // Whoever is lost in a language that they cannot read finds the way out.
      label: language === 'en' ? 'Language …' : `${t`Language …`} (Language)`,
      group,
      run: () => shell.ask(languages()),
    },
    {
      id: 'shell:layout',
      label: t`Arrange the views as in the beginning`,
      group,
      run: () => shell.resetLayout(),
    },
    {
      id: 'shell:layouts',
      label: t`Keep this arrangement under a name, or take one that was kept`,
      group,
      run: () => shell.ask(layouts(shell)),
    },
    ...shell.perspectives.map((each, index) => ({
      id: `perspective:${each.id}`,
      label: t`Perspective: ${each.title}`,
      group,
      keys: [`Alt ${index + 1}`],
      run: () => shell.open(each.id),
    })),
    ...[...shell.views.values()].map((each) => ({
      id: `view:${each.id}`,
      label: t`Show the view ${each.title}`,
      group,
      run: () => shell.show(each.id),
    })),
  ];
}

function languages() {
  const all = LANGUAGES.map((id) => ({
    id,
    text: new Intl.DisplayNames([id], { type: 'language' }).of(id) ?? id,
    hint: id === language ? t`now` : id,
  }));
  return {
    title: t`Choose the language of the workbench: the page is loaded again`,
    choices: (typed: string) => matching([...all], typed),
    pick: ({ id }: Choice) => void api.prefer('language', id).then(() => speak(id)),
  };
}

function layouts(shell: Shell) {
  const kept = Object.keys(shell.layouts);
  return {
    title: t`Choose an arrangement, or type a name for this one`,
    none: t`Type a name for this arrangement.`,
    choices(typed: string): Choice[] {
      const name = typed.trim();
      const found = matching(
        kept.map((each) => ({ id: `take ${each}`, text: each, hint: t`take` })),
        typed,
      );
      return name
        ? [
            ...found,
            { id: `keep ${name}`, text: name, hint: kept.includes(name) ? t`replace` : t`keep` },
          ]
        : found;
    },
    pick({ id, text }: Choice) {
      if (id.startsWith('take ')) {
        shell.takeLayout(text);
        shell.desk.say(t`Arranged as ${text}`);
      } else {
        shell.saveLayout(text);
        shell.desk.say(t`This arrangement is kept as ${text}`);
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
    title: t`Find a command`,
    choices: (typed: string) => matching([...all], typed),
    pick: (choice: Choice) => shell.run(choice.id),
  };
}

function quickOpen(shell: Shell) {
  const { desk } = shell;
  return {
    title: t`Open a document: words of its name or title`,
    none: t`No document has these words in its name or title.`,
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
