import { Page } from '../../../shell/page.tsx'

export function DutiesPage() {
  return <Page title="Việc thường xuyên">{null}</Page>
}
