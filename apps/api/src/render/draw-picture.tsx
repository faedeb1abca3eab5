import { FigureBars } from '@gandan/charts/figure-bars'
import { MonthsChart } from '@gandan/charts/months-chart'
import { SCurve } from '@gandan/charts/s-curve'
import { StandingBars, standingBarsHeight } from '@gandan/charts/standing-bars'
import { formatNumber } from '@gandan/domain/shared/format'
import { formatDate } from '@gandan/domain/shared/iso-date'
import type { Element, HTMLElement, Window } from 'happy-dom'
import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Picture } from './chart-spec.ts'

export interface Drawn {
  /** The picture's own `<svg>` element. */
  svg: string
  height: number
}

interface Drawing {
  element: ReactElement
  height: number
}

const HEIGHTS = { curve: 380, figures: 400, months: 360 }
const TURNS = 20

const percentOf = (ofHundred: number): string => `${formatNumber(ofHundred)} %`

type Of<K extends Picture['kind']> = Extract<Picture, { kind: K }>
type Box = { width: number; summary: string }

const curveOf = ({ points, on, period, texts }: Of<'curve'>, { width, summary }: Box): Drawing => {
  const words = { month: (month: number) => `T${month}`, percent: percentOf, day: formatDate, summary }
  const box = { points, on, period, width, height: HEIGHTS.curve }
  return { element: <SCurve {...box} texts={{ ...texts, ...words }} />, height: box.height }
}

const figuresOf = ({ decimals, statusNames, texts, ...rest }: Of<'figures'>, { width, summary }: Box): Drawing => {
  const points = rest.points.map((point) => ({ ...point, said: '' }))
  const format = (value: number) => formatNumber(value, decimals)
  const box = { points, width, height: HEIGHTS.figures, format, statusNames }
  return { element: <FigureBars {...box} texts={{ ...texts, summary }} />, height: box.height }
}

const monthsOf = ({ points, texts }: Of<'months'>, { width, summary }: Box): Drawing => {
  const box = { points, width, height: HEIGHTS.months }
  return { element: <MonthsChart {...box} texts={{ ...texts, summary }} />, height: box.height }
}

const standingsOf = ({ rows, texts }: Of<'standings'>, { width, summary }: Box): Drawing => ({
  element: <StandingBars rows={rows} width={width} texts={{ ...texts, summary }} />,
  height: standingBarsHeight(rows.length),
})

const DRAWINGS: { [K in Picture['kind']]: (picture: Of<K>, box: Box) => Drawing } = {
  curve: curveOf,
  figures: figuresOf,
  months: monthsOf,
  standings: standingsOf,
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** Recharts lays its axes out in effects: a picture is done once two turns left it as it was. */
const settled = async (box: HTMLElement): Promise<void> => {
  let before = ''
  for (let count = 0; count < TURNS; count += 1) {
    await turn()
    if (count > 1 && box.innerHTML === before) return
    before = box.innerHTML
  }
}

/** What only a page needs goes: a size in per cent, focus, names left empty. */
const bareOf = (svg: Element): Element => {
  svg.removeAttribute('style')
  for (const focusable of svg.querySelectorAll('[tabindex]')) focusable.removeAttribute('tabindex')
  for (const name of svg.querySelectorAll('title, desc')) if (name.textContent === '') name.remove()
  return svg
}

/** Mounts the component of the page and takes its SVG. */
export const drawPicture = async (window: Window, picture: Picture, frame: Box): Promise<Drawn> => {
  const { element, height } = DRAWINGS[picture.kind](picture as never, frame)
  const box = window.document.createElement('div')
  window.document.body.append(box)
  let failure: unknown
  const root = createRoot(box as never, { onUncaughtError: (error) => (failure = error) })
  try {
    flushSync(() => root.render(element))
    await settled(box)
    const svg = box.querySelector('svg')
    if (svg === null) throw new Error(`nothing was drawn for a picture of kind ${picture.kind}: ${String(failure)}`)
    return { svg: new window.XMLSerializer().serializeToString(bareOf(svg)), height }
  } finally {
    root.unmount()
    box.remove()
  }
}
