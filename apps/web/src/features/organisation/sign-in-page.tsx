import { Page } from '../../shell/page.tsx'

export function SignInPage() {
  return <Page title="Đăng nhập">{null}</Page>
}
