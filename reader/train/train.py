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


def batch(key, hands, types, size, share=0.5):
    """Lines and postmarks, half and half or as the share of postmarks says."""
    keys = jax.random.split(key, 2)
    struck = int(size * share)
    parts = [make.lines(keys[0], hands, types, size - struck), make.postmarks(keys[1], hands, types, struck)]
    return jax.tree.map(lambda a, b: jnp.concatenate([a, b]), *parts)


def loss(weights, means, made, learns=True, held=0):
    kind = jnp.float32 if jax.default_backend() == "cpu" else jnp.bfloat16
    columns, seen = net.run(weights, means, made["strips"], learns, kind, held)
    letters, day, month, year = net.answers(columns)
    none = made["none"]

    def missed(answer, truth):
        truth = jnp.where(none, answer.shape[1] - 1, truth)
        return -jnp.take_along_axis(answer, truth[:, None], 1)[:, 0]

    whole = missed(day, made["day"]) + missed(month, made["month"]) + missed(year, made["year"] % 10)
    places = jnp.arange(made["spelling"].shape[1])[None] >= made["length"][:, None]
    spelt = optax.ctc_loss(letters, jnp.zeros(letters.shape[:2]), made["spelling"], places.astype(jnp.float32))
    # A text longer than the columns can hold is no lesson.
    spelt = jnp.where(none | (spelt > 200), 0.0, spelt)
    return whole.mean() + 0.35 * spelt.mean(), (seen, whole.mean(), spelt.mean())


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
    hands, types = make.Faces.of(atlas, "hands", False), make.Faces.of(atlas, "types", False)
    weights, means = jax.tree.map(lambda it: jnp.array(it, jnp.float32), net.begin(jax.random.PRNGKey(asked.seed)))
    if asked.go_on:
        learnt = dict(np.load(asked.go_on))
        of = lambda index, parts: {name: jnp.asarray(learnt[f"{index}_{name}"], jnp.float32) for name in parts}
        weights = [of(index, layer) for index, layer in enumerate(weights)]
        means = [of(index, layer) for index, layer in enumerate(means)]
    none = jax.tree.map(jnp.zeros_like, weights)
    state = (weights, none, none, weights)
    seed = jax.random.PRNGKey(asked.seed + 1)

    def drawn(number):
        return batch(jax.random.fold_in(seed, number), hands, types, asked.size, asked.share)

    def taught(state, means, made, number, rate):
        learn = jax.value_and_grad(loss, has_aux=True)
        (_, (seen, whole, spelt)), gradients = learn(state[0], means, made, asked.held == 0, asked.held)
        # The means that will hold without a batch are those of the last hundreds.
        means = jax.tree.map(lambda old, new: 0.995 * old + 0.005 * new, means, seen)
        return adam(state, gradients, rate, number), means, (whole, spelt)

    # The two take minutes to get ready on a graphics card: at the same time.
    some = jax.eval_shape(drawn, jnp.int32(0))
    with ThreadPoolExecutor() as pool:
        ready = [pool.submit(lambda: jax.jit(drawn).lower(jnp.int32(0)).compile()),
                 pool.submit(lambda: jax.jit(taught).lower(state, means, some, jnp.int32(0), jnp.float32(0)).compile())]
        draw, teach = [it.result() for it in ready]
    ready = time.time()
    print(f"ready after {(ready - began) / 60:.2f} minutes", flush=True)

    def keep(state, means):
        flat = {
            f"{index}_{name}": np.asarray(value)
            for part in [state[3], means] for index, layer in enumerate(part) for name, value in layer.items()
        }
        np.savez_compressed(asked.out, **flat)

    done = 0
    while True:
        part = max(done / asked.steps, (time.time() - ready) / (60 * asked.minutes - (ready - began)))
        if part >= 1:
            break
        rate = asked.rate * min(1.0, (done + 1) / 400) * (0.5 * (1 + np.cos(np.pi * part)) * 0.99 + 0.01)
        for _ in range(CHUNK):
            number = jnp.int32(done)
            state, means, (whole, spelt) = teach(state, means, draw(number), number, jnp.float32(rate))
            done += 1
        whole.block_until_ready()
        if done % (20 * CHUNK) == 0 or done == CHUNK:
            print(f"{done} steps, {(time.time() - began) / 60:.2f} minutes: day {float(whole):.3f}, letters {float(spelt):.3f}", flush=True)
        if done % 1000 == 0:
            keep(state, means)
        if done == 4000 and float(spelt) > 18:
            raise SystemExit("nothing is being learnt")
    keep(state, means)
    print(f"{done} steps of {asked.size} strips in {(time.time() - began) / 60:.1f} minutes on {jax.devices()[0]}")


if __name__ == "__main__":
    main()
