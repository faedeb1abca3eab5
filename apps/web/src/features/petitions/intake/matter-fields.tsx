import { PETITION_TOPICS } from '@gandan/domain/petitions/topics'
import { Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { unitsQuery } from '../../organisation/people.api.ts'
import { useMe, useToday } from '../../organisation/session.api.ts'
import styles from './intake.module.css'
import { intakeTexts } from './texts.ts'

/** What a petition, or one part of it, is about. */
export interface Matter {
  topicCode: string | null
  subTopicCode: string | null
  summary: string
}

interface MatterFieldsProps {
  matter: Matter
  onChange: (part: Partial<Matter>) => void
  errorOf: (field: 'topicCode' | 'summary') => string | undefined
  /** What else stands in the row of the topic. */
  children?: ReactNode
}

/** Topic, detailed topic and the matter in words. */
export function MatterFields({ matter, onChange, errorOf, children }: MatterFieldsProps) {
  const texts = useTexts(intakeTexts)
  const topic = PETITION_TOPICS.find(({ code }) => code === matter.topicCode)
  return (
    <>
      <div className={styles.row}>
        <Select
          label={texts.topic}
          data={PETITION_TOPICS.map(({ code, name }) => ({ value: code, label: name }))}
          value={matter.topicCode}
          onChange={(topicCode) => onChange({ topicCode, subTopicCode: null })}
          error={errorOf('topicCode')}
          searchable
          required
        />
        <Select
          label={texts.subTopic}
          data={(topic?.subTopics ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          value={matter.subTopicCode}
          onChange={(subTopicCode) => onChange({ subTopicCode })}
          disabled={!topic || topic.subTopics.length === 0}
          searchable
          clearable
        />
        {children}
      </div>
      <Textarea
        label={texts.summary}
        description={texts.summaryHint}
        value={matter.summary}
        onChange={({ currentTarget }) => onChange({ summary: currentTarget.value })}
        error={errorOf('summary')}
        maxLength={4_000}
        autosize
        minRows={3}
        required
      />
    </>
  )
}

interface VillageFieldProps {
  value: string | null
  onChange: (villageId: string | null) => void
}

/** The villages of the own commune today. */
export function VillageField({ value, onChange }: VillageFieldProps) {
  const texts = useTexts(intakeTexts)
  const me = useMe()
  const units = useQuery(unitsQuery(me.commune?.id ?? '', useToday())).data?.items ?? []
  return (
    <Select
      label={texts.village}
      data={units.filter(({ level }) => level === 'village').map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      searchable
      clearable
    />
  )
}
