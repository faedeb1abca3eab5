import {
  authorityLines,
  addresseeOf,
  numberText,
  recipientsOf,
  symbolOf,
  type SignerOffice,
} from '@gandan/domain/reports/report-parties'
import { renderText } from '@gandan/domain/reports/report-figures'
import { formatDate, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { OfficialPaper, PaperBlock } from '../../papers/official-paper.ts'
import { placeLine } from '../../papers/place-line.ts'
import { annexesOf } from './report-annex.ts'
import { paragraphsOf, type ReportState } from './reports.read.ts'

/** What a signature adds to the paper. */
export interface Signature {
  number: number
  signedOn: IsoDate
  name: string
  office: SignerOffice
}

const headingOf = (number: string, heading: string): string => `${number}. ${heading}`

const blocksOf = ({ sections, figures, notes }: ReportState): PaperBlock[] => {
  const known = new Map(figures.map((figure) => [figure.key, figure]))
  const body = sections.flatMap(({ level, number, heading, text }): PaperBlock[] => [
    { kind: level === 1 ? 'part' : 'item', text: headingOf(number, heading) },
    ...paragraphsOf(text).map((paragraph): PaperBlock => ({ kind: 'text', text: renderText(paragraph, known) })),
  ])
  return [...notes.map((text): PaperBlock => ({ kind: 'text', text })), ...body]
}

const authorityOf = ({ record }: ReportState): string[] => {
  const name = record.communeName.toUpperCase()
  return record.kind === 'supervision'
    ? [`UỶ BAN MTTQ VIỆT NAM ${name}`, 'BAN THƯỜNG TRỰC']
    : [`UỶ BAN NHÂN DÂN ${name}`]
}

/** The report as an official document; without a signature its number, day and name are left open. */
export const reportPaper = (
  state: ReportState,
  signature: Signature | null,
  proof: OfficialPaper['proof'],
): OfficialPaper => {
  const { record, period, figures, forms, upper } = state
  const { kind, communeName, title, edition } = record
  const number = signature ? numberText(kind, signature.number) : `…/${symbolOf(kind)}`
  const dated = signature ? ` ngày ${formatDate(signature.signedOn)}` : ''
  const adjusting = edition > 1 ? ` (điều chỉnh lần ${edition - 1})` : ''
  return {
    authority: authorityOf(state),
    number: `Số: ${number}`,
    place: placeLine(communeName, signature?.signedOn ?? null),
    title: 'BÁO CÁO',
    abstract: `${title}${adjusting}`,
    addressee: addresseeOf(kind, upper, communeName),
    body: blocksOf(state),
    recipients: recipientsOf(kind, upper),
    signature: signature
      ? { lines: authorityLines(signature.office), name: signature.name }
      : { lines: authorityLines(kind === 'supervision' ? 'front' : 'chairman'), name: null },
    proof,
    annexes: annexesOf(figures, forms, {
      attachedTo: `Báo cáo số ${number}${dated}`,
      from: period.from,
      to: period.to,
    }),
  }
}

/** `bao-cao-mobilization-sixMonths-2023-1-lan-1`, in plain letters. */
export const reportFileName = (record: ReportState['record']): string =>
  `bao-cao-${record.kind}-${record.periodKind}-${record.year}-${record.index}-lan-${record.edition}`
