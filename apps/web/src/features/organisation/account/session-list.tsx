import { Badge, Button } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { confirm } from '../../../shell/confirm.tsx'
import { notify } from '../../../shell/notices.ts'
import styles from '../account-page.module.css'
import { sendRevocation, sessionsQuery } from '../session.api.ts'
import { accountTexts } from '../texts.ts'
import { deviceName } from './device-name.ts'

export function SessionList() {
  const texts = useTexts(accountTexts)
  const formats = useFormats()
  const queryClient = useQueryClient()
  const { items } = useSuspenseQuery(sessionsQuery).data
  const revoke = useMutation({
    mutationFn: sendRevocation,
    onSuccess: () => notify('done', texts.revoked),
    onSettled: () => queryClient.invalidateQueries(sessionsQuery),
  })
  const ask = async (id: string, device: string) => {
    const question = { title: texts.revokeTitle, text: texts.revokeText(device), confirmLabel: texts.revoke }
    if (await confirm({ ...question, isDanger: true })) revoke.mutate(id)
  }
  return (
    <ul className={styles.sessions}>
      {items.map((session) => {
        const device = deviceName(session.userAgent) ?? texts.unknownDevice
        return (
          <li key={session.id}>
            <p>
              <strong>{device}</strong>
              <small>
                {texts.lastSeenAt}: {formats.instant(session.lastSeenAt)}
                {session.ipAddress !== null && ` · ${texts.address}: ${session.ipAddress}`}
              </small>
              <small>
                {texts.startedAt}: {formats.instant(session.createdAt)}
              </small>
            </p>
            {session.isCurrent ? (
              <Badge color="green">{texts.current}</Badge>
            ) : (
              <Button
                variant="default"
                aria-label={texts.revokeLabel(device)}
                onClick={() => void ask(session.id, device)}
              >
                {texts.revoke}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
