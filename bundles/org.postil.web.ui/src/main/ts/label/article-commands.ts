import { api, type Format } from '../api/client';
import type { Desk } from '../model/desk';
import { key } from '../model/labels';
import { printArticle } from '../article/print';
import { t } from '../model/language';
import type { Command, Workbench } from '../shell/feature';
import { matching, type Choice } from '../shell/picker';
import type { Shell } from '../shell/workbench';

const within = 'article';

/** What can be done with the whole article. */
export function articleCommands(workbench: Workbench): Command[] {
  const shell = workbench as Shell;
  const { desk } = shell;
  return [...moving(desk), ...writing(shell), ...looking(shell)];
}

function moving(desk: Desk): Command[] {
  const group = t`Article`;
  return [
    {
      id: 'article:done',
      label: t`Call the article done, and open the next`,
      group,
      keys: ['D'],
      within,
      run() {
        desk.decide([{ action: 'finish', done: true }], t`Article done`);
        openBeside(desk, 1);
      },
    },
    {
      id: 'article:reopen',
      label: t`Call the article not done`,
      group,
      keys: ['Shift D'],
      within,
      run: () => desk.decide([{ action: 'finish', done: false }], t`Article not done`),
    },
    {
      id: 'article:next',
      label: t`Next article`,
      group,
      keys: ['J'],
      within,
      run: () => openBeside(desk, 1),
    },
    {
      id: 'article:previous',
      label: t`Previous article`,
      group,
      keys: ['K'],
      within,
      run: () => openBeside(desk, -1),
    },
    {
      id: 'edit:undo',
      label: t`Undo my last step on this article`,
      group,
      keys: ['Accel Z'],
      run: () => desk.undo('undo'),
    },
    {
      id: 'edit:undo-letter',
      label: t`Undo`,
      group,
      keys: ['U'],
      within,
      run: () => desk.undo('undo'),
    },
    {
      id: 'edit:redo',
      label: t`Do again what was undone`,
      group,
      keys: ['Accel Shift Z', 'Accel Y'],
      run: () => desk.undo('redo'),
    },
    {
      id: 'edit:redo-letter',
      label: t`Redo`,
      group,
      keys: ['R'],
      within,
      run: () => desk.undo('redo'),
    },
  ];
}

function writing(shell: Shell): Command[] {
  const { desk } = shell;
  const group = t`Article`;
  const focus = (field: string) => {
    shell.show('inspector');
    void Promise.resolve().then(() => document.getElementById(field)?.focus());
  };
  return [
    {
      id: 'note:write',
      label: t`Write a note on the span, or on the article`,
      group,
      keys: ['C'],
      within,
      run: () => focus('note-field'),
    },
    {
      id: 'document:label',
      label: t`Give the article a label, or take one away`,
      group,
      keys: ['T'],
      within,
      run: () => shell.ask(documentLabel(desk)),
    },
    {
      id: 'corpus:export',
      label: t`Export the corpus`,
      group,
      run: () =>
        void desk.attempt(async () => {
          const formats = (await api.formats()).export;
          shell.ask(exportAs(desk, formats));
        }),
    },
    {
      id: 'corpus:run',
      label: t`Run the pipeline over the corpus`,
      group,
      run: () =>
        void desk.attempt(async () => {
          const { corpus } = desk.state;
          if (corpus) {
            await api.run(corpus);
            return t`Running over ${corpus}`;
          }
          return t`Open a corpus first`;
        }),
    },
  ];
}

function looking(shell: Shell): Command[] {
  const { desk } = shell;
  const group = t`Look`;
  return [
    {
      id: 'look:fold',
      label: t`Fold or unfold what is not the article itself`,
      group,
      keys: ['Z'],
      within,
      run: () => desk.set({ folded: !desk.state.folded }),
    },
    {
      id: 'look:rejected',
      label: t`Show or hide rejected spans`,
      group,
      keys: ['Y'],
      within,
      run: () => desk.set({ showRejected: !desk.state.showRejected }),
    },
    {
      id: 'look:hide-label',
      label: t`Hide the label of the selected span`,
      group,
      keys: ['H'],
      within,
      run: () => desk.selectedSpan && desk.toggleHidden(key(desk.selectedSpan)),
    },
    {
      id: 'look:all-labels',
      label: t`Show all labels`,
      group,
      keys: ['Shift H'],
      within,
      run: () => desk.set({ hidden: new Set() }),
    },
    {
      id: 'look:larger',
      label: t`Larger text`,
      group,
      keys: ['+', 'Shift +'],
      within,
      run: () => zoom(shell, 1),
    },
    {
      id: 'look:smaller',
      label: t`Smaller text`,
      group,
      keys: ['-'],
      within,
      run: () => zoom(shell, -1),
    },
    {
      id: 'text:find',
      label: t`Find in the text`,
      group,
      keys: ['Accel F'],
      run: () => void desk.dispatchEvent(new Event('find')),
    },
    {
      id: 'text:find-letter',
      label: t`Find`,
      group,
      keys: ['/', 'F'],
      within,
      run: () => void desk.dispatchEvent(new Event('find')),
    },
    {
      id: 'article:print',
      label: t`Print the article with its marks`,
      group,
      keys: ['Accel P'],
      run: () => printArticle(desk),
    },
  ];
}

/** Sizes of the article's text, in pixels. */
const SMALLEST = 12;
const LARGEST = 32;

function zoom(shell: Shell, by: number) {
  const now = shell.preferences.get<number>('text-size') ?? 18;
  const size = Math.max(SMALLEST, Math.min(LARGEST, now + by));
  shell.preferences.set('text-size', size);
  shell.desk.say(t`Text size ${size}`);
}

function exportAs(desk: Desk, formats: Format[]) {
  return {
    title: t`Export as: what people decided is in it`,
    choices: (typed: string) =>
      matching(
        formats.map(({ format, title }) => ({ id: format, text: title, hint: format })),
        typed,
      ),
    pick: (choice: Choice) => {
      void desk.attempt(async () => {
        const { corpus } = desk.state;
        if (!corpus) {
          return t`Open a corpus first`;
        }
        await api.export({ corpus, format: choice.id, content: 'reviewed' });
        return t`Exporting ${corpus} as ${choice.text}`;
      });
    },
  };
}

function documentLabel(desk: Desk) {
  const { types, labels } = desk.state;
  const known = types.find((each) => each.type === 'document')?.labels ?? [];
  const given = labels.filter((each) => each.state !== 'rejected').map((each) => each.label);
  const all = [...new Set([...given, ...known])].map((each) => ({
    id: each,
    text: each,
    hint: given.includes(each) ? t`given: take away` : '',
  }));
  return {
    title: t`Label of the article: choose, or type a new one`,
    none: t`Type the name of a label.`,
    choices(typed: string): Choice[] {
      const label = typed.trim();
      const found = matching([...all], typed);
      return label && !all.some((each) => each.id === label)
        ? [...found, { id: label, text: label, hint: t`new` }]
        : found;
    },
    pick(choice: Choice) {
      const set = !given.includes(choice.id);
      desk.decide(
        [{ action: 'label', label: choice.id, set }],
        set ? t`The article is labelled ${choice.id}` : t`Label ${choice.id} taken away`,
      );
    },
  };
}

/** Opens the next or previous document of the list. */
export function openBeside(desk: Desk, direction: 1 | -1) {
  const { article, list } = desk.state;
  if (!article || !list) {
    return;
  }
  const at = list.indexOf(article.id) + direction;
  void desk.attempt(async () => {
    if (at < 0 || at >= list.total) {
      return direction === 1
        ? t`This is the last article of the list`
        : t`This is the first article`;
    }
    await list.ensure(at, at + 1);
    const row = list.row(at);
    if (row) {
      await desk.openArticle(row.id);
    }
  });
}
