import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Mailbox {
  url: string
  letters: { to: string; text: string }[]
  /** While true every letter is refused. */
  refuse: (isRefusing: boolean) => void
  close: () => Promise<void>
}

/** A real SMTP server that keeps what it is sent. */
export const openMailbox = async (): Promise<Mailbox> => {
  const letters: Mailbox['letters'] = []
  let isRefusing = false
  const smtp = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (isRefusing) return done(new Error('the mailbox is full'))
        letters.push({ to: session.envelope.rcptTo[0]?.address ?? '', text: Buffer.concat(chunks).toString() })
        done()
      })
    },
  })
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    letters,
    refuse: (next) => {
      isRefusing = next
    },
    close: () =>
      new Promise<void>((resolve) => {
        smtp.close(() => resolve())
      }),
  }
}

/** Nodemailer writes quoted-printable or base64, whichever is shorter. */
export const bodyOf = (letter: string): string => {
  const [head = '', ...rest] = letter.split(/\r?\n\r?\n/)
  const coded = rest.join('\n\n')
  if (/encoding: base64/i.test(head)) return Buffer.from(coded, 'base64').toString()
  const bytes = coded
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
