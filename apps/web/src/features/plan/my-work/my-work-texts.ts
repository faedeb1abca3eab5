import type { Notice } from '@gandan/contracts/plan/duties'
import { defineTexts } from '../../../i18n/texts.ts'
import type { WorkGroupName } from './my-work.api.ts'

interface MyWorkWords {
  title: string
  greeting: (name: string, year: number) => string
  groups: Record<WorkGroupName, string>
  counts: string
  emptyTitle: string
  emptyText: string
  toTasks: string
  noPlanTitle: string
  noPlanText: string
  notForRole: string
  notForRoleText: string
  notices: string
  noticeKinds: Record<Notice['kind'], (who: string) => string>
  someone: string
  markRead: string
  markReadOf: (number: number) => string
  shownOf: (shown: number, total: number) => string
  seeMine: string
  seeUnit: string
  seeSubmitted: string
}

const vi: MyWorkWords = {
  title: 'Việc của tôi',
  greeting: (name, year) => `${name} · Kế hoạch năm ${year}`,
  groups: {
    awaitingConfirmation: 'Chờ tôi xác nhận',
    overdue: 'Quá hạn',
    returned: 'Bị trả lại',
    dueSoon: 'Đến hạn trong 7 ngày',
    open: 'Đang mở khác',
  },
  counts: 'Tổng hợp',
  emptyTitle: 'Không có việc nào đang chờ bạn',
  emptyText: 'Khi có việc được giao hoặc cần xác nhận, việc sẽ hiện ở đây.',
  toTasks: 'Xem tất cả công việc',
  noPlanTitle: 'Xã chưa có kế hoạch nào',
  noPlanText: 'Việc của bạn sẽ hiện ở đây khi kế hoạch được ban hành.',
  notForRole: 'Vai trò của bạn không giữ việc trong kế hoạch',
  notForRoleText: 'Bạn có thể theo dõi tiến độ chung ở danh sách công việc.',
  notices: 'Thông báo',
  noticeKinds: {
    reminder: (who) => `${who} nhắc`,
    assignment: (who) => `${who} giao việc`,
    returned: (who) => `${who} trả lại`,
    submitted: (who) => `${who} trình xác nhận`,
  },
  someone: 'Hệ thống',
  markRead: 'Đã đọc',
  markReadOf: (number) => `Đã đọc thông báo về việc số ${number}`,
  shownOf: (shown, total) => `${shown} việc đầu trên ${total}`,
  seeMine: 'Tất cả việc giao cho tôi',
  seeUnit: 'Việc giao cho đơn vị tôi',
  seeSubmitted: 'Tất cả việc chờ xác nhận',
}

const en: MyWorkWords = {
  title: 'My work',
  greeting: (name, year) => `${name} · Plan of ${year}`,
  groups: {
    awaitingConfirmation: 'Waiting for my confirmation',
    overdue: 'Overdue',
    returned: 'Returned',
    dueSoon: 'Due within 7 days',
    open: 'Other open tasks',
  },
  counts: 'Summary',
  emptyTitle: 'No task is waiting for you',
  emptyText: 'Tasks appear here when they are given to you or need your word.',
  toTasks: 'See all tasks',
  noPlanTitle: 'The commune has no plan yet',
  noPlanText: 'Your tasks appear here once a plan is adopted.',
  notForRole: 'Your role holds no tasks of the plan',
  notForRoleText: 'You can follow the progress in the list of tasks.',
  notices: 'Notices',
  noticeKinds: {
    reminder: (who) => `${who} reminds you`,
    assignment: (who) => `${who} gave you a task`,
    returned: (who) => `${who} returned it`,
    submitted: (who) => `${who} submitted it`,
  },
  someone: 'The system',
  markRead: 'Read',
  markReadOf: (number) => `Mark the notice about task ${number} as read`,
  shownOf: (shown, total) => `the first ${shown} of ${total}`,
  seeMine: 'All tasks given to me',
  seeUnit: 'Tasks given to my unit',
  seeSubmitted: 'All tasks awaiting confirmation',
}

export const myWorkTexts = defineTexts(vi, en)
