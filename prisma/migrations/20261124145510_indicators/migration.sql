-- AlterTable
ALTER TABLE "Directive" ADD COLUMN     "dueOn" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "Campaign" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "goal" TEXT NOT NULL,
    "objectiveCode" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "leadUnitId" UUID,
    "state" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "CampaignMetric" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "baseline" DOUBLE PRECISION,
    "target" DOUBLE PRECISION,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CampaignMetric_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "CampaignPoint" (
    "communeId" UUID NOT NULL,
    "metricId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "note" TEXT NOT NULL,
    "enteredBy" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CampaignPoint_pkey" PRIMARY KEY ("communeId","metricId","on")
);

-- CreateTable
CREATE TABLE "CommunicationActivity" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "form" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "villageId" UUID,
    "unitId" UUID,
    "directiveId" UUID,
    "campaignId" UUID,
    "isWithFront" BOOLEAN NOT NULL,
    "staffUserIds" UUID[],
    "householdCount" INTEGER,
    "participantCount" INTEGER,
    "note" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "enteredBy" UUID NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CommunicationActivity_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "MediaItem" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "firstOn" DATE NOT NULL,
    "airedOn" DATE[],
    "minutes" DOUBLE PRECISION,
    "campaignId" UUID,
    "praises" TEXT,
    "searchText" TEXT NOT NULL,
    "enteredBy" UUID NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MediaItem_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Commendation" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectName" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "decisionNumber" TEXT,
    "on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "campaignId" UUID,
    "enteredBy" UUID NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Commendation_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "VillageHouseholds" (
    "communeId" UUID NOT NULL,
    "villageId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "households" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "VillageHouseholds_pkey" PRIMARY KEY ("communeId","villageId","on")
);

-- CreateTable
CREATE TABLE "IndicatorDefinition" (
    "id" UUID NOT NULL,
    "ownerUnitId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "numeratorName" TEXT,
    "denominatorName" TEXT,
    "breakdown" TEXT,
    "objectiveCode" TEXT NOT NULL,
    "isCore" BOOLEAN NOT NULL,
    "typicalTarget" DOUBLE PRECISION,
    "legalBasis" TEXT,
    "decimals" INTEGER NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "IndicatorDefinition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublishedTarget" (
    "unitId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "periodKind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "index" INTEGER NOT NULL,
    "target" DOUBLE PRECISION NOT NULL,
    "legalBasis" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PublishedTarget_pkey" PRIMARY KEY ("unitId","code","periodKind","year","index")
);

-- CreateTable
CREATE TABLE "IndicatorTarget" (
    "communeId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "periodKind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "index" INTEGER NOT NULL,
    "baseline" DOUBLE PRECISION,
    "target" DOUBLE PRECISION NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "IndicatorTarget_pkey" PRIMARY KEY ("communeId","code","periodKind","year","index")
);

-- CreateTable
CREATE TABLE "IndicatorValue" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "periodKind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "index" INTEGER NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "value" DOUBLE PRECISION,
    "state" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "importId" UUID,
    "enteredBy" UUID,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedBy" UUID,
    "approvedBy" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "changesSinceApproval" INTEGER NOT NULL DEFAULT 0,
    "lastSequence" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "IndicatorValue_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "IndicatorValueEvent" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "valueId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "value" DOUBLE PRECISION,
    "reason" TEXT,

    CONSTRAINT "IndicatorValueEvent_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "IndicatorPeriod" (
    "communeId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "index" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "changedBy" UUID,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "IndicatorPeriod_pkey" PRIMARY KEY ("communeId","kind","year","index")
);

-- CreateTable
CREATE TABLE "IndicatorImport" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "rowCount" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneBy" UUID,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "IndicatorImport_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "OneStopMonth" (
    "communeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "carried" INTEGER NOT NULL,
    "receivedOnline" INTEGER NOT NULL,
    "receivedDirect" INTEGER NOT NULL,
    "resolvedEarly" INTEGER NOT NULL,
    "resolvedOnTime" INTEGER NOT NULL,
    "resolvedLate" INTEGER NOT NULL,
    "pending" INTEGER NOT NULL,
    "withFee" INTEGER NOT NULL,
    "paidOnline" INTEGER NOT NULL,
    "digitised" INTEGER NOT NULL,
    "apologies" INTEGER NOT NULL,
    "importId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "OneStopMonth_pkey" PRIMARY KEY ("communeId","year","month","field")
);

-- CreateTable
CREATE TABLE "ExternalScore" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "scoreSet" TEXT NOT NULL,
    "periodKind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "index" INTEGER NOT NULL,
    "total" DOUBLE PRECISION NOT NULL,
    "rank" INTEGER,
    "components" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "documentNumber" TEXT,
    "enteredBy" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ExternalScore_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "ObjectiveWeights" (
    "communeId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "objectiveId" UUID NOT NULL,
    "taskWeight" INTEGER NOT NULL,
    "indicatorWeights" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ObjectiveWeights_pkey" PRIMARY KEY ("communeId","planId","objectiveId")
);

-- CreateTable
CREATE TABLE "ChartNote" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "objectiveCode" TEXT NOT NULL,
    "code" TEXT,
    "on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ChartNote_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "MeasureDay" (
    "communeId" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "detail" TEXT NOT NULL,
    "amount" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "MeasureDay_pkey" PRIMARY KEY ("communeId","measure","on","detail")
);

-- CreateTable
CREATE TABLE "ImplementingDocument" (
    "communeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "directiveId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "enteredBy" UUID NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ImplementingDocument_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateIndex
CREATE INDEX "Campaign_communeId_startsOn_id_idx" ON "Campaign"("communeId", "startsOn" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignMetric_communeId_campaignId_ordinal_key" ON "CampaignMetric"("communeId", "campaignId", "ordinal");

-- CreateIndex
CREATE INDEX "CommunicationActivity_communeId_on_id_idx" ON "CommunicationActivity"("communeId", "on" DESC, "id");

-- CreateIndex
CREATE INDEX "MediaItem_communeId_firstOn_id_idx" ON "MediaItem"("communeId", "firstOn" DESC, "id");

-- CreateIndex
CREATE INDEX "Commendation_communeId_on_id_idx" ON "Commendation"("communeId", "on" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorDefinition_ownerUnitId_code_validFrom_key" ON "IndicatorDefinition"("ownerUnitId", "code", "validFrom");

-- CreateIndex
CREATE INDEX "IndicatorValue_communeId_code_year_idx" ON "IndicatorValue"("communeId", "code", "year");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorValue_communeId_periodKind_year_index_code_detail_key" ON "IndicatorValue"("communeId", "periodKind", "year", "index", "code", "detail");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorValueEvent_communeId_valueId_sequence_key" ON "IndicatorValueEvent"("communeId", "valueId", "sequence");

-- CreateIndex
CREATE INDEX "IndicatorImport_communeId_at_idx" ON "IndicatorImport"("communeId", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "ExternalScore_communeId_scoreSet_periodKind_year_index_key" ON "ExternalScore"("communeId", "scoreSet", "periodKind", "year", "index");

-- CreateIndex
CREATE INDEX "ChartNote_communeId_objectiveCode_on_idx" ON "ChartNote"("communeId", "objectiveCode", "on");

-- CreateIndex
CREATE INDEX "ImplementingDocument_communeId_directiveId_idx" ON "ImplementingDocument"("communeId", "directiveId");

-- CreateIndex
CREATE INDEX "ImplementingDocument_communeId_issuedOn_idx" ON "ImplementingDocument"("communeId", "issuedOn");

-- AddForeignKey
ALTER TABLE "CampaignMetric" ADD CONSTRAINT "CampaignMetric_communeId_campaignId_fkey" FOREIGN KEY ("communeId", "campaignId") REFERENCES "Campaign"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignPoint" ADD CONSTRAINT "CampaignPoint_communeId_metricId_fkey" FOREIGN KEY ("communeId", "metricId") REFERENCES "CampaignMetric"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorValueEvent" ADD CONSTRAINT "IndicatorValueEvent_communeId_valueId_fkey" FOREIGN KEY ("communeId", "valueId") REFERENCES "IndicatorValue"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImplementingDocument" ADD CONSTRAINT "ImplementingDocument_communeId_directiveId_fkey" FOREIGN KEY ("communeId", "directiveId") REFERENCES "Directive"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
