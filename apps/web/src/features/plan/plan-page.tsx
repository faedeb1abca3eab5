import { Page } from '../../shell/page.tsx'

export function PlanPage() {
  return <Page title="Nội dung kế hoạch">{null}</Page>
}
