import { useSyncExternalStore } from 'react'
import { useTexts } from '../i18n/texts.ts'
import { Icon } from './icon.tsx'
import styles from './notice-list.module.css'
import { dismissNotice, listNotices, subscribeToNotices, type Notice, type NoticeAction } from './notices.ts'
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
          {notice.action && <ActionButton notice={notice} action={notice.action} />}
          <button type="button" aria-label={texts.dismiss} onClick={() => dismissNotice(notice.id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}

function ActionButton({ notice, action }: { notice: Notice; action: NoticeAction }) {
  const act = () => {
    dismissNotice(notice.id)
    action.act()
  }
  return (
    <button type="button" className={styles.action} onClick={act}>
      {action.label}
    </button>
  )
}
