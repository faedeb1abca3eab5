import { Button, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { entryTexts } from './entry-texts.ts'
import type { Line } from './grid-lines.ts'

const LONGEST = 120

/** Names a further part of an indicator whose parts nobody listed, such as the fields of a trade. */
export function AddPart({ row, onAdd }: { row: Line['row']; onAdd: (name: string) => void }) {
  const texts = useTexts(entryTexts)
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const typed = name.normalize('NFC').trim()
  const isKnown = row.cells.some(({ detail }) => detail === typed)
  const add = () => {
    if (typed === '' || isKnown) return
    onAdd(typed)
    setName('')
    setOpen(false)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus withinPortal={false}>
      <Popover.Target>
        <Button
          className="no-print"
          variant="subtle"
          size="compact-sm"
          aria-label={`${texts.addPart}: ${row.name}`}
          onClick={() => setOpen(!isOpen)}
        >
          {texts.addPart}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <TextInput
          label={texts.partName}
          maxLength={LONGEST}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={isKnown ? texts.partKnown : undefined}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
        <Button mt="xs" size="compact-sm" onClick={add}>
          {texts.addPart}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
