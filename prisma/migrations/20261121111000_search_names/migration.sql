-- Titles by the beginning of their name: most searches are over with the first letters, before anything need be ranked.
alter table title add column search_name text generated always as (folded(title)) stored;
create index title_search_name on title (search_name text_pattern_ops);
