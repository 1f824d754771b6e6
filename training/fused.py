"""Batch norm with ReLU, and depthwise convolution, in C++ for training on a CPU (fused.cpp): about twice as fast there.

`available()` compiles the C++ on first use (a minute; needs g++ and ninja). Without a compiler, or on CUDA, the
networks use PyTorch's own layers, with the same results up to rounding.
"""
import functools
import os
import sys
from pathlib import Path

import torch


@functools.cache
def extension():
    """The compiled module, or None with a word on stderr."""
    from torch.utils import cpp_extension

    os.environ["PATH"] = os.pathsep.join([os.path.dirname(sys.executable), os.environ.get("PATH", "")])
    flags = ["-O3", "-march=native", "-ffast-math", "-fno-finite-math-only", "-mprefer-vector-width=512"]
    try:
        return cpp_extension.load("lightweight_fused", [str(Path(__file__).parent / "fused.cpp")], extra_cflags=flags)
    except Exception as why:  # any failure to compile has the same cure: do without
        print(f"fused layers not compiled ({type(why).__name__}); PyTorch's own are used", file=sys.stderr)
        return None


def available() -> bool:
    return extension() is not None


class NormReLU(torch.autograd.Function):
    """x [n, c, h, w], gamma [c], beta [c] -> (y, mean [c], 1/sqrt(variance + eps) [c]), of the batch."""

    @staticmethod
    def forward(ctx, x, gamma, beta, eps, relu):
        y, mean, inverse = extension().norm_forward(x, gamma, beta, eps, relu)
        ctx.save_for_backward(x, gamma, beta, mean, inverse)
        ctx.relu = relu
        ctx.mark_non_differentiable(mean, inverse)
        return y, mean, inverse

    @staticmethod
    def backward(ctx, dy, _mean, _inverse):
        x, gamma, beta, mean, inverse = ctx.saved_tensors
        dx, dgamma, dbeta = extension().norm_backward(dy, x, gamma, beta, mean, inverse, ctx.relu)
        return dx, dgamma, dbeta, None, None


class Depthwise(torch.autograd.Function):
    """3 x 3 depthwise convolution, padding 1: x [n, c, h, w], kernel [c, 1, 3, 3] -> [n, c, h / stride, w / stride]."""

    @staticmethod
    def forward(ctx, x, kernel, stride):
        ctx.save_for_backward(x, kernel)
        ctx.stride = stride
        return extension().depthwise_forward(x, kernel, stride)

    @staticmethod
    def backward(ctx, dy):
        x, kernel = ctx.saved_tensors
        return *extension().depthwise_backward(dy, x, kernel, ctx.stride), None
