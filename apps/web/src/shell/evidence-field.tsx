import { ActionIcon, Button, Input, Loader } from '@mantine/core'
import { useId, useRef, useState, type DragEvent } from 'react'
import { useFormats } from '../i18n/format.ts'
import { useTexts } from '../i18n/texts.ts'
import { Icon } from './icon.tsx'
import { evidenceTexts } from './evidence-texts.ts'
import { EVIDENCE_ENDINGS, sizeWords } from './evidence.ts'
import styles from './evidence.module.css'
import type { Evidence, EvidenceItem } from './use-evidence.ts'

const ACCEPT = EVIDENCE_ENDINGS.map((ending) => `.${ending}`).join(',')

interface EvidenceFieldProps {
  evidence: Evidence
  /** The form was sent: what keeps it back is said. */
  isTried: boolean
  label?: string
  hint?: string
}

/** Files by choosing or dropping; each says how it fares. */
export function EvidenceField({ evidence, isTried, label, hint: more }: EvidenceFieldProps) {
  const texts = useTexts(evidenceTexts)
  const title = label ?? texts.evidence
  const input = useRef<HTMLInputElement>(null)
  const hint = useId()
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    evidence.add([...event.dataTransfer.files])
  }
  return (
    <fieldset className={styles.evidence} aria-describedby={hint}>
      <legend>{title}</legend>
      <p id={hint} className={styles.hint}>
        {texts.evidenceHint} {more}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping adds to the button inside */}
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          type="file"
          multiple
          accept={ACCEPT}
          className="visually-hidden"
          tabIndex={-1}
          aria-label={title}
          onChange={(event) => {
            evidence.add([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
        <Button variant="default" leftSection={<Icon name="upload" />} onClick={() => input.current?.click()}>
          {texts.addFiles}
        </Button>
        <span>{texts.dropHere}</span>
      </div>
      <div aria-live="polite">
        {evidence.hasTooMany && <p className={styles.trouble}>{texts.tooMany}</p>}
        <ul className={styles.files}>
          {evidence.items.map((item) => (
            <EvidenceRow key={item.key} item={item} evidence={evidence} />
          ))}
        </ul>
      </div>
      {isTried && !evidence.isReady && (
        <Input.Error role="alert">{evidence.isSending ? texts.stillUploading : texts.someRefused}</Input.Error>
      )}
    </fieldset>
  )
}

function EvidenceRow({ item, evidence }: { item: EvidenceItem; evidence: Evidence }) {
  const texts = useTexts(evidenceTexts)
  const formats = useFormats()
  const words = {
    sending: texts.uploading,
    stored: texts.uploaded,
    refused: item.refusal ? texts[item.refusal] : '',
    failed: item.message ?? '',
  }[item.status]
  const isBad = item.status === 'refused' || item.status === 'failed'
  return (
    <li>
      {item.status === 'sending' ? (
        <Loader size={18} aria-hidden />
      ) : (
        <Icon name={isBad ? 'warning' : 'check'} size={18} />
      )}
      <span className={styles.file}>
        <span className={styles.name}>{item.file.name}</span>
        <span className={isBad ? styles.trouble : styles.hint}>
          {sizeWords(item.file.size, formats.number)} · {words}
        </span>
      </span>
      {item.status === 'failed' && (
        <ActionIcon aria-label={texts.retryFile(item.file.name)} onClick={() => evidence.retry(item.key)}>
          <Icon name="upload" />
        </ActionIcon>
      )}
      <ActionIcon aria-label={texts.removeFile(item.file.name)} onClick={() => evidence.remove(item.key)}>
        <Icon name="close" />
      </ActionIcon>
    </li>
  )
}
