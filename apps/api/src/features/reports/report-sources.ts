import type { IndicatorKind } from '@gandan/domain/indicators/definition'
import type { Direction } from '@gandan/domain/measures/direction'
import type { MeasureSubject } from '@gandan/domain/measures/measure'
import type { RecordPage } from '@gandan/domain/measures/record-page'
import type { PeriodKind, PeriodWindow } from '@gandan/domain/organisation/reporting-periods'
import type { RoleId } from '@gandan/domain/organisation/roles'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../context.ts'
import type { PaperPicture } from '../../papers/official-paper.ts'

interface AskedPeriod {
  kind: PeriodKind
  year: number
  index: number
}

interface Sums {
  numerator: number | null
  denominator: number | null
  value: number | null
}

/** What a report takes of an indicator. */
export interface SourceFigure {
  code: string
  name: string
  unit: string
  kind: IndicatorKind
  direction: Direction
  decimals: number
  awaits: string | null
  figure: Sums
  samePeriodLastYear: Sums
  target: { value: number | null }
}

export interface SourceRecord {
  id: string
  subject: string
  title: string
  link: { page: RecordPage; id: string } | null
}

interface RecordsAsked extends AskedPeriod {
  part: 'numerator' | 'denominator'
  limit: number
}

/** The figures of the dashboard, handed in: one roof does not know another. */
export interface ReportSources {
  readFigures: (
    db: Database,
    ctx: Context,
    communeId: string,
    asked: AskedPeriod,
  ) => Promise<{ items: SourceFigure[]; isLocked: boolean; on: IsoDate }>
  readRecords: (
    db: Database,
    ctx: Context,
    of: { communeId: string; code: string },
    asked: RecordsAsked,
  ) => Promise<{ items: SourceRecord[]; nextCursor: string | null }>
  nameRecords: (
    db: Database,
    communeId: string,
    subject: MeasureSubject,
    ids: readonly string[],
  ) => Promise<Pick<SourceRecord, 'id' | 'title' | 'link'>[]>
  readPictures: (
    db: Database,
    ctx: Context,
    communeId: string,
    of: { planId: string; period: PeriodWindow },
  ) => Promise<PaperPicture[]>
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

const contextAs = (ctx: Context, communeId: string, roles: readonly RoleId[]): Context => ({
  ...ctx,
  actor: {
    userId: NOBODY,
    displayName: '',
    roles,
    communeId,
    unitIds: [],
    upperUnitId: null,
    sessionId: '',
    username: '',
    communeIds: [communeId],
    mustChangePassword: false,
  },
})

/** Figures of a report are read by nobody in particular: the same for who writes, signs and reads it. */
export const asNobody = (ctx: Context, communeId: string): Context => contextAs(ctx, communeId, [])

/** What a figure counted is kept whole, as a leader's office reads it; who may see which of it is asked when shown. */
export const asOffice = (ctx: Context, communeId: string): Context => contextAs(ctx, communeId, ['chairman'])
