-- AlterTable
ALTER TABLE "viewer" ADD COLUMN "maturity_ceiling" TEXT;

-- whatever reads a viewer's limit reads one within the host's: no query need know both
alter table viewer add check (maturity_ceiling in ('All', '7+', '12+', '16+'));
alter table viewer add constraint viewer_limit_within_ceiling check (
  maturity_ceiling is null or (
    maturity_limit is not null and
    array_position(array['All', '7+', '12+', '16+'], maturity_limit)
      <= array_position(array['All', '7+', '12+', '16+'], maturity_ceiling)
  )
);
