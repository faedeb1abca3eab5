import type { IsoDate } from '../shared/iso-date.ts'
import type { CalendarDay } from './working-days.ts'

/** The occasions of Bộ luật Lao động 2019 Điều 112 and, from 2026, of NQ 28/2026/QH16. */
export const OCCASIONS = {
  newYear: 'Tết Dương lịch',
  tet: 'Tết Âm lịch',
  hungKings: 'Giỗ Tổ Hùng Vương',
  victory: 'Ngày Chiến thắng 30/4',
  labour: 'Ngày Quốc tế Lao động 01/5',
  nationalDay: 'Quốc khánh 02/9',
  culture: 'Ngày Văn hoá Việt Nam 24/11',
} as const
export type Occasion = keyof typeof OCCASIONS

type Rows = Partial<Record<Occasion, string>>

const days = (year: number, list: string): IsoDate[] => list.split(' ').map((monthDay) => `${year}-${monthDay}`)

const rowsOf = (
  year: number,
  rows: Rows,
  kind: CalendarDay['kind'],
  nameOf: (occasion: string) => string,
  noticeNumber: string | null,
): CalendarDay[] =>
  Object.entries(rows).flatMap(([occasion, list]) =>
    days(year, list).map((on) => ({ on, kind, name: nameOf(OCCASIONS[occasion as Occasion]), noticeNumber })),
  )

interface YearOfNotice {
  notice: string | null
  holiday: Rows
  compensatory: Rows
}

const yearRows = (year: number, { notice, holiday, compensatory }: YearOfNotice): CalendarDay[] => [
  ...rowsOf(year, holiday, 'holiday', (occasion) => occasion, notice),
  ...rowsOf(year, compensatory, 'compensatory', (occasion) => `Nghỉ bù ${occasion}`, notice),
]

const swap = (off: IsoDate, work: IsoDate, occasion: Occasion, noticeNumber: string): CalendarDay[] => [
  { on: off, kind: 'swapOff', name: `Nghỉ hoán đổi dịp ${OCCASIONS[occasion]}`, noticeNumber },
  { on: work, kind: 'swapWork', name: `Làm bù ngày nghỉ hoán đổi dịp ${OCCASIONS[occasion]}`, noticeNumber },
]

/** Weekdays off and worked Saturdays of state offices 2021-2026, as the yearly notices set them. */
export const STATUTORY_CALENDAR_ROWS: readonly CalendarDay[] = [
  ...yearRows(2021, {
    notice: null,
    holiday: {
      newYear: '01-01',
      tet: '02-10 02-11 02-12',
      hungKings: '04-21',
      victory: '04-30',
      nationalDay: '09-02 09-03',
    },
    compensatory: { tet: '02-15 02-16', labour: '05-03' },
  }),
  ...yearRows(2022, {
    notice: null,
    holiday: { tet: '01-31 02-01 02-02 02-03 02-04', nationalDay: '09-01 09-02' },
    compensatory: { newYear: '01-03', hungKings: '04-11', victory: '05-02', labour: '05-03' },
  }),
  ...yearRows(2023, {
    notice: '5034/TB-LĐTBXH',
    holiday: { tet: '01-20 01-23 01-24', labour: '05-01', nationalDay: '09-01' },
    compensatory: {
      newYear: '01-02',
      tet: '01-25 01-26',
      hungKings: '05-02',
      victory: '05-03',
      nationalDay: '09-04',
    },
  }),
  ...yearRows(2024, {
    notice: '5015',
    holiday: {
      newYear: '01-01',
      tet: '02-08 02-09 02-12',
      hungKings: '04-18',
      victory: '04-30',
      labour: '05-01',
      nationalDay: '09-02 09-03',
    },
    compensatory: { tet: '02-13 02-14' },
  }),
  ...swap('2024-04-29', '2024-05-04', 'victory', '1570'),
  ...yearRows(2025, {
    notice: '6150',
    holiday: {
      newYear: '01-01',
      tet: '01-27 01-28 01-29 01-30 01-31',
      hungKings: '04-07',
      victory: '04-30',
      labour: '05-01',
      nationalDay: '09-01 09-02',
    },
    compensatory: {},
  }),
  ...swap('2025-05-02', '2025-04-26', 'labour', '6150'),
  ...yearRows(2026, {
    notice: '9441/TB-BNV',
    holiday: {
      newYear: '01-01',
      tet: '02-16 02-17 02-18 02-19 02-20',
      victory: '04-30',
      labour: '05-01',
      nationalDay: '09-01 09-02',
    },
    compensatory: { hungKings: '04-27' },
  }),
  ...yearRows(2026, { notice: '3383/BNV-CVL', holiday: { culture: '11-24' }, compensatory: {} }),
  ...swap('2026-01-02', '2026-01-10', 'newYear', '12729/VPCP-KGVX'),
  ...swap('2026-08-31', '2026-08-22', 'nationalDay', '9441/TB-BNV'),
].sort((a, b) => (a.on < b.on ? -1 : 1))
