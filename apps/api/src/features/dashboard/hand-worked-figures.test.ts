import type { FigureRow } from '@gandan/contracts/dashboard/figures'
import { SHIPPED_INDICATORS, definitionsOn } from '@gandan/domain/indicators/catalogue/shipped'
import { termsOf } from '@gandan/domain/indicators/formula'
import { periodWindow, type PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterAllFacts } from '../../testing/figures/all-facts.ts'
import { openFigureWorld, readFiguresAs, type FigureWorld } from '../../testing/figures/figure-world.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'

let it: TestApp
let world: FigureWorld

beforeAll(async () => {
  it = await startTestApp()
  world = await openFigureWorld(it)
  await enterAllFacts(world)
}, 120_000)
afterAll(() => it.close())

type Period = [kind: PeriodKind, year: number, index: number]
type Expected = [code: string, numerator: number, denominator: number | null, value: number]

/** 15/04/2026 – 14/05/2026. */
const MAY: Period = ['month', 2026, 5]
/** 15/03/2026 – 14/06/2026. */
const SECOND_QUARTER: Period = ['quarter', 2026, 2]
/** 15/12/2025 – 14/06/2026. */
const HALF_YEAR: Period = ['sixMonths', 2026, 1]

/** Facts by their names in testing/figures; T tasks, C cases. */
const HAND_WORKED: [Period, Expected[]][] = [
  [
    MAY,
    [
      // Radio 20/04, website 02/05, social network 14/05; the one first aired on 14/04 is of April, the removed one of nobody.
      ['DV01.04', 3, null, 3],
      // Set by a directive and due: T5 (12/05, not done) and T6 (14/05, done that day).
      ['DV02.04', 1, 2, 50],
      // Due since 15/12: T1 to T6. Done by 14/05: T1, T2 (30/04), T3, T6; T4 was done on 25/05. 4 / 6.
      ['DV03.01', 4, 6, 66.67],
      // Due in the window: T3, T4, T5, T6. In time: T3 and T6.
      ['DV03.02', 2, 4, 50],
      // Weeks that end in it: 13–19/04 (held 14/04), 20–26/04 (held twice, counts once), 27/04–03/05, 04–10/05 (a deputy).
      ['DV04.01', 2, 4, 50],
      // 21/04: two visits, of 1 and of 6 people who came again; 05/05: one of 2 people.
      ['DV04.02.a', 3, null, 3],
      ['DV04.02.b', 9, null, 9],
      ['DV04.02.c', 2, null, 2],
      ['DV04.02.d', 1, null, 1],
      // Before 15/04: C1, C5, C8, C9, C10 came and C5 was disposed of. Came: C2 and its second one, C3, C4, C6, C7, C11.
      // Disposed of: C1 20/04, C2 17/04, its second one 10/05, C4 29/04, C7 24/04, C8 15/04, C9 20/04, C10 07/05. 8 / (5 − 1 + 7).
      ['DV04.03', 8, 11, 72.73],
      // Ten working days: C1 15/04 (taken 20/04), C2 05/05 (17/04). Complaints, 10 days: C4 30/04 -> 04/05 (29/04),
      // C7 02/05 -> 04/05 (24/04). Transfer of C11, five working days: 06/05 (none). In time: C2, C4, C7.
      ['DV04.04', 3, 5, 60],
      // Fifteen working days: C1 22/04 (answered 21/04), C2 12/05 (not answered); C3 is due on 04/06.
      ['DV04.07', 1, 2, 50],
      // Only C2 is past its day on 14/05.
      ['DV04.08', 1, null, 1],
      ['DV04.11', 7, null, 7],
      // Early and on time 0 + 8 + 30 + 18 of 16 + 50 settled.
      ['DV06.03', 56, 66, 84.85],
      // Apologies 4 + 1 of late 8 + 2.
      ['DV07.05', 5, 10, 50],
      // Online 5 + 45 of received 20 + 50.
      ['DV09.01', 50, 70, 71.43],
      // Paid online 2 + 24 of 10 + 30 with a fee.
      ['DV09.02', 26, 40, 65],
      // Digitised 6 + 40 of 66.
      ['DV09.03', 46, 66, 69.7],
      // The praise of 20/04 on the radio and of 14/05 on the social network.
      ['DV11.03', 2, null, 2],
      // 5 minutes on 15/04 and on 14/05, 4 on 20/04.
      ['DV11.04', 14, null, 14],
    ],
  ],
  [
    SECOND_QUARTER,
    [
      // Village meetings 01/05 and 20/05, conference 14/06; a home visit is no session, 15/06 is outside.
      ['DV01.01', 3, null, 3],
      // Thôn 1 and Thôn 2 of three.
      ['DV01.05', 2, 3, 66.67],
      // Due: 33/CT-TTg on 10/04 (a document of 10/04) and 25-NQ/TW on 14/06 (one of 20/06); 43-KL/TW is due a day later.
      ['DV02.01', 1, 2, 50],
      // Documents of 15/03, 10/04 and 20/04; those of 14/03 and 20/06 are outside.
      ['DV02.02', 3, null, 3],
      // Complaints and denunciations of its own: C5 before, C4 and C6 within (C7 is elsewhere's, C11 accuses a leader). Settled: C4, C5.
      ['DV04.05', 2, 3, 66.67],
      // C5: 12/03 + 30 days = Saturday 11/04 -> 13/04, decided 10/04. C4: 29/04 + 30 days = 29/05, decided 12/06.
      ['DV04.06', 1, 2, 50],
      // Due 20/04 (answered) and 14/06 (not); one due a day later, one without a day.
      ['DV04.10', 1, 2, 50],
      // C8 mediated, C9 not.
      ['DV04.12', 1, 2, 50],
      // Of II.6 due since 15/12: T2 (done) and T8; T9 was cancelled.
      ['DV06.02', 1, 2, 50],
      // C10 found true; settled 40 + 66 + 10 dossiers. 1 000 / 116.
      ['DV07.03', 1, 116, 8.62],
      // With the Front: 01/05 and 14/06.
      ['DV11.02', 2, null, 2],
    ],
  ],
  [
    HALF_YEAR,
    [
      // The clerk (01/02, 01/05), the chairman (01/02) and the land officer (14/06) of six in post; a home visit briefs nobody.
      ['DV01.02', 3, 6, 50],
      // Thôn 1 75 (the larger of 60 and 75), Thôn 2 30, of 100 + 40 + 60.
      ['DV01.03', 105, 200, 52.5],
      // The training of 01/02 on a directive: the clerk and the chairman.
      ['DV02.03', 2, 6, 33.33],
      // 10/01 and 14/06.
      ['DV05.04', 2, null, 2],
    ],
  ],
  // Law of 01/07/2026, two days a month: July ends in the window of August (15/07–14/08), held on 07/07 only.
  [['month', 2026, 8], [['DV04.01', 1, 2, 50]]],
  // 20/03; the thematic one and the one not held count for nothing.
  [['year', 2026, 1], [['DV04.09', 1, null, 1]]],
  // 10/02/2023, when no law asked for it yet.
  [['quarter', 2023, 1], [['DV04.09', 1, null, 1]]],
]

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100)
const told = ({ code, figure }: FigureRow) => [code, figure.numerator, figure.denominator, rounded(figure.value)]

for (const [[kind, year, index], expected] of HAND_WORKED)
  test(`the computed figures of ${kind} ${index}/${year} are those worked out by hand`, async () => {
    const rows = await readFiguresAs(world, 'officeClerk', { kind, year, index })
    const codes = expected.map(([code]) => code)
    expect(rows.filter(({ code }) => codes.includes(code)).map(told)).toEqual(expected)
  })

test('no computed indicator is without a figure worked out by hand, whichever law defines it', () => {
  const covered = new Set(
    HAND_WORKED.flatMap(([[kind, year, index], expected]) => {
      const codes = expected.map(([code]) => code)
      const inForce = definitionsOn(SHIPPED_INDICATORS, periodWindow(kind, year, index).to)
      return inForce.filter(({ code }) => codes.includes(code)).map(({ code, validFrom }) => `${code} ${validFrom}`)
    }),
  )
  const computed = SHIPPED_INDICATORS.filter((one) => termsOf(one).length > 0)
  expect(computed.map(({ code, validFrom }) => `${code} ${validFrom}`).filter((one) => !covered.has(one))).toEqual([])
})
