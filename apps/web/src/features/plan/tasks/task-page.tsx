import { Page } from '../../../shell/page.tsx'

export function TaskPage() {
  return <Page title="Công việc">{null}</Page>
}
