"""Writes a trained network as the site loads it: `python export.py <network> --run <out of train.py> --to <folder>`.

<folder>/<network>/ then holds weights.bin (float16), weights32.bin (float32, for comparison only) and manifest.json.
Both binaries are little-endian, tensors one after another under the graph's node ids: `<node>/kernel`, `<node>/bias`.
Kernels are HWIO with I = channels in per group; a linear kernel is [in, out].
"""
import argparse
import copy
import hashlib
import json
import subprocess
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn

from augment import MEAN, STD, normalise
from networks import Conv, Network, build, read_graph

GOLDEN = Path(__file__).parent.parent / "tests" / "reference" / "golden"


@torch.no_grad()
def fold(network: Network) -> Network:
    """A copy in which each normalisation is part of the convolution before it: k = gamma / sqrt(variance + eps),
    kernel k w, bias beta - k mean. Same function, up to rounding, as `network` in evaluation mode."""
    folded = copy.deepcopy(network).eval()
    for part in folded.parts.values():
        if isinstance(part, Conv) and part.norm:
            k = part.norm.weight / torch.sqrt(part.norm.running_var + part.norm.eps)
            part.conv.weight.mul_(k[:, None, None, None])
            part.conv.bias = nn.Parameter(part.norm.bias - k * part.norm.running_mean)
            part.norm = nn.ReLU() if part.norm.relu else nn.Identity()
    return folded


def tensors(folded: Network) -> dict[str, np.ndarray]:
    """Name -> float32 array in the site's layout, in the graph's order."""
    found = {}
    for name, part in folded.parts.items():
        layer = part.conv if isinstance(part, Conv) else part
        kernel = layer.weight.detach()
        found[f"{name}/kernel"] = kernel.permute(2, 3, 1, 0) if kernel.ndim == 4 else kernel.t()
        if layer.bias is not None:
            found[f"{name}/bias"] = layer.bias.detach()
    return {name: np.ascontiguousarray(t.float().numpy()) for name, t in found.items()}


@torch.no_grad()
def rounded(folded: Network) -> Network:
    """A copy whose weights are those of the float16 file, in float32."""
    half = copy.deepcopy(folded)
    for p in half.parameters():
        p.copy_(p.half().float())
    return half


@torch.no_grad()
def count(folded: Network, shape) -> dict[str, int]:
    """Parameters and mult-adds of one [h, w, c] photo, counted on the modules as they run."""
    macs, hooks = [0], []

    def add(module, _inputs, output):
        macs[0] += output[0].numel() * module.weight[0].numel()

    for module in folded.modules():
        if isinstance(module, (nn.Conv2d, nn.Linear)):
            hooks.append(module.register_forward_hook(add))
    folded(torch.zeros(1, shape[2], shape[0], shape[1]))
    for hook in hooks:
        hook.remove()
    return {"params": sum(p.numel() for p in folded.parameters()), "macs": macs[0]}


@torch.no_grad()
def golden(network: Network) -> list[dict]:
    """Class scores of the three sample pictures, by the weights of the float16 file."""
    from PIL import Image

    found = []
    for file in sorted(GOLDEN.glob("*-64.png")):
        photo = torch.from_numpy(np.asarray(Image.open(file).convert("RGB")).copy()).permute(2, 0, 1)[None]
        found.append({"input": file.name, "logits": [round(v, 5) for v in network(normalise(photo))[0].tolist()]})
    return found


def commit() -> str:
    """The commit of the recipe, marked where the files differ from it."""
    ask = lambda *words: subprocess.run(["git", *words], cwd=Path(__file__).parent, capture_output=True, text=True)
    return ask("rev-parse", "HEAD").stdout.strip() + ("+" if ask("status", "--porcelain", ".").stdout.strip() else "")


def write(network: Network, graph: dict, folder: Path, about: dict) -> dict:
    """Folds, checks and writes `network`; returns the manifest. Raises ValueError where it and the graph disagree."""
    network = network.eval()
    folded = fold(network)
    shape = graph["nodes"][0]["shape"]
    with torch.no_grad():
        photos = torch.randn(4, shape[2], shape[0], shape[1], generator=torch.Generator().manual_seed(0))
        apart = (folded(photos) - network(photos)).abs().max().item()
    if apart > 1e-3:
        raise ValueError(f"folding moved the scores by {apart}")
    counted = count(folded, shape)
    for key, value in counted.items():
        if graph[key] != value:
            raise ValueError(f"{graph['network']}: {value} {key} here, {graph[key]} in the graph")
    folder.mkdir(parents=True, exist_ok=True)
    arrays, places, offset = tensors(folded), [], 0
    for name, array in arrays.items():
        places.append({"name": name, "shape": list(array.shape), "offset": offset})
        offset += 2 * array.size
    binary = b"".join(a.astype("<f2").tobytes() for a in arrays.values())
    (folder / "weights.bin").write_bytes(binary)
    (folder / "weights32.bin").write_bytes(b"".join(a.astype("<f4").tobytes() for a in arrays.values()))
    manifest = {"name": folder.name, "graph": graph["config"], "input": shape, "classes": graph["nodes"][-1]["shape"][2]}
    manifest |= {"preprocess": {"range": "x / 255", "mean": MEAN, "std": STD}} | counted
    manifest |= {"dtype": "float16 little-endian", "bytes": len(binary), "weights": offset // 2}
    manifest |= {"sha256": hashlib.sha256(binary).hexdigest(), "folded_apart": apart} | about | {"tensors": places}
    (folder / "manifest.json").write_text(json.dumps(manifest) + "\n")
    return manifest


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("network")
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    given = parser.parse_args()
    state = torch.load(given.run / "checkpoint.pt", map_location="cpu", weights_only=False)
    if state["epoch"] < state["recipe"]["epochs"]:
        print(f"note: {state['epoch']} of {state['recipe']['epochs']} epochs only")
    network = build(given.network)
    network.load_state_dict(state["average"])
    lines = [json.loads(line) for line in (given.run / "log.jsonl").read_text().splitlines()]
    starts, epochs = [x for x in lines if "recipe" in x], {x["epoch"]: x for x in lines if "epoch" in x}
    recipe = {"commit": commit(), "photos": starts[-1]["photos"], "settings": state["recipe"]}
    recipe |= {"seconds": round(sum(x["seconds"] for x in epochs.values())), "machine": starts[-1]["machine"]}
    about = {"epochs": state["epoch"], "recipe": recipe, "golden": golden(rounded(fold(network)))}
    manifest = write(network, read_graph(given.network), given.to / given.network, about)
    print(f"{given.network}: {manifest['params']} parameters, {manifest['macs']} mult-adds, {manifest['bytes']} bytes")


if __name__ == "__main__":
    main()
