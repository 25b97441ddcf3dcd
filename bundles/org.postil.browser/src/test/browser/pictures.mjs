// Takes the pictures of the documentation: node pictures.mjs FOLDER
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, open } from './desk.mjs';
import { forget, newHome, ROOT, start } from './server.mjs';

const folder = process.argv[2] ?? join(ROOT, 'docs/images');
mkdirSync(folder, { recursive: true });
const home = newHome();
const server = await start(home, join(ROOT, 'samples/articles'));
const browser = await launch();
try {
  for (const [colorScheme, width, height] of [
    ['light', 1280, 800],
    ['dark', 1920, 1080],
  ]) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const desk = await open(context, server);
    await desk.page.waitForSelector('mark');
    await desk.until(async () => {
      const { jobs } = await desk.ask('/api/jobs');
      return jobs.every((job) => job.state === 'done');
    }, 'the end of the jobs');
    const shoot = async (name) => {
      await desk.page.screenshot({
        path: join(folder, `${name}-${colorScheme}-${width}.jpg`),
        type: 'jpeg',
        quality: 62,
      });
    };
    if (colorScheme === 'light') {
      await desk.press('j');
      await desk.page.waitForTimeout(1500);
      await desk.press('a', 'a', 'x', 'a');
    }
    await desk.saved();
    await desk.page.waitForTimeout(1500);
    await shoot('label');
    await desk.command('Perspective: Annotators');
    await desk.page.waitForSelector('[data-step]');
    await desk.page.waitForSelector('.plan table');
    await shoot('annotators');
    await desk.command('Perspective: Label');
    await desk.page.waitForSelector('mark');
    await desk.command('Show and change keys');
    await desk.page.waitForSelector('dialog.keys[open]');
    await shoot('keys');
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
  forget(home);
}
