import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axeSource, open } from '../desk.mjs';
import { forget, newHome, start } from '../server.mjs';

/** Two articles in which the file marks a fox and no annotator marks anything of the kind. */
const ARTICLES = ['barn', 'field'].map((place) => ({
  id: place,
  text: `the fox sleeps in the ${place}.\n`,
  spans: [{ type: 'entity', label: 'PER', start: 4, end: 7, text: 'fox' }],
}));

async function desk({ browser, later }) {
  const home = newHome();
  const folder = join(mkdtempSync(join(tmpdir(), 'postil-articles-')), 'foxes');
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
  return open(context, server);
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
  async 'many articles are called done by keys, and that is taken back'(tools) {
    const first = await desk(tools);
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
    await clean(first.page, 'corpus');
    assert.deepEqual(first.errors, []);
  },

  async 'gold and a run are compared, and a figure leads to its spans'(tools) {
    const first = await desk(tools);
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
    await clean(first.page, 'compare');
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
