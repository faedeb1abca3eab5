import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import type { Picture } from './chart-spec.ts'
import type { Drawn } from './draw-picture.tsx'
import type { Exhibit, ExportDocument } from './exhibit.ts'
import type { JobName, RenderJobs } from './render-jobs.ts'

type Doers = { [N in JobName]: (input: RenderJobs[N]['input']) => Promise<RenderJobs[N]['output']> }

type Draw = (picture: Picture, box: { width: number; summary: string }) => Promise<Drawn>

let drawing: Promise<Draw> | undefined

const readyToDraw = (): Promise<Draw> =>
  (drawing ??= (async () => {
    const { standBrowserUp } = await import('./browser.ts')
    const window = standBrowserUp()
    const { drawPicture } = await import('./draw-picture.tsx')
    return (picture, box) => drawPicture(window, picture, box)
  })())

/** The picture of an exhibit without its frame: a document writes title, basis and source as text of its own. */
const drawBare = async ({ frame, picture }: Exhibit): Promise<string | null> => {
  if (picture === null) return null
  const [draw, { barePicture, PICTURE_WIDTH }] = await Promise.all([readyToDraw(), import('./frame-chart.ts')])
  return barePicture(frame, await draw(picture, { width: PICTURE_WIDTH, summary: frame.summary }))
}

const drawPixels = async (exhibit: Exhibit): Promise<Uint8Array | null> => {
  const svg = await drawBare(exhibit)
  return svg === null ? null : (await import('./png.ts')).drawPng(svg, '2')
}

/** Composed letters throughout, whatever was typed. */
const composed = (document: ExportDocument): ExportDocument =>
  JSON.parse(JSON.stringify(document).normalize('NFC')) as ExportDocument

/** Each loads what it needs when it is first asked: a worker that draws no PDF holds no PDF writer. */
const DOERS: Doers = {
  chart: async ({ frame, picture }) => {
    const [draw, { frameChart, PICTURE_WIDTH }] = await Promise.all([readyToDraw(), import('./frame-chart.ts')])
    return frameChart(frame, await draw(picture, { width: PICTURE_WIDTH, summary: frame.summary }))
  },
  png: async ({ svg, scale }) => (await import('./png.ts')).drawPng(svg, scale),
  workbook: async (exhibit) => (await import('./exhibit-xlsx.ts')).exhibitWorkbook(exhibit),
  pdf: async (document) => (await import('./document-pdf.ts')).documentPdf(composed(document), drawBare),
  docx: async (document) => (await import('./document-docx.ts')).documentDocx(composed(document), drawPixels),
  paper: async (paper) => (await import('../papers/official-docx.ts')).officialDocx(paper),
}

// On Linux this is the thread's own: pages come first. Elsewhere it would be the whole server's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const port = parentPort
port?.on('message', async ({ name, input }: { name: JobName; input: never }) => {
  try {
    port.postMessage({ output: await DOERS[name](input) })
  } catch (error) {
    port.postMessage({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
