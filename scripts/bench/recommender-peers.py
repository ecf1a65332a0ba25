"""Times the same question in published libraries: the 50 nearest of each asked viewer, on one core.

Reads starts (uint32), ids (uint32), values (float64) and asked (uint32) from the folder given, and
prints milliseconds as JSON. Libraries that are not installed are left out.
"""
import json
import os
import sys
import time

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")

import numpy as np
from scipy.sparse import csr_matrix

folder, titles = sys.argv[1], int(sys.argv[2])
starts, ids, values, asked = (
    np.fromfile(f"{folder}/{name}", dtype)
    for name, dtype in [("starts", "u4"), ("ids", "u4"), ("values", "f8"), ("asked", "u4")]
)
viewers = len(starts) - 1
table = csr_matrix((values, ids.astype("i4"), starts.astype("i4")), shape=(viewers, titles))
norms = np.sqrt(np.asarray(table.multiply(table).sum(axis=1)).ravel())
table.data /= np.repeat(norms, np.diff(table.indptr))
columns = table.T.tocsr()


def clock(answer, viewers):
    for viewer in viewers[:10]:
        answer(viewer)
    times = []
    for viewer in viewers:
        runs = []
        for _ in range(2):
            began = time.perf_counter()
            answer(viewer)
            runs.append(time.perf_counter() - began)
        times.append(min(runs) * 1000)
    return {"p50": float(np.quantile(times, 0.5)), "p99": float(np.quantile(times, 0.99))}


def with_scipy(viewer):
    scores = (table[viewer] @ columns).toarray().ravel()
    best = np.argpartition(-scores, 51)[:51]
    return best[np.argsort(-scores[best])]


result = {"scipy inverted index": clock(with_scipy, asked)}
try:
    from implicit._nearest_neighbours import NearestNeighboursScorer

    square = columns.copy()
    square.resize((viewers, viewers))  # it counts what it finds by rows; there are more viewers than titles
    scorer = NearestNeighboursScorer(square)

    def with_implicit(viewer):
        row = table[viewer]
        scorer.recommend(row.indptr, row.indices, row.data, K=51, remove_own_likes=False)

    result["C++ kernel of implicit"] = clock(with_implicit, asked)
except ImportError:
    pass
try:
    from sklearn.neighbors import NearestNeighbors

    brute = NearestNeighbors(n_neighbors=51, metric="cosine", algorithm="brute", n_jobs=1).fit(table)
    result["scikit-learn brute force"] = clock(lambda viewer: brute.kneighbors(table[viewer]), asked[:10])
except ImportError:
    pass
print(json.dumps(result))
