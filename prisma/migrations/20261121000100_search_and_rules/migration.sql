-- What Prisma's schema cannot say: search columns, closed lists and the first weights.
create extension if not exists pg_trgm;

-- array_to_string is only stable, because a type's output could depend on settings, which that of text does not.
create function words(text[]) returns text language sql immutable parallel safe
  as $$ select array_to_string($1, ' ') $$;

alter table title add column search_text tsvector generated always as (
  setweight(to_tsvector('simple', title || ' ' || coalesce(original_title, '')), 'A') ||
  setweight(to_tsvector('simple', words(directors) || ' ' || words("cast")), 'B') ||
  setweight(to_tsvector('simple', words(genres) || ' ' || words(tags)), 'C') ||
  setweight(to_tsvector('english', synopsis), 'D')
) stored;
alter table title add column search_words text generated always as (
  lower(title || ' ' || coalesce(original_title, '') || ' ' || words(directors) || ' ' || words("cast")
    || ' ' || words(genres) || ' ' || words(tags))
) stored;
create index title_search_text on title using gin (search_text);
create index title_search_words on title using gin (search_words gin_trgm_ops);

create unique index viewer_name_in_circle on viewer (lower(name)) where origin in ('real', 'demo');

alter table viewer add check (origin in ('real', 'demo', 'synthetic', 'imported'));
alter table viewer add check (role in ('friend', 'researcher', 'host'));
alter table consent add check (choice in ('research_export', 'helps_others', 'visible_by_name'));
alter table one_time_link add check (purpose in ('setup', 'invite', 'reset'));
alter table title add check (kind in ('film', 'series'));

-- The log is append-only: rows come and, with their viewer, go, but they never change.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Events are immutable.';
end $$;
create trigger event_is_immutable before update on event for each row execute function refuse_change();

insert into weight_set (version, click, play, skip, complete, close, note)
  values (1, 1, 2, 3, 4, 2, 'The weights Matinee starts with.');
