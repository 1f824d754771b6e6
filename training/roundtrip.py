"""Writes ../tests/reference/roundtrip.json: for each operation a small graph, its exported weights, an input and what
PyTorch makes of it. The site's tests load and run the same through TensorFlow.js: `python roundtrip.py`.
"""
import base64
import json
import tempfile
from pathlib import Path

import torch

from evaluate import read
from export import count, fold, write
from networks import Network

FILE = Path(__file__).parent.parent / "tests" / "reference" / "roundtrip.json"


def conv(filters, kernel, stride=1, groups=1):
    return {"kind": "conv", "filters": filters, "kernel": kernel, "stride": stride, "padding": kernel // 2, "groups": groups, "bias": True}


def pool(kind, padding=1, **more):
    return {"kind": kind, "size": 3, "stride": 2, "padding": padding} | more


# Operation under test -> the nodes after the input, each (id, op, inputs).
CASES = {
    "conv": [("a", conv(6, 3), ["input"]), ("b", {"kind": "relu"}, ["a"])],
    "conv with stride": [("a", conv(6, 3, 2), ["input"])],
    "depthwise": [("a", conv(12, 3, 1, 12), ["input"])],
    "depthwise with stride": [("a", conv(12, 3, 2, 12), ["input"]), ("b", {"kind": "relu"}, ["a"])],
    "pointwise": [("a", conv(5, 1), ["input"])],
    "pointwise in groups": [("a", conv(8, 1, 1, 4), ["input"]), ("b", {"kind": "relu"}, ["a"])],
    "linear": [("p", {"kind": "globalAvgPool"}, ["input"]), ("f", {"kind": "flatten"}, ["p"]), ("a", {"kind": "linear", "units": 7, "bias": True}, ["f"])],
    "max pool": [("a", pool("maxPool", ceil=False), ["input"])],
    "average pool of the valid taps": [("a", pool("avgPool", countPadding=False), ["input"])],
    "average pool with padding counted": [("a", pool("avgPool", countPadding=True), ["input"])],
    "shuffle": [("a", {"kind": "channelShuffle", "groups": 3, "direction": "paper"}, ["input"])],
    "concat": [("a", conv(4, 1), ["input"]), ("b", {"kind": "concat"}, ["input", "a"])],
    "add": [("a", conv(12, 1), ["input"]), ("b", {"kind": "add"}, ["input", "a"]), ("c", {"kind": "relu"}, ["b"])],
}
INPUT = [6, 5, 12]


def shape_of(op, inputs):
    h, w, c = inputs[0]
    down = lambda n, size: (n + 2 * op["padding"] - size) // op["stride"] + 1
    kinds = {
        "conv": lambda: [down(h, op["kernel"]), down(w, op["kernel"]), op["filters"]],
        "maxPool": lambda: [down(h, 3), down(w, 3), c],
        "avgPool": lambda: [down(h, 3), down(w, 3), c],
        "globalAvgPool": lambda: [1, 1, c],
        "linear": lambda: [1, 1, op["units"]],
        "concat": lambda: [h, w, sum(s[2] for s in inputs)],
    }
    return kinds.get(op["kind"], lambda: [h, w, c])()


def graph_of(nodes):
    found = [{"id": "input", "op": {"kind": "input", "shape": INPUT}, "inputs": [], "shape": INPUT, "scope": ""}]
    for name, op, inputs in nodes:
        shapes = [n["shape"] for i in inputs for n in found if n["id"] == i]
        found.append({"id": name, "op": op, "inputs": inputs, "shape": shape_of(op, shapes), "scope": ""})
    return {"network": "roundtrip", "config": {}, "nodes": found}


@torch.no_grad()
def case(name, nodes):
    """The network as in training, folded, exported, read back from the float16 file, run once."""
    torch.manual_seed(len(name))
    graph = graph_of(nodes)
    network = Network(graph)
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            for value in (module.weight, module.bias, module.running_mean, module.running_var):
                value.copy_(torch.rand_like(value) + 0.5)
    network.eval()
    graph |= count(fold(network), INPUT)
    with tempfile.TemporaryDirectory() as folder:
        manifest = write(network, graph, Path(folder), {})
        binary = (Path(folder) / "weights.bin").read_bytes()
        again = read(network, Path(folder), "float16")
    photo = torch.randn(1, INPUT[2], *INPUT[:2])
    flat = lambda t: [round(v, 5) for v in (t.permute(0, 2, 3, 1) if t.ndim == 4 else t).flatten().tolist()]
    weights = {"tensors": manifest["tensors"], "sha256": manifest["sha256"], "base64": base64.b64encode(binary).decode()}
    counted = {"params": manifest["params"], "macs": manifest["macs"]}
    graph = {"nodes": graph["nodes"], "output": nodes[-1][0]}
    return {"name": name, "graph": graph, "counted": counted, "weights": weights, "input": flat(photo), "output": flat(again(photo))}


if __name__ == "__main__":
    FILE.write_text(json.dumps([case(name, nodes) for name, nodes in CASES.items()]) + "\n")
