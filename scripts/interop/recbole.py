"""Loads the atomic files as RecBole's own data sets are loaded, by its own split and by the files of a split."""

import sys
import tempfile
from pathlib import Path

sys.path = [place for place in sys.path if Path(place or ".").resolve() != Path(__file__).parent.resolve()]

import recbole
from recbole.config import Config
from recbole.data import create_dataset, data_preparation
from recbole.model.general_recommender import Pop
from recbole.utils import get_trainer, init_seed

folder = Path(sys.argv[1])


def prepared(name, more):
    settings = {
        "data_path": str(folder / name),
        "load_col": {"inter": ["user_id", "item_id", "rating", "timestamp"], "item": ["item_id", "class"]},
        "epochs": 1,
        "state": "ERROR",
        "show_progress": False,
        "use_gpu": False,
        "checkpoint_dir": tempfile.mkdtemp(),
        **more,
    }
    sys.argv = sys.argv[:1]
    config = Config(model="Pop", dataset="matinee", config_dict=settings)
    init_seed(1, True)
    dataset = create_dataset(config)
    return config, dataset, data_preparation(config, dataset)


lines = (folder / "recbole/matinee/matinee.inter").read_text().splitlines()
config, dataset, (train, valid, test) = prepared("recbole", {})
if dataset.inter_num != len(lines) - 1:
    raise SystemExit(f"Read {dataset.inter_num} interactions of {len(lines) - 1}.")
model = Pop(config, train.dataset)
result = get_trainer(config["MODEL_TYPE"], config["model"])(config, model).fit(train, valid, saved=False)
print(f"    RecBole {recbole.__version__}: {dataset.inter_num} interactions of {dataset.user_num - 1} users, trained and evaluated ({result[0]:.3f})")

_, parts, (train, valid, test) = prepared("recbole-split", {"benchmark_filename": ["train", "valid", "test"]})
print(f"    RecBole {recbole.__version__}: the files of a split as benchmark files, {len(train.dataset)} / {len(valid.dataset)} / {len(test.dataset)}")
