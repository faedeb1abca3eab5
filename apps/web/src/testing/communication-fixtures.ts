import type { Activity, ActivityDetail, Commendation, MediaItem } from '@gandan/contracts/communications/activities'
import type { CampaignDetail, listCampaigns } from '@gandan/contracts/communications/campaigns'
import type { listUnits } from '@gandan/contracts/organisation/units'
import { reply, type StubRoute } from './api-stub.ts'
import { planRow } from './fixtures.ts'
import { choiceRoutes } from './task-fixtures.ts'

export const VILLAGE_ID = '01890000-0000-7000-8000-000000000321'
export const OTHER_VILLAGE_ID = '01890000-0000-7000-8000-000000000322'
export const CAMPAIGN_ID = '01890000-0000-7000-8000-000000000901'

export const activity = (over: Partial<Activity> = {}): Activity => ({
  id: '01890000-0000-7000-8000-000000000911',
  on: '2023-05-20',
  form: 'villageMeeting',
  topic: 'Phân loại rác tại nguồn',
  place: 'Nhà văn hoá thôn 1',
  villageId: VILLAGE_ID,
  villageName: 'Thôn 1',
  unitId: null,
  unitName: null,
  directiveId: null,
  campaignId: null,
  campaignName: null,
  isWithFront: false,
  staffUserIds: [],
  householdCount: 42,
  participantCount: 60,
  note: '',
  fileCount: 0,
  version: 3,
  ...over,
})

export const activityDetail = (over: Partial<ActivityDetail> = {}): ActivityDetail => ({
  ...activity(),
  staff: [],
  files: [],
  ...over,
})

export const mediaItem = (over: Partial<MediaItem> = {}): MediaItem => ({
  id: '01890000-0000-7000-8000-000000000921',
  channel: 'radio',
  kind: 'news',
  title: 'Ra quân vệ sinh đường làng',
  url: null,
  airedOn: ['2023-05-21'],
  minutes: 4.5,
  campaignId: null,
  campaignName: null,
  praises: null,
  version: 2,
  ...over,
})

export const commendation = (over: Partial<Commendation> = {}): Commendation => ({
  id: '01890000-0000-7000-8000-000000000931',
  subjectKind: 'collective',
  subjectName: 'Chi hội Phụ nữ thôn 1',
  form: 'certificateOfMerit',
  decisionNumber: '12/QĐ-UBND',
  on: '2023-05-30',
  reason: 'Đi đầu phân loại rác',
  campaignId: null,
  campaignName: null,
  version: 1,
  ...over,
})

export const campaignDetail = (over: Partial<CampaignDetail> = {}): CampaignDetail => ({
  id: CAMPAIGN_ID,
  kind: 'movement',
  name: 'Hộ gia đình phân loại rác',
  goal: 'Chín phần mười số hộ phân loại rác tại nhà.',
  objectiveCode: 'II.5',
  startsOn: '2023-01-01',
  endsOn: '2023-12-31',
  leadUnitId: null,
  leadUnitName: null,
  state: 'running',
  metricCount: 1,
  activityCount: 0,
  version: 2,
  metrics: [
    {
      id: '01890000-0000-7000-8000-000000000941',
      name: 'Tỷ lệ hộ phân loại',
      unit: '%',
      direction: 'higher',
      baseline: 20,
      target: 90,
      points: [
        { on: '2023-03-31', value: 35.5, note: '', version: 1 },
        { on: '2023-04-30', value: 48, note: 'Tổ tự quản đếm', version: 2 },
      ],
      version: 4,
    },
  ],
  mediaCount: 0,
  commendationCount: 0,
  participantCount: 0,
  ...over,
})

const village = (id: string, name: string) => ({
  id,
  gsoCode: null,
  name,
  level: 'village' as const,
  communeId: planRow().communeId,
  validFrom: '2021-01-01',
  validTo: null,
  version: 1,
})

/** What every page of the room asks for besides its own lines. */
export const roomRoutes: StubRoute[] = [
  ...choiceRoutes,
  reply<typeof listUnits>('GET', '/units', {
    items: [village(VILLAGE_ID, 'Thôn 1'), village(OTHER_VILLAGE_ID, 'Thôn 2')],
  }),
  reply<typeof listCampaigns>('GET', '/campaigns', { items: [campaignDetail()], nextCursor: null }),
]

/** A page of a register, as the API answers it. */
export const pageOf = <T>(...items: T[]) => ({ items, nextCursor: null })
