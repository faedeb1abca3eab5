import type { Notice } from '@gandan/contracts/plan/duties'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon, type IconName } from '../../../shell/icon.tsx'
import { useReadNotice } from './my-work.api.ts'
import styles from './my-work.module.css'
import { myWorkTexts } from './my-work-texts.ts'

const ICONS: Record<Notice['kind'], IconName> = {
  reminder: 'bell',
  assignment: 'assign',
  returned: 'alert',
  submitted: 'arrowUp',
}

/** What others have said about the own tasks and is not read yet. */
export function Notices({ planId, notices }: { planId: string; notices: readonly Notice[] }) {
  const texts = useTexts(myWorkTexts)
  const formats = useFormats()
  const reading = useReadNotice(planId)
  if (notices.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="notices">
      <h2 id="notices">
        {texts.notices} <small>{formats.number(notices.length, 0)}</small>
      </h2>
      <ul className={styles.rows} aria-live="polite">
        {notices.map((notice) => (
          <li key={notice.id} className={styles.notice}>
            <Icon name={ICONS[notice.kind]} />
            <div className={styles.words}>
              <p>
                <strong>{texts.noticeKinds[notice.kind](notice.fromName ?? texts.someone)}</strong>{' '}
                <Link to="/plans/$planId/tasks/$taskId" params={{ planId, taskId: notice.taskId }}>
                  {notice.taskNumber}. {notice.taskTitle}
                </Link>
              </p>
              {notice.message !== null && notice.message !== '' && <p className={styles.message}>{notice.message}</p>}
              <time dateTime={notice.createdAt} className={styles.facts}>
                {formats.instant(notice.createdAt)}
              </time>
            </div>
            <Button
              variant="default"
              size="compact-md"
              aria-label={texts.markReadOf(notice.taskNumber)}
              onClick={() => reading.mutate(notice.id)}
            >
              {texts.markRead}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
