import { idsParam, textParam, type RawSearch } from '../../search-params.ts'

export interface AuditSearch {
  /** The kind of subject */
  subject?: string | undefined
  /** One subject of that kind */
  id?: string | undefined
  actor?: string | undefined
}

export const parseAuditSearch = (raw: RawSearch): AuditSearch => ({
  subject: textParam(raw.subject, 40),
  id: textParam(raw.id, 60),
  actor: idsParam(raw.actor)?.[0],
})
