"""The networks, built from the site's own graphs (graphs/*.json): one module a node, under the node's id.

A graph describes the network as it ships: convolutions with bias, no batch normalisation. For training every
convolution but the one that makes the class scores loses its bias and gains a batch normalisation; `export.fold`
turns each pair back into one convolution with bias. Tensors are [n, c, h, w], stored channels last.
"""
import json
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

import fused

GRAPHS = Path(__file__).parent / "graphs"


def read_graph(name: str) -> dict:
    """graphs/<name>.json: {network, config, params, macs, nodes: [{id, op, inputs, shape: [h, w, c]}]}, in order."""
    return json.loads((GRAPHS / f"{name}.json").read_text())


class Norm(nn.BatchNorm2d):
    """Batch normalisation, with the ReLU that follows it where one does."""

    def __init__(self, channels: int, relu: bool):
        super().__init__(channels)
        self.relu = relu

    def forward(self, x):
        if self.training and x.device.type == "cpu" and fused.available():
            y, mean, inverse = fused.NormReLU.apply(x, self.weight, self.bias, self.eps, self.relu)
            with torch.no_grad():
                rows = x.numel() / x.shape[1]
                variance = (inverse**-2 - self.eps) * rows / (rows - 1)
                self.running_mean.lerp_(mean, self.momentum)
                self.running_var.lerp_(variance, self.momentum)
                self.num_batches_tracked += 1
            return y
        y = super().forward(x)
        return F.relu(y) if self.relu else y


class Conv(nn.Module):
    """A node of kind `conv`, followed by its normalisation unless it makes the class scores."""

    def __init__(self, op: dict, channels: int, norm: bool, relu: bool):
        super().__init__()
        self.conv = nn.Conv2d(
            channels, op["filters"], op["kernel"], op["stride"], op["padding"], groups=op["groups"], bias=not norm
        )
        self.norm = Norm(op["filters"], relu) if norm else None
        self.depthwise = op["groups"] == channels > 1 and op["kernel"] == 3 and op["padding"] == 1

    def forward(self, x):
        if self.depthwise and self.training and x.device.type == "cpu" and fused.available():
            y = fused.Depthwise.apply(x, self.conv.weight, self.conv.stride[0])
        else:
            y = self.conv(x)
        return self.norm(y) if self.norm else y


def shuffle(x, groups: int):
    """Channel shuffle of the paper: channels as (groups, n), transposed to (n, groups), flattened."""
    n, c, h, w = x.shape
    rows = x.permute(0, 2, 3, 1).reshape(n, h, w, groups, c // groups)
    return rows.transpose(3, 4).reshape(n, h, w, c).permute(0, 3, 1, 2)


# What a node without weights does: (module of the network, op, inputs) -> output.
PLAIN = {
    "relu": lambda net, op, x: F.relu(x, inplace=True),  # after add or concat, whose output nothing else reads
    "maxPool": lambda net, op, x: F.max_pool2d(x, op["size"], op["stride"], op["padding"]),
    "avgPool": lambda net, op, x: F.avg_pool2d(
        x, op["size"], op["stride"], op["padding"], count_include_pad=op["countPadding"]
    ),
    "globalAvgPool": lambda net, op, x: x.mean((2, 3), keepdim=True),
    "flatten": lambda net, op, x: x.flatten(1),
    "channelShuffle": lambda net, op, x: shuffle(x, op["groups"]),
    "concat": lambda net, op, *xs: torch.cat(xs, 1),
    "add": lambda net, op, x, y: x + y,
    "dropout": lambda net, op, x: F.dropout(x, op["rate"], net.training),
}


class Network(nn.Module):
    """[n, 3, h, w] normalised photos -> [n, classes] scores, before softmax."""

    def __init__(self, graph: dict):
        super().__init__()
        self.nodes, self.output = graph["nodes"], graph["nodes"][-1]["id"]
        channels = {node["id"]: node["shape"][2] for node in self.nodes}
        after = {node["id"]: [m for m in self.nodes if node["id"] in m["inputs"]] for node in self.nodes}
        self.parts, self.done = nn.ModuleDict(), set()
        for node in self.nodes:
            op, consumers = node["op"], [m["op"]["kind"] for m in after[node["id"]]]
            if op["kind"] == "conv":
                norm = consumers != ["globalAvgPool"] and consumers != ["relu", "globalAvgPool"]
                relu = consumers == ["relu"]
                part = Conv(op, channels[node["inputs"][0]], norm, relu)
                if relu:  # the normalisation does it
                    self.done.add(after[node["id"]][0]["id"])
                if consumers == ["add"]:
                    # Each unit that adds starts as the identity; without this the first steps' loss explodes.
                    nn.init.zeros_(part.norm.weight)
            elif op["kind"] == "linear":
                part = nn.Linear(channels[node["inputs"][0]], op["units"], bias=op["bias"])
            else:
                continue
            self.parts[node["id"]] = part
        self.last = {i: node["id"] for node in self.nodes for i in node["inputs"]}
        for module in self.modules():
            if isinstance(module, nn.Conv2d) and module.bias is None:
                nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
            elif isinstance(module, (nn.Conv2d, nn.Linear)):  # the class scores start near zero
                nn.init.normal_(module.weight, 0, 0.01)
                nn.init.zeros_(module.bias)

    def forward(self, x):
        values = {self.nodes[0]["id"]: x}
        for node in self.nodes[1:]:
            inputs = [values[i] for i in node["inputs"]]
            if node["id"] in self.done:
                values[node["id"]] = inputs[0]
            elif node["id"] in self.parts:
                values[node["id"]] = self.parts[node["id"]](*inputs)
            else:
                values[node["id"]] = PLAIN[node["op"]["kind"]](self, node["op"], *inputs)
            for i in node["inputs"]:
                if self.last[i] == node["id"]:
                    values.pop(i, None)
        return values[self.output]


def build(name: str) -> Network:
    """The network of graphs/<name>.json, with weights of the current random state."""
    return Network(read_graph(name)).to(memory_format=torch.channels_last)
