import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from '../desk.mjs';
import { forget, newHome, ROOT, start } from '../server.mjs';

const SAMPLES = join(ROOT, 'samples/articles');
const FIVE = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.txt'))
  .slice(0, 5)
  .map((name) => join(SAMPLES, name));

async function runs(desk, corpus, count) {
  await desk.until(async () => {
    const { jobs } = await desk.ask('/api/jobs');
    return jobs.filter((job) => job.kind === 'run' && job.state === 'done').length >= count;
  }, `run ${count} over ${corpus}`);
}

export const cases = {
  async 'an analyst imports, runs, reviews by keys alone, swaps an annotator and exports'({
    browser,
    later,
  }) {
    const home = newHome();
    later(() => forget(home));
    const server = await start(home);
    later(() => server.stop());
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    later(() => context.close());
    const desk = await open(context, server, { empty: true });

    await desk.import(FIVE);
    await desk.page.waitForSelector('.cm-line');
    const corpus = 'articles';
    const { documents } = await desk.until(async () => {
      const page = await desk.ask(`/api/corpora/${corpus}/documents`);
      return page.documents.length === 5 && page;
    }, 'five documents');

    await desk.command('Run the pipeline over the corpus');
    await runs(desk, corpus, 1);
    const first = documents[0].id;
    await desk.until(async () => (await desk.spans(corpus, first)).length > 10, 'suggestions');
    await desk.page.waitForSelector('mark');

    await review(desk, corpus, first);
    const judged = (await desk.spans(corpus, first)).filter((span) => span.state === 'accepted');
    assert.ok(judged.length > 3, 'Some spans are accepted');

    await swap(desk, corpus, first, judged);

    await desk.command('Export the corpus');
    await desk.page.waitForSelector('dialog.picker[open]');
    await desk.page.keyboard.type('jsonl');
    await desk.page.waitForSelector('.picker [aria-selected="true"]');
    await desk.press('Enter');
    await desk.status('Exported to');
    const { exports } = await desk.ask('/api/exports');
    const lines = readFileSync(join(exports[0].path, 'documents.jsonl'), 'utf8').trim().split('\n');
    assert.equal(lines.length, 5);
    assert.deepEqual(desk.errors, []);
  },
};

/** Judges the open article without a mouse, and adds a span that was missed. */
async function review(desk, corpus, document) {
  const { page } = desk;
  await page.locator('.row').first().waitFor();
  await desk.command('Show the view Article');
  await desk.press('Control+Home', 'n', 'a', 'a', 'x', 'u', 'a');
  await desk.saved();
  await desk.press('Shift+A');
  await desk.saved();
  const before = (await desk.decisions(corpus, document)).length;
  await desk.press('z', 'Control+End', 'w', 'Shift+W', '4');
  await desk.saved();
  const own = await desk.until(
    async () => (await desk.spans(corpus, document)).find((span) => span.state === 'added'),
    'a span of the analyst',
  );
  assert.equal(own.label, 'MISC');
  await desk.press('c');
  await page.keyboard.type('Is this one the port or the company?');
  await desk.press('Enter');
  await desk.saved();
  assert.ok((await desk.decisions(corpus, document)).length >= before + 2);
  await desk.press('d');
  await desk.until(async () => {
    const rows = (await desk.ask(`/api/corpora/${corpus}/documents`)).documents;
    return rows.find((row) => row.id === document).status === 'done';
  }, 'the article is done');
  // Hands stay on the keys: the next article is open and takes decisions.
  await page.waitForFunction(() => /^0 of/.test(document.querySelectorAll('.article .facts')[1]?.textContent.trim() ?? ''));
  await desk.press('a');
  await page.waitForSelector('mark.decided');
  await desk.saved();
}

/** Installs another version of the entity annotator, runs it, and looks at what differs. */
async function swap(desk, corpus, document, judged) {
  const jar = process.env.POSTIL_TEST_JAR;
  assert.ok(jar, 'POSTIL_TEST_JAR names the jar of another version');
  const { page } = desk;
  await desk.command('Perspective: Annotators');
  await page.locator('input[type=file][accept*=".jar"]').setInputFiles(jar);
  await desk.status('1.1.0 installed');
  await page.waitForSelector('[data-step=entities]');
  await page.getByLabel('Version of entities').selectOption('1.1.0');
  await page.waitForFunction(() =>
    /entities\s+1\.1\.0\s*5\s*0/.test(document.querySelector('.plan table')?.innerText ?? ''),
  );
  await desk.command('Run the pipeline that is being edited');
  await runs(desk, corpus, 2);
  const layers = await desk.until(async () => {
    const query = `document=${encodeURIComponent(document)}`;
    const all = (await desk.ask(`/api/corpora/${corpus}/layers?${query}`)).layers;
    const now = all.find((layer) => layer.by === 'entities@1.1.0' && layer.current);
    return now && all;
  }, 'the layer of the new version');
  assert.ok(layers.some((layer) => layer.by === 'entities@1.0.0'), 'The old layer is kept');
  const sides = 'a=entities@1.0.0&b=entities@1.1.0&type=entity';
  const compared = await desk.ask(`/api/corpora/${corpus}/comparison?${sides}`);
  assert.equal(compared.f1?.value ?? compared.total?.f1?.value ?? 1, 1);
  const after = (await desk.spans(corpus, document)).filter((span) => span.state === 'accepted');
  assert.equal(after.length, judged.length, 'What was accepted is still accepted');
  await desk.command('Perspective: Label');
  await page.waitForSelector('mark');
}
