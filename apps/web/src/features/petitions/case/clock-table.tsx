import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { CaseDetail, Clock } from '@gandan/contracts/petitions/case-shapes'
import type { listCaseDeadlines } from '@gandan/contracts/petitions/cases'
import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { DayStrip } from '../calculator/day-strip.tsx'
import { caseDeadlinesQuery } from '../case-detail.api.ts'
import { caseWords } from '../case-words.ts'
import styles from './case.module.css'
import { caseTexts } from './texts.ts'

const keyOf = ({ limitId, ordinal }: Clock): string => `${limitId} ${ordinal}`

/** Every clock the ledger started; each says on demand how its day was reached. */
export function ClockTable({ detail }: { detail: CaseDetail }) {
  const texts = useTexts(caseTexts)
  const words = useTexts(caseWords)
  const formats = useFormats()
  const [asked, setAsked] = useState<Clock | null>(null)
  return (
    <section className={styles.section} aria-labelledby="clocks">
      <h2 id="clocks">{texts.clocks}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={texts.clocks}>
        <table>
          <thead>
            <tr>
              {[texts.clock, texts.counted, texts.effective, texts.standing, texts.why].map((label) => (
                <th key={label} scope="col" className={label === texts.why ? 'no-print' : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {detail.clocks.map((clock) => (
              <tr key={keyOf(clock)}>
                <td lang="vi">{clock.title}</td>
                <td>{formats.day(clock.triggerOn)}</td>
                <td>
                  {formats.day(clock.effectiveDueOn)}
                  {clock.nominalDueOn !== clock.effectiveDueOn && (
                    <p className={styles.quiet}>
                      {texts.nominal}: {formats.day(clock.nominalDueOn)}
                    </p>
                  )}
                </td>
                <td>
                  {words.standings[clock.standing]}
                  {clock.daysOverdue > 0 && `, ${formats.daysLate(clock.daysOverdue)}`}
                </td>
                <td className="no-print">
                  <Button variant="subtle" size="compact-md" onClick={() => setAsked(clock)}>
                    {texts.why}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {asked && <Explanation caseId={detail.id} clock={asked} onClose={() => setAsked(null)} />}
    </section>
  )
}

function Explanation({ caseId, clock, onClose }: { caseId: string; clock: Clock; onClose: () => void }) {
  const common = useTexts(commonTexts)
  const answer = useQuery(caseDeadlinesQuery(caseId))
  const found = answer.data?.items.find((one) => keyOf(one.clock) === keyOf(clock))?.calculation
  const moves = answer.data?.moves.filter((one) => one.limitId === clock.limitId && one.ordinal === clock.ordinal) ?? []
  return (
    <Modal
      opened
      onClose={onClose}
      title={clock.title}
      size="xl"
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
    >
      {answer.isError && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <LoadingState rows={3} />}
      {found && (
        <>
          <ol lang="vi">
            {found.explanation.map(({ kind, text }) => (
              <li key={`${kind} ${text}`}>{text}</li>
            ))}
          </ol>
          <Moved moves={moves} />
          <DayStrip found={found} />
        </>
      )}
    </Modal>
  )
}

type MoveOf = ResponseOf<typeof listCaseDeadlines>['moves'][number]

/** What the day was before a correction, a holiday or a setting moved it, and who did that. */
function Moved({ moves }: { moves: readonly MoveOf[] }) {
  const texts = useTexts(caseTexts)
  const formats = useFormats()
  if (moves.length === 0) return null
  return (
    <>
      <h3>{texts.moved}</h3>
      <ul>
        {moves.map(({ at, from, to, cause, reason, byName }) => (
          <li key={at}>
            {formats.day(from)} → {formats.day(to)}: {texts.causes[cause] ?? cause}
            {reason !== null && ` (${reason})`}. {byName}, {formats.instant(at)}
          </li>
        ))}
      </ul>
    </>
  )
}
