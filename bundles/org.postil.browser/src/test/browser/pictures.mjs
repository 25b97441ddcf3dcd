// Takes the pictures of the documentation: node pictures.mjs FOLDER
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, open } from './desk.mjs';
import { forget, newHome, ROOT, start } from './server.mjs';

const folder = process.argv[2] ?? join(ROOT, 'docs/images');
mkdirSync(folder, { recursive: true });
const home = newHome();
const server = await start(home, process.argv[3] ?? join(ROOT, 'samples/articles'));
const browser = await launch();
const SIZES = [
  [1280, 800],
  [1920, 1080],
];

/** Waits for all jobs: a picture of half a corpus is none of the documentation. */
async function idle(desk) {
  await desk.until(async () => {
    const { jobs } = await desk.ask('/api/jobs');
    return jobs.every((job) => job.state === 'done');
  }, 'the end of the jobs');
}

try {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme });
    const desk = await open(context, server);
    const { page } = desk;
    await page.waitForSelector('mark');
    await idle(desk);
    const shoot = async (name) => {
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        await page.waitForTimeout(400);
        await page.screenshot({
          path: join(folder, `${name}-${colorScheme}-${width}.jpg`),
          type: 'jpeg',
          quality: 62,
        });
      }
    };
    if (colorScheme === 'light') {
      await desk.press('j');
      await page.waitForTimeout(1500);
      await desk.press('a', 'a', 'x', 'a');
    }
    await desk.saved();
    await shoot('label');
    await desk.press('l');
    await page.waitForSelector('dialog.picker[open]');
    await shoot('choose-label');
    await desk.press('Escape');
    await desk.command('Perspective: Corpus');
    await desk.command('Show the view Articles');
    await page.locator('.corpus .line.article').first().waitFor();
    await page.locator('[data-view=plots] svg').first().waitFor();
    await page.locator('.corpus .grid').focus();
    await desk.press('Home', 'Space', 'ArrowDown', 'Space');
    await shoot('corpus');
    await page.getByRole('button', { name: 'Select none' }).click();
    await desk.press('Control+Shift+F');
    await page.waitForSelector('#search-query:focus');
    await shoot('search-empty');
    await page.keyboard.type('[ORG]');
    await desk.press('Enter');
    await page.locator('.hit, .search .trouble').first().waitFor();
    await shoot('search');
    await desk.command('Perspective: Compare');
    await page.waitForSelector('.comparison .position');
    await page.waitForTimeout(1500);
    await shoot('compare');
    await desk.command('Perspective: Annotators');
    await page.waitForSelector('[data-step]');
    await page.waitForSelector('.plan table');
    await shoot('annotators');
    await desk.command('Perspective: Label');
    await page.waitForSelector('mark');
    await desk.command('Show and change keys');
    await page.waitForSelector('dialog.keys[open]');
    await shoot('keys');
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
  forget(home);
}
