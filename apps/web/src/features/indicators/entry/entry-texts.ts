import { defineTexts } from '../../../i18n/texts.ts'

interface EntryTexts {
  intro: string
  empty: string
  emptyText: string
  locked: string
  lockedText: string
  lockedLink: string
  readOnly: string
  hint: string
  columns: { state: string; previous: string; more: string; select: string }
  cell: (line: string, column: string) => string
  details: (count: number) => string
  hideDetails: string
  addPart: string
  partName: string
  partKnown: string
  changed: (times: number) => string
  selectLine: (line: string) => string
  selectAll: string
  openPanel: (line: string) => string
  hasNote: string
  files: (count: number) => string
  save: string
  saved: string
  discard: string
  undo: string
  redo: string
  unsaved: (count: number) => string
  nothingUnsaved: string
  unsavedMark: string
  faultsFirst: (count: number) => string
  refused: string
  leaveTitle: string
  leaveText: string
  leave: string
  reapproval: string
  pasteTitle: string
  pasteText: string
  pasteError: (row: number, line: string, column: string, text: string, why: string) => string
  pasteMore: (count: number) => string
  outside: string
  faults: Record<string, string | undefined>
  stale: string
  staleNow: (now: string) => string
  staleMine: (mine: string) => string
  takeTheirs: string
  keepMine: string
  selected: (count: number) => string
  done: Record<'submit' | 'return' | 'approve', (count: number) => string>
  act: Record<'submit' | 'return' | 'approve', (count: number) => string>
  own: (count: number) => string
  returnTitle: (count: number) => string
  note: string
  evidence: string
  evidenceHint: string
  attached: (count: number) => string
  keep: string
  history: string
  historyNone: string
  previous: string
  enteredBy: string
  returned: (reason: string) => string
  figure: (numerator: string, denominator: string, value: string) => string
}

const vi: EntryTexts = {
  intro: 'Gõ hoặc dán từ Excel; số viết kiểu Việt Nam (1.234,5). Mũi tên và Enter để di chuyển, Ctrl+Z để hoàn tác.',
  empty: 'Kỳ này không có chỉ tiêu nào phải nhập',
  emptyText: 'Chọn kỳ khác: mỗi chỉ tiêu có chu kỳ riêng (tháng, quý, 6 tháng hoặc năm).',
  locked: 'Kỳ này đã chốt, không sửa được số liệu',
  lockedText: 'Muốn sửa, Chủ tịch hoặc Phó Chủ tịch UBND phải mở lại kỳ và nêu lý do.',
  lockedLink: 'Xem trang chốt kỳ',
  readOnly: 'Bạn xem được nhưng không nhập số liệu.',
  hint: 'Bảng nhập số liệu',
  columns: { state: 'Trạng thái', previous: 'Kỳ trước', more: 'Ghi chú, minh chứng', select: 'Chọn' },
  cell: (line, column) => `${line}: ${column}`,
  details: (count) => `${count} phân tổ`,
  hideDetails: 'Thu gọn phân tổ',
  addPart: 'Thêm phân tổ',
  partName: 'Tên phân tổ',
  partKnown: 'Phân tổ này đã có',
  changed: (times) => `đã sửa ${times} lần sau khi duyệt`,
  selectLine: (line) => `Chọn ${line}`,
  selectAll: 'Chọn tất cả',
  openPanel: (line) => `Ghi chú, minh chứng, lịch sử: ${line}`,
  hasNote: 'có ghi chú',
  files: (count) => `${count} tệp`,
  save: 'Lưu tất cả',
  saved: 'Đã lưu số liệu',
  discard: 'Bỏ thay đổi',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  unsaved: (count) => `${count} dòng chưa lưu`,
  nothingUnsaved: 'Không có thay đổi chưa lưu',
  unsavedMark: 'chưa lưu',
  faultsFirst: (count) => `Có ${count} dòng chưa hợp lệ; chưa lưu số liệu nào.`,
  refused: 'Chưa lưu số liệu nào. Những gì bạn nhập vẫn còn nguyên.',
  leaveTitle: 'Rời trang khi chưa lưu?',
  leaveText: 'Số liệu bạn vừa nhập chưa được lưu và sẽ mất.',
  leave: 'Rời trang',
  reapproval: 'đã duyệt; sửa thì phải trình và duyệt lại',
  pasteTitle: 'Chưa dán được, bảng giữ nguyên',
  pasteText: 'Hãy sửa những ô sau trong Excel rồi dán lại:',
  pasteError: (row, line, column, text, why) => `Dòng ${row} (${line}), cột ${column}: “${text}” ${why}`,
  pasteMore: (count) => `và ${count} ô khác`,
  outside: 'ngoài bảng',
  faults: {
    numberUnreadable: 'không phải là số',
    ratePartMissing: 'tỷ lệ phải có cả tử số và mẫu số',
    valueNegative: 'không thể âm',
    numeratorAboveDenominator: 'tử số không thể lớn hơn mẫu số',
    countNotWhole: 'phải là số nguyên',
    valueAboveFull: 'không thể vượt 100',
    cellClosed: 'rơi vào ô không nhập được',
    outsideGrid: 'rơi ra ngoài bảng',
    gridTooLarge: 'Vùng dán quá lớn: nhiều nhất 500 dòng, 40 cột',
    notPermitted: 'bạn không được nhập chỉ tiêu này',
    staleVersion: 'người khác vừa sửa ô này',
    valueStateForbids: 'trạng thái hiện tại không cho sửa',
  },
  stale: 'Người khác đã sửa trước bạn',
  staleNow: (now) => `Bản mới nhất: ${now}`,
  staleMine: (mine) => `Bạn nhập: ${mine}`,
  takeTheirs: 'Lấy bản mới nhất',
  keepMine: 'Giữ số của tôi',
  selected: (count) => `${count} số liệu đã chọn`,
  done: {
    submit: (count) => `Đã trình duyệt ${count} số liệu`,
    return: (count) => `Đã trả lại ${count} số liệu`,
    approve: (count) => `Đã duyệt ${count} số liệu`,
  },
  act: {
    submit: (count) => `Trình duyệt (${count})`,
    return: (count) => `Trả lại (${count})`,
    approve: (count) => `Duyệt (${count})`,
  },
  own: (count) => `${count} số liệu do chính bạn trình: người khác phải duyệt`,
  returnTitle: (count) => `Trả lại ${count} số liệu`,
  note: 'Ghi chú',
  evidence: 'Minh chứng',
  evidenceHint: 'Tệp được gắn vào số liệu khi bạn lưu bảng.',
  attached: (count) => `${count} tệp sẽ được gắn khi lưu`,
  keep: 'Ghi vào bảng',
  history: 'Lịch sử',
  historyNone: 'Chưa nhập lần nào',
  previous: 'Kỳ trước',
  enteredBy: 'Người nhập',
  returned: (reason) => `Lý do trả lại: ${reason}`,
  figure: (numerator, denominator, value) => `${numerator} / ${denominator} = ${value}`,
}

const en: EntryTexts = {
  intro: 'Type or paste from Excel; numbers the Vietnamese way (1.234,5). Arrows and Enter move, Ctrl+Z undoes.',
  empty: 'No indicator is entered for this period',
  emptyText: 'Choose another: each indicator has its own rhythm (month, quarter, half-year or year).',
  locked: 'This period is closed; its figures cannot be changed',
  lockedText: 'To change them a chairman or vice chairman opens the period again and says why.',
  lockedLink: 'To the closing of periods',
  readOnly: 'You may look but not enter figures.',
  hint: 'Entry grid',
  columns: { state: 'State', previous: 'Period before', more: 'Note, evidence', select: 'Select' },
  cell: (line, column) => `${line}: ${column}`,
  details: (count) => `${count} parts`,
  hideDetails: 'Fold the parts',
  addPart: 'Add a part',
  partName: 'Name of the part',
  partKnown: 'This part is there already',
  changed: (times) => `changed ${times} times since approval`,
  selectLine: (line) => `Select ${line}`,
  selectAll: 'Select all',
  openPanel: (line) => `Note, evidence, history: ${line}`,
  hasNote: 'has a note',
  files: (count) => `${count} files`,
  save: 'Save all',
  saved: 'Figures saved',
  discard: 'Discard changes',
  undo: 'Undo',
  redo: 'Redo',
  unsaved: (count) => `${count} lines not saved`,
  nothingUnsaved: 'Nothing unsaved',
  unsavedMark: 'not saved',
  faultsFirst: (count) => `${count} lines are not valid yet; nothing was saved.`,
  refused: 'Nothing was saved. What you typed is still here.',
  leaveTitle: 'Leave without saving?',
  leaveText: 'The figures you just typed are not saved and will be lost.',
  leave: 'Leave',
  reapproval: 'approved; a change must be submitted and approved again',
  pasteTitle: 'Not pasted; the grid is unchanged',
  pasteText: 'Mend these cells in the spreadsheet and paste again:',
  pasteError: (row, line, column, text, why) => `Row ${row} (${line}), column ${column}: “${text}” ${why}`,
  pasteMore: (count) => `and ${count} other cells`,
  outside: 'outside the grid',
  faults: {
    numberUnreadable: 'is not a number',
    ratePartMissing: 'a rate needs both numerator and denominator',
    valueNegative: 'cannot be negative',
    numeratorAboveDenominator: 'the numerator cannot exceed the denominator',
    countNotWhole: 'must be a whole number',
    valueAboveFull: 'cannot exceed 100',
    cellClosed: 'falls on a cell that cannot be typed in',
    outsideGrid: 'falls outside the grid',
    gridTooLarge: 'The pasted block is too large: at most 500 rows, 40 columns',
    notPermitted: 'you may not enter this indicator',
    staleVersion: 'someone else has just changed this cell',
    valueStateForbids: 'its state does not allow a change',
  },
  stale: 'Someone else has edited this before you',
  staleNow: (now) => `The latest: ${now}`,
  staleMine: (mine) => `Yours: ${mine}`,
  takeTheirs: 'Take the latest',
  keepMine: 'Keep mine',
  selected: (count) => `${count} figures selected`,
  done: {
    submit: (count) => `${count} figures submitted`,
    return: (count) => `${count} figures returned`,
    approve: (count) => `${count} figures approved`,
  },
  act: {
    submit: (count) => `Submit (${count})`,
    return: (count) => `Return (${count})`,
    approve: (count) => `Approve (${count})`,
  },
  own: (count) => `You submitted ${count} of them yourself: someone else must approve`,
  returnTitle: (count) => `Return ${count} figures`,
  note: 'Note',
  evidence: 'Evidence',
  evidenceHint: 'Files are attached when you save the grid.',
  attached: (count) => `${count} files will be attached on saving`,
  keep: 'Put into the grid',
  history: 'History',
  historyNone: 'Never entered',
  previous: 'Period before',
  enteredBy: 'Entered by',
  returned: (reason) => `Why it was returned: ${reason}`,
  figure: vi.figure,
}

export const entryTexts = defineTexts(vi, en)
