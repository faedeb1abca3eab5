// Builds the pages and the server, each only when its sources changed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './bootstrap.mjs'
import { inRoot } from './paths.mjs'
import { buildIfChanged } from './stamp.mjs'
import { toolPath } from './tools.mjs'

const PINS = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'packages/launcher/src/build.mjs']
const SHARED = ['packages/domain/src', 'packages/contracts/src']
const WEB_SOURCES = ['apps/web', 'packages/charts/src', ...SHARED, ...PINS]
const API_SOURCES = ['apps/api/package.json', 'apps/api/src', 'packages/charts/src', 'prisma/src', ...SHARED, ...PINS]
/** What Node is started with; the worker that draws lies beside the server. */
const ENTRIES = { server: 'server.ts', cli: 'cli.ts', 'render-worker': 'render/render-worker.ts' }
const DIST = inRoot('apps/api/dist')

async function runVite() {
  const vite = toolPath('apps/web', 'vite')
  if (!vite) throw new Error('Vite is not installed: run npm install')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: inRoot('apps/web'),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The pages could not be built: the message is above')
}

/**
 * What reads files of its own package at run time. All else goes into the bundle: Node spends more time finding a
 * thousand small files than running them, and a start waits for it.
 */
const OUTSIDE_THE_BUNDLE = ['@node-rs/argon2', '@fastify/swagger-ui', '@resvg/resvg-js', 'pg-native']

const COMMONJS_NAMES = [
  "import { createRequire as __createRequire } from 'node:module'",
  "import { fileURLToPath as __fileURLToPath } from 'node:url'",
  'const require = __createRequire(import.meta.url)',
  'const __filename = __fileURLToPath(import.meta.url)',
  "const __dirname = __fileURLToPath(new URL('.', import.meta.url))",
].join('\n')

/**
 * Prisma carries its compiler as megabytes of text inside a module, and V8 would hold text and module for good: the
 * bundle gets a file beside it, which is read once. `Buffer.from` takes what `valueOf` gives.
 * @type {import('esbuild').Plugin}
 */
const COMPILER_AS_FILE = {
  name: 'compiler-as-file',
  setup(build) {
    build.onLoad({ filter: /query_compiler_.*\.wasm-base64\.m?js$/ }, async ({ path: file }) => {
      const { wasm } = await import(pathToFileURL(file).href)
      fs.mkdirSync(DIST, { recursive: true })
      fs.writeFileSync(`${DIST}/query-compiler.wasm`, Buffer.from(wasm, 'base64'))
      const contents = `import { readFileSync } from 'node:fs'
        const file = new URL('./query-compiler.wasm', import.meta.url)
        export const wasm = { valueOf: () => readFileSync(file) }`
      return { contents, loader: 'js' }
    })
  },
}

const EMPTY_MAP = Buffer.from('{"version":3,"sources":[""],"mappings":"AAAA"}').toString('base64')

/**
 * The first error that is logged makes Node parse the whole source map, and keep it: half a second and 50 MB with the
 * packages' lines in it, which nobody looks up. An empty map of their own leaves them out.
 * @type {import('esbuild').Plugin}
 */
const MAP_OF_OWN_SOURCES = {
  name: 'map-of-own-sources',
  setup(build) {
    build.onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, ({ path: file }) => {
      const map = `//# sourceMappingURL=data:application/json;base64,${EMPTY_MAP}`
      return { contents: `${fs.readFileSync(file, 'utf8')}\n${map}`, loader: 'default' }
    })
  },
}

/** V8 keeps a source with one letter beyond Latin-1 at two bytes a letter; esbuild leaves those of templates and patterns. */
function escapeWideLetters() {
  for (const name of fs.readdirSync(DIST).filter((file) => file.endsWith('.mjs'))) {
    const source = fs.readFileSync(`${DIST}/${name}`, 'utf8')
    const escaped = source.replace(/(\\*)([^\0-\xff])/g, (_, slashes, letter) => {
      const code = letter.charCodeAt(0).toString(16).padStart(4, '0')
      return `${slashes.slice(slashes.length % 2)}\\u${code}`
    })
    if (escaped !== source) fs.writeFileSync(`${DIST}/${name}`, escaped)
  }
}

async function bundleApi() {
  const { build } = await import('esbuild')
  const entries = Object.entries(ENTRIES).map(([name, file]) => [name, inRoot(`apps/api/src/${file}`)])
  fs.rmSync(DIST, { recursive: true, force: true })
  await build({
    entryPoints: Object.fromEntries(entries),
    outdir: DIST,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    chunkNames: 'chunk-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'silent',
    jsx: 'automatic',
    external: OUTSIDE_THE_BUNDLE,
    plugins: [COMPILER_AS_FILE, MAP_OF_OWN_SOURCES],
    // CommonJS packages inside the bundle still call require() and ask where they are.
    banner: { js: COMMONJS_NAMES },
  })
  escapeWideLetters()
}

export const buildWeb = () => buildIfChanged('web', WEB_SOURCES, ['apps/web/dist/index.html'], runVite)

export const buildApi = () => buildIfChanged('api', API_SOURCES, ['apps/api/dist/server.mjs'], bundleApi)

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled()
  const [web, api] = await Promise.all([buildWeb(), buildApi()])
  console.log(`pages ${web ? 'built' : 'unchanged'}, server ${api ? 'built' : 'unchanged'}`)
}
