import type { ReportBucket } from '../../petitions/topics.ts'
import { col, head, type CarryOver } from './form-definition.ts'
import { matters, petitions, replies } from './form-queries.ts'
import type { FormKind, Passing, PetitionRow } from './form-standings.ts'

export const PETITION_KINDS = ['complaint', 'denunciation', 'feedback'] as const
const ALL_KINDS = [...PETITION_KINDS, 'tip'] as const

type Kinds = FormKind | readonly FormKind[]
type Arrival = PetitionRow['arrival']
type Signers = PetitionRow['signers']

const SIGNERS: Record<Signers, string> = {
  many: 'Đơn có nhiều người đứng tên',
  one: 'Đơn một người đứng tên',
  other: 'Đơn khác',
}

/** What a form is about: the general one counts anonymous tips among "đơn khác", the others their own kind. */
export const kindOf = (kind: FormKind | 'all'): Kinds => (kind === 'all' ? ALL_KINDS : kind)

const arriving = (label: string, kind: Kinds, arrival: Arrival, signers: readonly Signers[], ms: number) =>
  head(label, ...signers.map((one, index) => col(ms + index, SIGNERS[one], petitions({ kind, arrival, signers: one }))))

export const bySigners = (kind: Kinds, signers: readonly Signers[], ms = 2) => [
  arriving('Kỳ trước chuyển sang', kind, 'carriedOver', signers, ms),
  arriving('Tiếp nhận trong kỳ', kind, 'received', signers, ms + signers.length),
]

export const byArrival = (kind: Kinds, ms = 2) => [
  col(ms, 'Kỳ trước chuyển sang', petitions({ kind, arrival: 'carriedOver' })),
  col(ms + 1, 'Tiếp nhận trong kỳ', petitions({ kind, arrival: 'received' })),
]

export const processed = (kind: Kinds, ms: number) => [
  col(ms, 'Đơn kỳ trước chuyển sang', petitions({ kind, arrival: 'carriedOver', processing: 'done' })),
  col(ms + 1, 'Đơn tiếp nhận trong kỳ', petitions({ kind, arrival: 'received', processing: 'done' })),
]

export const carriedOver = (kind: Kinds, ...ms: number[]): CarryOver[] => [
  { ms, from: petitions({ kind, processing: 'pending' }) },
]

export const eligible = (kind: Kinds) => ({ kind, isEligible: true }) as const

export const BUCKET_LABELS: Partial<Record<ReportBucket, string>> = {
  policy: 'Chế độ, chính sách',
  land: 'Đất đai, nhà cửa',
  civilService: 'Công chức, công vụ',
  otherAdministration: 'Khác',
  corruption: 'Tham nhũng',
  judicial: 'Tư pháp',
  partyAndUnions: 'Đảng, đoàn thể',
  other: 'Khác',
}

/** Columns of matters by their field, one after another. */
export const byBucket = (kind: FormKind, ms: number, ...buckets: ReportBucket[]) =>
  buckets.map((bucket, index) => col(ms + index, BUCKET_LABELS[bucket] ?? '', matters({ ...eligible(kind), bucket })))

export const byStage =
  (kind: Kinds, counted: typeof matters) => (ms: number, label: string, stage: PetitionRow['stage'][]) =>
    col(ms, label, counted({ ...eligible(kind), stage }))

const PASSING: Record<Passing, string> = {
  guided: 'Hướng dẫn',
  transferred: 'Chuyển đơn',
  urged: 'Đôn đốc giải quyết',
}

export const passed = (kind: Kinds, counted: typeof matters, ms: number, ...ways: Passing[]) =>
  ways.map((passing, index) =>
    col(ms + index, PASSING[passing], counted({ ...eligible(kind), competence: 'elsewhere', passing })),
  )

export const repliesTo = (kind: Kinds, ms: number) =>
  col(ms, 'Số văn bản phúc đáp nhận được do chuyển đơn', replies({ kind }))

export const BY_FIELD = 'Phân loại vụ việc theo nội dung'
export const BY_STAGE = 'Phân loại vụ việc theo tình trạng giải quyết'
export const BY_COMPETENCE = 'Phân loại vụ việc theo thẩm quyền giải quyết'
export const PROCESSED = 'Đơn đã xử lý'
export const ELIGIBLE = 'Đủ điều kiện xử lý'
export const ADMINISTRATIVE = 'Lĩnh vực hành chính'
