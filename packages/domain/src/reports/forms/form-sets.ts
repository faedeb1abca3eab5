import { DomainError } from '../../shared/domain-error.ts'
import type { IsoDate } from '../../shared/iso-date.ts'
import { openForm, type FormDefinition, type FormSet } from './form-definition.ts'
import { KQGQ_01, KQGQ_02, KQGQ_03, KQGQ_04 } from './kqgq-forms.ts'
import { TCD_01, TCD_02 } from './tcd-forms.ts'
import * as xld21 from './xld-2021.ts'
import * as xld24 from './xld-2024.ts'

/**
 * The forms of the inspectorate's reports by circular. TT 01/2024 is taken to apply from the day of its issue; its forms
 * 03 and 04/KQGQ and those of TT 06/2025 are listed until their columns are entered from the annex.
 */
export const FORM_SETS: readonly FormSet[] = [
  {
    id: '2021',
    title: 'Thông tư 02/2021/TT-TTCP',
    validFrom: '2021-05-10',
    validTo: '2024-01-19',
    forms: [
      TCD_01,
      TCD_02,
      xld21.XLD_01_2021,
      xld21.XLD_02_2021,
      xld21.XLD_03_2021,
      xld21.XLD_04_2021,
      KQGQ_01,
      KQGQ_02,
      KQGQ_03,
      KQGQ_04,
    ],
  },
  {
    id: '2024',
    title: 'Thông tư 01/2024/TT-TTCP',
    validFrom: '2024-01-20',
    validTo: '2025-09-29',
    forms: [
      TCD_01,
      xld24.XLD_01_2024,
      xld24.XLD_02_2024,
      xld24.XLD_03_2024,
      xld24.XLD_04_2024,
      KQGQ_01,
      KQGQ_02,
      openForm('03/KQGQ', 'Kết quả giải quyết tố cáo thuộc thẩm quyền'),
      openForm('04/KQGQ', 'Kết quả thực hiện kết luận nội dung tố cáo'),
    ],
  },
  {
    id: '2025',
    title: 'Thông tư 06/2025/TT-TTCP',
    validFrom: '2025-09-30',
    validTo: null,
    forms: [
      openForm('01/TCD', 'Tiếp công dân'),
      openForm('02/XLD', 'Xử lý đơn'),
      openForm('03/GQKN', 'Giải quyết khiếu nại'),
      openForm('04/GQTC', 'Giải quyết tố cáo'),
      openForm('05/KQTH', 'Kết quả thi hành'),
      openForm('06/QLKNTC', 'Quản lý nhà nước về khiếu nại, tố cáo'),
    ],
  },
]

export const FORM_SET_IDS = FORM_SETS.map(({ id }) => id) as [string, ...string[]]

/** The set in force on the last day of a window; a set asked for by name is given whatever the day. Throws noFormSet. */
export const formSetFor = (window: { to: IsoDate }, setId?: string): FormSet => {
  const found = FORM_SETS.find(({ id, validFrom, validTo }) =>
    setId === undefined ? validFrom <= window.to && (validTo === null || window.to <= validTo) : id === setId,
  )
  if (!found) throw new DomainError('noFormSet', { to: window.to, set: setId ?? null })
  return found
}

/** One form of that set; throws noSuchForm. */
export const formFor = (
  window: { to: IsoDate },
  code: string,
  setId?: string,
): { set: FormSet; form: FormDefinition } => {
  const set = formSetFor(window, setId)
  const form = set.forms.find((one) => one.code === code)
  if (!form) throw new DomainError('noSuchForm', { code, set: set.id })
  return { set, form }
}
