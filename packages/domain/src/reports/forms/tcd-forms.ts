import { col, equals, form, head, sum } from './form-definition.ts'
import { matters, petitions, replies, sessions, visitMatters, visitors, visits } from './form-queries.ts'
import type { ReceptionPart } from './reception-standings.ts'

const crowd = (part: ReceptionPart, ms: number) =>
  head(
    'Trong đó đoàn đông người',
    col(ms, 'Số đoàn được tiếp', visits({ part, isGroup: true })),
    col(ms + 1, 'Số người được tiếp', visitors({ part, isGroup: true }), 'people'),
    col(ms + 2, 'Tiếp lần đầu', visitMatters({ part, isGroup: true, isAgain: false })),
    col(ms + 3, 'Tiếp nhiều lần', visitMatters({ part, isGroup: true, isAgain: true })),
  )

const received = (part: ReceptionPart, ms: number) => [
  col(ms, 'Số lượt tiếp', visits({ part })),
  col(ms + 1, 'Số người được tiếp', visitors({ part }), 'people'),
  head(
    'Số vụ việc',
    col(ms + 2, 'Tiếp lần đầu', visitMatters({ part, isAgain: false })),
    col(ms + 3, 'Tiếp nhiều lần', visitMatters({ part, isAgain: true })),
  ),
  crowd(part, ms + 4),
]

const held = (part: ReceptionPart, ms: number) => [col(ms, 'Số kỳ tiếp', sessions({ part })), ...received(part, ms + 1)]

/** The same in the sets of 2021 and 2024. */
export const TCD_01 = form(
  '01/TCD',
  'Kết quả tiếp công dân thường xuyên, định kỳ và đột xuất',
  [
    col(1, 'Tổng số lượt tiếp', sum(4, 13, 22)),
    col(2, 'Tổng số người được tiếp', sum(5, 14, 23), 'people'),
    col(3, 'Tổng số vụ việc tiếp', sum(6, 7, 15, 16, 24, 25)),
    head('Tiếp thường xuyên', ...received('regular', 4)),
    head(
      'Tiếp định kỳ và đột xuất',
      head('Thủ trưởng tiếp', ...held('byChairman', 12)),
      head('Uỷ quyền tiếp', ...held('delegated', 21)),
    ),
  ],
  { noteMs: 30 },
)

const atReception = { isAtReception: true, arrival: 'received' } as const
const KINDS = ['complaint', 'denunciation', 'feedback'] as const
const elsewhere = { ...atReception, kind: KINDS, competence: 'elsewhere' } as const

const pair = (label: string, ms: number, kind: (typeof KINDS)[number]) =>
  head(
    label,
    col(ms, 'Số đơn', petitions({ ...atReception, kind })),
    col(ms + 1, 'Số vụ việc', matters({ ...atReception, kind })),
  )

export const TCD_02 = form(
  '02/TCD',
  'Kết quả phân loại, xử lý đơn qua tiếp công dân',
  [
    col(1, 'Tổng số đơn', sum(3, 5, 7)),
    col(2, 'Tổng số vụ việc', sum(4, 6, 8)),
    head('Phân loại đơn theo nội dung', pair('Khiếu nại', 3, 'complaint'), pair('Tố cáo', 5, 'denunciation')),
    head('Phân loại đơn theo nội dung', pair('Phản ánh, kiến nghị', 7, 'feedback')),
    head(
      'Phân loại theo thẩm quyền giải quyết',
      head(
        'Thuộc thẩm quyền',
        col(9, 'Số đơn', petitions({ ...atReception, kind: KINDS, competence: 'own' })),
        col(10, 'Số vụ việc', matters({ ...atReception, kind: KINDS, competence: 'own' })),
      ),
      head(
        'Không thuộc thẩm quyền',
        col(11, 'Số đơn', petitions(elsewhere)),
        head(
          'Số vụ việc',
          col(12, 'Tổng số', matters(elsewhere)),
          col(13, 'Hướng dẫn', matters({ ...elsewhere, passing: 'guided' })),
          col(14, 'Chuyển đơn', matters({ ...elsewhere, passing: 'transferred' })),
          col(15, 'Đôn đốc giải quyết', matters({ ...elsewhere, passing: 'urged' })),
        ),
      ),
    ),
    col(16, 'Số văn bản phúc đáp nhận được do chuyển đơn', replies({ isAtReception: true, kind: KINDS })),
  ],
  { noteMs: 17, checks: [...equals(1, [9, 11]), ...equals(2, [10, 12])] },
)
