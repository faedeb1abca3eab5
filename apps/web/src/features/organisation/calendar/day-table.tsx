import { Button } from '@mantine/core'
import type { CalendarDay } from '@gandan/domain/organisation/working-days'
import { weekdayOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import rows from '../rows.module.css'
import { calendarTexts } from './texts.ts'

interface DayTableProps {
  days: readonly CalendarDay[]
  /** Given while editing */
  edit?: { onChange: (on: IsoDate) => void; onRemove: (on: IsoDate) => void } | undefined
}

/** The same days as the grid, as a table. */
export function DayTable({ days, edit }: DayTableProps) {
  const texts = useTexts(calendarTexts)
  const formats = useFormats()
  return (
    <div className={rows.scroll}>
      <table className={rows.table}>
        <caption>{texts.listCount(days.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.day}</th>
            <th scope="col">{texts.weekday}</th>
            <th scope="col">{texts.kind}</th>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.notice}</th>
            {edit && <th scope="col">{texts.edit}</th>}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.on}>
              <th scope="row">{formats.day(day.on)}</th>
              <td>{texts.weekdayNames[weekdayOf(day.on) - 1]}</td>
              <td data-label={texts.kind}>
                {texts.kinds[day.kind]} ({texts.letters[day.kind]})
              </td>
              <td>{day.name}</td>
              <td data-label={texts.notice}>
                {day.noticeNumber ?? <span className={rows.muted}>{texts.noNotice}</span>}
              </td>
              {edit && (
                <td>
                  <DayButtons on={day.on} {...edit} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DayButtons({ on, onChange, onRemove }: { on: IsoDate } & NonNullable<DayTableProps['edit']>) {
  const texts = useTexts(calendarTexts)
  const day = useFormats().day(on)
  return (
    <div className={rows.buttons}>
      <Button variant="default" size="compact-md" aria-label={texts.changeLabel(day)} onClick={() => onChange(on)}>
        {texts.change}
      </Button>
      <Button
        variant="subtle"
        color="red"
        size="compact-md"
        aria-label={texts.removeLabel(day)}
        onClick={() => onRemove(on)}
      >
        {texts.dayRemove}
      </Button>
    </div>
  )
}
