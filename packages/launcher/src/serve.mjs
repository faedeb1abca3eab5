// The start of a container image, in which everything is installed and built.
import { run } from './run.mjs'

await run(async () => {})
