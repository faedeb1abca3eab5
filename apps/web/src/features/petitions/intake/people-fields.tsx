import { PETITIONER_ROLES, type PetitionerRole } from '@gandan/domain/petitions/petition'
import { Button, Select, TextInput } from '@mantine/core'
import { useTexts } from '../../../i18n/texts.ts'
import { newPerson, type PersonDraft } from './intake-draft.ts'
import styles from './intake.module.css'
import { intakeTexts } from './texts.ts'

interface PeopleFieldsProps {
  people: readonly PersonDraft[]
  onChange: (people: PersonDraft[]) => void
  error: string | undefined
}

const TEXT_FIELDS = [
  ['name', 200],
  ['address', 300],
  ['phone', 30],
  ['idNumber', 20],
] as const

/** Who it is from, one row a person; these values go to the sealed table and are kept nowhere here. */
export function PeopleFields({ people, onChange, error }: PeopleFieldsProps) {
  const texts = useTexts(intakeTexts)
  const change = (index: number, part: Partial<PersonDraft>) =>
    onChange(people.map((person, at) => (at === index ? { ...person, ...part } : person)))
  return (
    <fieldset className={styles.people}>
      <legend>{texts.people}</legend>
      {people.map((person, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no identity but their place
        <div key={index} className={styles.person} role="group" aria-label={texts.person(index + 1)}>
          {TEXT_FIELDS.map(([field, maxLength]) => (
            <TextInput
              key={field}
              label={texts[field]}
              value={person[field]}
              onChange={({ currentTarget }) => change(index, { [field]: currentTarget.value })}
              error={index === 0 && field === 'name' ? error : undefined}
              maxLength={maxLength}
              autoComplete="off"
              required={field === 'name' && index === 0}
            />
          ))}
          {people.length > 1 && (
            <>
              <Select
                label={texts.role}
                data={PETITIONER_ROLES.map((role) => ({ value: role, label: texts.roles[role] }))}
                value={person.role}
                onChange={(role) => change(index, { role: (role ?? 'petitioner') as PetitionerRole })}
                allowDeselect={false}
              />
              <Button variant="subtle" onClick={() => onChange(people.filter((_, at) => at !== index))}>
                {texts.removePerson}
              </Button>
            </>
          )}
        </div>
      ))}
      {people.length < 20 && (
        <Button variant="default" onClick={() => onChange([...people, newPerson()])}>
          {texts.addPerson}
        </Button>
      )}
    </fieldset>
  )
}
