-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "answerDueOn" DATE,
ADD COLUMN     "disposedOn" DATE,
ADD COLUMN     "dispositionDueOn" DATE,
ADD COLUMN     "receiptDays" DATE[] DEFAULT ARRAY[]::DATE[];

-- CreateIndex
CREATE INDEX "Case_disposed" ON "Case"("communeId", "disposedOn", "id") WHERE ("disposedOn" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Case_disposition_due" ON "Case"("communeId", "dispositionDueOn", "id") WHERE ("dispositionDueOn" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Case_answer_due" ON "Case"("communeId", "answerDueOn", "id") WHERE ("answerDueOn" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Case_several_disposed" ON "Case"("communeId", "disposedOn", "id") WHERE ("petitionCount" > 1);

-- CreateIndex
CREATE INDEX "Directive_communeId_dueOn_idx" ON "Directive"("communeId", "dueOn");

-- CreateIndex
CREATE INDEX "Petition_communeId_receivedOn_id_idx" ON "Petition"("communeId", "receivedOn", "id");

-- CreateIndex
CREATE INDEX "Task_communeId_dueOn_id_idx" ON "Task"("communeId", "dueOn", "id");

-- Days of the cases that are there
UPDATE "Case" c SET "receiptDays" = coalesce((SELECT array_agg(p."receivedOn" ORDER BY p."receivedOn") FROM "Petition" p
    WHERE p."communeId" = c."communeId" AND p."caseId" = c."id"), '{}'),
  "disposedOn" = (SELECT nullif(e."on", CASE WHEN e."kind" = 'merged' THEN e."on" END) FROM "CaseEvent" e
    WHERE e."communeId" = c."communeId" AND e."caseId" = c."id" AND e."voidedAt" IS NULL
      AND e."kind" IN ('accepted', 'refused', 'filed', 'undertaken', 'decided', 'transferred', 'guided', 'sentToPolice', 'sentToParty', 'urged', 'withdrawn', 'merged', 'split')
    ORDER BY e."on", e."sequence" LIMIT 1),
  "dispositionDueOn" = CASE WHEN (SELECT e."kind" FROM "CaseEvent" e
    WHERE e."communeId" = c."communeId" AND e."caseId" = c."id" AND e."voidedAt" IS NULL
      AND e."kind" IN ('accepted', 'refused', 'filed', 'undertaken', 'decided', 'transferred', 'guided', 'sentToPolice', 'sentToParty', 'urged', 'withdrawn', 'merged', 'split')
    ORDER BY e."on", e."sequence" LIMIT 1) IN ('withdrawn', 'merged', 'split') THEN NULL ELSE (SELECT d."effectiveDueOn" FROM "CaseDeadline" d
    WHERE d."communeId" = c."communeId" AND d."caseId" = c."id" AND d."limitId" IN ('KN_ACCEPT', 'TC_PRECHECK', 'TC_TRANSFER', 'RCV_INFORM')
    ORDER BY d."limitId" = 'RCV_INFORM', d."ordinal" DESC LIMIT 1) END,
  "answerDueOn" = (SELECT d."effectiveDueOn" FROM "CaseDeadline" d
    WHERE d."communeId" = c."communeId" AND d."caseId" = c."id"
      AND d."limitId" IN ('KN_SOLVE_1', 'KN_SOLVE_2', 'TC_SOLVE', 'KNPA_SLA', 'BTTND_REPLY', 'LAND_MEDIATE')
    ORDER BY d."ordinal" DESC LIMIT 1);

-- What they and the tasks amount to, as domain/petitions/case-measures.ts and domain/plan/task-measures.ts count it
WITH counted AS (
  SELECT c.*, "kind" IN ('denunciation', 'anonymousTip') AS "isSecret",
    "state" = 'closed' AND "settledOn" IS NULL AS "isGoneOn",
    "kind" IN ('complaint', 'denunciation') AND NOT "isOutsideJurisdiction" AND "accusedLeader" IS NULL
      AND coalesce("disposition", 'accept') = 'accept' AS "isWithin",
    "kind" IN ('recommendation', 'feedback') AND "answerDueOn" IS NOT NULL AND coalesce("disposition", 'undertake') = 'undertake'
      AND ("settledOn" IS NULL OR "outcome" IS NOT NULL) AS "owesReply"
  FROM "Case" c),
fact ("communeId", "measure", "on", "detail", "isSecret") AS (
  SELECT "communeId", 'petition.received', r, "topicCode", "isSecret" FROM counted, unnest("receiptDays") r
  UNION ALL SELECT "communeId", 'petition.processed', greatest(r, "disposedOn"), "topicCode", "isSecret" FROM counted, unnest("receiptDays") r WHERE "disposedOn" IS NOT NULL
  UNION ALL SELECT "communeId", 'petition.dispositionDue', "dispositionDueOn", "topicCode", "isSecret" FROM counted
  UNION ALL SELECT "communeId", 'petition.disposedOnTime', "dispositionDueOn", "topicCode", "isSecret" FROM counted WHERE "disposedOn" <= "dispositionDueOn"
  UNION ALL SELECT "communeId", 'case.entered', "receivedOn", "kind", "isSecret" FROM counted WHERE NOT "isGoneOn" AND "isWithin"
  UNION ALL SELECT "communeId", 'case.resolved', "settledOn", "kind", "isSecret" FROM counted WHERE "isWithin"
  UNION ALL SELECT "communeId", 'case.resolvedOnTime', "settledOn", "kind", "isSecret" FROM counted WHERE "isWithin" AND "settledInTime"
  UNION ALL SELECT "communeId", 'case.overdueBegun', "answerDueOn" + 1, "kind", "isSecret" FROM counted WHERE NOT "isGoneOn" AND ("settledOn" IS NULL OR "settledOn" > "answerDueOn")
  UNION ALL SELECT "communeId", 'case.overdueEnded', "settledOn", "kind", "isSecret" FROM counted WHERE "settledOn" > "answerDueOn"
  UNION ALL SELECT "communeId", 'reply.due', "answerDueOn", '', "isSecret" FROM counted WHERE NOT "isGoneOn" AND "owesReply"
  UNION ALL SELECT "communeId", 'reply.onTime', "answerDueOn", '', "isSecret" FROM counted WHERE "owesReply" AND "settledOn" <= "answerDueOn"
  UNION ALL SELECT "communeId", 'mediation.held', "settledOn", '', "isSecret" FROM counted WHERE "kind" = 'landMediation' AND "outcome" IS NOT NULL
  UNION ALL SELECT "communeId", 'mediation.successful', "settledOn", '', "isSecret" FROM counted WHERE "kind" = 'landMediation' AND "outcome" = 'mediated'
  UNION ALL SELECT "communeId", 'conductFeedback.verified', "settledOn", '', "isSecret" FROM counted WHERE "topicCode" = 'TP09' AND "outcome" IN ('right', 'partlyRight')
  UNION ALL SELECT "communeId", 'task.due', "dueOn", "objectiveId"::text, false FROM "Task" WHERE "state" <> 'cancelled'
  UNION ALL SELECT "communeId", 'task.dueDone', greatest("dueOn", "closedOn"), "objectiveId"::text, false FROM "Task" WHERE "state" = 'done' AND "closedOn" IS NOT NULL
  UNION ALL SELECT "communeId", 'task.dueOnTime', "dueOn", "objectiveId"::text, false FROM "Task" WHERE "state" = 'done' AND "closedOn" <= "dueOn"
  UNION ALL SELECT "communeId", 'directiveTask.due', "dueOn", "objectiveId"::text, false FROM "Task" WHERE "state" <> 'cancelled' AND "source" = 'directive'
  UNION ALL SELECT "communeId", 'directiveTask.dueOnTime', "dueOn", "objectiveId"::text, false FROM "Task" WHERE "state" = 'done' AND "source" = 'directive' AND "closedOn" <= "dueOn")
INSERT INTO "MeasureDay" ("communeId", "measure", "on", "detail", "amount")
SELECT "communeId", "measure", "on", "detail" || CASE WHEN "isSecret" THEN '*' ELSE '' END, count(*)
FROM fact WHERE "on" IS NOT NULL GROUP BY 1, 2, 3, 4;
