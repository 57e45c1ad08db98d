"""The first test: `python evaluate.py ATLAS.npz LEARNT.npz [STRIPS]`.

Strips of hands and type that were held out, of figures by people that no figure learnt from is by, of postmarks of other
shapes, worn in other ways than any that was learnt from; each among sixty possible days. For each kind and each share of
ink that was lost: how many are right, how many can be told before one in a thousand and one in a hundred is wrong; then
tenths of what was said to be right, and how often it was. The second test is the program's own (`cargo bench --bench
lettore`): another maker, and all that comes before a strip.
"""

import datetime
import sys
from functools import partial

import jax
import jax.numpy as jnp
import numpy as np

import make
import net

DAYS = 60
SIZE = 250


def loaded(path):
    learnt = dict(np.load(path))
    layer = lambda index, names: {name: jnp.asarray(learnt[f"{index}_{name}"]) for name in names}
    weights = [layer(index, ["kernel", "grow", "shift"]) for index in range(len(net.LAYERS))]
    means = [layer(index, ["mean", "spread"]) for index in range(len(net.LAYERS))]
    return jax.jit(lambda strips: net.answers(net.run(weights, means, strips, False)[0])[1:])


def told(answer, made, rng):
    """Of each strip with a day: whether the likeliest of the possible days is right, and how likely it was said to be."""
    day, month, year = [np.asarray(it) for it in answer]
    # Where no year is written, each is as likely as any other.
    year = np.logaddexp(year[:, :-1], year[:, -1:] - np.log(10))
    out = []
    for index in np.flatnonzero(~np.asarray(made["none"])):
        truth = datetime.date(*(int(made[it][index]) + more for it, more in [("year", 0), ("month", 1), ("day", 1)]))
        first = truth - datetime.timedelta(days=int(rng.integers(DAYS)))
        possible = [first + datetime.timedelta(days=it) for it in range(DAYS)]
        score = np.array([day[index][it.day - 1] + month[index][it.month - 1] + year[index][it.year % 10] for it in possible])
        best = int(score.argmax())
        out.append((possible[best] == truth, 1 / np.exp(score - score[best]).sum()))
    return out


def report(name, read):
    right, said = np.array([it[0] for it in read]), np.array([it[1] for it in read])
    order = np.argsort(-said, kind="stable")
    wrong = np.cumsum(~right[order])

    def before(rate):
        fits = np.flatnonzero(wrong <= rate * (np.arange(len(read)) + 1))
        return 100 * (fits[-1] + 1) / len(read) if len(fits) else 0.0

    print(f"{name}: {len(read)} strips, {100 * right.mean():.1f} % right; told before one in a hundred is wrong "
          f"{before(0.01):.1f} %, one in a thousand {before(0.001):.1f} %")
    for tenth in range(10):
        those = (said >= tenth / 10) & ((said < (tenth + 1) / 10) | (tenth == 9))
        if those.any():
            print(f"    said {said[those].mean():.2f}, right {right[those].mean():.2f}, of {those.sum()}")


def main(atlas, learnt, strips=20_000):
    atlas, look, rng = dict(np.load(atlas)), loaded(learnt), np.random.default_rng(1)
    letters = make.Letters.of(atlas, True)
    tests = [
        ("lines of fonts", partial(make.lines, people=0.0)),
        ("lines with figures of people", partial(make.lines, people=1.0)),
        ("postmarks", make.postmarks),
    ]
    for name, draw in tests:
        for rough, word in [(0.0, "fair"), (0.3, "as learnt")]:
            read = []
            for number in range(int(strips) // SIZE // 6):
                made = draw(jax.random.PRNGKey(70_000 + number), letters, SIZE, rough, True)
                read += told(look(made["strips"]), made, rng)
            report(f"{name}, {word}", read)


if __name__ == "__main__":
    main(*sys.argv[1:])
