import type { FormCellShape, StatutoryForm } from '@gandan/contracts/reports/forms'
import { windowWords } from '@gandan/domain/reports/forms/form-texts'
import { headCells, headHeight } from '@gandan/domain/reports/forms/head-layout'
import { figureCell, figureText, type ReportFigure } from '@gandan/domain/reports/report-figures'
import { formatNumber } from '@gandan/domain/shared/format'
import type { Annex, PaperTable } from '../../papers/official-paper.ts'

const cellText = ({ value, reason }: FormCellShape): string => {
  if (value !== null) return formatNumber(Number(value), 6)
  return reason === null ? '' : '…'
}

/** A statutory form as a table: merged heads, the row of column numbers, a row a commune. */
const formTable = (form: StatutoryForm): PaperTable => {
  const columns = [{ label: 'Đơn vị', heads: [] }, ...form.columns]
  const cells = headCells(columns)
  const head = Array.from({ length: headHeight(columns) }, (_, row) =>
    cells
      .filter((one) => one.row === row)
      .toSorted((a, b) => a.column - b.column)
      .map(({ label, rowSpan, columnSpan }) => ({ text: label, rowSpan, columnSpan })),
  )
  const hasGaps = form.rows.some((row) => row.cells.some(({ reason }) => reason !== null))
  return {
    caption: `Biểu số ${form.form.code}. ${form.form.title}`,
    head: [...head, [{ text: 'MS' }, ...form.columns.map(({ ms }) => ({ text: String(ms) }))]],
    rows: form.rows.map(({ communeName, cells: own }) => [communeName, ...own.map(cellText)]),
    widths: [2.4, ...form.columns.map(() => 1)],
    wordColumns: [0],
    note: hasGaps ? '“…”: chưa có nguồn số liệu' : null,
  }
}

const INDICATOR_HEAD = ['TT', 'Chỉ tiêu', 'ĐVT', 'Chỉ tiêu giao', 'Kỳ này', 'Tử số', 'Mẫu số', 'Cùng kỳ năm trước']

const indicatorTable = (figures: readonly ReportFigure[], from: string): PaperTable => ({
  caption: from,
  head: [INDICATOR_HEAD.map((text) => ({ text }))],
  rows: figures.map((figure, at) => [
    String(at + 1),
    `${figure.key} – ${figure.name}`,
    figure.unit,
    figureCell(figure.target, figure),
    figure.value === null ? figureText(figure) : figureCell(figure.value, figure),
    figure.kind === 'rate' ? formatNumber(figure.numerator, 2) : '—',
    figure.kind === 'rate' ? formatNumber(figure.denominator, 2) : '—',
    figureCell(figure.lastYear, figure),
  ]),
  widths: [1, 8, 2, 2, 3, 2, 2, 3],
  wordColumns: [1, 2],
  note: '“không phát sinh”: mẫu số bằng 0; “chưa có số liệu”: kỳ này chưa nhập hoặc chưa duyệt.',
})

/** The figures of the report in full, then the statutory forms, each annex with the paper it goes with. */
export const annexesOf = (
  figures: readonly ReportFigure[],
  forms: readonly StatutoryForm[],
  { attachedTo, from, to }: { attachedTo: string; from: string; to: string },
): Annex[] => {
  const words = windowWords({ from, to })
  const shown = figures.filter(({ isAwaited }) => !isAwaited)
  const known = forms.filter(({ form, rows }) => !form.isOpen && rows.length > 0)
  const first: Annex = {
    title: 'PHỤ LỤC I. BẢNG CHỈ TIÊU',
    note: `(Kèm theo ${attachedTo})`,
    isLandscape: true,
    blocks: [{ kind: 'table', ...indicatorTable(shown, words) }],
  }
  if (known.length === 0) return [first]
  return [
    first,
    {
      title: 'PHỤ LỤC II. BIỂU MẪU THỐNG KÊ',
      note: `(Kèm theo ${attachedTo}; ${known[0]?.set.title ?? ''}). ${words}`,
      isLandscape: true,
      blocks: known.map((form) => ({ kind: 'table' as const, ...formTable(form) })),
    },
  ]
}
