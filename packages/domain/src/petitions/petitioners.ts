import { DomainError } from '../shared/domain-error.ts'
import { foldText } from '../shared/text.ts'
import type { CaseKind } from './case-events.ts'
import { isSecretKind } from './permissions.ts'
import { isGroup, type PetitionerRole } from './petition.ts'

export interface NamedPerson {
  role: PetitionerRole
  name: string
  address: string
}

interface Petitioners {
  kind: CaseKind
  people: readonly NamedPerson[]
  personCount: number
}

const LARGE_GROUP = 10
/** Of 5 to 10 people one or two represent, of more up to five (Luật Tiếp công dân 2013 Điều 29). */
const representativesOf = (personCount: number): number =>
  !isGroup(personCount) ? personCount : personCount <= LARGE_GROUP ? 2 : 5

/**
 * Who must be named: nobody for an anonymous tip, with an address for a denunciation (Luật Tố cáo 2018 Điều 23), and no
 * more representatives of a group than the law takes; throws with the field.
 */
export const refusePetitioners = ({ kind, people, personCount }: Petitioners): void => {
  if (kind === 'anonymousTip') {
    if (people.length > 0) throw new DomainError('tipHasNoPetitioner', { field: 'people' })
    return
  }
  if (people.length === 0) throw new DomainError('petitionerMissing', { field: 'people' })
  if (kind === 'denunciation' && !people.some(({ address }) => address.trim() !== ''))
    throw new DomainError('denouncerAddressMissing', { field: 'people' })
  const representatives = people.filter(({ role }) => role === 'representative').length
  const most = representativesOf(personCount)
  if (representatives > most) throw new DomainError('tooManyRepresentatives', { field: 'people', personCount, most })
}

/** A name of one word is a word like any other, unless somebody is addressed by it. */
const ADDRESSES = ['ong', 'ba', 'anh', 'chi', 'em', 'co', 'chu', 'bac', 'cu']

const wordsOf = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const namingsOf = (name: string): string[] =>
  name === '' ? [] : name.includes(' ') ? [name] : ADDRESSES.map((address) => `${address} ${name}`)

/**
 * The words of a secret matter must not name who brought it: they stand in lists and drafts (Luật Tố cáo 2018 Điều 9).
 * Texts go by their field, which the refusal names.
 */
export const refuseNamesInText = (
  { kind, people }: Pick<Petitioners, 'kind' | 'people'>,
  texts: Readonly<Record<string, string | null>>,
): void => {
  if (!isSecretKind(kind)) return
  const names = people.flatMap(({ name }) => namingsOf(wordsOf(name)))
  for (const [field, text] of Object.entries(texts)) {
    const words = ` ${wordsOf(text ?? '')} `
    if (names.some((name) => words.includes(` ${name} `))) throw new DomainError('denouncerNamedInText', { field })
  }
}
