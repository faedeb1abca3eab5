import type { RoleId } from '@gandan/domain/organisation/roles'

export interface DemoAccount {
  username: string
  displayName: string
  roleId: RoleId
  /** Which of the two demonstration configurations it belongs to; the province sees both. */
  place: 'sonTruong' | 'kimHoa' | 'province'
}

export const DEMO_PASSWORD = 'gandan-minhhoa'

/** The people of the demonstration: invented names, one an office. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { username: 'chutich', displayName: 'Nguyễn Văn Thành', roleId: 'chairman', place: 'kimHoa' },
  { username: 'phochutich', displayName: 'Trần Thị Hồng', roleId: 'viceChairman', place: 'kimHoa' },
  { username: 'vanphong', displayName: 'Lê Thị Mai', roleId: 'officeClerk', place: 'kimHoa' },
  { username: 'vanhoa', displayName: 'Phan Văn Dũng', roleId: 'cultureOfficer', place: 'kimHoa' },
  { username: 'kinhte', displayName: 'Hồ Sỹ Quang', roleId: 'landOfficer', place: 'kimHoa' },
  { username: 'motcua', displayName: 'Đặng Thị Lan', roleId: 'oneStop', place: 'kimHoa' },
  { username: 'truyenthanh', displayName: 'Võ Minh Tuấn', roleId: 'radio', place: 'kimHoa' },
  { username: 'thon1', displayName: 'Nguyễn Đình Bảy', roleId: 'village', place: 'kimHoa' },
  { username: 'mattran', displayName: 'Bùi Thị Nga', roleId: 'mttq', place: 'kimHoa' },
  { username: 'quantri', displayName: 'Quản trị xã Kim Hoa', roleId: 'administrator', place: 'kimHoa' },
  { username: 'sontruong', displayName: 'Phạm Quốc Việt', roleId: 'chairman', place: 'sonTruong' },
  { username: 'sontruong.phochutich', displayName: 'Đinh Thị Hoài', roleId: 'viceChairman', place: 'sonTruong' },
  { username: 'sontruong.vanphong', displayName: 'Cao Thị Hà', roleId: 'officeClerk', place: 'sonTruong' },
  { username: 'sontruong.tuphap', displayName: 'Lê Hữu Phước', roleId: 'justiceOfficer', place: 'sonTruong' },
  { username: 'sontruong.diachinh', displayName: 'Trần Văn Lực', roleId: 'landOfficer', place: 'sonTruong' },
  { username: 'sontruong.vanhoa', displayName: 'Nguyễn Thị Thu', roleId: 'cultureOfficer', place: 'sonTruong' },
  { username: 'sontruong.mattran', displayName: 'Hoàng Văn Sơn', roleId: 'mttq', place: 'sonTruong' },
  { username: 'tinh', displayName: 'Sở Nội vụ Hà Tĩnh (minh hoạ)', roleId: 'upperReader', place: 'province' },
]

const PLACE_NAMES = {
  sonTruong: 'Xã Sơn Trường (ba cấp, 2023)',
  kimHoa: 'Xã Kim Hoa (hai cấp, hiện nay)',
  province: 'Tỉnh Hà Tĩnh',
} as const

/** What the sign-in page of a demonstration lists. */
export const demoAccounts = () =>
  DEMO_ACCOUNTS.map(({ username, displayName, roleId, place }) => ({
    username,
    displayName,
    role: roleId,
    place: PLACE_NAMES[place],
    password: DEMO_PASSWORD,
  }))
