import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { casesQuery } from '../cases.api.ts'
import { dialogueTexts } from '../texts-dialogues.ts'

const TYPING_MS = 300

interface CaseFieldProps {
  value: string | null
  error: string | undefined
  onChange: (caseId: string | null) => void
}

/** A case found by its code or words. */
export function CaseField({ value, error, onChange }: CaseFieldProps) {
  const texts = useTexts(dialogueTexts)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null)
  const isChosen = typed === chosen?.label
  const [q] = useDebouncedValue(isChosen ? '' : typed.trim(), TYPING_MS)
  const found = useInfiniteQuery(casesQuery(q === '' ? {} : { q })).data?.pages[0]?.items ?? []
  const options = found.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }))
  const isListed = chosen === null || options.some((option) => option.value === chosen.value)
  return (
    <Select
      label={texts.matter}
      placeholder={texts.matterHint}
      nothingFoundMessage={texts.matterNone}
      data={isListed ? options : [chosen, ...options]}
      filter={({ options: all }) => all}
      value={value}
      onChange={(id, option) => {
        setChosen(id === null ? null : option)
        onChange(id)
      }}
      searchValue={typed}
      onSearchChange={setTyped}
      searchable
      required
      error={error}
    />
  )
}
