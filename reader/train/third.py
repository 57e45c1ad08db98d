"""A third maker of days, for a third test: `python third.py SEED COUNT FOLDER`, then `plico reader evaluate FOLDER`.

It shares nothing with the makers of strips and of cards: hands and type are Debian's own, none of which the weights were
learnt from nor the cards are made with, and paper, pens, stamps and scanners are made up anew. Three lines by hand, then a
postmark; one of three is hard to read, and some that nobody can read are among them. Beside `campioni.csv`, `qualita.csv`
tells of each picture whether it is hard, and of a postmark whether print lies below it and how much of its date shows, from 0
to 1. It needs

    apt-get install fonts-breip fonts-dkg-handwriting fonts-femkeklaver fonts-humor-sans fonts-bwht fonts-havana \\
        fonts-ecolier-court fonts-gnutypewriter fonts-jura fonts-freefont-otf fonts-liberation
"""

import csv
import datetime
import math
import sys
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

FONTS = Path("/usr/share/fonts")
HANDS = ["truetype/breip/*.ttf", "truetype/fifthhorseman/dkg*.ttf", "truetype/femkeklaver/*.ttf",
         "truetype/humor-sans/*.ttf", "opentype/bwht/*.otf", "opentype/havana/*.otf", "truetype/ecolier-court/*.ttf"]
TYPE = ["truetype/gnutypewriter/*.ttf", "opentype/jura/*.otf", "opentype/freefont/Free*[!e].otf",
        "truetype/liberation*/LiberationSansNarrow-*.ttf"]
MONTHS = ["GEN", "FEB", "MAR", "APR", "MAG", "GIU", "LUG", "AGO", "SET", "OTT", "NOV", "DIC"]
PLACES = ["MILANO CMP", "ROMA FIUMICINO", "BOLOGNA 12", "NAPOLI CENTRO", "TORINO AUT.", "C.P.D. VERONA", "PADOVA",
          "LECCE", "CAGLIARI CMP", "UFF. RECAPITO PISA"]
WINDOW = 60
"""So many days are possible."""
FINE = 2
"""So many times as many pixels while it is drawn."""


def files(patterns):
    found = sorted(it for pattern in patterns for it in FONTS.glob(pattern))
    if not found:
        raise SystemExit("the fonts are not there: see the head of this file")
    return [str(it) for it in found]


class Chance:
    """What is drawn by lot."""

    def __init__(self, seed):
        self.numbers = np.random.default_rng(seed)

    def between(self, low, high):
        return float(self.numbers.uniform(low, high))

    def whole(self, low, high):
        return int(self.numbers.integers(low, high + 1))

    def one(self, of):
        return of[self.whole(0, len(of) - 1)]

    def happens(self, share):
        return self.numbers.random() < share

    def field(self, shape, smooth):
        """Noise of deviation one, smoothed over so many pixels."""
        field = cv2.GaussianBlur(self.numbers.standard_normal(shape).astype(np.float32), (0, 0), smooth)
        return field / max(float(field.std()), 1e-6)


def unrest(shape, chance, by, smooth):
    """Where ink comes from that is moved by some pixels here and there."""
    rows, columns = np.mgrid[0:shape[0], 0:shape[1]].astype(np.float32)
    down, along = (chance.field(shape, smooth) * by for _ in range(2))
    return columns + along, rows + down


def warped(ink, places):
    return cv2.remap(ink, *places, cv2.INTER_LINEAR)


def half(ink):
    return cv2.resize(ink, None, fx=1 / FINE, fy=1 / FINE, interpolation=cv2.INTER_AREA)


def letter(character, font, turn):
    """A letter turned around its middle, and how far the next one stands from it."""
    side = int(font.size * 2)
    tile = Image.new("L", (side, side), 0)
    ImageDraw.Draw(tile).text((side / 2, side / 2), character, font=font, fill=255, anchor="mm")
    return np.asarray(tile.rotate(turn, resample=Image.BILINEAR), np.float32) / 255, font.getlength(character)


def laid(ink, tile, x, y):
    """A tile laid over ink with its middle at a place, as far as it lies inside."""
    left, top = int(x - tile.shape[1] / 2), int(y - tile.shape[0] / 2)
    from_x, from_y = max(0, left), max(0, top)
    to_x, to_y = min(ink.shape[1], left + tile.shape[1]), min(ink.shape[0], top + tile.shape[0])
    if from_x < to_x and from_y < to_y:
        part = ink[from_y:to_y, from_x:to_x]
        np.maximum(part, tile[from_y - top:to_y - top, from_x - left:to_x - left], out=part)


def spelt(number, chance):
    return chance.one([str(number), f"{number:02}"])


def spelt_by_hand(day, chance):
    year = chance.one([f"{day.year % 100:02}"] * 2 + [str(day.year)])
    if chance.happens(0.2):
        month = MONTHS[day.month - 1]
        return f"{spelt(day.day, chance)} {chance.one([month, month.lower(), month.capitalize()])} {year}"
    between = chance.one(["/", "/", "/", "-", "-", ".", " "])
    return between.join([spelt(day.day, chance), spelt(day.month, chance), year])


def spelt_by_stamp(day, chance):
    between, year = chance.one([".", "-", "/", " "]), chance.one([f"{day.year % 100:02}", str(day.year)])
    month = f"{day.month:02}" if chance.happens(0.5) else MONTHS[day.month - 1]
    return between.join([spelt(day.day, chance), month, year])


def by_hand(day, dpi, is_hard, hands, chance):
    """A line: how dark each pixel is, from 0 to 1."""
    mm = dpi / 25.4 * FINE
    high, wide = int(chance.between(7.5, 11) * mm), int(chance.between(32, 62) * mm)
    text, face, size = spelt_by_hand(day, chance), chance.one(hands), high * chance.between(0.45, 0.85)
    long = ImageFont.truetype(face, int(size)).getlength(text) * 1.12
    size *= min(1, 0.92 * wide / long)
    ink = np.zeros((high, wide), np.float32)
    x, rises = wide * 0.03 + chance.between(0, max(0, 0.9 * wide - long)) * 0.7, chance.between(-0.04, 0.04)
    apart = chance.between(-0.02, 0.1) * size
    for character in text:
        font = ImageFont.truetype(face, max(6, int(size * chance.between(0.9, 1.1))))
        tile, advance = letter(character, font, chance.between(-6, 6))
        y = high * chance.between(0.48, 0.52) + (x - wide / 2) * rises
        laid(ink, tile, x + advance / 2, y)
        x += advance + apart + chance.between(-0.03, 0.03) * size
    slant = chance.between(-0.1, 0.3)
    ink = cv2.warpAffine(ink, np.float32([[1, -slant, slant * high / 2], [0, 1, 0]]), (wide, high))
    by = chance.between(0.3, 1.5) * (1.5 if is_hard else 1)
    ink = warped(ink, unrest(ink.shape, chance, by, chance.between(6, 18)))
    thick = chance.one([1, 1, 2, 3])
    ink = half(cv2.dilate(ink, np.ones((thick, thick))))
    ink *= chance.between(0.35, 0.7) if is_hard else chance.between(0.55, 0.95)
    ink *= 1 - chance.between(0, 0.25) * np.clip(chance.field(ink.shape, 2), 0, 1)
    return 1 - (1 - ink) * (1 - form(ink.shape, mm / FINE, chance))


def form(shape, mm, chance):
    """What is printed on a line: nothing, a rule, a frame or the teeth of cells."""
    high, wide = shape
    printed = np.zeros(shape, np.float32)
    thick, dark = max(1, int(chance.between(0.15, 0.4) * mm)), chance.between(0.3, 0.8)
    kind = chance.one(["nothing", "rule", "rule", "frame", "cells"])
    if kind in ("rule", "cells"):
        floor = int(high * chance.between(0.78, 0.95))
        printed[floor:floor + thick] = dark
        for at in np.linspace(0, wide - thick, 9).astype(int) if kind == "cells" else []:
            printed[high // 2:floor, at:at + thick] = dark
    if kind == "frame":
        printed[:thick] = printed[-thick:] = dark
        printed[:, :thick] = printed[:, -thick:] = dark
    return printed


def by_stamp(day, dpi, is_hard, types, chance):
    """A postmark on 44 by 44 mm: how dark each pixel is, from 0 to 1; the same of its date alone, whole and black; and whether
    print lies below."""
    mm = dpi / 25.4 * FINE
    side = int(44 * mm)
    middle, radius, thick = side / 2, chance.between(12, 15.8) * mm, chance.between(0.25, 0.6) * mm
    inner, face = radius * chance.between(0.62, 0.72), chance.one(types)
    drawn = Image.new("L", (side, side), 0)
    pen = ImageDraw.Draw(drawn)
    for ring in [radius] + [inner] * chance.happens(0.6):
        pen.ellipse([middle - ring, middle - ring, middle + ring, middle + ring], outline=255, width=int(thick))
    size = radius * chance.between(0.22, 0.34)
    text = spelt_by_stamp(day, chance)
    size *= min(1, 1.26 * inner / ImageFont.truetype(face, int(size)).getlength(text))
    before = np.asarray(drawn, np.float32)
    pen.text((middle, middle), text, font=ImageFont.truetype(face, int(size)), fill=255, anchor="mm")
    date = np.asarray(drawn, np.float32) - before
    small = ImageFont.truetype(face, int(radius * chance.between(0.15, 0.22)))
    above = chance.one([f"ORE {chance.whole(8, 19)}", f"{chance.whole(8, 19)}.{chance.whole(0, 59):02}", "-12-", ""])
    below = chance.one([str(chance.whole(10_000, 98_000)), "POSTE", "ITALIA", ""])
    for line, at in [(above, -0.33), (below, 0.33)]:
        pen.text((middle, middle + at * radius), line, font=small, fill=255, anchor="mm")
    for at in [-0.2, 0.2] if chance.happens(0.4) else []:
        pen.line([middle - inner * 0.9, middle + at * radius, middle + inner * 0.9, middle + at * radius],
                 fill=255, width=int(thick * 0.7))
    ink = np.asarray(drawn, np.float32) / 255
    place = chance.one(PLACES)
    around = ImageFont.truetype(face, int(radius * chance.between(0.17, 0.25)))
    for index, character in enumerate(place):
        angle = (index - (len(place) - 1) / 2) * math.pi * 1.1 / max(8, len(place))
        reach = (radius + inner) / 2
        tile, _ = letter(character, around, -math.degrees(angle))
        laid(ink, tile, middle + math.sin(angle) * reach, middle - math.cos(angle) * reach)
    turn = chance.numbers.normal(0, 18) if chance.happens(0.8) else chance.between(-80, 80)
    moved = cv2.getRotationMatrix2D((middle, middle), turn, 1)
    moved[:, 2] += [chance.between(-3, 3) * mm, chance.between(-3, 3) * mm]
    places = unrest(ink.shape, chance, 0.6, 12)
    ink, date = (warped(cv2.warpAffine(it, moved, (side, side)), places) for it in (ink, date / 255))
    if chance.happens(0.2 if is_hard else 0.06):
        again = np.float32([[1, 0, chance.between(-0.9, 0.9) * mm], [0, 1, chance.between(-0.9, 0.9) * mm]])
        ink = np.maximum(ink, 0.6 * cv2.warpAffine(ink, again, (side, side)))
    ink, date = half(ink), half(date)
    lack = chance.between(0.3, 0.9) if is_hard else chance.between(0, 0.5)
    press = chance.field(ink.shape, chance.between(15, 50) * dpi / 300)
    ink *= np.clip(1 - lack * 1.4 * (press - press.min()) / (press.max() - press.min()), 0, 1)
    ink = np.where(chance.field(ink.shape, 1.2) > chance.between(0.6, 2.2), ink * 0.3, ink)
    ink = cv2.GaussianBlur(ink, (0, 0), chance.between(0.3, 1.1))
    ink *= chance.between(0.35, 0.65) if is_hard else chance.between(0.55, 0.95)
    is_over_print = chance.happens(0.2)
    if is_over_print:
        ink = 1 - (1 - ink) * (1 - print_below(ink.shape, mm / FINE, types, chance))
    return ink, date, is_over_print


def print_below(shape, mm, types, chance):
    page = Image.new("L", shape[::-1], 0)
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(chance.one(types), int(2.6 * mm))
    for y in range(chance.whole(0, 8), shape[0], int(chance.between(4, 8) * mm)):
        pen.text((chance.whole(0, 20), y), "Comune di Esempio, ufficio notifiche, ricevuta", font=font, fill=255)
    return np.asarray(page, np.float32) / 255 * chance.between(0.2, 0.7)


def scanned(ink, is_hard, chance):
    """The picture that a scanner makes of it, and how it was turned."""
    paper = chance.between(200, 250)
    picture = paper * (1 - ink) + chance.between(5, 40) * ink
    picture += chance.field(ink.shape, chance.between(0.3, 1)) * chance.between(0.5, 5 if is_hard else 3)
    high, wide = ink.shape
    turned = cv2.getRotationMatrix2D((wide / 2, high / 2), chance.between(-1.2, 1.2), 1)
    picture = cv2.warpAffine(picture.astype(np.float32), turned, (wide, high), borderMode=cv2.BORDER_REPLICATE)
    picture = np.clip(picture, 0, 255).astype(np.uint8)
    if chance.happens(0.12):
        picture = np.where(picture > paper * chance.between(0.6, 0.8), 255, 0).astype(np.uint8)
    elif chance.happens(0.5):
        packed = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, chance.whole(35, 85)])[1]
        picture = cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE)
    return picture, turned


def shown(date, picture):
    """How much of a date shows: what is dark on and around its letters goes with them so far."""
    date = cv2.GaussianBlur(date, (0, 0), 0.8)
    near = cv2.dilate(date, np.ones((9, 9))) > 0.3
    date, dark = date[near], 255.0 - picture[near]
    return max(0.0, float(np.corrcoef(date, dark)[0, 1])) if dark.std() > 0 else 0.0


def main(seed, count, folder):
    chance, hands, types, folder = Chance(int(seed)), files(HANDS), files(TYPE), Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "campioni.csv", "w", newline="") as out, open(folder / "qualita.csv", "w", newline="") as notes:
        table, notes = csv.writer(out, delimiter=";"), csv.writer(notes, delimiter=";")
        table.writerow(["file", "tipo", "data", "dal", "al", "dpi"])
        notes.writerow(["file", "difficile", "su_stampa", "data_visibile"])
        for index in range(int(count)):
            first = datetime.date(2025, 1, 1) + datetime.timedelta(days=chance.whole(0, 800))
            day = first + datetime.timedelta(days=chance.whole(0, WINDOW - 1))
            is_hard, dpi = index % 3 == 0, chance.one([200, 300, 300, 300, 400])
            name, last = f"{index:06}.png", first + datetime.timedelta(days=WINDOW - 1)
            if index % 4 == 3:
                ink, date, is_over_print = by_stamp(day, dpi, is_hard, types, chance)
                picture, turned = scanned(ink, is_hard, chance)
                shows = shown(cv2.warpAffine(date, turned, date.shape[::-1]), picture)
                kind, note = "bollo", [int(is_over_print), f"{shows:.2f}"]
            else:
                picture, _ = scanned(by_hand(day, dpi, is_hard, hands, chance), is_hard, chance)
                kind, note = "mano", ["", ""]
            cv2.imwrite(str(folder / name), picture)
            table.writerow([name, kind, day, first, last, dpi])
            notes.writerow([name, int(is_hard), *note])


if __name__ == "__main__":
    main(*sys.argv[1:])
