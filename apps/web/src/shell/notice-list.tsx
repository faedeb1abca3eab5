import { useSyncExternalStore } from 'react'
import { useTexts } from '../i18n/texts.ts'
import { Icon } from './icon.tsx'
import styles from './notice-list.module.css'
import { dismissNotice, listNotices, subscribeToNotices } from './notices.ts'
import { shellTexts } from './texts.ts'

export function NoticeList() {
  const notices = useSyncExternalStore(subscribeToNotices, listNotices)
  const texts = useTexts(shellTexts)
  return (
    <div className={`${styles.list} no-print`} role="status" aria-live="polite">
      {notices.map((notice) => (
        <div key={notice.id} className={styles.notice} data-kind={notice.kind}>
          <Icon name={notice.kind === 'done' ? 'check' : 'warning'} />
          <p>{notice.text}</p>
          <button type="button" aria-label={texts.dismiss} onClick={() => dismissNotice(notice.id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}
