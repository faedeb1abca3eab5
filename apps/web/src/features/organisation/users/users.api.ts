import type { BodyInputOf } from '@gandan/contracts/endpoint'
import type {
  createUser,
  listUsers,
  resetUserPassword,
  updateUser,
  UserRow,
} from '@gandan/contracts/organisation/users'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../../api/client.ts'

export type NewUser = BodyInputOf<typeof createUser>
export type UserChange = BodyInputOf<typeof updateUser>
export type AssignmentInput = NewUser['assignments'][number]

export const usersQuery = queryOptions({
  queryKey: ['listUsers'],
  queryFn: ({ signal }) => request<typeof listUsers>('GET', '/users', { signal }),
})

const useRefresh = () => {
  const queryClient = useQueryClient()
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: usersQuery.queryKey }),
      queryClient.invalidateQueries({ queryKey: ['listPeople'] }),
    ])
}

export const useCreateUser = () =>
  useMutation({
    mutationFn: (body: NewUser) => request<typeof createUser>('POST', '/users', { body }),
    meta: { quiet: true },
    onSuccess: useRefresh(),
  })

/** `quiet` where the form shows the refusal itself. */
export const useUpdateUser = ({ quiet = false } = {}) =>
  useMutation({
    mutationFn: ({ user, version, body }: { user: UserRow; version?: number; body: UserChange }) =>
      request<typeof updateUser>('PATCH', '/users/:id', {
        params: { id: user.id },
        ifMatch: version ?? user.version,
        body,
      }),
    meta: { quiet },
    onSettled: useRefresh(),
  })

export const useResetPassword = () =>
  useMutation({
    mutationFn: (user: UserRow) =>
      request<typeof resetUserPassword>('POST', '/users/:id/password-resets', { params: { id: user.id } }),
    onSettled: useRefresh(),
  })
