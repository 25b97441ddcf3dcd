import { html, render } from 'lit';
import { t } from '../model/language';
import type { Command } from './feature';
import { PROFILES, type KeyMap } from './keys';
import type { Shell } from './workbench';

/** All keys at a glance, and a way to change each. */
export function showKeys(shell: Shell) {
  const dialog = document.createElement('dialog');
  dialog.className = 'keys';
  dialog.setAttribute('aria-labelledby', 'keys-title');
  let waiting: Command | undefined;
  let said = '';
  const draw = () => render(content(), dialog);
  const own = () => shell.preferences.get<KeyMap>('keys') ?? {};

  const onKey = (event: KeyboardEvent) => {
    if (!waiting || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const command = waiting;
    waiting = undefined;
    if (event.key !== 'Escape') {
      const chord = chordOf(event);
      const taken = shell.keyboard.commandOf(chord);
      const keys: KeyMap = { ...own(), [command.id]: [chord] };
      if (taken && taken.id !== command.id) {
        keys[taken.id] = shell.keyboard.chords(taken.id).filter((each) => each !== chord);
        said = t`${chord} did “${taken.label}”; now it does “${command.label}”.`;
      } else {
        said = t`${chord} does “${command.label}”.`;
      }
      shell.preferences.set('keys', keys);
    }
    draw();
  };

  const row = (command: Command) =>
    html`<tr>
      <td>${command.label}</td>
      <td>
        <button
          class="quiet"
          aria-label=${t`${shell.keys(command.id) || t`none`}: change the keys of ${command.label}`}
          @click=${() => {
            waiting = command;
            said = t`Press the new key for “${command.label}”, or Escape to leave it.`;
            draw();
          }}
        >
          ${waiting === command ? '…' : html`<kbd>${shell.keys(command.id) || t`none`}</kbd>`}
        </button>
      </td>
    </tr>`;

  const content = () => {
    const groups = [...new Set(shell.commands.map((command) => command.group))];
    return html`<h2 id="keys-title">${t`Keys`}</h2>
      <p>
        ${t`Single letters work while the article has the keys: click into it, or press Escape in a field. Choose a key to change it.`}
      </p>
      <p class="actions">
        <label
          >${t`Profile`}
          <select
            @change=${(event: Event) => {
              shell.preferences.set('keys-profile', (event.target as HTMLSelectElement).value);
              draw();
            }}
          >
            ${Object.entries(PROFILES).map(
              ([id, profile]) =>
                html`<option
                  value=${id}
                  ?selected=${id === (shell.preferences.get('keys-profile') ?? 'postil')}
                >
                  ${profile.title}
                </option>`,
            )}
          </select></label
        >
        <button
          @click=${() => {
            shell.preferences.set('keys', {});
            said = t`All keys are those of the profile again.`;
            draw();
          }}
        >
          ${t`Forget my changes`}
        </button>
        <button @click=${() => dialog.close()}>${t`Close`}</button>
      </p>
      <p role="status">${said}</p>
      <div class="columns">
        ${groups.map(
          (group) =>
            html`<section>
              <h3>${group}</h3>
              <table>
                <tbody>
                  ${shell.commands.filter((command) => command.group === group).map(row)}
                </tbody>
              </table>
            </section>`,
        )}
      </div>`;
  };

  draw();
  dialog.addEventListener('keydown', onKey, { capture: true });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** A key press in the notation of Lumino. */
function chordOf(event: KeyboardEvent) {
  const key = event.key === ' ' ? 'Space' : event.key;
  return [
    event.ctrlKey || event.metaKey ? 'Accel' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey ? 'Shift' : '',
    key.length === 1 ? key.toUpperCase() : key,
  ]
    .filter(Boolean)
    .join(' ');
}
