import { CASE_KINDS, type CaseKind } from '@gandan/domain/petitions/case-events'
import { isSecretKind, SECRET_KINDS, type CaseReach, type CaseWidth } from '@gandan/domain/petitions/permissions'

const SECRET = `('${SECRET_KINDS.join("', '")}')`

const widthSql = (width: CaseWidth, userParam: string): string =>
  ({ all: 'true', handled: `c."handlerUserId" = ${userParam}::uuid`, none: 'false' })[width]

/**
 * The condition of caseReachOf over `"Case" c`; `$firstParam` is the reader's user id (`caseScopeValue`), the only
 * parameter it takes. The accused never sees the case.
 */
export const caseScopeSql = (reach: CaseReach | 'none', firstParam: number): string => {
  const user = `$${firstParam}`
  if (reach === 'none') return `(false and ${user}::uuid is null)`
  const { secret, ordinary } = reach
  const byKind =
    secret === ordinary
      ? widthSql(secret, user)
      : `case when c."kind" in ${SECRET} then ${widthSql(secret, user)} else ${widthSql(ordinary, user)} end`
  return `(not c."accusedUserIds" @> array[${user}::uuid] and (${byKind}))`
}

export const caseScopeValue = (reach: CaseReach | 'none'): string | null => (reach === 'none' ? null : reach.userId)

/** The kinds that a reach holds to that width. */
export const kindsWithin = (reach: CaseReach | 'none', width: CaseWidth): CaseKind[] =>
  reach === 'none' ? [] : CASE_KINDS.filter((kind) => (isSecretKind(kind) ? reach.secret : reach.ordinary) === width)
