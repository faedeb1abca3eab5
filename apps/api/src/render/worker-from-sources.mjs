// Tests and development: the worker's own sources become plain modules, its packages stay where Node finds them.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { workerData } from 'node:worker_threads'
import { build } from 'esbuild'

/** @type {{ entry: string, folder: string }} */
const { entry, folder } = workerData

/** @type {import('esbuild').Plugin} */
const PACKAGES_OUTSIDE = {
  name: 'packages-outside',
  setup(bundle) {
    bundle.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
      kind === 'entry-point' || name.startsWith('@gandan/') ? undefined : { path: name, external: true },
    )
  },
}

await build({
  entryPoints: [entry],
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  logLevel: 'silent',
  plugins: [PACKAGES_OUTSIDE],
})
await import(pathToFileURL(path.join(folder, 'render-worker.mjs')).href)
