import type { CommandRegistry } from '@lumino/commands';

/** Hands keys to the commands, but for those that somebody is typing into a field. */
export function listenForKeys(registry: CommandRegistry) {
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (!target.closest('input, textarea, select, dialog')) {
      registry.processKeydownEvent(event);
    }
  });
}

/** The keys of a command as people read them. */
export function keysOf(registry: CommandRegistry, command: string) {
  return registry.keyBindings
    .filter((binding) => binding.command === command)
    .map((binding) => binding.keys.join(' ').replace('Accel', 'Ctrl'))
    .join(' or ');
}
