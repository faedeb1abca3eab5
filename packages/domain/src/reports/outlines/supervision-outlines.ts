import type { OutlineSection, ReportOutline } from './report-outline.ts'

const SECTIONS: readonly OutlineSection[] = [
  {
    id: 'I',
    level: 1,
    number: 'I',
    heading: 'KHÁI QUÁT CUỘC GIÁM SÁT',
    sentences: [
      'Căn cứ, kế hoạch giám sát: [số, ngày, cơ quan ban hành].',
      'Đoàn giám sát; đối tượng, thời gian, phương pháp giám sát: [nêu rõ].',
    ],
  },
  { id: 'II', level: 1, number: 'II', heading: 'KẾT QUẢ GIÁM SÁT', sentences: [] },
  {
    id: 'II.1',
    level: 2,
    number: '1',
    heading: 'Ưu điểm',
    sentences: [
      'Tỷ lệ đơn đã xử lý: {{DV04.03|full}}; vụ việc giải quyết đúng thời hạn: {{DV04.06|full}}.',
      'Tỷ lệ nhiệm vụ kế hoạch dân vận hoàn thành: {{DV03.01|full}}.',
    ],
    source: 'improved',
  },
  { id: 'II.2', level: 2, number: '2', heading: 'Hạn chế', sentences: [], source: 'late' },
  { id: 'II.3', level: 2, number: '3', heading: 'Nguyên nhân', sentences: [] },
  { id: 'II.4', level: 2, number: '4', heading: 'Trách nhiệm', sentences: [] },
  {
    id: 'III',
    level: 1,
    number: 'III',
    heading: 'NHẬN XÉT, KẾT LUẬN',
    sentences: [
      'Số cuộc giám sát hoàn thành theo kế hoạch: {{DV10.01|full}}; số dự thảo văn bản được phản biện xã hội: {{DV10.02}}.',
      'Kiến nghị sau giám sát được trả lời đúng hạn: {{DV10.03|full}}; đã thực hiện xong: {{DV10.04|full}}.',
      'Kiến nghị của Ban Thanh tra nhân dân được trả lời trong 15 ngày: {{DV10.05|full}}.',
    ],
  },
  {
    id: 'IV',
    level: 1,
    number: 'IV',
    heading: 'KIẾN NGHỊ',
    sentences: ['1. [Nội dung kiến nghị]; nơi nhận: [cơ quan, tổ chức]; thời hạn: [ngày, tháng, năm].'],
  },
]

/** Headings of the Front's supervision report (NQLT 403/2017 Điều 9 for the duty; domain.md §4.4 for the order). */
export const SUPERVISION_OUTLINES: readonly ReportOutline[] = [
  {
    id: 'supervision-2017',
    kind: 'supervision',
    validFrom: '2017-06-15',
    validTo: null,
    hasForms: false,
    sections: SECTIONS,
  },
]
