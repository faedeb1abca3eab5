import { Page } from '../../../shell/page.tsx'

export function CalendarPage() {
  return <Page title="Lịch làm việc">{null}</Page>
}
