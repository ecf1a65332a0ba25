-- Another version whenever events leave the log, in whatever way: what was folded of it before is then of another log.
CREATE TABLE "log_version" (
    "only" BOOLEAN NOT NULL DEFAULT true,
    "version" UUID NOT NULL DEFAULT gen_random_uuid(),

    CONSTRAINT "log_version_pkey" PRIMARY KEY ("only")
);

alter table log_version add check ("only");

insert into log_version default values;

create function log_is_another() returns trigger language plpgsql as $$
begin
  -- once in a transaction: many viewers who leave together are many statements
  if current_setting('matinee.log_is_another', true) is distinct from pg_current_xact_id()::text then
    insert into log_version default values on conflict ("only") do update set version = excluded.version;
    perform set_config('matinee.log_is_another', pg_current_xact_id()::text, true);
  end if;
  return null;
end $$;

create trigger event_left after delete on event for each statement execute function log_is_another();
create trigger event_emptied after truncate on event for each statement execute function log_is_another();
