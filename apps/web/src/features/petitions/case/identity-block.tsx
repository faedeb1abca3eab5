import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import type { Person } from '@gandan/contracts/petitions/petitions'
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
  if (!detail.can.readIdentity) return null
  return (
    <section className={`${styles.section} no-print`} aria-labelledby="identity">
      <h2 id="identity">{texts.identity}</h2>
      <p className={styles.quiet}>{texts.identitySealed}</p>
      {isSecretKind(detail.kind) && (
        <Alert color="amber" icon={<Icon name="warning" />} mt="sm" role="note">
          {texts.identityWarning}
        </Alert>
      )}
      {detail.petitions.map((petition) => (
        <PetitionIdentity key={petition.id} petition={petition} isAlone={detail.petitions.length === 1} />
      ))}
    </section>
  )
}

/** Each petition is read on its own, with a reason of its own. */
function PetitionIdentity({ petition, isAlone }: { petition: CaseDetail['petitions'][number]; isAlone: boolean }) {
  const texts = useTexts(caseTexts)
  const [isAsked, setAsked] = useState(false)
  const read = useReadIdentity()
  if (!read.data)
    return (
      <div>
        <Button variant="default" mt="sm" onClick={() => setAsked(true)}>
          {texts.readIdentity} {!isAlone && petition.code}
        </Button>
        {isAsked && <ReasonDialog petitionId={petition.id} read={read} onClose={() => setAsked(false)} />}
      </div>
    )
  return (
    <div>
      {!isAlone && <h3>{petition.code}</h3>}
      {read.data.people.length === 0 && <p role="status">{texts.identityNone}</p>}
      {read.data.people.map((person) => (
        <PersonFacts key={`${person.role} ${person.name} ${person.idNumber}`} person={person} />
      ))}
    </div>
  )
}

function PersonFacts({ person: { role, name, address, phone, idNumber } }: { person: Person }) {
  const texts = useTexts(caseTexts)
  const known = (
    [
      [texts.address, address],
      [texts.phone, phone],
      [texts.idNumber, idNumber],
    ] as const
  ).filter(([, value]) => value !== '')
  return (
    <dl className={styles.facts}>
      <dt>{texts.roles[role]}</dt>
      <dd>
        <strong>{name}</strong>
      </dd>
      {known.map(([label, value]) => (
        <dd key={label}>
          {label}: {value}
        </dd>
      ))}
    </dl>
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
