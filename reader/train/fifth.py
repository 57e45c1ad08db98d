"""A fifth maker of days, for a fifth test: `python fifth.py SEED COUNT FOLDER`, then `plico reader evaluate FOLDER`.

Somebody wrote it who had seen neither the reader nor the other makers, and nothing was ever chosen by it. Lines by hand
and postmarks take turns; of each, a third are good, a third used and a third bad (`buono`, `usato`, `cattivo`), which
`qualita.csv` tells beside `campioni.csv`. Half of the hands are drawn from pen paths of its own (SKELETON), half with
handwriting faces, which are the third maker's too. A seed and a count give the same pictures. It needs

    apt-get install fonts-bwht fonts-breip fonts-ecolier-court fonts-dkg-handwriting fonts-humor-sans \\
        fonts-urw-base35 fonts-dejavu-core fonts-dejavu-extra fonts-croscore fonts-gnutypewriter fonts-jura
"""

import datetime
import functools
import math
import sys
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

FONTS = {path.stem: str(path) for path in sorted(Path("/usr/share/fonts").rglob("*.[ot]tf"))}
HAND_FONTS = ["BecauseWeBuild-Regular", "BecauseWeConnect-Regular", "BecauseWeCreate-Regular",
              "BecauseWeLearn-Regular", "BecauseWeMentor-Regular", "BecauseWeOrganize-Regular", "Breip",
              "Ecolier-court", "dkg", "dkgIt", "Humor-Sans"]
THIN_FONTS = {"Ecolier-court": 2, "Breip": 1}  # So many more pixels they are thickened on each side.
STAMP_FONTS = ["NimbusSans-Regular", "NimbusSans-Bold", "NimbusSansNarrow-Regular", "NimbusSansNarrow-Bold",
               "NimbusMonoPS-Bold", "NimbusMonoPS-Regular", "URWGothic-Demi", "URWGothic-Book",
               "DejaVuSansCondensed-Bold", "DejaVuSansCondensed", "DejaVuSans-Bold", "Cousine-Bold",
               "Cousine-Regular", "GNUTypewriter", "Jura-Bold"]
FORM_FONTS = ["NimbusSans-Regular", "NimbusSansNarrow-Regular", "NimbusRoman-Regular", "NimbusSans-Bold"]
MONTHS = ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
          "novembre", "dicembre"]
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
OFFICES = ["CUNEO CN", "ASTI", "SAVONA SV", "IMPERIA", "COMO CENTRO", "VARESE VA", "LECCO", "MANTOVA MN", "CREMONA",
           "ROVIGO RO", "BELLUNO", "GORIZIA GO", "PORDENONE", "PIACENZA PC", "MODENA", "FERRARA FE", "PISA SUCC. 3",
           "SIENA", "AREZZO AR", "GROSSETO", "MACERATA", "VITERBO VT", "RIETI", "CASERTA CE", "BENEVENTO",
           "POTENZA PZ", "MATERA", "COSENZA CS", "CROTONE", "TRAPANI", "RAGUSA RG", "NUORO", "ORISTANO OR", "SANREMO",
           "ACQUI TERME AL", "IVREA TO", "BUSTO ARSIZIO VA", "CASALMAGGIORE", "BASSANO DEL GRAPPA", "CHIOGGIA VE",
           "SAN GIOVANNI IN PERSICETO", "FAENZA RA", "PONTEDERA PI", "FOLIGNO", "CIVITAVECCHIA", "FRASCATI RM",
           "GAETA LT", "POZZUOLI", "NOCERA INFERIORE", "MONOPOLI BA", "OSTUNI", "LAMEZIA TERME CZ", "MILAZZO ME",
           "SCIACCA", "ALGHERO", "OLBIA UDR"]
PHRASES = ["destinatario", "firma", "distribuito", "incaricato", "ricevuto", "addetto", "qualifica", "cognome e nome",
           "indirizzo", "timbro", "ufficio di partenza", "spedito da", "via e n. civico", "cap", "mittente",
           "delegato", "(per esteso)", "Bollo ufficio", "n. racc."]  # What a form has printed.
LABELS = ["data", "il", "Data", "lì", "il giorno"]  # What it has printed before a day.
QUALITIES = ["buono", "usato", "cattivo"]
RESOLUTIONS = [200, 300, 400]
FIRST_DAY, LAST_DAY = datetime.date(2024, 1, 1), datetime.date(2027, 12, 31)
WINDOW = 60  # So many days are possible.
PX = 24  # So many pixels are a millimetre while it is drawn.
TURN = 6.28  # A whole turn, about.
SKELETON = {
    "0": "85:~50,0 20,12 4,50 18,90 45,100 74,86 84,50 70,10 48,0 38,6; "
         "75:~30,5 6,40 10,85 40,100 68,75 66,25 40,0 22,10; 80:~62,8 30,3 5,45 20,95 55,95 78,50 60,10 45,-4",
    "1": "55:8,30 45,0 43,100; 60:0,55 50,0 46,100; 25:14,0 12,100; 50:~5,25 25,14 42,0|42,0 40,100; "
         "60:10,25 40,0 40,100|12,100 68,98",
    "2": "80:~8,25 25,3 55,2 70,22 55,50 28,78 5,100|5,100 78,96; "
         "85:~6,22 30,0 62,10 64,38 40,70 12,95 5,86 18,80 45,97 65,100 85,90; "
         "75:~5,15 35,-2 62,15 50,50 4,98 30,94 78,98",
    "3": "75:~10,12 38,0 64,15 55,40 28,47|~28,47 62,54 70,78 40,100 4,90; "
         "75:8,3 66,2 32,40|~32,40 62,48 70,75 42,100 3,90; 72:~6,15 40,-2 60,20 30,48 36,50 68,70 40,102 2,88",
    "4": "80:30,0 5,62 78,60|58,30 54,100; 85:60,100 62,0 4,68 85,66; 78:~12,2 8,35 16,55 40,56 64,50|66,5 60,100; "
         "80:35,0 5,65 80,62|52,42 48,105",
    "5": "75:20,2 15,45|~15,45 45,37 70,60 60,90 30,100 4,90|20,2 70,0; "
         "78:72,2 25,3 16,44|~16,44 45,36 70,60 58,92 28,100 2,90; 72:~70,0 30,6 18,40 50,45 66,70 42,98 2,95",
    "6": "75:~60,0 30,20 8,60 15,92 42,100 68,80 55,55 30,55 10,75; "
         "70:~42,0 15,35 6,75 30,100 60,88 58,62 32,55 10,72; 75:~66,6 35,5 10,45 10,85 40,100 68,78 45,50 14,66",
    "7": "75:5,5 70,3 30,100|20,52 68,48; 72:4,4 70,2 32,100; 75:5,20 8,3 70,4 28,100|22,50 64,50; "
         "72:~4,10 30,2 70,5 50,40 36,100|20,55 66,50",
    "8": "75:~62,15 36,0 12,20 35,45 66,72 40,100 10,80 32,50 62,25 60,10; "
         "70:~35,45 12,22 35,0 58,20 35,45|~35,45 6,75 36,100 66,75 35,45; "
         "72:~60,6 28,2 15,25 50,52 62,82 32,100 8,78 40,45 66,8",
    "9": "75:~65,15 35,2 10,25 28,50 58,36 67,10|~67,10 65,50 50,103; "
         "75:~64,12 30,0 10,28 34,50 64,25|~65,10 68,60 50,97 12,95; 70:~60,10 30,2 10,28 32,48 60,15|60,12 56,105",
    "/": "50:45,-10 5,115; 35:30,-15 5,120", "-": "55:8,55 48,53; 75:5,56 70,52", ".": "28:12,95 16,100", " ": "42:",
    "'": "20:14,-5 6,22", "I": "30:15,0 15,100; 50:25,0 25,100|6,0 46,0|6,100 46,100", "V": "75:4,0 36,100 70,0",
    "X": "75:6,0 70,100|68,0 4,100", "a": "60:~50,45 25,42 6,70 20,100 48,80|50,44 50,90 60,100",
    "b": "55:10,0 10,100|~10,65 32,45 52,70 38,100 10,92", "c": "50:~48,52 28,43 7,70 22,100 48,92",
    "d": "60:~50,48 25,43 6,70 20,100 48,82|52,0 50,100", "e": "55:~8,74 40,68 44,50 25,43 7,70 20,100 52,92",
    "f": "45:~48,6 30,0 20,25 18,100|2,46 42,44", "g": "60:~50,46 25,43 6,68 22,95 48,75|~50,45 50,100 40,135 8,128",
    "i": "25:12,45 12,100|13,20 15,23", "l": "28:12,0 12,90 22,100; 40:~4,90 28,40 24,0 10,25 12,80 30,100",
    "m": "95:8,45 8,100|~8,65 28,43 42,55 44,100|~44,65 64,43 80,55 84,100",
    "n": "60:8,45 8,100|~8,65 30,43 46,55 50,100", "o": "58:~30,43 6,70 25,100 50,75 32,43 20,48",
    "p": "58:10,45 8,140|~10,60 35,43 52,70 35,100 10,90", "r": "45:8,45 8,100|~8,68 22,47 42,46",
    "s": "50:~44,50 25,42 10,55 28,70 44,85 25,100 5,92", "t": "42:18,12 18,85 34,100|2,44 38,43",
    "u": "60:~8,45 8,80 22,100 46,80|50,45 50,100", "v": "50:4,45 24,100 46,45", "z": "55:6,47 46,46 6,100 50,98",
}
"""Pen paths, figures being 100 high: ; parts a letter's ways of writing, each begins with its width; | parts strokes,
of which those with a ~ are smooth."""


def strokes_of(way):
    """A way of writing a letter: its width, and for each stroke whether it is smooth and its points."""
    width, paths = way.split(":")
    strokes = []
    for path in filter(None, paths.split("|")):
        points = [[int(number) / 100 for number in point.split(",")] for point in path.lstrip("~").split()]
        strokes.append((path.startswith("~"), np.array(points)))
    return int(width) / 100, strokes


FORMS = {char: [strokes_of(way) for way in ways.split("; ")] for char, ways in SKELETON.items()}


def one(chance, values):
    """One of the values, by lot."""
    return values[chance.integers(len(values))]


def by_quality(chance, quality, good, used, bad):
    """A number from the quality's range; one is drawn from each."""
    return dict(zip(QUALITIES, [chance.uniform(*limits) for limits in (good, used, bad)]))[quality]


@functools.cache
def enlargement(name):
    """How many times higher than its figures a font's size is."""
    left, top, right, bottom = ImageFont.truetype(FONTS[name], 200).getbbox("0", anchor="ls")
    return 200 / max(20, bottom - top)


@functools.cache
def face_of_size(name, size):
    """A font's face in a size."""
    return ImageFont.truetype(FONTS[name], size)


def face_of(name, high):
    """A font's face in the size in which its figures are so many pixels high."""
    return face_of_size(name, max(6, int(round(high * enlargement(name)))))


@functools.cache
def is_in_font(name, char):
    """Whether a font has a letter, and not only a sign for those that are missing."""
    face = face_of_size(name, 40)
    drawn, missing = face.getmask(char), face.getmask("\ufffe")
    return drawn.size[0] > 0 and (drawn.size != missing.size or bytes(drawn) != bytes(missing))


def typed(name, high, text, gap=0, chance=None, jump=0):
    """A text as a mask, letter by letter, its baseline at 1.6 heights; letters may jump up and down a little."""
    face = face_of(name, high)
    advances = [face.getlength(char) + gap for char in text]
    image = Image.new("L", (int(sum(advances) + 2 * high), int(2.4 * high)), 0)
    draw, x = ImageDraw.Draw(image), high * 0.5
    for char, advance in zip(text, advances):
        lift = chance.normal(0, jump) if jump else 0
        draw.text((x, 1.6 * high + lift), char, font=face, fill=255, anchor="ls")
        x += advance
    return np.asarray(image, np.float32) / 255


def trimmed(mask):
    """A mask without what is empty at its left and right."""
    columns = np.flatnonzero(mask.max(0) > 0.1)
    return mask[:, columns[0]:columns[-1] + 1] if len(columns) else mask


def put(canvas, mask, x, y):
    """A mask laid on the canvas, beyond whose edges it may reach."""
    x, y = int(x), int(y)
    (high, wide), (canvas_high, canvas_wide) = mask.shape, canvas.shape
    top, bottom = max(0, y), min(canvas_high, y + high)
    left, right = max(0, x), min(canvas_wide, x + wide)
    if top < bottom and left < right:
        part = canvas[top:bottom, left:right]
        np.maximum(part, mask[top - y:bottom - y, left - x:right - x], out=part)


def curve(points, steps=9):
    """A smooth path through points, a Catmull-Rom spline."""
    p = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    t, pieces = np.linspace(0, 1, steps, endpoint=False)[:, None], []
    for p0, p1, p2, p3 in zip(p, p[1:], p[2:], p[3:]):
        square, cube = 2 * p0 - 5 * p1 + 4 * p2 - p3, 3 * p1 - p0 - 3 * p2 + p3
        pieces.append(0.5 * (2 * p1 + (p2 - p0) * t + square * t ** 2 + cube * t ** 3))
    return np.vstack(pieces + [points[-1:]])


def bent(points, chance, steps=5):
    """A path from point to point whose pieces are nearly straight."""
    pieces = []
    for start, end in zip(points, points[1:]):
        bend = np.sin(np.linspace(0, math.pi, steps)) * chance.normal(0, 0.02)
        pieces.append(np.linspace(start, end, steps) + bend[:, None])
    return np.vstack(pieces)


def draw_path(canvas, path, width, chance, uneven=0.12):
    """A pen's path of changing width, in pixels, thinner at its end."""
    points, count = np.round(path * 16).astype(int).tolist(), len(path)
    wave = chance.uniform(0, 6) + np.linspace(0, chance.uniform(1, 5), count)
    push = width * (1 + uneven * np.sin(wave)) * (1 - 0.2 * (np.arange(count) > count * 0.85))
    for start, end, wide in zip(points, points[1:], push):
        cv2.line(canvas, start, end, 255, max(1, int(round(wide))), cv2.LINE_AA, 4)


def cloud(chance, shape, cell):
    """Smooth noise from 0 to 1 whose hills are about so many pixels wide."""
    high, wide = shape
    noise = chance.random((int(high / cell) + 3, int(wide / cell) + 3), dtype=np.float32)
    noise = cv2.resize(noise, (wide, high), interpolation=cv2.INTER_CUBIC)
    return np.clip((noise - 0.5) * 1.1 + 0.5, 0, 1)


def scrawl(chance, shape, x0, x1, y, size, width):
    """A mask of loops that look like a signature, in pixels."""
    canvas, count = np.zeros(shape, np.uint8), int(chance.integers(5, 11))
    t = np.linspace(0, count * 2 * math.pi, count * 14)
    tall = np.interp(t, np.linspace(0, t[-1], count + 1), chance.uniform(0.15, 1, count + 1))
    along = np.linspace(x0, x1, len(t))
    xs = along + chance.uniform(0.3, 1) * abs(x1 - x0) / count / 2 * np.cos(t) * tall
    ys = y + size * tall * np.sin(t + chance.uniform(0, 1))
    ys = ys + np.interp(t, np.linspace(0, t[-1], 5), chance.normal(0, 0.3, 5)) * size
    draw_path(canvas, np.stack([xs, ys], 1), width, chance, 0.2)
    return canvas.astype(np.float32) / 255


def letter_arc(canvas, name, text, middle, radius, high, at, is_below=False, gap=0):
    """Letters along a circle around an angle, the radius being that of their baseline, or of their tops if below."""
    face, side = face_of(name, high), -1 if is_below else 1
    advances = [face.getlength(char) + gap for char in text]
    circle = radius + side * high / 2
    span = sum(advances) / circle
    narrow = min(1, (2.9 if is_below else 4.6) / span)
    angle = at - side * 0.5 * span * narrow
    for char, advance in zip(text, advances):
        step = advance / circle * narrow
        angle += side * step / 2
        turn = angle + (math.pi if is_below else 0) + math.pi / 2
        x, y = middle[0] + circle * math.cos(angle), middle[1] + circle * math.sin(angle)
        centre = 0.5 * high + (advance - gap) / 2, 1.6 * high - high / 2
        put_turned(canvas, typed(name, high, char), (x, y), centre, turn, narrow, int(3.2 * high))
        angle += side * step / 2


def put_turned(canvas, mask, place, centre, turn, narrow, side):
    """A letter's mask turned, narrowed and laid with its centre on a place; the side is that of a box it fits in."""
    (x, y), (centre_x, centre_y) = place, centre
    cosine, sine = math.cos(turn), math.sin(turn)
    left, top = int(x) - side // 2, int(y) - side // 2
    matrix = np.float32([[cosine * narrow, -sine, x - left - cosine * narrow * centre_x + sine * centre_y],
                         [sine * narrow, cosine, y - top - sine * narrow * centre_x - cosine * centre_y]])
    put(canvas, cv2.warpAffine(mask, matrix, (side, side)), left, top)


def form_text(chance, text=None, mm=None):
    """A mask of a form's printed words, so many millimetres high."""
    name = one(chance, FORM_FONTS)
    high = (mm or chance.uniform(1.3, 2.1)) * PX
    return trimmed(typed(name, high, text or one(chance, PHRASES)))


def rule(canvas, chance, y, x0, x1):
    """A form's line: whole, dotted or dashed."""
    kind, thick = chance.random(), max(2, int(chance.uniform(0.1, 0.3) * PX))
    if kind < 0.5:
        cv2.line(canvas, (int(x0), int(y)), (int(x1), int(y)), 1.0, thick, cv2.LINE_AA)
    elif kind < 0.85:
        for x in np.arange(x0, x1, chance.uniform(0.6, 1.2) * PX):
            cv2.circle(canvas, (int(x), int(y)), max(2, int(thick * 0.7)), 1.0, -1, cv2.LINE_AA)
    else:
        for x in np.arange(x0, x1, 2 * PX):
            cv2.line(canvas, (int(x), int(y)), (int(x + 1.3 * PX), int(y)), 1.0, thick, cv2.LINE_AA)


def move(chance, low, high):
    """A move in any direction, so many millimetres far; in pixels."""
    angle, far = chance.uniform(0, TURN), chance.uniform(low, high) * PX
    return far * math.cos(angle), far * math.sin(angle)


def spelt_by_hand(day, chance, has_boxes):
    """A day as people write it; in boxes, a figure in each."""
    padding = "02" if chance.random() < 0.42 else ""
    kind, short = chance.random(), f"{day.year % 100:02}"
    year = short if chance.random() < 0.6 else str(day.year)
    year = f"'{short}" if chance.random() < 0.04 else year
    lot = chance.random()
    between = "/" if lot < 0.48 else "-" if lot < 0.72 else "." if lot < 0.92 else " "
    if has_boxes:
        return f"{day.day:02}{day.month:02}" + (short if chance.random() < 0.5 else str(day.year))
    date, number = f"{day.day:{padding}}", f"{day.month:{padding}}"
    if kind < 0.16:
        month = MONTHS[day.month - 1]
        month = month if chance.random() < 0.45 else month[:3]
        return f"{date} {month}" + ("" if chance.random() < 0.12 else f" {year}")
    if kind < 0.22:
        return between.join([str(day.day), ROMAN[day.month - 1], year])
    return between.join([date, number] if kind < 0.28 else [date, number, year])


def spelt_by_stamp(day, chance):
    """A day as a postmark has it."""
    year = f"{day.year % 100:02}" if chance.random() < 0.6 else str(day.year)
    between = one(chance, [".", "-", " ", "/", ".", "-", " ", ". "])
    padding = "02" if chance.random() < 0.8 else ""
    date, month = f"{day.day:{padding}}", f"{day.month:{padding}}"
    if chance.random() < 0.25:
        between, month = str(chance.choice([" ", " ", ".", "-"])), MONTHS[day.month - 1][:3].upper()
    elif chance.random() < 0.06:
        month = ROMAN[day.month - 1]
    return between.join([date, month, year])


class Line:
    """A day written by hand on a form's line; all in pixels."""

    def __init__(self, day, chance, quality):
        self.chance, self.others = chance, []
        self.wide, self.high = int(chance.uniform(45, 60) * PX), int(chance.uniform(8, 10) * PX)
        self.shape = self.high, self.wide
        self.form, self.canvas = np.zeros(self.shape, np.float32), np.zeros(self.shape, np.uint8)
        self.figure = min(float(np.clip(chance.normal(3.5, 0.5), 2.5, 5)) * PX, self.high * 0.56)
        self.base = max(self.high * chance.uniform(0.6, 0.74), self.figure + 0.08 * self.high)
        self.is_penned, self.font = chance.random() < 0.5, one(chance, HAND_FONTS)
        ground = chance.random()
        self.has_boxes, self.has_rule = ground < 0.14, 0.14 <= ground < 0.7
        self.text = spelt_by_hand(day, chance, self.has_boxes)
        self.x = chance.uniform(2, 6) * PX
        if not self.has_boxes and chance.random() < 0.25:
            self.print_label()
        self.take_habits()
        if self.has_boxes:
            self.print_boxes()
        self.ways = {char: one(chance, ways) for char, ways in FORMS.items()}
        if not self.has_boxes:
            self.find_room()
        self.left = self.x
        self.write()
        self.surround()
        self.ink = self.canvas.astype(np.float32) / 255
        if quality == "cattivo" and chance.random() < 0.22:
            self.sign_over()
        self.darkness = chance.uniform(0.62, 0.9)

    def print_label(self):
        """What the form has printed before the day, which then begins after it."""
        label = one(self.chance, LABELS)
        mask = form_text(self.chance, label, self.chance.uniform(1.5, 2.2))
        put(self.form, mask, PX * 1.2, self.base - mask.shape[0] * 0.66)
        self.x = 1.2 * PX + mask.shape[1] + self.chance.uniform(1, 3) * PX

    def take_habits(self):
        """One person's habits: slant, neatness, spaces, pen."""
        chance = self.chance
        self.slant = float(np.clip(chance.normal(0.14, 0.16), -0.2, 0.5))
        self.wander = abs(chance.normal(0, 0.035)) + 0.01
        self.climb, self.gap = chance.normal(0, 0.015), chance.uniform(0.06, 0.24)
        self.aspect = chance.uniform(0.75, 1.15)
        thin = 0.85 if self.figure < 3 * PX else 1
        self.pen = float(np.clip(chance.normal(0.42, 0.12), 0.22, 0.8)) * PX * thin
        self.sloppy = chance.uniform(0.012, 0.04)

    def print_boxes(self):
        """The form's boxes, or only a comb, with a place for each figure."""
        chance, count = self.chance, len(self.text)
        self.box = min(chance.uniform(4, 5.5) * PX, (self.wide - 3 * PX) / count)
        self.x = max(PX, chance.uniform(0, self.wide - count * self.box - PX))
        self.figure, self.aspect = min(self.figure, self.box * 1.15), min(self.aspect, 0.95)
        top, bottom = self.base - self.figure - 0.9 * PX, self.base + 0.8 * PX
        thick, is_comb = max(2, int(chance.uniform(0.1, 0.25) * PX)), chance.random() < 0.4
        upper = int(bottom - 0.35 * (bottom - top) if is_comb else top)
        for index in range(count + 1):
            x = int(self.x + index * self.box)
            cv2.line(self.form, (x, upper), (x, int(bottom)), 1.0, thick, cv2.LINE_AA)
        for y in [bottom] if is_comb else [top, bottom]:
            end = int(self.x + count * self.box)
            cv2.line(self.form, (int(self.x), int(y)), (end, int(y)), 1.0, thick, cv2.LINE_AA)

    def width(self, char):
        """How wide a letter is."""
        if self.is_penned or char == " " or not is_in_font(self.font, char):
            return self.ways[char][0] * self.aspect * self.figure
        return face_of(self.font, self.figure).getlength(char) * (self.aspect * 0.5 + 0.5)

    def find_room(self):
        """Where the day begins: writing that is too long is made smaller, and no label is printed before it."""
        total = sum(self.width(char) + self.gap * self.figure for char in self.text)
        room, widest = self.wide - self.x - 1.2 * PX, self.wide - 2.5 * PX
        if total <= room:
            self.x += self.chance.uniform(0, 0.8) * max(0, room - total)
            return
        if total > widest:
            self.figure = max(self.figure * (widest / total), 2.4 * PX)
            self.aspect *= 0.93
        self.x = max(1.2 * PX, self.x - (total - room))
        self.form[:] = 0

    def write(self):
        """The writing itself."""
        chance = self.chance
        self.bold = chance.integers(0, 3) + THIN_FONTS.get(self.font, 0)
        for char in self.text:
            way = self.ways[char] if chance.random() < 0.85 else one(chance, FORMS[char])
            y = self.base + chance.normal(0, self.wander) * self.figure + self.climb * (self.x - self.left)
            size, turn = self.figure * (1 + chance.normal(0, 0.05)), chance.normal(0, 0.04)
            x = self.x + (self.box - self.width(char)) / 2 if self.has_boxes else self.x
            if char == "/" and chance.random() < 0.6:
                size *= chance.uniform(1, 1.2)
            if self.is_typed(char):
                self.type_letter(char, x, y, size, turn)
            else:
                self.pen_letter(way[1], x, y, size, turn)
            if self.has_boxes:
                self.x += self.box
            else:
                self.x += self.width(char) + self.gap * self.figure * chance.uniform(0.7, 1.3)

    def is_typed(self, char):
        """Whether a letter comes from the font: signs do only with those who write slashes the first way."""
        if self.is_penned or char == " " or not is_in_font(self.font, char):
            return False
        return char not in "/-." or self.ways["/"] is FORMS["/"][0]

    def type_letter(self, char, x, y, size, turn):
        """A letter of the font, thickened and slanted."""
        mask, slant, wide = typed(self.font, size, char), self.slant * 0.6, self.aspect * 0.5 + 0.5
        if self.bold:
            side = int(2 * self.bold + 1)
            mask = cv2.dilate(mask, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)))
        matrix = np.float32([[wide, -slant - turn, x + 1.6 * size * (slant + turn) - 0.5 * size * wide],
                             [turn, 1, y - 1.6 * size - turn * 0.7 * size]])
        letter = cv2.warpAffine(mask, matrix, (self.wide, self.high))
        np.maximum(self.canvas, (letter * 255).astype(np.uint8), out=self.canvas)

    def pen_letter(self, strokes, x, y, size, turn):
        """A letter along its pen paths, whose points are never quite in the same places."""
        for is_smooth, points in strokes:
            points = points + self.chance.normal(0, self.sloppy, points.shape)
            path = curve(points) if is_smooth else bent(points, self.chance)
            right, down = path[:, 0] * self.aspect * size, (path[:, 1] - 1) * size
            xs, ys = x + right - self.slant * down - turn * down, y + down + turn * right
            draw_path(self.canvas, np.stack([xs, ys], 1), self.pen, self.chance)

    def surround(self):
        """What the form has printed around the writing; a signature from the next line, an arc of a postmark."""
        chance, high, wide = self.chance, self.high, self.wide
        if self.has_rule:
            y, start = self.base + chance.uniform(0.1, 1.1) * PX, chance.uniform(0, self.left)
            end = wide if chance.random() < 0.6 else chance.uniform(self.x, max(self.x + 2, wide))
            rule(self.form, chance, y, start, end)
        for _ in range(chance.integers(0, 3)):
            mask = form_text(chance)
            x, tall = chance.uniform(-5 * PX, wide * 0.8), mask.shape[0]
            is_above = chance.random() < 0.5
            y = -tall * chance.uniform(0.45, 0.62) if is_above else high - tall * chance.uniform(0.28, 0.6)
            put(self.form, mask, x, y)
        if chance.random() < 0.18:
            self.sign_beside()
        if chance.random() < 0.15:
            self.strike_beside()

    def sign_beside(self):
        """A signature that reaches in from a corner."""
        is_left, y = self.chance.random() < 0.4, self.chance.choice([-0.05, 1.02]) * self.high
        start, end = (-5 * PX, self.wide * 0.5) if is_left else (self.wide * 0.5, self.wide + 5 * PX)
        mask = scrawl(self.chance, self.shape, start, end, y, 2.6 * PX, self.pen)
        self.others.append((mask, self.chance.uniform(0.5, 0.85)))

    def strike_beside(self):
        """An arc of a postmark, with the office's name."""
        chance, mask = self.chance, np.zeros(self.shape, np.float32)
        radius = chance.uniform(12, 16) * PX
        x = chance.choice([chance.uniform(-10, 2) * PX, self.wide + chance.uniform(-2, 10) * PX])
        y = chance.uniform(-8, 16) * PX
        cv2.circle(mask, (int(x), int(y)), int(radius), 1.0, int(0.5 * PX), cv2.LINE_AA)
        font, office = one(chance, STAMP_FONTS), one(chance, OFFICES)
        letter_arc(mask, font, f"{office} - POSTE", (x, y), radius - 3.2 * PX, 2.2 * PX, chance.uniform(-3, 3), gap=4)
        self.others.append((mask * cloud(chance, self.shape, 2 * PX), chance.uniform(0.3, 0.6)))

    def sign_over(self):
        """A signature right over the writing, thin and pale."""
        chance = self.chance
        start, end = chance.uniform(0, 0.4) * self.wide, chance.uniform(0.6, 1) * self.wide
        y, size = self.high * chance.uniform(0.2, 0.8), chance.uniform(1, 3) * PX
        mask = scrawl(chance, self.shape, start, end, y, size, 0.22 * PX)
        self.others.append((mask, chance.uniform(0.25, 0.45)))


class Stamp:
    """A postmark with one ring or two, perhaps with bars above and below its day; all in pixels."""

    def __init__(self, day, chance, quality, is_upside_down):
        self.chance, self.others = chance, []
        self.side = int(chance.uniform(38, 46) * PX)
        self.middle, self.shape = self.side / 2, (self.side, self.side)
        self.ink, self.form = np.zeros(self.shape, np.float32), np.zeros(self.shape, np.float32)
        self.outer, self.font = chance.uniform(12, 16) * PX, one(chance, STAMP_FONTS)
        self.ring_font = self.font if chance.random() < 0.5 else one(chance, STAMP_FONTS)
        self.draw_rings()
        self.letter_around()
        self.lay_date(day)
        if self.has_bars:
            self.draw_bars()
        if not self.is_hatched and chance.random() < 0.62:
            self.lay_code()
        angle = chance.uniform(-35, 35) + (180 if is_upside_down else 0)
        turn = cv2.getRotationMatrix2D((self.middle, self.middle), angle, 1)
        turn[:, 2] += move(chance, 0, 2.9)
        self.ink = cv2.warpAffine(self.ink, turn, self.shape)
        self.surround(quality)
        self.darkness = chance.uniform(0.5, 0.85)

    def ring(self, radius, thick):
        """A ring around the middle."""
        cv2.circle(self.ink, (int(self.middle), int(self.middle)), int(radius), 1.0, thick, cv2.LINE_AA)

    def draw_rings(self):
        """The outer ring, which may be missing or double, and the inner one, which may be missing."""
        chance = self.chance
        thick, self.letter = int(chance.uniform(0.3, 0.8) * PX), chance.uniform(1.9, 2.9) * PX
        if chance.random() < 0.94:
            self.ring(self.outer, thick)
        if chance.random() < 0.12:
            self.ring(self.outer - 0.9 * PX, int(0.25 * PX))
        self.lettering = self.outer - self.letter - chance.uniform(0.7, 1.3) * PX
        self.inner = self.lettering - 0.7 * PX
        if chance.random() < 0.35:
            self.ring(self.inner, max(5, int(thick * 0.7)))
            self.inner -= 0.3 * PX

    def letter_around(self):
        """The office's name above, and perhaps something below."""
        chance, middle = self.chance, (self.middle, self.middle)
        office = one(chance, OFFICES)
        name, gap = office + one(chance, ["", "", " CPD", " - UDR", " REC."]), chance.uniform(0, 0.5) * PX
        letter_arc(self.ink, self.ring_font, name, middle, self.lettering, self.letter, -math.pi / 2, gap=gap)
        if chance.random() < 0.6 and len(name) < 17:
            number, code = f"({chance.integers(1, 40)})", "12345"[:chance.integers(2, 5)]
            lower = one(chance, ["*", "P.T.", number, "- A -", "RACC.", "POSTALETTERE", code, "* *"])
            tops, high = self.lettering + self.letter, self.letter * 0.85
            letter_arc(self.ink, self.ring_font, lower, middle, tops, high, math.pi / 2, True, gap)

    def lay_date(self, day):
        """The day across the middle, narrower and then smaller where there is no room for it."""
        chance = self.chance
        self.date = chance.uniform(2.3, 4) * PX
        text, bars = spelt_by_stamp(day, chance), chance.random()
        self.has_bars, self.is_hatched = bars < 0.35, 0.2 <= bars < 0.35
        gap, jump = chance.uniform(0, 0.35) * PX, chance.choice([0, 0.06 * PX, 0.14 * PX])
        mask, centre = trimmed(typed(self.font, self.date, text, gap, chance, jump)), int(1.1 * self.date)
        room = 2 * math.sqrt(max(1, (self.inner - 0.2 * PX) ** 2 - (self.date / 2) ** 2))
        narrow = min(1.0, room / mask.shape[1])
        if narrow < 1:
            low = max(narrow ** 0.5, 2.3 * PX / self.date) if self.date > 2.3 * PX else 1
            size = int(mask.shape[1] * narrow), int(mask.shape[0] * low)
            mask = cv2.resize(mask, size, interpolation=cv2.INTER_AREA)
            self.date, centre = self.date * low, int(centre * low)
        self.line = self.middle + chance.normal(0, 0.35) * PX
        x = self.middle - mask.shape[1] / 2 + (chance.normal(0, 0.15) * PX if narrow == 1 else 0)
        put(self.ink, mask, x, self.line - centre)
        self.away = self.date / 2 + chance.uniform(0.7, 1.1) * PX

    def bar(self, y, thick):
        """A bar from one side of the inner ring to the other."""
        half = math.sqrt(max(0, self.inner ** 2 - (y - self.middle) ** 2))
        if half > PX:
            left, right = int(self.middle - half), int(self.middle + half)
            cv2.line(self.ink, (left, int(y)), (right, int(y)), 1.0, thick, cv2.LINE_AA)

    def draw_bars(self):
        """A bar above and one below the day, or a hatching of several."""
        chance, step, count = self.chance, 0, 1
        thick = int(chance.uniform(0.2, 0.45) * PX)
        if self.is_hatched:
            step, count = chance.uniform(0.9, 1.4) * PX, chance.integers(3, 7)
        for index in range(count):
            if not self.is_hatched or chance.random() < 0.95:
                self.bar(self.line - self.away - index * step, thick)
            self.bar(self.line + self.away + index * step, thick)

    def spelt_code(self):
        """An hour, a number or a word."""
        whole = self.chance.integers
        padded, plain, since = f"{whole(6, 21):02}", str(whole(1, 24)), whole(7, 18)
        hours, hour, number = f"{since:02}-{since + 2:02}", f"ORE {whole(7, 20):02}", f"{whole(10000, 98000):05}"
        counter, minute = f"N. {whole(1, 60)}", f"{whole(7, 20):02}:{whole(60):02}"
        return one(self.chance, [padded, plain, hours, hour, number, counter, "AR", minute, "*", "ARRIVO"])

    def lay_code(self):
        """Something small above or below the day, where there is room for it."""
        chance, code = self.chance, self.spelt_code()
        mask = trimmed(typed(self.font, min(self.date * 0.85, chance.uniform(1.8, 2.6) * PX), code))
        high, wide = mask.shape[0] / 2.4, mask.shape[1]
        y = self.line + chance.choice([-1, 1]) * (self.away + high / 2 + 0.55 * PX)
        far = abs(y - self.middle)
        if far + high / 2 < self.inner and wide < 1.7 * math.sqrt(self.inner ** 2 - far ** 2):
            put(self.ink, mask, self.middle - wide / 2, y - 1.1 * high)

    def surround(self, quality):
        """What the form has printed under the postmark, and a signature over it."""
        chance, side = self.chance, self.side
        if chance.random() < 0.45:
            for _ in range(chance.integers(1, 4)):
                mask = form_text(chance)
                put(self.form, mask, chance.uniform(-4 * PX, side * 0.8), chance.uniform(0, side))
        if chance.random() < 0.3:
            rule(self.form, chance, chance.uniform(0.1, 0.9) * side, 0, side)
        if chance.random() < (0.35 if quality == "cattivo" else 0.14):
            start, end = chance.uniform(-5, 12) * PX, side - chance.uniform(-5, 12) * PX
            y, size = side * chance.uniform(0.2, 0.8), chance.uniform(1.5, 5) * PX
            mask = scrawl(chance, self.shape, start, end, y, size, chance.uniform(0.25, 0.42) * PX)
            self.others.append((mask, chance.uniform(0.35, 0.7)))


def covers(other, ink):
    """Whether something else goes over more than a little of the ink."""
    return (other * ink).sum() > 0.03 * ink.sum()


class Wear:
    """What becomes of the ink of a line or a postmark: its mark on paper, and how dark that is, from 0 to 1."""

    def __init__(self, made, chance, quality, is_black):
        self.chance, self.quality, self.is_bad = chance, quality, quality == "cattivo"
        self.mark, self.darkness, self.shape = made.ink, made.darkness, made.ink.shape
        core = made.ink > 0.6
        self.is_crossed = any(covers(other, made.ink > 0.5) for other, _ in made.others)
        self.calm = 0.07 * is_black + 0.07 * self.is_crossed
        if isinstance(made, Stamp):
            self.press()
        else:
            self.flow()
        if quality == "buono":
            self.mark = self.mark * (1 - 0.12 * cloud(chance, self.shape, 2 * PX))
        else:
            self.fade(core)
        self.strength = self.darkness * float(self.mark[core].mean())

    def press(self):
        """A postmark's ink spreads, and it is not pressed evenly."""
        chance, (high, wide) = self.chance, self.shape
        spread, level = cv2.GaussianBlur(self.mark, (0, 0), chance.uniform(1, 2.6)), chance.uniform(0.3, 0.6)
        xs, ys = np.meshgrid(np.linspace(-1, 1, wide, dtype=np.float32), np.linspace(-1, 1, high, dtype=np.float32))
        angle = chance.uniform(0, TURN)
        tilt = {"buono": 0.1, "usato": 0.25, "cattivo": 0.38}[self.quality] * chance.random()
        pressed = np.clip(1 - tilt * (1 + xs * math.cos(angle) + ys * math.sin(angle)), 0.2, 1)
        self.mark = np.clip((spread - level) * 4 + 0.5, 0, 1) * pressed
        self.mark *= 1 - chance.uniform(0.1, 0.4) * cloud(chance, self.shape, chance.uniform(3, 6))

    def flow(self):
        """A pen's ink does not flow evenly."""
        chance = self.chance
        self.mark = self.mark * (1 - chance.uniform(0, 0.25) * cloud(chance, self.shape, chance.uniform(6, 14)))

    def fade(self, core):
        """The ink is paler, in patches, or spoilt, but a careful eye must still see it."""
        chance, is_bad = self.chance, self.is_bad
        self.darkness *= chance.uniform(0.45, 0.8) if is_bad else chance.uniform(0.6, 0.95)
        if chance.random() < (0.85 if is_bad else 0.7):
            self.patch()
        if chance.random() < (0.4 if is_bad else 0.2) and not self.is_crossed:
            grain = cloud(chance, self.shape, chance.uniform(2.5, 5))
            level = chance.uniform(0.2, (0.36 if is_bad else 0.3) - self.calm)
            self.mark = self.mark * np.clip((grain - level) * 5, 0.15, 1)
        if is_bad:
            self.spoil()
        strength = float(self.mark[core].mean()) * self.darkness if core.any() else 1
        least = 0.3 if is_bad else 0.36
        self.darkness = min(0.9, self.darkness * max(1, least / max(strength, 0.05)))

    def patch(self):
        """In patches, little of the ink is left."""
        chance, is_bad = self.chance, self.is_bad
        wide = cloud(chance, self.shape, chance.uniform(0.7, 2.5) * PX)
        fine = cloud(chance, self.shape, chance.uniform(0.15, 0.4) * PX)
        level = (chance.uniform(0.32, 0.41) if is_bad else chance.uniform(0.27, 0.35)) - self.calm
        rest = chance.uniform(0.12, 0.3) if is_bad else chance.uniform(0.2, 0.5)
        kept = np.clip((0.6 * wide + 0.4 * fine - level) * 9 + 0.5, 0, 1)
        self.mark = self.mark * (rest + (1 - rest) * kept)

    def spoil(self):
        """At most one of three: smeared, struck twice, scratched."""
        lot = self.chance.random() + (0.3 if self.is_crossed else 0)
        if lot < 0.16:
            self.smear()
        elif lot < 0.36:
            self.strike_twice()
        elif lot < 0.46:
            self.scratch()

    def smear(self):
        """The ink is smeared in some direction."""
        chance = self.chance
        far = int(chance.uniform(0.4, 1.1) * PX)
        kernel, angle = np.zeros((2 * far + 1, 2 * far + 1), np.float32), chance.uniform(0, TURN)
        end = int(far + far * math.cos(angle)), int(far + far * math.sin(angle))
        cv2.line(kernel, (far, far), end, 1.0, 2)
        smear = cv2.filter2D(self.mark, -1, kernel / kernel.sum())
        self.mark = np.maximum(self.mark * 0.95, smear * chance.uniform(0.5, 0.85))

    def strike_twice(self):
        """A paler second mark lies beside the first."""
        chance, (high, wide) = self.chance, self.shape
        off = move(chance, 0.4, 1.2)
        matrix = cv2.getRotationMatrix2D((wide / 2, high / 2), chance.normal(0, 1), 1)
        matrix[:, 2] += off
        ghost = cv2.warpAffine(self.mark, matrix, (wide, high))
        self.mark = np.maximum(self.mark, ghost * chance.uniform(0.2, 0.42))

    def scratch(self):
        """Scratches or folds, along which little ink is left."""
        chance, (high, wide) = self.chance, self.shape
        for _ in range(chance.integers(1, 4)):
            start, end = (chance.random((2, 2)) * [wide, high]).astype(int).tolist()
            kept = np.ones(self.shape, np.float32)
            cv2.line(kept, start, end, 0.15, int(chance.uniform(0.15, 0.5) * PX), cv2.LINE_AA)
            self.mark = self.mark * kept


def lightness(made, worn, chance):
    """How light each place is, from 0 to 1: the ink, the form's print under it and what lies over it."""
    printed = made.form * cloud(chance, made.form.shape, PX) ** 0.3 * chance.uniform(0.3, 0.75)
    light = (1 - worn.mark * worn.darkness) * (1 - printed)
    for mask, darkness in made.others:
        light *= 1 - mask * (min(darkness, worn.strength * 1.15) if worn.is_crossed else darkness)
    return light


def scanned(light, tone, chance, quality, dpi, turn, size):
    """What a scanner makes of a drawing on a card of some tone: turned, blurred, noisy."""
    blur = by_quality(chance, quality, (0.02, 0.07), (0.05, 0.12), (0.06, 0.16)) * (dpi / 25.4)
    light = cv2.warpAffine(light, turn, light.shape[::-1], borderMode=cv2.BORDER_REPLICATE)
    image = cv2.resize(light, size, interpolation=cv2.INTER_AREA)
    if blur > 0.25:
        image = cv2.GaussianBlur(image, (0, 0), blur)
    lit = 1 + 0.05 * (cloud(chance, image.shape, max(size) / 2) - 0.5)
    image = tone * image * lit + 14 * (cloud(chance, image.shape, dpi / 60) - 0.5)
    image += chance.normal(0, by_quality(chance, quality, (1, 4), (2, 7), (3, 9)), image.shape)
    if chance.random() < 0.3:
        image = 128 + (image - 128) * chance.uniform(0.75, 1.15)
    return image


def black_and_white(image, worn, turn, chance, dpi):
    """Only black and white, parted somewhere between the paper and the ink that is left; bad ones may be coarse."""
    size = image.shape[::-1]
    mark = cv2.warpAffine(worn.mark, turn, worn.mark.shape[::-1])
    mark = cv2.resize(mark, size, interpolation=cv2.INTER_AREA)
    ink = np.percentile(image[mark > 0.4], 35) if (worn.mark > 0.5).any() else 90
    ground = np.median(image)
    level = ground - (ground - ink) * chance.uniform(0.3, 0.55)
    if worn.is_bad and chance.random() < 0.6:
        factor = chance.uniform(140, 180) / dpi
        coarse = cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
        image = cv2.resize(coarse, size, interpolation=cv2.INTER_NEAREST)
    return np.where(image > level, 255, 0)


def pressed_as_jpeg(image, chance, quality):
    """What is left of a picture once it has been a JPEG file."""
    low, high = {"buono": (80, 96), "usato": (40, 71), "cattivo": (22, 48)}[quality]
    options = [cv2.IMWRITE_JPEG_QUALITY, int(chance.integers(low, high))]
    return cv2.imdecode(cv2.imencode(".jpg", image, options)[1], cv2.IMREAD_GRAYSCALE)


def picture_of(made, chance, quality, dpi):
    """The picture of a line or a postmark: worn, on a card, scanned."""
    (high, wide), scale = made.ink.shape, dpi / 25.4 / PX
    is_black = chance.random() < {"buono": 0.06, "usato": 0.25, "cattivo": 0.28}[quality]
    worn, tone = Wear(made, chance, quality, is_black), chance.uniform(195, 250)
    light, size = lightness(made, worn, chance), (int(round(wide * scale)), int(round(high * scale)))
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), math.degrees(chance.normal(0, 0.012)), 1)
    image = scanned(light, tone, chance, quality, dpi, turn, size)
    if is_black:
        image = black_and_white(image, worn, turn, chance, dpi)
    image = np.clip(image, 0, 255).astype(np.uint8)
    if not is_black and chance.random() < (0.6 if quality == "buono" else 0.8):
        return pressed_as_jpeg(image, chance, quality)
    return image


def days(chance):
    """A day, and the first and the last of the days that are possible."""
    first, last = FIRST_DAY.toordinal(), LAST_DAY.toordinal()
    start = int(chance.integers(first, last - WINDOW + 2))
    day = start + int(chance.integers(0, WINDOW))
    return [datetime.date.fromordinal(number) for number in (day, start, start + WINDOW - 1)]


def plan(chance, count):
    """A quality and a resolution for each of so many pictures, all pairs equally often."""
    pairs = [(quality, dpi) for quality in QUALITIES for dpi in RESOLUTIONS]
    pairs = (pairs * (count // len(pairs) + 1))[:count]
    return [pairs[index] for index in chance.permutation(count)]


def main(seed, count, folder):
    """Writes so many pictures to a folder, and its two tables."""
    missing = [name for name in HAND_FONTS + STAMP_FONTS + FORM_FONTS if name not in FONTS]
    if missing:
        raise SystemExit(f"these fonts are missing, see the head of this file for their packages: {', '.join(missing)}")
    cv2.setNumThreads(1)
    seed, count, folder = int(seed), int(count), Path(folder)
    rows, notes = ["file;tipo;data;dal;al;dpi"], ["file;qualita"]
    folder.mkdir(parents=True, exist_ok=True)
    chance = np.random.default_rng([seed, 999])
    plans = [plan(chance, (count + 1) // 2) for _ in range(2)]
    for index in range(count):
        chance, is_stamp, name = np.random.default_rng([seed, index]), index % 2 == 1, f"{index:06}.png"
        (quality, dpi), (day, first, last) = plans[index % 2][index // 2], days(chance)
        is_upside_down = chance.random() < 1 / 12
        made = Stamp(day, chance, quality, is_upside_down) if is_stamp else Line(day, chance, quality)
        picture = Image.fromarray(picture_of(made, chance, quality, dpi))
        picture.save(folder / name, dpi=(dpi, dpi), compress_level=3)
        rows.append(f"{name};{'bollo' if is_stamp else 'mano'};{day};{first};{last};{dpi}")
        notes.append(f"{name};{quality}")
    (folder / "campioni.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (folder / "qualita.csv").write_text("\n".join(notes) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
