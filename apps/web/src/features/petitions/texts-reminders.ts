import { RUNG_WORDS, type ReminderRung } from '@gandan/domain/petitions/reminder-ladder'
import { defineTexts } from '../../i18n/texts.ts'

interface RemindersTexts {
  title: string
  intro: string
  emptyTitle: string
  emptyText: string
  digestOf: (day: string) => string
  due: string
  rungs: Record<ReminderRung, string>
  escalated: string
  markRead: string
  read: string
  email: Record<'pending' | 'delivered' | 'failed', string>
  preference: string
  byEmail: string
  fromRung: string
  saved: string
}

const vi: RemindersTexts = {
  title: 'Nhắc việc',
  intro: 'Mỗi ngày làm việc một bản tổng hợp: những vụ việc của bạn sắp hết hoặc đã quá thời hạn.',
  emptyTitle: 'Chưa có nhắc việc nào',
  emptyText: 'Khi một vụ việc của bạn qua nửa thời hạn, bản tổng hợp sẽ hiện ở đây.',
  digestOf: (day) => `Ngày ${day}`,
  due: 'hạn',
  rungs: RUNG_WORDS,
  escalated: 'báo cáo lãnh đạo',
  markRead: 'Đã xem',
  read: 'đã xem',
  email: { pending: 'thư đang chờ gửi', delivered: 'đã gửi thư', failed: 'thư không gửi được' },
  preference: 'Cách nhắc',
  byEmail: 'Gửi cả vào thư điện tử',
  fromRung: 'Bắt đầu nhắc từ khi',
  saved: 'Đã lưu cách nhắc',
}

const en: RemindersTexts = {
  title: 'Reminders',
  intro: 'One digest each working day: your cases that run out of time, or have.',
  emptyTitle: 'No reminders yet',
  emptyText: 'Once half the time of one of your cases has gone, a digest appears here.',
  digestOf: (day) => day,
  due: 'due',
  rungs: {
    half: 'half the time has gone',
    threeQuarters: '75% of the time has gone',
    ninetyPercent: '90% of the time has gone',
    dueDay: 'due today',
    oneDayLate: 'late since yesterday',
    threeDaysLate: 'late for 3 days',
  },
  escalated: 'reported to the chairman',
  markRead: 'Mark as read',
  read: 'read',
  email: { pending: 'e-mail waits', delivered: 'e-mail sent', failed: 'e-mail failed' },
  preference: 'How to be reminded',
  byEmail: 'By e-mail too',
  fromRung: 'From when on',
  saved: 'Saved',
}

export const remindersTexts = defineTexts<RemindersTexts>(vi, en)
