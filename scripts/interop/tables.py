"""Reads every format with DuckDB, pyarrow and pandas, and holds them to each other and to their manifests."""

import hashlib
import json
import sys
import zipfile
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow.parquet as pq

folder = Path(sys.argv[1])
DATASETS = ["events", "impressions", "rankings", "preferences", "titles", "viewers"]


def said(sentence):
    print(f"    {sentence}")


def equal(one, other, about):
    if one != other:
        raise SystemExit(f"{about}: {one!r} is not {other!r}")


def manifest_of(kind):
    return json.loads((folder / kind / "manifest.json").read_text())


def rows_in(kind):
    return {file["path"]: file.get("rows") for file in manifest_of(kind)["files"]}


def check_zips():
    zips = sorted(folder.glob("*.zip"))
    for path in zips:
        with zipfile.ZipFile(path) as archive:
            equal(archive.testzip(), None, f"{path.name} has a broken file")
            for file in json.loads(archive.read("manifest.json"))["files"]:
                content = archive.read(file["path"])
                equal(len(content), file["bytes"], f"bytes of {path.name} {file['path']}")
                equal(hashlib.sha256(content).hexdigest(), file["sha256"], file["path"])
    said(f"Python's zipfile: {len(zips)} bundles whole, every SHA-256 as the manifest says")


def check_tables():
    reading = {
        "csv": "read_csv('{}', header = true, all_varchar = false, sample_size = -1)",
        "ndjson": "read_json('{}', format = 'newline_delimited', sample_size = -1)",
        "parquet": "read_parquet('{}')",
    }
    total = 0
    for dataset in DATASETS:
        counts = {}
        for kind, reader in reading.items():
            source = reader.format(folder / kind / f"{dataset}.{kind}")
            (counts[kind],) = duckdb.sql(f"select count(*) from {source}").fetchall()[0]
            equal(counts[kind], rows_in(kind)[f"{dataset}.{kind}"], f"rows of {dataset} in {kind}")
        equal(len(set(counts.values())), 1, f"rows of {dataset} by format")
        total += counts["csv"]
    for kind, reader in reading.items():
        source = reader.format(folder / kind / f"events.{kind}")
        answer = duckdb.sql(
            f"select count(distinct viewer), sum(weight), max(epoch_ms(corrected_at::timestamp)) from {source}"
        ).fetchall()[0]
        if kind == "csv":
            expected = answer
        equal(answer, expected, f"viewers, weights and last moment of events in {kind}")
    said(f"DuckDB {duckdb.__version__}: {total} rows of six datasets the same in CSV, NDJSON and Parquet")


def check_parquet():
    schema = pq.read_schema(folder / "parquet" / "events.parquet")
    equal(str(schema.field("corrected_at").type), "timestamp[ms, tz=UTC]", "type of corrected_at")
    frame = pd.read_parquet(folder / "parquet" / "rankings.parquet")
    equal(len(frame), rows_in("parquet")["rankings.parquet"], "rankings in pandas")
    equal(bool(frame["propensity"].dropna().between(0, 1).all()), True, "propensities")
    said(f"pyarrow and pandas {pd.__version__}: Parquet with times in UTC milliseconds")


def check_movielens():
    ratings = pd.read_csv(folder / "movielens" / "ratings.csv")
    movies = pd.read_csv(folder / "movielens" / "movies.csv")
    equal(list(ratings.columns), ["userId", "movieId", "rating", "timestamp"], "columns")
    equal([str(kind) for kind in ratings.dtypes[["userId", "movieId"]]], ["int64"] * 2, "ids")
    equal(set(ratings["movieId"]) <= set(movies["movieId"]), True, "movies of ratings")
    said(f"MovieLens: {len(ratings)} ratings of {ratings['userId'].nunique()} users")


def check_mind():
    news = pd.read_csv(folder / "mind" / "news.tsv", sep="\t", header=None, quoting=3)
    equal(news.shape[1], 8, "columns of news.tsv")
    names = ["impression", "user", "time", "history", "impressions"]
    lines = pd.read_csv(folder / "mind" / "behaviors.tsv", sep="\t", header=None, names=names)
    times = pd.to_datetime(lines["time"], format="%m/%d/%Y %I:%M:%S %p")
    equal(bool(times.notna().all()), True, "times of behaviors.tsv")
    shown = lines["impressions"].str.split(" ").explode().str.split("-", expand=True)
    equal(set(shown[1]), {"0", "1"}, "labels")
    equal(set(shown[0]) <= set(news[0]), True, "news of behaviors.tsv")
    said(f"MIND: {len(lines)} pages with {len(shown)} titles, {(shown[1] == '1').sum()} clicked")


def check_contentwise():
    acts = pd.read_csv(folder / "contentwise" / "interactions.csv")
    rows = pd.read_csv(folder / "contentwise" / "impressions-direct-link.csv")
    others = pd.read_csv(folder / "contentwise" / "impressions-non-direct-link.csv")
    named = set(acts["recommendation_id"]) - {-1}
    equal(named, set(rows["recommendation_id"]), "rows that acts came from")
    for frame in (rows, others):
        lengths = frame["recommended_series_list"].map(lambda text: len(json.loads(text)))
        equal(bool((lengths == frame["recommendation_list_length"]).all()), True, "lengths of lists")
    equal(set(acts["interaction_type"]) <= {0, 1, 2, 3}, True, "interaction types")
    said(f"ContentWise: {len(acts)} acts, {len(rows)} rows they came from, {len(others)} others")


def check_json_lines():
    statements = f"read_json('{folder}/xapi/statements.ndjson', format = 'newline_delimited')"
    verbs = duckdb.sql(f"select verb.id, count(*) from {statements} group by 1").fetchall()
    equal(sum(count for _, count in verbs), rows_in("xapi")["statements.ndjson"], "statements")
    said(f"xAPI: {sum(count for _, count in verbs)} statements of {len(verbs)} verbs")
    feedback = f"read_json('{folder}/gorse/feedback.jsonl', format = 'newline_delimited')"
    items = f"read_json('{folder}/gorse/items.jsonl', format = 'newline_delimited')"
    (strays,) = duckdb.sql(
        f"select count(*) from {feedback} where ItemId not in (select ItemId from {items})"
    ).fetchall()[0]
    equal(strays, 0, "Gorse feedback about unknown items")
    said(f"Gorse: {rows_in('gorse')['feedback.jsonl']} feedbacks, all about known items")


for check in (
    check_zips,
    check_tables,
    check_parquet,
    check_movielens,
    check_mind,
    check_contentwise,
    check_json_lines,
):
    check()
