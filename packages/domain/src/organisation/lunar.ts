import { DomainError } from '../shared/domain-error.ts'
import { addDays, daysBetween, isIsoDate, isoDate, yearOf, type IsoDate } from '../shared/iso-date.ts'

/**
 * Vietnam's lunisolar calendar by Hồ Ngọc Đức's algorithm (after Meeus, Astronomical Algorithms) for 1900-2100.
 * It must be computed at UTC+7: at the Chinese UTC+8 a new moon near midnight falls on another day (Tết 2030).
 */
export interface LunarDate {
  day: number
  month: number
  year: number
  isLeap: boolean
}

const HANOI_DAY_FRACTION = 7 / 24
const RAD = Math.PI / 180
const SYNODIC_MONTH = 29.530588853
const EPOCH_2000: IsoDate = '2000-01-01'
const EPOCH_2000_JULIAN = 2451545
const NEW_MOON_1900_JULIAN = 2415021.076998695

const julianOf = (on: IsoDate): number => EPOCH_2000_JULIAN + daysBetween(EPOCH_2000, on)
const fromJulian = (julian: number): IsoDate => addDays(EPOCH_2000, julian - EPOCH_2000_JULIAN)

const newMoonDay = (k: number): number => {
  const t = k / 1236.85
  const t2 = t * t
  const t3 = t2 * t
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * RAD)
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3
  const sin = (degrees: number): number => Math.sin(degrees * RAD)
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun)
  const dynamicalTime =
    t < -11
      ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
      : -0.000278 + 0.000265 * t + 0.000262 * t2
  return Math.floor(mean + correction - dynamicalTime + 0.5 + HANOI_DAY_FRACTION)
}

/** The thirty-degree sector (0-11) of the sun's longitude at the start of that day at Hanoi. */
const sunSector = (julian: number): number => {
  const t = (julian - 0.5 - HANOI_DAY_FRACTION - 2451545) / 36525
  const t2 = t * t
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * RAD
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly)
  const longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t2 + centre
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}

const lunarMonth11 = (year: number): number => {
  const k = Math.floor((julianOf(isoDate(year, 12, 31)) - 2415021) / SYNODIC_MONTH)
  const newMoon = newMoonDay(k)
  return sunSector(newMoon) >= 9 ? newMoonDay(k - 1) : newMoon
}

const moonIndexOf = (month11: number): number => Math.floor((month11 - NEW_MOON_1900_JULIAN) / SYNODIC_MONTH + 0.5)

const leapMonthOffset = (month11: number): number => {
  const k = moonIndexOf(month11)
  let offset = 1
  let sector = sunSector(newMoonDay(k + offset))
  for (let last = -1; sector !== last && offset < 14;) {
    last = sector
    offset += 1
    sector = sunSector(newMoonDay(k + offset))
  }
  return offset - 1
}

const isLeapYear = (month11: number, nextMonth11: number): boolean => nextMonth11 - month11 > 365

/** The lunar day of a solar day, at Hanoi. */
export const solarToLunar = (on: IsoDate): LunarDate => {
  const julian = julianOf(on)
  const year = yearOf(on)
  const k = Math.floor((julian - NEW_MOON_1900_JULIAN) / SYNODIC_MONTH)
  const monthStart = [k + 1, k, k - 1].map(newMoonDay).find((start) => start <= julian) ?? julian
  const thisYear11 = lunarMonth11(year)
  const isBefore = thisYear11 >= monthStart
  const a11 = isBefore ? lunarMonth11(year - 1) : thisYear11
  const b11 = isBefore ? thisYear11 : lunarMonth11(year + 1)
  const months = Math.floor((monthStart - a11) / 29)
  const leapAt = isLeapYear(a11, b11) ? leapMonthOffset(a11) : Infinity
  const ordinal = months + (months >= leapAt ? 10 : 11)
  const month = ordinal > 12 ? ordinal - 12 : ordinal
  const lunarYear = (isBefore ? year : year + 1) - (month >= 11 && months < 4 ? 1 : 0)
  return { day: julian - monthStart + 1, month, year: lunarYear, isLeap: months === leapAt }
}

/** The solar day of a lunar day, at Hanoi; throws noSuchLunarDay for a leap month or a 30th the year does not have. */
export const lunarToSolar = (day: number, month: number, year: number, isLeap = false): IsoDate => {
  const a11 = lunarMonth11(month < 11 ? year - 1 : year)
  const b11 = lunarMonth11(month < 11 ? year : year + 1)
  let offset = month < 11 ? month + 1 : month - 11
  if (isLeapYear(a11, b11)) {
    const leapAt = leapMonthOffset(a11)
    if (isLeap || offset >= leapAt) offset += 1
  }
  const on = fromJulian(newMoonDay(moonIndexOf(a11) + offset) + day - 1)
  const back = isIsoDate(on) ? solarToLunar(on) : null
  if (back?.day !== day || back.month !== month || back.year !== year || back.isLeap !== isLeap)
    throw new DomainError('noSuchLunarDay', { day, month, year, isLeap })
  return on
}

/** Mùng 1 Tết of a lunar year. */
export const tetOf = (year: number): IsoDate => lunarToSolar(1, 1, year)

/** Giỗ Tổ Hùng Vương, the tenth of the third lunar month (Bộ luật Lao động 2019 Điều 112.1.e). */
export const hungKingsDayOf = (year: number): IsoDate => lunarToSolar(10, 3, year)
