export const ROLE_IDS = [
  'administrator',
  'chairman',
  'viceChairman',
  'officeClerk',
  'justiceOfficer',
  'landOfficer',
  'cultureOfficer',
  'oneStop',
  'radio',
  'village',
  'mttq',
  'peopleInspection',
  'partyReader',
  'upperReader',
  'citizen',
] as const
export type RoleId = (typeof ROLE_IDS)[number]

export const LEADER_ROLES = ['chairman', 'viceChairman'] as const satisfies readonly RoleId[]
export const OFFICER_ROLES = [
  'officeClerk',
  'justiceOfficer',
  'landOfficer',
  'cultureOfficer',
  'oneStop',
  'radio',
  'village',
] as const satisfies readonly RoleId[]
export const OVERSIGHT_ROLES = ['mttq', 'peopleInspection'] as const satisfies readonly RoleId[]
export const READER_ROLES = [
  'mttq',
  'peopleInspection',
  'partyReader',
  'upperReader',
] as const satisfies readonly RoleId[]
