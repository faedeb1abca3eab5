import type { PeriodStanding } from '@gandan/contracts/indicators/period-standing'
import { checkPeriod, type CheckedValue } from '@gandan/domain/indicators/checks'
import { owedValues } from '@gandan/domain/indicators/completeness'
import { FREQUENCIES, type Frequency, type IndicatorDefinition } from '@gandan/domain/indicators/definition'
import { GRACE_DAYS, periodsOfYear } from '@gandan/domain/indicators/periods'
import { periodWindow, previousPeriod, type PeriodWindow } from '@gandan/domain/organisation/reporting-periods'
import { addDays, hanoiDayOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { CaseKind } from '@gandan/domain/petitions/case-events'
import type { Context, Database } from '../../context.ts'
import { countClosedWithoutReply } from '../petitions/unanswered-cases.queries.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import { definitionsFor } from '../indicators/definitions.queries.ts'
import type { EnteredFigure } from '../indicators/entered-figures.queries.ts'
import { listPeriodStates } from '../indicators/period-locks.queries.ts'
import { comparedWindows, figureIn, type FigureSource } from './figure-rows.ts'
import { dayOf, readFigureSources, type AskedPeriod } from './figures.read.ts'
import { listObjectiveHolders, listValuesWithEvidence } from './figures.queries.ts'

const isFrequency = (kind: string): kind is Frequency => FREQUENCIES.some((one) => one === kind)

/** Whether an indicator has a value for a period of that kind: half-yearly ones for six months and for the year. */
const isOwedFor = ({ frequency }: IndicatorDefinition, { kind, year }: PeriodWindow): boolean =>
  periodsOfYear(frequency, year).some((one) => one.kind === kind)

const wholeOf = (source: FigureSource, code: string, period: PeriodWindow): EnteredFigure | undefined =>
  source.entered
    .get(code)
    ?.find(
      (one) => one.detail === '' && one.kind === period.kind && one.year === period.year && one.index === period.index,
    )

export interface PeriodFigures {
  period: PeriodWindow
  definitions: IndicatorDefinition[]
  source: FigureSource
}

/** The indicators owed for a period and all their figures are made of. */
export const readPeriodFigures = async (
  db: Database,
  ctx: Context,
  communeId: string,
  asked: AskedPeriod,
): Promise<PeriodFigures> => {
  const [period, on] = [periodWindow(asked.kind, asked.year, asked.index), dayOf(ctx, asked)]
  const definitions = (await definitionsFor(db, communeId, period.to)).filter((one) => isOwedFor(one, period))
  const sources = await readFigureSources(db, ctx, [communeId], definitions, [period], on)
  return { period, definitions, source: sources.get(communeId) as FigureSource }
}

/** The indicator that a case without its reply is told at. */
const TOLD_AT: Partial<Record<CaseKind, string>> = {
  complaint: 'DV04.06',
  denunciation: 'DV04.06',
  recommendation: 'DV04.07',
  feedback: 'DV04.07',
}

const unansweredByCode = async (db: Database, { period, source }: PeriodFigures): Promise<Map<string, number>> => {
  const counts = new Map<string, number>()
  for (const { kind, count } of await countClosedWithoutReply(db, source.communeId, period)) {
    const code = TOLD_AT[kind]
    if (code) counts.set(code, (counts.get(code) ?? 0) + count)
  }
  return counts
}

const checkedValues = async (db: Database, figures: PeriodFigures): Promise<CheckedValue[]> => {
  const { period, definitions, source } = figures
  const unanswered = await unansweredByCode(db, figures)
  const values = definitions.map((definition) => wholeOf(source, definition.code, period))
  const evidence = await listValuesWithEvidence(
    db,
    source.communeId,
    values.flatMap((value) => (value ? [value.valueId] : [])),
  )
  const windows = comparedWindows(period, source.on)
  return definitions.map((definition, index) => ({
    definition,
    figure: figureIn(source, definition, period, windows.now),
    previous: figureIn(source, definition, previousPeriod(period), windows.previous).value,
    hasEvidence: evidence.has(values[index]?.valueId ?? ''),
    closedWithoutReply: unanswered.get(definition.code) ?? 0,
  }))
}

/** What looks wrong in a period, those that block first. */
export const readChecks = async (db: Database, figures: PeriodFigures): Promise<PeriodStanding['checks']> => {
  const names = new Map(figures.definitions.map(({ code, name }) => [code, name]))
  return checkPeriod(await checkedValues(db, figures)).map(({ code, severity, indicatorCode, parts }) => ({
    code,
    severity,
    indicatorCode,
    name: names.get(indicatorCode) ?? indicatorCode,
    parts,
  }))
}

const readOwed = async (
  db: Database,
  communeId: string,
  { source, period }: PeriodFigures,
  on: IsoDate,
): Promise<PeriodStanding['owed']> => {
  const [definitions, holders] = await Promise.all([
    definitionsFor(db, communeId, period.to),
    listObjectiveHolders(db, communeId, period.year),
  ])
  const names = new Map(definitions.map(({ code, name }) => [code, name]))
  const units = new Map(holders.map(({ unitId, unitName }) => [unitId, unitName]))
  const owed = owedValues({
    definitions,
    holders: new Map(holders.map(({ objectiveCode, unitId }) => [objectiveCode, unitId])),
    values: [...source.entered.values()].flat().flatMap((one) =>
      one.detail === ''
        ? [
            {
              code: one.code,
              period: { kind: one.kind, year: one.year, index: one.index },
              state: one.state,
              changedOn: hanoiDayOf(Date.parse(one.changedAt)),
            },
          ]
        : [],
    ),
    year: period.year,
    on,
  })
  return owed.map(({ code, objectiveCode, unitId, state, step, since, daysLate, period: window }) => ({
    code,
    name: names.get(code) ?? code,
    objectiveCode,
    period: window,
    holderName: units.get(unitId ?? '') ?? null,
    state,
    step,
    owedSince: since,
    daysLate,
  }))
}

/** A period before it closes: its state, what looks wrong, and who owes which value since when. */
export const readPeriodStanding = async (db: Database, ctx: Context, asked: AskedPeriod): Promise<PeriodStanding> => {
  const communeId = homeCommuneOf(ctx)
  const figures = await readPeriodFigures(db, ctx, communeId, asked)
  const { period } = figures
  const [states, checks, owed] = await Promise.all([
    listPeriodStates(db, [communeId], period.year),
    readChecks(db, figures),
    readOwed(db, communeId, figures, dayOf(ctx, asked)),
  ])
  const state = states.find(({ kind, index }) => kind === period.kind && index === period.index)
  return {
    period,
    dueOn: addDays(period.to, GRACE_DAYS[isFrequency(period.kind) ? period.kind : 'year']),
    state: state?.state === 'locked' ? 'locked' : 'open',
    changedByName: state?.changedByName ?? null,
    changedAt: state?.changedAt ?? null,
    reason: state?.reason ?? null,
    checks,
    owed,
    version: state?.version ?? 0,
  }
}
