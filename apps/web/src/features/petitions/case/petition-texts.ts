import type { LimitUnit } from '@gandan/domain/petitions/deadline-rule'
import { defineTexts } from '../../../i18n/texts.ts'

interface PetitionTexts {
  drafts: string
  correctPetition: (code: string) => string
  petitionCorrected: (code: string) => string
  petitionStale: string
  caseFollows: string
  caseStays: string
  filesSealed: (count: number) => string
  paperWarning: string
  files: string
  filesHint: string
  nominalOf: (day: string) => string
  used: string
  usedOf: (used: number, allowed: number, unit: LimitUnit) => string
}

const vi: PetitionTexts = {
  drafts: 'Dự thảo cho bước tiếp theo',
  correctPetition: (code) => `Sửa thông tin đơn ${code}`,
  petitionCorrected: (code) => `Đã sửa thông tin đơn ${code}`,
  petitionStale: 'Người khác vừa sửa đơn này. Hãy đóng hộp này, xem bản mới rồi sửa lại.',
  caseFollows: 'Vụ việc chỉ có đơn này: lĩnh vực và thôn của vụ việc đổi theo, thời hạn theo lĩnh vực tính lại.',
  caseStays: 'Vụ việc có nhiều đơn: lĩnh vực và thôn của vụ việc giữ nguyên, chỉ thông tin của đơn này đổi.',
  filesSealed: (count) => `${count} tệp kèm đơn, niêm phong cùng danh tính: bạn không có quyền xem`,
  paperWarning: 'Tệp có thể nêu tên người tố cáo. Không xem trước, chỉ tải về; mỗi lần tải được ghi vào nhật ký.',
  files: 'Tệp kèm bước này',
  filesHint: 'Tên tệp không được nêu tên người tố cáo.',
  nominalOf: (day) => `Hạn theo số học: ${day}, rơi vào ngày nghỉ nên lùi sang ngày làm việc`,
  used: 'Thời gian đã dùng',
  usedOf: (used, allowed, unit) =>
    `đã dùng ${used}/${allowed} ${unit === 'workingDays' ? 'ngày làm việc' : 'ngày'}, không tính thời gian tạm dừng`,
}

const en: PetitionTexts = {
  drafts: 'Drafts for the next step',
  correctPetition: (code) => `Correct petition ${code}`,
  petitionCorrected: (code) => `Petition ${code} was corrected`,
  petitionStale: 'Somebody else has just changed this petition. Close this, look at it and correct it again.',
  caseFollows: 'The case has this petition alone: its topic and village follow, and limits by topic are counted anew.',
  caseStays: 'The case has several petitions: its own topic and village stay, only this petition changes.',
  filesSealed: (count) => `${count} files, sealed with the identity: you may not read them`,
  paperWarning: 'The files may name the denouncer. No preview, download only; every download is recorded.',
  files: 'Files of this step',
  filesHint: 'File names may not name the denouncer.',
  nominalOf: (day) => `Raw end: ${day}, a day off, so it moves to a working day`,
  used: 'Time used',
  usedOf: (used, allowed, unit) =>
    `${used} of ${allowed} ${unit === 'workingDays' ? 'working days' : 'days'} used, pauses left out`,
}

/** Words of the petitions of a case, their files, and its clock. */
export const petitionTexts = defineTexts<PetitionTexts>(vi, en)
