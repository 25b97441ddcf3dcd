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
await build({
  entryPoints: ['src/main/ts/main.ts', 'src/main/ts/workbench.css'],
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  splitting: true,
  chunkNames: 'assets/[name]-[hash]',
  target: 'es2022',
  legalComments: 'linked',
  logLevel: 'warning',
});
