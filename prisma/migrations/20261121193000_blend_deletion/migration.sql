-- A blend that its owner deleted opens no door any more; for a few seconds it can be taken back, then it goes for good.
alter table blend add column deleted_at timestamptz(3);
