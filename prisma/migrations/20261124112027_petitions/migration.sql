-- Word search without diacritics within one commune.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- CreateTable
CREATE TABLE "Petition" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "receivedOn" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "forwardedBy" TEXT,
    "topicCode" TEXT NOT NULL,
    "subTopicCode" TEXT,
    "villageId" UUID,
    "summary" TEXT NOT NULL,
    "request" TEXT,
    "personCount" INTEGER NOT NULL,
    "receptionVisitId" UUID,
    "searchText" TEXT NOT NULL,
    "registeredBy" UUID NOT NULL,
    "registeredAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Petition_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "SealedIdentity" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "keyVersion" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,
    "nameTokens" TEXT[],

    CONSTRAINT "SealedIdentity_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Case" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL,
    "isOpen" BOOLEAN NOT NULL,
    "title" TEXT NOT NULL,
    "topicCode" TEXT NOT NULL,
    "subTopicCode" TEXT,
    "villageId" UUID,
    "isHot" BOOLEAN NOT NULL,
    "isCollective" BOOLEAN NOT NULL,
    "isProlonged" BOOLEAN NOT NULL DEFAULT false,
    "isAtReception" BOOLEAN NOT NULL DEFAULT false,
    "isForwarded" BOOLEAN NOT NULL DEFAULT false,
    "isFromInspectionBoard" BOOLEAN NOT NULL DEFAULT false,
    "isOutsideJurisdiction" BOOLEAN NOT NULL DEFAULT false,
    "conditions" TEXT[],
    "accusedLeader" TEXT,
    "accusedUserIds" UUID[],
    "registeredBy" UUID NOT NULL,
    "handlerUserId" UUID,
    "handlerUnitId" UUID,
    "proposal" JSONB,
    "proposedBy" UUID,
    "outcome" TEXT,
    "disposition" TEXT,
    "receivedOn" DATE NOT NULL,
    "acceptedOn" DATE,
    "settledOn" DATE,
    "settledInTime" BOOLEAN,
    "closedOn" DATE,
    "dueOn" DATE,
    "dueLimitId" TEXT,
    "dueFrom" DATE,
    "previousCaseId" UUID,
    "mergedIntoId" UUID,
    "splitFromId" UUID,
    "petitionCount" INTEGER NOT NULL DEFAULT 1,
    "personCount" INTEGER NOT NULL,
    "searchText" TEXT NOT NULL,
    "lastSequence" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "CaseEvent" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "stateAfter" TEXT NOT NULL,
    "decisionNumber" TEXT,
    "documentNumber" TEXT,
    "criteria" TEXT[],
    "reason" TEXT,
    "details" JSONB NOT NULL,
    "ruleSetVersion" INTEGER NOT NULL,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedBy" UUID,
    "voidReason" TEXT,

    CONSTRAINT "CaseEvent_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "CaseDeadline" (
    "communeId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "limitId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "ruleId" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "triggerOn" DATE NOT NULL,
    "nominalDueOn" DATE,
    "effectiveDueOn" DATE,
    "state" TEXT NOT NULL,
    "closedOn" DATE,

    CONSTRAINT "CaseDeadline_pkey" PRIMARY KEY ("communeId","caseId","limitId","ordinal")
);

-- CreateTable
CREATE TABLE "DeadlineMove" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "limitId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "fromDueOn" DATE,
    "toDueOn" DATE,
    "cause" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,

    CONSTRAINT "DeadlineMove_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "CaseDocument" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "number" TEXT,
    "text" TEXT NOT NULL,
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseDocument_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "CaseTally" (
    "communeId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "topicCode" TEXT NOT NULL,
    "villageId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "CaseTally_pkey" PRIMARY KEY ("communeId","month","kind","topicCode","villageId","state")
);

-- CreateTable
CREATE TABLE "SettlementTally" (
    "communeId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "topicCode" TEXT NOT NULL,
    "villageId" UUID NOT NULL,
    "inTime" INTEGER NOT NULL,
    "late" INTEGER NOT NULL,

    CONSTRAINT "SettlementTally_pkey" PRIMARY KEY ("communeId","month","kind","topicCode","villageId")
);

-- CreateTable
CREATE TABLE "PetitionCounter" (
    "communeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "register" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "PetitionCounter_pkey" PRIMARY KEY ("communeId","year","register")
);

-- CreateTable
CREATE TABLE "PetitionSettings" (
    "communeId" UUID NOT NULL,
    "isRemoteArea" BOOLEAN NOT NULL,
    "acceptsInWorkingDays" BOOLEAN NOT NULL,
    "answerDays" INTEGER NOT NULL,
    "topicAnswerDays" JSONB NOT NULL,
    "onTimeTarget" INTEGER NOT NULL DEFAULT 95,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PetitionSettings_pkey" PRIMARY KEY ("communeId")
);

-- CreateTable
CREATE TABLE "ReceptionDay" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "startsAt" TEXT NOT NULL,
    "endsAt" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "presiderUserId" UUID NOT NULL,
    "postedOn" DATE,
    "state" TEXT NOT NULL,
    "postponedToId" UUID,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReceptionDay_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "ReceptionSession" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "receptionDayId" UUID,
    "presiderUserId" UUID NOT NULL,
    "presiderRole" TEXT NOT NULL,
    "delegatedBy" TEXT,
    "startedAt" TEXT NOT NULL,
    "endedAt" TEXT,
    "place" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "conclusion" TEXT,
    "conclusionNumber" TEXT,
    "concludedOn" DATE,
    "createdBy" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReceptionSession_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "ReceptionVisit" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "topicCode" TEXT NOT NULL,
    "villageId" UUID,
    "personCount" INTEGER NOT NULL,
    "isRepeat" BOOLEAN NOT NULL,
    "handledBefore" TEXT,
    "isWithinJurisdiction" BOOLEAN NOT NULL,
    "guidedTo" TEXT,
    "guidanceNumber" TEXT,
    "passedTo" TEXT,
    "passedNumber" TEXT,
    "result" TEXT,
    "note" TEXT,
    "petitionId" UUID,
    "searchText" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReceptionVisit_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Dialogue" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "chairUserId" UUID NOT NULL,
    "caseId" UUID,
    "attendeeCount" INTEGER,
    "minutes" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdBy" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Dialogue_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "DialogueIssue" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dialogueId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "topicCode" TEXT NOT NULL,
    "villageId" UUID,
    "unitId" UUID,
    "dueOn" DATE,
    "answer" TEXT,
    "answeredOn" DATE,
    "promise" TEXT,
    "isPublic" BOOLEAN NOT NULL DEFAULT true,
    "taskId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DialogueIssue_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "ReminderPreference" (
    "communeId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "byEmail" BOOLEAN NOT NULL,
    "fromRung" TEXT NOT NULL,

    CONSTRAINT "ReminderPreference_pkey" PRIMARY KEY ("communeId","userId")
);

-- CreateTable
CREATE TABLE "ReminderDelivery" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "error" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReminderDelivery_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateIndex
CREATE INDEX "Petition_communeId_caseId_idx" ON "Petition"("communeId", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Petition_communeId_year_number_key" ON "Petition"("communeId", "year", "number");

-- CreateIndex
CREATE INDEX "SealedIdentity_keyVersion_idx" ON "SealedIdentity"("keyVersion");

-- CreateIndex
CREATE INDEX "SealedIdentity_nameTokens_idx" ON "SealedIdentity" USING GIN ("nameTokens");

-- CreateIndex
CREATE UNIQUE INDEX "SealedIdentity_communeId_subjectType_subjectId_ordinal_key" ON "SealedIdentity"("communeId", "subjectType", "subjectId", "ordinal");

-- CreateIndex
CREATE INDEX "Case_communeId_receivedOn_id_idx" ON "Case"("communeId", "receivedOn" DESC, "id");

-- CreateIndex
CREATE INDEX "Case_open_due" ON "Case"("communeId", "dueOn", "id") WHERE ("isOpen" = true);

-- CreateIndex
CREATE INDEX "Case_open_handler" ON "Case"("communeId", "handlerUserId", "dueOn") WHERE ("isOpen" = true);

-- CreateIndex
CREATE INDEX "Case_settled" ON "Case"("communeId", "settledOn") WHERE ("settledOn" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Case_search" ON "Case" USING GIN ("communeId" uuid_ops, "searchText" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Case_communeId_code_key" ON "Case"("communeId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "CaseEvent_communeId_caseId_sequence_key" ON "CaseEvent"("communeId", "caseId", "sequence");

-- CreateIndex
CREATE INDEX "DeadlineMove_communeId_caseId_at_idx" ON "DeadlineMove"("communeId", "caseId", "at");

-- CreateIndex
CREATE INDEX "CaseDocument_communeId_caseId_createdAt_idx" ON "CaseDocument"("communeId", "caseId", "createdAt");

-- CreateIndex
CREATE INDEX "ReceptionDay_communeId_on_idx" ON "ReceptionDay"("communeId", "on");

-- CreateIndex
CREATE INDEX "ReceptionSession_communeId_on_idx" ON "ReceptionSession"("communeId", "on");

-- CreateIndex
CREATE INDEX "ReceptionVisit_communeId_sessionId_number_idx" ON "ReceptionVisit"("communeId", "sessionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ReceptionVisit_communeId_year_number_key" ON "ReceptionVisit"("communeId", "year", "number");

-- CreateIndex
CREATE INDEX "Dialogue_communeId_on_idx" ON "Dialogue"("communeId", "on");

-- CreateIndex
CREATE INDEX "DialogueIssue_communeId_dialogueId_number_idx" ON "DialogueIssue"("communeId", "dialogueId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ReminderDelivery_communeId_userId_on_channel_key" ON "ReminderDelivery"("communeId", "userId", "on", "channel");

-- AddForeignKey
ALTER TABLE "Petition" ADD CONSTRAINT "Petition_communeId_caseId_fkey" FOREIGN KEY ("communeId", "caseId") REFERENCES "Case"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_communeId_caseId_fkey" FOREIGN KEY ("communeId", "caseId") REFERENCES "Case"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseDeadline" ADD CONSTRAINT "CaseDeadline_communeId_caseId_fkey" FOREIGN KEY ("communeId", "caseId") REFERENCES "Case"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseDocument" ADD CONSTRAINT "CaseDocument_communeId_caseId_fkey" FOREIGN KEY ("communeId", "caseId") REFERENCES "Case"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReceptionVisit" ADD CONSTRAINT "ReceptionVisit_communeId_sessionId_fkey" FOREIGN KEY ("communeId", "sessionId") REFERENCES "ReceptionSession"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DialogueIssue" ADD CONSTRAINT "DialogueIssue_communeId_dialogueId_fkey" FOREIGN KEY ("communeId", "dialogueId") REFERENCES "Dialogue"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
