import type { ExportSchedule } from '@gandan/contracts/exports/export-schedules'
import { Button, Modal } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ErrorState } from '../../shell/error-state.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import styles from './exports.module.css'
import { deliveriesQuery } from './schedules.api.ts'
import { schedulesTexts } from './schedules-texts.ts'

/** What became of each run of a schedule for each recipient, latest first. */
export function DeliveryLog({ schedule: { id, title }, onClose }: { schedule: ExportSchedule; onClose: () => void }) {
  const texts = useTexts(schedulesTexts)
  const common = useTexts(commonTexts)
  const formats = useFormats()
  const pages = useInfiniteQuery(deliveriesQuery(id))
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.logOf(title)}
      size="xl"
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
    >
      {pages.isPending && <LoadingState rows={3} />}
      {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && rows.length === 0 && <p className={styles.quiet}>{texts.logEmpty}</p>}
      {rows.length > 0 && (
        <div className={styles.frame}>
          <table className={styles.table}>
            <caption className="visually-hidden">{texts.logOf(title)}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.runOn}</th>
                <th scope="col">{texts.recipients}</th>
                <th scope="col">{texts.period}</th>
                <th scope="col">{texts.result}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ runOn, userId, userName, period, state, problem, sentAt }) => (
                <tr key={`${runOn} ${userId}`}>
                  <th scope="row">{formats.day(runOn)}</th>
                  <td data-label={texts.recipients}>{userName}</td>
                  <td data-label={texts.period} lang="vi">
                    {period}
                  </td>
                  <td data-label={texts.result}>
                    {texts.deliveries[state]}
                    {sentAt !== null && <small>{formats.instant(sentAt)}</small>}
                    {problem !== null && <small>{problem.title}</small>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages.hasNextPage && (
        <div className={styles.more}>
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {common.loadMore}
          </Button>
        </div>
      )}
    </Modal>
  )
}
