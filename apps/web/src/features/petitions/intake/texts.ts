import type { PetitionerRole } from '@gandan/domain/petitions/petition'
import { defineTexts } from '../../../i18n/texts.ts'

interface IntakeTexts {
  title: string
  cases: string
  intro: string
  kind: string
  receivedOn: string
  channel: string
  source: string
  forwardedBy: string
  topic: string
  subTopic: string
  village: string
  summary: string
  summaryHint: string
  request: string
  people: string
  person: (number: number) => string
  name: string
  address: string
  phone: string
  idNumber: string
  role: string
  roles: Record<PetitionerRole, string>
  addPerson: string
  removePerson: string
  files: string
  filesHint: string
  personCount: string
  group: string
  handler: string
  outside: string
  severalPlaces: string
  prolonged: string
  secondRound: string
  accused: string
  accusedLeaders: Record<'none' | 'chairman' | 'viceChairman', string>
  secret: string
  acceptBy: (day: string) => string
  register: string
  registered: string
  receipt: (petition: string, caseCode: string) => string
  openCase: string
  next: string
  lookalikes: string
  noLookalikes: string
  samePerson: string
  similar: (share: string) => string
  join: string
  joining: (code: string) => string
  unjoin: string
  missing: string
  tooShort: string
  notYours: string
  notYoursText: string
}

const vi: IntakeTexts = {
  title: 'Nhập đơn',
  cases: 'Đơn thư',
  intro: 'Ctrl + Enter để lưu. Danh tính được niêm phong riêng, không hiện trong danh sách, báo cáo.',
  kind: 'Loại đơn',
  receivedOn: 'Ngày nhận',
  channel: 'Cách nhận',
  source: 'Nguồn đơn',
  forwardedBy: 'Cơ quan, tổ chức chuyển đến',
  topic: 'Lĩnh vực',
  subTopic: 'Lĩnh vực chi tiết',
  village: 'Thôn',
  summary: 'Nội dung',
  summaryHint: 'Tóm tắt sự việc, không nêu họ tên',
  request: 'Yêu cầu của người đứng đơn',
  people: 'Người đứng đơn',
  person: (number) => `Người thứ ${number}`,
  name: 'Họ và tên',
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  idNumber: 'CCCD, hộ chiếu',
  role: 'Tư cách',
  roles: { petitioner: 'Người đứng đơn', representative: 'Người đại diện', agent: 'Người được uỷ quyền' },
  addPerson: 'Thêm người',
  removePerson: 'Bỏ người này',
  files: 'Tệp kèm đơn (bản chụp đơn, tài liệu)',
  filesHint: 'Tệp được đánh số thay tên, chỉ tải về; chỉ người được xem danh tính mới tải được.',
  personCount: 'Số người cùng nội dung',
  group: 'Từ 5 người trở lên: đoàn đông người, cử 1–2 người đại diện (trên 10 người: đến 5 người)',
  handler: 'Giao ngay cho',
  outside: 'Không thuộc thẩm quyền của xã',
  severalPlaces: 'Phải kiểm tra ở nhiều nơi',
  prolonged: 'Vụ việc kéo dài',
  secondRound: 'Khiếu nại lần hai',
  accused: 'Người bị tố cáo là lãnh đạo xã',
  accusedLeaders: { none: 'Không', chairman: 'Chủ tịch UBND xã', viceChairman: 'Phó Chủ tịch UBND xã' },
  secret: 'Đơn mật: họ tên, địa chỉ người tố cáo được niêm phong; nội dung không được nêu tên người tố cáo.',
  acceptBy: (day) => `Hạn xử lý đầu tiên: ${day}`,
  register: 'Vào sổ',
  registered: 'Đã vào sổ',
  receipt: (petition, caseCode) => `Đơn số ${petition}, vụ việc ${caseCode}`,
  openCase: 'Mở vụ việc',
  next: 'Nhập đơn tiếp',
  lookalikes: 'Có thể trùng',
  noLookalikes: 'Chưa thấy đơn nào giống trong 2 năm',
  samePerson: 'cùng người đứng đơn',
  similar: (share) => `giống ${share}`,
  join: 'Nhập vào vụ việc này',
  joining: (code) => `Đơn sẽ được nhập vào vụ việc ${code}`,
  unjoin: 'Không nhập nữa',
  missing: 'Cần nhập mục này',
  tooShort: 'Cần ít nhất 10 ký tự',
  notYours: 'Bạn không nhập đơn',
  notYoursText: 'Đơn do bộ phận tiếp nhận, văn phòng và lãnh đạo Uỷ ban nhân dân xã vào sổ.',
}

const en: IntakeTexts = {
  title: 'Register a petition',
  cases: 'Petitions',
  intro: 'Ctrl + Enter saves. Who it is from is sealed apart, and shown in no list or report.',
  kind: 'Kind',
  receivedOn: 'Received on',
  channel: 'Channel',
  source: 'Source',
  forwardedBy: 'Forwarded by',
  topic: 'Topic',
  subTopic: 'Sub-topic',
  village: 'Village',
  summary: 'Matter',
  summaryHint: 'What it is about, without names',
  request: 'What is asked',
  people: 'Petitioners',
  person: (number) => `Person ${number}`,
  name: 'Full name',
  address: 'Address',
  phone: 'Telephone',
  idNumber: 'ID number',
  role: 'As',
  roles: { petitioner: 'Petitioner', representative: 'Representative', agent: 'Agent' },
  addPerson: 'Add a person',
  removePerson: 'Remove',
  files: 'Files handed in (scans, papers)',
  filesHint: 'Files are numbered instead of named and downloaded only by who may know the identity.',
  personCount: 'People with this matter',
  group: 'From 5 people on: a group with 1 or 2 representatives (over 10 people: up to 5)',
  handler: 'Give to',
  outside: 'Outside the commune’s jurisdiction',
  severalPlaces: 'Must be checked in several places',
  prolonged: 'Prolonged matter',
  secondRound: 'Second complaint',
  accused: 'A leader of the commune is accused',
  accusedLeaders: { none: 'No', chairman: 'Chairman', viceChairman: 'Vice chairman' },
  secret: 'Secret: name and address are sealed; the matter may not name the denouncer.',
  acceptBy: (day) => `First limit: ${day}`,
  register: 'Register',
  registered: 'Registered',
  receipt: (petition, caseCode) => `Petition ${petition}, case ${caseCode}`,
  openCase: 'Open the case',
  next: 'Register another',
  lookalikes: 'Perhaps the same',
  noLookalikes: 'Nothing alike in the last 2 years',
  samePerson: 'same petitioner',
  similar: (share) => `${share} alike`,
  join: 'Join this case',
  joining: (code) => `The petition will join case ${code}`,
  unjoin: 'Do not join',
  missing: 'This is needed',
  tooShort: 'At least 10 characters',
  notYours: 'You do not register petitions',
  notYoursText: 'The reception desk, the office and the leaders of the commune do.',
}

export const intakeTexts = defineTexts<IntakeTexts>(vi, en)
