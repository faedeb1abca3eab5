import { Button, NativeSelect } from '@mantine/core'
import type { AuditEntry } from '@gandan/contracts/audit'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../shell/icon.tsx'
import styles from './audit-page.module.css'
import type { AuditSearch } from './audit-search.ts'
import { namesQuery } from './audit.api.ts'
import { auditTexts } from './texts.ts'
import { auditWords } from './words-texts.ts'

/** Holders of tasks, and whoever else the entries on screen name: an administrator holds none. */
const usePeople = (entries: readonly AuditEntry[], chosen: string | undefined) => {
  const known = useQuery(namesQuery).data?.people ?? []
  const names = new Map(known.map(({ id, name }) => [id, name]))
  for (const { actorId, actorName } of entries) if (actorId !== null) names.set(actorId, actorName ?? actorId)
  if (chosen !== undefined && !names.has(chosen)) names.set(chosen, chosen)
  return [...names].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label, 'vi'))
}

interface AuditFiltersProps {
  search: AuditSearch
  entries: readonly AuditEntry[]
}

export function AuditFilters({ search, entries }: AuditFiltersProps) {
  const texts = useTexts(auditTexts)
  const { all } = useTexts(commonTexts)
  const { subjects } = useTexts(auditWords)
  const people = usePeople(entries, search.actor)
  const navigate = useNavigate()
  const show = (next: AuditSearch) => void navigate({ to: '/audit', search: next })
  const kinds = [...new Set([...Object.keys(subjects), ...(search.subject === undefined ? [] : [search.subject])])]
  return (
    <div className={`${styles.filters} no-print`}>
      <NativeSelect
        label={texts.kind}
        value={search.subject ?? ''}
        onChange={(event) => show({ ...search, id: undefined, subject: event.currentTarget.value || undefined })}
        data={[{ value: '', label: all }, ...kinds.map((kind) => ({ value: kind, label: subjects[kind] ?? kind }))]}
      />
      <NativeSelect
        label={texts.person}
        value={search.actor ?? ''}
        onChange={(event) => show({ ...search, actor: event.currentTarget.value || undefined })}
        data={[{ value: '', label: all }, ...people]}
      />
      {search.id !== undefined && (
        <Button
          variant="light"
          rightSection={<Icon name="close" size={18} />}
          onClick={() => show({ ...search, id: undefined })}
        >
          {texts.oneSubject}: {search.id.length > 12 ? `…${search.id.slice(-6)}` : search.id}
        </Button>
      )}
      {(search.subject ?? search.actor ?? search.id) !== undefined && (
        <Button variant="default" onClick={() => show({})}>
          {texts.clear}
        </Button>
      )}
    </div>
  )
}
