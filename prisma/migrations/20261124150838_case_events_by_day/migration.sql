-- CreateIndex
CREATE INDEX "CaseEvent_communeId_on_caseId_idx" ON "CaseEvent"("communeId", "on", "caseId");
