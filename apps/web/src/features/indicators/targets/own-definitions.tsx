import type { IndicatorDefinitionRow } from '@gandan/contracts/indicators/definitions'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import list from '../../../shell/list.module.css'
import styles from '../indicators.module.css'
import { DefinitionDialog } from './definition-dialog.tsx'
import { targetsTexts } from './targets-texts.ts'

interface OwnDefinitionsProps {
  definitions: readonly IndicatorDefinitionRow[]
  /** Whose additions this reader keeps. */
  owner: 'commune' | 'upper'
  canDefine: boolean
}

/** Indicators added beside the shipped ones, to add to, change and end. */
export function OwnDefinitions({ definitions, owner, canDefine }: OwnDefinitionsProps) {
  const texts = useTexts(targetsTexts)
  const format = useFormats()
  const [opened, setOpened] = useState<IndicatorDefinitionRow | 'new' | null>(null)
  const own = definitions.filter((one) => one.owner === owner)
  return (
    <section className={styles.section} aria-labelledby="own">
      <h2 id="own">{texts.definitions}</h2>
      <p className={styles.quiet}>{own.length > 0 ? texts.definitionsIntro : texts.definitionsNone}</p>
      {own.length > 0 && (
        <div className={list.frame}>
          <table className={`${list.roomy} ${list.stacked}`} aria-labelledby="own">
            <thead>
              <tr>
                {[texts.name, texts.kind, texts.frequency, texts.validFrom, texts.end].map((label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {own.map((one) => (
                <tr key={one.code}>
                  <th scope="row">
                    <small>{one.code}</small>
                    {one.name}
                  </th>
                  <td data-label={texts.kind}>
                    {texts.kinds[one.kind]} ({one.unit})
                  </td>
                  <td data-label={texts.frequency}>{texts.frequencies[one.frequency]}</td>
                  <td data-label={texts.validFrom}>
                    {texts.validity(format.day(one.validFrom), format.day(one.validTo))}
                  </td>
                  <td className="no-print">
                    {canDefine && (
                      <Button variant="default" aria-label={texts.edit(one.name)} onClick={() => setOpened(one)}>
                        {texts.end}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {canDefine && (
        <Button className="no-print" mt="sm" leftSection={<Icon name="plus" />} onClick={() => setOpened('new')}>
          {texts.add}
        </Button>
      )}
      {opened && <DefinitionDialog known={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />}
    </section>
  )
}
