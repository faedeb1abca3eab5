import type { Calculation } from '@gandan/contracts/petitions/deadlines'
import type {
  ComplexityCriterion,
  Condition,
  Evidence,
  LimitUnit,
  PauseKind,
  RuleGroup,
  TriggerKind,
} from '@gandan/domain/petitions/deadline-rule'
import {
  CONDITION_WORDS,
  CRITERION_WORDS,
  EVIDENCE_WORDS,
  RULE_GROUP_WORDS,
  TRIGGER_WORDS,
  UNIT_WORDS,
} from '@gandan/domain/petitions/deadline-texts'
import { defineTexts } from '../../../i18n/texts.ts'

interface CalculatorTexts {
  title: string
  intro: string
  question: string
  rule: string
  choose: string
  noRule: string
  noRuleText: string
  notInForce: (day: string) => string
  validity: (from: string, to: string | null) => string
  groups: Record<RuleGroup, string>
  triggers: Record<TriggerKind, string>
  units: Record<LimitUnit, string>
  conditions: Record<Condition, string>
  criteria: Record<ComplexityCriterion, string>
  evidence: Record<Evidence, string | null>
  limit: (amount: number, unit: string, isBefore: boolean) => string
  triggerLabel: (trigger: string) => string
  basis: string
  conditionsLabel: string
  amount: string
  extensions: string
  extension: (ordinal: number) => string
  extensionHelp: (days: number | null, criteria: number) => string
  addExtension: string
  removeExtension: (ordinal: number) => string
  pauses: Record<PauseKind, string>
  pause: (ordinal: number) => string
  pauseFrom: string
  pauseTo: string
  pauseStill: string
  addPause: string
  removePause: (ordinal: number) => string
  result: string
  effective: Record<Calculation['direction'], string>
  nominal: string
  samePhrase: string
  fromToday: (days: number, count: (days: number) => string) => string
  criteriaShort: (needed: number, recorded: number) => string
  stopped: string
  remaining: (days: number, unit: string) => string
  expected: (years: string) => string
  refused: string
  steps: string
  days: string
  legend: string
  month: (month: number, year: number) => string
  weekdays: readonly string[]
  weekdayNames: readonly string[]
  marks: Record<DayMark, string>
  countedAs: (ordinal: number) => string
}

/** How a day stands in the strip. */
export const DAY_MARKS = ['trigger', 'counted', 'off', 'weekend', 'pause', 'due'] as const
export type DayMark = (typeof DAY_MARKS)[number]

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const vi: CalculatorTexts = {
  title: 'Tính thời hạn',
  intro: 'Hạn giải quyết đơn, tiếp công dân theo luật: chọn thời hạn và ngày, xem hạn cuối cùng cách tính từng ngày.',
  question: 'Cần tính',
  rule: 'Thời hạn',
  choose: 'Chọn thời hạn…',
  noRule: 'Chưa chọn thời hạn',
  noRuleText: 'Chọn một thời hạn để xem hạn cuối, căn cứ và cách tính.',
  notInForce: (day) => `Không có quy định nào về thời hạn này có hiệu lực vào ngày ${day}.`,
  validity: (from, to) => (to === null ? `Có hiệu lực từ ${from}` : `Có hiệu lực từ ${from} đến ${to}`),
  groups: RULE_GROUP_WORDS,
  triggers: TRIGGER_WORDS,
  units: UNIT_WORDS,
  conditions: CONDITION_WORDS,
  criteria: CRITERION_WORDS,
  evidence: EVIDENCE_WORDS,
  limit: (amount, unit, isBefore) => `${amount} ${unit}${isBefore ? ' trước đó' : ''}`,
  triggerLabel: capital,
  basis: 'Căn cứ',
  conditionsLabel: 'Trường hợp',
  amount: 'Số ngày xã tự đặt',
  extensions: 'Gia hạn',
  extension: (ordinal) => `Gia hạn lần ${ordinal}`,
  extensionHelp: (days, criteria) =>
    `${days === null ? 'Chuyển sang thời hạn của vụ việc phức tạp' : `Thêm ${days} ngày`}; tính đến lần này cần ghi nhận ít nhất ${criteria} tiêu chí`,
  addExtension: 'Thêm lần gia hạn',
  removeExtension: (ordinal) => `Bỏ gia hạn lần ${ordinal}`,
  pauses: { suspension: 'Tạm đình chỉ', supplement: 'Chờ bổ sung' },
  pause: (ordinal) => `Lần ${ordinal}`,
  pauseFrom: 'Dừng từ ngày',
  pauseTo: 'Tiếp tục từ ngày',
  pauseStill: 'Đang dừng, chưa tiếp tục',
  addPause: 'Thêm lần dừng',
  removePause: (ordinal) => `Bỏ lần dừng ${ordinal}`,
  result: 'Kết quả',
  effective: { after: 'Hạn cuối', before: 'Chậm nhất ngày' },
  nominal: 'Hết hạn theo số học',
  samePhrase: 'Rơi vào ngày làm việc nên không phải chuyển.',
  fromToday: (days, count) =>
    days === 0 ? 'Là hôm nay' : days > 0 ? `Còn ${count(days)} kể từ hôm nay` : `Đã qua ${count(-days)}`,
  criteriaShort: (needed, recorded) => `Cần ít nhất ${needed} tiêu chí khác nhau, mới ghi nhận ${recorded}.`,
  stopped: 'Đồng hồ đang dừng',
  remaining: (days, unit) => `Còn ${days} ${unit} kể từ ngày tiếp tục`,
  expected: (years) =>
    `Năm ${years} chưa có thông báo lịch nghỉ: ngày nghỉ dùng ở đây là dự kiến, hạn có thể thay đổi khi có thông báo.`,
  refused: 'Không tính được',
  steps: 'Cách tính',
  days: 'Từng ngày',
  legend: 'Chú giải',
  month: (month, year) => `Tháng ${month}/${year}`,
  weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  weekdayNames: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  marks: {
    trigger: 'Ngày phát sinh, không tính',
    counted: 'Ngày được tính (số nhỏ: ngày thứ mấy)',
    off: 'Ngày nghỉ lễ, nghỉ bù, hoán đổi',
    weekend: 'Nghỉ cuối tuần',
    pause: 'Đồng hồ dừng',
    due: 'Hạn cuối',
  },
  countedAs: (ordinal) => `ngày thứ ${ordinal}`,
}

const en: CalculatorTexts = {
  title: 'Deadline calculator',
  intro:
    'Statutory limits for petitions and reception: choose a limit and a day to see the due day and every day counted.',
  question: 'Question',
  rule: 'Limit',
  choose: 'Choose a limit…',
  noRule: 'No limit chosen',
  noRuleText: 'Choose a limit to see its due day, legal basis and counting.',
  notInForce: (day) => `No rule on this limit was in force on ${day}.`,
  validity: (from, to) => (to === null ? `In force from ${from}` : `In force from ${from} to ${to}`),
  groups: {
    complaint: 'Complaints',
    denunciation: 'Denunciations',
    petition: 'Petitions, recommendations, feedback',
    reception: 'Citizen reception',
    land: 'Land mediation',
    inspectionBoard: 'People’s inspection board',
  },
  triggers: {
    received: 'day of receipt',
    accepted: 'day of acceptance',
    decided: 'day of the decision',
    concluded: 'day of the conclusion',
    suspended: 'day of the decision to suspend or terminate',
    decisionReceived: 'day the decision was received (or the limit ran out)',
    dialogue: 'day of the dialogue',
    reception: 'day of the reception',
    refusalGround: 'day the ground for refusal arose',
  },
  units: { calendarDays: 'days', workingDays: 'working days' },
  conditions: {
    remoteArea: 'remote area',
    complex: 'complex case',
    severalPlaces: 'checks in several places or delegated',
    workingDays: 'counted in working days (TT 07/2013/TT-TTCP)',
  },
  criteria: {
    severalPlaces: 'verification in 2 places or more',
    severalContents: '2 matters or more',
    manyPeople: 'many complainants',
    foreignElement: 'foreign element',
    severalBodies: 'several managing bodies',
    bodiesDisagree: 'bodies disagree',
    conflictingEvidence: 'conflicting evidence',
  },
  evidence: {
    verified: null,
    memory: 'Not verified: check against the original text before relying on it',
    proposal: 'Not law: a proposal of this product, for the commune to decide',
  },
  limit: (amount, unit, isBefore) => `${amount} ${unit}${isBefore ? ' before' : ''}`,
  triggerLabel: capital,
  basis: 'Legal basis',
  conditionsLabel: 'Circumstances',
  amount: 'The commune’s own days',
  extensions: 'Extensions',
  extension: (ordinal) => `Extension ${ordinal}`,
  extensionHelp: (days, criteria) =>
    `${days === null ? 'Takes the limit of a complex case' : `Adds ${days} days`}; needs at least ${criteria} recorded criteria by then`,
  addExtension: 'Add an extension',
  removeExtension: (ordinal) => `Remove extension ${ordinal}`,
  pauses: { suspension: 'Suspensions', supplement: 'Waiting for supplements' },
  pause: (ordinal) => `Stop ${ordinal}`,
  pauseFrom: 'Stopped from',
  pauseTo: 'Goes on from',
  pauseStill: 'Still stopped',
  addPause: 'Add a stop',
  removePause: (ordinal) => `Remove stop ${ordinal}`,
  result: 'Result',
  effective: { after: 'Due day', before: 'At the latest' },
  nominal: 'Raw end of the limit',
  samePhrase: 'It is a working day, so it does not move.',
  fromToday: (days, count) => (days === 0 ? 'Today' : days > 0 ? `${count(days)} from today` : `${count(-days)} ago`),
  criteriaShort: (needed, recorded) => `At least ${needed} different criteria are needed, ${recorded} recorded.`,
  stopped: 'The clock stands still',
  remaining: (days, unit) => `${days} ${unit} left from the day it goes on`,
  expected: (years) =>
    `No holiday notice for ${years} yet: the holidays used are expected ones and the due day may move.`,
  refused: 'Cannot be calculated',
  steps: 'How it was counted',
  days: 'Day by day',
  legend: 'Legend',
  month: (month, year) => `${month}/${year}`,
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  weekdayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  marks: {
    trigger: 'Day of the event, not counted',
    counted: 'Counted (small number: which day)',
    off: 'Holiday, compensatory or swapped day off',
    weekend: 'Weekend',
    pause: 'Clock stopped',
    due: 'Due day',
  },
  countedAs: (ordinal) => `day ${ordinal}`,
}

export const calculatorTexts = defineTexts(vi, en)
