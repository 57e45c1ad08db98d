#!/usr/bin/env python3
"""zxing-cpp with a cascade of its own on the pictures of a folder of folders: a line each, its name, right, wrong.

    python3 -m venv V && V/bin/pip install zxing-cpp numpy pillow
    PYTHON=V/bin/python cargo bench --bench codici

The bench calls this; see there for how folders are named. The cascade is of the same kind as plico's: as it is, smoothed,
in black and white, half and twice as large; bars also laid straight and averaged along themselves, matrices without dust
and three times as large. What is read first counts, if it is as long as a code of that kind is on a card.
"""

import pathlib
import sys

try:
    import numpy
    import zxingcpp
    from PIL import Image, ImageFilter
except ImportError as missing:
    sys.exit(f"codici.py: {missing.name} is missing, so zxing-cpp is not measured")

FORMATS = {
    "itf": zxingcpp.BarcodeFormat.ITF,
    "code128": zxingcpp.BarcodeFormat.Code128,
    "code39": zxingcpp.BarcodeFormat.Code39,
    "datamatrix": zxingcpp.BarcodeFormat.DataMatrix,
    "qrcode": zxingcpp.BarcodeFormat.QRCode,
}
# Lengths that are known of codes on made cards, whose folders end in the level of wear.
LENGTHS = {"itf": 12, "code39": 13}
LEVELS = ("pulita", "media", "difficile")


def otsu(image):
    counts = numpy.bincount(numpy.asarray(image).ravel(), minlength=256).astype(float)
    greys = numpy.arange(256)
    below, sums = counts.cumsum(), (counts * greys).cumsum()
    above = below[-1] - below
    with numpy.errstate(divide="ignore", invalid="ignore"):
        between = below * above * (sums / below - (sums[-1] - sums) / above) ** 2
    level = int(numpy.nan_to_num(between).argmax())
    return image.point(lambda it: 255 if it > level else 0)


def straight(image):
    """Turned so that bars stand upright."""
    grey = numpy.asarray(image.filter(ImageFilter.GaussianBlur(1))).astype(float)
    down, along = numpy.gradient(grey)
    angle = 0.5 * numpy.arctan2(2 * (down * along).sum(), (along**2 - down**2).sum())
    return image.rotate(numpy.degrees(angle), Image.BICUBIC, expand=True, fillcolor=255)


def averaged(image, rows):
    """The mean of so many rows at each place."""
    grey = numpy.asarray(image).astype(float)
    padded = numpy.pad(grey, ((rows // 2 + 1, rows - rows // 2 - 1), (0, 0)), mode="edge").cumsum(axis=0)
    return Image.fromarray(((padded[rows:] - padded[:-rows]) / rows).clip(0, 255).astype(numpy.uint8))


def ways(image, is_bars):
    blurred = lambda by: image.filter(ImageFilter.GaussianBlur(by))
    scaled = lambda by: image.resize((max(1, int(image.width * by)), max(1, int(image.height * by))), Image.BICUBIC)
    yield image
    yield blurred(0.7)
    yield blurred(1.2)
    yield otsu(image)
    yield otsu(blurred(1))
    if is_bars:
        upright = straight(image)
        for rows in (4, 10, 24, 48):
            if rows < upright.height:
                mean = averaged(upright, rows)
                yield mean
                yield otsu(mean)
                yield mean.resize((mean.width * 2, mean.height), Image.BICUBIC)
    else:
        yield image.filter(ImageFilter.MedianFilter(3))
        yield blurred(1.5)
        yield blurred(2.5)
        yield scaled(3).filter(ImageFilter.GaussianBlur(2.5))
    yield scaled(0.5)
    yield scaled(2)
    yield blurred(2)
    yield otsu(blurred(2))


def read(image, kind, length):
    for way in ways(image, kind in ("itf", "code128", "code39")):
        found = zxingcpp.read_barcodes(way, formats=FORMATS[kind], text_mode=zxingcpp.TextMode.Plain)
        for it in found:
            if length is None or len(it.text) == length:
                return it.text
    return None


def main():
    for folder in sorted(it for it in pathlib.Path(sys.argv[1]).iterdir() if it.is_dir()):
        kind, _, rest = folder.name.partition("-")
        if kind not in FORMATS:
            continue
        right = wrong = 0
        for picture in sorted(folder.iterdir()):
            truth = picture.with_suffix(".txt")
            if picture.suffix not in (".png", ".jpg", ".jpeg", ".tif") or not truth.exists():
                continue
            length = LENGTHS.get(kind) if rest in LEVELS else None
            said = read(Image.open(picture).convert("L"), kind, length)
            right += said == truth.read_text().rstrip("\r\n")
            wrong += said is not None and said != truth.read_text().rstrip("\r\n")
        print(folder.name, right, wrong)


main()
