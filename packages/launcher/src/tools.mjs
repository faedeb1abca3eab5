// Finds the command-line programs of installed packages, without a shell and without pnpm on the PATH.
import fs from 'node:fs'
import path from 'node:path'
import { inRoot } from './paths.mjs'

/**
 * @param {string} workspace the package that depends on the tool, such as 'apps/web'; '.' for the root
 * @param {string} name the npm package
 * @param {string} [command] the program, where it is not named like the package
 * @returns {string | undefined} the script to give to Node; undefined when it is not installed
 */
export function toolPath(workspace, name, command = name) {
  const packageDir = inRoot(workspace, 'node_modules', name)
  const manifest = path.join(packageDir, 'package.json')
  if (!fs.existsSync(manifest)) return undefined
  const { bin } = JSON.parse(fs.readFileSync(manifest, 'utf8'))
  const script = typeof bin === 'string' ? bin : bin?.[command]
  return script && path.join(packageDir, script)
}
