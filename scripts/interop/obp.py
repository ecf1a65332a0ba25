"""Loads the rounds with the Open Bandit Pipeline and estimates a policy off-line."""

import logging
import sys
from pathlib import Path

sys.path = [place for place in sys.path if Path(place or ".").resolve() != Path(__file__).parent.resolve()]
logging.disable(logging.INFO)

import numpy as np
import obp
from obp.dataset import OpenBanditDataset
from obp.ope import InverseProbabilityWeighting, OffPolicyEvaluation

dataset = OpenBanditDataset(behavior_policy="bts", campaign="all", data_path=Path(sys.argv[1]) / "obd")
feedback = dataset.obtain_batch_bandit_feedback()
if not ((feedback["pscore"] > 0) & (feedback["pscore"] <= 1)).all():
    raise SystemExit("A propensity is not a chance.")
shape = (feedback["n_rounds"], feedback["n_actions"], int(feedback["position"].max()) + 1)
uniform = np.full(shape, 1 / feedback["n_actions"])
feedback["position"] = feedback["position"].astype(int)
value = OffPolicyEvaluation(
    bandit_feedback=feedback, ope_estimators=[InverseProbabilityWeighting()]
).estimate_policy_values(action_dist=uniform)
print(f"    Open Bandit Pipeline {obp.__version__}: {shape[0]} rounds of {shape[1]} actions in {shape[2]} positions, click rate {feedback['reward'].mean():.3f}, a uniform policy by IPW {value['ipw']:.4f}")
