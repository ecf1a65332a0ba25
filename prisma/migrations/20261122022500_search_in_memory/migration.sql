-- Searching is done in memory. Persons are still found by search_text, names of histories by search_name.
alter table title drop column search_words; -- and its index
drop index title_search_name;
