import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { SaxesParser } from 'saxes'

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface OpenedWord extends Box {
  text: string
}

/** A page as it would be printed; lengths in points. */
export interface OpenedPage {
  width: number
  height: number
  /** As it lies on the page. */
  text: string
  words: OpenedWord[]
  /** Share of the page that is not white. */
  ink: number
  /** What is not white lies within; null on a blank page. */
  inkBox: Box | null
}

export interface OpenedFile {
  text: string
  pages: OpenedPage[]
}

const run = promisify(execFile)
const OFFICE_LIMIT_MS = 10 * 60_000
const RESOLUTION = 60
const POINTS = 72 / RESOLUTION
const WHITE = 245

const inFolder = async <Result>(work: (folder: string) => Promise<Result>): Promise<Result> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gandan-office-'))
  try {
    const result = await work(folder)
    if (process.env.KEEP_OPENED) cpSync(folder, process.env.KEEP_OPENED, { recursive: true })
    return result
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const wordsOf = (xhtml: string): Pick<OpenedPage, 'width' | 'height' | 'words'>[] => {
  const pages: Pick<OpenedPage, 'width' | 'height' | 'words'>[] = []
  const parser = new SaxesParser()
  let word: OpenedWord | undefined
  parser.on('opentag', ({ name, attributes: { width, height, xMin, yMin, xMax, yMax } }) => {
    if (name === 'page') pages.push({ width: Number(width), height: Number(height), words: [] })
    if (name === 'word')
      word = { text: '', left: Number(xMin), top: Number(yMin), right: Number(xMax), bottom: Number(yMax) }
  })
  parser.on('text', (text) => {
    if (word) word.text += text
  })
  parser.on('closetag', ({ name }) => {
    if (name !== 'word' || !word) return
    pages.at(-1)?.words.push(word)
    word = undefined
  })
  parser.write(xhtml).close()
  return pages
}

const HEAD_OF_GREY = /^P5\s(\d+)\s(\d+)\s255\s/

/** A picture of greys, a byte each (PGM). */
const inkOf = (bytes: Buffer): Pick<OpenedPage, 'ink' | 'inkBox'> => {
  const head = HEAD_OF_GREY.exec(bytes.subarray(0, 40).toString('latin1'))
  if (!head) throw new Error('pdftoppm gave no picture of greys')
  const [width, height] = [Number(head[1]), Number(head[2])]
  const pixels = bytes.subarray(head[0].length)
  let [count, left, top, right, bottom] = [0, width, height, -1, -1]
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((pixels[y * width + x] ?? 255) < WHITE) {
        count += 1
        left = Math.min(left, x)
        right = Math.max(right, x)
        top = Math.min(top, y)
        bottom = y
      }
  const inkBox = { left: left * POINTS, top: top * POINTS, right: (right + 1) * POINTS, bottom: (bottom + 1) * POINTS }
  return { ink: count / (width * height), inkBox: count === 0 ? null : inkBox }
}

const readPages = async (pdf: string): Promise<OpenedFile> => {
  const pictures = pdf.replace(/\.pdf$/, '-page')
  const [{ stdout: text }, { stdout: boxes }] = await Promise.all([
    run('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-'], { maxBuffer: 64 << 20 }),
    run('pdftotext', ['-bbox', '-enc', 'UTF-8', pdf, '-'], { maxBuffer: 64 << 20 }),
    run('pdftoppm', ['-r', String(RESOLUTION), '-gray', pdf, pictures]),
  ])
  if (process.env.KEEP_OPENED) await run('pdftoppm', ['-r', '60', '-png', pdf, pictures])
  const folder = path.dirname(pdf)
  const greys = readdirSync(folder)
    .filter((name) => name.startsWith(`${path.basename(pictures)}-`) && name.endsWith('.pgm'))
    .toSorted()
  const texts = text.split('\f')
  const pages = wordsOf(boxes).map((page, index) => ({
    ...page,
    text: texts[index] ?? '',
    ...inkOf(readFileSync(path.join(folder, greys[index] ?? ''))),
  }))
  return { text, pages }
}

/** A PDF by page: words where they lie, and ink. */
export const openPdf = (name: string, bytes: Uint8Array): Promise<OpenedFile> =>
  inFolder((folder) => {
    const file = path.join(folder, `${name}.pdf`)
    writeFileSync(file, bytes)
    return readPages(file)
  })

/**
 * Word and Excel files as LibreOffice prints them, all in one start of it, with a profile of its own. A file that it
 * would have to repair it does not print, and that throws. KEEP_OPENED names a folder where PDFs and pictures stay.
 */
export const openInOffice = <Name extends string>(
  files: Record<Name, { bytes: Uint8Array; type: 'docx' | 'xlsx' }>,
): Promise<Record<Name, OpenedFile>> =>
  inFolder(async (folder) => {
    const names = Object.keys(files) as Name[]
    const inputs = names.map((name) => {
      const file = path.join(folder, `${name}.${files[name].type}`)
      writeFileSync(file, files[name].bytes)
      return file
    })
    const profile = path.join(folder, 'profile')
    mkdirSync(profile)
    const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore']
    const { stdout, stderr } = await run(
      'soffice',
      [...options, '--convert-to', 'pdf', '--outdir', folder, ...inputs],
      { timeout: OFFICE_LIMIT_MS, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
    )
    rmSync(profile, { recursive: true, force: true })
    const opened: [Name, OpenedFile][] = []
    for (const name of names) {
      const pdf = path.join(folder, `${name}.pdf`)
      const there = readdirSync(folder).includes(`${name}.pdf`)
      if (!there) throw new Error(`LibreOffice opened no ${name}.${files[name].type}: ${stdout}${stderr}`)
      opened.push([name, await readPages(pdf)])
    }
    return Object.fromEntries(opened) as Record<Name, OpenedFile>
  })
