"""Makes a LensKit data set of the frames, trains a scorer on it and asks it for lists."""

import sys
from pathlib import Path

# a script of the library's own name must not stand in its way
sys.path = [place for place in sys.path if Path(place or ".").resolve() != Path(__file__).parent.resolve()]

import lenskit
import pandas as pd
from lenskit.data import from_interactions_df
from lenskit.knn import ItemKNNScorer
from lenskit.pipeline import topn_pipeline
from lenskit.batch import recommend

folder = Path(sys.argv[1]) / "lenskit"
frame = pd.read_csv(folder / "interactions.csv")
data = from_interactions_df(frame)
if data.interaction_count != len(frame) or data.user_count != frame["user_id"].nunique():
    raise SystemExit(f"Read {data.interaction_count} interactions of {len(frame)}.")
pipeline = topn_pipeline(ItemKNNScorer(max_nbrs=20, min_nbrs=1))
pipeline.train(data)
users = list(frame["user_id"].unique()[:10])
lists = recommend(pipeline, users, n=10, n_jobs=1)
made = sum(len(items) for items in lists.lists())
if made == 0:
    raise SystemExit("No recommendations came of it.")
print(f"    LensKit {lenskit.__version__}: {data.interaction_count} interactions, {made} recommendations for {len(users)} users")
