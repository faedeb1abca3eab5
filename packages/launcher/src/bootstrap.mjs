// Runs before anything is installed: Node built-ins only.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { ensureClient } from './generate-client.mjs'
import { inRoot, root } from './paths.mjs'

const MINIMUM_NODE = [20, 19]
const isWindows = process.platform === 'win32'

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = MINIMUM_NODE
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  console.error(`Node ${process.version} is too old: ${MINIMUM_NODE.join('.')} or newer is needed`)
  process.exit(1)
}

/** npm hands its settings and the running script to children, where pnpm would take them for its own. */
function environmentForPnpm() {
  const foreign =
    /^npm_(config_(?!cache|registry|cafile|userconfig|globalconfig)|package_|lifecycle_|command|execpath|node_execpath)/i
  // With NODE_ENV=production pnpm would leave out what builds the pages.
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name) && name !== 'NODE_ENV')
  return Object.fromEntries(kept)
}

/** @param {string[]} args */
function pnpm(args) {
  const { packageManager } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'))
  const pinned = packageManager.split('+')[0]
  const env = environmentForPnpm()
  const options = { cwd: root, shell: isWindows }
  const corepack = { COREPACK_ENABLE_STRICT: '0', COREPACK_ENABLE_PROJECT_SPEC: '0' }
  const present = spawnSync('pnpm', ['--version'], { ...options, encoding: 'utf8', env: { ...env, ...corepack } })
  const isPinned = present.status === 0 && `pnpm@${present.stdout.trim()}` === pinned
  const [command, prefix] = isPinned ? ['pnpm', []] : ['npx', ['--yes', pinned]]
  const result = spawnSync(command, [...prefix, ...args], { ...options, stdio: 'inherit', env })
  if (result.status !== 0) {
    console.error(`${command} ${args.join(' ')} failed${result.error ? `: ${result.error.message}` : ''}`)
    process.exit(result.status ?? 1)
  }
}

/** Installs when the lockfile, the manifests, Node's ABI or the platform changed since the last install. */
export function ensureInstalled() {
  refuseOldNode()
  const hash = createHash('sha256').update(`${process.versions.modules} ${process.platform} ${process.arch}`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'])
    hash.update(fs.readFileSync(inRoot(file)))
  const wanted = hash.digest('hex')
  const stampFile = inRoot('node_modules', '.gandan-install')
  if (!fs.existsSync(stampFile) || fs.readFileSync(stampFile, 'utf8') !== wanted) {
    pnpm(['install', '--frozen-lockfile'])
    fs.writeFileSync(stampFile, wanted)
  }
  ensureClient()
}
