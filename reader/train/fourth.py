"""A fourth maker of days, for a fourth test: `python fourth.py SEED COUNT FOLDER`, then `plico reader evaluate FOLDER`.

Somebody wrote it who had seen neither the reader nor the other makers. Lines by hand and postmarks take turns; most
hands are drawn from pen paths of its own (SKELETON), and so is a third of the postmarks' letterings, the rest is type.
Postmarks have bridges, bars, one ring or two, and one in ten has day, month and year one below the other. Beside
`campioni.csv`, `qualita.csv` tells each picture's quality, style and text. A seed gives the same pictures. It needs

    apt-get install fonts-dancingscript fonts-sjfonts fonts-rufscript fonts-yusei-magic fonts-kiloji fonts-seto \\
        fonts-comic-neue fonts-klee fonts-kristi fonts-routed-gothic fonts-courier-prime fonts-inconsolata \\
        fonts-oldstandard fonts-ocr-b fonts-roboto-slab fonts-yanone-kaffeesatz fonts-open-sans fonts-croscore \\
        fonts-cantarell fonts-league-spartan fonts-lato fonts-dejavu-core fonts-liberation
"""

import datetime
import functools
import sys
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

FONTS = {path.stem: str(path) for path in sorted(Path("/usr/share/fonts").rglob("*.[ot]tf"))}
HAND_FONTS = ["DancingScript-Regular", "SteveHand", "Delphine", "Rufscript010", "YuseiMagic-Regular", "kiloji_p",
              "kiloji_b", "setofont", "ComicNeue-Italic", "KleeOne-Regular", "Kristi", "ComicNeue-Light"]
STAMP_FONTS = [("routed-gothic-narrow", 1.0), ("routed-gothic", 0.9), ("routed-gothic-wide", 0.8),
               ("Courier Prime Bold", 0.85), ("Inconsolata", 0.9), ("OldStandard-Bold", 0.85), ("OCRB", 0.9),
               ("RobotoSlab-Bold", 0.75), ("RobotoSlab-Regular", 0.8), ("YanoneKaffeesatz-Bold", 1.05),
               ("YanoneKaffeesatz-Regular", 1.1), ("OpenSans-CondBold", 1.0), ("Arimo-Bold", 0.75),
               ("Tinos-Bold", 0.8), ("Cantarell-Bold", 0.8), ("LeagueSpartan-Medium", 0.8), ("Lato-Bold", 0.8),
               ("Lato-Medium", 0.95), ("DejaVuSansMono-Bold", 0.75), ("LiberationSans-Bold", 0.9)]  # And their squeeze.
FORM_FONTS = ["Arimo-Regular", "LiberationSans-Regular", "Tinos-Regular", "OpenSans-Regular", "Lato-Regular",
              "LiberationMono-Regular"]
MONTHS = ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
          "novembre", "dicembre"]
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
TOWNS = ["ROMA CENTRO RM", "ROMA EUR RM", "MILANO CENTRO MI", "MILANO ISOLA MI", "NAPOLI VOMERO NA", "TORINO TO",
         "PALERMO PA", "GENOVA SESTRI GE", "BOLOGNA CENTRO BO", "FIRENZE FI", "BARI BA", "CATANIA CT",
         "VENEZIA MESTRE VE", "VERONA VR", "PADOVA PD", "TRIESTE TS", "TARANTO TA", "BRESCIA BS", "PARMA PR",
         "REGGIO CALABRIA RC", "PERUGIA PG", "LIVORNO LI", "CAGLIARI CA", "RIMINI RN", "SASSARI SS", "LATINA LT",
         "MONZA MB", "PESCARA PE", "FORLI FC", "TRENTO TN", "VICENZA VI", "TERNI TR", "NOVARA NO", "ANCONA AN",
         "UDINE UD", "LECCE LE", "ALESSANDRIA AL", "LA SPEZIA SP", "ORTE VT", "SAN DONA DI PIAVE VE",
         "CASTEL SAN PIETRO TERME BO", "SESTO SAN GIOVANNI MI", "TORRE DEL GRECO NA", "VOGHERA PV", "EMPOLI FI",
         "EBOLI SA", "LUGO RA"]  # Each with its province.
PHRASES = ["Avviso di ricevimento", "Firma del ricevente", "Bollo dell'ufficio di distribuzione", "Data",
           "Firma dell'incaricato", "Raccomandata", "Consegnata il", "Mod. 23 L", "Numero", "C.A.P.", "in qualità di",
           "Invio multiplo a un unico destinatario", "Sottoscrizione rifiutata", "(data e firma)",
           "Località e provincia", "Ed. 2019"]  # What a form has printed.
LABELS = ["Data", "data", "Data consegna", "lì", "il"]  # What it has printed before a day.
PX = 18  # So many pixels are a millimetre while it is drawn.
SIDE = 44  # So many millimetres are a postmark's picture wide and high.
WINDOW = 60  # So many days are possible.
SKELETON = {
    "0": "30,4 8,25 3,58 12,92 32,99 52,76 55,36 42,8 27,4; 40,8 20,3 4,38 6,80 26,100 48,78 52,34 36,6; "
         "22,10 4,50 16,96 40,92 54,48 38,4 20,12; 34,0 10,20 4,60 20,99 46,86 52,40 38,10 22,4 16,10",
    "1": "0,36 27,2 27,2 23,100; 6,26 24,2 24,2 24,100; 12,0 10,100; 0,46 32,0 32,0 22,104; "
         "4,24 22,2 22,2 21,100 21,100|4,100 40,99; 18,0 12,50 4,102; -4,30 16,12 26,0 26,0 25,60 22,100",
    "2": "5,22 25,2 48,18 38,50 2,98 2,98 55,97; 6,26 22,3 46,12 42,40 20,74 4,96 6,86 22,86 36,97 58,92; "
         "2,18 26,0 48,16 42,46 22,76 2,97 2,97 30,94 54,99; 8,10 34,0 46,24 30,62 4,94 4,94 20,90 40,100 56,94",
    "3": "5,14 28,0 48,18 40,40 20,47 20,47 46,58 50,82 28,100 2,88; "
         "5,4 50,3 50,3 22,40 22,40 48,52 52,80 30,100 2,90; "
         "6,12 32,0 44,18 36,40 18,47 30,43 50,62 44,92 18,101 0,88; 4,8 30,0 42,20 18,44 18,44 46,62 34,100 2,104",
    "4": "20,0 4,62 4,62 55,60|42,30 38,105; 40,0 2,66 2,66 58,64|42,28 40,105; 12,2 6,52 6,52 48,46|46,4 38,110; "
         "40,102 43,2 43,2 2,66 2,66 60,64; 26,0 14,34 2,58 2,58 50,58|38,40 36,100; "
         "4,4 4,40 16,52 46,44|50,0 40,108",
    "5": "8,2 5,44 5,44 30,38 52,62 40,95 12,100 0,90|8,3 52,0; 52,2 12,4 12,4 8,44 8,44 34,38 52,64 36,98 4,94; "
         "50,2 20,6 10,40 40,54 48,80 24,100 0,92; 14,4 10,40 10,40 36,44 46,72 26,102 -4,96|14,6 34,4 58,-6",
    "6": "44,2 18,30 6,70 22,100 48,84 44,58 22,56 8,76; 38,0 8,48 8,88 32,100 46,74 30,54 6,72; "
         "50,8 26,4 6,50 10,92 34,99 48,74 30,56 10,72; 30,0 6,60 12,98 40,96 42,64 24,58 8,80",
    "7": "2,6 52,4 52,4 22,100; 2,6 52,4 52,4 22,100|8,52 48,47; 2,18 4,4 4,4 52,6 52,6 30,50 18,102|10,52 50,46; "
         "0,12 12,2 30,8 54,2 54,2 32,48 24,100|12,54 50,44; 4,4 50,2 50,2 34,40 26,100|14,50 52,50",
    "8": "46,14 26,0 8,20 28,44 50,72 28,100 6,78 26,48 46,22 44,8; "
         "28,0 8,20 28,43 48,22 28,0|28,43 4,72 28,100 54,72 28,43; "
         "48,8 24,2 10,22 44,66 34,98 8,90 14,62 40,36 50,4; 30,46 10,24 30,0 46,20 28,46 6,76 26,100 50,78 30,46",
    "9": "46,18 24,2 4,28 20,50 44,30 46,12 46,12 40,100; 46,22 24,2 6,28 24,50 46,28 46,12 46,12 48,60 30,98 8,92; "
         "44,12 20,4 6,34 26,48 46,16 46,16 28,100; 42,6 14,6 8,36 30,44 46,12 44,60 24,100 6,98",
    "A": "0,100 30,0 30,0 60,100|12,64 48,64",
    "B": "0,0 0,100|0,0 35,2 48,24 32,46 32,46 0,47|32,46 55,70 36,98 0,100",
    "C": "56,16 32,0 6,22 2,55 14,92 38,100 58,84", "D": "0,0 0,100|0,0 34,4 56,40 46,84 24,99 0,100",
    "E": "52,0 0,0 0,0 0,100 0,100 52,100|0,48 42,48", "F": "52,0 0,0 0,0 0,100|0,48 42,48",
    "G": "56,16 32,0 6,22 2,55 14,92 38,100 58,84 58,84 58,55 58,55 36,55", "H": "0,0 0,100|54,0 54,100|0,50 54,50",
    "I": "5,0 5,100", "L": "0,0 0,100 0,100 48,100", "M": "0,100 4,0 4,0 34,70 34,70 64,0 64,0 68,100",
    "N": "0,100 0,0 0,0 54,100 54,100 54,0", "O": "30,0 6,22 2,55 14,92 32,100 54,82 58,45 48,10 30,0",
    "P": "0,100 0,0 0,0 36,2 50,26 34,52 0,53", "Q": "30,0 6,22 2,55 14,92 32,100 54,82 58,45 48,10 30,0|36,72 60,104",
    "R": "0,100 0,0 0,0 36,2 50,26 34,52 0,53|28,53 54,100", "S": "52,14 28,0 6,18 24,44 50,66 44,92 24,100 2,86",
    "T": "0,0 60,0|30,0 30,100", "U": "0,0 2,70 26,100 50,72 54,0", "V": "0,0 28,100 28,100 56,0",
    "X": "0,0 54,100|54,0 0,100", "Z": "2,0 54,0 54,0 0,100 0,100 56,100",
    "a": "44,52 20,46 4,74 20,100 44,70 46,48 46,48 44,90 56,98", "b": "6,0 6,98 6,98 8,60 34,48 46,74 28,100 8,90",
    "c": "42,56 20,46 4,74 18,100 44,90", "d": "44,52 20,46 4,74 20,100 44,72 48,0 48,0 46,92 56,98",
    "e": "6,76 42,70 30,46 8,60 8,90 28,100 48,88",
    "f": "44,8 30,0 20,20 18,100|4,48 38,46; 4,82 34,30 30,2 20,30 16,118 10,136 8,116 40,88",
    "g": "44,52 20,46 4,72 20,96 44,70 46,50 46,50 42,120 22,138 2,126; "
         "44,52 20,46 4,72 20,96 44,70 44,110 26,138 14,122 54,90",
    "i": "6,48 6,90 16,98|7,26 8,29; 6,48 6,100|7,24 9,28", "l": "6,0 6,100; 4,90 26,30 18,0 8,30 12,96 26,96",
    "m": "4,48 4,100 4,100 8,62 20,48 28,60 28,100 28,100 32,62 46,48 54,60 54,98",
    "n": "4,48 4,100 4,100 8,62 26,48 38,60 38,98", "o": "26,46 6,60 6,90 24,100 44,84 40,52 24,46",
    "p": "4,48 2,138|4,60 24,46 44,66 34,96 6,94", "r": "6,48 6,100 6,100 8,66 20,50 36,52",
    "s": "38,54 20,46 8,60 36,82 24,100 4,92", "t": "18,14 16,90 28,100 40,92|2,48 38,46",
    "u": "4,48 6,90 22,100 38,80 42,48 42,48 42,92 50,98", "v": "2,48 20,100 20,100 40,48",
    "z": "4,50 40,48 40,48 4,98 4,98 44,98", "/": "36,-4 0,106; 30,-14 4,112; 24,8 10,60 0,104",
    "-": "0,56 26,54; 0,60 34,56", ".": "4,96 5,99; 4,94 6,100", "'": "8,-4 4,14", ":": "4,48 5,51|4,92 5,95",
    "(": "18,-6 2,30 2,70 18,108", ")": "2,-6 18,30 18,70 2,108", "*": "20,20 20,76|-2,34 42,62|42,34 -2,62",
}
"""Pen paths, figures being 100 high: ; parts a letter's ways of writing, | strokes; a point given twice is a corner."""
FORMS = {char: [[np.array([point.split(",") for point in stroke.split()], np.float32) for stroke in way.split("|")]
                for way in ways.split("; ")] for char, ways in SKELETON.items()}


def pick(chance, *pairs):
    """One of the values, by lot: each comes with its weight."""
    weights = [weight for _, weight in pairs]
    return pairs[chance.choice(len(pairs), p=np.array(weights) / sum(weights))][0]


def faults(chance, names, quality):
    """How strong each fault is, from 0 to 1: good pictures have few and weak ones, bad ones strong ones."""
    few, some, many = chance.integers(0, 3), chance.integers(1, 3), chance.integers(2, 4)
    ranges, names = {"buono": (few, 0.05, 0.4), "usato": (some, 0.5, 0.8), "cattivo": (many, 0.75, 1.0)}, names.split()
    count, low, high = ranges[quality]
    present = {str(name): chance.uniform(low, high) for name in chance.choice(names, count, replace=False)}
    return {name: present.get(name, 0.0) for name in names}


@functools.lru_cache(4000)
def typed(char, name):
    """A font's letter as a mask, 100 pixels from figures' top to baseline, from (30, 30) on; and its advance."""
    high = -ImageFont.truetype(FONTS[name], 200).getbbox("0", anchor="ls")[1]
    face = ImageFont.truetype(FONTS[name], max(20, round(20000 / max(20, high))))
    advance = int(face.getlength(char))
    image = Image.new("L", (advance + 60, 200), 0)
    ImageDraw.Draw(image).text((30, 130), char, 255, font=face, anchor="ls")
    return np.asarray(image), advance


@functools.lru_cache(4000)
def engraved(char, form, thick):
    """A letter along its pen path, as a mask like those of fonts; and its advance."""
    mask = np.zeros((200, 160), np.uint8)
    for stroke in FORMS[char][form]:
        cv2.polylines(mask, [np.round((curve(stroke) + 30) * 8).astype(np.int32)], False, 255, thick, cv2.LINE_AA, 3)
    return mask, int(max(stroke[:, 0].max() for stroke in FORMS[char][form])) + 14


def corners_of(x, y, wide, high):
    """The corners of a box, ready for a matrix."""
    return np.array([[x, y, 1], [x + wide, y, 1], [x, y + high, 1], [x + wide, y + high, 1]])


def curve(points, steps=9):
    """A smooth path through points, a Catmull-Rom spline; where a point is given twice it has a corner."""
    corners = [i for i in range(1, len(points)) if np.abs(points[i] - points[i - 1]).sum() < 1e-6]
    t, pieces = np.linspace(0, 1, steps, dtype=np.float32)[:, None, None], []
    for start, end in zip([0] + corners, corners + [len(points)]):
        if end - start > 1:
            p = points[start:end]
            p = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
            p0, p1, p2, p3 = p[:-3], p[1:-2], p[2:-1], p[3:]
            square, cube = 2 * p0 - 5 * p1 + 4 * p2 - p3, 3 * p1 - p0 - 3 * p2 + p3
            piece = 0.5 * (2 * p1 + (p2 - p0) * t + square * t ** 2 + cube * t ** 3)
            pieces.append(piece.transpose(1, 0, 2).reshape(-1, 2))
    return np.vstack(pieces)


def put(canvas, mask, matrix, gain=1.0):
    """A letter's mask laid on the canvas; the matrix leads from the mask to the canvas."""
    corners = corners_of(0, 0, *mask.shape[::-1]) @ matrix.T
    x0, y0 = np.maximum(np.floor(corners.min(0)).astype(int), 0)
    x1, y1 = np.minimum(np.ceil(corners.max(0)).astype(int), canvas.shape[::-1])
    if x1 > x0 and y1 > y0:
        moved, part = matrix - [[0, 0, x0], [0, 0, y0]], canvas[y0:y1, x0:x1]
        piece = cv2.warpAffine(cv2.blur(mask, (3, 3)), moved, (int(x1 - x0), int(y1 - y0)))
        np.maximum(part, (piece * gain).astype(np.uint8) if gain != 1 else piece, out=part)


def cloud(chance, shape, cell):
    """Smooth noise of about unit spread whose hills are so many pixels wide."""
    high, wide = shape
    noise = chance.standard_normal((max(3, int(high / cell) + 2), max(3, int(wide / cell) + 2)), dtype=np.float32)
    if cell > 12:
        noise = cv2.resize(noise, (wide // 5, high // 5), interpolation=cv2.INTER_CUBIC)
    return cv2.resize(noise, (wide, high), interpolation=cv2.INTER_LINEAR)


def draw_path(canvas, path, width, chance, skip=0.0):
    """A pen's path of changing width, in pixels; on a share of its way the ink fails or thins."""
    count, at = len(path) - 1, np.arange(len(path) - 1)
    push = np.interp(at, np.linspace(0, count, 6), chance.normal(1, 0.13, 6))
    push *= np.interp(at / count, [0, 0.1, 0.8, 1], [0.85, 1, 1, chance.uniform(0.5, 1)])
    marks = max(3, int(np.abs(np.diff(path, axis=0)).sum() / (0.5 * PX)))
    flow = np.interp(at, np.linspace(0, count, marks), chance.uniform(0, 1, marks))
    push[flow < skip] *= 0.4
    points = np.round(path * 8).astype(int).tolist()
    for i in np.flatnonzero(flow > skip * 0.6):
        cv2.line(canvas, points[i], points[i + 1], 255, max(1, round(width * push[i])), cv2.LINE_AA, 3)


def scrawl(canvas, chance, x, y, size, count, width):
    """Loops that look like a signature, in pixels."""
    t = np.cumsum(chance.uniform(0.9, 2.3, count * 4))
    along = np.cumsum(chance.uniform(0, 0.45, count * 4)) * size * chance.uniform(0.4, 1)
    heights = np.append(chance.uniform(0.9, 1.6), chance.uniform(0.15, 0.8, len(t) // 4))
    tall = np.interp(np.arange(len(t)), np.arange(0, len(t) + 4, 4), heights)
    xs = x + along + size * chance.uniform(0.2, 0.6) * tall * np.sin(t)
    ys = y + size * tall * np.cos(t + chance.uniform(-0.8, 0.8)) + along * chance.normal(0, 0.1)
    draw_path(canvas, curve(np.stack([xs, ys], 1).astype(np.float32), 6), width, chance)


def form_text(canvas, chance, x, y, mm, text=None, anchor="ls"):
    """A form's printed words, so many millimetres high."""
    face = ImageFont.truetype(FONTS[str(chance.choice(FORM_FONTS))], max(12, round(mm * PX)))
    image = Image.fromarray(canvas)
    ImageDraw.Draw(image).text((x, y), text or str(chance.choice(PHRASES)), 255, font=face, anchor=anchor)
    canvas[:] = np.asarray(image)


def ring(canvas, x, y, radius, thick):
    """A ring, in millimetres."""
    x, y, radius = int(x * PX * 16), int(y * PX * 16), int(radius * PX * 16)
    cv2.circle(canvas, (x, y), radius, 255, max(2, round(thick * PX)), cv2.LINE_AA, 4)


def rule(canvas, chance, y, x0, x1):
    """A form's line: whole, dotted or dashed."""
    dots, dashes = (chance.uniform(0.35, 0.7), 0.45), (chance.uniform(0.8, 2.2), 0.6)
    step, fill = pick(chance, ((9999, 1), 0.5), (dots, 0.35), (dashes, 0.15))
    slope, thick = chance.normal(0, 0.003), max(2, round(chance.uniform(0.1, 0.28) * PX))
    for x in np.arange(x0, x1, step * PX):
        end = min(x + step * PX * fill, x1)
        cv2.line(canvas, (int(x), int(y + slope * x)), (int(end), int(y + slope * end)), 255, thick, cv2.LINE_AA)


def paper(chance, shape, *layers):
    """The card's own tone, with the masks that were on it already, each as dark as it says."""
    tones = (chance.uniform(0.92, 0.99), 0.5), (chance.uniform(0.8, 0.92), 0.4), (chance.uniform(0.7, 0.8), 0.1)
    card = pick(chance, *tones) + 0.006 * cloud(chance, shape, 150) + 0.008 * cloud(chance, shape, 4)
    for mask, darkness in layers:
        card *= 1 - mask.astype(np.float32) * np.float32(darkness / 255)
    return card


def scanned(work, chance, dpi, poor, size):
    """The picture that a scanner makes of a drawing, in which 1 is white; the size is in millimetres."""
    scale, (high, wide) = dpi / 25.4 / PX, work.shape
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), chance.normal(0, 0.6), 1)
    turn = np.diag([scale, scale]) @ (turn + [[0, chance.normal(0, 0.004), 0], [0, 0, 0]])
    blur = 0.025 + 0.05 * chance.random() + 0.08 * poor * chance.random()
    work, pixels = cv2.GaussianBlur(work, (0, 0), blur * PX), [round(mm * dpi / 25.4) for mm in size]
    image = cv2.warpAffine(work, turn, pixels, borderMode=cv2.BORDER_REFLECT)
    if chance.random() < 0.3:
        image += chance.uniform(0.3, 0.9) * (image - cv2.GaussianBlur(image, (0, 0), 1.5))
    image = image * chance.uniform(0.92, 1.06) + chance.uniform(-0.02, 0.05)
    noise = chance.standard_normal(image.shape, dtype=np.float32)
    image += noise * (chance.uniform(0.003, 0.018) + 0.03 * poor * chance.random())
    image[:, chance.integers(image.shape[1])] += chance.uniform(-0.2, 0.15) * (chance.random() < 0.06)
    grey = np.clip(image * 255, 0, 255).astype(np.uint8)
    if chance.random() < 0.07 + 0.12 * poor:
        ground = np.median(grey) if chance.random() < 0.5 else cv2.blur(grey, (31, 31))
        return np.where(grey < ground * chance.uniform(0.72, 0.88), 0, 255).astype(np.uint8)
    if chance.random() < 0.5:
        options = [cv2.IMWRITE_JPEG_QUALITY, int(chance.uniform(20 if poor else 45, 92))]
        return cv2.imdecode(cv2.imencode(".jpg", grey, options)[1], cv2.IMREAD_GRAYSCALE)
    return grey


def spelt_by_hand(day, chance):
    """A day as people write it."""
    date, number, short = f"{day.day:02}", f"{day.month:02}", f"{day.year % 100:02}"
    if chance.random() >= 0.45:
        date, number = str(day.day), number if chance.random() < 0.08 else str(day.month)
    year = pick(chance, (short, 0.55), (str(day.year), 0.38), (f"'{short}", 0.03), ("", 0.04))
    plain = number, pick(chance, ("/", 50), ("-", 20), (".", 15), (" ", 9), (" - ", 2), (" / ", 4))
    word = MONTHS[day.month - 1][:pick(chance, (3, 0.6), (9, 0.4))], pick(chance, (" ", 0.75), ("-", 0.15), ("/", 0.1))
    roman = ROMAN[day.month - 1], pick(chance, ("-", 0.5), ("/", 0.3), (".", 0.2))
    month, between = pick(chance, (plain, 0.8), (word, 0.16), (roman, 0.04))
    second = between if chance.random() < 0.94 else pick(chance, ("/", 1), ("-", 1), (".", 1))
    before = pick(chance, ("", 0.97), ("il ", 0.02), ("li ", 0.01))
    month = month.upper() if chance.random() < 0.35 else month
    return before + date + between + month + (second + year if year else "")


def spelt_by_stamp(day, chance):
    """A day as a postmark's wheels have it: day, what stands between, month, the same again, year."""
    plain, month = str(day.day), day.month
    date = pick(chance, (f"{day.day:02}", 0.6), (plain, 0.3), (f"-{plain}" if day.day < 10 else plain, 0.1))
    number = f"{month:02}" if len(date) > 1 and chance.random() < 0.9 else str(month)
    month = pick(chance, (number, 0.62), (MONTHS[month - 1][:3].upper(), 0.32), (ROMAN[month - 1], 0.06))
    after_number = (".", 34), ("-", 22), (" ", 26), ("/", 12), (". ", 6)
    after_word = (" ", 60), (".", 18), ("-", 18), (". ", 4)
    between = pick(chance, *(after_number if month[0] < "A" else after_word))
    return [date, between, month, between, pick(chance, (f"{day.year % 100:02}", 0.62), (str(day.year), 0.38))]


class Writer:
    """One person's habits: the ways of writing figures, slant, pen, neatness. The pen is in millimetres."""

    def __init__(self, chance, sloppy):
        self.chance, self.sloppy = chance, sloppy + abs(chance.normal(0, 0.28))
        self.font = str(chance.choice(HAND_FONTS)) if chance.random() < 0.37 else None
        self.form = {char: chance.integers(len(ways)) for char, ways in FORMS.items()}
        self.habit = {char: chance.normal(0, 2.8, (len(ways), 40, 2)) for char, ways in FORMS.items() if char.isalnum()}
        self.slant = chance.normal(0.03, 0.1) if self.font else chance.normal(0.14, 0.17)
        self.aspect = chance.uniform(0.8, 1.1) if self.font else chance.uniform(0.75, 1.25)
        fine, middling, broad = chance.uniform(0.22, 0.4), chance.uniform(0.4, 0.55), chance.uniform(0.55, 0.8)
        self.pen = pick(chance, (fine, 0.6), (middling, 0.32), (broad, 0.08))
        self.space, self.blank = chance.uniform(3, 22) + self.pen * 17, chance.uniform(25, 60)
        self.shrink, self.climb = chance.normal(0, 0.012), chance.normal(0, 0.025)
        self.joins, self.has_printed_slashes = chance.random() < 0.16, chance.random() < 0.07
        self.wander, self.soft = chance.uniform(1, 4) + 5 * self.sloppy, chance.uniform(0.2, 1.2) + 1.8 * self.sloppy

    def paths(self, char):
        """The paths of a letter as written this time, and its width; corners stay corners."""
        chance, paths, start = self.chance, [], 0
        form = self.form[char] if chance.random() < 0.92 else chance.integers(len(FORMS[char]))
        for stroke in FORMS[char][form]:
            moved = stroke + chance.normal(0, 2, 2) + (stroke - stroke.mean(0)) * chance.normal(0, 0.05)
            if char in self.habit:
                habit = self.habit[char][form, start:start + len(stroke)] * (1 + 0.6 * self.sloppy)
                moved += habit + chance.normal(0, 1.3 + 3.4 * self.sloppy, stroke.shape)
                for i in np.flatnonzero((stroke[1:] == stroke[:-1]).all(1)):
                    moved[i + 1] = moved[i]
            path = curve(moved).astype(np.float32).reshape(-1, 1, 2)
            path = cv2.GaussianBlur(path, (1, 9), 1, sigmaY=self.soft, borderType=cv2.BORDER_REPLICATE)
            paths.append(path.reshape(-1, 2))
            start += len(stroke)
        return paths, max(path[:, 0].max() for path in paths)

    def write(self, text):
        """For each letter its kind ("pen", "type", or "printed" on the form), what is drawn, and the matrix of type."""
        chance, sloppy, x, items = self.chance, self.sloppy, 0.0, []
        for index, char in enumerate(text):
            size = (1 + self.shrink * index) * chance.normal(1, 0.03 + 0.05 * sloppy)
            turn = chance.normal(0, 0.03 + 0.04 * sloppy)
            wide = self.aspect * size * chance.normal(1, 0.04 + 0.05 * sloppy)
            slant, lift = self.slant + chance.normal(0, 0.03), chance.normal(0, self.wander) + self.climb * x
            matrix = np.array([[wide, -slant * size + turn, x + slant * size * 100],
                               [turn, size, 100 - 100 * size + lift]])
            if char == " ":
                x += self.blank * chance.uniform(0.8, 1.3)
            elif char == "/" and self.has_printed_slashes:
                items.append(("printed", [np.array([[x + self.blank + 22, 5], [x + self.blank, 104]])], None))
                x += 22 + 2 * self.blank
            elif self.font:
                mask, width = typed(char, self.font)
                matrix[:, 2] -= matrix[:, :2] @ [30, 30]
                items.append(("type", mask, matrix))
                x += width * wide + self.space * 0.25 * chance.normal(1, 0.3)
            else:
                paths, width = self.paths(char)
                items.append(("pen", [path @ matrix[:, :2].T + matrix[:, 2] for path in paths], None))
                x += width * wide + self.space * chance.normal(1, 0.3)
        return items


class Line:
    """A day written by hand on a form's line; sizes are millimetres, places pixels."""

    def __init__(self, day, chance, quality):
        self.chance, self.faults = chance, faults(chance, "pale skip sloppy small clutter scan wet fix", quality)
        self.text, self.writer = spelt_by_hand(day, chance), Writer(chance, self.faults["sloppy"])
        self.style, self.items, points = self.writer.font or "tratti", self.writer.write(self.text), []
        for kind, what, matrix in self.items:
            points += [corners_of(*cv2.boundingRect(what)) @ matrix.T] if kind == "type" else what
        self.low, self.high = np.vstack(points).min(0), np.vstack(points).max(0)
        small, extent = self.faults["small"], self.high - self.low
        tall, figure = chance.uniform(7.5, 11), chance.uniform(2.6, 5.0) if small < 0.1 else 2.4 - small * 0.9
        self.figure = min(figure, 100 * (tall - 1.2) / extent[1], 100 * 61 / extent[0])
        self.scale = self.figure / 100 * PX
        self.date_wide, date_high = extent * self.scale / PX
        wide = min(65, max(32, self.date_wide + chance.uniform(2, 22)))
        self.size, self.shape = (wide, tall), (int(tall * PX), int(wide * PX))
        self.left = chance.uniform(0.6, max(0.7, wide - self.date_wide - 0.6)) * PX
        top = np.clip(chance.normal((tall - date_high) / 2, 0.8), 0.3, max(0.31, tall - date_high - 0.3)) * PX
        self.origin = np.array([self.left, top]) - self.low * self.scale
        self.base = self.origin[1] + 100 * self.scale
        self.pen = max(2.5, self.writer.pen * PX * (1 + 0.9 * self.faults["wet"]) * min(1, self.figure / 3.2))
        self.ink, self.form, self.other = (np.zeros(self.shape, np.uint8) for _ in range(3))

    def write(self):
        """The writing itself; some people join their strokes by thin lines."""
        skip, last = 0.85 * self.faults["skip"] + (0.07 if self.chance.random() < 0.2 else 0), None
        for kind, what, matrix in self.items:
            if kind == "type":
                shift = matrix[:, 2] * self.scale + self.origin
                put(self.ink, what, np.hstack([matrix[:, :2] * self.scale, shift[:, None]]))
                continue
            for path in what:
                path = path * self.scale + self.origin
                if self.writer.joins and last is not None and self.chance.random() < 0.5:
                    if np.hypot(*(path[0] - last)) < 60 * self.scale:
                        draw_path(self.ink, np.linspace(last, path[0], 6), self.pen * 0.5, self.chance)
                canvas, pen = (self.ink, self.pen) if kind == "pen" else (self.form, 3)
                draw_path(canvas, path, pen, self.chance, skip)
                last = path[-1]

    def disturb(self):
        """Type is made less even, and something may be gone over."""
        chance, fix, by = self.chance, self.faults["fix"], 1 + 2.8 * self.writer.sloppy
        if self.writer.font:
            rows, columns = np.mgrid[0:self.shape[0], 0:self.shape[1]].astype(np.float32)
            columns, rows = (places + by * cloud(chance, self.shape, 30) for places in (columns, rows))
            self.ink = cv2.remap(self.ink, columns, rows, cv2.INTER_LINEAR)
        if fix > 0.3:
            middle = self.origin + (self.low + (self.high - self.low) * chance.uniform(0.1, 0.9, 2)) * self.scale
            points = middle + chance.normal(0, self.figure * PX * 0.3, (int(3 + 4 * fix), 2))
            draw_path(self.ink, curve(points.astype(np.float32)), self.pen, chance)

    def surround(self):
        """What the form has printed around the writing; a signature from the next line, an arc of a postmark."""
        chance, form, left, (high, wide) = self.chance, self.form, self.left, self.shape
        clutter = self.faults["clutter"]
        if chance.random() < 0.85:
            is_whole, y = chance.random() < 0.6, self.base + chance.normal(0.25, 0.35) * PX
            start = 0 if is_whole else left * chance.random()
            end = wide if is_whole else left + self.date_wide * PX * chance.uniform(1, 1.3)
            rule(form, chance, y, start, end)
        if chance.random() < 0.35 and left > 5 * PX:
            x, mm = left - chance.uniform(0.5, 3) * PX, chance.uniform(1.6, 2.4)
            form_text(form, chance, x, self.base, mm, str(chance.choice(LABELS)), "rs")
        below = [high - chance.uniform(-1, 0.4) * PX] * (chance.random() < 0.35)
        above = [chance.uniform(0.2, 1.2) * PX] * (chance.random() < 0.25)
        for y in below + above:
            form_text(form, chance, chance.uniform(-0.1, 0.6) * wide, y, chance.uniform(1.3, 2))
        if chance.random() < 0.12 or clutter:
            y = high * (chance.random() < 0.7) - (self.size[1] / 2 * PX) * 0.5 * clutter * chance.choice([-1, 1])
            x, size = chance.uniform(0, 0.5) * wide, (chance.uniform(0.9, 1.9) + clutter) * PX
            scrawl(self.other, chance, x, y, size, chance.integers(5, 14), self.writer.pen * PX)
        if chance.random() < 0.07 or clutter > 0.6:
            x, y = chance.uniform(0, 1) * self.size[0], chance.choice([-8, 12]) + self.size[1] / 2
            ring(self.other, x, y, 14, 0.35)
            ring(self.other, x, y, chance.uniform(9.5, 11.5), 0.3)

    def picture(self):
        """All of it on the card: how light each pixel is, from 0 to 1."""
        self.write()
        self.disturb()
        self.surround()
        chance, pale = self.chance, self.faults["pale"]
        strong = chance.uniform(0.55, 0.95) * (1 - 0.85 * pale)
        ink = cv2.GaussianBlur(self.ink, (0, 0), 0.9 + 1.6 * self.faults["wet"]).astype(np.float32) * (strong / 255)
        uneven = 0.1 + 0.2 * pale + 0.2 * self.faults["skip"]
        ink *= np.clip(1 + 0.12 * cloud(chance, self.shape, 2) + uneven * cloud(chance, self.shape, 45), 0.1, 1.1)
        form, other = (self.form, chance.uniform(0.25, 0.8)), (self.other, strong * chance.uniform(0.6, 1))
        return paper(chance, self.shape, form, other) * (1 - np.clip(ink, 0, 0.97))


class Letters:
    """A postmark's lettering, along pen paths or a font: heights in millimetres, gaps in hundredths of the height."""

    def __init__(self, chance):
        self.font, squeeze = None, 1.0
        if chance.random() < 0.68:
            self.font, squeeze = STAMP_FONTS[chance.integers(len(STAMP_FONTS))]
        self.squeeze, self.thick = squeeze * chance.uniform(0.85, 1.1), int(chance.integers(9, 22))
        self.form = {char: int(chance.integers(min(2, len(ways)))) for char, ways in FORMS.items()}
        self.form |= {"8": 1, "0": 0, "7": 0, ".": 0, "-": 0}
        self.form["1"], self.form["4"] = int(chance.choice([1, 2, 4])), int(chance.choice([1, 1, 2, 3]))

    def glyph(self, char):
        """A letter's mask and its advance."""
        if char == " ":
            return None, 38
        return typed(char, self.font) if self.font else engraved(char, self.form[char], self.thick)

    def width(self, text, high, gap):
        """How wide a text is."""
        return (sum(self.glyph(char)[1] * self.squeeze + gap for char in text) - gap) * high / 100

    def lay(self, canvas, text, place, high, gap, span, radius=1e4, gains=None, lifts=None):
        """Letters centred at a place, squeezed into a span, on an arc whose middle is below (radius under 0: above)."""
        narrow = min(1, span / max(self.width(text, high, gap), 0.01))
        at = -self.width(text, high, gap) * narrow / 2
        tall, wide = high / 100 * PX, high / 100 * PX * self.squeeze * narrow
        for index, char in enumerate(text):
            mask, advance = self.glyph(char)
            step, space = (advance * self.squeeze + gap) * narrow * high / 100, gap * narrow * high / 100
            if mask is not None:
                turn, lift = (at + (step - space) / 2) / radius, lifts[index] if lifts else 0
                sine, cosine = np.sin(turn), np.cos(turn)
                matrix = np.array([[cosine * wide, -sine * tall], [sine * wide, cosine * tall]])
                middle = np.array([place[0] + radius * sine, place[1] + radius * (1 - cosine) + lift]) * PX
                shift = middle - matrix @ [30 + advance / 2, 80]
                put(canvas, mask, np.hstack([matrix, shift[:, None]]), gains[index] if gains else 1)
            at += step


class Stamp:
    """A postmark, in millimetres: one ring ("singolo"), two ("doppio") and a bridge ("ponte"), one and bars ("sbarre"),
    or day, month and year one below the other ("pila")."""

    def __init__(self, day, chance, quality):
        self.faults = faults(chance, "pale half patchy dry wet slip smear clutter scan wheel", quality)
        self.chance, self.middle, worn = chance, chance.uniform(13.5, 17.5), self.faults["wheel"]
        self.size, self.side, self.outer = (SIDE, SIDE), int(SIDE * PX), self.middle - 1.5
        self.canvas = np.zeros((int(2 * self.middle * PX),) * 2, np.uint8)
        kinds = ("doppio", 0.3), ("ponte", 0.27), ("sbarre", 0.18), ("singolo", 0.15), ("pila", 0.1)
        self.style = pick(chance, *kinds)
        self.names = Letters(chance)
        self.wheels = self.names if chance.random() < 0.4 else Letters(chance)
        self.thin, self.band = chance.uniform(0.18, 0.55), chance.uniform(2.9, 5.0) * self.outer / 14
        self.inner, self.high = self.outer - self.band, min(4, self.band * chance.uniform(0.48, 0.74))
        self.parts = spelt_by_stamp(day, chance)
        self.text, self.gap = "".join(self.parts), chance.uniform(3, 12)
        lift, gain = chance.normal(0, 0.1 + 0.25 * worn, 5), np.ones(5)
        gain[chance.choice([0, 2, 4])] = 1 - 0.75 * worn * (worn > 0.2)
        self.gains = [gain[index] for index, part in enumerate(self.parts) for _ in part]
        self.lifts = [lift[index] for index, part in enumerate(self.parts) for _ in part]
        is_inside = self.style in ("doppio", "singolo") or chance.random() < 0.4
        self.room, limit = 2 * (self.inner if is_inside else self.outer - 0.9) * 0.88, chance.uniform(2.2, 4.8)
        self.date = max(2.15, min(limit, self.room / self.wheels.width(self.text, 1, self.gap)))
        width = min(self.room, self.wheels.width(self.text, self.date, self.gap))
        self.half, self.is_barred = self.date / 2 + chance.uniform(0.5, 1.3), self.style in ("ponte", "sbarre")
        self.is_through = self.is_barred and (width / 2 > self.inner - 0.6 or chance.random() < 0.4)

    def draw(self):
        """The clean mask, upright."""
        self.letter_around()
        ring(self.canvas, self.middle, self.middle, self.outer - self.thin / 2, self.thin)
        second = [self.outer - self.thin - 0.7] * (self.chance.random() < 0.12)
        for radius in second + [self.inner] * (self.style in ("doppio", "ponte")):
            ring(self.canvas, self.middle, self.middle, radius, self.chance.uniform(0.16, 0.4))
        if self.style == "pila":
            date = self.chance.uniform(2.6, 3.6) * max(self.inner, 8.2) / 9.2
            for part, line in zip(self.parts[::2], (-1, 0, 1)):
                place = self.middle, self.middle + line * date * 1.38
                self.wheels.lay(self.canvas, part, place, date, self.gap, 2 * self.inner)
            return self.canvas
        pieces = self.small_lines()
        is_hatched = self.is_barred and self.bridge()
        self.wheels.lay(self.canvas, self.text, (self.middle, self.middle), self.date, self.gap, self.room,
                        gains=self.gains, lifts=self.lifts)
        self.lay_small(("", "") if is_hatched else pieces)
        return self.canvas

    def letter_around(self):
        """The letters in the ring, above and below."""
        chance, middle = self.chance, self.middle
        town, province = TOWNS[chance.integers(len(TOWNS))].rsplit(maxsplit=1)
        poste = ("POSTE ITALIANE", 0.2), ("UFFICIO POSTALE", 0.06), ("POSTE ITALIANE SPA", 0.06)
        upper, lower = pick(chance, (town, 0.68), *poste), town
        if upper == town:
            lower = pick(chance, (f"({province})", 0.3), (province, 0.1), ("*", 0.1), ("POSTE ITALIANE", 0.16),
                         ("RACCOMANDATE", 0.08), (f"U.P. {province}", 0.06), ("CPD", 0.05), ("RECAPITO", 0.07),
                         ("CORRISPONDENZE", 0.08))
        elif chance.random() < 0.5:
            lower = f"{town} ({province})"
        lower = "*" if len(upper) > 15 and len(lower) > 8 else lower
        radius, is_long = self.outer - self.band / 2 - 0.1, len(lower) > 6
        free = 2 * np.arccos(min(1, (self.half + self.high / 2) / self.outer)) if self.is_through else 4.2
        top, span = (middle, middle - radius), radius * min(free, 3.2 if is_long else 4.2)
        self.names.lay(self.canvas, upper, top, self.high, chance.uniform(6, 22), span, radius)
        bottom, span = (middle, middle + radius), radius * min(free, 2.3 if is_long else 1.5)
        self.names.lay(self.canvas, lower, bottom, self.high * chance.uniform(0.8, 1), chance.uniform(6, 18), span,
                       -radius)

    def small_lines(self):
        """What stands above and below the date: an hour and a number, or nothing."""
        chance, whole = self.chance, self.chance.integers
        hour = pick(chance, (f"{whole(7, 21)}", 0.4), (f"ORE {whole(8, 20)}", 0.1),
                    (f"{whole(8, 20)}:{whole(0, 60):02}", 0.12), (f"{whole(7, 20)}-{whole(20, 24)}", 0.05), ("", 0.33))
        code = pick(chance, (f"{whole(1, 99)}/{whole(1, 400):03}", 0.3), (str(whole(10000, 65000)), 0.12), ("*", 0.12),
                    (f"({whole(1, 30)})", 0.12), (chr(65 + whole(4)), 0.08), ("", 0.26))
        return hour, code

    def bridge(self):
        """Two bars with nothing but the date between them; says whether what lies above and below is hatched."""
        chance, middle = self.chance, int(self.middle * PX)
        reach = self.outer - self.thin if self.is_through else self.inner
        edge = int(np.sqrt(max(1, reach ** 2 - self.half ** 2)) * PX)
        is_hatched = self.style == "ponte" and chance.random() < 0.35
        for x in np.arange(-self.inner, self.inner, chance.uniform(0.6, 1.1)) if is_hatched else []:
            column, reach = int((self.middle + x) * PX), int(np.sqrt(self.inner ** 2 - x ** 2) * PX)
            cv2.line(self.canvas, (column, middle - reach), (column, middle + reach), 255, 3, cv2.LINE_AA)
        inset = 3 if self.is_through else -(PX // 3)
        top, bottom = int((self.middle - self.half) * PX), int((self.middle + self.half) * PX)
        self.canvas[top:bottom, middle - edge + inset:middle + edge - inset] = 0
        for y in (top, bottom):
            thick = max(2, round(chance.uniform(0.18, 0.5) * PX))
            cv2.line(self.canvas, (middle - edge, y), (middle + edge, y), 255, thick, cv2.LINE_AA)
        return is_hatched

    def lay_small(self, pieces):
        """The hour and the number, where there is room for them."""
        high = min(self.chance.uniform(1.5, 2.5), (self.inner - self.half - 0.5) * 0.62)
        away = self.half + 0.35 + high * 0.55
        for piece, side in zip(pieces, (-1, 1) if self.chance.random() < 0.85 else (1, -1)):
            corner = (self.names.width(piece, high, self.gap) / 2) ** 2 + (away + high / 2) ** 2
            if piece and high > 1.1 and corner < (self.inner - 0.3) ** 2:
                self.names.lay(self.canvas, piece, (self.middle, self.middle + side * away), high, self.gap, 99)

    def turned(self):
        """The matrix that turns the mask, distorts it a little and lays it near the picture's middle."""
        chance, middle = self.chance, self.canvas.shape[0] / 2
        if chance.random() < 0.9:
            angle = np.clip(chance.normal(0, 13), -30, 30)
        else:
            angle = chance.uniform(30, 180 if chance.random() < 0.15 else 80) * chance.choice([-1, 1])
        matrix = cv2.getRotationMatrix2D((middle, middle), angle, 1)
        distorted = np.array([[chance.normal(1, 0.015), chance.normal(0, 0.01)], [0, chance.normal(1, 0.015)]])
        matrix[:, :2] = matrix[:, :2] @ distorted
        off = np.clip(chance.normal(0, 1.7, 2), -4.5, 4.5) * PX
        matrix[:, 2] = self.side / 2 + off - matrix[:, :2] @ [middle, middle]
        return matrix

    def struck(self, stamp):
        """The mask struck too wet, twice, or smeared."""
        chance, wet, slip, smear = self.chance, self.faults["wet"], self.faults["slip"], self.faults["smear"]
        if wet > 0.15:
            size = int((0.1 + 0.3 * wet) * PX) | 1
            stamp = cv2.dilate(stamp, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size)))
        if slip > 0.1:
            angle, far = chance.uniform(0, 6.28), (0.2 + 0.9 * slip) * PX
            shift = np.array([[1, 0, np.cos(angle) * far], [0, 1, np.sin(angle) * far]])
            ghost = cv2.warpAffine(stamp, shift, stamp.shape[::-1])
            stamp = np.maximum(stamp, (ghost * chance.uniform(0.3, 0.5 + 0.4 * slip)).astype(np.uint8))
        if smear > 0.1:
            stamp = cv2.blur(stamp, chance.permutation([int((0.15 + 0.9 * smear) * PX) | 1, 1]).tolist())
        return stamp

    def inked(self, mark):
        """The ink that is left on paper: how dark each pixel is, from 0 to 1."""
        chance, shape, wet = self.chance, mark.shape, self.faults["wet"]
        dry, half, patchy = self.faults["dry"], self.faults["half"], self.faults["patchy"]
        mark = cv2.GaussianBlur(mark, (0, 0), chance.uniform(0.8, 1.5) + 2 * wet).astype(np.float32) / 255
        grain = cloud(chance, shape, 1.7) * 0.5 + cloud(chance, shape, 4) * 0.5
        if chance.random() < 0.75:
            ragged = (mark - 0.5 + chance.uniform(0.05, 0.3) * grain) * chance.uniform(1.2, 2) + 0.5
            mark = np.clip(ragged, 0, 1) * (mark > 0.02)
        if chance.random() < 0.3:
            rim = chance.uniform(0.15, 0.5)
            mark -= rim * cv2.GaussianBlur(np.clip(mark * 2 - 1, 0, 1), (0, 0), 3) * (mark > 0.85)
        angle, slope = chance.uniform(0, 6.28), np.linspace(-1, 1, self.side, dtype=np.float32)
        tilt = np.add.outer(slope * np.float32(np.sin(angle)), slope * np.float32(np.cos(angle)))
        press = (1.0 - 0.25 * dry - 0.35 * half - 0.15 * patchy) + (chance.uniform(0, 0.3) + 1.7 * half) * tilt
        press += chance.uniform(0.05, 0.2) * cloud(chance, shape, 150) + 0.75 * patchy * cloud(chance, shape, 56)
        pressed = np.clip(press + (chance.uniform(0.08, 0.3) + 0.6 * dry) * grain, 0, 1.05)
        return mark * (pressed * chance.uniform(0.5, 0.95) * (1 - 0.75 * self.faults["pale"]))

    def surroundings(self, stamp, matrix):
        """What a form has printed where the postmark is; and what was written and struck beside it."""
        chance, side, busy = self.chance, self.side, self.faults["clutter"]
        form, other = np.zeros((side, side), np.uint8), np.zeros((side, side), np.uint8)
        for _ in range(chance.integers(0, 4) + int(busy * 5)):
            x, y = chance.uniform(-0.2, 0.7) * side, chance.uniform(0, 1) * side
            form_text(form, chance, x, y, chance.uniform(1.5, 2.6 + 1.5 * busy))
        for _ in range(chance.integers(0, 3) + int(busy * 3)):
            y, start = chance.uniform(0, 1) * side, chance.uniform(0, 0.5) * side * (chance.random() < 0.5)
            rule(form, chance, y, start, side * chance.uniform(0.6, 1))
        if chance.random() < 0.2:
            first, last = int(chance.uniform(0.02, 0.15) * side), int(chance.uniform(0.85, 0.98) * side)
            cv2.rectangle(form, (first, first), (last, last), 255, 3)
        for _ in range((chance.random() < 0.2 + busy) * (1 + int(busy * 2))):
            x, y = chance.uniform(-0.1, 0.5) * side, chance.uniform(0.1, 0.9) * side
            size, count = chance.uniform(2, 5) * PX, chance.integers(5, 12)
            scrawl(other, chance, x, y, size, count, chance.uniform(0.25, 0.55) * PX)
        if chance.random() < 0.04 + 0.35 * (busy > 0.6):
            away = np.outer(chance.uniform(6, 14) * chance.choice([-1, 1], 2) * PX, [0, 0, 1])
            other = np.maximum(other, cv2.warpAffine(stamp, matrix + away, (side, side)) // 2)
        return form, other

    def picture(self):
        """All of it on the card, like a line."""
        chance, shape, stamp, matrix = self.chance, (self.side, self.side), self.draw(), self.turned()
        stamp = self.struck(stamp)
        mark = self.inked(cv2.warpAffine(stamp, matrix, shape))
        form, other = self.surroundings(stamp, matrix)
        back = paper(chance, shape, (form, chance.uniform(0.2, 0.75)), (other, chance.uniform(0.3, 0.85)))
        return back * (1 - np.clip(mark, 0, 0.97))


def main(seed, count, folder):
    """Writes so many pictures to a folder, and its two tables."""
    wanted = HAND_FONTS + [name for name, _ in STAMP_FONTS] + FORM_FONTS
    missing = [name for name in wanted if name not in FONTS]
    if missing:
        raise SystemExit(f"these fonts are missing, see the head of this file for their packages: {', '.join(missing)}")
    cv2.setNumThreads(1)
    rows, notes, folder = ["file;tipo;data;dal;al;dpi"], ["file;qualita;stile;testo"], Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for index in range(int(count)):
        chance = np.random.default_rng([int(seed), index])
        day = datetime.date(2024, 1, 1) + datetime.timedelta(int(chance.integers(1461)))
        first = day - datetime.timedelta(int(chance.integers(WINDOW)))
        last = first + datetime.timedelta(WINDOW - 1)
        dpi = pick(chance, (300, 0.7), (200, 0.15), (400, 0.15))
        quality = pick(chance, ("buono", 0.6), ("usato", 0.25), ("cattivo", 0.15))
        kind, maker = ("mano", Line) if index % 2 == 0 else ("bollo", Stamp)
        made, name = maker(day, chance, quality), f"{index:06}.png"
        picture = scanned(made.picture().astype(np.float32), chance, dpi, made.faults["scan"], made.size)
        cv2.imwrite(str(folder / name), picture, [cv2.IMWRITE_PNG_COMPRESSION, 1])
        rows.append(f"{name};{kind};{day};{first};{last};{dpi}")
        notes.append(f"{name};{quality};{made.style};{made.text}")
    (folder / "campioni.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (folder / "qualita.csv").write_text("\n".join(notes) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
