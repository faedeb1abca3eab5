import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import { isSecretKind } from '@gandan/domain/petitions/permissions'
import { Alert, Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { Icon } from '../../../shell/icon.tsx'
import { useReadIdentity } from '../case-detail.api.ts'
import styles from './case.module.css'
import { caseTexts } from './texts.ts'

/** Sealed until somebody who may asks with a reason; gone again when the page is left; never printed. */
export function IdentityBlock({ detail }: { detail: CaseDetail }) {
  const texts = useTexts(caseTexts)
  const [asked, setAsked] = useState<string | null>(null)
  const read = useReadIdentity()
  if (!detail.can.readIdentity) return null
  return (
    <section className={`${styles.section} no-print`} aria-labelledby="identity">
      <h2 id="identity">{texts.identity}</h2>
      <p className={styles.quiet}>{texts.identitySealed}</p>
      {isSecretKind(detail.kind) && (
        <Alert color="amber" icon={<Icon name="warning" />} mt="sm">
          {texts.identityWarning}
        </Alert>
      )}
      {read.data?.people.length === 0 && <p role="status">{texts.identityNone}</p>}
      {read.data?.people.map(({ role, name, address, phone, idNumber }) => (
        <dl key={`${role} ${name} ${idNumber}`} className={styles.facts}>
          <dt>{texts.roles[role]}</dt>
          <dd>
            <strong>{name}</strong>
          </dd>
          {(
            [
              [texts.address, address],
              [texts.phone, phone],
              [texts.idNumber, idNumber],
            ] as const
          )
            .filter(([, value]) => value !== '')
            .map(([label, value]) => (
              <dd key={label}>
                {label}: {value}
              </dd>
            ))}
        </dl>
      ))}
      {!read.data &&
        detail.petitions.map(({ id, code }) => (
          <Button key={id} variant="default" mt="sm" onClick={() => setAsked(id)}>
            {texts.readIdentity} {detail.petitions.length > 1 && code}
          </Button>
        ))}
      {asked !== null && !read.data && <ReasonDialog petitionId={asked} read={read} onClose={() => setAsked(null)} />}
    </section>
  )
}

interface ReasonDialogProps {
  petitionId: string
  read: ReturnType<typeof useReadIdentity>
  onClose: () => void
}

function ReasonDialog({ petitionId, read, onClose }: ReasonDialogProps) {
  const texts = useTexts(caseTexts)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (reason.trim().length >= 5) read.mutate({ petitionId, reason }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={texts.readIdentity}
      submitLabel={texts.readIdentity}
      onSubmit={send}
      onClose={onClose}
      isPending={read.isPending}
      error={read.error}
    >
      <Textarea
        label={texts.fields.reason}
        description={texts.identitySealed}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={isTried && reason.trim().length < 5 ? texts.missing : undefined}
        maxLength={500}
        autosize
        minRows={2}
        required
        data-autofocus
      />
    </FormDialog>
  )
}
