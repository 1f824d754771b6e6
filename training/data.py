"""The photos: 100 classes of Tiny ImageNet, 64 x 64 (../shared's README of the pack tells the format and its flaws).

Three parts: `train` (47,500), `aside` (2,500 of the official training photos, 25 a class, listed in aside.json: recipe,
epochs, temperature and doubt rule are chosen on them) and `val` (the 5,000 official validation photos, looked at once).
"""
import io
import json
from pathlib import Path

import numpy as np
import torch

ASIDE = Path(__file__).parent / "aside.json"


def decode(pack, split: str) -> np.ndarray:
    """All photos of `split` ('train' or 'val') -> uint8 [n, 3, 64, 64]."""
    from PIL import Image

    blob, ends = pack[f"{split}_blob"].tobytes(), pack[f"{split}_offsets"]
    files = (blob[a:b] for a, b in zip(ends[:-1], ends[1:]))
    return np.stack([np.asarray(Image.open(io.BytesIO(f)).convert("RGB")) for f in files]).transpose(0, 3, 1, 2)


def set_aside(labels: np.ndarray) -> np.ndarray:
    """Indices of the photos set aside: of each class, in the pack's order, every photo whose place is 7 mod 20."""
    place = np.empty(len(labels), np.int64)
    for label in np.unique(labels):
        place[labels == label] = np.arange((labels == label).sum())
    return np.flatnonzero(place % 20 == 7)


def load(folder: Path, cache: Path | None = None) -> dict[str, tuple[torch.Tensor, torch.Tensor]]:
    """{train, aside, val: (photos uint8 [n, 3, 64, 64], labels int64 [n])}. `cache`: where decoded photos are kept."""
    if cache and cache.exists():
        kept = np.load(cache)
    else:
        pack = np.load(folder / "tiny-imagenet-100.npz")
        kept = {f"{s}_photos": np.ascontiguousarray(decode(pack, s)) for s in ("train", "val")}
        kept |= {f"{s}_labels": pack[f"{s}_labels"].astype(np.int64) for s in ("train", "val")}
        if cache:
            cache.parent.mkdir(parents=True, exist_ok=True)
            np.savez(cache, **kept)
    photos, labels = kept["train_photos"], kept["train_labels"]
    aside = np.zeros(len(labels), bool)
    aside[json.loads(ASIDE.read_text())["indices"]] = True
    parts = {"train": (photos[~aside], labels[~aside]), "aside": (photos[aside], labels[aside])}
    parts["val"] = (kept["val_photos"], kept["val_labels"])
    return {k: (torch.from_numpy(x), torch.from_numpy(y)) for k, (x, y) in parts.items()}
