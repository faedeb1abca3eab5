import { ALL_ENDPOINTS } from '@gandan/contracts/all-endpoints'
import type { Endpoint } from '@gandan/contracts/endpoint'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { RoleId } from '@gandan/domain/organisation/roles'

export interface FileAddress {
  endpoint: Endpoint
  address: string
}

const patternOf = ({ path }: Endpoint): RegExp =>
  new RegExp(`^${path.replaceAll('.', String.raw`\.`).replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`)

const FILES = ALL_ENDPOINTS.filter(({ file }) => file).map((endpoint) => ({ endpoint, pattern: patternOf(endpoint) }))

const partsOf = (address: string): { path: string; query: URLSearchParams } => {
  const [path = '', query = ''] = address.split('?', 2)
  return { path, query: new URLSearchParams(query) }
}

const joined = (path: string, query: URLSearchParams): string => (query.size > 0 ? `${path}?${query.toString()}` : path)

/** The endpoint of a file and its address in one spelling; throws exportAddressUnknown for any other address. */
export const readAddress = (given: string): FileAddress => {
  const { path, query } = partsOf(given)
  for (const { endpoint, pattern } of FILES) {
    const params = pattern.exec(path)?.groups
    const asked = Object.fromEntries(query)
    const isUnderstood =
      (endpoint.params?.safeParse({ ...params }).success ?? true) && Object.keys(asked).length === query.size
    if (!pattern.test(path) || !isUnderstood || endpoint.query?.safeParse(asked).success === false) continue
    return { endpoint, address: joined(path, query) }
  }
  throw new DomainError('exportAddressUnknown')
}

/** Whom an endpoint of a file is open to; nobody once there is no such endpoint. */
export const doorOf = (name: string): readonly RoleId[] => {
  const roles = FILES.find(({ endpoint }) => endpoint.name === name)?.endpoint.roles
  return typeof roles === 'object' ? roles : []
}

/** Words that were searched for may be a name: they are not kept longer than the file needs them. */
export const withoutWords = (address: string): string => {
  const { path, query } = partsOf(address)
  query.delete('q')
  return joined(path, query)
}

/** Whether words are searched for in it. */
export const hasWords = (address: string): boolean => partsOf(address).query.has('q')

/** The address with the parameters of a run, of those its endpoint has. */
export const addressOfRun = (
  name: string,
  address: string,
  parametersOf: (names: string[]) => Record<string, string>,
) => {
  const shape = FILES.find(({ endpoint }) => endpoint.name === name)?.endpoint.query?.shape ?? {}
  const { path, query } = partsOf(address)
  for (const [key, value] of Object.entries(parametersOf(Object.keys(shape)))) query.set(key, value)
  return joined(path, query)
}
