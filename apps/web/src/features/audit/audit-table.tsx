import type { AuditEntry } from '@gandan/contracts/audit'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './audit-page.module.css'
import { changeLines, valueWords } from '@gandan/domain/audit/change-lines'
import { auditTexts } from './texts.ts'
import { useValueWords } from './use-value-words.ts'
import { auditWords } from './words-texts.ts'

export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const texts = useTexts(auditTexts)
  const formats = useFormats()
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption aria-live="polite">{texts.caption(formats.number(entries.length))}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.number}</th>
            <th scope="col">{texts.at}</th>
            <th scope="col">{texts.who}</th>
            <th scope="col">{texts.what}</th>
            <th scope="col">{texts.changes}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Entry key={entry.sequence} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Entry({ entry }: { entry: AuditEntry }) {
  const texts = useTexts(auditTexts)
  const words = useTexts(auditWords)
  const formats = useFormats()
  const { subjectType: subject, subjectId: id } = entry
  return (
    <tr>
      <td data-label={texts.number} title={`${texts.fingerprint}: ${entry.hash}`}>
        {entry.sequence}
      </td>
      <td className={styles.at}>{formats.instant(entry.at)}</td>
      <td className={styles.at}>{entry.actorId === null ? texts.system : (entry.actorName ?? entry.actorId)}</td>
      <th scope="row">
        {words.actions[entry.action] ?? entry.action}
        <small>
          <Link to="/audit" search={{ subject, id }} title={texts.onlyThis}>
            {words.subjects[subject] ?? subject} {id.length > 12 ? `…${id.slice(-6)}` : id}
          </Link>
        </small>
      </th>
      <td>
        <Changes changes={entry.changes} />
      </td>
    </tr>
  )
}

function Changes({ changes }: { changes: AuditEntry['changes'] }) {
  const texts = useTexts(auditTexts)
  const words = useValueWords()
  const lines = changeLines(changes)
  if (lines.length === 0) return <span className={styles.muted}>{texts.noChanges}</span>
  return (
    <ul className={styles.changes}>
      {lines.map(({ field, to, ...rest }) => (
        <li key={field}>
          <span className={styles.muted}>{words.fieldName(field)}: </span>
          {'from' in rest && (
            <>
              <del>{valueWords(rest.from, field, words)}</del>
              <span className="visually-hidden"> {texts.becomes}</span>
              <span aria-hidden> → </span>
            </>
          )}
          <span className={styles.to}>{valueWords(to, field, words)}</span>
        </li>
      ))}
    </ul>
  )
}
