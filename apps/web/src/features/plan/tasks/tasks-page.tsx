import { Page } from '../../../shell/page.tsx'

export function TasksPage() {
  return <Page title="Công việc">{null}</Page>
}
