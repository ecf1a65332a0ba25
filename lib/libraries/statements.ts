/** Tables of the session that a library's lines wait in; nothing of them outlives the import. */
export const STAGING = `
  create temp table incoming_title (line int, key text, kind text, name text, other_names text[], year int,
    runtime_minutes int, genres text[], tags text[], overview text, imdb_id text, tmdb_id int, rating_mean real,
    rating_count int);
  create temp table incoming_link (key text, imdb_id text, tmdb_id int);
  create temp table incoming_mean (key text, rating_mean real, rating_count int);
  create temp table incoming_tag (key text, tag text, weight real);
  create temp table incoming_rating (person int, wider_id int, rating real, seconds float8);
  create temp table seen_key (key text primary key);
  create temp table changed_title (id int);
  create index on incoming_link (key);
  create index on incoming_mean (key)`;

const FACTS = [
  "kind",
  "name",
  "other_names",
  "year",
  "runtime_minutes",
  "genres",
  "tags",
  "tag_weights",
  "overview",
  "imdb_id",
  "tmdb_id",
  "rating_mean",
  "rating_count",
];

// what a library says elsewhere, its tags and ratings, is put in afterwards and must not go in between
const KEPT: Record<string, string> = {
  tags: "case when excluded.tags = '{}' then w.tags else excluded.tags end",
  tag_weights: "case when excluded.tags = '{}' then w.tag_weights else excluded.tag_weights end",
  rating_mean: "coalesce(excluded.rating_mean, w.rating_mean)",
  rating_count:
    "case when excluded.rating_mean is null then w.rating_count else excluded.rating_count end",
};

const taken = (column: string) => KEPT[column] ?? `excluded.${column}`;

/** Takes the waiting titles of source $1 in that at least $2 people rated; of several with one key the first counts. */
export const TAKE_TITLES = `
  with given as materialized (
    select distinct on (i.key) i.key, i.kind, i.name, i.other_names, i.year, i.runtime_minutes, i.genres, i.tags,
      array_fill(0.5::real, array[cardinality(i.tags)]) as tag_weights, i.overview,
      coalesce(i.imdb_id, l.imdb_id) as imdb_id, coalesce(i.tmdb_id, l.tmdb_id) as tmdb_id,
      coalesce(m.rating_mean, i.rating_mean) as rating_mean,
      coalesce(m.rating_count, i.rating_count, 0) as rating_count
    from incoming_title i left join incoming_link l on l.key = i.key left join incoming_mean m on m.key = i.key
    where not exists (select from seen_key s where s.key = i.key)
    order by i.key, i.line
  ),
  wanted as materialized (select * from given where rating_count >= $2),
  seen as (insert into seen_key select key from wanted),
  saved as (
    insert into wider_title as w (source_id, key, ${FACTS.join(", ")})
    select $1, key, ${FACTS.join(", ")} from wanted
    on conflict (source_id, key) do update set ${FACTS.map((one) => `${one} = ${taken(one)}`).join(", ")}
    where (${FACTS.map((one) => `w.${one}`).join(", ")}) is distinct from (${FACTS.map(taken).join(", ")})
    returning id
  ),
  changed as (insert into changed_title select id from saved)
  select (select count(*) from given)::int as given, (select count(*) from wanted)::int as wanted`;

/** Writes the names of changed titles anew, whole and without their subtitles. */
export const NAME_TITLES = [
  "delete from wider_name where wider_id in (select id from changed_title)",
  `insert into wider_name (wider_id, plain, part)
   select id, plain, max(part) from (
     select w.id, folded(given) as plain, 1::real as part
     from wider_title w join changed_title using (id), unnest(array[w.name] || w.other_names) as given
     union all
     select w.id, folded(split_part(w.name, ': ', 1)), 0.8::real
     from wider_title w join changed_title using (id) where w.name like '%: %'
   ) named where plain <> '' group by id, plain`,
  "truncate changed_title, incoming_title",
];

/** A title of source $1 that the files no longer have; a few thousand at a time. */
export const DROP_VANISHED = `
  delete from wider_title where id in (
    select id from wider_title w where source_id = $1
      and not exists (select from seen_key s where s.key = w.key) limit 5000)`;

const MOST_TAGS = 20; // of a title

/** The weightiest tags of the titles of source $1 with ids from $2 to below $3: what many say, or what was measured. */
export const GATHER_TAGS = `
  update wider_title w set tags = found.tags, tag_weights = found.weights
  from (
    select id, coalesce(array_agg(tag order by weight desc, tag) filter (where tag is not null and place <= ${MOST_TAGS}), '{}') as tags,
      coalesce(array_agg(weight order by weight desc, tag) filter (where tag is not null and place <= ${MOST_TAGS}), '{}') as weights
    from (
      select t.id, tag, weight, row_number() over (partition by t.id order by weight desc, tag) as place
      from wider_title t left join lateral (
        select tag, greatest(max(weight), 1 - 1.0 / (1 + count(*) filter (where weight is null)))::real as weight
        from incoming_tag i where i.key = t.key group by tag
      ) said on true
      where t.source_id = $1 and t.id >= $2 and t.id < $3
    ) placed group by id
  ) found
  where w.id = found.id and w.tags is distinct from found.tags`;

/** Takes the waiting ratings of source $1 in; of a person's several ratings of a title the latest counts. */
export const TAKE_RATINGS = `
  insert into background_rating as b (source_id, person, wider_id, rating, rated_at)
  select distinct on (person, wider_id) $1::int, person, wider_id, rating, to_timestamp(seconds)
  from incoming_rating order by person, wider_id, seconds desc nulls last
  on conflict (source_id, person, wider_id) do update set rating = excluded.rating, rated_at = excluded.rated_at
  where b.rated_at is null or excluded.rated_at >= b.rated_at`;

export const FORGET_RATINGS = `
  delete from background_rating where ctid = any(array(
    select ctid from background_rating where source_id = $1 limit 50000))`;

/** What people elsewhere think on the whole of the titles of source $1. */
export const MEAN_RATINGS = `
  update wider_title w set rating_mean = found.mean, rating_count = found.ratings
  from (select wider_id, (avg(rating) * 2)::real as mean, count(*)::int as ratings
    from background_rating where source_id = $1 group by wider_id) found
  where w.id = found.wider_id and (w.rating_mean, w.rating_count) is distinct from (found.mean, found.ratings)`;

/** Links titles to the same film in the catalogue: by IMDb id, else by name, kind and year. */
export const LINK_CATALOGUE = `
  with found as (
    select w.id, coalesce(
      (select min(t.id) from title t where t.imdb_id = w.imdb_id and t.withdrawn_at is null and t.open_to is null),
      (select min(t.id) from wider_name n join named t on t.plain = n.plain
       where n.wider_id = w.id and n.part = 1 and t.kind = w.kind and abs(t.year - w.year) <= 1
         and (t.imdb_id is null or w.imdb_id is null))) as title_id
    from wider_title w
  )
  update wider_title w set title_id = found.title_id from found
  where w.id = found.id and w.title_id is distinct from found.title_id`;

/** Names of the catalogue in plain words, for the statement above. */
export const NAMED_CATALOGUE = `
  create temp table named as
    select id, kind, year, imdb_id, folded(given) as plain
    from title, unnest(array[title, original_title]) as given
    where withdrawn_at is null and open_to is null and given is not null`;

/** Of several libraries' entries of one film the first speaks: the same by IMDb or TMDB id, or where neither is known by name, kind and year. */
export const LINK_SAME = `
  with named as (
    select w.id, w.kind, w.year, folded(w.name) as plain, w.imdb_id is null and w.tmdb_id is null as is_nameless
    from wider_title w
    where exists (select from wider_source s where s.id <> w.source_id)
  ),
  first as (
    select w.id, least(
      min(w.id) over (partition by coalesce(w.imdb_id, w.id::text)),
      min(w.id) over (partition by w.kind, coalesce(w.tmdb_id, -w.id))) as first
    from wider_title w
  ),
  alike as (
    select n.id, min(o.id) as first from named n join named o
      on o.plain = n.plain and o.kind = n.kind and o.year = n.year
    where n.is_nameless or o.is_nameless group by n.id
  ),
  nearer as (select f.id, least(f.first, a.first) as first from first f left join alike a using (id)),
  found as (select n.id, nullif(least(n.first, m.first), n.id) as same_as from nearer n join nearer m on m.id = n.first)
  update wider_title w set same_as = found.same_as from found
  where w.id = found.id and w.same_as is distinct from found.same_as`;

/** What each person elsewhere liked: rated no lower than they rate on the whole. A part of the people where there are many. */
export const LIKINGS = `
  select array_agg(coalesce(w.same_as, w.id)) as titles from (
    select source_id, person, wider_id, rating >= avg(rating) over (partition by source_id, person) as is_liked
    from background_rating where (hashint4(person) & 2147483647) % $1 = 0
  ) b join wider_title w on w.id = b.wider_id
  where is_liked group by b.source_id, b.person having count(*) between 2 and 2000`;
