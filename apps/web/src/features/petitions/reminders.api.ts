import type {
  countUnreadReminders,
  getReminderPreference,
  listReminders,
  readReminder,
  ReminderPreference,
  setReminderPreference,
} from '@gandan/contracts/petitions/reminders'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../api/client.ts'

export const remindersQuery = queryOptions({
  queryKey: ['listReminders'],
  queryFn: ({ signal }) => request<typeof listReminders>('GET', '/reminders', { signal }),
})

const A_WHILE_MS = 5 * 60_000

export const unreadRemindersQuery = queryOptions({
  queryKey: ['listReminders', 'unread'],
  queryFn: ({ signal }) => request<typeof countUnreadReminders>('GET', '/reminders/unread', { signal }),
  staleTime: A_WHILE_MS,
  refetchInterval: A_WHILE_MS,
  meta: { quiet: true },
})

export const reminderPreferenceQuery = queryOptions({
  queryKey: ['getReminderPreference'],
  queryFn: ({ signal }) => request<typeof getReminderPreference>('GET', '/reminder-preference', { signal }),
})

export const useReadReminder = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request<typeof readReminder>('POST', '/reminders/:id/readings', { params: { id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: remindersQuery.queryKey }),
  })
}

export const useSetReminderPreference = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: ReminderPreference) =>
      request<typeof setReminderPreference>('PUT', '/reminder-preference', { body }),
    onSuccess: (preference) => queryClient.setQueryData(reminderPreferenceQuery.queryKey, preference),
  })
}
