import { startApi, startRecordedApi, type Statement } from './api-process.ts'
import type { PetitionModel } from './bare-petition.ts'
import { ask, headersOf, startComparison } from './comparison-process.ts'
import { csvNotes } from './csv-rounds.ts'
import { measureInTurn, type Figures, type Load, type OpenPages } from './load.ts'
import type { PetitionOrder } from './petition-comparison.ts'
import { SPAN, type PetitionPlace, type Template } from './petition-seed.ts'
import type { RoundResult } from './report.ts'
import type { SeededCommune } from './seed.ts'

const STATES = ['received', 'proposed', 'accepted', 'decided']
const LISTED = 60
const WORDS = 'rac tu phat ben duong lien thon'
const NAME = 'tran thi hoa'

/** The topics of most open cases, as many as fill a page. */
const openTopics = ({ cases }: Template): string[] => {
  const counts = new Map<string, number>()
  for (const { standing, matter } of cases)
    if (standing.isOpen && standing.dueOn !== null && STATES.includes(standing.state))
      counts.set(matter.topicCode, (counts.get(matter.topicCode) ?? 0) + 1)
  const chosen: string[] = []
  let listed = 0
  for (const [topic, count] of [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    if (listed >= LISTED) break
    chosen.push(topic)
    listed += count
  }
  return chosen
}

const pathsOf = (template: Template) => {
  const words = (q: string): string => `/api/v1/cases?q=${encodeURIComponent(q)}&limit=50`
  return {
    'case list': `/api/v1/cases?isOpen=true&state=${STATES.join()}&topic=${openTopics(template).join()}&sort=dueOn&limit=50`,
    'counts by status': '/api/v1/cases/counts',
    'counts by month': `/api/v1/cases/statistics?from=${SPAN.from}&to=${SPAN.until}`,
    search: words(WORDS),
    'search by name': words(NAME),
  }
}

const CSV = '/api/v1/cases.csv?sort=receivedOn'

const FIGURES = 'all indicators'
const COMPARISON = 'comparison of 100 communes'
/** By a process that keeps no replies. */
const anew = (page: string): string => `${page}, made anew`
/** The named statement that sums the roll-up, which is all that a figure of cases needs. */
const ROLL_UP = 'measure-days'

/** Pages of indicators, each with who reads it. */
const figurePathsOf = ({ communeId, chairmanToken }: SeededCommune, readerToken: string) => ({
  [FIGURES]: { path: `/api/v1/communes/${communeId}/figures?kind=quarter&year=2026&index=3`, token: chairmanToken },
  [COMPARISON]: {
    path: '/api/v1/communes/figures-comparison?code=DV04.05&kind=quarter&year=2026&index=3',
    token: readerToken,
  },
})

interface Asked {
  /** What each page asks of the database, read off a recorded copy of the API. */
  statements: Record<string, Statement[]>
  replies: Record<string, string>
}

const askAll = async (databaseUrl: string, { commune, readerToken, template }: PetitionTarget): Promise<Asked> => {
  const api = await startRecordedApi(databaseUrl)
  const token = commune.chairmanToken
  const asked: Asked = { statements: {}, replies: {} }
  try {
    for (const [name, { path, token: own }] of Object.entries(figurePathsOf(commune, readerToken))) {
      await api.takeStatements()
      await ask(`${api.url}${path}`, own)
      const statements = await api.takeStatements()
      asked.statements[name] = statements.filter((one) => one.name === ROLL_UP)
      asked.statements[`${name} all`] = statements
      if (asked.statements[name].length === 0) throw new Error(`${name} read no roll-up`)
    }
    for (const [name, path] of Object.entries({ ...pathsOf(template), csv: CSV })) {
      await api.takeStatements()
      const { text } = await ask(`${api.url}${path}`, token)
      asked.statements[name] = await api.takeStatements()
      if (name !== 'csv') asked.replies[name] = text
    }
  } finally {
    await api.stop()
  }
  for (const name of ['case list', 'search', 'search by name'])
    if (!asked.replies[name]?.includes('"code"')) throw new Error(`${name} found nothing to list`)
  return asked
}

const newPetition = ({ villageIds }: SeededCommune) => ({
  kind: 'feedback',
  receivedOn: SPAN.until,
  channel: 'counter',
  topicCode: 'TP06',
  subTopicCode: 'TP06.2',
  villageId: villageIds[0],
  summary: 'Phản ánh điểm tập kết rác tự phát bên đường liên thôn, đề nghị thu dọn',
  people: [{ name: 'Trần Thị Đo Tải', address: 'Thôn 1', phone: '0900000000', idNumber: '' }],
})

const createLoad = (url: string, commune: SeededCommune): Load => ({
  url: `${url}/api/v1/petitions`,
  method: 'POST',
  hasKey: true,
  headers: headersOf(commune.clerkToken),
  body: newPetition(commune),
})

/** The petition whose rows are then written by hand. */
const writeModel = async (create: Load, commune: SeededCommune): Promise<PetitionModel> => {
  const response = await fetch(create.url, {
    method: 'POST',
    headers: { ...create.headers, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(create.body),
  })
  if (response.status !== 201) throw new Error(`No petition could be entered: ${await response.text()}`)
  const { caseId, petition } = (await response.json()) as { caseId: string; petition: { id: string } }
  return { communeId: commune.communeId, caseId, petitionId: petition.id, userId: commune.clerkId }
}

const slug = (name: string): string => name.replaceAll(' ', '-')

export type PetitionTarget = PetitionPlace & { template: Template }

const CREATE = 'petition create'

/** The pages of one commune. */
export const openPetitionPages = async (
  databaseUrl: string,
  { commune, readerToken, template }: PetitionTarget,
): Promise<OpenPages> => {
  const [api, uncached] = [await startApi(databaseUrl), await startApi(databaseUrl, { KEPT_REPLIES: '0' })]
  const load = (path: string, token: string, { url } = api): Load => ({
    url: `${url}${path}`,
    headers: headersOf(token),
  })
  const figures = Object.entries(figurePathsOf(commune, readerToken)).flatMap(([name, { path, token }]) => [
    [name, load(path, token)],
    [anew(name), load(path, token, uncached)],
  ])
  const pages = Object.entries(pathsOf(template)).map(([name, path]) => [name, load(path, commune.chairmanToken)])
  return {
    loads: { ...Object.fromEntries([...figures, ...pages]), [CREATE]: createLoad(api.url, commune) },
    residentMb: api.residentMb,
    stop: async () => {
      await Promise.all([api.stop(), uncached.stop()])
    },
  }
}

/** A page with what it is held against: indicators against the sums they are made of as well. */
const groupOf = (name: string, load: Load, bareUrl: string): [string, Load][] => {
  const bare = (what: string): Load => ({ url: `${bareUrl}/bare/${slug(what)}` })
  const own: [string, Load] = [name, load]
  if (name === CREATE) return [own, [`${name} bare`, { url: `${bareUrl}/bare/create`, method: 'POST' }]]
  const page = [FIGURES, COMPARISON].find((one) => name === one || name === anew(one))
  if (page !== undefined) return [own, [`${name} roll-up`, bare(page)], [`${name} bare`, bare(`${page} all`)]]
  return [own, [`${name} bare`, bare(name)], [`${name} constant`, { url: `${bareUrl}/constant/${slug(name)}` }]]
}

const slugged = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [slug(name), value]))

/** One database size: every page of one commune and its comparisons in turn, then the file. */
export const runPetitionRound = async (
  databaseUrl: string,
  petitions: number,
  target: PetitionTarget,
  { seconds, turns }: { seconds: number; turns: number },
): Promise<RoundResult> => {
  const { commune } = target
  const { statements, replies } = await askAll(databaseUrl, target)
  const { loads, residentMb, stop } = await openPetitionPages(databaseUrl, target)
  const model = await writeModel(loads[CREATE] as Load, commune)
  const order: PetitionOrder = { databaseUrl, constants: slugged(replies), statements: slugged(statements), model }
  const bare = await startComparison(new URL('petition-comparison.ts', import.meta.url), order)
  const figures: Record<string, Figures> = {}
  try {
    const notes = await csvNotes(databaseUrl, { bareUrl: bare.url, path: CSV, token: commune.chairmanToken })
    for (const [name, load] of Object.entries(loads))
      Object.assign(figures, await measureInTurn(groupOf(name, load, bare.url), seconds, turns))
    return { size: `${petitions} petitions`, figures, residentMb: residentMb(), notes }
  } finally {
    await Promise.all([stop(), bare.stop()])
  }
}
