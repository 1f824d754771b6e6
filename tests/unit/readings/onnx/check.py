"""Checks ONNX files as onnx.checker does, with strict shape inference, and reads their texts back; prints JSON.

usage: check.py FOLDER. FOLDER holds cases.json, a list of {"name", "file", "text"}. An answer has "error" or nothing.
"""
import importlib.util
import json
import os
import sys

if not importlib.util.find_spec("onnx"):
    print(json.dumps({"onnx": None, "results": []}))
    sys.exit()

import onnx
import onnx.parser

with open(os.path.join(sys.argv[1], "cases.json"), encoding="utf8") as file:
    cases = json.load(file)


def nodes(model):
    return [(n.op_type, list(n.input), list(n.output)) for n in model.graph.node]


def check(case):
    model = onnx.load(os.path.join(sys.argv[1], case["file"]))
    onnx.checker.check_model(model, full_check=True)
    inferred = onnx.shape_inference.infer_shapes(model, strict_mode=True, data_prop=True)
    assert len(inferred.graph.value_info) >= len(model.graph.value_info)
    read = onnx.parser.parse_model(case["text"])
    assert nodes(read) == nodes(model), "its text says something else"


results = []
for case in cases:
    try:
        check(case)
        results.append({"name": case["name"]})
    except Exception as error:  # told, not thrown: the other cases go on
        results.append({"name": case["name"], "error": f"{type(error).__name__}: {error}"})
print(json.dumps({"onnx": onnx.__version__, "results": results}))
