-- DropIndex
DROP INDEX "SealedIdentity_nameTokens_idx";

-- CreateIndex
CREATE INDEX "SealedIdentity_names" ON "SealedIdentity" USING GIN ("communeId" uuid_ops, "nameTokens" array_ops);
