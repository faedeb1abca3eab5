import { col, equals, form, head, sum, to } from './form-definition.ts'
import { matters, petitions } from './form-queries.ts'
import * as part from './xld-parts.ts'

const ALL = part.kindOf('all')
const stageOfPetition = part.byStage(part.PETITION_KINDS, petitions)

export const XLD_01_2024 = form(
  '01/XLD',
  'Tổng hợp kết quả xử lý đơn',
  [
    col(1, 'Tổng số đơn', sum(2, 3)),
    ...part.byArrival(ALL),
    col(4, 'Số đơn đã xử lý', petitions({ kind: ALL, processing: 'done' })),
    col(5, 'Số đơn chưa xử lý (chuyển kỳ sau)', petitions({ kind: ALL, processing: 'pending' })),
    head(
      part.ELIGIBLE,
      col(6, 'Số đơn', petitions(part.eligible(part.PETITION_KINDS))),
      col(7, 'Số vụ việc', matters(part.eligible(part.PETITION_KINDS))),
    ),
    head(
      'Phân loại đơn theo nội dung',
      col(8, 'Khiếu nại', petitions(part.eligible('complaint'))),
      col(9, 'Tố cáo', petitions(part.eligible('denunciation'))),
      col(10, 'Kiến nghị, phản ánh', petitions(part.eligible('feedback'))),
    ),
    head(
      'Phân loại đơn theo tình trạng giải quyết',
      head(
        'Đã giải quyết',
        stageOfPetition(11, 'Lần đầu', ['settledFirst']),
        stageOfPetition(12, 'Nhiều lần', ['settledAgain', 'judged']),
      ),
      stageOfPetition(13, 'Chưa giải quyết xong', ['underway', 'notYet']),
    ),
    head(
      'Kết quả xử lý đơn',
      head(
        'Đơn thuộc thẩm quyền',
        col(14, 'Tổng số', sum(15, 16, 17)),
        col(15, 'Khiếu nại', petitions({ ...part.eligible('complaint'), competence: 'own' })),
        col(16, 'Tố cáo', petitions({ ...part.eligible('denunciation'), competence: 'own' })),
        col(17, 'Kiến nghị, phản ánh', petitions({ ...part.eligible('feedback'), competence: 'own' })),
      ),
      head(
        'Đơn không thuộc thẩm quyền',
        col(18, 'Tổng số', sum(19, 20, 21)),
        ...part.passed(part.PETITION_KINDS, petitions, 19, 'guided', 'transferred', 'urged'),
      ),
    ),
    part.repliesTo(part.PETITION_KINDS, 22),
  ],
  {
    checks: [...equals(1, [4, 5]), ...equals(6, [8, 9, 10], [11, 12, 13], [14, 18])],
    carryOvers: part.carriedOver(ALL, 2),
  },
)

const stageOfComplaint = part.byStage('complaint', matters)

/** The template numbers the column of replies twice; it stands last, as 27. */
export const XLD_02_2024 = form(
  '02/XLD',
  'Kết quả xử lý đơn khiếu nại',
  [
    col(1, 'Tổng số đơn', sum(2, 3)),
    ...part.byArrival('complaint'),
    head(part.PROCESSED, col(4, 'Tổng số', sum(5, 6)), ...part.processed('complaint', 5)),
    head(
      part.ELIGIBLE,
      col(7, 'Số đơn', petitions(part.eligible('complaint'))),
      col(8, 'Số vụ việc', matters(part.eligible('complaint'))),
    ),
    head(
      part.BY_FIELD,
      head(
        part.ADMINISTRATIVE,
        col(9, 'Tổng số', sum(10, 11, 12)),
        ...part.byBucket('complaint', 10, 'policy', 'land', 'otherAdministration'),
      ),
      ...part.byBucket('complaint', 13, 'judicial', 'partyAndUnions', 'other'),
    ),
    head(
      part.BY_STAGE,
      head(
        'Đã giải quyết',
        stageOfComplaint(16, 'Lần đầu', ['settledFirst']),
        stageOfComplaint(17, 'Lần 2', ['settledAgain']),
        stageOfComplaint(18, 'Đã có bản án của Toà án', ['judged']),
      ),
      stageOfComplaint(19, 'Đang giải quyết', ['underway']),
      stageOfComplaint(20, 'Chưa giải quyết', ['notYet']),
    ),
    head(
      part.BY_COMPETENCE,
      head(
        'Thuộc thẩm quyền',
        col(21, 'Tổng số', sum(22, 23)),
        col(22, 'Lần đầu', matters({ ...part.eligible('complaint'), competence: 'own', round: 'first' })),
        col(23, 'Lần 2', matters({ ...part.eligible('complaint'), competence: 'own', round: 'again' })),
      ),
      head(
        'Không thuộc thẩm quyền',
        col(24, 'Tổng số', sum(25, 26)),
        ...part.passed('complaint', matters, 25, 'guided', 'urged'),
      ),
    ),
    part.repliesTo('complaint', 27),
  ],
  { carryOvers: part.carriedOver('complaint', 2) },
)

const denounced = part.eligible('denunciation')

export const XLD_03_2024 = form(
  '03/XLD',
  'Kết quả xử lý đơn tố cáo',
  [
    col(1, 'Tổng số đơn', sum(2, 3)),
    ...part.byArrival('denunciation'),
    head(part.PROCESSED, col(4, 'Tổng số', sum(5, 6)), ...part.processed('denunciation', 5)),
    head(part.ELIGIBLE, col(7, 'Số đơn', petitions(denounced)), col(8, 'Số vụ việc', matters(denounced))),
    head(
      part.BY_FIELD,
      head(
        part.ADMINISTRATIVE,
        col(9, 'Tổng số', sum(...to(10, 13))),
        ...part.byBucket('denunciation', 10, 'policy', 'land', 'civilService', 'otherAdministration'),
      ),
      ...part.byBucket('denunciation', 14, 'corruption', 'judicial', 'partyAndUnions', 'other'),
    ),
    head(
      part.BY_STAGE,
      head(
        'Tố cáo tiếp',
        col(18, 'Quá hạn chưa giải quyết', matters({ ...denounced, earlier: 'undecided' })),
        col(19, 'Đã có kết luận giải quyết', matters({ ...denounced, earlier: 'decided' })),
      ),
      col(20, 'Chưa giải quyết', matters({ ...denounced, earlier: 'none' })),
    ),
    head(
      part.BY_COMPETENCE,
      head(
        'Thuộc thẩm quyền',
        col(21, 'Tổng số', sum(22, 23)),
        col(22, 'Tố cáo lần đầu', matters({ ...denounced, competence: 'own', round: 'first' })),
        col(23, 'Tố cáo tiếp', matters({ ...denounced, competence: 'own', round: 'again' })),
      ),
      head(
        'Không thuộc thẩm quyền',
        col(24, 'Tổng số', sum(25, 26)),
        ...part.passed('denunciation', matters, 25, 'transferred', 'urged'),
      ),
    ),
    part.repliesTo('denunciation', 27),
  ],
  {
    checks: equals(8, [9, ...to(14, 17)], [18, 19, 20], [21, 24]),
    carryOvers: part.carriedOver('denunciation', 2),
  },
)

const stageOfFeedback = part.byStage('feedback', matters)
const own = { ...part.eligible('feedback'), competence: 'own' } as const

export const XLD_04_2024 = form(
  '04/XLD',
  'Kết quả xử lý đơn kiến nghị, phản ánh',
  [
    col(1, 'Tổng số đơn', sum(2, 3)),
    ...part.byArrival('feedback'),
    head(part.PROCESSED, col(4, 'Tổng số', sum(5, 6)), ...part.processed('feedback', 5)),
    head(
      part.ELIGIBLE,
      col(7, 'Số đơn', petitions(part.eligible('feedback'))),
      col(8, 'Số vụ việc', matters(part.eligible('feedback'))),
    ),
    head(part.BY_FIELD, ...part.byBucket('feedback', 9, 'policy', 'land', 'judicial', 'other')),
    head(
      part.BY_STAGE,
      stageOfFeedback(13, 'Đã giải quyết', ['settledFirst', 'settledAgain', 'judged']),
      stageOfFeedback(14, 'Chưa giải quyết', ['underway', 'notYet']),
    ),
    head(
      part.BY_COMPETENCE,
      col(15, 'Thuộc thẩm quyền', matters(own)),
      head(
        'Không thuộc thẩm quyền',
        col(16, 'Tổng số', sum(17, 18)),
        ...part.passed('feedback', matters, 17, 'transferred', 'urged'),
      ),
    ),
    head(
      'Kết quả giải quyết vụ việc thuộc thẩm quyền',
      col(19, 'Số vụ việc đã giải quyết', matters({ ...own, result: 'settled' })),
      col(20, 'Số vụ việc chưa giải quyết', matters({ ...own, result: 'open' })),
    ),
  ],
  {
    checks: equals(8, to(9, 12), [13, 14], [15, 16]),
    carryOvers: part.carriedOver('feedback', 2),
  },
)
