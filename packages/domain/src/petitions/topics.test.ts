import { expect, test } from 'vitest'
import { CASE_KINDS } from './case-events.ts'
import {
  bucketOf,
  isHotTopic,
  isSubTopicOf,
  PETITION_TOPICS,
  subTopicName,
  SUB_TOPIC_CODES,
  topicName,
  TOPIC_CODES,
} from './topics.ts'

test('codes are unique, and a sub-topic belongs to the topic its code begins with', () => {
  expect(new Set([...TOPIC_CODES, ...SUB_TOPIC_CODES]).size).toBe(TOPIC_CODES.length + SUB_TOPIC_CODES.length)
  expect(SUB_TOPIC_CODES.filter((code) => !isSubTopicOf(code, code.slice(0, 4)))).toEqual([])
  expect(isSubTopicOf('TP06.1', 'TP01')).toBe(false)
})

test('land, clearance, compensation, support, resettlement and pollution are the hot topics of the plan', () => {
  expect(PETITION_TOPICS.filter(({ code }) => isHotTopic(code)).map(({ name }) => name)).toEqual([
    'Đất đai',
    'Giải phóng mặt bằng, thu hồi đất',
    'Bồi thường',
    'Hỗ trợ khi thu hồi đất',
    'Tái định cư',
    'Ô nhiễm môi trường',
  ])
  expect([topicName('TP06'), subTopicName('TP06.1')]).toEqual(['Ô nhiễm môi trường', 'Chăn nuôi'])
})

test.each([
  ['complaint', 'TP03', null, 'land'],
  ['complaint', 'TP09', null, 'otherAdministration'],
  ['denunciation', 'TP09', 'TP09.2', 'civilService'],
  ['denunciation', 'TP11', null, 'corruption'],
  ['denunciation', 'TP12', 'TP12.4', 'partyAndUnions'],
  ['feedback', 'TP12', 'TP12.4', 'other'],
  ['recommendation', 'TP07', null, 'policy'],
] as const)('a %s on %s (%s) is counted under %s in the forms', (kind, topic, sub, bucket) => {
  expect(bucketOf(kind, topic, sub)).toBe(bucket)
})

test('every kind and topic has a heading', () => {
  const all = CASE_KINDS.flatMap((kind) => TOPIC_CODES.map((topic) => bucketOf(kind, topic, null)))
  expect(all.filter((bucket) => bucket === undefined)).toEqual([])
})
