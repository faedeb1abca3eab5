-- CreateIndex
CREATE INDEX "Case_done_handler" ON "Case"("communeId", "handlerUserId") WHERE ("isOpen" = false);

-- CreateIndex
CREATE INDEX "Case_unsettled" ON "Case"("communeId", "closedOn") WHERE ("settledOn" IS NULL);

-- CreateIndex
CREATE INDEX "Case_accused" ON "Case" USING GIN ("accusedUserIds");
