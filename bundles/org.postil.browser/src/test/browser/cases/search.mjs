import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axeSource, open } from '../desk.mjs';
import { forget, newHome, start } from '../server.mjs';

/** Articles in which a file marks foxes; no annotator marks anything of the kind. */
const ARTICLES = Array.from({ length: 12 }, (_, i) => {
  const text = `on day ${i} the quick fox sleeps in barn ${i}.\n`;
  const start = text.indexOf('fox');
  return {
    id: `fox-${String(i).padStart(2, '0')}`,
    text,
    meta: { source: i % 3 ? 'the field' : 'the farm' },
    spans: [{ type: 'entity', label: i % 2 ? 'PER' : 'ORG', start, end: start + 3, text: 'fox' }],
  };
});

async function desk({ browser, later }) {
  const home = newHome();
  const folder = join(mkdtempSync(join(tmpdir(), 'postil-search-')), 'foxes');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'documents.jsonl'),
    ARTICLES.map((each) => `${JSON.stringify(each)}\n`).join(''),
  );
  later(() => forget(folder));
  later(() => forget(home));
  const server = await start(home, folder);
  later(() => server.stop());
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  later(() => context.close());
  const first = await open(context, server);
  if (await withoutSearch(first)) {
    await standIn(first.page);
  }
  return first;
}

/** Whether the server has no search of its own. */
function withoutSearch({ page }) {
  return page.evaluate(async () => {
    const { status } = await fetch('/api/corpora/foxes/search?query=fox');
    return status === 404 || status === 501;
  });
}

/** Answers for a server without search, by its contract: one word, and a source in braces. */
async function standIn(page) {
  await page.route('**/api/corpora/*/search?*', async (route) => {
    const asked = new URL(route.request().url()).searchParams.get('query');
    if (asked.includes('[') && !asked.includes(']')) {
      return route.fulfill({
        status: 400,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: 'urn:postil:problem:query',
          title: 'Bad request',
          status: 400,
          detail: 'Cannot read the query: [ is not closed; write ] after the label',
          position: asked.indexOf('['),
        }),
      });
    }
    const source = /\{source=([^}]*)\}/.exec(asked)?.[1];
    const word = asked.replace(/\{.*\}/, '').replace(/[()\s]/g, '');
    const found = ARTICLES.filter((each) => each.text.includes(` ${word} `));
    const kept = found.filter((each) => !source || each.meta.source === source);
    const lines = kept.map(({ id, text, meta, spans }) => {
      const begin = text.indexOf(word);
      const end = begin + word.length;
      return {
        document: id,
        source: meta.source,
        begin,
        end,
        before: text.slice(0, begin).trim(),
        text: word,
        after: text.slice(end).trim(),
        annotations: spans
          .filter((span) => span.start < end && span.end > begin)
          .map(({ type, label, start, end: to }) => ({ type, label, begin: start, end: to, status: 'suggested' })),
      };
    });
    const counts = (values) => {
      const all = new Map();
      values.forEach((value) => all.set(value, (all.get(value) ?? 0) + 1));
      return [...all].map(([value, hits]) => ({ value, hits })).sort((a, b) => b.hits - a.hits);
    };
    return route.fulfill({
      json: {
        query: asked,
        hits: lines.length,
        documents: lines.length,
        lines,
        byDocument: counts(lines.map((line) => line.document)),
        bySource: counts(lines.map((line) => line.source)),
        byLabel: counts(lines.flatMap((line) => line.annotations.map((each) => `${each.type}:${each.label}`))),
      },
    });
  });
}

async function clean(page, view) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Runtime.evaluate', { expression: `${axeSource};0` });
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ['violations'] }),
  );
  const bad = violations.filter((each) => ['serious', 'critical'].includes(each.impact));
  assert.deepEqual(
    bad.map((each) => `${view}: ${each.id} ${each.nodes[0].html}`),
    [],
  );
}

export const cases = {
  async 'a word is searched by keys alone, and a hit opens its article at the place'(tools) {
    const first = await desk(tools);
    const { page } = first;
    const view = page.locator('[data-view=search]');
    await first.press('Control+Shift+F');
    await page.waitForSelector('#search-query:focus');
    await view.getByText('people, by label').waitFor();
    await clean(page, 'search before a query');
    await page.keyboard.type('fox');
    await first.press('Enter');
    await view.getByText('12 hits in 12 articles').waitFor();
    await page.waitForSelector('.kwic:focus');

    // Aligned on what was found: every hit begins at the same place.
    const places = await view
      .locator('.hit mark')
      .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)));
    assert.ok(places.length >= 12);
    assert.equal(new Set(places).size, 1, `Hits begin at ${places}`);
    await clean(page, 'search with hits');

    await first.press('ArrowDown', 'ArrowDown', 'Enter');
    await page.waitForSelector('.cm-content:focus');
    assert.match(await page.locator('.cm-content').innerText(), /day 2 /);
    await first.until(async () => /fox/.test(await first.selected()), 'the hit is selected');
    await first.press('F4');
    await first.until(
      async () => /day 3 /.test(await page.locator('.cm-content').innerText()),
      'the next hit',
    );
    await first.press('Control+Shift+F');
    await page.waitForSelector('#search-query:focus');
    assert.equal(await page.locator('#search-query').inputValue(), 'fox');
    assert.deepEqual(first.errors, []);
  },

  async 'hits are filtered by source and by label'(tools) {
    const first = await desk(tools);
    const { page } = first;
    const view = page.locator('[data-view=search]');
    await first.press('Control+Shift+F');
    await page.waitForSelector('#search-query:focus');
    await page.keyboard.type('fox');
    await first.press('Enter');
    await view.getByText('12 hits in 12 articles').waitFor();
    await view.getByRole('button', { name: 'the farm' }).click();
    await view.getByText('4 hits in 4 articles').waitFor();
    await view.getByRole('button', { name: 'entity:PER' }).click();
    await view.getByText('those with entity:PER are shown').waitFor();
    await first.until(async () => (await view.locator('.hit').count()) === 2, 'two lines');
    await view.getByRole('button', { name: 'the farm', pressed: true }).click();
    await view.getByText('12 hits in 12 articles').waitFor();
    await first.until(async () => (await view.locator('.hit').count()) === 6, 'six lines');
    assert.deepEqual(first.errors, []);
  },

  async 'a query that cannot be read says where, and one without hits what to try'(tools) {
    const first = await desk(tools);
    const { page } = first;
    const view = page.locator('[data-view=search]');
    await first.press('Control+Shift+F');
    await page.waitForSelector('#search-query:focus');
    await page.keyboard.type('fox [PER');
    await first.press('Enter');
    const trouble = view.getByRole('alert');
    await trouble.waitFor();
    assert.match(await trouble.innerText(), /Cannot/);
    assert.equal(await page.locator('#search-query').getAttribute('aria-invalid'), 'true');
    assert.ok(await page.locator('#search-query').evaluate((field) => document.activeElement === field));
    await clean(page, 'search with a fault');
    await page.locator('#search-query').fill('unicorn');
    await first.press('Enter');
    await view.getByText('No article holds this').waitFor();
    await page.locator('#search-query').fill('');
    await first.press('Enter');
    await view.getByText('people, by label').waitFor();
    await page.locator('#search-query').fill('fox');
    await first.press('Enter');
    await view.getByText('12 hits').waitFor();
    assert.deepEqual(first.errors, []);
  },
};
