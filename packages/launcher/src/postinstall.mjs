import { ensureClient } from './generate-client.mjs'

ensureClient()
