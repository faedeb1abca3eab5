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

/** Addresses that nobody can have (RFC 2606): accounts made without an e-mail. */
export const isReachable = (email: string): boolean => !email.endsWith('.invalid')

const PATIENCE_MS = 10_000

/** The library is read only where there is a server to send by. */
export const createMailer = async (smtpUrl: string, from: string): Promise<Mailer> => {
  const { createTransport } = await import('nodemailer')
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
