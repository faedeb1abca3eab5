import type { ActivityDetail } from '@gandan/contracts/communications/activities'
import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ErrorState } from '../../../shell/error-state.tsx'
import { FileList } from '../../../shell/file-list.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { activityQuery } from '../communications.api.ts'
import styles from '../communications.module.css'
import { registerTexts } from '../texts.ts'
import { communicationWords } from '../words-texts.ts'

/** Who attended an activity, and its photos. */
export function ActivityDetailDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const texts = useTexts(registerTexts)
  const common = useTexts(commonTexts)
  const activity = useQuery(activityQuery(id))
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.detailTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
    >
      {activity.isPending && <LoadingState rows={2} />}
      {activity.isError && <ErrorState error={activity.error} onRetry={() => void activity.refetch()} />}
      {activity.data && <ActivityFacts activity={activity.data} />}
    </Modal>
  )
}

function ActivityFacts({ activity }: { activity: ActivityDetail }) {
  const texts = useTexts(registerTexts)
  const words = useTexts(communicationWords)
  const common = useTexts(commonTexts)
  const formats = useFormats()
  const facts: [string, string][] = [
    [texts.topic, activity.topic],
    [texts.on, formats.day(activity.on)],
    [texts.form, words.forms[activity.form]],
    [texts.village, activity.villageName ?? texts.wholeCommune],
    [texts.place, activity.place || '—'],
    [texts.unit, activity.unitName ?? '—'],
    [texts.campaign, activity.campaignName ?? '—'],
    [texts.withFront, activity.isWithFront ? common.yes : common.no],
    [texts.householdCount, formats.number(activity.householdCount, 0)],
    [texts.participantCount, formats.number(activity.participantCount, 0)],
  ]
  return (
    <div className={styles.stack}>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {activity.note !== '' && <p className={styles.long}>{activity.note}</p>}
      <section aria-label={texts.staff}>
        <p className={styles.quiet}>{texts.staff}</p>
        <p>{activity.staff.map(({ name }) => name).join(', ') || '—'}</p>
      </section>
      {activity.files.length > 0 && (
        <section aria-label={texts.photos}>
          <p className={styles.quiet}>{texts.photos}</p>
          <FileList files={activity.files} />
        </section>
      )}
    </div>
  )
}
