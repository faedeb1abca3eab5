import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { Icon } from './icon.tsx'

const TYPING_MS = 300

interface SearchBoxProps {
  /** The words in the address. */
  q: string
  label: string
  hint: string
  className: string | undefined
  onSearch: (q: string) => void
}

/** Words that filter a list: asked for once the typing pauses, and following the address when it changes. */
export function SearchBox({ q, label, hint, className, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(q)
  const [known, setKnown] = useState(q)
  if (known !== q) {
    setKnown(q)
    setTyped(q)
  }
  const searchSoon = useDebouncedCallback((words: string) => onSearch(words.trim()), TYPING_MS)
  return (
    <TextInput
      type="search"
      className={className ?? ''}
      aria-label={label}
      placeholder={hint}
      leftSection={<Icon name="search" />}
      maxLength={200}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        searchSoon(event.currentTarget.value)
      }}
    />
  )
}
