import { isSecretKind } from '@gandan/domain/petitions/permissions'
import { refuseNamesInText } from '@gandan/domain/petitions/petitioners'
import type { Tx } from '../../context.ts'
import type { CaseRecord } from './case-records.ts'
import { openPeopleOfCase } from './identities.queries.ts'
import type { IdentityVault } from './identity-vault.ts'

/** What is written into a secret case, by field, must not name who brought it: ledger, documents and audit are read by more. */
export const refuseDenouncerNamed = async (
  tx: Tx,
  vault: IdentityVault,
  { communeId, id, kind }: Pick<CaseRecord, 'communeId' | 'id' | 'kind'>,
  texts: Readonly<Record<string, string | null>>,
): Promise<void> => {
  if (!isSecretKind(kind) || Object.values(texts).every((text) => !text)) return
  refuseNamesInText({ kind, people: await openPeopleOfCase(tx, vault, communeId, id) }, texts)
}
