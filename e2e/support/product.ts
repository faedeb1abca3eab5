export const SETUP_TOKEN = 'journeys-setup-token-2026'
export const DEMO_PASSWORD = 'gandan-minhhoa'

const urlOf = (name: string): string => {
  const url = process.env[name]
  if (!url) throw new Error(`${name} is set by the global setup`)
  return url
}

export const demoUrl = (): string => urlOf('DEMO_URL')
export const productionUrl = (): string => urlOf('PRODUCTION_URL')
