import type { ReportDetail } from '@gandan/contracts/reports/reports'
import type { ReportStep } from '@gandan/domain/reports/report-state'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { problemMessage } from '../../../api/problem-message.ts'
import { problemOf } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { confirm } from '../../../shell/confirm.tsx'
import { notify } from '../../../shell/notices.ts'
import { useTakeStep } from '../reports.api.ts'
import { reportsTexts } from '../reports-texts.ts'

const SignDialog = lazy(async () => ({ default: (await import('./sign-dialog.tsx')).SignDialog }))
const ReasonDialog = lazy(async () => ({ default: (await import('./reason-dialog.tsx')).ReasonDialog }))

type Asked = 'sign' | 'return' | 'adjust'

/** The steps the reader may take now, each asked once more before it is done. */
export function ReportSteps({ report }: { report: ReportDetail }) {
  const texts = useTexts(reportsTexts)
  const navigate = useNavigate()
  const take = useTakeStep(report)
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => {
    take.reset()
    setAsked(null)
  }
  const go = async (step: 'submit' | 'send') => {
    const title = texts.steps[step]
    if (!(await confirm({ title, text: texts.ask[step], confirmLabel: title }))) return
    take.mutate({ kind: step }, { onError: (error) => notify('problem', problemMessage(problemOf(error))) })
  }
  const start = (step: ReportStep) => (step === 'submit' || step === 'send' ? void go(step) : setAsked(step))
  const opened = ({ id }: ReportDetail) => {
    close()
    if (id !== report.id) void navigate({ to: '/reports/$reportId', params: { reportId: id } })
  }
  const shared = { report, take, onClose: close, onDone: opened }
  return (
    <>
      {report.can.steps.map((step) => (
        <Button
          key={step}
          variant={step === 'return' || step === 'adjust' ? 'default' : 'filled'}
          loading={take.isPending && asked === null}
          onClick={() => start(step)}
        >
          {texts.steps[step]}
        </Button>
      ))}
      <Suspense>
        {asked === 'sign' && <SignDialog {...shared} />}
        {(asked === 'return' || asked === 'adjust') && <ReasonDialog {...shared} step={asked} />}
      </Suspense>
    </>
  )
}
