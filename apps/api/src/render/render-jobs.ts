import type { OfficialPaper } from '../papers/official-paper.ts'
import type { ChartSpec, PngScale } from './chart-spec.ts'
import type { Exhibit, ExportDocument } from './exhibit.ts'

/** What a worker can be asked for, and what each gives. */
export interface RenderJobs {
  chart: { input: ChartSpec; output: string }
  png: { input: { svg: string; scale: PngScale }; output: Uint8Array }
  workbook: { input: Exhibit; output: Uint8Array }
  pdf: { input: ExportDocument; output: Uint8Array }
  docx: { input: ExportDocument; output: Uint8Array }
  paper: { input: OfficialPaper; output: Uint8Array }
}
export type JobName = keyof RenderJobs

export interface JobCall<N extends JobName = JobName> {
  name: N
  input: RenderJobs[N]['input']
}
