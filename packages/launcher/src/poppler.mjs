// The tests read the PDF files that the product writes with poppler's tools, which know nothing of what wrote them.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

const INSTALL_LIMIT_MS = 5 * 60_000

const ADVICE = `pdftotext was not found, and could not be installed: the tests read PDF files with it. One of these helps:
  - sudo apt-get install poppler-utils   (Debian, Ubuntu)
  - brew install poppler   (macOS)
  - scoop install poppler   (Windows)`

/**
 * @param {string} command
 * @param {string[]} args
 */
const run = (command, args) =>
  spawnSync(command, args, {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: INSTALL_LIMIT_MS,
  })

const isThere = () => run('pdftotext', ['-v']).error === undefined

/** @param {string[]} args */
const apt = (args) => run('apt-get', args).status === 0

/** Throws with what to do when the tools are neither there nor to be had. */
export function ensurePoppler() {
  if (isThere()) return
  const canInstall = process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')
  if (canInstall && apt(['update']) && apt(['install', '-y', 'poppler-utils']) && isThere()) return
  throw new Error(ADVICE)
}
