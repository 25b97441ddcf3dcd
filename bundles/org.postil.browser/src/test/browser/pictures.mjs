// Takes pictures of every view, light and dark, 1280 and 1920 wide:
//   node pictures.mjs FOLDER                    of the sample articles, and of a first start
//   node pictures.mjs FOLDER ARTICLES           of other articles
//   node pictures.mjs FOLDER --home HOME CORPUS of a corpus that is there, however large; nothing is changed
// They are JPEG; with POSTIL_PICTURES=png they are PNG.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, open } from './desk.mjs';
import { forget, newHome, ROOT, start } from './server.mjs';

const [folder = join(ROOT, 'docs/images'), source, ...known] = process.argv.slice(2);
const large = source === '--home';
const type = process.env.POSTIL_PICTURES === 'png' ? 'png' : 'jpeg';
const SIZES = [
  [1280, 800],
  [1920, 1080],
];
mkdirSync(folder, { recursive: true });

/** Waits until all is read and done: a picture of half a corpus is none of the documentation. */
async function idle(desk) {
  const name = large ? known[1] : (await desk.ask('/api/corpora')).corpora[0].name;
  await desk.until(
    async () => (await desk.ask(`/api/corpora/${name}/documents?limit=1`)).complete,
    'the end of reading the corpus',
    600_000,
  );
  await desk.until(async () => {
    const { jobs } = await desk.ask('/api/jobs');
    return jobs.every((job) => job.state === 'done');
  }, 'the end of the jobs');
}

/** What takes pictures of a page in one size and one set of colours. */
function camera(page, { colorScheme, viewport }) {
  return async (name) => {
    await page.waitForTimeout(600);
    const file = `${large ? 'large-' : ''}${name}-${colorScheme}-${viewport.width}`;
    await page.screenshot({
      path: join(folder, `${file}.${type === 'png' ? 'png' : 'jpg'}`),
      type,
      ...(type === 'jpeg' && { quality: 62 }),
    });
  };
}

async function label(desk, shoot, decide) {
  if (decide) {
    await desk.press('j');
    await desk.page.waitForTimeout(1500);
    await desk.press('a', 'a', 'x', 'a');
  }
  await desk.saved();
  await shoot('label');
  await desk.press('l');
  await desk.page.waitForSelector('dialog.picker[open]');
  await shoot('choose-label');
  await desk.press('Escape', 'Control+k');
  await desk.page.waitForSelector('dialog.picker[open]');
  await shoot('palette');
  await desk.press('Escape');
}

async function corpus(desk, shoot) {
  const { page } = desk;
  await desk.command('Perspective: Corpus');
  await desk.command('Show the view Articles');
  await page.locator('.corpus .line.article').first().waitFor();
  await page.locator('[data-view=plots] svg').first().waitFor();
  await page.locator('.corpus .grid').focus();
  await desk.press('Home', 'Space', 'ArrowDown', 'Space');
  await shoot('corpus');
  await page.getByRole('button', { name: 'Select none' }).click();
  for (const view of ['Import', 'Export']) {
    await desk.command(`Show the view ${view}`);
    await page.getByRole('region', { name: view }).waitFor();
    await shoot(view.toLowerCase());
  }
  await desk.command('Show the view Filter');
}

/** Deletes an article, looks at the bin, and brings the article back. */
async function bin(desk, shoot) {
  const { page } = desk;
  await page.locator('.corpus .grid').focus();
  await desk.press('Home', 'Space');
  await desk.command('Delete the selected articles');
  await desk.command('Show the view Bin');
  await page.locator('[data-view=corpus-bin] li, [data-view=corpus-bin] tr').first().waitFor();
  await shoot('bin');
  await desk.press('Control+z');
}

async function search(desk, shoot) {
  const { page } = desk;
  await desk.press('Control+Shift+F');
  await page.waitForSelector('#search-query:focus');
  await shoot('search-empty');
  await page.keyboard.type(large ? 'council' : '[ORG]');
  await desk.press('Enter');
  await page.locator('.hit, .search .trouble').first().waitFor({ timeout: 600_000 });
  await shoot('search');
}

async function compare(desk, shoot) {
  await desk.command('Perspective: Compare');
  if (!large) {
    await desk.page.waitForSelector('.comparison .position');
  }
  await desk.page.waitForTimeout(1500);
  await shoot('compare');
}

async function annotators(desk, shoot) {
  const { page } = desk;
  await desk.command('Perspective: Annotators');
  await page.waitForSelector('[data-step]');
  await page.waitForSelector('.plan table');
  await shoot('annotators');
  await desk.command('Perspective: Label');
  await desk.command('Show and change keys');
  await page.waitForSelector('dialog.keys[open]');
  await shoot('keys');
}

/** What a person sees who starts the workbench without a corpus. */
async function firstStart(browser, options) {
  const nowhere = newHome();
  const empty = await start(nowhere);
  try {
    const context = await browser.newContext(options);
    const { page } = await open(context, empty, { empty: true });
    await page.waitForTimeout(1000);
    await camera(page, options)('first-start');
    await context.close();
  } finally {
    await empty.stop();
    forget(nowhere);
  }
}

async function everyView(browser, server, options, first) {
  const context = await browser.newContext(options);
  const desk = await open(context, server);
  await desk.page.waitForSelector('.cm-line');
  await idle(desk);
  const shoot = camera(desk.page, options);
  await label(desk, shoot, first && !large);
  await corpus(desk, shoot);
  if (!large) {
    await bin(desk, shoot);
  }
  await search(desk, shoot);
  await compare(desk, shoot);
  await annotators(desk, shoot);
  await context.close();
}

const home = large ? known[0] : newHome();
const server = await start(home, large ? known[1] : (source ?? join(ROOT, 'samples/articles')));
const browser = await launch();
try {
  const looks = ['light', 'dark'].flatMap((colorScheme) =>
    SIZES.map(([width, height]) => ({
      colorScheme,
      viewport: { width, height },
    })),
  );
  for (const [index, options] of looks.entries()) {
    await everyView(browser, server, options, index === 0);
    if (!large) {
      await firstStart(browser, options);
    }
  }
} finally {
  await browser.close();
  await server.stop();
  if (!large) {
    forget(home);
  }
}
