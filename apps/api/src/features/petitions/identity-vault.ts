import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Person } from '@gandan/contracts/petitions/petitions'
import { foldText } from '@gandan/domain/shared/text'

/** Keys by version, 32 bytes each; they live outside the database. The newest seals, every one opens. */
export type IdentityKeys = ReadonlyMap<number, Buffer>

export interface Sealed {
  keyVersion: number
  sealed: Buffer
}

export interface IdentityVault {
  newestVersion: number
  /** What is sealed for one subject does not open for another. */
  seal: (person: Person, subject: string) => Sealed
  open: (sealed: Sealed, subject: string) => Person
  /** Keyed hashes of a name's folded words and of the whole, so that a person can be found again without the name. */
  nameTokensOf: (name: string) => string[]
  /** Of the single words alone: what a search by part of a name asks for. */
  wordTokensOf: (words: string) => string[]
}

const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const TOKEN_LENGTH = 22

/** Reads `1:base64,2:base64`; throws when a key is not 32 bytes or a version repeats. */
export const readIdentityKeys = (text: string): IdentityKeys => {
  const keys = new Map<number, Buffer>()
  for (const part of text.split(',').filter(Boolean)) {
    const [version = '', coded = ''] = part.split(':')
    const key = Buffer.from(coded, 'base64')
    if (!/^[1-9]\d{0,4}$/.test(version) || key.length !== 32 || keys.has(Number(version)))
      throw new Error('GANDAN_IDENTITY_KEYS is "1:key,2:key": versions that differ, keys of 32 bytes in base64')
    keys.set(Number(version), key)
  }
  if (keys.size === 0) throw new Error('GANDAN_IDENTITY_KEYS holds no key')
  return keys
}

const keyOf = (keys: IdentityKeys, version: number): Buffer => {
  const key = keys.get(version)
  if (!key) throw new Error(`Identity key ${version} is missing from GANDAN_IDENTITY_KEYS`)
  return key
}

/** Tokens must stay comparable when keys rotate, so that they hang on the oldest key alone. */
const tokenKeyOf = (keys: IdentityKeys): Buffer =>
  createHmac('sha256', keyOf(keys, Math.min(...keys.keys())))
    .update('name tokens')
    .digest()

export const createIdentityVault = (keys: IdentityKeys): IdentityVault => {
  const newestVersion = Math.max(...keys.keys())
  const tokenKey = tokenKeyOf(keys)
  const tokenOf = (word: string): string =>
    createHmac('sha256', tokenKey).update(word).digest('base64url').slice(0, TOKEN_LENGTH)
  return {
    newestVersion,
    seal: (person, subject) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(ALGORITHM, keyOf(keys, newestVersion), nonce).setAAD(Buffer.from(subject))
      const text = Buffer.concat([cipher.update(JSON.stringify(person), 'utf8'), cipher.final()])
      return { keyVersion: newestVersion, sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]) }
    },
    open: ({ keyVersion, sealed }, subject) => {
      const nonce = sealed.subarray(0, NONCE_BYTES)
      const decipher = createDecipheriv(ALGORITHM, keyOf(keys, keyVersion), nonce, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(subject))
        .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      const text = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
      return JSON.parse(text.toString('utf8')) as Person
    },
    nameTokensOf: (name) => {
      const folded = foldText(name)
      return folded === '' ? [] : [...new Set([folded, ...folded.split(' ')])].map(tokenOf)
    },
    wordTokensOf: (words) => [...new Set(foldText(words).split(' ').filter(Boolean))].map(tokenOf),
  }
}
