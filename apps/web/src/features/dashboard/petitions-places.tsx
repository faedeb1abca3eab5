import { SMALLEST_SHOWN } from '@gandan/domain/petitions/case-figures'
import { useTexts } from '../../i18n/texts.ts'
import type { CasesSearch } from '../petitions/cases-search.ts'
import { CasesLink } from './cases-link.tsx'
import { petitionsTexts } from './petitions-texts.ts'
import tables from './tables.module.css'

export interface Place {
  id: string
  name: string
  /** Null where it is withheld. */
  count: number | null
  search: CasesSearch
}

interface PetitionsPlacesProps {
  id: string
  title: string
  column: string
  places: readonly Place[]
  opensLists: boolean
}

/** Topics or villages, most cases first; what has fewer than five is named, never ranked. */
export function PetitionsPlaces({ id, title, column, places, opensLists }: PetitionsPlacesProps) {
  const texts = useTexts(petitionsTexts)
  const ranked = places.filter(({ count }) => count !== null && count >= SMALLEST_SHOWN)
  const few = places
    .filter((place) => !ranked.includes(place))
    .map(({ name }) => name)
    .toSorted((a, b) => a.localeCompare(b, 'vi', { numeric: true }))
  return (
    <section className={tables.section} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {ranked.length > 0 && (
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{column}</th>
              <th scope="col" className={tables.number}>
                {texts.count}
              </th>
            </tr>
          </thead>
          <tbody>
            {ranked.map((place) => (
              <tr key={place.id}>
                <th scope="row">{place.name}</th>
                <td className={tables.number}>
                  <CasesLink search={place.search} isOpen={opensLists}>
                    {place.count}
                  </CasesLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {few.length > 0 && <p className={tables.muted}>{texts.few(few.join('; '))}</p>}
      {places.length === 0 && <p className={tables.muted}>{texts.noPlaces}</p>}
    </section>
  )
}
