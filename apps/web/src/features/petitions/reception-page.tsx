import type { getReceptionSession } from '@gandan/contracts/petitions/receptions'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import { canKeepReceptions } from '@gandan/domain/petitions/permissions'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorState } from '../../shell/error-state.tsx'
import { Icon } from '../../shell/icon.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { Page } from '../../shell/page.tsx'
import { useActor, useMe } from '../organisation/session.api.ts'
import styles from './reception/reception.module.css'
import { RegisterTable } from './reception/register-table.tsx'
import { receptionSessionQuery } from './receptions.api.ts'
import { registerTexts } from './texts-reception.ts'
import { receptionTexts } from './texts-receptions.ts'

const VisitDialog = lazy(async () => ({ default: (await import('./reception/visit-dialog.tsx')).VisitDialog }))
const ConcludeDialog = lazy(async () => ({ default: (await import('./reception/conclude-dialog.tsx')).ConcludeDialog }))

type Session = ResponseOf<typeof getReceptionSession>

/** One reception: its head, its lines of the register, its notice of conclusion. */
export function ReceptionPage() {
  const { sessionId } = useParams({ from: '/shell/receptions/$sessionId' })
  const texts = useTexts(receptionTexts)
  const session = useQuery(receptionSessionQuery(sessionId))
  if (session.data) return <SessionOf session={session.data} />
  return (
    <Page title={texts.title}>
      {session.isError ? <ErrorState error={session.error} onRetry={() => void session.refetch()} /> : <LoadingState />}
    </Page>
  )
}

function SessionOf({ session }: { session: Session }) {
  const texts = useTexts(registerTexts)
  const words = useTexts(receptionTexts)
  const common = useTexts(commonTexts)
  const formats = useFormats()
  const canRegister = canKeepReceptions(useActor())
  const [opened, setOpened] = useState<'visit' | 'conclude' | null>(null)
  const close = () => setOpened(null)
  const addButton = canRegister && (
    <Button leftSection={<Icon name="plus" />} onClick={() => setOpened('visit')}>
      {texts.add}
    </Button>
  )
  const actions = (
    <>
      <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {common.print}
      </Button>
      {canRegister && (
        <Button variant="default" onClick={() => setOpened('conclude')}>
          {texts.conclude}
        </Button>
      )}
      {addButton}
    </>
  )
  return (
    <div className={styles.register}>
      <Page
        title={texts.titleOf(formats.day(session.on))}
        breadcrumbs={[{ label: words.title, link: { to: '/receptions' } }]}
        actions={actions}
      >
        <div className={styles.stack}>
          <Head session={session} />
          <section className={styles.section} aria-label={texts.register}>
            <RegisterHead />
            {session.visits.length === 0 ? (
              <EmptyState icon="users" title={texts.empty} action={addButton || undefined}>
                {texts.emptyText}
              </EmptyState>
            ) : (
              <RegisterTable visits={session.visits} canRegister={canRegister} />
            )}
          </section>
        </div>
        <Suspense>
          {opened === 'visit' && <VisitDialog sessionId={session.id} onClose={close} />}
          {opened === 'conclude' && <ConcludeDialog session={session} onClose={close} />}
        </Suspense>
      </Page>
    </div>
  )
}

function RegisterHead() {
  const texts = useTexts(registerTexts)
  const commune = useMe().commune
  return (
    <div className={styles.head}>
      {commune !== null && <strong className="print-only">{texts.authority(commune.name)}</strong>}
      <h2>{texts.register}</h2>
      <span className={styles.quiet}>{texts.form}</span>
    </div>
  )
}

function Head({ session }: { session: Session }) {
  const texts = useTexts(registerTexts)
  const words = useTexts(receptionTexts)
  const formats = useFormats()
  const facts: [string, string | null][] = [
    [words.kind, words.kinds[session.kind]],
    [words.time, texts.time(session.startedAt, session.endedAt)],
    [words.place, session.place],
    [words.presider, `${session.presiderName ?? '—'} (${words.roles[session.presiderRole]})`],
    [words.delegatedBy, session.delegatedBy],
    [words.visits, formats.number(session.visitCount, 0)],
    [words.persons, formats.number(session.personCount, 0)],
    [words.groups, formats.number(session.groupCount, 0)],
    [words.note, session.note || null],
  ]
  return (
    <section className={styles.section}>
      <dl className={styles.facts}>
        {facts.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {session.concludedOn !== null && (
        <>
          <h2>{texts.conclude}</h2>
          <p className={styles.quiet}>
            {words.concluded(session.conclusionNumber ?? '—', formats.day(session.concludedOn))}
          </p>
          <p className={styles.long}>{session.conclusion}</p>
        </>
      )}
    </section>
  )
}
