import { hoverTooltip } from '@codemirror/view';
import { html, render } from 'lit';
import type { Span } from '../api/client';
import type { Desk } from '../model/desk';
import { look, name } from '../model/labels';
import { decimal } from '../model/language';
import { word } from '../model/words';

const DELAY = 350;

/** Cards over the spans under the mouse: what each says, and who says so. */
export function cards(desk: Desk) {
  return hoverTooltip(
    (_view, at) => {
      const spans = desk.judged.filter((span) => span.begin <= at && at < span.end).slice(-4);
      const first = spans.at(-1);
      if (!first) {
        return null;
      }
      return {
        pos: Math.max(first.begin, 0),
        end: first.end,
        above: true,
        create: () => {
          const dom = document.createElement('div');
          dom.className = 'card';
          render(
            spans.reverse().map((span) => card(span, desk.state.by.get(span.id))),
            dom,
          );
          return { dom };
        },
      };
    },
    { hoverTime: DELAY },
  );
}

function card(span: Span, by: string | undefined) {
  const value =
    span.features?.['value'] ?? span.features?.['name'] ?? span.features?.['speakerName'];
  return html`<div>
    <span class="chip ${look(span).hue}">${name(span)}</span>
    ${value === undefined ? '' : html`<b>${String(value)}</b>`}
    <span class="facts"
      >${word(span.state ?? 'suggested')} ·
      ${span.person ?? by ?? ''}${
        span.confidence === undefined ? '' : ` · ${decimal(span.confidence, 2)}`
      }</span
    >
  </div>`;
}
