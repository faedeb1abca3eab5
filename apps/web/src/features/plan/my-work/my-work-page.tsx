import { Page } from '../../../shell/page.tsx'

export function MyWorkPage() {
  return <Page title="Việc của tôi">{null}</Page>
}
