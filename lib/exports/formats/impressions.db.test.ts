import { beforeAll, describe, expect, test } from "vitest";
import { bundle } from "@/scripts/database/test-bundle";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addExportWorld } from "@/scripts/database/test-showing";

useTestDatabase();
beforeAll(async () => void (await addExportWorld())); // caligari, metropolis and nosferatu are titles 1, 2 and 3

describe("MIND", () => {
  test("behaviors.tsv has a line for each page seen: clicks before, titles seen, which were clicked", async () => {
    const lines = (await bundle("mind")).lines("behaviors.tsv").map((line) => line.split("\t"));
    expect(lines.map(([number]) => number)).toEqual(["1", "2"]);
    const [first, second] = lines;
    expect(first[1]).toMatch(/^v[0-9a-f]{24}$/);
    expect(first[2]).toMatch(/^(0\d|1[0-2])\/[0-3]\d\/20\d\d (0\d|1[0-2]):[0-5]\d:[0-5]\d [AP]M$/);
    expect(first[3]).toBe("");
    expect(first[4].split(" ").sort()).toEqual(["N1-0", "N2-1", "N3-0"]);
    expect(second.slice(3)).toEqual(["N2", "N3-1"]);
  });

  test("news.tsv has eight columns and knows every title that behaviors.tsv names", async () => {
    const files = await bundle("mind");
    const news = files.lines("news.tsv").map((line) => line.split("\t"));
    expect(news).toHaveLength(3);
    expect(news[0]).toEqual([
      ...["N1", "Science fiction", "Drama", "Caligari", "", "/title/caligari", "[]", "[]"],
    ]);
    expect(files.text("entity_embedding.vec")).toBe("");
    expect(files.text("relation_embedding.vec")).toBe("");
  });
});

describe("Open Bandit", () => {
  test("a round is a place that was seen, with its propensity and what was clicked before", async () => {
    const rounds = (await bundle("obd")).table("bts/all/all.csv");
    expect(Object.keys(rounds[0])).toEqual([
      ...["", "timestamp", "item_id", "position", "click", "propensity_score"],
      ...["user_feature_0", "user_feature_1", "user_feature_2", "user_feature_3"],
      ...["user-item_affinity_0", "user-item_affinity_1", "user-item_affinity_2"],
    ]);
    const told = rounds.map((round) => [
      ...[round[""], round.item_id, round.position, round.click, round.propensity_score],
      ...[round.user_feature_0, round.user_feature_3, round["user-item_affinity_1"]],
    ]);
    expect(told).toEqual([
      ["0", "1", "1", "1", "0.5", "real", "new", "0"],
      ["1", "2", "2", "0", "0.25", "real", "new", "0"],
      ["2", "0", "1", "0", "1", "real", "new", "0"],
      ["3", "2", "1", "1", "1", "real", "occasional", "1"], // nothing on record: the policy did not explore
    ]);
    expect(rounds[0].timestamp).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\+00:00$/);
  });

  test("rounds.csv says where each stood, item_context.csv and items.csv what it was", async () => {
    const files = await bundle("obd");
    const places = files.table("bts/all/rounds.csv");
    expect(
      places.map((place) => [place.row, place.row_kind, place.row_propensity, place.policy]),
    ).toEqual([
      ["0", "top-picks", "1", "neighbours 1"],
      ["0", "top-picks", "1", "neighbours 1"],
      ["1", "trending", "0.5", "neighbours 1"],
      ["0", "new-here", "1", "neighbours 1"],
    ]);
    const context = files.table("bts/all/item_context.csv");
    expect(context.map(({ item_id }) => item_id)).toEqual(["0", "1", "2"]);
    expect(Object.keys(context[0])).toEqual([
      ...["", "item_id", "item_feature_0", "item_feature_1", "item_feature_2", "item_feature_3"],
    ]);
    expect(files.table("bts/all/items.csv")[1]).toMatchObject({ title: "metropolis" });
    expect(files.text("README.md")).toContain("Policies that do not explore have 1");
  });
});

describe("ContentWise", () => {
  const none = "-1";

  test("acts name the row they came from, a viewing the row of the click that opened it", async () => {
    const acts = (await bundle("contentwise")).table("interactions.csv");
    expect(Object.keys(acts[0])).toEqual([
      ...["utc_ts_milliseconds", "user_id", "item_id", "item_type", "series_id", "episode_number"],
      ...["series_length", "recommendation_id", "interaction_type", "explicit_rating"],
      "vision_factor",
    ]);
    const told = acts.map((act) => [
      ...[act.item_id, act.recommendation_id, act.interaction_type],
      ...[act.explicit_rating, act.vision_factor],
    ]);
    const expected = [
      ["2", "0", "0", none, "0.55"], // 8 + 3 of 20 seconds
      ["2", "0", "1", none, none],
      ["2", none, "2", "5", none],
      ["3", "1", "1", none, none],
      ["3", none, "0", none, "1"],
      ["3", none, "1", none, none],
    ];
    expect(told.sort()).toEqual(expected.sort());
  });

  test("rows are told once: with their number when acts came from them, with their viewer when not", async () => {
    const files = await bundle("contentwise");
    const [position, length] = ["row_position", "recommendation_list_length"];
    expect(files.table("impressions-direct-link.csv")).toEqual([
      { recommendation_id: "0", [position]: "0", [length]: "2", recommended_series_list: "[2, 3]" },
      { recommendation_id: "1", [position]: "0", [length]: "1", recommended_series_list: "[3]" },
    ]);
    const [unanswered, ...more] = files.table("impressions-non-direct-link.csv");
    expect(more).toEqual([]);
    expect(unanswered).toMatchObject({ [position]: "1", recommended_series_list: "[1]" });
    const users = files.table("users.csv").map(({ user_id }) => user_id);
    expect(users).toEqual(["1", "2"]);
    expect(users).toContain(unanswered.user_id);
  });
});
