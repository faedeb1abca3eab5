import { createTransport } from 'nodemailer'

export interface Letter {
  to: string
  subject: string
  text: string
}

/** Where e-mail goes out; null when the installation has no SMTP server. */
export interface Mailer {
  send: (letter: Letter) => Promise<void>
  close: () => void
}

const PATIENCE_MS = 10_000

export const createMailer = (smtpUrl: string, from: string): Mailer => {
  const transport = createTransport(
    { url: smtpUrl, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
    { from },
  )
  return {
    send: async (letter) => {
      await transport.sendMail(letter)
    },
    close: () => transport.close(),
  }
}
