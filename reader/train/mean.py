"""The mean of the weights of a net and of what was learnt since, in any number of runs of `further.py`:
`python mean.py BEFORE.net LEARNT.npz OUT.npz`.

It reads better than either: what was read before as well as ever, and what is new nearly as well as the new ones alone.
"""

import sys

import numpy as np

import further


def main(before, learnt, out):
    _, before = further.read(before)
    learnt = np.load(learnt)
    whole = [[learnt[f"{index}_kernel"], learnt[f"{index}_shift"]] for index in range(len(before))]
    further.kept(out, [tuple((old + new) / 2 for old, new in zip(*pair)) for pair in zip(before, whole)])


if __name__ == "__main__":
    main(*sys.argv[1:])
