import { Page } from '../../shell/page.tsx'

export function AccountPage() {
  return <Page title="Tài khoản của tôi">{null}</Page>
}
