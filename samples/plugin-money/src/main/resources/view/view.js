// A view of the workbench: a table of the amounts in the open article. It is plain JavaScript with no build.
export default {
  mount(host, context) {
    const table = document.createElement('table');
    const empty = document.createElement('p');
    empty.className = 'empty';
    empty.textContent = 'Amounts of money in the open article will be listed here.';
    host.append(empty, table);

    function show() {
      const { document: article, spans } = context.state;
      const amounts = spans.filter(
        (span) => span.features?.kind === 'money' && span.state !== 'rejected',
      );
      empty.hidden = amounts.length > 0;
      table.replaceChildren(
        ...amounts.map((span) => {
          const row = table.ownerDocument.createElement('tr');
          const button = table.ownerDocument.createElement('button');
          button.textContent = article.text.slice(span.begin, span.end);
          button.addEventListener('click', () => context.select(span.id));
          row.insertCell().append(button);
          row.insertCell().textContent = span.state ?? 'suggested';
          return row;
        }),
      );
    }

    show();
    return context.onChange(show);
  },
};
