import type { CaseStatistics } from '@gandan/contracts/petitions/case-figures'
import type { getInstance, Me } from '@gandan/contracts/organisation/session'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { getMyWork } from '@gandan/contracts/plan/duties'
import type { PlanRow } from '@gandan/contracts/plan/plans'
import type { RoleId } from '@gandan/domain/organisation/roles'

const COMMUNE = { id: '01890000-0000-7000-8000-000000000001', name: 'Xã Sơn Trường' }
const PLAN_ID = '01890000-0000-7000-8000-000000000101'

export const instance = (over: Partial<ResponseOf<typeof getInstance>> = {}): ResponseOf<typeof getInstance> => ({
  mode: 'production',
  isSetupOpen: false,
  today: '2023-06-05',
  demoAccounts: [],
  ...over,
})

const nothing = { total: 0, items: [] }

export const ownWork = (over: Partial<ResponseOf<typeof getMyWork>> = {}): ResponseOf<typeof getMyWork> => ({
  overdue: nothing,
  dueSoon: nothing,
  returned: nothing,
  open: nothing,
  awaitingConfirmation: nothing,
  notices: [],
  ...over,
})

export const meAs = (role: RoleId, over: Partial<Me> = {}): Me => ({
  userId: '01890000-0000-7000-8000-000000000011',
  username: 'nguoidung',
  displayName: 'Nguyễn Văn An',
  roles: [role],
  commune: role === 'upperReader' ? null : COMMUNE,
  upperUnit: role === 'upperReader' ? { id: '01890000-0000-7000-8000-000000000002', name: 'Tỉnh Hà Tĩnh' } : null,
  unitIds: [],
  hasTotp: false,
  mustChangePassword: false,
  ...over,
})

export const planRow = (over: Partial<PlanRow> = {}): PlanRow => ({
  id: PLAN_ID,
  communeId: COMMUNE.id,
  communeName: COMMUNE.name,
  year: 2023,
  title: 'Kế hoạch công tác dân vận chính quyền năm 2023',
  number: null,
  issuedOn: null,
  issuer: 'UBND xã Sơn Trường',
  state: 'adopted',
  startsOn: '2023-01-01',
  endsOn: '2023-12-31',
  opensOn: '2023-06-05',
  edition: 1,
  hasDraft: false,
  objectiveCount: 10,
  taskCount: 40,
  version: 1,
  ...over,
})

/** A commune without petitions, unless said otherwise. */
export const caseStatistics = (over: Partial<CaseStatistics> = {}): CaseStatistics => ({
  from: '2023-01-01',
  to: '2023-06-30',
  months: [],
  topics: [],
  villages: [],
  open: 0,
  overdue: 0,
  dueSoon: 0,
  inTimeShare: null,
  onTimeTarget: 95,
  ...over,
})
