import type { Unit } from '@gandan/contracts/organisation/units'
import { isIsoDate, type IsoDate } from '@gandan/domain/shared/iso-date'
import { useState, type RefObject } from 'react'
import { newKey } from '../../../api/client.ts'
import { problemOf } from '../../../api/problem.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { confirm } from '../../../shell/confirm.tsx'
import { notify } from '../../../shell/notices.ts'
import { focusFirstError } from '../../../shell/focus-first-error.ts'
import { unitsTexts } from './texts.ts'
import { useCreateUnit, useUpdateUnit } from './units.api.ts'
import type { PartLevel } from './units-tree.ts'

export interface UnitDraft {
  level: PartLevel
  name: string
  validFrom: string
  validTo: string
}

interface Wrong {
  name?: 'nameMissing'
  validFrom?: 'dayMissing'
  validTo?: 'datesWrong'
}

const draftOf = (unit: Unit | null, on: IsoDate): UnitDraft => ({
  level: 'department',
  name: unit?.name ?? '',
  validFrom: unit?.validFrom ?? on,
  validTo: unit?.validTo ?? '',
})

const wrongIn = (draft: UnitDraft): Wrong => ({
  ...(draft.name.trim() === '' ? { name: 'nameMissing' as const } : {}),
  ...(isIsoDate(draft.validFrom) ? {} : { validFrom: 'dayMissing' as const }),
  ...(draft.validTo !== '' && draft.validTo < draft.validFrom ? { validTo: 'datesWrong' as const } : {}),
})

const bodyOf = (held: Unit, draft: UnitDraft) => {
  const validTo = draft.validTo === '' ? null : draft.validTo
  return { name: draft.name.trim(), ...(held.level === 'commune' || validTo === held.validTo ? {} : { validTo }) }
}

/** The draft of a unit and its two ways to the API; giving a unit an end asks first. */
export const useUnitForm = (
  unit: Unit | null,
  on: IsoDate,
  ref: RefObject<HTMLFormElement | null>,
  onClose: () => void,
) => {
  const texts = useTexts(unitsTexts)
  const formats = useFormats()
  const [base, setBase] = useState(unit)
  const [draft, setDraft] = useState(() => draftOf(unit, on))
  const [key] = useState(newKey)
  const [wasSent, setWasSent] = useState(false)
  const create = useCreateUnit()
  const update = useUpdateUnit()
  const error = create.error ?? update.error
  const problem = error === null ? null : problemOf(error)
  const onError = () => focusFirstError(ref.current)
  const closeSaying = (words: string) => {
    notify('done', words)
    onClose()
  }
  const sendNew = () => {
    const { name, level, validFrom } = draft
    const onSuccess = (made: Unit) => closeSaying(texts.added(made.name))
    create.mutate({ body: { name: name.trim(), level, validFrom }, key }, { onSuccess, onError })
  }
  const sendEdit = async (held: Unit) => {
    const body = bodyOf(held, draft)
    const ends = body.validTo !== undefined && body.validTo !== null
    const text = texts.endText(held.name, formats.day(body.validTo ?? null))
    if (ends && !(await confirm({ title: texts.endTitle, text, confirmLabel: texts.end, isDanger: true }))) return
    const onSuccess = (saved: Unit) => closeSaying(texts.saved(saved.name))
    update.mutate({ id: held.id, version: held.version, body }, { onSuccess, onError })
  }
  const send = async () => {
    setWasSent(true)
    if (Object.keys(wrongIn(draft)).length > 0) onError()
    else if (base === null) sendNew()
    else await sendEdit(base)
  }
  return {
    draft,
    setDraft,
    wrong: wasSent ? wrongIn(draft) : ({} as Wrong),
    problem,
    stale: problem?.code === 'staleVersion' ? (problem.details.current as Unit | undefined) : undefined,
    isPending: create.isPending || update.isPending,
    send,
    reload: (current: Unit) => {
      setBase(current)
      setDraft(draftOf(current, on))
      update.reset()
    },
    keep: (current: Unit) => {
      setBase(current)
      void sendEdit(current)
    },
  }
}
