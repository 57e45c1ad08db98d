"""Teaches a net that has learnt before, on two processor cores: `python further.py ATLAS.npz BEFORE.net OUT.npz --minutes M`.

One core draws strips, the other learns from them, in numbers of sixteen bits where the processor has those: some two
hundred strips a second, four times what `train.py` learns on both. Every strip is looked at a few times, each time a
little moved and paler or darker. The scales of the layers stay as the file has them.

What is kept is the mean of the weights as they were and as they are now. It reads better than either: what was read
before as well as ever, and what is new nearly as well as the new ones alone.

It needs `torch` besides what is in `requirements.txt`, and five gigabytes of memory for an hour's strips. How many strips
are drawn in the time is the machine's, so that the same call gives other weights of the same worth.
"""

import argparse
import json
import math
import multiprocessing
import os
import time

import numpy as np
import torch
from torch.nn import functional

FINE, INK, NAT = 24, 204.0, 1024.0
"""As in `export.py`."""
DRAWN = 512
"""Strips that are drawn at once."""
FIRST = 24
"""So many times as many are drawn before learning begins."""
SPELT = 3
"""Letters are learnt in every so manieth step, as in `train.py`."""
GATES, PARTS = 3, [32, 13, 11]
"""Gates, and days, months and last figures of years, each with one more for none, as in `net.py`."""
ROWS = torch.channels_last


def read(path):
    """The layers of a net's file, and their weights as numbers for values of about one.

    Between layers values may have any scale, as long as what is added to one another has the same: 6 is the largest of
    most, what is added to an earlier layer follows that one's.
    """
    with open(path, "rb") as file:
        head, body = file.read().split(b"\n", 1)
    at = 0

    def taken(kind, count):
        nonlocal at
        out = np.frombuffer(body, kind, count, at)
        at += out.nbytes
        return out

    layers, weights, scales = json.loads(head)["layers"], [], [1 / INK]
    for index, layer in enumerate(layers):
        outputs = layer["outputs"]
        bias, factor = taken("<i4", outputs).astype(np.float64), taken("<i4", outputs).astype(np.float64)
        share = taken("<i4", 1)[0] / 2**FINE if layer["add"] else None
        inputs = 1 if layer["depth"] else layer["inputs"]
        kernel = taken(np.int8, layer["rows"] * layer["columns"] * inputs * outputs)
        if layer["depth"]:
            kernel = kernel.reshape(layer["rows"], layer["columns"], 1, outputs)
        else:
            kernel = kernel.reshape(outputs, layer["rows"], layer["columns"], inputs).transpose(1, 2, 3, 0)
        after = scales[index + 1 - layer["add"]] / share if layer["add"] else 6.0 / 4095 if layer["relu"] else 1 / NAT
        step = factor * after / scales[index] / 2**FINE
        weights.append((kernel * step, bias * scales[index] * step))
        scales.append(after)
    assert at == len(body), "numbers are left over"
    return layers, weights


def kept(path, weights):
    """Weights as `export.py` reads them, with layers that neither scale nor shift."""
    flat = {}
    for index, (kernel, shift) in enumerate(weights):
        ones = np.ones(len(shift), np.float32)
        flat |= {f"{index}_kernel": kernel, f"{index}_shift": shift, f"{index}_grow": ones, f"{index}_mean": 0 * ones,
                 f"{index}_spread": ones - 1e-4}
    np.savez_compressed(path, **{name: np.asarray(it, np.float32) for name, it in flat.items()})


def draw(atlas, seed, share, made):
    """Draws strips for as long as somebody takes them, on the last core."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    import jax

    import make

    letters, key = make.Letters.of(dict(np.load(atlas)), False), jax.random.PRNGKey(seed)
    number = 0
    while True:
        number += 1
        # Of every ten, as many are postmarks as their share says.
        is_struck = math.floor(number * share) > math.floor((number - 1) * share)
        one = jax.random.fold_in(key, number)
        strips = (make.postmarks if is_struck else make.lines)(one, letters, DRAWN)
        strips = {name: np.asarray(it) for name, it in strips.items()}
        strips["strips"] = np.round(strips["strips"] * INK).astype(np.uint8)
        made.put(strips)


def varied(strips, chance):
    """Strips moved by up to two columns and one row, and a little paler or darker."""
    out = strips.astype(np.float32) / INK
    for index, (along, down, gain) in enumerate(zip(
            chance.integers(-2, 3, len(out)), chance.integers(-1, 2, len(out)), chance.uniform(0.9, 1.08, len(out)))):
        out[index] = np.roll(out[index], (down, along), (0, 1)) * gain
    return np.minimum(out, 1.25)


class Every2(torch.autograd.Function):
    """Every second row: a convolution that leaves rows out takes ten times as long backwards."""

    @staticmethod
    def forward(ctx, x):
        ctx.shape = x.shape
        return x[:, :, ::2].contiguous(memory_format=ROWS)

    @staticmethod
    def backward(ctx, slope):
        wide = torch.zeros(ctx.shape, dtype=slope.dtype).contiguous(memory_format=ROWS)
        wide[:, :, ::2] = slope
        return wide


class Net:
    """What `net.py` describes, for one core of a processor. The first `held` layers learn nothing."""

    def __init__(self, path, held):
        self.layers, self.before = read(path)
        self.held = held

        def numbers(value, learns):
            return torch.tensor(np.ascontiguousarray(value), dtype=torch.float32).requires_grad_(learns)

        self.learnt = [
            (numbers(kernel.transpose(3, 2, 0, 1), index >= held), numbers(shift, index >= held))
            for index, (kernel, shift) in enumerate(self.before)
        ]
        self.moving = [it for pair in self.learnt[held:] for it in pair]
        self.means = [it.detach().clone() for it in self.moving]
        # Where the processor has no such numbers they are worked out one by one, and take twice the time.
        self.kind = torch.bfloat16 if torch.cpu.get_capabilities().get("avx512_bf16") else torch.float32

    def run(self, strips):
        tensors = [strips.to(self.kind)]
        for index, (layer, (kernel, shift)) in enumerate(zip(self.layers, self.learnt)):
            if index == self.held:
                tensors = [it.detach() for it in tensors]
            pad = 0 if layer["valid"] else layer["rows"] // 2, layer["columns"] // 2
            own = kernel.to(self.kind).contiguous(memory_format=ROWS), shift.to(self.kind)
            if layer["depth"]:
                x = functional.conv2d(tensors[-1], *own, padding=pad, groups=layer["outputs"])
                x = Every2.apply(x) if layer["down"] == 2 else x
            else:
                x = functional.conv2d(tensors[-1], *own, stride=(layer["down"], layer["right"]), padding=pad)
            x = x + tensors[-layer["add"]] if layer["add"] else x
            tensors.append(functional.relu(x) if layer["relu"] else x)
        return tensors[-1].float()[:, :, 0]

    def answers(self, columns):
        """Letters of each column, and day, month and year, as in `net.py`."""
        signs = self.layers[-1]["outputs"] - GATES - sum(PARTS)
        letters, gates, *parts = torch.split(columns, [signs, GATES, *PARTS], 1)
        gates = torch.softmax(gates, 2)
        whole = [functional.log_softmax((gates[:, it:it + 1] * part).sum(2), -1) for it, part in enumerate(parts)]
        return functional.log_softmax(letters, 1), whole

    def remember(self, done):
        """Moves the running means towards the weights."""
        keep = min(0.998, (1 + done) / (10 + done))
        with torch.no_grad():
            for mean, own in zip(self.means, self.moving):
                mean.mul_(keep).add_(own, alpha=1 - keep)

    def keep(self, path, part):
        """Keeps the mean of the weights as they were and of the running means, so much of it these."""
        whole = self.before[:self.held]
        for (kernel, shift), *own in zip(self.before[self.held:], self.means[::2], self.means[1::2]):
            own = own[0].numpy().transpose(2, 3, 1, 0), own[1].numpy()
            whole.append(tuple((1 - part) * old + part * new for old, new in zip((kernel, shift), own)))
        kept(path, whole)


def loss(net, strips, picked, spells):
    """What is learnt from, and what of it day, month and year miss."""
    letters, whole = net.answers(net.run(torch.from_numpy(strips)[:, None].contiguous(memory_format=ROWS)))
    none, yearless = torch.from_numpy(picked["none"]), torch.from_numpy(picked["yearless"])
    missed = 0
    for answer, name in zip(whole, ["day", "month", "year"]):
        truth = torch.from_numpy(picked[name]).long()
        truth = truth % 10 if name == "year" else truth
        is_none = none | yearless if name == "year" else none
        missed = missed + functional.nll_loss(answer, torch.where(is_none, answer.shape[1] - 1, truth))
    if not spells:
        return missed, missed
    long = torch.from_numpy(picked["length"]).long()
    spelt = functional.ctc_loss(
        letters.permute(2, 0, 1), torch.from_numpy(picked["spelling"]).long(), torch.full_like(long, letters.shape[2]), long,
        reduction="none", zero_infinity=True)
    return missed + 0.2 * SPELT * torch.where(none | (spelt > 200), 0.0, spelt).mean(), missed


class Pool:
    """All strips that were drawn."""

    def __init__(self, made):
        self.made, self.parts = made, {}
        for _ in range(FIRST):
            self.take()

    def take(self):
        for name, it in self.made.get().items():
            self.parts.setdefault(name, []).append(it)

    def size(self):
        return len(self.parts["none"]) * DRAWN

    def picked(self, chance, size):
        while not self.made.empty():
            self.take()
        which = chance.integers(0, self.size(), size)
        return {name: np.stack([it[at // DRAWN][at % DRAWN] for at in which]) for name, it in self.parts.items()}


def main():
    words = argparse.ArgumentParser()
    words.add_argument("atlas")
    words.add_argument("before")
    words.add_argument("out")
    words.add_argument("--minutes", type=float, default=60)
    words.add_argument("--size", type=int, default=128)
    words.add_argument("--rate", type=float, default=3e-4)
    words.add_argument("--share", type=float, default=0.6, help="of postmarks among the strips that are drawn")
    words.add_argument("--held", type=int, default=2, help="first layers that learn nothing more")
    words.add_argument("--part", type=float, default=0.5, help="of what was learnt in what is kept; the rest is as before")
    words.add_argument("--seed", type=int, default=17)
    asked = words.parse_args()
    began = time.time()
    drawing = multiprocessing.get_context("spawn")
    made = drawing.Queue(4)
    drawing.Process(target=draw, args=(asked.atlas, asked.seed, asked.share, made), daemon=True).start()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    torch.set_num_threads(1)
    chance = np.random.default_rng(asked.seed)
    net, pool = Net(asked.before, asked.held), Pool(made)
    adam = torch.optim.AdamW(net.moving, lr=asked.rate, betas=(0.9, 0.99), weight_decay=0.0)
    ready, done, heard = time.time(), 0, []
    print(f"ready after {(ready - began) / 60:.2f} minutes, in {net.kind}", flush=True)
    while (part := (time.time() - ready) / (60 * asked.minutes - (ready - began))) < 1:
        for group in adam.param_groups:
            group["lr"] = asked.rate * min(1.0, (done + 1) / 200) * (0.5 * (1 + math.cos(math.pi * part)) * 0.99 + 0.01)
        picked = pool.picked(chance, asked.size)
        adam.zero_grad()
        whole, missed = loss(net, varied(picked["strips"], chance), picked, done % SPELT == 0)
        whole.backward()
        torch.nn.utils.clip_grad_norm_(net.moving, 5.0)
        adam.step()
        done += 1
        net.remember(done)
        heard.append(float(missed.detach()))
        if done % 200 == 0:
            minutes = (time.time() - began) / 60
            print(f"{done} steps, {minutes:.2f} minutes, {pool.size()} strips: day {np.mean(heard):.3f}", flush=True)
            heard = []
        if done % 1000 == 0:
            net.keep(asked.out, asked.part)
    net.keep(asked.out, asked.part)
    print(f"{done} steps of {asked.size} out of {pool.size()} strips in {(time.time() - began) / 60:.1f} minutes")


if __name__ == "__main__":
    main()
