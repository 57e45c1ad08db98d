#!/usr/bin/env python3
"""Reads the code line of a postal slip as a counter's machine sees it: Tesseract on a picture of 300 dpi.

    ocr.py PDF PAGE left|right

A slip runs along the left or the right edge of an upright page, its foot outside. Prints the four fields, each
read at its own place (empty where nothing is printed), and the whole zone read as one line.
"""

import io
import subprocess
import sys

from PIL import Image

DPI = 300
WIDTH, HEIGHT = 297, 102
# Millimetres from the slip's top-left corner: left edge and characters of each field, an inch having ten.
FIELDS = [(139.5, 20), (205.46, 12), (241.115, 13), (279.32, 4)]
PITCH = 2.54
LINE = (90.5, 100.5)
ZONE = (133.5, 84, 296, 101.5)
WHITE = 2


def rasterise(pdf, page):
    command = ["pdftoppm", "-r", str(DPI), "-gray", "-f", page, "-l", page, "-singlefile", pdf]
    return Image.open(io.BytesIO(subprocess.run(command, check=True, capture_output=True).stdout))


def slip(picture, side):
    """The slip upright: its foot is at the bottom of the picture."""
    turned = picture.rotate(90 if side == "left" else -90, expand=True)
    return turned.crop((0, turned.height - round(HEIGHT * DPI / 25.4), turned.width, turned.height))


def read(picture, box):
    crop = picture.crop([round(it * DPI / 25.4) for it in box])
    if crop.getextrema()[0] > 128:
        return ""
    png = io.BytesIO()
    crop.save(png, "png")
    command = ["tesseract", "-", "-", "--psm", "7", "--dpi", str(DPI), "-l", "eng"]
    command += ["-c", "tessedit_char_whitelist=0123456789<>+"]
    return subprocess.run(command, input=png.getvalue(), check=True, capture_output=True).stdout.decode().strip()


def main():
    pdf, page, side = sys.argv[1:]
    picture = slip(rasterise(pdf, page), side)
    for left, characters in FIELDS:
        print(read(picture, (left - WHITE, LINE[0], left + characters * PITCH + WHITE, LINE[1])))
    print(read(picture, ZONE))


if __name__ == "__main__":
    main()
