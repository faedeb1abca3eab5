-- CreateIndex
CREATE INDEX "CaseTally_cells" ON "CaseTally"("communeId", "month", "kind", "topicCode", "villageId", "state", "count");

-- CreateIndex
CREATE INDEX "SettlementTally_cells" ON "SettlementTally"("communeId", "month", "kind", "inTime", "late");
