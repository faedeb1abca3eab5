import { inOrder, replay } from '@gandan/domain/testing/case-model'
import { expect } from 'vitest'
import type { Command } from './case-commands.ts'
import * as world from './case-world.ts'

export const assign = (picks: readonly number[], isLeader: boolean): Command => ({
  check: ({ cases }) => cases.length > 0,
  toString: () => `assign ${picks.join(' ')} ${isLeader}`,
  run: async (model, real) => {
    const cases = [...new Set(picks.map((pick) => model.cases[pick % model.cases.length] as world.WorldCase))]
    const handlerUserId = real.commune.person('landOfficer').userId
    const toGive = cases.filter(({ handler }) => handler !== handlerUserId)
    const given = {
      kind: 'assigned',
      on: world.TODAY,
      by: 'chairman',
      disposition: null,
      handler: handlerUserId,
    } as const
    const refusals = new Set(isLeader ? [] : ['roleRefused'])
    if (cases.some((one) => !world.isOpen(one))) refusals.add('caseClosed')
    if (isLeader && refusals.size === 0 && toGive.length === 0) return
    const call = () =>
      real.commune.person(isLeader ? 'chairman' : 'officeClerk').call('POST', '/cases/assignments', {
        body: { caseIds: cases.map(({ id }) => id), handlerUserId },
      })
    if (!(await world.send(real, refusals, call))) return
    for (const one of toGive) {
      const lines = [...one.lines, { ...given, id: 'new' }]
      const isStep = ['received', 'awaitingSupplement', 'proposed', 'accepted', 'suspended'].includes(
        replay(one.kind, one.lines).state,
      )
      one.version += 1
      one.handler = handlerUserId
      if (!isStep) continue
      expect(replay(one.kind, lines).refusals.size, JSON.stringify(inOrder(lines))).toBe(0)
      one.lines.push({ ...given, id: world.lastLineId(await world.readCase(real, one.id)) })
    }
  },
})

export const setAnswerDays = (answerDays: number, isStale: boolean): Command => ({
  check: () => true,
  toString: () => `answer days ${answerDays} ${isStale}`,
  run: async (model, real) => {
    const { call } = real.commune.person('chairman')
    const { version, ...settings } = (await call('GET', '/petition-settings')).json()
    const put = () =>
      call('PUT', '/petition-settings', {
        body: { settings: { ...settings, answerDays }, reason: 'Cam kết trả lời' },
        headers: { 'if-match': `"${version + (isStale ? 1 : 0)}"` },
      })
    if (!(await world.send(real, new Set(isStale ? ['staleVersion'] : []), put))) return
    model.answerDays = answerDays
    await world.followVersions(model, real)
  },
})

/** A day becomes a holiday, or is one no longer. */
export const changeCalendar = (on: string): Command => ({
  check: () => true,
  toString: () => `calendar ${on}`,
  run: async (model, real) => {
    const { call } = real.commune.person('administrator')
    const { version } = (await call('GET', '/calendars/2023')).json()
    const isOff = model.days.some((day) => day.on === on)
    const day = { on, kind: 'holiday', name: 'Nghỉ đột xuất', noticeNumber: null } as const
    const days = isOff ? model.days.filter((one) => one.on !== on) : [...model.days, day]
    const put = () =>
      call('PUT', '/calendars/2023', {
        body: { days: days.filter((one) => one.on.startsWith('2023')), reason: 'Thông báo mới' },
        headers: { 'if-match': `"${version}"` },
      })
    await world.send(real, new Set(), put)
    model.days = days
    await world.followVersions(model, real)
  },
})
