import { Page } from '../../shell/page.tsx'

export function SetupPage() {
  return <Page title="Cài đặt">{null}</Page>
}
