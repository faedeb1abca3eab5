import type { MeasureSubject } from '@gandan/domain/measures/measure'
import type { Database } from '../../context.ts'
import { isTitled, readTitles } from '../communications/communication-measures.queries.ts'
import type { SourceRecord } from './report-sources.ts'

interface Titled {
  id: string
  title: string
  link: SourceRecord['link']
}

type Page = NonNullable<SourceRecord['link']>['page']

interface Titles {
  text: string
  page: Page | null
}

const whereIds = (alias: string): string => `${alias}."communeId" = $1 and ${alias}."id" = any($2::uuid[])`

/** A visit is named by its number alone: what was said at it may be a denunciation. */
const OWN_TITLES: Partial<Record<MeasureSubject, Titles>> = {
  task: {
    page: 'task',
    text: `select t."id", t."id" as "pageId", t."number" || '. ' || t."title" as "title" from "Task" t where ${whereIds('t')}`,
  },
  directive: {
    page: null,
    text: `select d."id", d."id" as "pageId", d."number" as "title" from "Directive" d where ${whereIds('d')}`,
  },
  implementingDocument: {
    page: null,
    text: `select i."id", i."id" as "pageId", i."number" || ' – ' || i."title" as "title" from "ImplementingDocument" i where ${whereIds('i')}`,
  },
  receptionVisit: {
    page: 'reception',
    text: `select v."id", v."sessionId" as "pageId", 'Lượt ' || v."number" || '/' || v."year" as "title" from "ReceptionVisit" v where ${whereIds('v')}`,
  },
  dialogue: {
    page: 'dialogue',
    text: `select d."id", d."id" as "pageId", d."title" from "Dialogue" d where ${whereIds('d')}`,
  },
  dialogueIssue: {
    page: 'dialogue',
    text: `select i."id", i."dialogueId" as "pageId", 'Kiến nghị ' || i."number" || case when d."caseId" is null then ' · ' || d."title" else '' end as "title"
      from "DialogueIssue" i join "Dialogue" d on d."communeId" = i."communeId" and d."id" = i."dialogueId" where ${whereIds('i')}`,
  },
  oneStopMonth: {
    page: 'grid',
    text: `select r."id", r."year" || '-' || lpad(r."month"::text, 2, '0') as "pageId", r."field" || ' · ' || r."month" || '/' || r."year" as "title"
      from (select m.*, md5(m."communeId" || ':' || m."year" || ':' || m."month" || ':' || m."field")::uuid as "id" from "OneStopMonth" m where m."communeId" = $1) r
      where r."id" = any($2::uuid[])`,
  },
}

const PAGES: Partial<Record<string, Page>> = { activity: 'activity', mediaItem: 'media' }

/** What the records of one kind are called now, and the page that shows each; one that is gone has no name. */
export const listRecordTitles = async (
  db: Database,
  communeId: string,
  subject: string,
  ids: readonly string[],
): Promise<Titled[]> => {
  if (isTitled(subject)) {
    const page = PAGES[subject]
    const titles = await readTitles(db, [communeId], subject, ids)
    return [...titles].map(([id, title]) => ({ id, title, link: page === undefined ? null : { page, id } }))
  }
  const own = OWN_TITLES[subject as MeasureSubject]
  if (!own) return []
  const { rows } = await db.pool.query<{ id: string; pageId: string; title: string }>({
    name: `report-titles-${subject}`,
    text: own.text,
    values: [communeId, ids],
  })
  return rows.map(({ id, pageId, title }) => ({ id, title, link: own.page && { page: own.page, id: pageId } }))
}
