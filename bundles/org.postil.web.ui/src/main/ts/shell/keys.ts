import type { CommandRegistry } from '@lumino/commands';
import type { IDisposable } from '@lumino/disposable';
import { setKeyboardLayout } from '@lumino/keyboard';
import { t } from '../model/language';
import type { Command } from './feature';
import { signs } from './keyboard-layout';

/** Keys of commands that differ from those that the commands bring; an empty list takes them away. */
export type KeyMap = Record<string, string[]>;

/** Sets of keys that people choose between; what is not named keeps Postil's keys. */
export const PROFILES: Record<string, { title: string; keys: KeyMap }> = {
  postil: { title: 'Postil', keys: {} },
  prodigy: {
    title: t`like Prodigy`,
    keys: {
      'article:done': ['Enter', 'D'],
      'span:reject': ['X', 'Delete'],
      'edit:undo': ['Backspace', 'Accel Z'],
      'article:next': ['Space', 'J'],
    },
  },
  inception: {
    title: t`like INCEpTION`,
    keys: {
      'article:next': ['Alt N', 'J'],
      'article:previous': ['Alt P', 'K'],
      'article:done': ['Accel Enter', 'D'],
      'span:reject': ['Accel Delete', 'X', 'Delete'],
      'span:accept': ['Accel A', 'A'],
      'text:find': ['Accel F'],
    },
  },
};

const NAMES: Record<string, string> = {
  Accel: navigator.platform.startsWith('Mac') ? '⌘' : t`Ctrl`,
  Ctrl: t`Ctrl`,
  Enter: t`Enter`,
  Shift: t`Shift`,
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** Binds keys to commands, anew whenever the person changes them. */
export class Keys {
  private bound: IDisposable[] = [];
  private commands: Command[] = [];

  constructor(private readonly registry: CommandRegistry) {
    setKeyboardLayout(signs);
    document.addEventListener('keydown', (event) => this.onKey(event), { capture: true });
  }

  bind(commands: Command[], profile: KeyMap, own: KeyMap) {
    this.bound.forEach((each) => each.dispose());
    this.commands = commands;
    this.bound = commands.flatMap((command) =>
      (own[command.id] ?? profile[command.id] ?? command.keys ?? []).flatMap((chord) =>
        places(command).map((selector) =>
          this.registry.addKeyBinding({ command: command.id, keys: [chord], selector }),
        ),
      ),
    );
  }

  /** The keys of a command as people read them. */
  of(command: string) {
    return this.chords(command)
      .map((chord) =>
        chord
          .split(' ')
          .map((part) => NAMES[part] ?? part)
          .join(' '),
      )
      .join(t` or `);
  }

  /** The keys of a command as they are bound. */
  chords(command: string) {
    const chords = this.registry.keyBindings
      .filter((binding) => binding.command === command)
      .map((binding) => binding.keys.join(' '));
    return [...new Set(chords)];
  }

  /** What a chord does already. */
  commandOf(chord: string): Command | undefined {
    const found = this.registry.keyBindings.find((binding) => binding.keys.join(' ') === chord);
    return this.commands.find((command) => command.id === found?.command);
  }

  /** Hands keys to the commands, but for those that somebody is typing into a field. */
  private onKey(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    if (target.closest('dialog[open], .cm-search')) {
      return;
    }
    const typing = target.closest('input, textarea, select') !== null;
    const chord = event.ctrlKey || event.metaKey || event.altKey;
    if (!typing || (chord && !/^[acvxz]$/i.test(event.key))) {
      this.registry.processKeydownEvent(event);
    }
  }
}

/** Where a command has its keys. */
function places({ within }: Command) {
  return within === undefined ? ['body'] : [within].flat().map((view) => `[data-view="${view}"]`);
}
