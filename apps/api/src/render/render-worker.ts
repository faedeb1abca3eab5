import { parentPort } from 'node:worker_threads'
import type { Picture } from './chart-spec.ts'
import type { Drawn } from './draw-picture.tsx'
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

/** Each loads what it needs when it is first asked: a worker that draws no PDF holds no PDF writer. */
const DOERS: Doers = {
  chart: async ({ frame, picture }) => {
    const [draw, { frameChart, PICTURE_WIDTH }] = await Promise.all([readyToDraw(), import('./frame-chart.ts')])
    return frameChart(frame, await draw(picture, { width: PICTURE_WIDTH, summary: frame.summary }))
  },
  png: async ({ svg, scale }) => (await import('./png.ts')).drawPng(svg, scale),
}

const port = parentPort
port?.on('message', async ({ name, input }: { name: JobName; input: never }) => {
  try {
    port.postMessage({ output: await DOERS[name](input) })
  } catch (error) {
    port.postMessage({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
