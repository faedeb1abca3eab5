import type { Breakdown, IndicatorDefinition } from '@gandan/domain/indicators/definition'
import { SCORE_SET_LIST } from '@gandan/domain/indicators/external-scores'

/** One part of a breakdown: what is kept, and what it is called. */
export interface Detail {
  detail: string
  name: string
}

/** As the registers of communication keep them; a room never imports another. */
const CHANNELS: readonly Detail[] = [
  { detail: 'radio', name: 'Truyền thanh' },
  { detail: 'website', name: 'Trang thông tin điện tử' },
  { detail: 'socialNetwork', name: 'Mạng xã hội' },
  { detail: 'press', name: 'Báo chí' },
]
const FORMS: readonly Detail[] = [
  { detail: 'conference', name: 'Hội nghị' },
  { detail: 'villageMeeting', name: 'Lồng ghép họp thôn' },
  { detail: 'training', name: 'Tập huấn' },
  { detail: 'homeVisit', name: 'Đến từng hộ' },
  { detail: 'contest', name: 'Hội thi' },
  { detail: 'mobileDrive', name: 'Cổ động lưu động' },
  { detail: 'other', name: 'Khác' },
]
const SEXES: readonly Detail[] = [
  { detail: 'female', name: 'Nữ' },
  { detail: 'male', name: 'Nam' },
]

const componentsOf = (code: string): Detail[] =>
  (SCORE_SET_LIST.find(({ indicatorCode }) => indicatorCode === code)?.components ?? []).map((one) => ({
    detail: one.code,
    name: one.name,
  }))

/** The parts a definition is broken down by; null where anyone may name them, as the fields of a trade. */
export const detailsOf = (
  { breakdown, code }: Pick<IndicatorDefinition, 'breakdown' | 'code'>,
  villages: readonly Detail[],
): readonly Detail[] | null => {
  if (breakdown === null) return []
  const parts: Record<Breakdown, readonly Detail[] | null> = {
    village: villages,
    sex: SEXES,
    channel: CHANNELS,
    form: FORMS,
    component: componentsOf(code),
    field: null,
    topic: null,
    kind: null,
  }
  return parts[breakdown]
}
