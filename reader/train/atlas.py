"""Letters of open fonts, and figures that people wrote, as fields of distances: `python atlas.py FONTS OUT.npz`.

FONTS is the folder that `fonts.py` fills. Every letter becomes a tile in which a pixel says how far it lies inside
(more than 128) or outside (less) of the letter's edge, so that a pen of any width can be laid over it. A digit is
28 of the 56 pixels high, stands on row 42, and lies in the middle of its tile.
"""

import gzip
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np

import pen

TILE, HIGH, BASE = 56, 28, 42
FINE = 4
"""How many times larger letters are drawn before their distances are taken."""
STEPS = 14
"""Steps of a tile's greys to the pixel."""

WRITTEN, HELD_OUT = 3_000, 400
"""So many of each figure that people wrote are learnt from, and so many are kept for the test."""
DRAWN = 1_500
"""So many of each figure are drawn stroke by stroke (`pen.py`) and learnt from beside them."""
HANDS = 120
"""So many whole hands are drawn stroke by stroke beside the fonts."""
WIDEST = 48
"""No figure is wider, in pixels of its tile."""

LETTERS = "abcdefgilmnoprstuvxz"
CHARACTERS = "0123456789/-.,'" + LETTERS + LETTERS.upper()


def distances(inside):
    """The tile of a shape that is drawn finely."""
    import cv2

    signed = cv2.distanceTransform(inside, cv2.DIST_L2, 5) - cv2.distanceTransform(1 - inside, cv2.DIST_L2, 5)
    small = signed.reshape(TILE, FINE, TILE, FINE).mean((1, 3)) / FINE
    return np.clip(np.round(128 + small * STEPS), 0, 255).astype(np.uint8)


def tiles(path):
    """The tiles of a font and how far each letter takes the pen, in heights of a digit; none if it lacks digits."""
    from fontTools.ttLib import TTFont
    from io import BytesIO
    from PIL import Image, ImageDraw, ImageFont

    font = TTFont(path)
    font.flavor = None
    plain = BytesIO()
    font.save(plain)
    known = font.getBestCmap()
    if any(ord(it) not in known for it in "0123456789"):
        return None

    def sized(size):
        plain.seek(0)
        return ImageFont.truetype(plain, size, layout_engine=ImageFont.Layout.BASIC)

    left, top, right, bottom = sized(400).getbbox("8", anchor="ls")
    if bottom - top < 40:
        return None
    size = 400 * HIGH * FINE / (bottom - top)
    face = sized(int(round(size)))
    out = np.zeros((len(CHARACTERS), TILE, TILE), np.uint8)
    advance = np.zeros(len(CHARACTERS), np.float32)
    for index, character in enumerate(CHARACTERS):
        use = character if ord(character) in known else None
        if use is None and character.swapcase() != character and ord(character.swapcase()) in known:
            use = character.swapcase()
        if use is None:
            use = {",": ".", "'": "/", ".": "-", "-": "/", "/": "-"}.get(character)
            if use is None or ord(use) not in known:
                continue
        picture = Image.new("L", (TILE * FINE, TILE * FINE), 0)
        long = face.getlength(use)
        ImageDraw.Draw(picture).text((TILE * FINE / 2 - long / 2, BASE * FINE), use, font=face, fill=255, anchor="ls")
        inside = (np.asarray(picture) > 127).astype(np.uint8)
        if not inside.any() and character in "0123456789":
            return None
        out[index] = distances(inside)
        advance[index] = long / (HIGH * FINE)
    return out, advance


def written(picture):
    """The tile of a figure that somebody wrote, from a small grey picture, and how far it takes the pen."""
    import cv2

    rows, columns = [np.flatnonzero((picture > 100).any(axis)) for axis in [1, 0]]
    picture = picture[rows[0]:rows[-1] + 1, columns[0]:columns[-1] + 1]
    high = max(rows[-1] + 1 - rows[0], 8)
    wide = columns[-1] + 1 - columns[0]
    # What lies down, a one or a dash of a four, is not blown up beyond its tile.
    times = min(HIGH * FINE / high, WIDEST * FINE / wide)
    size = max(1, round(wide * times)), max(1, round(picture.shape[0] * times))
    edge = cv2.copyMakeBorder(picture, 2, 2, 2, 2, cv2.BORDER_CONSTANT)
    border = round(2 * times)
    large = cv2.resize(edge, (size[0] + 2 * border, size[1] + 2 * border), interpolation=cv2.INTER_CUBIC)
    shape = np.zeros((TILE * FINE, TILE * FINE), np.uint8)
    top, left = BASE * FINE - size[1] - border, (TILE * FINE - large.shape[1]) // 2
    inside = (large > 110).astype(np.uint8)
    above, before = max(0, -top), max(0, -left)
    part = inside[above:, before:][:TILE * FINE - max(0, top), :TILE * FINE - max(0, left)]
    shape[max(0, top):max(0, top) + part.shape[0], max(0, left):max(0, left) + part.shape[1]] = part
    return distances(shape), size[0] / (HIGH * FINE) + 0.18


def people(folder):
    """Figures that people wrote, in order, a part of them held out: those of other writers than the first part."""
    out = {}
    for part, count in [("train", WRITTEN), ("t10k", HELD_OUT)]:
        whole = lambda kind: gzip.decompress((folder / f"{part}-{kind}.gz").read_bytes())
        pictures = np.frombuffer(whole("images-idx3-ubyte"), np.uint8, offset=16).reshape(-1, 28, 28)
        figures = np.frombuffer(whole("labels-idx1-ubyte"), np.uint8, offset=8)
        use = np.concatenate([np.flatnonzero(figures == figure)[:count] for figure in range(10)])
        with ProcessPoolExecutor() as pool:
            made = list(pool.map(written, pictures[use], chunksize=500))
        name = "people" if part == "train" else "others"
        out |= {
            f"{name}_tiles": np.stack([it[0] for it in made]),
            f"{name}_advance": np.array([it[1] for it in made], np.float32),
            f"{name}_count": np.bincount(figures[use], minlength=10),
        }
        print(f"{name}: {len(use)} figures")
    return out


def by_pen(figure):
    chance = np.random.default_rng(figure)
    return [written(pen.drawn(figure, chance)) for _ in range(DRAWN)]


def with_drawn(found):
    """Figures by people, and behind those of each figure the ones that were drawn."""
    with ProcessPoolExecutor() as pool:
        made = list(pool.map(by_pen, range(10)))
    ends = np.cumsum(found["people_count"])[:-1]

    def both(name, index, kind):
        parts = np.split(found[name], ends)
        return np.concatenate([it for own, more in zip(parts, made) for it in [own, np.array([one[index] for one in more], kind)]])

    return {"people_tiles": both("people_tiles", 0, np.uint8), "people_advance": both("people_advance", 1, np.float32),
            "people_count": found["people_count"] + DRAWN}


def hand(number):
    """The tiles of a hand that is drawn stroke by stroke, and how far each letter takes the pen, as those of a font."""
    chance = np.random.default_rng(1_000 + number)
    spacing = chance.uniform(0.1, 0.24)
    pictures = pen.hand(chance)
    out = np.zeros((len(CHARACTERS), TILE, TILE), np.uint8)
    advance = np.zeros(len(CHARACTERS), np.float32)
    for index, character in enumerate(CHARACTERS):
        inside = (pictures[character] > 127).astype(np.uint8)
        columns = np.flatnonzero(inside.any(0))
        middle = (columns[0] + columns[-1] + 1) // 2
        # A picture is as large as a tile, and the foot of a figure stands where that of the tile does.
        placed = np.roll(inside, (BASE * FINE - (pen.SIZE + pen.HIGH) // 2, pen.SIZE // 2 - middle), (0, 1))
        out[index], advance[index] = distances(placed), len(columns) / (HIGH * FINE) + spacing
    return out, advance


def with_hands(found):
    """Fonts of hands, and behind them the hands that are drawn."""
    with ProcessPoolExecutor() as pool:
        made = list(pool.map(hand, range(HANDS)))
    more = {"names": np.array([f"by pen {it}" for it in range(HANDS)]), "tiles": np.stack([it[0] for it in made]),
            "advance": np.stack([it[1] for it in made]), "held_out": np.zeros(HANDS, bool)}
    return {f"hands_{name}": np.concatenate([found[f"hands_{name}"], it]) for name, it in more.items()}


def tried(path):
    try:
        return path.stem, tiles(path)
    except Exception as error:  # A font that cannot be drawn is left out, and said.
        return path.stem, str(error)


def main(fonts, out):
    held = json.loads((Path(__file__).parent / "split.json").read_text())
    found = {}
    for kind in ["hands", "types"]:
        names, pictures, advances, split = [], [], [], []
        with ProcessPoolExecutor() as pool:
            for name, made in pool.map(tried, sorted((Path(fonts) / kind).glob("*.woff2"))):
                if made is None or isinstance(made, str):
                    print(f"{kind}: {name} left out: {made}", file=sys.stderr)
                    continue
                names.append(name)
                pictures.append(made[0])
                advances.append(made[1])
                split.append(name in held[kind])
        found |= {
            f"{kind}_names": np.array(names),
            f"{kind}_tiles": np.stack(pictures),
            f"{kind}_advance": np.stack(advances),
            f"{kind}_held_out": np.array(split),
        }
        print(f"{kind}: {len(names)} fonts, {sum(split)} held out")
    found |= people(Path(fonts) / "people")
    np.savez_compressed(out, **found | with_drawn(found) | with_hands(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
