import type { CaseKind } from '@gandan/domain/petitions/case-events'
import { isGroup, type PetitionerRole } from '@gandan/domain/petitions/petition'
import type { Random } from '../random.ts'

/** As the API seals who something is from. */
export interface Citizen {
  role: PetitionerRole
  name: string
  address: string
  phone: string
  idNumber: string
}

/** Whom a petition or visit is from, before it is sealed. */
export interface NamedSubject {
  communeId: string
  subjectType: 'petition' | 'visit'
  subjectId: string
  kind: CaseKind
  people: Citizen[]
}

/** The vault belongs to the petitions room above: the caller hands its way of sealing, rows of SealedIdentity. */
export type SealPeople = (subject: NamedSubject) => object[]

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phan', 'Võ', 'Hồ', 'Đinh', 'Dương', 'Cao', 'Thái', 'Bùi', 'Tống'] as const
const MIDDLES = ['Văn', 'Thị', 'Đình', 'Thị Kim', 'Xuân', 'Thị Thu', 'Hữu', 'Thị Ngọc', 'Bá', 'Thị Hồng'] as const
const GIVEN = ['Sáng', 'Lài', 'Cúc', 'Tạo', 'Hiền', 'Lợi', 'Nhàn', 'Quế', 'Thìn', 'Vượng', 'Duyên', 'Bính'] as const

const digits = (random: Random, count: number): string => Array.from({ length: count }, () => random.int(0, 9)).join('')

const citizen = (role: PetitionerRole, villageName: string, random: Random): Citizen => ({
  role,
  name: [random.pick(FAMILIES), random.pick(MIDDLES), random.pick(GIVEN)].join(' '),
  address: villageName,
  phone: `0900${digits(random, 6)}`,
  idNumber: `042000${digits(random, 6)}`,
})

/** Invented people: nobody behind a tip, two representatives of a group, else one. */
export const citizensOf = (kind: CaseKind, personCount: number, villageName: string, random: Random): Citizen[] => {
  if (kind === 'anonymousTip') return []
  if (!isGroup(personCount)) return [citizen('petitioner', villageName, random)]
  return [citizen('representative', villageName, random), citizen('representative', villageName, random)]
}
