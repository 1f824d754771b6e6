"""Executes source texts of PyTorch and Keras and prints, as JSON, what came out of each.

usage: run.py FOLDER. FOLDER holds cases.json and numbers.f32, a file of 32-bit floats; an array is {"at", "shape"} in it.
A case has "name", "pytorch" and "keras" (texts), "weights" by layer and role, "input" and "output" (height, width,
channels). PyTorch and Keras are executed where they can be imported; otherwise their texts are compiled alone.
Differences are shares of the output's root mean square.
"""
import importlib.util
import json
import os
import sys

torch = keras = None
if importlib.util.find_spec("torch"):
    import torch

    torch.set_num_threads(1)
if importlib.util.find_spec("keras"):
    if torch:
        os.environ.setdefault("KERAS_BACKEND", "torch")
    import keras

folder = sys.argv[1]
with open(os.path.join(folder, "cases.json"), encoding="utf8") as file:
    cases = json.load(file)
with open(os.path.join(folder, "numbers.f32"), "rb") as file:
    numbers = bytearray(file.read())


def array(place):
    count = 1
    for size in place["shape"]:
        count *= size
    return torch.frombuffer(numbers, dtype=torch.float32, count=count, offset=place["at"]).reshape(place["shape"])


def difference(given, wanted):
    if given.shape != wanted.shape:
        return 1e30  # JSON has no infinity
    scale = wanted.square().mean().sqrt().item() or 1
    return ((given - wanted).abs().max() / scale).item()


def defined(text, name):
    space = {"__name__": "taken_away"}
    exec(compile(text, name, "exec"), space)
    return space


def run_torch(case):
    space = defined(case["pytorch"], case["name"])
    [Network] = [v for v in space.values() if isinstance(v, type) and issubclass(v, torch.nn.Module)]
    network = Network().eval()
    state = network.state_dict()
    roles = {"gamma": "weight", "beta": "bias", "mean": "running_mean", "variance": "running_var", "bias": "bias"}
    for layer, weights in case["weights"].items():
        for role, place in weights.items():
            value = array(place)
            if role == "kernel":
                value = value.permute(3, 2, 0, 1) if value.dim() == 4 else value.T
            state[f"{layer}.{roles.get(role, 'weight')}"] = value
    network.load_state_dict(state)  # strict: neither too many nor too few
    with torch.no_grad():
        given = network(array(case["input"])[None].permute(0, 3, 1, 2))
    shape = list(given.shape)
    if given.dim() == 4:
        given = given.permute(0, 2, 3, 1)
    wanted = array(case["output"])[None]
    params = sum(p.numel() for p in network.parameters())
    return {"shape": shape, "params": params, "difference": difference(given.reshape(-1), wanted.reshape(-1))}


def run_keras(case):
    space = defined(case["keras"], case["name"])
    [make] = [v for v in space.values() if callable(v) and getattr(v, "__module__", "") == "taken_away"]
    network = make()
    for layer, weights in case["weights"].items():
        own = network.get_layer(layer)
        own.set_weights([array(w).reshape(tuple(v.shape)).numpy() for w, v in zip(weights.values(), own.weights, strict=True)])
    given = torch.as_tensor(keras.ops.convert_to_numpy(network(array(case["input"])[None].numpy(), training=False)))
    shape = list(given.shape)
    params = sum(v.numpy().size if hasattr(v, "numpy") else 0 for v in network.trainable_weights)
    return {"shape": shape, "params": params, "difference": difference(given.reshape(-1), array(case["output"]).reshape(-1))}


def compiled(case, language):
    compile(case[language], case["name"], "exec")
    return {}


def tried(run, *args):
    try:
        return run(*args)
    except Exception as error:  # told, not thrown: the other cases go on
        return {"error": f"{type(error).__name__}: {error}"}


results = [
    {
        "name": case["name"],
        "pytorch": tried(run_torch, case) if torch else tried(compiled, case, "pytorch"),
        "keras": tried(run_keras, case) if keras and torch else tried(compiled, case, "keras"),
    }
    for case in cases
]
print(json.dumps({"torch": torch and torch.__version__, "keras": keras and torch and keras.__version__, "results": results}))
