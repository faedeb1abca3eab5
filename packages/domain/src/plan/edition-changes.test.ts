import { describe, expect, it } from 'vitest'
import { editionChanges } from './edition-changes.ts'
import { moveItem, placeNote, removeItem, updateItem } from './import/edit-draft.ts'
import { readPlanDocument, type PlanDocument } from './import/plan-document.ts'

const TEXT = `KẾ HOẠCH
Công tác dân vận năm 2026
I. MỤC ĐÍCH
1. Nâng cao nhận thức.
II. NHIỆM VỤ
1. Tiếp công dân theo Chỉ thị số 33/CT-TTg.
2. Thi đua dân vận khéo.
3. Cải cách hành chính.`

const read = readPlanDocument(TEXT)
const first: PlanDocument = { ...read, items: read.items.map((item, index) => ({ ...item, itemId: `id-${index}` })) }
const [, reception, emulation, reform] = first.items.map((item) => item.key) as [string, string, string, string]
const said = (later: PlanDocument) =>
  editionChanges(first, later).items.map(({ change, code, title }) => [change, code, title])

describe('what changed between two editions', () => {
  it('is nothing when the edition says the same', () => {
    expect(editionChanges(first, structuredClone(first))).toEqual({
      heading: [],
      items: [],
      directivesAdded: [],
      directivesRemoved: [],
    })
  })

  it('is the new wording of an item, with both texts', () => {
    const later = updateItem(first, reception, { text: 'Tiếp công dân hằng tuần.' })
    expect(editionChanges(first, later).items).toMatchObject([
      {
        change: 'changed',
        code: 'II.1',
        before: 'Tiếp công dân theo Chỉ thị số 33/CT-TTg.',
        after: 'Tiếp công dân hằng tuần.',
      },
    ])
  })

  it('names a retired item by its old code, and those that move up by their new one', () => {
    expect(said(removeItem(first, emulation))).toEqual([
      ['moved', 'II.2', 'Cải cách hành chính'],
      ['retired', 'II.2', 'Thi đua dân vận khéo'],
    ])
  })

  it('tells a moved item from a changed one, and a new one from both', () => {
    expect(said(moveItem(first, reform, 0)).map(([change]) => change)).toEqual(['moved', 'moved', 'moved'])
    const withNote = { ...first, notes: [{ code: 'paragraphUnplaced', line: 0, text: 'Hoà giải ở cơ sở.' }] }
    expect(said(placeNote(withNote, 0, 'objective'))).toEqual([['added', 'II.4', 'Hoà giải ở cơ sở']])
  })

  it('names the fields of the heading and the directives that came and went', () => {
    const later = { ...first, title: 'Kế hoạch điều chỉnh', issuer: 'UBND xã', directives: [] }
    expect(editionChanges(first, later)).toMatchObject({
      heading: [
        { field: 'title', after: 'Kế hoạch điều chỉnh' },
        { field: 'issuer', before: '', after: 'UBND xã' },
      ],
      directivesRemoved: ['33/CT-TTg'],
    })
    expect(editionChanges(later, first).directivesAdded).toEqual(['33/CT-TTg'])
  })
})
