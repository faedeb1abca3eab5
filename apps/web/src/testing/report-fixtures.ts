import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { listReportDifferences } from '@gandan/contracts/reports/report-differences'
import type { ReportDetail, ReportRow } from '@gandan/contracts/reports/reports'
import type { Verification } from '@gandan/contracts/reports/verify'
import { periodWindow } from '@gandan/domain/organisation/reporting-periods'

export const REPORT_ID = '01890000-0000-7000-8000-000000000601'
const COMMUNE_ID = '01890000-0000-7000-8000-000000000001'

/** The draft of the first quarter of 2023, unless said otherwise. */
export const reportRow = (over: Partial<ReportRow> = {}): ReportRow => ({
  id: REPORT_ID,
  communeId: COMMUNE_ID,
  communeName: 'xã Sơn Trường',
  kind: 'mobilization',
  period: periodWindow('quarter', 2023, 1),
  edition: 1,
  title: 'Báo cáo công tác dân vận chính quyền quý I năm 2023',
  state: 'draft',
  numberText: null,
  signedOn: null,
  sentAt: null,
  adjustsId: null,
  version: 4,
  ...over,
})

export const reportDetail = (over: Partial<ReportDetail> = {}): ReportDetail => ({
  ...reportRow(),
  asOf: '2023-06-05',
  isFrozen: false,
  addressee: 'Uỷ ban nhân dân huyện Hương Sơn',
  recipients: [],
  symbol: 'BC-UBND',
  nextNumber: 7,
  signerName: null,
  signerOffice: null,
  sections: [
    {
      id: 'I',
      level: 1,
      number: 'I',
      heading: 'Tình hình chung',
      text: 'Xã đã tổ chức hai hội nghị.',
      paragraphs: [[{ kind: 'words', text: 'Xã đã tổ chức hai hội nghị.', key: null, form: null }]],
    },
  ],
  figures: [],
  checks: [],
  notes: [],
  events: [],
  file: null,
  adjustments: [],
  adjustReason: null,
  can: { edit: true, openRecords: true, steps: ['submit'] },
  ...over,
})

export const signedReport = (over: Partial<ReportDetail> = {}): ReportDetail =>
  reportDetail({
    state: 'signed',
    numberText: '07/BC-UBND',
    signedOn: '2023-03-16',
    isFrozen: true,
    signerName: 'Nguyễn Văn An',
    signerOffice: 'chairman',
    file: { name: 'bao-cao.docx', byteSize: 40_000, sha256: 'a'.repeat(64), code: '0123456789ABCDEF' },
    can: { edit: false, openRecords: true, steps: [] },
    ...over,
  })

type Differences = ResponseOf<typeof listReportDifferences>

/** Nothing changed since the signature, unless said otherwise. */
export const differencesSince = (over: Partial<Differences> = {}): Differences => ({
  asOf: '2023-06-05',
  frozenAt: '2023-03-16T02:00:00.000Z',
  items: [],
  cells: { isKept: true, total: 0, items: [] },
  ...over,
})

export const verification = (over: Partial<Verification> = {}): Verification => ({
  report: {
    number: '07/BC-UBND',
    signedOn: '2023-03-16',
    signerOffice: 'Chủ tịch Uỷ ban nhân dân xã Sơn Trường',
    communeName: 'xã Sơn Trường',
    isAdjusted: false,
  },
  isSameFile: null,
  ...over,
})
