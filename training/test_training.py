"""`python -m unittest` in this folder: no photo needed, about a minute, most of it compiling fused.cpp the first time."""
import contextlib
import io
import json
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import numpy as np
import torch
import torch.nn.functional as F

import fused
from augment import augment, normalise
from data import ASIDE, set_aside
from evaluate import read
from export import count, fold, tensors, write
from networks import GRAPHS, Network, build, read_graph
from train import OWN, Recipe, soft_loss, train, train_epoch

NAMES = sorted(p.stem for p in GRAPHS.glob("*.json"))
torch.set_num_threads(1)


def lived_in(network: Network) -> Network:
    """With running statistics and scales as if it had been trained."""
    draw = torch.Generator().manual_seed(1)
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            for v, least in ((module.weight.data, 0.5), (module.running_var, 0.5), (module.bias.data, 0), (module.running_mean, 0)):
                v.copy_(torch.rand(v.shape, generator=draw) + least)
    return network.eval()


class Graphs(unittest.TestCase):
    def test_pytorch_counts_what_the_graph_counts(self):
        for name in NAMES:
            graph = read_graph(name)
            found = count(fold(build(name)), graph["nodes"][0]["shape"])
            self.assertEqual(found, {"params": graph["params"], "macs": graph["macs"]}, name)

    def test_every_output_has_the_shape_that_the_graph_says(self):
        for name in NAMES:
            graph = read_graph(name)
            h, w, c = graph["nodes"][0]["shape"]
            self.assertEqual(list(build(name)(torch.zeros(2, c, h, w)).shape), [2, graph["nodes"][-1]["shape"][2]], name)


class Export(unittest.TestCase):
    def test_folding_keeps_the_scores(self):
        for name in NAMES:
            network = lived_in(build(name))
            h, w, c = read_graph(name)["nodes"][0]["shape"]
            x = torch.randn(2, c, h, w)
            before, after = network(x), fold(network)(x)
            self.assertLess((before - after).abs().max().item() / before.abs().max().item(), 1e-4, name)

    def test_what_is_written_is_read_back(self):
        network = lived_in(build("shufflenet"))
        with tempfile.TemporaryDirectory() as folder:
            with mock.patch("export.golden", return_value=[]):
                write(network, read_graph("shufflenet"), Path(folder) / "shufflenet", {})
            for kind, most in (("float32", 0), ("float16", 2**-10)):
                again = tensors(read(build("shufflenet"), Path(folder) / "shufflenet", kind))
                for name, value in tensors(fold(network)).items():
                    self.assertLessEqual(np.abs(again[name] - value).max(), most * np.abs(value).max(), name)

    def test_a_network_that_is_not_the_graph_is_refused(self):
        graph = read_graph("squeezenet") | {"params": 1}
        with tempfile.TemporaryDirectory() as folder, self.assertRaisesRegex(ValueError, "params here, 1 in the graph"):
            write(build("squeezenet"), graph, Path(folder) / "squeezenet", {})


@unittest.skipUnless(fused.available(), "no C++ compiler: PyTorch's own layers are used")
class Fused(unittest.TestCase):
    def both(self, ours, theirs, *inputs):
        """Largest differences of the output and of each input's gradient, each relative to its largest value."""
        found = []
        for f in (ours, theirs):
            leaves = [v.detach().clone().requires_grad_() for v in inputs]
            y = f(*leaves)
            y.backward(torch.sin(torch.arange(y.numel()).float()).view(y.shape))
            found.append([y.detach(), *(v.grad for v in leaves)])
        return [((a - b).abs().max() / b.abs().max()).item() for a, b in zip(*found)]

    def test_norm_and_relu(self):
        torch.manual_seed(0)
        for c in (3, 16, 60, 216):
            x, gamma, beta = torch.randn(4, c, 9, 7) * 2 + 1, torch.rand(c) + 0.5, torch.randn(c)
            for relu in (False, True):
                ours = lambda x, g, b: fused.NormReLU.apply(x, g, b, 1e-5, relu)[0]
                theirs = lambda x, g, b: F.relu(F.batch_norm(x, None, None, g, b, True)) if relu else F.batch_norm(x, None, None, g, b, True)
                self.assertLess(max(self.both(ours, theirs, x, gamma, beta)), 1e-4)

    def test_depthwise(self):
        torch.manual_seed(0)
        for c in (3, 16, 60):
            for stride in (1, 2):
                x, kernel = torch.randn(2, c, 9, 8), torch.randn(c, 1, 3, 3)
                ours = lambda x, k: fused.Depthwise.apply(x, k, stride)
                theirs = lambda x, k: F.conv2d(x, k, None, stride, 1, groups=c)
                self.assertLess(max(self.both(ours, theirs, x, kernel)), 1e-4)

    def test_running_statistics(self):
        torch.manual_seed(0)
        x, ours = torch.randn(8, 12, 6, 6) * 3 + 1, build("mobilenet").parts["conv1"].norm.__class__(12, False)
        theirs = torch.nn.BatchNorm2d(12)
        for _ in range(3):
            ours(x), theirs(x)
        torch.testing.assert_close(ours.running_mean, theirs.running_mean)
        torch.testing.assert_close(ours.running_var, theirs.running_var, rtol=1e-4, atol=1e-4)


class Training(unittest.TestCase):
    def test_crops_have_their_size_and_colours_stay_without_strength(self):
        photos = torch.randint(0, 256, (5, 3, 64, 64), dtype=torch.uint8)
        for size in {size for _, size in Recipe().sizes}:
            self.assertEqual(augment(photos, size, 0.35, 0.2).shape, (5, 3, size, size))
        grey = torch.full((2, 3, 64, 64), 100, dtype=torch.uint8)
        torch.testing.assert_close(augment(grey, 64, 0.35, 0.0), normalise(grey), rtol=1e-4, atol=1e-4)

    def test_the_crops_end_at_the_whole_size(self):
        recipe = Recipe()
        sizes = [recipe.size(e) for e in range(recipe.epochs)]
        self.assertEqual(sizes, sorted(sizes))
        self.assertEqual(sizes[-1], 64)

    def test_the_photos_set_aside_are_those_of_the_rule(self):
        kept = json.loads(ASIDE.read_text())["indices"]
        self.assertEqual(len(set(kept)), 2500)
        labels = np.repeat(np.arange(100), 500)
        self.assertEqual(len(set_aside(labels)), 2500)
        self.assertEqual(np.bincount(labels[set_aside(labels)]).tolist(), [25] * 100)

    def test_nothing_answers_a_teacher_better_than_its_own_scores(self):
        torch.manual_seed(0)
        answers = torch.randn(8, 100, dtype=torch.float64)
        scores = answers.clone().requires_grad_()
        soft_loss(scores, answers, 2.0).backward()
        self.assertLess(scores.grad.abs().max().item(), 1e-12)
        self.assertGreater(soft_loss(answers + torch.randn_like(answers), answers, 2.0), soft_loss(answers, answers, 2.0))

    def test_a_teacher_is_asked_about_photos_of_the_whole_size_alone(self):
        photos = torch.randint(0, 256, (8, 3, 64, 64), dtype=torch.uint8)
        recipe = Recipe(epochs=2, batch=8, sizes=((0.0, 32), (0.5, 64)))
        asked = mock.Mock(side_effect=lambda x: torch.zeros(len(x), 100))
        network = build("shufflenet-g8")
        for epoch in range(2):
            optimiser = torch.optim.SGD(network.parameters(), 0.01)
            train_epoch(network, asked, mock.Mock(), optimiser, recipe, epoch, photos, torch.arange(8))
        self.assertEqual([call.args[0].shape[-1] for call in asked.call_args_list], [64])

    def test_what_a_network_has_for_itself_is_part_of_a_recipe(self):
        for name, own in OWN.items():
            self.assertIn(name, NAMES)
            self.assertIn(Recipe(**own).teacher, [*NAMES, ""])

    def test_stopped_and_resumed_is_trained_straight_through(self):
        photos = torch.randint(0, 256, (24, 3, 64, 64), dtype=torch.uint8)
        part = (photos, torch.arange(24) % 100)
        recipe = Recipe(epochs=2, batch=8, sizes=((0.0, 32),))
        with mock.patch("train.load", return_value={"train": part, "aside": part}), tempfile.TemporaryDirectory() as folder:

            def run(name):
                with contextlib.redirect_stdout(io.StringIO()):
                    train("shufflenet-g8", recipe, Path(), Path(folder) / name, torch.device("cpu"), None)

            run("straight")
            class Stopped(Exception):
                pass

            def only_the_first(*given):
                if given[5] > 0:
                    raise Stopped
                return train_epoch(*given)

            with mock.patch("train.train_epoch", only_the_first):
                self.assertRaises(Stopped, run, "stopped")
            run("stopped")
            a, b = (torch.load(Path(folder) / n / "checkpoint.pt", weights_only=False)["average"] for n in ("straight", "stopped"))
            for name, value in a.items():
                torch.testing.assert_close(b[name], value, rtol=1e-4, atol=1e-5, msg=name)


if __name__ == "__main__":
    unittest.main()
