import { html, render } from 'lit';
import type { Span } from '../api/client';
import type { Desk } from '../model/desk';
import { look, name } from '../model/labels';

/** Shows the whole article with its marks, flat, and prints it. */
export function printArticle(desk: Desk) {
  const { article } = desk.state;
  if (!article) {
    return;
  }
  const sheet = document.createElement('article');
  sheet.className = 'sheet';
  sheet.dir = 'auto';
  const { source, creationTime } = article.metadata;
  render(
    html`<p class="facts">${[source ?? article.id, creationTime].filter(Boolean).join(' · ')}</p>
      ${article.zones
        .filter((zone) => zone.kind !== 'boilerplate')
        .map(
          (zone) =>
            html`<p class="zone ${zone.kind}" dir="auto">
              ${pieces(article.text, zone.begin, zone.end, desk.judged)}
            </p>`,
        )}
      ${notes(desk)}`,
    sheet,
  );
  document.body.append(sheet);
  window.addEventListener('afterprint', () => sheet.remove(), { once: true });
  window.print();
}

/** Text in pieces that begin and end where a span does; each names the spans that end with it. */
function pieces(text: string, begin: number, end: number, spans: Span[]) {
  const inside = spans.filter((span) => span.begin < end && span.end > begin);
  const cuts = new Set([begin, end]);
  inside.forEach((span) => cuts.add(Math.max(begin, span.begin)).add(Math.min(end, span.end)));
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const over = inside.filter((span) => span.begin <= from && span.end >= to);
    const inner = over.at(-1);
    const ending = over.filter((span) => span.end === to).map(name);
    const covered = text.slice(from, to);
    return inner
      ? html`<mark class="${look(inner).hue} ${look(inner).pattern} decided">${covered}</mark>${
            ending.length ? html`<sup>${ending.join(' ')}</sup>` : ''
          }`
      : covered;
  });
}

function notes(desk: Desk) {
  const { notes, spans, article } = desk.state;
  return notes.length
    ? html`<h2>Notes</h2>
        <ul>
          ${notes.map((note) => {
            const span = spans.find((each) => each.id === note.span);
            const about = span ? `“${article?.text.slice(span.begin, span.end) ?? ''}”: ` : '';
            return html`<li>${about}${note.text} (${note.person})</li>`;
          })}
        </ul>`
    : '';
}
