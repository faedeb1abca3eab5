import { paperPartsOf } from '@gandan/domain/petitions/paper-parts'
import type { OfficialPaper } from '../../papers/official-paper.ts'

/** A text written as the drafts are, as an official document; one without their head is all body. */
export const documentPaper = (text: string, fallbackTitle: string): OfficialPaper => {
  const { head, title, body, signature } = paperPartsOf(text)
  const [lines, rest] = [signature.slice(0, 1), signature.slice(1)]
  return {
    authority: [head?.authority ?? ''],
    number: head?.number ?? '',
    place: head?.place ?? '',
    title: title ?? fallbackTitle,
    abstract: null,
    addressee: null,
    body: body.filter((line) => line.trim() !== '').map((line) => ({ kind: 'text', text: line })),
    recipients: ['Như trên', 'Lưu: VT'],
    signature: { lines, name: rest.join(' ') || null },
    proof: null,
    annexes: [],
  }
}
