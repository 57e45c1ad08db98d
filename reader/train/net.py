"""The net: strips go in, and of every fourth column comes out which letter stands there and what day that makes.

Two answers to one question: letters, column by column (CTC), and day, month and year at once, each weighed over the
columns by a gate of its own. Convolutions and nothing else, so that the program can run it in whole numbers.
"""

from functools import partial
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from make import SYMBOLS

DAYS, MONTHS, YEARS = 31 + 1, 12 + 1, 10 + 1
"""Each with one more for none at all."""
GATES = 3
OUTPUTS = SYMBOLS + GATES + DAYS + MONTHS + YEARS


class Layer(NamedTuple):
    """One convolution: `depth` for one that keeps every channel by itself; `add` counts layers back to what is added
    to it; `valid` shrinks the height."""

    depth: bool
    rows: int
    columns: int
    down: int
    right: int
    inputs: int
    outputs: int
    add: int = 0
    valid: bool = False
    relu: bool = True


def layers():
    out = []

    def dense(rows, columns, stride, outputs, **more):
        out.append(Layer(False, rows, columns, *stride, out[-1].outputs if out else 1, outputs, **more))

    def apart(rows, columns, stride=(1, 1)):
        channels = out[-1].outputs
        out.append(Layer(True, rows, columns, *stride, channels, channels))

    def block(rows, columns):
        apart(rows, columns)
        dense(1, 1, (1, 1), out[-1].outputs, add=2)

    dense(5, 5, (2, 2), 16)
    dense(3, 3, (2, 2), 48)
    block(3, 3)
    block(3, 3)
    apart(3, 3, (2, 1))
    dense(1, 1, (1, 1), 96)
    for _ in range(3):
        block(3, 3)
    apart(3, 3, (2, 1))
    dense(1, 1, (1, 1), 160)
    for _ in range(4):
        block(3, 3)
    dense(3, 1, (1, 1), 192, valid=True)
    for _ in range(6):
        block(1, 9)
    dense(1, 1, (1, 1), OUTPUTS, relu=False)
    return out


LAYERS = layers()


def begin(key):
    """Weights before anything was learnt, and the means of nothing yet."""
    weights, means = [], []
    for index, layer in enumerate(LAYERS):
        inputs = 1 if layer.depth else layer.inputs
        shape = (layer.rows, layer.columns, inputs, layer.outputs)
        spread = np.sqrt(2.0 / (layer.rows * layer.columns * inputs))
        kernel = jax.random.normal(jax.random.fold_in(key, index), shape) * spread
        grow = jnp.full(layer.outputs, 0.3 if layer.add else 1.0)
        weights.append({"kernel": kernel, "grow": grow, "shift": jnp.zeros(layer.outputs)})
        means.append({"mean": jnp.zeros(layer.outputs), "spread": jnp.ones(layer.outputs)})
    return weights, means


ON_CARD = jax.default_backend() == "gpu"
"""Sums and convolutions are written as what the device does quickest."""


def sums(x):
    """The sum of each channel."""
    if ON_CARD:
        return x.sum((0, 1, 2), dtype=jnp.float32)
    flat = x.reshape(-1, x.shape[-1])
    return (jnp.ones((1, flat.shape[0]), flat.dtype) @ flat)[0]


def parts(x, layer):
    """What lies under each place of a kernel, and how high and wide it is."""
    above = 0 if layer.valid else layer.rows // 2
    beside = layer.columns // 2
    x = jnp.pad(x, [(0, 0), (above, above), (beside, beside), (0, 0)])
    height = (x.shape[1] - layer.rows) // layer.down + 1
    width = (x.shape[2] - layer.columns) // layer.right + 1
    return [
        x[:, row:row + (height - 1) * layer.down + 1:layer.down, column:column + (width - 1) * layer.right + 1:layer.right]
        for row in range(layer.rows) for column in range(layer.columns)
    ]


@partial(jax.custom_vjp, nondiff_argnums=(2,))
def apart(x, kernel, layer):
    """A convolution that keeps channels apart."""
    flat = kernel.reshape(-1, kernel.shape[-1])
    return sum(part * flat[index] for index, part in enumerate(parts(x, layer)))


def apart_back(layer, seen, slope):
    """The same backwards: in the library's own way it takes a processor three times as long."""
    x, kernel = seen
    above, beside = layer.rows // 2, layer.columns // 2
    wide = jax.lax.pad(slope, jnp.zeros((), slope.dtype), [(0, 0, 0), (0, 0, layer.down - 1), (0, 0, layer.right - 1), (0, 0, 0)])
    more = x.shape[1] - wide.shape[1], x.shape[2] - wide.shape[2]
    wide = jnp.pad(wide, [(0, 0), (above, above + more[0]), (beside, beside + more[1]), (0, 0)])
    back = sum(
        wide[:, row:row + x.shape[1], column:column + x.shape[2]] * kernel[layer.rows - 1 - row, layer.columns - 1 - column, 0]
        for row in range(layer.rows) for column in range(layer.columns)
    )
    own = jnp.stack([sums(part * slope) for part in parts(x, layer)])
    return back, own.astype(kernel.dtype).reshape(kernel.shape)


apart.defvjp(lambda x, kernel, layer: (apart(x, kernel, layer), (x, kernel)), apart_back)


def convolved(x, kernel, layer, ways=apart):
    if layer.depth:
        return ways(x, kernel, layer)
    if layer.rows * layer.columns == 1:
        return x @ kernel[0, 0]
    if ON_CARD:
        return jnp.concatenate(parts(x, layer), -1) @ kernel.reshape(-1, kernel.shape[-1])
    above, beside = 0 if layer.valid else layer.rows // 2, layer.columns // 2
    return jax.lax.conv_general_dilated(
        x, kernel, (layer.down, layer.right), [(above, above), (beside, beside)],
        dimension_numbers=("NHWC", "HWIO", "NHWC"),
    )


def by_library(x, kernel, layer):
    """A convolution that keeps channels apart, as the library has it."""
    beside = [(layer.rows // 2,) * 2, (layer.columns // 2,) * 2]
    return jax.lax.conv_general_dilated(
        x, kernel, (layer.down, layer.right), beside, dimension_numbers=("NHWC", "HWIO", "NHWC"),
        feature_group_count=x.shape[-1],
    )


def run(weights, means, strips, learns, kind=jnp.float32, held=0, ways=apart):
    """What the net says of strips, and the means that it saw. The first `held` layers learn nothing."""
    tensors = [strips[..., None].astype(kind)]
    seen = []
    for index, (layer, own, old) in enumerate(zip(LAYERS, weights, means)):
        if index == held:
            tensors = [jax.lax.stop_gradient(it) for it in tensors]
        x = convolved(tensors[-1], own["kernel"].astype(kind), layer, ways)
        if layer.relu:
            wide = x.astype(jnp.float32)
            count = wide.size // wide.shape[-1]
            mean, spread = old["mean"], old["spread"]
            if learns:
                mean = sums(wide) / count
                # One look at what is there, where looking is what takes time.
                spread = sums(wide * wide) / count - mean * mean if ON_CARD else sums((wide - mean) ** 2) / count
            seen.append({"mean": mean, "spread": spread})
            scale = own["grow"] * jax.lax.rsqrt(spread + 1e-4)
            x = (wide * scale + (own["shift"] - mean * scale)).astype(kind)
            if layer.add:
                x = x + tensors[-layer.add]
            x = jax.nn.relu(x)
        else:
            seen.append(old)
            x = x.astype(jnp.float32) + own["shift"]
        tensors.append(x)
    return tensors[-1][:, 0], seen


def answers(columns):
    """Letters of each column, and day, month and year of the strip, as logarithms of how likely they are."""
    letters, gates, day, month, year = jnp.split(
        columns, np.cumsum([SYMBOLS, GATES, DAYS, MONTHS])[:4], axis=-1)
    gates = jax.nn.softmax(gates, axis=1)

    def weighed(index, part):
        return jax.nn.log_softmax((gates[..., index:index + 1] * part).sum(1), axis=-1)

    return jax.nn.log_softmax(letters, -1), weighed(0, day), weighed(1, month), weighed(2, year)
