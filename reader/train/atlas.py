"""Letters of open fonts as fields of distances: `python atlas.py FONTS OUT.npz`.

FONTS is the folder that `fonts.py` fills. Every letter becomes a tile in which a pixel says how far it lies inside
(more than 128) or outside (less) of the letter's edge, so that a pen of any width can be laid over it. A digit is
28 of the 56 pixels high, stands on row 42, and lies in the middle of its tile.
"""

import json
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np

TILE, HIGH, BASE = 56, 28, 42
FINE = 4
"""How many times larger letters are drawn before their distances are taken."""
STEPS = 14
"""Steps of a tile's greys to the pixel."""

LETTERS = "abcdefgilmnoprstuvxz"
CHARACTERS = "0123456789/-.,'" + LETTERS + LETTERS.upper()


def tiles(path):
    """The tiles of a font and how far each letter takes the pen, in heights of a digit; none if it lacks digits."""
    import cv2
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
        signed = cv2.distanceTransform(inside, cv2.DIST_L2, 5) - cv2.distanceTransform(1 - inside, cv2.DIST_L2, 5)
        small = signed.reshape(TILE, FINE, TILE, FINE).mean((1, 3)) / FINE
        out[index] = np.clip(np.round(128 + small * STEPS), 0, 255)
        advance[index] = long / (HIGH * FINE)
    return out, advance


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
    np.savez_compressed(out, **found)


if __name__ == "__main__":
    main(*sys.argv[1:])
