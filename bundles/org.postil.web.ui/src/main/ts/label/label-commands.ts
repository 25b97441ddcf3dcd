import { api, type NewLabelChange } from '../api/client';
import { key, look, name, tags, type Tag } from '../model/labels';
import { t } from '../model/language';
import type { Command, Workbench } from '../shell/feature';
import { matching, type Choice, type Question } from '../shell/picker';
import type { Shell } from '../shell/workbench';

/** What can be done with the labels of the corpus, in all of its articles at once. */
export function labelCommands(workbench: Workbench): Command[] {
  const shell = workbench as Shell;
  const group = t`Labels of the corpus`;
  return [
    {
      id: 'labels:rename',
      label: t`Rename a label, or merge it into another`,
      group,
      run: () => shell.ask(whichLabel(shell)),
    },
    {
      id: 'labels:undo',
      label: t`Undo the last change of labels`,
      group,
      run: () => change(shell, (corpus) => api.undoLabels(corpus)),
    },
  ];
}

function whichLabel(shell: Shell): Question {
  const known = tags(shell.desk.state.types).filter((tag) => tag.label);
  return {
    title: t`Rename or merge which label?`,
    choices: (typed) =>
      matching(
        known.map((tag) => choice(tag, tag.label, tag.type)),
        typed,
      ),
    pick: (picked) => shell.ask(newName(shell, JSON.parse(picked.id) as Tag)),
  };
}

function newName(shell: Shell, tag: Tag): Question {
  const others = tags(shell.desk.state.types).filter(
    (each) => each.type === tag.type && each.label && each.label !== tag.label,
  );
  const merges = others.map((each) =>
    choice({ ...tag, label: each.label }, t`merge into ${each.label}`, tag.type, each),
  );
  return {
    title: t`A new name for ${name(tag)}, or a label that it becomes part of`,
    none: t`Type a new name.`,
    choices(typed) {
      const wanted = typed.trim();
      const isTaken = wanted === tag.label || others.some((each) => each.label === wanted);
      const found = matching([...merges], typed);
      return wanted && !isTaken
        ? [choice({ ...tag, label: wanted }, t`rename to ${wanted}`, tag.type, tag), ...found]
        : found;
    },
    pick(picked) {
      const { label } = JSON.parse(picked.id) as Tag;
      const action = others.some((each) => each.label === label) ? 'merge' : 'rename';
      const wanted: NewLabelChange = { ...tag, action, name: label };
      void change(shell, (corpus) => api.changeLabel(corpus, wanted));
      shell.show('article');
    },
  };
}

function change(shell: Shell, act: (corpus: string) => ReturnType<typeof api.changeLabel>) {
  const { desk } = shell;
  return desk.attempt(async () => {
    const { corpus } = desk.state;
    if (!corpus) {
      return;
    }
    const made = await act(corpus);
    const now = made.undone ? made.label : (made.name ?? made.label);
    const before = made.undone ? (made.name ?? made.label) : made.label;
    if (made.action === 'rename') {
      renameKeys(shell, { type: made.type, label: before }, now);
    }
    return made.undone
      ? undoneText(made.action, made.label)
      : doneText(made.action, made.label, now);
  });
}

function doneText(action: NewLabelChange['action'], label: string, now: string) {
  switch (action) {
    case 'rename':
      return t`${label} is called ${now} now, on every article`;
    case 'merge':
      return t`${label} is part of ${now} now, on every article`;
    case 'add':
      return t`${label} is offered now`;
    case 'delete':
      return t`${label} is no longer offered`;
  }
}

function undoneText(action: NewLabelChange['action'], label: string) {
  return action === 'rename'
    ? t`Undone: ${label} has its name again`
    : t`Undone: ${label} is a label of its own again`;
}

/** Keys and labels that were given last follow their label. */
function renameKeys({ preferences }: Shell, tag: Tag, label: string) {
  for (const list of ['digits', 'recent-labels']) {
    const kept = preferences.get<Tag[]>(list);
    if (kept?.some((each) => key(each) === key(tag))) {
      preferences.set(
        list,
        kept.map((each) => (key(each) === key(tag) ? { ...each, label } : each)),
      );
    }
  }
}

function choice(id: Tag, text: string, hint: string, looks: Tag = id): Choice {
  const { hue, pattern } = look(looks);
  return { id: JSON.stringify(id), text, hint, look: `${hue} ${pattern}` };
}
