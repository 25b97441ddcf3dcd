import { key, look, name, tags, type Tag } from '../model/labels';
import { t } from '../model/language';
import { matching, type Choice, type Question } from '../shell/picker';
import type { Shell } from '../shell/workbench';
import { giveLabel } from './give-label';

const PREFERENCE = 'recent-labels';
const RECENT = 9;

/** The labels that the person gave last, newest first. */
function recents(shell: Shell): Tag[] {
  return shell.preferences.get<Tag[]>(PREFERENCE) ?? [];
}

/** Keeps a label among those that were given last. */
export function remember(shell: Shell, tag: Tag) {
  const [first] = recents(shell);
  if (!first || key(first) !== key(tag)) {
    const others = recents(shell).filter((each) => key(each) !== key(tag));
    shell.preferences.set(PREFERENCE, [tag, ...others].slice(0, RECENT));
  }
}

/** All labels, however many: those given last first, then what begins with what was typed. */
export function chooseLabel(shell: Shell): Question {
  const { desk } = shell;
  const known = tags(desk.state.types);
  const last = recents(shell).map(key);
  const choices = known
    .map((tag) => ({ tag, at: last.indexOf(key(tag)) }))
    .sort((a, b) => (a.at < 0 ? RECENT : a.at) - (b.at < 0 ? RECENT : b.at))
    .map(({ tag, at }) => choice(tag, at < 0 ? tag.type : t`${tag.type} · given last`));
  const kind = desk.state.range ? 'entity' : (desk.selectedSpan?.type ?? 'entity');
  return {
    title: t`Choose a label`,
    choices(typed) {
      const found = matching([...choices], typed);
      const label = typed.trim();
      const exact = known.some((tag) => tag.label.toLowerCase() === label.toLowerCase());
      return label && !exact ? [...found, choice({ type: kind, label }, t`new ${kind}`)] : found;
    },
    pick(picked) {
      const tag = JSON.parse(picked.id) as Tag;
      giveLabel(desk, tag);
      remember(shell, tag);
      const types = desk.state.types.map((each) =>
        each.type === tag.type && tag.label && !each.labels.includes(tag.label)
          ? { ...each, labels: [...each.labels, tag.label] }
          : each,
      );
      desk.set({ types });
      shell.show('article');
    },
  };
}

function choice(tag: Tag, hint: string): Choice {
  const { hue, pattern } = look(tag);
  return {
    id: JSON.stringify(tag),
    text: tag.label || name(tag),
    hint,
    look: `${hue} ${pattern}`,
  };
}
