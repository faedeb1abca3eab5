import type { ChartSpec, PngScale } from './chart-spec.ts'
import { render } from './render-pool.ts'

/** A chart of the pages as a self-contained SVG. */
export const renderChart = (spec: ChartSpec): Promise<string> => render('chart', spec)

/** An SVG as pixels: as on screen, twice that, or 300 dpi for print. */
export const renderPng = (svg: string, scale: PngScale): Promise<Uint8Array> => render('png', { svg, scale })
