-- CreateTable
CREATE TABLE "ReminderRun" (
    "communeId" UUID NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "ReminderRun_pkey" PRIMARY KEY ("communeId","on")
);
