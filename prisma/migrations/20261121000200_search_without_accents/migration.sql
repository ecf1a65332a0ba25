-- Search compares plain words: lower case, no accents, no punctuation. The query goes through the same
-- folding in lib/search/fold.ts; a test holds the two together.
--
-- Written with what every Postgres has since 13, so that no further extension is needed. The ranges are
-- spelled out because [:alnum:] would depend on the locale, and a generated column must not.
create function folded(text) returns text language sql immutable parallel safe
  as $$
    select trim(regexp_replace(
      regexp_replace(
        replace(replace(replace(replace(
          translate(normalize(lower($1), NFKD), 'øłđıŧħ', 'oldith'),
          'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th'),
        '[\u0300-\u036f.''’´`]', '', 'g'), -- accents; and D.O.A. is one word
      '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g'))
  $$;

drop index title_search_text;
drop index title_search_words;
alter table title drop column search_text, drop column search_words;

alter table title add column search_text tsvector generated always as (
  setweight(to_tsvector('simple', folded(title || ' ' || coalesce(original_title, ''))), 'A') ||
  setweight(to_tsvector('simple', folded(words(directors) || ' ' || words("cast"))), 'B') ||
  setweight(to_tsvector('simple', folded(words(genres) || ' ' || words(tags))), 'C') ||
  setweight(to_tsvector('english', folded(synopsis)), 'D')
) stored;
alter table title add column search_words text generated always as (
  folded(title || ' ' || coalesce(original_title, '') || ' ' || words(directors) || ' ' || words("cast")
    || ' ' || words(genres) || ' ' || words(tags))
) stored;
create index title_search_text on title using gin (search_text);
create index title_search_words on title using gin (search_words gin_trgm_ops);
