import { hasRole, LEADER_ROLES } from '@gandan/domain/organisation/roles'
import { canRegisterPetition, canSetPetitionRules } from '@gandan/domain/petitions/permissions'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { DownloadMenu, TABLE_FORMATS } from '../../shell/download-menu.tsx'
import { Icon } from '../../shell/icon.tsx'
import { LinkButton } from '../../shell/link-button.tsx'
import { Page } from '../../shell/page.tsx'
import { SavedViews } from '../../shell/saved-views.tsx'
import { useActor } from '../organisation/session.api.ts'
import { caseFilterOf, savedQueryOf, searchOfSaved, type CasesSearch } from './cases-search.ts'
import { casesQuery, type CaseFilter } from './cases.api.ts'
import { ForecastPanel } from './forecast-panel.tsx'
import { CaseFilters } from './queue/case-filters.tsx'
import { CaseListView } from './queue/case-list.tsx'
import { PhaseTabs } from './queue/phase-tabs.tsx'
import { casesTexts } from './texts-cases.ts'

/** The desk: piles of cases by phase, filtered by the address. */
export function CasesPage() {
  const search = useSearch({ from: '/shell/cases' })
  const texts = useTexts(casesTexts)
  const actor = useActor()
  const navigate = useNavigate({ from: '/cases' })
  const filter = caseFilterOf(search)
  const onChange = (patch: CasesSearch) => void navigate({ search: (known) => ({ ...known, ...patch }), replace: true })
  return (
    <Page title={texts.title} intro={<Total filter={filter} />} actions={<Actions search={search} filter={filter} />}>
      <PhaseTabs search={search} />
      <div className="no-print">
        <ForecastPanel />
      </div>
      <CaseFilters search={search} onChange={onChange} />
      <CaseListView filter={filter} canAssign={hasRole(actor, ...LEADER_ROLES)} />
    </Page>
  )
}

function Actions({ search, filter }: { search: CasesSearch; filter: CaseFilter }) {
  const texts = useTexts(casesTexts)
  const common = useTexts(commonTexts)
  const actor = useActor()
  return (
    <>
      <SavedViews
        list="cases"
        query={savedQueryOf(search)}
        linkOf={(query) => ({ to: '/cases', search: searchOfSaved(query) })}
      />
      <DownloadMenu name={texts.title} path="/exports/cases" query={filter} formats={TABLE_FORMATS} />
      <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {common.print}
      </Button>
      {canSetPetitionRules(actor) && (
        <LinkButton to="/petition-settings" variant="default">
          {texts.settings}
        </LinkButton>
      )}
      {canRegisterPetition(actor) && (
        <LinkButton to="/cases/new" search={{}} leftSection={<Icon name="plus" />}>
          {texts.register}
        </LinkButton>
      )}
    </>
  )
}

/** How many the filter matches; shares the first page with the list. */
function Total({ filter }: { filter: CaseFilter }) {
  const texts = useTexts(casesTexts)
  const formats = useFormats()
  const total = useInfiniteQuery(casesQuery(filter)).data?.pages[0]?.total
  return <span role="status">{total ? texts.total(formats.number(total.count, 0), total.isExact) : '…'}</span>
}
