import {
  LEADER_ROLES,
  OFFICER_ROLES,
  OVERSIGHT_ROLES,
  READER_ROLES,
  type RoleId,
} from '@gandan/domain/organisation/roles'
import type { IconName } from './icon.tsx'

interface Entry {
  label:
    | 'dashboard'
    | 'tasks'
    | 'duties'
    | 'planText'
    | 'plans'
    | 'myWork'
    | 'communes'
    | 'comparison'
    | 'figures'
    | 'cases'
    | 'receptions'
    | 'dialogues'
    | 'campaigns'
    | 'communications'
    | 'reminders'
    | 'forms'
    | 'reports'
    | 'exports'
    | 'figureEntry'
    | 'figureImports'
    | 'figurePeriods'
    | 'figureTargets'
    | 'deadlines'
    | 'users'
    | 'units'
    | 'calendar'
    | 'audit'
  icon: IconName
  /** Absent: everyone signed in but a plain citizen. */
  roles?: readonly RoleId[]
}

interface PlanEntry extends Entry {
  to: '/plans/$planId/dashboard' | '/plans/$planId/tasks' | '/plans/$planId/duties' | '/plans/$planId'
}
/** Of the reader's own commune. */
interface CommuneEntry extends Entry {
  to: '/communes/$communeId/figures'
}
interface PlainEntry extends Entry {
  to:
    | '/my-work'
    | '/cases'
    | '/receptions'
    | '/dialogues'
    | '/campaigns'
    | '/communications'
    | '/reminders'
    | '/communes'
    | '/communes/figures'
    | '/reports/forms'
    | '/reports'
    | '/exports'
    | '/indicators/entry'
    | '/indicators/imports'
    | '/indicators/periods'
    | '/indicators/targets'
    | '/deadlines'
    | '/plans'
    | '/admin/users'
    | '/units'
    | '/calendar'
    | '/audit'
}

export const PLAN_ENTRIES: readonly PlanEntry[] = [
  { to: '/plans/$planId/dashboard', label: 'dashboard', icon: 'dashboard' },
  { to: '/plans/$planId/tasks', label: 'tasks', icon: 'tasks' },
  { to: '/plans/$planId/duties', label: 'duties', icon: 'duties' },
  { to: '/plans/$planId', label: 'planText', icon: 'plan' },
]

/** Those whom the API lets open a case at all. */
const DESK: readonly RoleId[] = [...LEADER_ROLES, ...OFFICER_ROLES, ...OVERSIGHT_ROLES]

/** Those who read the figures of a commune of their own. */
const IN_COMMUNE: readonly RoleId[] = [...DESK, 'partyReader']

/** Those who look at several communes at once. */
const COMPARERS: readonly RoleId[] = ['upperReader', 'partyReader', 'administrator', 'chairman']

const OWN: readonly PlainEntry[] = [
  { to: '/my-work', label: 'myWork', icon: 'myWork', roles: [...LEADER_ROLES, ...OFFICER_ROLES] },
  { to: '/reminders', label: 'reminders', icon: 'bell', roles: [...LEADER_ROLES, ...OFFICER_ROLES] },
]

/** Below the pages of the plan itself. */
export const PLANS_ENTRY: PlainEntry = { to: '/plans', label: 'plans', icon: 'plans' }

const PETITIONS: readonly PlainEntry[] = [
  { to: '/cases', label: 'cases', icon: 'file', roles: DESK },
  { to: '/receptions', label: 'receptions', icon: 'users', roles: DESK },
  { to: '/dialogues', label: 'dialogues', icon: 'talk', roles: DESK },
  { to: '/deadlines', label: 'deadlines', icon: 'clock' },
]

const COMMUNICATION: readonly PlainEntry[] = [
  { to: '/campaigns', label: 'campaigns', icon: 'flag' },
  { to: '/communications', label: 'communications', icon: 'megaphone' },
]

const FIGURES: readonly (PlainEntry | CommuneEntry)[] = [
  { to: '/communes/$communeId/figures', label: 'figures', icon: 'dashboard', roles: IN_COMMUNE },
  {
    to: '/indicators/entry',
    label: 'figureEntry',
    icon: 'edit',
    roles: [...LEADER_ROLES, ...OFFICER_ROLES, ...OVERSIGHT_ROLES],
  },
  {
    to: '/indicators/imports',
    label: 'figureImports',
    icon: 'upload',
    roles: [...LEADER_ROLES, 'officeClerk', 'oneStop', 'cultureOfficer', 'justiceOfficer', 'landOfficer'],
  },
  { to: '/indicators/periods', label: 'figurePeriods', icon: 'check', roles: IN_COMMUNE },
  { to: '/indicators/targets', label: 'figureTargets', icon: 'arrowUp', roles: [...IN_COMMUNE, 'upperReader'] },
]

const REPORTS: readonly PlainEntry[] = [
  {
    to: '/reports',
    label: 'reports',
    icon: 'file',
    roles: [...LEADER_ROLES, ...OFFICER_ROLES, ...READER_ROLES],
  },
  { to: '/communes', label: 'communes', icon: 'communes', roles: COMPARERS },
  { to: '/communes/figures', label: 'comparison', icon: 'list', roles: COMPARERS },
  { to: '/reports/forms', label: 'forms', icon: 'board', roles: [...LEADER_ROLES, ...OFFICER_ROLES, ...READER_ROLES] },
  { to: '/exports', label: 'exports', icon: 'download' },
]

const ADMINISTRATION: readonly PlainEntry[] = [
  { to: '/admin/users', label: 'users', icon: 'users', roles: ['administrator'] },
  { to: '/units', label: 'units', icon: 'units' },
  { to: '/calendar', label: 'calendar', icon: 'calendar' },
  {
    to: '/audit',
    label: 'audit',
    icon: 'audit',
    roles: ['administrator', 'chairman', 'viceChairman', 'mttq', 'peopleInspection'],
  },
]

/** What stands above the plan, and below it. */
export const OWN_GROUP = { title: 'groupOwn', entries: OWN } as const
export const GROUPS = [
  { title: 'groupPetitions', entries: PETITIONS },
  { title: 'groupCommunication', entries: COMMUNICATION },
  { title: 'groupFigures', entries: FIGURES },
  { title: 'groupReports', entries: REPORTS },
  { title: 'groupAdmin', entries: ADMINISTRATION },
] as const

export const openTo = <E extends Entry>(entries: readonly E[], roles: readonly RoleId[]): E[] =>
  entries.filter((entry) =>
    entry.roles ? roles.some((role) => entry.roles?.includes(role)) : roles.some((role) => role !== 'citizen'),
  )
