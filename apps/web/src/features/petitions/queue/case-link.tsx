import type { CaseRow } from '@gandan/contracts/petitions/case-shapes'
import { Link } from '@tanstack/react-router'

export function CaseLink({ of: { id, code } }: { of: Pick<CaseRow, 'id' | 'code'> }) {
  const to: string = `/cases/${id}`
  return <Link to={to}>{code}</Link>
}
