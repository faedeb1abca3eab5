import type { PlanRow } from '@gandan/contracts/plan/plans'
import { MOST_OCCURRENCES } from '@gandan/domain/plan/recurrence'
import { isIsoDate } from '@gandan/domain/shared/iso-date'
import { useState } from 'react'
import { newKey } from '../../../api/client.ts'
import { fieldMessage } from '../../../api/problem-message.ts'
import { problemOf } from '../../../api/problem.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { notify } from '../../../shell/notices.ts'
import { useToday } from '../../organisation/session.api.ts'
import { formTexts } from '../tasks/form-texts.ts'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { useCreateRecurringDuty } from './duties.api.ts'
import styles from './duties.module.css'
import { dutiesTexts } from './duties-texts.ts'
import { bodyOfDuty, isWhole, newDutyDraft, previewOf, type DutyDraft, type Preview } from './duty-draft.ts'
import { DutyFields } from './duty-fields.tsx'

type Troubles = Partial<Record<keyof DutyDraft, string>>

const useTroubles = (draft: DutyDraft): Troubles => {
  const texts = useTexts(dutiesTexts)
  const forms = useTexts(formTexts)
  return {
    ...(draft.title.trim() === '' ? { title: texts.titleMissing } : {}),
    ...(draft.objectiveId === '' ? { objectiveId: forms.objectiveMissing } : {}),
    ...(isIsoDate(draft.fromOn) ? {} : { fromOn: texts.dayWrong }),
    ...(isWhole(draft.leadDays, 0, 90) ? {} : { leadDays: texts.leadWrong }),
    ...(isWhole(draft.weight, 1, 100) ? {} : { weight: forms.weightWrong }),
  }
}

/** A new duty, with the days it will fall due before anything is sent. */
export function DutyFormDialog({ plan, onClose }: { plan: PlanRow; onClose: () => void }) {
  const texts = useTexts(dutiesTexts)
  const today = useToday()
  const [key] = useState(newKey)
  const [draft, setDraft] = useState(() => newDutyDraft(plan, today))
  const [isTried, setTried] = useState(false)
  const create = useCreateRecurringDuty()
  const troubles = useTroubles(draft)
  const preview = previewOf(draft, plan)
  const problem = create.error === null ? null : problemOf(create.error)
  const send = () => {
    setTried(true)
    if (Object.keys(troubles).length > 0 || preview.occurrences.length === 0) return
    create.mutate(
      { key, body: bodyOfDuty(draft, plan.id) },
      {
        onSuccess: (duty) => {
          notify('done', texts.created(duty.occurrenceCount))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={texts.create}
      submitLabel={texts.create}
      onSubmit={send}
      onClose={onClose}
      isPending={create.isPending}
      error={create.error}
    >
      <DutyFields
        plan={plan}
        draft={draft}
        onChange={setDraft}
        errorOf={(field) => (isTried ? troubles[field] : undefined) ?? fieldMessage(problem, field)}
      />
      <PreviewList preview={preview} />
    </FormDialog>
  )
}

const MOST_LISTED = 24

function PreviewList({ preview }: { preview: Preview }) {
  const texts = useTexts(dutiesTexts)
  const formats = useFormats()
  const { occurrences, isTooMany } = preview
  const rest = occurrences.length - MOST_LISTED
  return (
    <div className={styles.preview} role="status">
      {isTooMany && <p className={styles.trouble}>{texts.previewTooMany(MOST_OCCURRENCES)}</p>}
      {!isTooMany && occurrences.length === 0 && <p className={styles.trouble}>{texts.previewNone}</p>}
      {occurrences.length > 0 && (
        <>
          <p>{texts.preview(occurrences.length)}</p>
          <ol>
            {occurrences.slice(0, MOST_LISTED).map(({ dueOn }) => (
              <li key={dueOn}>{formats.day(dueOn)}</li>
            ))}
          </ol>
          {rest > 0 && <p>{texts.previewMore(rest)}</p>}
        </>
      )}
    </div>
  )
}
