import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { joiningTexts } from './joining-texts.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'

/** What may be done with the case as a whole, whatever its step. */
export function CaseActions({ detail }: { detail: CaseDetail }) {
  const texts = useTexts(joiningTexts)
  const common = useTexts(commonTexts)
  const [open, setOpen] = useState<'merge' | 'split' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      {detail.can.merge && (
        <Button variant="default" onClick={() => setOpen('merge')}>
          {texts.merge}
        </Button>
      )}
      {detail.can.split && (
        <Button variant="default" onClick={() => setOpen('split')}>
          {texts.split}
        </Button>
      )}
      <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {common.print}
      </Button>
      {open === 'merge' && <MergeDialog detail={detail} onClose={close} />}
      {open === 'split' && <SplitDialog detail={detail} onClose={close} />}
    </>
  )
}
