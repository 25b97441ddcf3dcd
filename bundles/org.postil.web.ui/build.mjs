// Bundles the workbench into target/classes/web, where the bundle serves it from.
import { build } from 'esbuild';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';

const out = 'target/classes/web';
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await cp('src/main/web', out, { recursive: true });
// The sample corpus is part of the page, so that a first start needs no files of the person's own.
const samples = '../../samples/articles';
const names = (await readdir(samples)).filter((name) => name.endsWith('.txt')).sort();
await cp(samples, `${out}/samples`, { recursive: true });
await writeFile(`${out}/samples/index.json`, JSON.stringify(names));
// English is the language of the keys; whatever else there is goes beside the page.
const languages = (await readdir('src/main/i18n')).filter((name) => name !== 'en.json').sort();
await mkdir(`${out}/i18n`);
for (const name of languages) {
  await cp(`src/main/i18n/${name}`, `${out}/i18n/${name}`);
}
await build({
  entryPoints: ['src/main/ts/main.ts', 'src/main/ts/workbench.css'],
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  splitting: true,
  chunkNames: 'assets/[name]-[hash]',
  target: 'es2022',
  define: { TRANSLATIONS: JSON.stringify(languages.map((name) => name.replace('.json', ''))) },
  legalComments: 'linked',
  logLevel: 'warning',
});
