import { Badge, Button } from '@mantine/core'
import type { Unit } from '@gandan/contracts/organisation/units'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { PART_LEVELS, type UnitsTree } from './units-tree.ts'
import styles from './units-page.module.css'
import { unitsTexts } from './texts.ts'

type OnEdit = ((unit: Unit) => void) | undefined

interface UnitTreeProps {
  tree: UnitsTree
  /** Absent: the reader may not */
  onEdit: OnEdit
}

/** Each level is a list inside the one above it, so that the nesting is heard as well as seen. */
export function UnitTree({ tree, onEdit }: UnitTreeProps) {
  const texts = useTexts(unitsTexts)
  return <Below label={texts.tree} upper={tree.upper} communes={tree.communes} onEdit={onEdit} />
}

function Below({
  label,
  upper: [top, ...rest],
  communes,
  onEdit,
}: UnitsTree & { label?: string | undefined; onEdit: OnEdit }) {
  return (
    <ul className={label === undefined ? undefined : styles.tree} aria-label={label}>
      {top === undefined ? (
        communes.map(({ commune, parts }) => (
          <li key={commune.id}>
            <UnitLine unit={commune} onEdit={onEdit} hasBadge />
            <Parts parts={parts} onEdit={onEdit} />
          </li>
        ))
      ) : (
        <li>
          <UnitLine unit={top} onEdit={undefined} hasBadge />
          <Below upper={rest} communes={communes} onEdit={onEdit} />
        </li>
      )}
    </ul>
  )
}

function Parts({ parts, onEdit }: { parts: UnitsTree['communes'][number]['parts']; onEdit: OnEdit }) {
  const texts = useTexts(unitsTexts)
  const filled = PART_LEVELS.filter((level) => parts[level].length > 0)
  if (filled.length === 0) return null
  return (
    <ul>
      {filled.map((level) => (
        <li key={level}>
          <p className={styles.group}>
            {texts.groups[level]} ({parts[level].length})
          </p>
          <ul aria-label={texts.groups[level]}>
            {parts[level].map((unit) => (
              <li key={unit.id} className={styles.leaf}>
                <UnitLine unit={unit} onEdit={onEdit} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function UnitLine({ unit, onEdit, hasBadge = false }: { unit: Unit; onEdit: OnEdit; hasBadge?: boolean }) {
  const texts = useTexts(unitsTexts)
  const { unitLevels } = useTexts(commonTexts)
  const formats = useFormats()
  const { validFrom, validTo, gsoCode } = unit
  const dates =
    validTo === null ? texts.from(formats.day(validFrom)) : texts.span(formats.day(validFrom), formats.day(validTo))
  return (
    <div className={styles.unit}>
      {hasBadge && <Badge color="gray">{unitLevels[unit.level]}</Badge>}
      <span className={styles.name}>{unit.name}</span>
      <span className={styles.dates}>{gsoCode === null ? dates : `${dates} · ${texts.code(gsoCode)}`}</span>
      {onEdit && (
        <Button
          variant="subtle"
          size="compact-md"
          className="no-print"
          aria-label={texts.editLabel(unit.name)}
          onClick={() => onEdit(unit)}
        >
          {texts.edit}
        </Button>
      )}
    </div>
  )
}
