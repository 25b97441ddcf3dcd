// Measures the workbench against its budgets.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch, open } from './desk.mjs';
import { heading, report } from './figures.mjs';
import { large, small } from './generated.mjs';
import { forget, newHome, ROOT, start } from './server.mjs';

const rounds = Number(process.argv[2] ?? 40);
const home = newHome();
const folder = join(mkdtempSync(join(tmpdir(), 'postil-measure-')), 'measure');
mkdirSync(folder);
writeFileSync(join(folder, 'documents.jsonl'), `${JSON.stringify(small)}\n${JSON.stringify(large())}\n`);
const server = await start(home, folder);
const browser = await launch();

/** Milliseconds from a key press to the frame after the one that it changed. */
async function keys(page, key, count) {
  const times = [];
  for (let i = 0; i < count; i++) {
    await page.evaluate(() => {
      window.keyed = new Promise((done) => {
        addEventListener(
          'keydown',
          () => {
            const begun = performance.now();
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
          },
          { once: true, capture: true },
        );
      });
    });
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => window.keyed));
    await page.waitForTimeout(60);
  }
  return times;
}

try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const desk = await open(context, server);
  const { page } = desk;
  await desk.until(async () => {
    const { jobs } = await desk.ask('/api/jobs');
    return jobs.every((job) => job.state === 'done');
  }, 'the end of the jobs');
  heading(loadavg()[0]);

  const paints = [];
  for (let i = 0; i < 5; i++) {
    await page.reload();
    await page.waitForSelector('.cm-line');
    paints.push(
      await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime),
    );
  }
  report('first paint, warm server', paints, '1000');

  const opened = [];
  for (let i = 0; i < 7; i++) {
    const times = await page.evaluate(async () => {
      const row = (name) => [...document.querySelectorAll('.row')].find((each) => each.title === name);
      const shown = (text) =>
        new Promise((done) => {
          const look = () =>
            document.querySelector('.cm-content')?.textContent.includes(text) &&
            document.querySelectorAll('mark').length > 0
              ? requestAnimationFrame(() => setTimeout(done))
              : requestAnimationFrame(look);
          look();
        });
      row('a-small').click();
      await shown('the fox met');
      const begun = performance.now();
      row('large').click();
      await shown('boat');
      return performance.now() - begun;
    });
    opened.push(times);
  }
  report('open a 200 KB article with 5,000 spans', opened, '300');

  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  /** CPU milliseconds that the page has used for tasks: they do not grow when others use the machine. */
  const cpu = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * metrics.find((metric) => metric.name === 'TaskDuration').value;
  };
  await page.locator('.cm-content').focus();
  for (const [key, what] of [
    ['n', 'next span'],
    ['a', 'accept'],
    ['x', 'reject'],
    ['u', 'undo (to paint; the server answers after)'],
    ['3', 'another label, then the same: corrected, accepted'],
    ['ArrowRight', 'caret'],
  ]) {
    const before = await cpu();
    const times = await keys(page, key, rounds);
    report(`key ${key}: ${what}`, times, '50, p95 100', ((await cpu()) - before) / rounds);
    await desk.saved();
  }

  const first = (await desk.spans('measure', 'large')).filter((span) => span.state === 'suggested');
  // Without a page: what it would read anew after each decision is not counted.
  const origin = new URL(server.address).origin;
  const ask = async (path, data) => {
    const begun = performance.now();
    const answer = await context.request.post(`${origin}/api/corpora/measure/${path}?document=large`, {
      headers: { 'If-Match': '*', Origin: origin },
      ...(data ? { data } : {}),
    });
    if (!answer.ok()) {
      throw new Error(await answer.text());
    }
    return performance.now() - begun;
  };
  await page.close();
  let used = server.cpu();
  const decided = [];
  for (let i = 0; i < rounds; i++) {
    decided.push(await ask('decisions', { decisions: [{ action: 'accept', span: first[i].id }] }));
  }
  report('server: a decision, written', decided, '', (server.cpu() - used) / rounds);
  used = server.cpu();
  const undone = [];
  for (let i = 0; i < rounds; i++) {
    undone.push(await ask('decisions/undo'));
  }
  report('server: an undo, written', undone, '', (server.cpu() - used) / rounds);

  const scripts = join(ROOT, 'bundles/org.postil.web.ui/target/classes/web/main.js');
  console.log(`\nInitial JavaScript: ${Math.round(gzipSync(readFileSync(scripts)).length / 1024)} KB gzipped (budget 350).`);
} finally {
  await browser.close();
  await server.stop();
  forget(home);
  forget(folder);
}
