-- Versions of the policy that researchers make, and what a viewer wants to see nothing above.
ALTER TABLE "viewer" ADD COLUMN "maturity_limit" TEXT;

CREATE TABLE "policy" (
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "numbers" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("name","version")
);

ALTER TABLE "policy" ADD CONSTRAINT "policy_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "viewer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

alter table viewer add check (maturity_limit in ('All', '7+', '12+', '16+'));

-- What pages were made by must stay readable: only the author may be forgotten.
create function refuse_other_numbers() returns trigger language plpgsql as $$
begin
  raise exception 'Versions of the policy are immutable.';
end $$;
create trigger policy_is_immutable before update of name, version, numbers, note, created_at on policy
  for each row execute function refuse_other_numbers();
