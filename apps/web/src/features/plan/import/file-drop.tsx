import { Button } from '@mantine/core'
import { useId, useRef, useState, type DragEvent } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { planTexts } from '../plan-texts.ts'
import styles from './import-page.module.css'

const KB = 1_024

interface FileDropProps {
  file: File | null
  onChoose: (file: File) => void
}

/** A place to drop one file, or to choose it: the button is the way for the keyboard. */
export function FileDrop({ file, onChoose }: FileDropProps) {
  const texts = useTexts(planTexts)
  const formats = useFormats()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const id = useId()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) onChoose(dropped)
  }
  const sizeOf = ({ size }: File) =>
    size < KB * KB ? `${formats.number(Math.max(1, size / KB), 0)} KB` : `${formats.number(size / KB / KB)} MB`
  return (
    <div
      className={styles.drop}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={36} />
      <p className={styles.big} aria-live="polite">
        {file ? texts.chosen(file.name, sizeOf(file)) : texts.dropHere}
      </p>
      <p className={styles.hint}>{texts.fileHint}</p>
      <label htmlFor={id} className="visually-hidden">
        {texts.importFile}
      </label>
      <input
        id={id}
        ref={input}
        type="file"
        accept=".docx,.txt,.text,.md"
        className="visually-hidden"
        tabIndex={-1}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? []
          if (chosen) onChoose(chosen)
          event.currentTarget.value = ''
        }}
      />
      <Button variant="default" onClick={() => input.current?.click()}>
        {file ? texts.otherFile : texts.chooseFile}
      </Button>
    </div>
  )
}
