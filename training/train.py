"""Trains one network by the recipe: `python train.py <network> --data <folder> --out <folder>`; run it again to resume.

After every epoch <out>/checkpoint.pt holds all that the next one needs, random state included, and <out>/log.jsonl has
grown by one line: {epoch, size, loss, top1 (of the augmented photos), lr, seconds, aside: {top1, top5, loss}}.
"""
import argparse
import copy
import json
import math
import os
import platform
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

import fused
from augment import augment, normalise
from data import load
from export import fold
from networks import build


@dataclass(frozen=True)
class Recipe:
    """One for all networks."""

    epochs: int = 40
    batch: int = 64
    rate: float = 0.06  # of SGD with Nesterov momentum; a cosine from here to 0, after the warm-up
    momentum: float = 0.9
    decay: float = 5e-4  # not on normalisation, bias and depthwise kernels
    warmup: float = 1.0  # epochs
    clip: float = 2.0  # norm of the gradient
    smoothing: float = 0.1  # of the labels
    mixup: float = 0.1  # parameter of the beta distribution; 0: none
    least_area: float = 0.35
    colour: float = 0.2
    average: float = 0.999  # of the weights, over steps: what is exported
    sizes: tuple = ((0.0, 32), (0.175, 40), (0.35, 48), (0.525, 56), (0.7, 64))  # from which part of the epochs
    seed: int = 0
    teacher: str = ""  # a network trained before, in a run beside this one, whose answers to the same crops are learnt from, too
    taught: float = 0.8  # share of the loss that the teacher's answers have
    softness: float = 2.0  # what both networks' scores are divided by, for that share

    def size(self, epoch: int) -> int:
        """Side of the crops in pixels: small photos first, which is faster and no worse; the whole size at the end."""
        return [size for start, size in self.sizes if epoch >= start * self.epochs][-1]

    def rate_at(self, step: int, steps: int) -> float:
        """`steps` an epoch, `step` from the very first."""
        warm = max(1, int(steps * self.warmup))
        return self.rate * min(1, (step + 1) / warm) * 0.5 * (1 + math.cos(math.pi * step / (steps * self.epochs)))


OWN = {"squeezenet": {"teacher": "shufflenet", "sizes": ((0.0, 48), (0.25, 64))}}
"""What one network has for itself; README.md says why."""


class Average:
    """An exponential average of all weights and running statistics, in place."""

    def __init__(self, network, decay: float):
        self.network, self.decay, self.steps = copy.deepcopy(network).eval().requires_grad_(False), decay, 0
        pick = lambda net: [v for v in net.state_dict().values() if v.dtype.is_floating_point]
        self.mine, self.theirs = pick(self.network), pick(network)

    @torch.no_grad()
    def update(self):
        self.steps += 1
        torch._foreach_lerp_(self.mine, self.theirs, 1 - min(self.decay, (1 + self.steps) / (10 + self.steps)))


def teacher_of(run: Path, device):
    """The network of that run, its batch normalisation folded, which is faster and the same."""
    state = torch.load(run / "checkpoint.pt", map_location="cpu", weights_only=False)
    network = build(state["name"])
    network.load_state_dict(state["average"])
    return fold(network).requires_grad_(False).to(device)


def soft_loss(scores, answers, softness: float):
    """Cross-entropy with the teacher's softened answers, times softness squared (Hinton, Vinyals, Dean, 2015, section 2)."""
    return F.cross_entropy(scores / softness, (answers / softness).softmax(1)) * softness**2


@torch.no_grad()
def accuracy(network, photos, labels, batch: int = 250) -> dict:
    """Top-1 and top-5 in per cent and the mean cross-entropy, in float32 as the browser computes."""
    network.eval()
    scores = torch.cat([network(normalise(x).contiguous(memory_format=torch.channels_last)) for x in photos.split(batch)])
    right = scores.topk(5).indices == labels[:, None]
    share = lambda hits: round(100 * hits.float().mean().item(), 2)
    loss = F.cross_entropy(scores, labels).item()
    return {"top1": share(right[:, 0]), "top5": share(right.any(1)), "loss": round(loss, 4)}


def groups(network, decay: float) -> list[dict]:
    depthwise = {m.weight for m in network.modules() if isinstance(m, torch.nn.Conv2d) and m.groups == m.in_channels > 1}
    free = [p for p in network.parameters() if p.ndim == 1 or p in depthwise]
    kept = [p for p in network.parameters() if not (p.ndim == 1 or p in depthwise)]
    return [{"params": kept, "weight_decay": decay}, {"params": free, "weight_decay": 0.0}]


def train_epoch(network, teacher, average, optimiser, recipe: Recipe, epoch: int, photos, labels) -> dict:
    device, steps = photos.device, len(photos) // recipe.batch
    order, start, size = torch.randperm(len(photos), device=device), time.time(), recipe.size(epoch)
    total, hits = torch.zeros((), device=device), torch.zeros((), device=device)
    network.train()
    if size < photos.shape[-1]:
        teacher = None  # it knows photos of the whole size
    for i in range(steps):
        rate = recipe.rate_at(epoch * steps + i, steps)
        for group in optimiser.param_groups:
            group["lr"] = rate
        pick = order[i * recipe.batch : (i + 1) * recipe.batch]
        x, y = augment(photos[pick], size, recipe.least_area, recipe.colour), labels[pick]
        share, other = 1.0, y
        if recipe.mixup > 0:
            share, turn = float(np.random.beta(recipe.mixup, recipe.mixup)), torch.randperm(len(x), device=device)
            x, other = torch.lerp(x[turn], x, share), y[turn]
        with torch.autocast(device.type, dtype=torch.bfloat16):
            scores = network(x)
            answers = teacher(x).float() if teacher else None
        scores = scores.float()
        loss = share * F.cross_entropy(scores, y, label_smoothing=recipe.smoothing)
        loss = loss + (1 - share) * F.cross_entropy(scores, other, label_smoothing=recipe.smoothing)
        if teacher:
            loss = (1 - recipe.taught) * loss + recipe.taught * soft_loss(scores, answers, recipe.softness)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), recipe.clip)
        optimiser.step()
        average.update()
        total += loss.detach()
        hits += (scores.argmax(1) == y).sum()
    loss = total.item() / steps
    if not math.isfinite(loss):
        raise SystemExit(f"epoch {epoch + 1}: the loss is not finite; resume from the checkpoint with a smaller rate")
    top1 = round(100 * hits.item() / (steps * recipe.batch), 2)
    seconds = round(time.time() - start, 1)
    return {"epoch": epoch + 1, "size": size, "loss": round(loss, 4), "top1": top1, "lr": round(rate, 5), "seconds": seconds}


def machine(device) -> str:
    if device.type == "cuda":
        return torch.cuda.get_device_name()
    about = Path("/proc/cpuinfo")
    lines = about.read_text().splitlines() if about.exists() else []
    names = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    return f"{names[0] if names else platform.processor()}, {torch.get_num_threads()} thread"


def train(name: str, recipe: Recipe, data: Path, out: Path, device: torch.device, cache: Path | None):
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(recipe.seed)
    np.random.seed(recipe.seed)
    parts = load(data, cache)
    photos, labels = (t.to(device) for t in parts["train"])
    aside = tuple(t.to(device) for t in parts["aside"])
    network = build(name).to(device)
    teacher = teacher_of(out.parent / recipe.teacher, device) if recipe.teacher else None
    average = Average(network, recipe.average)
    optimiser = torch.optim.SGD(groups(network, recipe.decay), recipe.rate, recipe.momentum, nesterov=True)
    kept, first = out / "checkpoint.pt", 0
    if kept.exists():
        state = torch.load(kept, map_location="cpu", weights_only=False)
        if state["recipe"] != asdict(recipe):
            raise SystemExit(f"{kept} was trained by another recipe; give another --out, or that recipe: {state['recipe']}")
        network.load_state_dict(state["network"])
        average.network.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        average.steps, first = state["steps"], state["epoch"]
        torch.set_rng_state(state["random"][0])
        np.random.set_state(state["random"][1])

    def log(line: dict):
        print(json.dumps(line), flush=True)
        with open(out / "log.jsonl", "a") as f:
            f.write(json.dumps(line) + "\n")

    speed = "fused" if device.type == "cpu" and fused.available() else "plain"
    start = {"network": name, "from": first, "recipe": asdict(recipe), "photos": len(photos)}
    log(start | {"machine": machine(device), "torch": torch.__version__, "layers": speed})
    for epoch in range(first, recipe.epochs):
        line = train_epoch(network, teacher, average, optimiser, recipe, epoch, photos, labels)
        if epoch % 2 or epoch + 1 == recipe.epochs:
            line["aside"] = accuracy(average.network, *aside)
        state = {"network": network.state_dict(), "average": average.network.state_dict(), "optimiser": optimiser.state_dict()}
        state |= {"steps": average.steps, "epoch": epoch + 1, "recipe": asdict(recipe), "name": name}
        torch.save(state | {"random": (torch.get_rng_state(), np.random.get_state())}, out / "checkpoint.new")
        os.replace(out / "checkpoint.new", kept)
        log(line)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("network", help="a file of graphs/, without .json")
    parser.add_argument("--data", type=Path, required=True, help="folder of tiny-imagenet-100.npz")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--cache", type=Path, help="where the decoded photos are kept (750 MB)")
    parser.add_argument("--threads", type=int, default=1, help="on a CPU; two processes of one thread beat one of two")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    for field, value in asdict(Recipe()).items():
        if isinstance(value, (int, float, str)):
            parser.add_argument(f"--{field.replace('_', '-')}", type=type(value), default=value)
    given = vars(parser.parse_args())
    torch.set_num_threads(given["threads"])
    recipe = Recipe(**{k: given[k] for k in asdict(Recipe()) if k in given} | OWN.get(given["network"], {}))
    train(given["network"], recipe, given["data"], given["out"], torch.device(given["device"]), given["cache"])


if __name__ == "__main__":
    main()
