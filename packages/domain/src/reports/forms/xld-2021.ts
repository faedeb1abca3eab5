import { col, equals, form, head, sum, to } from './form-definition.ts'
import { matters, petitions } from './form-queries.ts'
import * as part from './xld-parts.ts'

const ALL = part.kindOf('all')
const stageOfPetition = part.byStage(part.PETITION_KINDS, petitions)
const SIGNERS = ['many', 'one', 'other'] as const

export const XLD_01_2021 = form(
  '01/XLD',
  'Tổng hợp kết quả xử lý đơn',
  [
    col(1, 'Tổng số đơn', sum(...to(2, 7))),
    ...part.bySigners(ALL, SIGNERS),
    col(8, 'Số đơn đã xử lý', petitions({ kind: ALL, processing: 'done' })),
    head(
      part.ELIGIBLE,
      col(9, 'Số đơn', petitions(part.eligible(part.PETITION_KINDS))),
      col(10, 'Số vụ việc', matters(part.eligible(part.PETITION_KINDS))),
    ),
    head(
      'Phân loại đơn theo nội dung',
      col(11, 'Khiếu nại', petitions(part.eligible('complaint'))),
      col(12, 'Tố cáo', petitions(part.eligible('denunciation'))),
      col(13, 'Kiến nghị, phản ánh', petitions(part.eligible('feedback'))),
    ),
    head(
      'Phân loại đơn theo tình trạng giải quyết',
      head(
        'Đã giải quyết',
        stageOfPetition(14, 'Lần đầu', ['settledFirst']),
        stageOfPetition(15, 'Nhiều lần', ['settledAgain', 'judged']),
      ),
      stageOfPetition(16, 'Đang giải quyết', ['underway']),
      stageOfPetition(17, 'Chưa giải quyết', ['notYet']),
    ),
    head(
      'Kết quả xử lý đơn',
      head(
        'Đơn thuộc thẩm quyền',
        col(18, 'Tổng số', sum(19, 20, 21)),
        col(19, 'Khiếu nại', petitions({ ...part.eligible('complaint'), competence: 'own' })),
        col(20, 'Tố cáo', petitions({ ...part.eligible('denunciation'), competence: 'own' })),
        col(21, 'Kiến nghị, phản ánh', petitions({ ...part.eligible('feedback'), competence: 'own' })),
      ),
      head(
        'Đơn không thuộc thẩm quyền',
        col(22, 'Tổng số', sum(23, 24, 25)),
        ...part.passed(part.PETITION_KINDS, petitions, 23, 'guided', 'transferred', 'urged'),
      ),
    ),
    part.repliesTo(part.PETITION_KINDS, 26),
  ],
  {
    checks: equals(9, [11, 12, 13], to(14, 17), [18, 22]),
    carryOvers: part.carriedOver(ALL, 2, 3, 4),
  },
)

const stageOfComplaint = part.byStage('complaint', matters)

export const XLD_02_2021 = form(
  '02/XLD',
  'Kết quả xử lý đơn khiếu nại',
  [
    col(1, 'Tổng số đơn', sum(...to(2, 5))),
    ...part.bySigners('complaint', ['many', 'one']),
    head(part.PROCESSED, col(6, 'Tổng số', sum(7, 8)), ...part.processed('complaint', 7)),
    head(
      part.ELIGIBLE,
      col(9, 'Số đơn', petitions(part.eligible('complaint'))),
      col(10, 'Số vụ việc', matters(part.eligible('complaint'))),
    ),
    head(
      part.BY_FIELD,
      head(
        part.ADMINISTRATIVE,
        col(11, 'Tổng số', sum(12, 13, 14)),
        ...part.byBucket('complaint', 12, 'policy', 'land', 'otherAdministration'),
      ),
      ...part.byBucket('complaint', 15, 'judicial', 'partyAndUnions', 'other'),
    ),
    head(
      part.BY_STAGE,
      head(
        'Đã giải quyết',
        stageOfComplaint(18, 'Lần đầu', ['settledFirst']),
        stageOfComplaint(19, 'Lần 2', ['settledAgain']),
        stageOfComplaint(20, 'Đã có bản án của Toà án', ['judged']),
      ),
      stageOfComplaint(21, 'Đang giải quyết', ['underway']),
      stageOfComplaint(22, 'Chưa giải quyết', ['notYet']),
    ),
    head(
      part.BY_COMPETENCE,
      head(
        'Thuộc thẩm quyền',
        col(23, 'Tổng số', sum(24, 25)),
        col(24, 'Lần đầu', matters({ ...part.eligible('complaint'), competence: 'own', round: 'first' })),
        col(25, 'Lần 2', matters({ ...part.eligible('complaint'), competence: 'own', round: 'again' })),
      ),
      head(
        'Không thuộc thẩm quyền',
        col(26, 'Tổng số', sum(27, 28, 29)),
        ...part.passed('complaint', matters, 27, 'guided', 'transferred', 'urged'),
      ),
    ),
    part.repliesTo('complaint', 30),
  ],
  {
    checks: equals(10, [11, 15, 16, 17], to(18, 22), [23, 26]),
    carryOvers: part.carriedOver('complaint', 2, 3),
  },
)

const denounced = part.eligible('denunciation')

export const XLD_03_2021 = form(
  '03/XLD',
  'Kết quả xử lý đơn tố cáo',
  [
    col(1, 'Tổng số đơn', sum(...to(2, 7))),
    ...part.bySigners('denunciation', SIGNERS),
    head(
      part.PROCESSED,
      col(8, 'Tổng số', petitions({ kind: 'denunciation', processing: 'done' })),
      ...part.processed('denunciation', 9),
    ),
    head(part.ELIGIBLE, col(11, 'Số đơn', petitions(denounced)), col(12, 'Số vụ việc', matters(denounced))),
    head(
      part.BY_FIELD,
      head(
        part.ADMINISTRATIVE,
        col(13, 'Tổng số', sum(...to(14, 17))),
        ...part.byBucket('denunciation', 14, 'policy', 'land', 'civilService', 'otherAdministration'),
      ),
      ...part.byBucket('denunciation', 18, 'corruption', 'judicial', 'partyAndUnions', 'other'),
    ),
    head(
      part.BY_STAGE,
      col(22, 'Chưa giải quyết trong hạn', matters({ ...denounced, earlier: 'none', stage: 'notYet' })),
      col(23, 'Đang giải quyết', matters({ ...denounced, earlier: 'none', stage: 'underway' })),
      head(
        'Tố cáo tiếp',
        col(24, 'Quá hạn chưa giải quyết', matters({ ...denounced, earlier: 'undecided' })),
        col(25, 'Đã có kết luận giải quyết', matters({ ...denounced, earlier: 'decided' })),
      ),
    ),
    head(
      part.BY_COMPETENCE,
      head(
        'Thuộc thẩm quyền',
        col(26, 'Tổng số', sum(27, 28)),
        col(27, 'Tố cáo lần đầu', matters({ ...denounced, competence: 'own', round: 'first' })),
        col(28, 'Tố cáo tiếp', matters({ ...denounced, competence: 'own', round: 'again' })),
      ),
      head(
        'Không thuộc thẩm quyền',
        col(29, 'Tổng số', sum(30, 31, 32)),
        ...part.passed('denunciation', matters, 30, 'guided', 'transferred', 'urged'),
      ),
    ),
    part.repliesTo('denunciation', 33),
  ],
  {
    checks: equals(12, [13, ...to(18, 21)], to(22, 25), [26, 29]),
    carryOvers: part.carriedOver('denunciation', 2, 3, 4),
  },
)

const stageOfFeedback = part.byStage('feedback', matters)

export const XLD_04_2021 = form(
  '04/XLD',
  'Kết quả xử lý đơn kiến nghị, phản ánh',
  [
    col(1, 'Tổng số đơn', sum(...to(2, 7))),
    ...part.bySigners('feedback', SIGNERS),
    head(part.PROCESSED, col(8, 'Tổng số', sum(9, 10)), ...part.processed('feedback', 9)),
    head(
      part.ELIGIBLE,
      col(11, 'Số đơn', petitions(part.eligible('feedback'))),
      col(12, 'Số vụ việc', matters(part.eligible('feedback'))),
    ),
    head(part.BY_FIELD, ...part.byBucket('feedback', 13, 'policy', 'land', 'judicial', 'other')),
    head(
      part.BY_STAGE,
      stageOfFeedback(17, 'Đã giải quyết', ['settledFirst', 'settledAgain', 'judged']),
      stageOfFeedback(18, 'Đang giải quyết', ['underway']),
      stageOfFeedback(19, 'Chưa giải quyết', ['notYet']),
    ),
    head(
      part.BY_COMPETENCE,
      col(20, 'Thuộc thẩm quyền', matters({ ...part.eligible('feedback'), competence: 'own' })),
      head(
        'Không thuộc thẩm quyền',
        col(21, 'Tổng số', sum(22, 23)),
        ...part.passed('feedback', matters, 22, 'transferred', 'urged'),
      ),
    ),
    part.repliesTo('feedback', 24),
  ],
  {
    checks: equals(12, to(13, 16), [17, 18, 19], [20, 21]),
    carryOvers: part.carriedOver('feedback', 2, 3, 4),
  },
)
