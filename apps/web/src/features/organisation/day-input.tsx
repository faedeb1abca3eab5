import { TextInput, type TextInputProps } from '@mantine/core'
import { isIsoDate } from '@gandan/domain/shared/iso-date'
import { useState } from 'react'
import { useFormats } from '../../i18n/format.ts'

interface DayInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  value: string
  onChange: (on: string) => void
}

/** The browser's own date field, with the day as official texts write it below: its order follows the browser. */
export function DayInput({ value, onChange, description, ...rest }: DayInputProps) {
  const formats = useFormats()
  return (
    <TextInput
      {...rest}
      type="date"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      description={description ?? (isIsoDate(value) ? formats.day(value) : ' ')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  )
}

/** For an address: half-typed days stay in the field, only whole ones are handed on. */
export function WholeDayInput({ value, onChange, ...rest }: DayInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <DayInput
      {...rest}
      value={typed ?? value}
      onBlur={() => setTyped(null)}
      onChange={(text) => {
        setTyped(text)
        if (isIsoDate(text) && text >= '1900-01-01') onChange(text)
      }}
    />
  )
}
