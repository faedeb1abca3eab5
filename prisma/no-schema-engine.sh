#!/bin/sh
# Stands where Prisma looks for its native schema engine. Without it `prisma migrate` would report success having done
# nothing on a machine that cannot download the engine.
echo 'prisma migrate is not used here: see npm run migration -- new NAME | check, and prisma/src/migrate.mjs' >&2
exit 1
