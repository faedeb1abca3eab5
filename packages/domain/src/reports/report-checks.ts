import type { IsoDate } from '../shared/iso-date.ts'
import type { OutlineSection } from './outlines/report-outline.ts'
import { keysIn, NO_SOURCE, NOT_ENTERED, type ReportFigure } from './report-figures.ts'

export const REPORT_CHECKS = [
  'periodNotOver',
  'keyUnknown',
  'gapLeft',
  'addresseeUnknown',
  'periodNotClosed',
  'territoryChanged',
  'figureMissing',
  'formBroken',
  'formNotEntered',
  'sectionEmpty',
  'figureAwaited',
] as const
export type ReportCheckCode = (typeof REPORT_CHECKS)[number]

export interface ReportCheck {
  code: ReportCheckCode
  sectionId: string | null
  about: string
  /** Stands in the way of the signature. */
  isBlocking: boolean
}

export interface CheckedReport {
  sections: readonly (OutlineSection & { text: string })[]
  figures: ReadonlyMap<string, ReportFigure>
  periodTo: IsoDate
  today: IsoDate
  isPeriodClosed: boolean
  hasAddressee: boolean
  territoryNotes: readonly string[]
  forms: readonly { code: string; isOpen: boolean; brokenColumns: readonly number[] }[]
}

const BLOCKING: readonly ReportCheckCode[] = ['periodNotOver', 'keyUnknown', 'gapLeft', 'addresseeUnknown']

const check = (code: ReportCheckCode, about: string, sectionId: string | null = null): ReportCheck => ({
  code,
  sectionId,
  about,
  isBlocking: BLOCKING.includes(code),
})

/** A place left to fill by hand: `[số, ngày, cơ quan ban hành]`. */
const GAP = /\[[^[\]\n]{2,200}\]/

const figureChecks = (sectionId: string, text: string, figures: CheckedReport['figures']): ReportCheck[] =>
  keysIn(text).flatMap((key): ReportCheck[] => {
    const figure = figures.get(key)
    if (!figure) return [check('keyUnknown', key, sectionId)]
    if (figure.isAwaited) return [check('figureAwaited', `${key} – ${figure.name}: ${NO_SOURCE}`, sectionId)]
    const isMissing = figure.value === null && figure.denominator !== 0
    return isMissing ? [check('figureMissing', `${key} – ${figure.name}: ${NOT_ENTERED}`, sectionId)] : []
  })

const isParent = (sections: CheckedReport['sections'], at: number): boolean =>
  sections[at]?.level === 1 && sections[at + 1]?.level === 2

const sectionChecks = ({ sections, figures }: CheckedReport): ReportCheck[] =>
  sections.flatMap(({ id, number, heading, text }, at) => {
    const gap = GAP.exec(text)?.[0]
    const isEmpty = text.trim() === '' && !isParent(sections, at)
    return [
      ...(isEmpty ? [check('sectionEmpty', `${number}. ${heading}`, id)] : []),
      ...(gap === undefined ? [] : [check('gapLeft', gap, id)]),
      ...figureChecks(id, text, figures),
    ]
  })

const formChecks = ({ forms }: CheckedReport): ReportCheck[] =>
  forms.flatMap(({ code, isOpen, brokenColumns }) => {
    if (isOpen) return [check('formNotEntered', `Biểu ${code}`)]
    return brokenColumns.length > 0 ? [check('formBroken', `Biểu ${code}, cột ${brokenColumns.join(', ')}`)] : []
  })

/** What to look at before a report is signed, what stands in its way first. */
export const checkReport = (report: CheckedReport): ReportCheck[] => {
  const { periodTo, today, isPeriodClosed, hasAddressee, territoryNotes } = report
  const found = [
    ...(today <= periodTo ? [check('periodNotOver', periodTo)] : []),
    ...(hasAddressee ? [] : [check('addresseeUnknown', '')]),
    ...(isPeriodClosed ? [] : [check('periodNotClosed', periodTo)]),
    ...territoryNotes.map((note) => check('territoryChanged', note)),
    ...sectionChecks(report),
    ...formChecks(report),
  ]
  return found.toSorted((a, b) => REPORT_CHECKS.indexOf(a.code) - REPORT_CHECKS.indexOf(b.code))
}
