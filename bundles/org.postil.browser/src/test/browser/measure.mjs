// Measures the workbench against its budgets.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch, open } from './desk.mjs';
import { forget, newHome, ROOT, start } from './server.mjs';

const rounds = Number(process.argv[2] ?? 40);
const LABELS = ['PER', 'ORG', 'LOC', 'MISC'];

/** 200 KB of small words that no annotator marks, with 5,000 overlapping spans. */
function large() {
  const words = ['the', 'boat', 'went', 'over', 'some', 'water', 'and', 'came', 'back', 'again'];
  let text = '';
  const spans = [];
  for (let i = 0; text.length < 200_000; i++) {
    const word = words[(i * 7 + (i >> 3)) % words.length];
    if (i % 8 === 3 && spans.length < 5000) {
      const label = LABELS[spans.length % 4];
      spans.push({ type: 'entity', label, start: text.length, end: text.length + word.length });
      if (spans.length % 5 === 0) {
        const start = Math.max(0, text.length - 12);
        spans.push({ type: 'imported.frame', label: 'part', start, end: text.length + word.length });
      }
    }
    text += word + (i % 90 === 89 ? '.\n\n' : i % 15 === 14 ? '. ' : ' ');
  }
  return { id: 'large', text, spans };
}

const small = { id: 'a-small', text: 'the fox met a dog.\n', spans: [{ type: 'entity', label: 'PER', start: 4, end: 7 }] };
const home = newHome();
const folder = join(mkdtempSync(join(tmpdir(), 'postil-measure-')), 'measure');
mkdirSync(folder);
writeFileSync(join(folder, 'documents.jsonl'), `${JSON.stringify(small)}\n${JSON.stringify(large())}\n`);
const server = await start(home, folder);
const browser = await launch();

function report(what, times, budget, cpu) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  console.log(
    `| ${what} | ${at(0.5).toFixed(0)} | ${at(0.95).toFixed(0)} | ${cpu === undefined ? '' : cpu.toFixed(1)} | ${times.length} | ${budget} |`,
  );
}

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
  console.log(`Load average ${loadavg()[0].toFixed(1)} on this machine.\n`);
  console.log('| what | median ms | p95 ms | CPU ms, mean | times | budget |\n|---|---|---|---|---|---|');

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
