import { Page } from '../../shell/page.tsx'

export function ObjectivePage() {
  return <Page title="Mục tiêu">{null}</Page>
}
