-- CreateTable
CREATE TABLE "ReportFormCell" (
    "communeId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "ms" INTEGER NOT NULL,
    "value" TEXT,
    "subject" TEXT,
    "records" JSONB NOT NULL,
    "isCut" BOOLEAN NOT NULL,

    CONSTRAINT "ReportFormCell_pkey" PRIMARY KEY ("communeId","reportId","form","ms")
);

-- AddForeignKey
ALTER TABLE "ReportFormCell" ADD CONSTRAINT "ReportFormCell_communeId_reportId_fkey" FOREIGN KEY ("communeId", "reportId") REFERENCES "Report"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
