-- AlterTable
ALTER TABLE "Dialogue" ADD COLUMN     "isWithFront" BOOLEAN NOT NULL DEFAULT false;
