import { TextInput } from '@mantine/core'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { lazy, Suspense } from 'react'

export interface DayFieldProps {
  label: string
  value: IsoDate | null
  onChange: (on: IsoDate | null) => void
  description?: string | undefined
  error?: string | undefined
  minOn?: IsoDate | undefined
  maxOn?: IsoDate | undefined
  required?: boolean | undefined
  clearable?: boolean | undefined
  disabled?: boolean | undefined
}

const DayInput = lazy(async () => ({ default: (await import('./day-input.tsx')).DayInput }))

/** A day written dd/mm/yyyy with a calendar beside it; the calendar's code comes when first shown. */
export function DayField(props: DayFieldProps) {
  return (
    <Suspense fallback={<TextInput label={props.label} description={props.description} disabled />}>
      <DayInput {...props} />
    </Suspense>
  )
}
