// The tests read the files that the product writes with programs that know nothing of what wrote them: poppler for PDF,
// LibreOffice without a screen for Word and Excel, a font as wide as the one those files name. Found, installed, or said.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const INSTALL_LIMIT_MS = 15 * 60_000

/**
 * @typedef {{ name: string, isThere: (env?: NodeJS.ProcessEnv) => boolean, packages: string[][], advice: string }} Reader
 * `packages`: sets of Debian packages, the first that can be installed is.
 */

/**
 * @param {string} command
 * @param {string[]} args
 */
const run = (command, args) =>
  spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: INSTALL_LIMIT_MS,
  })

/**
 * @param {string} command
 * @param {NodeJS.ProcessEnv} env
 */
const find = (command, env) =>
  (env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => ['', '.exe'].map((ending) => path.join(folder, `${command}${ending}`)))
    .find((file) => fs.existsSync(file))

/** On Linux a distribution may leave out the writer or the calculator; elsewhere the two come together. */
const OFFICE_PARTS = ['libswlo.so', 'libsclo.so']

/** ể: Liberation 1 lacks it, and each such letter would come from another font and be read as a word of its own. */
const E_WITH_HOOK = '1ec3'

/** @type {Reader[]} */
export const READERS = [
  {
    name: 'poppler (pdftotext, pdftoppm)',
    isThere: (env = process.env) => ['pdftotext', 'pdftoppm'].every((tool) => find(tool, env) !== undefined),
    packages: [['poppler-utils']],
    advice: `  - sudo apt-get install poppler-utils   (Debian, Ubuntu)
  - brew install poppler   (macOS)
  - scoop install poppler   (Windows)`,
  },
  {
    name: 'LibreOffice (soffice, with Writer and Calc)',
    isThere: (env = process.env) => {
      const program = find('soffice', env)
      if (program === undefined || process.platform !== 'linux') return program !== undefined
      const folder = path.dirname(fs.realpathSync(program))
      return OFFICE_PARTS.every((part) => fs.existsSync(path.join(folder, part)))
    },
    packages: [
      ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
      ['libreoffice-writer', 'libreoffice-calc'],
    ],
    advice: `  - sudo apt-get install --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui   (Debian)
  - sudo apt-get install --no-install-recommends libreoffice-writer libreoffice-calc   (Ubuntu)
  - brew install --cask libreoffice   (macOS)
  - scoop install libreoffice, and its program folder in the PATH   (Windows)`,
  },
  {
    name: 'a font as wide as Times New Roman, with Vietnamese letters',
    isThere: () => {
      const { error, stdout } = run('fc-match', [`Times New Roman:charset=${E_WITH_HOOK}`, 'family'])
      return error === undefined ? /Times New Roman|Liberation Serif|Tinos/.test(stdout) : process.platform !== 'linux'
    },
    packages: [
      ['fontconfig', 'fonts-liberation2'],
      ['fontconfig', 'fonts-liberation'],
    ],
    advice: `  - sudo apt-get install fontconfig fonts-liberation2   (Debian 12, Ubuntu 22.04)
  - sudo apt-get install fontconfig fonts-liberation   (later ones)`,
  },
]

const canInstall = () => process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')

/** @param {string[]} args */
const apt = (args) => run('apt-get', args).status === 0

/** @param {Reader} reader */
const install = ({ packages }) => packages.some((set) => apt(['install', '-y', '--no-install-recommends', ...set]))

/** @param {Reader[]} missing */
export const adviceFor = (missing) =>
  missing
    .map(
      ({ name, advice }) =>
        `${name} was not found, and could not be installed: the tests open with it what the product writes. One of these helps:\n${advice}`,
    )
    .join('\n')

/** Throws with what to do when a reader is neither there nor to be had. */
export function ensureReaders() {
  const missing = READERS.filter(({ isThere }) => !isThere())
  if (missing.length > 0 && canInstall() && apt(['update'])) missing.forEach(install)
  const left = missing.filter(({ isThere }) => !isThere())
  if (left.length > 0) throw new Error(adviceFor(left))
}
