import type { ExportSchedule } from '@gandan/contracts/exports/export-schedules'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useTexts } from '../../i18n/texts.ts'
import { confirm } from '../../shell/confirm.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorState } from '../../shell/error-state.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { notify } from '../../shell/notices.ts'
import styles from './exports.module.css'
import type { ScheduleSubject } from './schedule-dialog.tsx'
import { schedulesQuery, useDeleteSchedule, useSaveSchedule } from './schedules.api.ts'
import { schedulesTexts } from './schedules-texts.ts'

const ScheduleDialog = lazy(async () => ({ default: (await import('./schedule-dialog.tsx')).ScheduleDialog }))
const DeliveryLog = lazy(async () => ({ default: (await import('./delivery-log.tsx')).DeliveryLog }))

interface SectionProps {
  /** The file that another page asks to be sent. */
  asked: { address: string; title: string } | null
  onAnswered: () => void
}

/** What is sent on a schedule: made, changed, paused and ended here. */
export function SchedulesSection({ asked, onAnswered }: SectionProps) {
  const texts = useTexts(schedulesTexts)
  const { data, error, refetch } = useQuery(schedulesQuery)
  const [edited, setEdited] = useState<ExportSchedule | null>(null)
  const [logged, setLogged] = useState<ExportSchedule | null>(null)
  const subject: ScheduleSubject | null = edited ?? asked
  const close = () => {
    setEdited(null)
    if (asked) onAnswered()
  }
  return (
    <section aria-labelledby="schedules">
      <h2 id="schedules" className={styles.heading}>
        {texts.title}
      </h2>
      <p className={styles.intro}>{texts.intro}</p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState rows={2} />}
      {data?.items.length === 0 && (
        <EmptyState title={texts.emptyTitle} icon="clock">
          {texts.emptyText}
        </EmptyState>
      )}
      {data && data.items.length > 0 && <ScheduleTable rows={data.items} onEdit={setEdited} onLog={setLogged} />}
      <Suspense>
        {subject && <ScheduleDialog subject={subject} onClose={close} />}
        {logged && <DeliveryLog schedule={logged} onClose={() => setLogged(null)} />}
      </Suspense>
    </section>
  )
}

interface RowActsProps {
  onEdit: (schedule: ExportSchedule) => void
  onLog: (schedule: ExportSchedule) => void
}

function ScheduleTable({ rows, ...acts }: RowActsProps & { rows: readonly ExportSchedule[] }) {
  const common = useTexts(commonTexts)
  const texts = useTexts(schedulesTexts)
  const formats = useFormats()
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.when}</th>
            <th scope="col">{texts.recipients}</th>
            <th scope="col" className="no-print">
              <span className="visually-hidden">{texts.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" lang="vi">
                {row.title}
                <small>{texts.by(row.ownerName)}</small>
              </th>
              <td data-label={texts.when}>
                {texts.whenOf(common.cadences[row.cadence], row.day)}
                <small>{row.isActive ? texts.next(formats.day(row.nextRunOn)) : texts.paused}</small>
                <small>{common.covers[row.covers]}</small>
              </td>
              <td data-label={texts.recipients}>{row.recipientNames.join(', ')}</td>
              <td className="no-print">
                <RowActs row={row} {...acts} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RowActs({ row, onEdit, onLog }: RowActsProps & { row: ExportSchedule }) {
  const texts = useTexts(schedulesTexts)
  const save = useSaveSchedule(false)
  const remove = useDeleteSchedule()
  const { title, cadence, day, covers, recipientIds, isActive } = row
  const switchOver = () => {
    const body = { title, cadence, day, covers, recipientIds, isActive: !isActive }
    save.mutate({ kind: 'change', schedule: row, body })
  }
  const askRemoval = async () => {
    const question = { title: texts.removeTitle, text: texts.removeText(title), confirmLabel: texts.remove }
    if (await confirm({ ...question, isDanger: true }))
      remove.mutate(row.id, { onSuccess: () => notify('done', texts.removed) })
  }
  const acts = [
    { words: texts.edit, label: texts.editOf(title), act: () => onEdit(row) },
    {
      words: isActive ? texts.pause : texts.resume,
      label: isActive ? texts.pauseOf(title) : texts.resumeOf(title),
      act: switchOver,
    },
    { words: texts.log, label: texts.logOf(title), act: () => onLog(row) },
    { words: texts.remove, label: texts.removeOf(title), act: () => void askRemoval() },
  ]
  return (
    <div className={styles.buttons}>
      {acts.map(({ words, label, act }) => (
        <Button key={words} variant="default" size="compact-md" aria-label={label} onClick={act}>
          {words}
        </Button>
      ))}
    </div>
  )
}
