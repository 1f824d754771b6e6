"""Accuracy of exported files in PyTorch: `python evaluate.py <network>... --from <folder of export.py> --data <folder>`.

The site's own measurement is `npm run evaluate`; this one tells early, and whether the two agree. On the photos set
aside unless `--part val` is given.
"""
import argparse
import json
from pathlib import Path

import numpy as np
import torch

from data import load
from export import fold, tensors
from networks import Network, build
from train import accuracy


@torch.no_grad()
def read(trained: Network, folder: Path, kind: str) -> Network:
    """`trained`, folded, with the weights of `folder` in place of its own; `kind`: float16 or float32."""
    manifest = json.loads((folder / "manifest.json").read_text())
    network = fold(trained)
    file = folder / {"float16": "weights.bin", "float32": "weights32.bin"}[kind]
    values = np.frombuffer(file.read_bytes(), {"float16": "<f2", "float32": "<f4"}[kind])
    if len(values) != manifest["weights"] or set(tensors(network)) != {t["name"] for t in manifest["tensors"]}:
        raise ValueError(f"{file}: not the tensors of this network")
    for place in manifest["tensors"]:
        node, what = place["name"].rsplit("/", 1)
        start, part = place["offset"] // 2, network.parts[node]
        value = torch.from_numpy(values[start : start + int(np.prod(place["shape"]))].astype(np.float32))
        value, layer = value.view(place["shape"]), getattr(part, "conv", part)
        if what == "bias":
            layer.bias.copy_(value)
        else:
            layer.weight.copy_(value.permute(3, 2, 0, 1) if value.ndim == 4 else value.t())
    return network


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("networks", nargs="+")
    parser.add_argument("--from", dest="folder", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--part", default="aside", choices=["aside", "val"])
    given = parser.parse_args()
    photos, labels = load(given.data, given.cache)[given.part]
    for name in given.networks:
        for kind in ("float32", "float16"):
            found = accuracy(read(build(name), given.folder / name, kind), photos, labels)
            print(f"{name} {kind} top1 {found['top1']:.2f} top5 {found['top5']:.2f} n {len(labels)}", flush=True)


if __name__ == "__main__":
    main()
