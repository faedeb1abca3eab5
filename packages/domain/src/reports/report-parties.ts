import { nextPeriodWords, periodWords } from '../organisation/period-words.ts'
import type { PeriodWindow } from '../organisation/reporting-periods.ts'
import type { RoleId } from '../organisation/roles.ts'
import {
  isValidOn,
  predecessorsOf,
  successorsOf,
  upperLevelOf,
  type OrgParent,
  type OrgSuccession,
  type OrgUnit,
} from '../organisation/units.ts'
import { DomainError } from '../shared/domain-error.ts'
import { formatDate, type IsoDate } from '../shared/iso-date.ts'
import type { ReportKind } from './report-state.ts'

export interface Territory {
  units: readonly OrgUnit[]
  parents: readonly OrgParent[]
  successions: readonly OrgSuccession[]
}

export const SIGNER_OFFICES = ['chairman', 'viceChairman', 'front'] as const
export type SignerOffice = (typeof SIGNER_OFFICES)[number]

export const reportTitle = (kind: ReportKind, period: PeriodWindow): string =>
  kind === 'supervision'
    ? `Kết quả giám sát việc thực hiện công tác dân vận chính quyền ${periodWords(period)}`
    : `Kết quả thực hiện công tác dân vận chính quyền ${periodWords(period)}, phương hướng, nhiệm vụ ${nextPeriodWords(period)}`

/** In which office somebody signs: the Front's own report for the Front, the commune's as chairman or in his stead. */
export const signerOfficeOf = ({ roles }: { roles: readonly RoleId[] }, kind: ReportKind): SignerOffice => {
  if (kind === 'supervision') return 'front'
  return roles.includes('chairman') ? 'chairman' : 'viceChairman'
}

const SYMBOLS: Record<ReportKind, string> = { mobilization: 'BC-UBND', supervision: 'BC-MTTQ-BTT' }

export const symbolOf = (kind: ReportKind): string => SYMBOLS[kind]

/** `05/BC-UBND`: below 10 with a 0 in front (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export const numberText = (kind: ReportKind, number: number): string =>
  `${String(number).padStart(2, '0')}/${SYMBOLS[kind]}`

/** The authority line above a signature: `TM.` for the committee, `KT.` for who signs in the chairman's stead. */
export const authorityLines = (office: SignerOffice): readonly string[] => {
  if (office === 'chairman') return ['TM. UỶ BAN NHÂN DÂN', 'CHỦ TỊCH']
  if (office === 'viceChairman') return ['TM. UỶ BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']
  return ['TM. BAN THƯỜNG TRỰC']
}

/** The office in a sentence, as verification answers it. */
export const officeWords = (office: SignerOffice, communeName: string): string => {
  if (office === 'front') return `Ban Thường trực Uỷ ban MTTQ Việt Nam ${communeName}`
  return `${office === 'chairman' ? 'Chủ tịch' : 'Phó Chủ tịch'} Uỷ ban nhân dân ${communeName}`
}

/** The day its addressees are looked up on: that of the signature, until then today or the commune's last day. */
export const partyDay = (signedOn: IsoDate | null, today: IsoDate, communeUntil: IsoDate | null): IsoDate =>
  signedOn ?? (communeUntil !== null && communeUntil < today ? communeUntil : today)

const unitOf = ({ units }: Territory, id: string): OrgUnit => {
  const found = units.find((unit) => unit.id === id)
  if (!found) throw new DomainError('notFound')
  return found
}

/** The unit a commune reports to on a day: the district in 2023, the province since 01/07/2025; null where none is known. */
export const upperUnitOf = (territory: Territory, communeId: string, on: IsoDate): OrgUnit | null => {
  const id = upperLevelOf(communeId, on, territory.parents)
  return id === null ? null : unitOf(territory, id)
}

/** To whom the report goes: `Uỷ ban nhân dân huyện Hương Sơn`. */
export const addresseeOf = (kind: ReportKind, upper: OrgUnit | null, communeName: string): string | null => {
  if (kind === 'supervision') return `Uỷ ban nhân dân ${communeName}`
  return upper === null ? null : `Uỷ ban nhân dân ${upper.name}`
}

/** Each a line of "Nơi nhận". */
export const recipientsOf = (kind: ReportKind, upper: OrgUnit | null): string[] => {
  const above = upper === null ? [] : [`UBMTTQ Việt Nam ${upper.name}`]
  if (kind === 'supervision') return ['Như trên', ...above, 'Thường trực Đảng uỷ, HĐND xã', 'Lưu: VT']
  return ['Như trên', 'Thường trực Đảng uỷ, HĐND, UBMTTQ xã', 'Lưu: VT']
}

/** A merger or split inside a period, as the report's readers are told. */
export interface TerritoryNote {
  on: IsoDate
  text: string
}

/**
 * Whether a commune reports on a period at all: one that did not begin before the period's end, or whose successor
 * closes the period, does not. Throws communeNotInPeriod, communeEndedInPeriod.
 */
export const checkCommuneInPeriod = (territory: Territory, communeId: string, period: PeriodWindow): void => {
  const commune = unitOf(territory, communeId)
  if (isValidOn(commune, period.to)) return
  const { name, validFrom, validTo } = commune
  if (validFrom > period.to) {
    const before = predecessorsOf(communeId, territory.successions, validFrom).map((id) => unitOf(territory, id).name)
    throw new DomainError('communeNotInPeriod', { name, validFrom, predecessors: before })
  }
  const after = successorsOf(communeId, territory.successions, period.to).map((id) => unitOf(territory, id))
  const successor = after.find((unit) => isValidOn(unit, period.to))
  throw new DomainError('communeEndedInPeriod', { name, validTo, successor: successor?.name ?? null })
}

/** What a report on a commune that was made within the period says of the units before it. */
export const territoryNotes = (territory: Territory, communeId: string, period: PeriodWindow): TerritoryNote[] => {
  const commune = unitOf(territory, communeId)
  const direct = territory.successions.filter(
    ({ toId, on }) => toId === communeId && on > period.from && on <= period.to,
  )
  const [first] = direct
  if (!first) return []
  const names = direct.map(({ fromId }) => unitOf(territory, fromId).name)
  const text = `Từ ngày ${formatDate(first.on)}, ${names.join(', ')} được sắp xếp thành ${commune.name} (${first.legalDocument}); số liệu của báo cáo này tính từ ngày đó, số liệu trước đó nằm ở hồ sơ của các xã cũ và chưa gộp.`
  return [{ on: first.on, text }]
}
