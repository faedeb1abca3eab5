import { Button, Paper, Text } from '@mantine/core'
import type { Unit } from '@gandan/contracts/organisation/units'
import { hasRole } from '@gandan/domain/organisation/roles'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { Icon } from '../../../shell/icon.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { Page } from '../../../shell/page.tsx'
import { WholeDayInput } from '../day-input.tsx'
import rows from '../rows.module.css'
import { useActor, useToday } from '../session.api.ts'
import { SuccessionTable } from './succession-table.tsx'
import { UnitForm } from './unit-form.tsx'
import { UnitTree } from './unit-tree.tsx'
import { unitsQuery } from './units.api.ts'
import styles from './units-page.module.css'
import { openingDayOf, treeOf } from './units-tree.ts'
import { unitsTexts } from './texts.ts'

function DayControl({ on, today }: { on: IsoDate; today: IsoDate }) {
  const texts = useTexts(unitsTexts)
  const navigate = useNavigate()
  const show = (day: IsoDate | undefined) => void navigate({ to: '/units', search: { on: day } })
  return (
    <div className={`${rows.tools} ${rows.top} no-print`}>
      <WholeDayInput label={texts.day} value={on} onChange={show} />
      {on !== today && (
        <Button variant="default" mt="1.75rem" onClick={() => show(today)}>
          {texts.today}
        </Button>
      )}
    </div>
  )
}

type OnEdit = ((unit: Unit) => void) | undefined

function TreeOn({ on, onEdit }: { on: IsoDate; onEdit: OnEdit }) {
  const texts = useTexts(unitsTexts)
  const units = useQuery(unitsQuery(on))
  if (units.isPending) return <LoadingState />
  if (units.isError) return <ErrorState error={units.error} onRetry={() => void units.refetch()} />
  const tree = treeOf(units.data.items)
  if (tree.communes.length === 0)
    return (
      <EmptyState title={texts.empty} icon="units">
        {texts.emptyText}
      </EmptyState>
    )
  return (
    <Paper p="lg">
      <UnitTree tree={tree} onEdit={onEdit} />
    </Paper>
  )
}

export function UnitsPage() {
  const texts = useTexts(unitsTexts)
  const formats = useFormats()
  const today = useToday()
  const actor = useActor()
  const search = useSearch({ from: '/shell/units' })
  const all = useQuery(unitsQuery())
  const [form, setForm] = useState<{ unit: Unit | null } | null>(null)
  const canEdit = hasRole(actor, 'administrator') && actor.communeId !== null
  const opening = openingDayOf(
    all.data?.items.find((unit) => unit.id === actor.communeId),
    today,
  )
  const on = search.on ?? opening
  const add = (
    <Button leftSection={<Icon name="plus" />} onClick={() => setForm({ unit: null })}>
      {texts.add}
    </Button>
  )
  return (
    <Page title={texts.title} intro={texts.intro} actions={canEdit ? add : undefined}>
      {all.isPending && <LoadingState />}
      {all.isError && <ErrorState error={all.error} onRetry={() => void all.refetch()} />}
      {all.isSuccess && (
        <div className={styles.sections}>
          <section aria-label={texts.tree}>
            <DayControl on={on} today={opening} />
            <Text className="print-only">{texts.asOf(formats.day(on))}</Text>
            {search.on === undefined && opening !== today && <Text mb="sm">{texts.clamped(formats.day(opening))}</Text>}
            <TreeOn on={on} onEdit={canEdit ? (unit) => setForm({ unit }) : undefined} />
          </section>
          <SuccessionTable />
        </div>
      )}
      {form && <UnitForm unit={form.unit} on={on} onClose={() => setForm(null)} />}
    </Page>
  )
}
