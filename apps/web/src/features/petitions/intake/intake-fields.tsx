import { CASE_KINDS, type CaseKind } from '@gandan/domain/petitions/case-events'
import {
  GROUP_SIZE,
  PETITION_CHANNELS,
  PETITION_SOURCES,
  type PetitionChannel,
  type PetitionSource,
} from '@gandan/domain/petitions/petition'
import { Alert, Checkbox, NumberInput, Radio, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { Icon } from '../../../shell/icon.tsx'
import { peopleQuery } from '../../organisation/people.api.ts'
import { useMe, useToday } from '../../organisation/session.api.ts'
import { caseWords } from '../case-words.ts'
import type { IntakeDraft, IntakeField } from './intake-draft.ts'
import styles from './intake.module.css'
import { MatterFields, VillageField } from './matter-fields.tsx'
import { PeopleFields } from './people-fields.tsx'
import { intakeTexts } from './texts.ts'

interface FieldsProps {
  draft: IntakeDraft
  onChange: (part: Partial<IntakeDraft>) => void
  errorOf: (field: IntakeField) => string | undefined
}

export function IntakeFields(props: FieldsProps) {
  return (
    <>
      <ComingIn {...props} />
      <Matter {...props} />
      {props.draft.kind !== 'anonymousTip' && (
        <PeopleFields
          people={props.draft.people}
          onChange={(people) => props.onChange({ people })}
          error={props.errorOf('people')}
        />
      )}
      <More {...props} />
    </>
  )
}

function ComingIn({ draft, onChange, errorOf }: FieldsProps) {
  const texts = useTexts(intakeTexts)
  const words = useTexts(caseWords)
  const today = useToday()
  return (
    <>
      <Radio.Group
        label={texts.kind}
        value={draft.kind}
        onChange={(kind) => onChange({ kind: kind as CaseKind, joinCase: null })}
      >
        <div className={styles.kinds}>
          {CASE_KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={words.kinds[kind]} />
          ))}
        </div>
      </Radio.Group>
      {draft.kind === 'denunciation' && (
        <Alert color="amber" icon={<Icon name="warning" />} role="note">
          {texts.secret}
        </Alert>
      )}
      <div className={styles.row}>
        <DayField
          label={texts.receivedOn}
          value={draft.receivedOn}
          onChange={(receivedOn) => onChange({ receivedOn })}
          maxOn={today}
          error={errorOf('receivedOn')}
          required
        />
        <Select
          label={texts.channel}
          data={PETITION_CHANNELS.map((channel) => ({ value: channel, label: words.channels[channel] }))}
          value={draft.channel}
          onChange={(channel) => onChange({ channel: channel as PetitionChannel })}
          allowDeselect={false}
        />
        <Select
          label={texts.source}
          data={PETITION_SOURCES.map((source) => ({ value: source, label: words.petitionSources[source] }))}
          value={draft.source}
          onChange={(source) => onChange({ source: source as PetitionSource })}
          allowDeselect={false}
        />
        {draft.source !== 'citizen' && (
          <TextInput
            label={texts.forwardedBy}
            value={draft.forwardedBy}
            onChange={({ currentTarget }) => onChange({ forwardedBy: currentTarget.value })}
            error={errorOf('forwardedBy')}
            maxLength={200}
            required
          />
        )}
      </div>
    </>
  )
}

function Matter({ draft, onChange, errorOf }: FieldsProps) {
  const texts = useTexts(intakeTexts)
  return (
    <>
      <MatterFields matter={draft} onChange={onChange} errorOf={errorOf}>
        <VillageField value={draft.villageId} onChange={(villageId) => onChange({ villageId })} />
      </MatterFields>
      <Textarea
        label={texts.request}
        value={draft.request}
        onChange={({ currentTarget }) => onChange({ request: currentTarget.value })}
        maxLength={2_000}
        autosize
      />
    </>
  )
}

function More({ draft, onChange }: FieldsProps) {
  const texts = useTexts(intakeTexts)
  const me = useMe()
  const people = useQuery(peopleQuery(me.commune?.id ?? '')).data?.items ?? []
  const handlers = new Map(people.map(({ id, displayName }) => [id, displayName]))
  const flag = (label: string, field: 'isOutsideJurisdiction' | 'severalPlaces' | 'isProlonged' | 'isSecondRound') => (
    <Checkbox
      label={label}
      checked={draft[field]}
      onChange={({ currentTarget }) => onChange({ [field]: currentTarget.checked })}
    />
  )
  return (
    <>
      <div className={styles.row}>
        <NumberInput
          label={texts.personCount}
          value={draft.personCount}
          onChange={(count) => onChange({ personCount: Math.max(1, Math.trunc(Number(count)) || 1) })}
          min={1}
          max={10_000}
          allowDecimal={false}
          description={draft.personCount >= GROUP_SIZE ? texts.group : undefined}
        />
        <Select
          label={texts.handler}
          data={[...handlers].map(([value, label]) => ({ value, label }))}
          value={draft.handlerUserId}
          onChange={(handlerUserId) => onChange({ handlerUserId })}
          searchable
          clearable
        />
        {draft.kind === 'denunciation' && (
          <Select
            label={texts.accused}
            data={(['none', 'chairman', 'viceChairman'] as const).map((leader) => ({
              value: leader,
              label: texts.accusedLeaders[leader],
            }))}
            value={draft.accusedLeader ?? 'none'}
            onChange={(leader) =>
              onChange({ accusedLeader: leader === 'chairman' || leader === 'viceChairman' ? leader : null })
            }
            allowDeselect={false}
          />
        )}
      </div>
      <div className={styles.kinds}>
        {flag(texts.outside, 'isOutsideJurisdiction')}
        {draft.kind === 'denunciation' && flag(texts.severalPlaces, 'severalPlaces')}
        {flag(texts.prolonged, 'isProlonged')}
        {draft.kind === 'complaint' && flag(texts.secondRound, 'isSecondRound')}
      </div>
    </>
  )
}
