"""Teaches the net: `python train.py ATLAS.npz OUT.npz --steps N [--size B] [--minutes M]`.

On a processor alone the shipped size learns overnight; a graphics card hastens it. The same seed, device and versions
give the same weights.
"""

import argparse
import time
from concurrent.futures import ThreadPoolExecutor

import jax
import jax.numpy as jnp
import numpy as np
import optax

import make
import net

# Quicker than the usual generator, and as good for drawing strips.
jax.config.update("jax_default_prng_impl", "unsafe_rbg")
CHUNK = 10
"""Steps between two looks at the clock."""


SPELT = 3
"""Letters are learnt in every so manieth step, and count so much more there: they take long on a graphics card."""


def batch(key, letters, size, share=0.5):
    """Lines and postmarks, half and half or as the share of postmarks says."""
    keys = jax.random.split(key, 2)
    struck = int(size * share)
    return joined([make.lines(keys[0], letters, size - struck), make.postmarks(keys[1], letters, struck)])


def joined(parts):
    return jax.tree.map(lambda *those: jnp.concatenate(those), *parts)


def loss(weights, means, made, learns=True, held=0, spells=True, ways=net.apart):
    kind = jnp.bfloat16 if net.ON_CARD else jnp.float32
    columns, seen = net.run(weights, means, made["strips"], learns, kind, held, ways)
    letters, day, month, year = net.answers(columns)
    none = made["none"]

    def missed(answer, truth, none=none):
        truth = jnp.where(none, answer.shape[1] - 1, truth)
        return -jnp.take_along_axis(answer, truth[:, None], 1)[:, 0]

    whole = missed(day, made["day"]) + missed(month, made["month"]) + missed(year, made["year"] % 10, none | made["yearless"])
    if not spells:
        return whole.mean(), (seen, whole.mean(), jnp.float32(0))
    places = jnp.arange(made["spelling"].shape[1])[None] >= made["length"][:, None]
    spelt = optax.ctc_loss(letters, jnp.zeros(letters.shape[:2]), made["spelling"], places.astype(jnp.float32))
    # A text longer than the columns can hold is no lesson.
    spelt = jnp.where(none | (spelt > 200), 0.0, spelt)
    return whole.mean() + 0.2 * SPELT * spelt.mean(), (seen, whole.mean(), spelt.mean())


def adam(state, gradients, rate, step):
    """One step of Adam with a little decay; what it knows, and the weights' running mean."""
    weights, first, second, mean = state
    norm = jnp.sqrt(sum(jnp.sum(it * it) for it in jax.tree.leaves(gradients)))
    gradients = jax.tree.map(lambda it: it * jnp.minimum(1.0, 5.0 / (norm + 1e-6)), gradients)
    first = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, first, gradients)
    second = jax.tree.map(lambda v, g: 0.99 * v + 0.01 * g * g, second, gradients)
    right = 1 - 0.9 ** (step + 1.0), 1 - 0.99 ** (step + 1.0)

    def moved(weight, m, v):
        decay = 0.02 if weight.ndim > 1 else 0.0
        return weight - rate * ((m / right[0]) / (jnp.sqrt(v / right[1]) + 1e-8) + decay * weight)

    weights = jax.tree.map(moved, weights, first, second)
    keep = jnp.minimum(0.9985, (1 + step) / (10 + step))
    mean = jax.tree.map(lambda m, w: keep * m + (1 - keep) * w, mean, weights)
    return weights, first, second, mean


def main():
    words = argparse.ArgumentParser()
    words.add_argument("atlas")
    words.add_argument("out")
    words.add_argument("--steps", type=int, default=40_000)
    words.add_argument("--size", type=int, default=1024)
    words.add_argument("--minutes", type=float, default=1e9)
    words.add_argument("--rate", type=float, default=2.5e-3)
    words.add_argument("--go-on", default="", help="weights learnt before")
    words.add_argument("--share", type=float, default=0.5, help="of postmarks among the strips")
    words.add_argument("--held", type=int, default=0, help="first layers that learn nothing more; none of the means do")
    words.add_argument("--seed", type=int, default=7)
    asked = words.parse_args()
    began = time.time()
    atlas = dict(np.load(asked.atlas))
    letters = make.Letters.of(atlas, False)
    weights, means = jax.tree.map(lambda it: jnp.array(it, jnp.float32), net.begin(jax.random.PRNGKey(asked.seed)))
    if asked.go_on:
        learnt = dict(np.load(asked.go_on))
        of = lambda index, parts: {name: jnp.asarray(learnt[f"{index}_{name}"], jnp.float32) for name in parts}
        weights = [of(index, layer) for index, layer in enumerate(weights)]
        means = [of(index, layer) for index, layer in enumerate(means)]
    nothing = jax.tree.map(jnp.zeros_like, weights)
    state = (weights, nothing, nothing, weights)
    seed = jax.random.PRNGKey(asked.seed + 1)

    struck = int(asked.size * asked.share)

    def drawn(draw, size, part):
        return lambda letters, number: draw(jax.random.fold_in(jax.random.fold_in(seed, number), part), letters, size)

    def taught(spells, ways):
        def step(state, means, parts, number, rate):
            learn = jax.value_and_grad(loss, has_aux=True)
            (_, (seen, whole, spelt)), gradients = learn(
                state[0], means, joined(parts), asked.held == 0, asked.held, spells, ways)
            # The means that will hold without a batch are those of the last hundreds.
            means = jax.tree.map(lambda old, new: 0.995 * old + 0.005 * new, means, seen)
            return adam(state, gradients, rate, number), means, (whole, spelt)

        return step

    draws = [drawn(make.lines, asked.size - struck, 0), drawn(make.postmarks, struck, 1)]
    some = [jax.eval_shape(it, letters, jnp.int32(0)) for it in draws]
    ways = [net.apart, net.by_library] if net.ON_CARD else [net.apart]
    # All take long to get ready on a graphics card: at the same time.
    with ThreadPoolExecutor() as pool:
        def prepared(function, *of):
            return pool.submit(jax.jit(function).lower(*of).compile)

        draws = [prepared(it, letters, jnp.int32(0)) for it in draws]
        of = state, means, some, jnp.int32(0), jnp.float32(0)
        teaches = [[prepared(taught(spells, way), *of) for spells in [False, True]] for way in ways]
        draws = [it.result() for it in draws]
        teaches = [[it.result() for it in pair] for pair in teaches]

    def draw(number):
        return [it(letters, number) for it in draws]

    def taken(teach):
        """What a step takes, for nothing."""
        made = draw(jnp.int32(0))
        run = lambda: jax.block_until_ready(teach(state, means, made, jnp.int32(0), jnp.float32(0)))
        run()
        start = time.time()
        run()
        return time.time() - start

    if len(ways) > 1:
        times = [[taken(it) for it in pair] for pair in teaches]
        print(f"a step takes, without letters and with them, own way and the library's: {np.round(times, 4).tolist()} s")
        teaches = [teaches[int(np.argmin([pair[0] for pair in times]))]]
    teaches = teaches[0]
    ready = time.time()
    print(f"ready after {(ready - began) / 60:.2f} minutes", flush=True)

    def keep(state, means):
        flat = {
            f"{index}_{name}": np.asarray(value)
            for part in [state[3], means] for index, layer in enumerate(part) for name, value in layer.items()
        }
        np.savez_compressed(asked.out, **flat)

    done, slower = 0, 1.0
    good = state, means
    while True:
        part = max(done / asked.steps, (time.time() - ready) / (60 * asked.minutes - (ready - began)))
        if part >= 1:
            break
        rate = asked.rate * slower * min(1.0, (done + 1) / 400) * (0.5 * (1 + np.cos(np.pi * part)) * 0.99 + 0.01)
        for _ in range(CHUNK):
            number = jnp.int32(done)
            state, means, (whole, spelt) = teaches[done % SPELT == 0](state, means, draw(number), number, jnp.float32(rate))
            done += 1
            if done % SPELT == 1:
                heard = spelt
        if not np.isfinite(float(whole)):
            (state, means), slower = good, slower / 2
            print(f"{done} steps: lost; back, and slower", flush=True)
        if done % (20 * CHUNK) == 0 or done == CHUNK:
            print(f"{done} steps, {(time.time() - began) / 60:.2f} minutes: day {float(whole):.3f}, letters {float(heard):.3f}", flush=True)
            good = state, means
        if done % 2000 == 0:
            keep(state, means)
    keep(state, means)
    print(f"{done} steps of {asked.size} strips in {(time.time() - began) / 60:.1f} minutes on {jax.devices()[0]}")


if __name__ == "__main__":
    main()
