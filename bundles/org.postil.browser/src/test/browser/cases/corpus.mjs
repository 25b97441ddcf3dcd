import assert from 'node:assert/strict';
import { desk, open } from '../desk.mjs';
import { forget, newHome, start } from '../server.mjs';

/** Two articles in which the file marks a fox and no annotator marks anything of the kind. */
const ARTICLES = ['barn', 'field'].map((place) => ({
  id: place,
  text: `the fox sleeps in the ${place}.\n`,
  spans: [{ type: 'entity', label: 'PER', start: 4, end: 7, text: 'fox' }],
}));

const WIDE = { corpus: 'foxes', viewport: { width: 1440, height: 900 } };

export const cases = {
  async 'many articles are called done by keys, and that is taken back'(tools) {
    const { first } = await desk(tools, ARTICLES, WIDE);
    await first.command('Perspective: Corpus');
    const grid = first.page.locator('.corpus .grid');
    await grid.waitFor();
    await grid.focus();
    await first.press('Control+a');
    await first.status('2 articles are selected');
    await grid.focus();
    await first.press('d');
    await first.status('Called done: 2 articles');
    const done = async () =>
      (await first.ask('/api/corpora/foxes/documents?status=done')).documents.length;
    await first.until(async () => (await done()) === 2, 'two articles called done');
    await grid.focus();
    await first.press('u');
    await first.status('Taken back “Called done”: 2 articles');
    await first.until(async () => (await done()) === 0, 'no article called done');
    assert.deepEqual(await first.faults('corpus'), []);
    assert.deepEqual(first.errors, []);
  },

  async 'all suggestions of a label in many articles are accepted, and taken back after a reload'(tools) {
    const { first } = await desk(tools, ARTICLES, WIDE);
    const { page } = first;
    const grid = page.locator('.corpus .grid');
    const states = async (document) =>
      (await first.spans('foxes', document)).map((span) => span.state);
    await first.command('Perspective: Corpus');
    await grid.waitFor();
    await grid.focus();
    await first.press('Control+a');
    await first.status('2 articles are selected');
    await grid.focus();
    await first.press('a');
    await page.waitForSelector('dialog.picker[open]');
    await page.keyboard.type('entity:PER');
    await first.until(
      () => page.locator('.picker [aria-selected="true"]', { hasText: 'entity:PER' }).count(),
      'the label among the choices',
    );
    const calls = [];
    page.on('request', (request) => request.method() === 'POST' && calls.push(request.url()));
    await first.press('Enter');
    await first.status('PER suggestions accepted: 2 articles');
    assert.equal(calls.length, 1, `One request does it: ${calls.join(', ')}`);
    assert.deepEqual(await states('barn'), ['accepted']);
    assert.deepEqual(await states('field'), ['accepted']);

    await page.reload();
    await page.waitForSelector('.cm-line');
    await first.command('Perspective: Corpus');
    await page.getByRole('button', { name: /Take back: PER suggestions accepted \(2\)/ }).waitFor();
    await grid.focus();
    await first.press('u');
    await first.status('Taken back “PER suggestions accepted”: 2 articles');
    assert.deepEqual(await states('barn'), ['suggested']);
    assert.deepEqual(await states('field'), ['suggested']);

    await grid.focus();
    await first.press('Shift+U');
    await first.status('Done again: PER suggestions accepted: 2 articles');
    assert.deepEqual(await states('barn'), ['accepted']);
    await first.press('u');
    await first.status('Taken back “PER suggestions accepted”: 2 articles');
    assert.deepEqual(await states('field'), ['suggested']);
    assert.deepEqual(first.errors, []);
  },

  async 'deleted articles are in no list, and come back after a reload'(tools) {
    const { first } = await desk(tools, ARTICLES, WIDE);
    const { page } = first;
    const grid = page.locator('.corpus .grid');
    await first.command('Perspective: Corpus');
    await grid.waitFor();
    await grid.focus();
    await first.press('Home', 'Space', 'Delete');
    await first.status('Deleted: 1 article');
    const listed = async () =>
      (await first.ask('/api/corpora/foxes/documents')).documents.map((row) => row.id);
    assert.deepEqual(await listed(), ['field']);
    await first.until(() => page.locator('.corpus .line.article').count().then((n) => n === 1), 'one row');
    await page.reload();
    await page.waitForSelector('.cm-line');
    await first.command('Perspective: Corpus');
    await page.getByRole('button', { name: /Take back: Deleted \(1\)/ }).click();
    await first.status('Taken back “Deleted”: 1 article');
    assert.deepEqual(await listed(), ['barn', 'field']);
    await first.until(() => page.locator('.corpus .line.article').count().then((n) => n === 2), 'two rows');

    await page.getByRole('button', { name: /Do again: Deleted \(1\)/ }).click();
    await first.status('Done again: Deleted: 1 article');
    assert.deepEqual(await listed(), ['field']);
    await first.command('Look into the bin');
    await page.getByRole('button', { name: 'Bring back barn' }).waitFor();
    assert.deepEqual(await first.faults('Bin'), []);
    await page.getByRole('button', { name: 'Bring back barn' }).press('Enter');
    await first.status('barn is back');
    assert.deepEqual(await listed(), ['barn', 'field']);
    await page.getByText('Nothing was deleted').waitFor();
    assert.deepEqual(first.errors, []);
  },

  async 'what another window decided on since is left as it is, and said'(tools) {
    const { first } = await desk(tools, ARTICLES, WIDE);
    const { page } = first;
    const grid = page.locator('.corpus .grid');
    await first.command('Perspective: Corpus');
    await grid.waitFor();
    await grid.focus();
    await first.press('Control+a');
    await first.status('2 articles are selected');
    // The grid does not learn of it: as if the news were still on their way.
    await page.route('**/documents?*', (route) => route.abort());
    const origin = new URL(page.url()).origin;
    const answer = await page.context().request.post(
      `${origin}/api/corpora/foxes/decisions?document=barn`,
      { headers: { 'If-Match': '*', Origin: origin }, data: { decisions: [{ action: 'note', text: 'Which fox?' }] } },
    );
    assert.ok(answer.ok(), await answer.text());
    await grid.focus();
    await first.press('d');
    await first.status('Called done: 1 article; 1 article decided on since you selected them');
    await page.unroute('**/documents?*');
    const { documents } = await first.ask('/api/corpora/foxes/documents?status=done');
    assert.deepEqual(documents.map((row) => row.id), ['field']);
  },

  async 'a filter is kept under a name, applied after a reload, and deleted'(tools) {
    const { first } = await desk(tools, ARTICLES, WIDE);
    const { page } = first;
    await first.command('Perspective: Corpus');
    const words = page.getByLabel('Words of the name or title');
    await words.fill('barn');
    const count = (text) => page.locator('.corpus .bar strong', { hasText: text }).waitFor();
    await count('1 of 2 articles');
    await page.getByRole('checkbox', { name: /untouched/ }).check();
    await page.locator('.chips', { hasText: 'untouched' }).waitFor();
    const grid = page.locator('.corpus .grid');
    await grid.focus();
    await first.press('Shift+S');
    await page.keyboard.type('barns to read');
    await first.press('Enter');
    await first.status('The filter is kept as “barns to read”');
    await page.goto(new URL(page.url()).origin);
    await page.waitForSelector('.cm-line');
    await first.command('Perspective: Corpus');
    await count('2 articles');
    await grid.focus();
    await first.press('s');
    await page.waitForSelector('dialog.picker[open]');
    await page.keyboard.type('barns');
    await page.waitForSelector('.picker [aria-selected="true"]');
    await first.press('Enter');
    await count('1 of 2 articles');
    await page.locator('.chips', { hasText: 'untouched' }).waitFor();
    assert.deepEqual(await first.faults('corpus with a kept filter'), []);
    await page.getByRole('button', { name: 'Delete the kept filter barns to read' }).click();
    await first.status('“barns to read” is no longer kept');
    const { selections } = await first.ask('/api/corpora/foxes/selections');
    assert.deepEqual(selections, []);
    assert.deepEqual(first.errors, []);
  },

  async 'gold and a run are compared, and a figure leads to its spans'(tools) {
    const { first } = await desk(tools, ARTICLES, WIDE);
    const sides = async () => (await first.ask('/api/corpora/foxes/sides')).sides;
    await first.until(
      async () => (await sides()).some((each) => each.side === 'current' && each.documents === 2),
      'the run of both articles',
    );
    await first.command('Perspective: Compare');
    await first.page.waitForSelector('.comparison .position strong');
    const position = () => first.page.locator('.comparison .position').innerText();
    await first.until(
      async () => /1 of 2.*only in A/s.test(await position()),
      'the first of two differences',
    );
    await first.page.locator('[data-view=compare-differences] .scroll').focus();
    await first.press('n');
    await first.until(async () => (await position()).includes('2 of 2'), 'the second difference');
    await first.page.locator('.figures [aria-label^="Recall of PER"]').click();
    await first.until(
      async () => (await position()).includes('PER: what Recall misses'),
      'the spans behind the figure',
    );
    assert.deepEqual(await first.faults('compare'), []);
    assert.deepEqual(first.errors, []);
  },

  async 'a first start offers the sample corpus'({ browser, later }) {
    const home = newHome();
    later(() => forget(home));
    const server = await start(home);
    later(() => server.stop());
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    later(() => context.close());
    const first = await open(context, server, { empty: true });
    await first.page.getByRole('button', { name: /take the tour/ }).click();
    await first.page.waitForSelector('.tour');
    const { documents } = await first.ask('/api/corpora/sample/documents');
    assert.ok(documents.length > 10);
    const step = () => first.page.locator('.tour').innerText();
    await first.until(async () => /1 of \d/.test(await step()), 'the first step of the tour');
    assert.deepEqual(first.errors, []);
  },
};
