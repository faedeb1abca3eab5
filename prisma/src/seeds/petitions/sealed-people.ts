import { isSecretKind } from '@gandan/domain/petitions/permissions'
import { insertRows, type Execute } from '../../insert-rows.ts'
import { createRandom, uuidAt, type Random } from '../random.ts'
import type { SeededCase } from './petition-year.ts'

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Võ', 'Đặng', 'Bùi', 'Hồ', 'Dương', 'Đinh'] as const
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Hữu', 'Ngọc', 'Thanh', 'Quang', 'Kim'] as const
const GIVEN = [
  ['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hà', 'Hải', 'Hạnh', 'Hoa', 'Hùng', 'Huệ', 'Hương', 'Khánh', 'Lan', 'Liên'],
  ['Long', 'Mai', 'Minh', 'Nam', 'Nga', 'Nhung', 'Oanh', 'Phúc', 'Phương', 'Quân', 'Sơn', 'Tâm', 'Thảo', 'Tuấn', 'Yến'],
].flat()

/** What a name leaves in the index of names. */
export type TokensOf = (name: string) => readonly string[]

const SEED = 9_001
const SEALED_BYTES = 150

const nameBy = (random: Random): string => `${random.pick(FAMILY)} ${random.pick(MIDDLE)} ${random.pick(GIVEN)}`

const noiseBy = (random: Random): string =>
  `\\x${Array.from({ length: SEALED_BYTES }, () => random.int(0, 255).toString(16).padStart(2, '0')).join('')}`

/** An invented person behind each petition that is not anonymous: the bytes are noise, only the tokens can be searched. */
export const insertSealedPeople = async (
  execute: Execute,
  communeId: string,
  cases: readonly SeededCase[],
  tokensOf: TokensOf,
): Promise<void> => {
  const random = createRandom(SEED)
  const rows = cases
    .filter(({ kind }) => kind !== 'anonymousTip')
    .map(({ kind, petitionId, events }) => ({
      communeId,
      id: uuidAt(Date.parse(events[0]?.recordedAt ?? ''), random),
      subjectType: 'petition',
      subjectId: petitionId,
      ordinal: 1,
      role: 'petitioner',
      keyVersion: 1,
      sealed: noiseBy(random),
      nameTokens: isSecretKind(kind) ? [] : tokensOf(nameBy(random)),
    }))
  await insertRows(execute, 'SealedIdentity', rows)
}
