import { COLUMNS, type Column } from './grid-lines.ts'

interface Place {
  line: number
  column: Column
}

interface Pressed {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** Which cell an input of the grid is. */
export const placeOf = ({ dataset }: HTMLElement): Place | null => {
  const column = COLUMNS.find((one) => one === dataset.column)
  return column && dataset.line !== undefined ? { line: Number(dataset.line), column } : null
}

const gridOf = (input: HTMLElement): HTMLInputElement[] => [
  ...(input.closest('table')?.querySelectorAll<HTMLInputElement>('input[data-line]') ?? []),
]

const focus = (input: HTMLInputElement | undefined): boolean => {
  if (!input) return false
  input.focus()
  input.select()
  return true
}

/** The nearest line up or down that has a cell to type in: the same column, or the last one it has. */
const vertical = (input: HTMLInputElement, { line, column }: Place, step: 1 | -1): boolean => {
  const others = gridOf(input).filter((one) => (Number(one.dataset.line) - line) * step > 0)
  const [next] = others.toSorted((a, b) => (Number(a.dataset.line) - Number(b.dataset.line)) * step)
  const sameLine = others.filter((one) => one.dataset.line === next?.dataset.line)
  return focus(sameLine.find((one) => one.dataset.column === column) ?? sameLine.at(-1))
}

const horizontal = (input: HTMLInputElement, step: 1 | -1): boolean => {
  const { selectionStart, selectionEnd, value } = input
  const isWhole = selectionStart === 0 && selectionEnd === value.length
  const isAtEdge = selectionStart === selectionEnd && selectionStart === (step === 1 ? value.length : 0)
  if (!isWhole && !isAtEdge) return false
  const all = gridOf(input)
  return focus(all[all.indexOf(input) + step])
}

/** Arrows and Enter move between the cells as in a spreadsheet; left and right only from the edge of what is typed. */
export const moveFocus = (input: HTMLInputElement, { key, ...pressed }: Pressed): boolean => {
  const place = placeOf(input)
  if (!place || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return false
  switch (key) {
    case 'ArrowDown':
      return vertical(input, place, 1)
    case 'ArrowUp':
      return vertical(input, place, -1)
    case 'Enter':
      vertical(input, place, pressed.shiftKey ? -1 : 1)
      return true
    case 'ArrowRight':
      return !pressed.shiftKey && horizontal(input, 1)
    case 'ArrowLeft':
      return !pressed.shiftKey && horizontal(input, -1)
    default:
      return false
  }
}
