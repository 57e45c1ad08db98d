#!/usr/bin/env python3
"""Photographs of codes as a telephone takes them, made: a folder for each symbology and hardness, for `codici`.

    python3 -m venv V && V/bin/pip install zxing-cpp numpy pillow
    V/bin/python benches/fotografie.py FOLDER [PICTURES [SEED]]
    cargo bench --bench codici -- FOLDER

Public sets of such pictures are not always to be had. These stand beside them, for the one question that the bench
answers on them: whether plico reads a folder worse than the detector it is built on. Each picture is a label with a code
and some lines of print on a table, seen from aside, unevenly lit, out of focus, shaken, noisy and pressed by JPEG; it says
no resolution. Hardness 1 is a careful hand, 4 one that should have come nearer. Everything follows from the seed.
"""

import math
import pathlib
import random
import string
import sys

import numpy
import zxingcpp
from PIL import Image, ImageDraw, ImageFilter

FORMATS = {
    "code128": zxingcpp.BarcodeFormat.Code128,
    "code39": zxingcpp.BarcodeFormat.Code39,
    "itf": zxingcpp.BarcodeFormat.ITF,
    "datamatrix": zxingcpp.BarcodeFormat.DataMatrix,
    "qrcode": zxingcpp.BarcodeFormat.QRCode,
}
# By hardness: pixels to a module, view from aside, blur in modules, shake in modules, noise, darkest light, turn.
HARDNESS = {
    1: ((4, 8), 0.03, (0.05, 0.25), (0, 0.2), 4, 0.8, 4),
    2: ((2.5, 5), 0.08, (0.1, 0.45), (0, 0.5), 8, 0.6, 10),
    3: ((1.8, 3.5), 0.14, (0.2, 0.6), (0, 0.8), 12, 0.4, 20),
    4: ((1.2, 2.5), 0.18, (0.3, 0.75), (0, 1.0), 16, 0.3, 45),
}


def text_of(name, chance):
    if name == "itf":
        return "".join(chance.choices(string.digits, k=chance.choice([6, 8, 10, 12, 14, 20, 24])))
    letters = string.ascii_uppercase + string.digits
    if name == "code39":
        return "".join(chance.choices(letters, k=chance.randint(5, 13)))
    if name == "code128":
        kind = chance.choice([letters, string.digits, string.digits, letters + string.ascii_lowercase + "-/ ."])
        return "".join(chance.choices(kind, k=chance.randint(6, 20))).strip()
    kind = chance.choice([letters, string.digits, letters + string.ascii_lowercase + ":/.?=&"])
    return "".join(chance.choices(kind, k=chance.randint(6, 60)))


def label(name, text, scale, chance):
    """The label, `scale` pixels to a module."""
    symbol = numpy.array(zxingcpp.create_barcode(text, FORMATS[name]).to_image(scale=1, add_quiet_zones=False))
    is_bars = name in ("code128", "code39", "itf")
    if is_bars:
        symbol = numpy.repeat(symbol[:1], chance.randint(15, 60), axis=0)
    high, wide = symbol.shape
    code = Image.fromarray(symbol).resize((wide * scale, high * scale), Image.NEAREST)
    quiet = (11 if is_bars else 4) * scale
    around = [quiet + chance.randint(0, 20 * scale) for _ in range(4)]
    paper = Image.new("L", (code.width + around[0] + around[2], code.height + around[1] + around[3]), 255)
    paper.paste(code, (around[0], around[1]))
    draw = ImageDraw.Draw(paper)
    for line in range((around[3] - quiet) // (7 * scale)):
        words = "".join(chance.choices(string.ascii_lowercase + "     ", k=int(paper.width / (5 * scale))))
        draw.text((quiet, around[1] + code.height + quiet + line * 7 * scale), words, fill=0, font_size=6 * scale)
    return paper


def coefficients(seen, flat):
    """The perspective that takes each of four points of `seen` to one of `flat`."""
    rows, values = [], []
    for (x, y), (u, v) in zip(seen, flat):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return numpy.linalg.solve(numpy.array(rows, float), numpy.array(values, float))


def photograph(paper, scale, hardness, chance):
    pixels, aside, blur, shake, noise, darkest, turn = HARDNESS[hardness]
    module = chance.uniform(*pixels)
    ratio = module / scale
    wide, high = paper.width * ratio, paper.height * ratio
    angle = math.radians(chance.uniform(-turn, turn) + chance.choice([0, 0, 0, 90, 180]))
    corners = [(-wide / 2, -high / 2), (wide / 2, -high / 2), (wide / 2, high / 2), (-wide / 2, high / 2)]
    corners = [
        (x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)) for x, y in corners
    ]
    least = min(wide, high)
    corners = [(x + chance.uniform(-aside, aside) * least, y + chance.uniform(-aside, aside) * least) for x, y in corners]
    left, top = min(x for x, _ in corners), min(y for _, y in corners)
    margin = chance.uniform(0.05, 0.4) * least
    corners = [(x - left + margin, y - top + margin) for x, y in corners]
    size = [int(max(it[axis] for it in corners) + margin) for axis in (0, 1)]
    # Drawn twice as large, so that the lens may make smooth what the pixels then take in.
    seen = [(2 * x, 2 * y) for x, y in corners]
    flat = [(0, 0), (paper.width, 0), (paper.width, paper.height), (0, paper.height)]
    how = coefficients(seen, flat)
    big = (2 * size[0], 2 * size[1])
    soft = paper.filter(ImageFilter.GaussianBlur(scale / module / 4)) if module < scale else paper
    view = soft.transform(big, Image.PERSPECTIVE, how, Image.BICUBIC)
    inside = Image.new("L", paper.size, 255).transform(big, Image.PERSPECTIVE, how, Image.NEAREST)
    grain = numpy.random.default_rng(chance.getrandbits(32))
    table = grain.normal(chance.uniform(40, 200), chance.uniform(2, 25), (size[1], size[0])).clip(0, 255)
    table = Image.fromarray(table.astype(numpy.uint8)).resize(big, Image.BILINEAR)
    view = Image.composite(view, table, inside)
    view = view.filter(ImageFilter.GaussianBlur(2 * module * chance.uniform(*blur)))
    grey = numpy.asarray(view).astype(float)
    steps = max(1, int(2 * module * chance.uniform(*shake)))
    way = chance.uniform(0, math.pi)
    grey = sum(
        numpy.roll(grey, (round(step * math.sin(way)), round(step * math.cos(way))), axis=(0, 1)) for step in range(steps)
    ) / steps
    grey = grey[: 2 * size[1], : 2 * size[0]].reshape(size[1], 2, size[0], 2).mean(axis=(1, 3))
    # A light from aside, and the shadow of a hand.
    down, along = numpy.mgrid[0 : size[1], 0 : size[0]]
    turned = chance.uniform(0, 2 * math.pi)
    slope = along / size[0] * math.cos(turned) + down / size[1] * math.sin(turned)
    slope = (slope - slope.min()) / max(slope.max() - slope.min(), 1e-9)
    light = 1 - (1 - chance.uniform(darkest, 1)) * slope
    if chance.random() < 0.4:
        edge = (along - chance.uniform(0, size[0])) * math.cos(turned) + (down - chance.uniform(0, size[1])) * math.sin(turned)
        light *= 1 - (1 - chance.uniform(darkest, 1)) / (1 + numpy.exp(-edge / (3 * module)))
    ink, white = chance.uniform(5, 60), chance.uniform(190, 250)
    grey = (ink + grey / 255 * (white - ink)) * light + grain.normal(0, noise, grey.shape)
    return Image.fromarray(grey.clip(0, 255).astype(numpy.uint8))


def main():
    folder = pathlib.Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 50
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    for name in FORMATS:
        for hardness in HARDNESS:
            kept = folder / f"{name}-{hardness}"
            kept.mkdir(parents=True, exist_ok=True)
            for number in range(count):
                chance = random.Random(f"{seed} {name} {hardness} {number}")
                text = text_of(name, chance)
                scale = 8
                picture = photograph(label(name, text, scale, chance), scale, hardness, chance)
                picture.save(kept / f"{number:03}.jpg", quality=chance.randint(50, 95))
                (kept / f"{number:03}.txt").write_text(text)


if __name__ == "__main__":
    main()
