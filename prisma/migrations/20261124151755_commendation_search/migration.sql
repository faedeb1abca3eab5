-- AlterTable
ALTER TABLE "Commendation" ADD COLUMN     "searchText" TEXT NOT NULL;
