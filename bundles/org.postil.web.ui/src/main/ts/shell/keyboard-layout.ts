import type { IKeyboardLayout } from '@lumino/keyboard';

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph']);

/** Keys by the sign that they give, so that `?` and `[` are where the person's keyboard has them. */
export const signs: IKeyboardLayout = {
  name: 'signs',
  keys: () => [],
  isValidKey: (key) => key.length > 0,
  isModifierKey: (key) => MODIFIERS.has(key),
  keyForKeydownEvent(event) {
    const letter = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1];
    // With Alt some systems give another sign than the one on the key.
    const key = event.altKey && letter ? letter : event.key;
    return key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  },
};
