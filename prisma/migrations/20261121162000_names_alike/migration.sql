-- Names of histories are compared with names that were folded once, when the title was written, not once per pair.
create index title_search_name_alike on title using gin (search_name gin_trgm_ops);
drop index title_search_names_alike;
