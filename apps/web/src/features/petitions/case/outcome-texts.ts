import type { OutcomeFigure } from '@gandan/domain/petitions/outcome-figures'
import { defineTexts } from '../../../i18n/texts.ts'

const vi: Record<OutcomeFigure, string> = {
  stateMoney: 'Thu hồi cho Nhà nước (triệu đồng)',
  stateLand: 'Thu hồi đất cho Nhà nước (m²)',
  organisationMoney: 'Trả lại cho tổ chức (triệu đồng)',
  organisationLand: 'Trả lại đất cho tổ chức (m²)',
  personMoney: 'Trả lại cho cá nhân (triệu đồng)',
  personLand: 'Trả lại đất cho cá nhân (m²)',
  organisations: 'Số tổ chức được trả lại quyền lợi',
  persons: 'Số cá nhân được trả lại quyền lợi',
  sanctionedOrganisations: 'Xử lý hành chính: số tổ chức',
  sanctionedPersons: 'Xử lý hành chính: số người',
  sanctionedOfficials: 'Trong đó cán bộ, công chức, viên chức bị xử lý',
  prosecutedMatters: 'Chuyển cơ quan điều tra hoặc khởi tố: số vụ',
  prosecutedPersons: 'Chuyển cơ quan điều tra hoặc khởi tố: số đối tượng',
  prosecutedOfficials: 'Trong đó cán bộ, công chức, viên chức bị khởi tố',
}

const en: Record<OutcomeFigure, string> = {
  stateMoney: 'Recovered for the State (million đồng)',
  stateLand: 'Land recovered for the State (m²)',
  organisationMoney: 'Returned to organisations (million đồng)',
  organisationLand: 'Land returned to organisations (m²)',
  personMoney: 'Returned to persons (million đồng)',
  personLand: 'Land returned to persons (m²)',
  organisations: 'Organisations restored to their rights',
  persons: 'Persons restored to their rights',
  sanctionedOrganisations: 'Sanctioned: organisations',
  sanctionedPersons: 'Sanctioned: persons',
  sanctionedOfficials: 'Of these, officials sanctioned',
  prosecutedMatters: 'Passed to investigators or prosecuted: matters',
  prosecutedPersons: 'Passed to investigators or prosecuted: persons',
  prosecutedOfficials: 'Of these, officials prosecuted',
}

export const outcomeTexts = defineTexts(
  {
    heading: 'Kết quả về tiền, đất và xử lý (cho biểu KQGQ)',
    hint: 'Để trống nếu không có.',
    figures: vi,
  },
  {
    heading: 'Money, land and sanctions (for the forms KQGQ)',
    hint: 'Left empty where there is none.',
    figures: en,
  },
)
