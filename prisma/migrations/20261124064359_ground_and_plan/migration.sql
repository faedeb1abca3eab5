-- CreateTable
CREATE TABLE "AuditHead" (
    "communeId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("communeId")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "communeId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "requestId" TEXT,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("communeId","sequence")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "communeId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("communeId","userId","key")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploadedBy" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "subjectType" TEXT,
    "subjectId" UUID,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "username" TEXT NOT NULL,
    "displayUsername" TEXT,
    "twoFactorEnabled" BOOLEAN NOT NULL DEFAULT false,
    "homeUnitId" UUID,
    "communeId" UUID,
    "disabledAt" TIMESTAMPTZ(3),
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "password" TEXT,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TwoFactor" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failedVerificationCount" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "TwoFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrgUnit" (
    "id" UUID NOT NULL,
    "gsoCode" TEXT,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "communeId" UUID,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "OrgUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrgParent" (
    "childId" UUID NOT NULL,
    "parentId" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "OrgParent_pkey" PRIMARY KEY ("childId","relation","validFrom")
);

-- CreateTable
CREATE TABLE "OrgSuccession" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "legalDocument" TEXT NOT NULL,
    "share" TEXT NOT NULL,

    CONSTRAINT "OrgSuccession_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "roleId" TEXT NOT NULL,
    "unitId" UUID NOT NULL,
    "communeId" UUID,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarVersion" (
    "number" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID,
    "reason" TEXT NOT NULL,

    CONSTRAINT "CalendarVersion_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "noticeNumber" TEXT,
    "fromVersion" INTEGER NOT NULL,
    "toVersion" INTEGER,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DemoSeed" (
    "id" INTEGER NOT NULL,
    "seededAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DemoSeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "number" TEXT,
    "issuedOn" DATE,
    "issuer" TEXT,
    "preamble" TEXT NOT NULL,
    "closing" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "sourceText" TEXT NOT NULL,
    "sourceName" TEXT,
    "draft" JSONB,
    "edition" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "lastTaskNumber" INTEGER NOT NULL DEFAULT 0,
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "PlanEdition" (
    "communeId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "adoptedAt" TIMESTAMPTZ(3) NOT NULL,
    "adoptedBy" UUID NOT NULL,
    "reason" TEXT,
    "document" JSONB NOT NULL,

    CONSTRAINT "PlanEdition_pkey" PRIMARY KEY ("communeId","planId","number")
);

-- CreateTable
CREATE TABLE "PlanItem" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "responsibleBody" TEXT,
    "retiredIn" INTEGER,

    CONSTRAINT "PlanItem_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Directive" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issuedOn" DATE,
    "issuer" TEXT,
    "title" TEXT,

    CONSTRAINT "Directive_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "DirectiveCitation" (
    "communeId" UUID NOT NULL,
    "directiveId" UUID NOT NULL,
    "planItemId" UUID NOT NULL,

    CONSTRAINT "DirectiveCitation_pkey" PRIMARY KEY ("communeId","directiveId","planItemId")
);

-- CreateTable
CREATE TABLE "RecurringDuty" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "objectiveId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "every" TEXT NOT NULL,
    "day" INTEGER NOT NULL,
    "month" INTEGER,
    "leadDays" INTEGER NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecurringDuty_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Task" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "objectiveId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "ownerUnitId" UUID,
    "ownerUserId" UUID,
    "startOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "weight" INTEGER NOT NULL,
    "priority" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "directiveId" UUID,
    "recurrenceId" UUID,
    "state" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "submittedBy" UUID,
    "closedOn" DATE,
    "remindedAt" TIMESTAMPTZ(3),
    "searchText" TEXT NOT NULL,
    "lastSequence" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "TaskEvent" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "changes" JSONB NOT NULL,
    "objectiveId" UUID NOT NULL,
    "ownerUnitId" UUID,
    "ownerUserId" UUID,
    "state" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "weight" INTEGER NOT NULL,
    "startOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "closedOn" DATE,

    CONSTRAINT "TaskEvent_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "TaskCooperation" (
    "communeId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "unitId" UUID NOT NULL,

    CONSTRAINT "TaskCooperation_pkey" PRIMARY KEY ("communeId","taskId","unitId")
);

-- CreateTable
CREATE TABLE "TaskDependency" (
    "communeId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "prerequisiteId" UUID NOT NULL,

    CONSTRAINT "TaskDependency_pkey" PRIMARY KEY ("communeId","taskId","prerequisiteId")
);

-- CreateTable
CREATE TABLE "ChecklistItem" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "doneBy" UUID,

    CONSTRAINT "ChecklistItem_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "TaskComment" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TaskComment_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "ProgressDay" (
    "communeId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "scopeId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "weightTotal" INTEGER NOT NULL,
    "weightEarned" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "ProgressDay_pkey" PRIMARY KEY ("communeId","planId","scopeId","on")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "message" TEXT,
    "fromId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateIndex
CREATE INDEX "AuditEntry_communeId_subjectType_subjectId_idx" ON "AuditEntry"("communeId", "subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- CreateIndex
CREATE INDEX "StoredFile_communeId_subjectType_subjectId_idx" ON "StoredFile"("communeId", "subjectType", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_username_key" ON "User"("username");

-- CreateIndex
CREATE INDEX "User_communeId_idx" ON "User"("communeId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE INDEX "TwoFactor_userId_idx" ON "TwoFactor"("userId");

-- CreateIndex
CREATE INDEX "TwoFactor_secret_idx" ON "TwoFactor"("secret");

-- CreateIndex
CREATE INDEX "OrgUnit_communeId_idx" ON "OrgUnit"("communeId");

-- CreateIndex
CREATE INDEX "OrgParent_parentId_idx" ON "OrgParent"("parentId");

-- CreateIndex
CREATE INDEX "Assignment_userId_idx" ON "Assignment"("userId");

-- CreateIndex
CREATE INDEX "Assignment_communeId_roleId_idx" ON "Assignment"("communeId", "roleId");

-- CreateIndex
CREATE INDEX "CalendarDay_on_idx" ON "CalendarDay"("on");

-- CreateIndex
CREATE INDEX "Plan_communeId_year_idx" ON "Plan"("communeId", "year");

-- CreateIndex
CREATE INDEX "PlanItem_communeId_planId_kind_ordinal_idx" ON "PlanItem"("communeId", "planId", "kind", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Directive_communeId_planId_number_key" ON "Directive"("communeId", "planId", "number");

-- CreateIndex
CREATE INDEX "DirectiveCitation_communeId_planItemId_idx" ON "DirectiveCitation"("communeId", "planItemId");

-- CreateIndex
CREATE INDEX "RecurringDuty_communeId_planId_idx" ON "RecurringDuty"("communeId", "planId");

-- CreateIndex
CREATE INDEX "Task_communeId_planId_dueOn_id_idx" ON "Task"("communeId", "planId", "dueOn", "id");

-- CreateIndex
CREATE INDEX "Task_communeId_planId_objectiveId_idx" ON "Task"("communeId", "planId", "objectiveId");

-- CreateIndex
CREATE INDEX "Task_communeId_ownerUserId_dueOn_idx" ON "Task"("communeId", "ownerUserId", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Task_communeId_planId_number_key" ON "Task"("communeId", "planId", "number");

-- CreateIndex
CREATE INDEX "TaskEvent_communeId_planId_taskId_sequence_idx" ON "TaskEvent"("communeId", "planId", "taskId", "sequence" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "TaskEvent_communeId_taskId_sequence_key" ON "TaskEvent"("communeId", "taskId", "sequence");

-- CreateIndex
CREATE INDEX "TaskDependency_communeId_prerequisiteId_idx" ON "TaskDependency"("communeId", "prerequisiteId");

-- CreateIndex
CREATE INDEX "ChecklistItem_communeId_taskId_ordinal_idx" ON "ChecklistItem"("communeId", "taskId", "ordinal");

-- CreateIndex
CREATE INDEX "TaskComment_communeId_taskId_createdAt_idx" ON "TaskComment"("communeId", "taskId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_communeId_userId_list_name_key" ON "SavedView"("communeId", "userId", "list", "name");

-- CreateIndex
CREATE INDEX "Notice_communeId_userId_createdAt_idx" ON "Notice"("communeId", "userId", "createdAt");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TwoFactor" ADD CONSTRAINT "TwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgParent" ADD CONSTRAINT "OrgParent_childId_fkey" FOREIGN KEY ("childId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgParent" ADD CONSTRAINT "OrgParent_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgSuccession" ADD CONSTRAINT "OrgSuccession_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgSuccession" ADD CONSTRAINT "OrgSuccession_toId_fkey" FOREIGN KEY ("toId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanEdition" ADD CONSTRAINT "PlanEdition_communeId_planId_fkey" FOREIGN KEY ("communeId", "planId") REFERENCES "Plan"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanItem" ADD CONSTRAINT "PlanItem_communeId_planId_fkey" FOREIGN KEY ("communeId", "planId") REFERENCES "Plan"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Directive" ADD CONSTRAINT "Directive_communeId_planId_fkey" FOREIGN KEY ("communeId", "planId") REFERENCES "Plan"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectiveCitation" ADD CONSTRAINT "DirectiveCitation_communeId_directiveId_fkey" FOREIGN KEY ("communeId", "directiveId") REFERENCES "Directive"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectiveCitation" ADD CONSTRAINT "DirectiveCitation_communeId_planItemId_fkey" FOREIGN KEY ("communeId", "planItemId") REFERENCES "PlanItem"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecurringDuty" ADD CONSTRAINT "RecurringDuty_communeId_planId_fkey" FOREIGN KEY ("communeId", "planId") REFERENCES "Plan"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_communeId_planId_fkey" FOREIGN KEY ("communeId", "planId") REFERENCES "Plan"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_communeId_objectiveId_fkey" FOREIGN KEY ("communeId", "objectiveId") REFERENCES "PlanItem"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_communeId_recurrenceId_fkey" FOREIGN KEY ("communeId", "recurrenceId") REFERENCES "RecurringDuty"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_ownerUnitId_fkey" FOREIGN KEY ("ownerUnitId") REFERENCES "OrgUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_ownerUserId_fkey" FOREIGN KEY ("ownerUserId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskEvent" ADD CONSTRAINT "TaskEvent_communeId_taskId_fkey" FOREIGN KEY ("communeId", "taskId") REFERENCES "Task"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskCooperation" ADD CONSTRAINT "TaskCooperation_communeId_taskId_fkey" FOREIGN KEY ("communeId", "taskId") REFERENCES "Task"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskDependency" ADD CONSTRAINT "TaskDependency_communeId_taskId_fkey" FOREIGN KEY ("communeId", "taskId") REFERENCES "Task"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskDependency" ADD CONSTRAINT "TaskDependency_communeId_prerequisiteId_fkey" FOREIGN KEY ("communeId", "prerequisiteId") REFERENCES "Task"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistItem" ADD CONSTRAINT "ChecklistItem_communeId_taskId_fkey" FOREIGN KEY ("communeId", "taskId") REFERENCES "Task"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskComment" ADD CONSTRAINT "TaskComment_communeId_taskId_fkey" FOREIGN KEY ("communeId", "taskId") REFERENCES "Task"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
