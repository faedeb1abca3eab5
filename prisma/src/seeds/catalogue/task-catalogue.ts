import type { RecurrenceUnit } from '@gandan/domain/plan/recurrence'
import type { RoleId } from '@gandan/domain/organisation/roles'
import { OBJECTIVES_1_TO_5 } from './objectives-1-to-5.ts'
import { OBJECTIVES_6_TO_10 } from './objectives-6-to-10.ts'

/** Who does it, and what: `{thon}` is a village, `{capTren}` the level above, `{motCua}` the one-stop office, `{nam}` the year. */
export type CatalogueTask = readonly [role: RoleId, title: string]

export interface CatalogueDuty {
  role: RoleId
  title: string
  every: RecurrenceUnit
  day: number
  month?: number
  leadDays: number
}

export interface Wording {
  upperLevel: string
  oneStop: string
  year: number
}

const DUTIES: Readonly<Record<number, readonly CatalogueDuty[]>> = {
  1: [{ role: 'radio', title: 'Phát tin, bài về dân vận chính quyền', every: 'month', day: 25, leadDays: 14 }],
  3: [
    {
      role: 'officeClerk',
      title: 'Báo cáo kết quả công tác dân vận chính quyền',
      every: 'quarter',
      day: 15,
      month: 3,
      leadDays: 10,
    },
  ],
  4: [
    { role: 'chairman', title: 'Tiếp công dân định kỳ', every: 'month', day: 20, leadDays: 5 },
    { role: 'justiceOfficer', title: 'Tổng hợp kết quả tiếp dân, xử lý đơn', every: 'month', day: 28, leadDays: 7 },
  ],
  6: [{ role: 'officeClerk', title: 'Báo cáo cải cách hành chính', every: 'quarter', day: 14, month: 3, leadDays: 10 }],
  7: [{ role: 'viceChairman', title: 'Kiểm tra công vụ định kỳ', every: 'quarter', day: 20, month: 2, leadDays: 14 }],
  9: [
    { role: 'officeClerk', title: 'Chuẩn bị họp giao ban cải cách hành chính', every: 'month', day: 10, leadDays: 7 },
  ],
  10: [
    {
      role: 'mttq',
      title: 'Thông báo kết quả giám sát tới UBND xã',
      every: 'halfYear',
      day: 15,
      month: 6,
      leadDays: 20,
    },
  ],
}

const worded = (title: string, { upperLevel, oneStop, year }: Wording): string =>
  title.replace('{capTren}', upperLevel).replace('{motCua}', oneStop).replace('{nam}', String(year))

/** What a commune does for objective II.`ordinal` (1-10); villages are named when a task is made. */
export const candidateTasks = (ordinal: number, wording: Wording): CatalogueTask[] =>
  ([...OBJECTIVES_1_TO_5, ...OBJECTIVES_6_TO_10][ordinal - 1] ?? []).map(([role, title]) => [
    role,
    worded(title, wording),
  ])

/** What comes back every month, quarter or half-year under objective II.`ordinal`. */
export const candidateDuties = (ordinal: number): readonly CatalogueDuty[] => DUTIES[ordinal] ?? []
