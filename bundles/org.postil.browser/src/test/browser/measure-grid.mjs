// Measures the grid of a large corpus: node measure-grid.mjs DOCUMENTS
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, writeSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, open } from './desk.mjs';
import { article } from './generated.mjs';
import { heading, report } from './figures.mjs';
import { forget, newHome, PRODUCT, start } from './server.mjs';

const documents = Number(process.argv[2] ?? 100_000);
const rounds = 9;
const home = newHome();
const folder = mkdtempSync(join(tmpdir(), 'postil-grid-'));

function importAll() {
  const file = openSync(join(folder, 'documents.jsonl'), 'w');
  for (let i = 0; i < documents; i++) {
    writeSync(file, `${JSON.stringify(article(i))}\n`);
  }
  closeSync(file);
  const { status } = spawnSync(join(PRODUCT, 'postil'), ['import', folder, '--corpus', 'grid'], {
    env: { ...process.env, POSTIL_HOME: home, POSTIL_NO_BUILD: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    throw new Error(`The import ended with ${status}`);
  }
}

/** Milliseconds from a click or a scroll until another row is painted at a place of the grid. */
function until(page, { button, scroll, row }) {
  return page.evaluate(
    ([wanted, top, index]) => {
      const shown = () => {
        const line = document.querySelector(`.corpus .line.article[data-index="${index}"]`);
        return line && line.childElementCount > 1 ? line.textContent : undefined;
      };
      return new Promise((done) => {
        const before = shown();
        const begun = performance.now();
        if (wanted) {
          const buttons = [...document.querySelectorAll('.top nav button, .corpus .head button')];
          buttons.find((each) => each.textContent.includes(wanted)).click();
        } else {
          document.querySelector('.corpus .grid').scrollTop = top;
        }
        const look = () =>
          shown() !== undefined && shown() !== before
            ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)))
            : requestAnimationFrame(look);
        look();
      });
    },
    [button, scroll, row],
  );
}

async function several(action) {
  const times = [];
  for (let i = 0; i < rounds; i++) {
    times.push(await action(i));
  }
  return times;
}

async function measure(page) {
  const away = async () => {
    await page.getByRole('button', { name: 'Label', exact: true }).click();
    await page.waitForFunction(() => !document.querySelector('.corpus .grid')?.offsetParent);
  };
  const starts = await several(async () => {
    await away();
    return until(page, { button: 'Corpus', row: 0 });
  });
  report('the grid starts, the first time', starts.slice(0, 1), '200');
  report('the grid starts again', starts.slice(1), '200');
  const part = Math.floor(documents / (rounds + 2));
  report(
    'a jump to rows that were never in sight',
    await several((i) => until(page, { scroll: (i + 1) * part * 30, row: (i + 1) * part + 2 })),
    '',
  );
  await page.evaluate(() => (document.querySelector('.corpus .grid').scrollTop = 0));
  await page.waitForSelector('.corpus .line.article[data-index="0"]');
  const orders = ['Title', 'Date'];
  report(
    'all in order of title, or of date',
    await several((i) => until(page, { button: orders[i % 2], row: 0 })),
    '',
  );
}

try {
  importAll();
  const server = await start(home, 'grid');
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const desk = await open(context, server);
    await desk.until(
      async () => (await desk.ask('/api/corpora/grid/documents?limit=1')).complete,
      'the end of reading the corpus',
      600_000,
    );
    heading(loadavg()[0]);
    await measure(desk.page);
  } finally {
    await browser.close();
    await server.stop();
  }
} finally {
  forget(home);
  forget(folder);
}
