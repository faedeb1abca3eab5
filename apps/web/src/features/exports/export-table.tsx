import type { PreparedExport } from '@gandan/contracts/exports/prepared-exports'
import { isUnderWay } from '@gandan/domain/exports/prepared-exports'
import { Badge, Button } from '@mantine/core'
import { useFormats, type Formats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { confirm } from '../../shell/confirm.tsx'
import { Icon } from '../../shell/icon.tsx'
import { notify } from '../../shell/notices.ts'
import { exportsTexts } from './exports-texts.ts'
import { exportFileOf, useCancelExport, useDeleteExport } from './exports.api.ts'
import styles from './exports.module.css'

const COLOURS = {
  queued: 'gray',
  running: 'blue',
  done: 'green',
  failed: 'red',
  cancelled: 'gray',
  expired: 'gray',
} as const

const KILO = 1024

const sizeOf = (bytes: number, formats: Formats): string =>
  bytes < KILO * KILO
    ? `${formats.number(Math.ceil(bytes / KILO), 0)} KB`
    : `${formats.number(bytes / KILO / KILO, 1)} MB`

export function ExportTable({ caption, rows }: { caption: string; rows: readonly PreparedExport[] }) {
  const texts = useTexts(exportsTexts)
  const formats = useFormats()
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col">{texts.size}</th>
            <th scope="col">{texts.askedAt}</th>
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
                {row.fileName !== null && <small>{row.fileName}</small>}
                {row.isScheduled && <small>{texts.scheduled}</small>}
              </th>
              <td data-label={texts.state}>
                <StateOf row={row} />
              </td>
              <td data-label={texts.size}>
                <SizeOf row={row} />
              </td>
              <td data-label={texts.askedAt}>{formats.instant(row.createdAt)}</td>
              <td className="no-print">
                <RowActs row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function StateOf({ row: { state, problem, expiresAt } }: { row: PreparedExport }) {
  const texts = useTexts(exportsTexts)
  const formats = useFormats()
  return (
    <div role="status">
      <Badge variant="outline" color={COLOURS[state]}>
        {texts.states[state]}
      </Badge>
      {problem !== null && <p className={styles.quiet}>{problem.title}</p>}
      {state === 'done' && <p className={styles.quiet}>{texts.keptUntil(formats.instant(expiresAt))}</p>}
    </div>
  )
}

function SizeOf({ row: { state, rows, bytes } }: { row: PreparedExport }) {
  const texts = useTexts(exportsTexts)
  const formats = useFormats()
  if (state !== 'running' && state !== 'done') return '—'
  const size = sizeOf(bytes, formats)
  return rows > 0 ? texts.progress(formats.number(rows, 0), size) : size
}

function RowActs({ row: { id, title, state } }: { row: PreparedExport }) {
  const texts = useTexts(exportsTexts)
  const cancel = useCancelExport()
  const remove = useDeleteExport()
  const askRemoval = async () => {
    const question = { title: texts.removeTitle, text: texts.removeText(title), confirmLabel: texts.remove }
    if (await confirm({ ...question, isDanger: true }))
      remove.mutate(id, { onSuccess: () => notify('done', texts.removed) })
  }
  return (
    <div className={styles.buttons}>
      {state === 'done' && (
        <Button
          component="a"
          href={exportFileOf(id)}
          download
          aria-label={texts.downloadOf(title)}
          leftSection={<Icon name="download" />}
        >
          {texts.download}
        </Button>
      )}
      {isUnderWay(state) ? (
        <Button
          variant="default"
          aria-label={texts.stopOf(title)}
          loading={cancel.isPending}
          onClick={() => cancel.mutate(id)}
        >
          {texts.stop}
        </Button>
      ) : (
        <Button
          variant="default"
          aria-label={texts.removeOf(title)}
          loading={remove.isPending}
          onClick={() => void askRemoval()}
        >
          {texts.remove}
        </Button>
      )}
    </div>
  )
}
