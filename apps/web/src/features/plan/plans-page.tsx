import { Page } from '../../shell/page.tsx'

export function PlansPage() {
  return <Page title="Các kế hoạch">{null}</Page>
}
