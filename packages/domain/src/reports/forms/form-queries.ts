import type { OutcomeFigure, OutcomeFigures } from '../../petitions/outcome-figures.ts'
import type { FormFacts, FormWindow } from './form-facts.ts'
import { petitionRows, type PetitionRow } from './form-standings.ts'
import { sessionRows, visitRows, type SessionRow, type VisitRow } from './reception-standings.ts'
import {
  enforcementRows,
  replyRows,
  settlementRows,
  type EnforcementRow,
  type ReplyRow,
  type SettlementRow,
} from './settlement-standings.ts'

/** What a source's rows are, before a column picks from them. */
export interface FormRows {
  petitions: PetitionRow[]
  settlements: SettlementRow[]
  replies: ReplyRow[]
  enforcements: EnforcementRow[]
  visits: VisitRow[]
  sessions: SessionRow[]
}
export type FormSource = keyof FormRows

export const SUBJECTS = ['petition', 'case', 'visit', 'session'] as const
/** The kind of record that a figure counts, and leads to. */
export type FormSubject = (typeof SUBJECTS)[number]

type Where<Row> = { readonly [Key in keyof Row]?: Row[Key] | readonly Row[Key][] }

/** A column's question: rows of a source that fit, each record once, counted or added up. */
export interface FormQuery {
  source: FormSource
  subject: FormSubject
  where: Readonly<Record<string, unknown>>
  /** Count each matter once, however many rows it has. */
  distinct?: 'caseId' | 'matterId'
  add?: 'personCount' | { of: 'figures' | 'demanded' | 'done'; figure: OutcomeFigure }
}

export const rowsOf = (facts: FormFacts, window: FormWindow): FormRows => ({
  petitions: petitionRows(facts, window),
  settlements: settlementRows(facts, window),
  replies: replyRows(facts, window),
  enforcements: enforcementRows(facts, window),
  visits: visitRows(facts, window),
  sessions: sessionRows(facts, window),
})

export const petitions = (where: Where<PetitionRow>): FormQuery => ({ source: 'petitions', subject: 'petition', where })
export const matters = (where: Where<PetitionRow>): FormQuery => ({
  source: 'petitions',
  subject: 'case',
  where,
  distinct: 'caseId',
})
export const settledPetitions = (where: Where<SettlementRow>): FormQuery => ({
  source: 'settlements',
  subject: 'petition',
  where,
})
export const settlements = (where: Where<SettlementRow>): FormQuery => ({
  source: 'settlements',
  subject: 'case',
  where,
  distinct: 'caseId',
})
export const replies = (where: Where<ReplyRow>): FormQuery => ({ source: 'replies', subject: 'case', where })
/** A figure of the decisions that fit, each matter once. */
export const decreed = (figure: OutcomeFigure, where: Where<SettlementRow>): FormQuery => ({
  ...settlements(where),
  add: { of: 'figures', figure },
})
export const enforcements = (where: Where<EnforcementRow>): FormQuery => ({
  source: 'enforcements',
  subject: 'case',
  where,
})
export const enforced = (of: 'demanded' | 'done', figure: OutcomeFigure, where: Where<EnforcementRow>): FormQuery => ({
  ...enforcements(where),
  add: { of, figure },
})
export const visits = (where: Where<VisitRow>): FormQuery => ({ source: 'visits', subject: 'visit', where })
export const visitors = (where: Where<VisitRow>): FormQuery => ({ ...visits(where), add: 'personCount' })
export const visitMatters = (where: Where<VisitRow>): FormQuery => ({ ...visits(where), distinct: 'matterId' })
export const sessions = (where: Where<SessionRow>): FormQuery => ({ source: 'sessions', subject: 'session', where })

/** One record behind a figure, and what it adds to it. */
export interface Contribution {
  id: string
  amount: number
}

type AnyRow = { id: string; caseId?: string } & Record<string, unknown>

const fits = (row: AnyRow, where: FormQuery['where']): boolean =>
  Object.entries(where).every(([key, asked]) => (Array.isArray(asked) ? asked.includes(row[key]) : row[key] === asked))

const found = (rows: FormRows, { source, where, distinct }: FormQuery): AnyRow[] => {
  const seen = new Set<unknown>()
  return (rows[source] as unknown as AnyRow[]).filter((row) => {
    if (!fits(row, where)) return false
    if (distinct === undefined) return true
    const isNew = !seen.has(row[distinct])
    seen.add(row[distinct])
    return isNew
  })
}

const idOf = ({ subject }: FormQuery, row: AnyRow): string => (subject === 'case' ? (row.caseId ?? row.id) : row.id)

const figuresOf = (row: AnyRow, add: FormQuery['add']): OutcomeFigures | null | undefined =>
  typeof add === 'object' ? (row[add.of] as OutcomeFigures | null) : undefined

const amountIn = (row: AnyRow, add: FormQuery['add']): number => {
  if (add === undefined) return 1
  return typeof add === 'object' ? (figuresOf(row, add)?.[add.figure] ?? 0) : Number(row[add])
}

/** The records that a question finds, a matter once with the first record it stands on; one that adds nothing is none. */
export const answer = (rows: FormRows, query: FormQuery): Contribution[] =>
  found(rows, query)
    .map((row) => ({ id: idOf(query, row), amount: amountIn(row, query.add) }))
    .filter(({ amount }) => amount !== 0)

/** The records that should say the figure and do not: its sum is not known. */
export const silentOn = (rows: FormRows, query: FormQuery): Contribution[] =>
  found(rows, query)
    .filter((row) => figuresOf(row, query.add) === null)
    .map((row) => ({ id: idOf(query, row), amount: 0 }))
