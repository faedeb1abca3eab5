import type { ReminderDigest, ReminderPreference } from '@gandan/contracts/petitions/reminders'
import { REMINDER_RUNGS, type ReminderRung } from '@gandan/domain/petitions/reminder-ladder'
import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorState } from '../../shell/error-state.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { notify } from '../../shell/notices.ts'
import { Page } from '../../shell/page.tsx'
import styles from './case/case.module.css'
import { reminderPreferenceQuery, remindersQuery, useReadReminder, useSetReminderPreference } from './reminders.api.ts'
import { remindersTexts } from './texts-reminders.ts'

/** The own digests, newest first, and how one wants to be reminded. */
export function RemindersPage() {
  const texts = useTexts(remindersTexts)
  const { data, error, refetch } = useQuery(remindersQuery)
  return (
    <Page title={texts.title} intro={texts.intro}>
      <div className={styles.layout}>
        <div className={styles.main}>
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!data && !error && <LoadingState />}
          {data?.items.length === 0 && <EmptyState title={texts.emptyTitle}>{texts.emptyText}</EmptyState>}
          {data && <Digests digests={data.items} />}
        </div>
        <div className={styles.side}>
          <Preference />
        </div>
      </div>
    </Page>
  )
}

/** One block a day: the digest of the application, with what became of its e-mail. */
function Digests({ digests }: { digests: readonly ReminderDigest[] }) {
  const emails = new Map(digests.filter(({ channel }) => channel === 'email').map((one) => [one.on, one.state]))
  return digests
    .filter(({ channel }) => channel === 'app')
    .map((digest) => <Digest key={digest.id} digest={digest} email={emails.get(digest.on)} />)
}

function Digest({ digest, email }: { digest: ReminderDigest; email: ReminderDigest['state'] | undefined }) {
  const texts = useTexts(remindersTexts)
  const formats = useFormats()
  const read = useReadReminder()
  const words = [email && texts.email[email], digest.readAt !== null && texts.read].filter(Boolean)
  return (
    <section className={styles.section} aria-labelledby={`digest-${digest.on}`}>
      <h2 id={`digest-${digest.on}`}>{texts.digestOf(formats.day(digest.on))}</h2>
      <ul className={styles.moves}>
        {digest.items.map(({ caseId, code, dueOn, rung, isEscalation }) => (
          <li key={caseId}>
            <Link to="/cases/$caseId" params={{ caseId }}>
              {code}
            </Link>
            : {texts.due} {formats.day(dueOn)}, {texts.rungs[rung]}
            {isEscalation && ` (${texts.escalated})`}
          </li>
        ))}
      </ul>
      {words.length > 0 && <p className={styles.quiet}>{words.join(' · ')}</p>}
      {digest.readAt === null && (
        <Button
          variant="default"
          size="compact-md"
          mt="sm"
          className="no-print"
          loading={read.isPending}
          onClick={() => read.mutate(digest.id)}
        >
          {texts.markRead}
        </Button>
      )}
    </section>
  )
}

function Preference() {
  const texts = useTexts(remindersTexts)
  const { data, error, refetch } = useQuery(reminderPreferenceQuery)
  const save = useSetReminderPreference()
  const change = (part: Partial<ReminderPreference>) => {
    if (data) save.mutate({ ...data, ...part }, { onSuccess: () => notify('done', texts.saved) })
  }
  return (
    <section className={`${styles.section} no-print`} aria-labelledby="preference">
      <h2 id="preference">{texts.preference}</h2>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState rows={2} />}
      {data && (
        <>
          <Checkbox
            label={texts.byEmail}
            checked={data.byEmail}
            disabled={save.isPending}
            onChange={({ currentTarget }) => change({ byEmail: currentTarget.checked })}
          />
          <NativeSelect
            label={texts.fromRung}
            mt="sm"
            value={data.fromRung}
            disabled={save.isPending}
            onChange={({ currentTarget }) => change({ fromRung: currentTarget.value as ReminderRung })}
            data={REMINDER_RUNGS.map((rung) => ({ value: rung, label: texts.rungs[rung] }))}
          />
        </>
      )}
    </section>
  )
}
