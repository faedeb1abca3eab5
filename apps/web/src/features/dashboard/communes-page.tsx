import { Page } from '../../shell/page.tsx'

export function CommunesPage() {
  return <Page title="So sánh các xã">{null}</Page>
}
