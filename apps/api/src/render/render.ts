import type { OfficialPaper } from '../papers/official-paper.ts'
import type { ChartSpec, PngScale } from './chart-spec.ts'
import type { Exhibit, ExportDocument } from './exhibit.ts'
import { render } from './render-pool.ts'

/** A chart of the pages as a self-contained SVG. */
export const renderChart = (spec: ChartSpec): Promise<string> => render('chart', spec)

/** An SVG as pixels: as on screen, twice that, or 300 dpi for print. */
export const renderPng = (svg: string, scale: PngScale): Promise<Uint8Array> => render('png', { svg, scale })

/** Figures as an Excel file with a chart that Excel draws, and a second sheet with what they stand on. */
export const renderWorkbook = (exhibit: Exhibit): Promise<Uint8Array> => render('workbook', exhibit)

export const renderPdf = (document: ExportDocument): Promise<Uint8Array> => render('pdf', document)

export const renderDocx = (document: ExportDocument): Promise<Uint8Array> => render('docx', document)

/** An official document as a Word file in the layout of NĐ 30/2020/NĐ-CP. */
export const renderPaper = (paper: OfficialPaper): Promise<Uint8Array> => render('paper', paper)
