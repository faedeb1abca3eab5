-- CreateTable
CREATE TABLE "Report" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "periodKind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "index" INTEGER NOT NULL,
    "edition" INTEGER NOT NULL,
    "outlineId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "sections" JSONB NOT NULL,
    "writerIds" UUID[],
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "number" INTEGER,
    "numberYear" INTEGER,
    "signedOn" DATE,
    "signerId" UUID,
    "signerOffice" TEXT,
    "signedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "adjustsId" UUID,
    "adjustReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "ReportEvent" (
    "communeId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "ReportEvent_pkey" PRIMARY KEY ("communeId","reportId","sequence")
);

-- CreateTable
CREATE TABLE "ReportFigure" (
    "communeId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "value" DOUBLE PRECISION,
    "lastYear" DOUBLE PRECISION,
    "target" DOUBLE PRECISION,
    "isAwaited" BOOLEAN NOT NULL,
    "records" JSONB NOT NULL,
    "isCut" BOOLEAN NOT NULL,

    CONSTRAINT "ReportFigure_pkey" PRIMARY KEY ("communeId","reportId","key")
);

-- CreateTable
CREATE TABLE "ReportFile" (
    "communeId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "auditSequence" INTEGER NOT NULL,
    "auditHash" TEXT NOT NULL,
    "frozenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReportFile_pkey" PRIMARY KEY ("communeId","reportId")
);

-- CreateIndex
CREATE INDEX "Report_communeId_year_id_idx" ON "Report"("communeId", "year" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Report_communeId_adjustsId_idx" ON "Report"("communeId", "adjustsId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_communeId_kind_periodKind_year_index_edition_key" ON "Report"("communeId", "kind", "periodKind", "year", "index", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "Report_communeId_kind_numberYear_number_key" ON "Report"("communeId", "kind", "numberYear", "number");

-- CreateIndex
CREATE INDEX "ReportFile_code_idx" ON "ReportFile"("code");

-- CreateIndex
CREATE INDEX "ReportFile_sha256_idx" ON "ReportFile"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "ReportFile_communeId_fileId_key" ON "ReportFile"("communeId", "fileId");

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_communeId_adjustsId_fkey" FOREIGN KEY ("communeId", "adjustsId") REFERENCES "Report"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportEvent" ADD CONSTRAINT "ReportEvent_communeId_reportId_fkey" FOREIGN KEY ("communeId", "reportId") REFERENCES "Report"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportFigure" ADD CONSTRAINT "ReportFigure_communeId_reportId_fkey" FOREIGN KEY ("communeId", "reportId") REFERENCES "Report"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportFile" ADD CONSTRAINT "ReportFile_communeId_reportId_fkey" FOREIGN KEY ("communeId", "reportId") REFERENCES "Report"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportFile" ADD CONSTRAINT "ReportFile_communeId_fileId_fkey" FOREIGN KEY ("communeId", "fileId") REFERENCES "StoredFile"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
