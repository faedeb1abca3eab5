import { useMemo } from 'react'
import { paperPartsOf } from '@gandan/domain/petitions/paper-parts'
import styles from './paper.module.css'

/** A text laid out as an official document on A4, black on white, on screen as on paper. */
export function OfficialPaper({ text, label }: { text: string; label: string }) {
  const { head, title, body, signature } = useMemo(() => paperPartsOf(text), [text])
  return (
    <article className={styles.paper} aria-label={label} lang="vi">
      {head && (
        <header className={styles.head}>
          <div>
            <p className={styles.strong}>{head.authority}</p>
            <p>{head.number}</p>
          </div>
          <div>
            <p className={styles.strong}>{head.nation}</p>
            <p className={styles.motto}>{head.motto}</p>
            <p className={styles.place}>{head.place}</p>
          </div>
        </header>
      )}
      {title !== null && <h2>{title}</h2>}
      <div className={styles.body}>
        {body.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no identity but their place
          <p key={index}>{line}</p>
        ))}
      </div>
      {signature.length > 0 && (
        <footer className={`${styles.signature} keep-whole`}>
          {signature.map((line, index) => (
            <p key={line} className={index === 0 ? styles.strong : undefined}>
              {line}
            </p>
          ))}
        </footer>
      )}
    </article>
  )
}
