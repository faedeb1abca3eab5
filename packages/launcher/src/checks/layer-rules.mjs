// What may import what. Pure: files and specifiers in, sentences out.
import path from 'node:path/posix'

/**
 * @typedef {{ specifier: string, isTypeOnly: boolean }} Import
 * @typedef {{ storey: string, room: string | undefined }} Place
 */

/** From the bottom up; a storey may import those named, and itself. */
const STOREYS = [
  { name: 'domain', folder: 'packages/domain', mayImport: [] },
  { name: 'contracts', folder: 'packages/contracts', mayImport: ['domain'] },
  { name: 'charts', folder: 'packages/charts', mayImport: ['domain', 'contracts'] },
  { name: 'db', folder: 'prisma', mayImport: ['domain'] },
  { name: 'api', folder: 'apps/api', mayImport: ['domain', 'contracts', 'charts', 'db'] },
  { name: 'web', folder: 'apps/web', mayImport: ['domain', 'contracts', 'charts'] },
  { name: 'e2e', folder: 'e2e', mayImport: [] },
  { name: 'bench', folder: 'packages/bench', mayImport: ['domain', 'contracts', 'db', 'launcher'] },
  { name: 'launcher', folder: 'packages/launcher', mayImport: ['db'] },
]

const ROOMS = {
  ground: ['organisation', 'audit', 'files', 'measures'],
  room: ['plan', 'petitions', 'indicators', 'emulation', 'conduct', 'consultations', 'oversight', 'communications'],
  roof: ['dashboard', 'commitments', 'reports', 'exports', 'portal'],
}
const ROOM_NAMES = new Set(Object.values(ROOMS).flat())
const ROOM_STOREYS = new Set(['domain', 'contracts', 'charts', 'api', 'web'])

/** The only files of the API, besides *.queries.ts and tests, that may know the database. */
const DATABASE_DOORS = [
  /\.queries\.ts$/,
  /\.test\.ts$/,
  /\/testing\//,
  /\/src\/(server|cli|app|context)\.ts$/,
  /\/auth\.ts$/,
]
const DATABASE = /^(@gandan\/db|@prisma|pg)(\/|$)/
const PURE_FORBIDDEN = /^(node:|zod|react|@prisma|pg|fastify)(\/|$|[a-z])/

/** One list for the table on screen and for the file; free of zod, so the pages may have it. */
const COLUMNS = /(^packages\/contracts\/src|^@gandan\/contracts)\/columns\//

/**
 * @param {string} file from the root of the repository, with forward slashes
 * @returns {Place | undefined}
 */
function placeOf(file) {
  const storey = STOREYS.find(({ folder }) => file.startsWith(`${folder}/`))
  if (!storey) return undefined
  const steps = file.slice(storey.folder.length + 1).split('/')
  const named = steps.map((step) => step.replace(/\..*$/, '')).find((step) => ROOM_NAMES.has(step))
  return { storey: storey.name, room: ROOM_STOREYS.has(storey.name) ? named : undefined }
}

/**
 * @param {string} file
 * @param {string} specifier
 * @returns {Place | undefined} undefined for a package from outside
 */
function targetOf(file, specifier) {
  if (specifier.startsWith('.')) return placeOf(path.join(path.dirname(file), specifier))
  const match = /^@gandan\/([a-z0-9]+)(?:\/(.*))?$/.exec(specifier)
  if (!match) return undefined
  const storey = STOREYS.find(({ name }) => name === match[1])
  return storey && placeOf(`${storey.folder}/src/${match[2] ?? ''}`)
}

/** @param {string} room */
const rankOf = (room) => (ROOMS.ground.includes(room) ? 'ground' : ROOMS.roof.includes(room) ? 'roof' : 'room')

/**
 * @param {Place} from
 * @param {Place} to
 * @returns {string | undefined}
 */
function breachOfPlaces(from, to) {
  const allowed = STOREYS.find(({ name }) => name === from.storey)?.mayImport ?? []
  if (from.storey !== to.storey && !allowed.some((name) => name === to.storey)) {
    return `${from.storey} must not import ${to.storey}`
  }
  if (!from.room || !to.room || from.room === to.room) return undefined
  const [fromRank, toRank] = [rankOf(from.room), rankOf(to.room)]
  if (toRank === 'ground' || (fromRank === 'roof' && toRank === 'room')) return undefined
  return `${fromRank} "${from.room}" must not import ${toRank} "${to.room}"`
}

/**
 * @param {string} file from the root of the repository, with forward slashes
 * @param {Import} imported
 * @returns {string | undefined} the rule broken
 */
export function findBreach(file, { specifier, isTypeOnly }) {
  const from = placeOf(file)
  if (!from) return undefined
  const isTest = /\.(test|spec)\.tsx?$/.test(file)
  if (from.storey === 'domain' && !isTest && PURE_FORBIDDEN.test(specifier)) return 'the domain is pure'
  if (from.storey === 'api' && DATABASE.test(specifier) && !DATABASE_DOORS.some((door) => door.test(file))) {
    return 'only *.queries.ts speak to the database'
  }
  const to = targetOf(file, specifier)
  if (!to) return undefined
  if (COLUMNS.test(file) && to.storey === 'contracts' && !isTypeOnly)
    return 'columns take only types from the contracts'
  if (from.storey === 'web' && to.storey === 'contracts' && !isTypeOnly && !isTest && !COLUMNS.test(specifier)) {
    return 'the pages import contracts as types only, which keeps zod out of the browser'
  }
  return breachOfPlaces(from, to)
}
