import type { StoredFile } from '@gandan/contracts/files'
import { addressOf } from '../api/client.ts'
import { useFormats } from '../i18n/format.ts'
import { useTexts } from '../i18n/texts.ts'
import { evidenceTexts } from './evidence-texts.ts'
import { endingOf, sizeWords } from './evidence.ts'
import styles from './evidence.module.css'
import { Icon } from './icon.tsx'

/** Stored files with type and size; each only as a download, none is ever shown in place. */
export function FileList({ files }: { files: readonly StoredFile[] }) {
  const texts = useTexts(evidenceTexts)
  const formats = useFormats()
  if (files.length === 0) return null
  return (
    <ul className={styles.stored}>
      {files.map(({ id, name, byteSize }) => (
        <li key={id}>
          <a
            href={addressOf('/files/:id/content', { params: { id } })}
            download={name}
            aria-label={texts.download(name)}
            rel="noreferrer"
          >
            <Icon name="download" size={16} /> {name}
          </a>{' '}
          <span>
            {endingOf(name).toUpperCase()}, {sizeWords(byteSize, formats.number)}
          </span>
        </li>
      ))}
    </ul>
  )
}
