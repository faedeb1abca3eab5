import type { listVillageHouseholds } from '@gandan/contracts/communications/activities'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { Alert, Button, TextInput } from '@mantine/core'
import { useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react'
import { problemOf } from '../../../api/problem.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { focusFirstError } from '../../../shell/focus-first-error.ts'
import { notify } from '../../../shell/notices.ts'
import { ProblemAlert } from '../../../shell/problem-alert.tsx'
import { useSetHouseholds } from '../communications.api.ts'
import styles from '../communications.module.css'
import { typedOf, wholeOf } from '../numbers.ts'
import { registerTexts } from '../texts.ts'

type HouseholdRow = ResponseOf<typeof listVillageHouseholds>['items'][number]

interface HouseholdsFormProps {
  on: IsoDate
  rows: readonly HouseholdRow[]
  canKeep: boolean
}

/** The version that a write of this day builds upon: 0 where the count in force is of an earlier day. */
const versionOn = (row: HouseholdRow, on: IsoDate): number => (row.on === on ? row.version : 0)

const useHouseholds = ({ on, rows }: HouseholdsFormProps) => {
  const texts = useTexts(registerTexts)
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [isTried, setTried] = useState(false)
  const save = useSetHouseholds()
  const textOf = (row: HouseholdRow): string => typed[row.villageId] ?? typedOf(row.households)
  const changed = rows.filter((row) => textOf(row).trim() !== typedOf(row.households))
  const errorOf = (row: HouseholdRow): string | undefined => {
    const count = wholeOf(textOf(row))
    const isRefused = Number.isNaN(count) || (count === null && row.households !== null)
    return isTried && isRefused ? texts.wrongNumber : undefined
  }
  const send = () => {
    setTried(true)
    const items = changed.map((row) => ({
      villageId: row.villageId,
      households: wholeOf(textOf(row)) ?? Number.NaN,
      version: versionOn(row, on),
    }))
    if (items.length === 0) return notify('done', texts.householdsUnchanged)
    if (items.some(({ households }) => Number.isNaN(households))) return undefined
    const onSuccess = () => {
      notify('done', texts.householdsSaved)
      setTyped({})
      setTried(false)
    }
    return save.mutate({ on, items }, { onSuccess })
  }
  const type = (row: HouseholdRow, text: string) => setTyped((known) => ({ ...known, [row.villageId]: text }))
  return { textOf, errorOf, send, type, error: save.error, isPending: save.isPending }
}

/** Enter and the arrows go from village to village, as in a spreadsheet. */
const moveOnKey = (event: KeyboardEvent<HTMLElement>): void => {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || event.ctrlKey || event.metaKey) return
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('tbody input')]
  const next = fields[fields.findIndex((field) => field === event.target) + step]
  if (!fields.some((field) => field === event.target)) return
  event.preventDefault()
  next?.focus()
  next?.select()
}

/** One row a village; only what was changed is saved, all of it or nothing. */
export function HouseholdsForm(props: HouseholdsFormProps) {
  const { rows, canKeep } = props
  const texts = useTexts(registerTexts)
  const form = useRef<HTMLFormElement>(null)
  const households = useHouseholds(props)
  const problem = households.error === null ? null : problemOf(households.error)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    households.send()
    focusFirstError(form.current)
  }
  return (
    <form ref={form} noValidate onSubmit={submit} className={styles.stack}>
      <HouseholdsTable rows={rows} households={canKeep ? households : null} />
      {problem?.code === 'staleVersion' ? (
        <Alert color="amber" role="alert">
          {texts.householdsStale}
        </Alert>
      ) : (
        <ProblemAlert problem={problem} />
      )}
      {canKeep && (
        <div className="no-print">
          <Button type="submit" loading={households.isPending}>
            {texts.saveHouseholds}
          </Button>
        </div>
      )}
    </form>
  )
}

interface HouseholdsTableProps {
  rows: readonly HouseholdRow[]
  /** Null where the reader only reads. */
  households: ReturnType<typeof useHouseholds> | null
}

function HouseholdsTable({ rows, households }: HouseholdsTableProps) {
  const texts = useTexts(registerTexts)
  const formats = useFormats()
  const total = rows.reduce((sum, row) => sum + (row.households ?? 0), 0)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the fields inside
    <div className={styles.frame} onKeyDown={moveOnKey}>
      <table className={styles.table}>
        <caption className="visually-hidden">{texts.householdsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.village}</th>
            <th scope="col">{texts.householdCount}</th>
            <th scope="col">{texts.countedOn}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.villageId}>
              <th scope="row">{row.villageName}</th>
              <td data-label={texts.householdCount}>
                {households === null ? (
                  formats.number(row.households, 0)
                ) : (
                  <TextInput
                    className={styles.count ?? ''}
                    inputMode="numeric"
                    aria-label={texts.householdsOf(row.villageName)}
                    value={households.textOf(row)}
                    error={households.errorOf(row)}
                    onChange={(event) => households.type(row, event.currentTarget.value)}
                  />
                )}
              </td>
              <td data-label={texts.countedOn}>{row.on === null ? texts.neverCounted : formats.day(row.on)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.total}</th>
            <td colSpan={2}>{formats.number(total, 0)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
