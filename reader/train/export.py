"""Puts learnt weights into whole numbers: `python export.py ATLAS.npz LEARNT.npz OUT.net NAME`.

What a layer scales and shifts is folded into its weights; these become whole numbers from -127 to 127, output by
output, and values between layers whole numbers up to 4,095, by the largest that a few thousand strips call forth. The
file is what `src/scan/reader/net.rs` reads.
"""

import json
import sys

import jax
import jax.numpy as jnp
import numpy as np

import make
import net
import train

TOP, FINE, INK, NAT = 4095, 24, 204.0, 1024.0
ROOM = 1.15
"""Values may be so much larger than the largest that was seen."""


def folded(learnt):
    """Weights and biases with what each layer scales and shifts already in them."""
    out = []
    for index, layer in enumerate(net.LAYERS):
        kernel, shift = learnt[f"{index}_kernel"], learnt[f"{index}_shift"]
        if layer.relu:
            scale = learnt[f"{index}_grow"] / np.sqrt(learnt[f"{index}_spread"] + 1e-4)
            kernel, shift = kernel * scale, shift - learnt[f"{index}_mean"] * scale
        out.append((kernel.astype(np.float64), shift.astype(np.float64)))
    return out


def largest(weights, strips):
    """The largest value that comes out of each layer."""
    tensors = [strips[..., None]]
    tops = []
    for layer, (kernel, shift) in zip(net.LAYERS, weights):
        x = net.convolved(tensors[-1], jnp.asarray(kernel, jnp.float32), layer) + shift.astype(np.float32)
        if layer.add:
            x = x + tensors[-layer.add]
        if layer.relu:
            x = jax.nn.relu(x)
        tensors.append(x)
        tops.append(float(x.max()))
    return tops


def main(atlas, learnt, out, name):
    atlas, learnt = dict(np.load(atlas)), dict(np.load(learnt))
    letters = make.Letters.of(atlas, False)
    weights = folded(learnt)
    tops = [0.0] * len(net.LAYERS)
    for number in range(8):
        made = train.batch(jax.random.PRNGKey(9_000 + number), letters, 128)
        tops = [max(pair) for pair in zip(tops, largest(weights, made["strips"]))]
    scales = [1 / INK] + [it * ROOM / TOP for it in tops]
    body = b""
    for index, (layer, (kernel, shift)) in enumerate(zip(net.LAYERS, weights)):
        before, after = scales[index], (scales[index + 1] if layer.relu else 1 / NAT)
        # Outputs first, then rows, columns, inputs; a layer that keeps channels apart has them last.
        order = kernel[:, :, 0, :] if layer.depth else kernel.transpose(3, 0, 1, 2)
        flat = kernel.reshape(-1, layer.outputs)
        step = np.maximum(np.abs(flat).max(0), 1e-9) / 127
        whole = np.round(order / (step if layer.depth else step[:, None, None, None]))
        factor = np.round(before * step / after * 2**FINE)
        bias = np.round(shift / (before * step))
        assert np.abs(bias).max() < 2**30 and factor.max() < 2**31
        body += bias.astype("<i4").tobytes() + factor.astype("<i4").tobytes()
        if layer.add:
            body += np.round(scales[index + 1 - layer.add] / after * 2**FINE).astype("<i4").tobytes()
        body += np.clip(whole, -127, 127).astype(np.int8).tobytes()
    head = {"name": name, "height": make.HEIGHT, "signs": make.SIGNS, "layers": [it._asdict() for it in net.LAYERS]}
    with open(out, "wb") as file:
        file.write(json.dumps(head, separators=(",", ":")).encode() + b"\n" + body)
    print(f"{out}: {len(body)} bytes of numbers")


if __name__ == "__main__":
    main(*sys.argv[1:])
