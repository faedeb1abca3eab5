-- CreateTable
CREATE TABLE "PreparedExport" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ownerUserId" UUID NOT NULL,
    "scheduleId" UUID,
    "endpoint" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "rowsWritten" INTEGER NOT NULL DEFAULT 0,
    "bytesWritten" BIGINT NOT NULL DEFAULT 0,
    "fileId" UUID,
    "fileName" TEXT,
    "contentType" TEXT,
    "sha256" TEXT,
    "problem" TEXT,
    "rights" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),

    CONSTRAINT "PreparedExport_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "ExportSchedule" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ownerUserId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    "day" INTEGER NOT NULL,
    "covers" TEXT NOT NULL,
    "recipientIds" UUID[],
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "nextRunOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ExportSchedule_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "ExportDelivery" (
    "communeId" UUID NOT NULL,
    "scheduleId" UUID NOT NULL,
    "runOn" DATE NOT NULL,
    "userId" UUID NOT NULL,
    "exportCommuneId" UUID,
    "exportId" UUID,
    "period" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "code" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "ExportDelivery_pkey" PRIMARY KEY ("communeId","scheduleId","runOn","userId")
);

-- CreateIndex
CREATE INDEX "PreparedExport_communeId_ownerUserId_id_idx" ON "PreparedExport"("communeId", "ownerUserId", "id" DESC);

-- CreateIndex
CREATE INDEX "PreparedExport_state_createdAt_idx" ON "PreparedExport"("state", "createdAt");

-- CreateIndex
CREATE INDEX "ExportSchedule_isActive_nextRunOn_idx" ON "ExportSchedule"("isActive", "nextRunOn");

-- CreateIndex
CREATE INDEX "ExportDelivery_state_createdAt_idx" ON "ExportDelivery"("state", "createdAt");

-- AddForeignKey
ALTER TABLE "ExportDelivery" ADD CONSTRAINT "ExportDelivery_communeId_scheduleId_fkey" FOREIGN KEY ("communeId", "scheduleId") REFERENCES "ExportSchedule"("communeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
