"""Test pictures of dates on Italian postal receipt cards (avvisi di ricevimento).

Usage: python fourth.py SEED COUNT FOLDER
Writes FOLDER/000000.png ... (grey, as scanned) and FOLDER/campioni.csv with the header file;tipo;data;dal;al;dpi
(tipo: mano = handwritten date, bollo = round postmark). Beside it, qualita.csv tells how each picture was made
(wanted quality, style, text). The same SEED gives the same pictures; each picture has its own generator.

Some 63 % of the hands and 32 % of the postmarks' letterings are drawn from the pen paths below (SKELETON); the others
use fonts of these packages of Debian main (fonts-...). Hands: dancingscript, sjfonts, rufscript, yusei-magic, kiloji, seto,
comic-neue, klee, kristi. Stamps and forms: routed-gothic, courier-prime, inconsolata, oldstandard, ocr-b, roboto-slab,
yanone-kaffeesatz, open-sans, croscore, cantarell, league-spartan, lato, dejavu, liberation (not Narrow).
"""
import datetime as dt
import functools
import pathlib
import sys

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

cv2.setNumThreads(1)
PX = 18                                   # working pixels per millimetre (457 dpi)
FONTS = {path.stem.replace(' ', '_'): str(path) for path in sorted(pathlib.Path('/usr/share/fonts').rglob('*.[ot]tf'))}
HAND_FONTS = ('DancingScript-Regular SteveHand Delphine Rufscript010 YuseiMagic-Regular kiloji_p kiloji_b setofont '
              'ComicNeue-Italic KleeOne-Regular Kristi ComicNeue-Light').split()
STAMP_FONTS = [f.split(':') for f in """
    routed-gothic-narrow:1 routed-gothic:0.9 routed-gothic-wide:0.8 Courier_Prime_Bold:0.85 Inconsolata:0.9 OldStandard-Bold:0.85 OCRB:0.9 RobotoSlab-Bold:0.75
    RobotoSlab-Regular:0.8 YanoneKaffeesatz-Bold:1.05 YanoneKaffeesatz-Regular:1.1 OpenSans-CondBold:1 Arimo-Bold:0.75 Tinos-Bold:0.8 Cantarell-Bold:0.8
    LeagueSpartan-Medium:0.8 Lato-Bold:0.8 Lato-Medium:0.95 DejaVuSansMono-Bold:0.75 LiberationSans-Bold:0.9""".split()]     # name:how far the letters are squeezed sideways
FORM_FONTS = 'Arimo-Regular LiberationSans-Regular Tinos-Regular OpenSans-Regular Lato-Regular LiberationMono-Regular'.split()
# Pen paths in a box of 100 from figures' top to baseline: alternative forms parted by ;, strokes by |, a point given twice is a corner.
SKELETON = {
    '0': '30,4 8,25 3,58 12,92 32,99 52,76 55,36 42,8 27,4; 40,8 20,3 4,38 6,80 26,100 48,78 52,34 36,6; 22,10 4,50 16,96 40,92 54,48 38,4 20,12; 34,0 10,20 4,60 20,99 46,86 52,40 38,10 22,4 16,10',
    '1': '0,36 27,2 27,2 23,100; 6,26 24,2 24,2 24,100; 12,0 10,100; 0,46 32,0 32,0 22,104; 4,24 22,2 22,2 21,100 21,100|4,100 40,99; 18,0 12,50 4,102; -4,30 16,12 26,0 26,0 25,60 22,100',
    '2': '5,22 25,2 48,18 38,50 2,98 2,98 55,97; 6,26 22,3 46,12 42,40 20,74 4,96 6,86 22,86 36,97 58,92; 2,18 26,0 48,16 42,46 22,76 2,97 2,97 30,94 54,99; 8,10 34,0 46,24 30,62 4,94 4,94 20,90 40,100 56,94',
    '3': '5,14 28,0 48,18 40,40 20,47 20,47 46,58 50,82 28,100 2,88; 5,4 50,3 50,3 22,40 22,40 48,52 52,80 30,100 2,90; 6,12 32,0 44,18 36,40 18,47 30,43 50,62 44,92 18,101 0,88; 4,8 30,0 42,20 18,44 18,44 46,62 34,100 2,104',
    '4': '20,0 4,62 4,62 55,60|42,30 38,105; 40,0 2,66 2,66 58,64|42,28 40,105; 12,2 6,52 6,52 48,46|46,4 38,110; 40,102 43,2 43,2 2,66 2,66 60,64; 26,0 14,34 2,58 2,58 50,58|38,40 36,100; 4,4 4,40 16,52 46,44|50,0 40,108',
    '5': '8,2 5,44 5,44 30,38 52,62 40,95 12,100 0,90|8,3 52,0; 52,2 12,4 12,4 8,44 8,44 34,38 52,64 36,98 4,94; 50,2 20,6 10,40 40,54 48,80 24,100 0,92; 14,4 10,40 10,40 36,44 46,72 26,102 -4,96|14,6 34,4 58,-6',
    '6': '44,2 18,30 6,70 22,100 48,84 44,58 22,56 8,76; 38,0 8,48 8,88 32,100 46,74 30,54 6,72; 50,8 26,4 6,50 10,92 34,99 48,74 30,56 10,72; 30,0 6,60 12,98 40,96 42,64 24,58 8,80',
    '7': '2,6 52,4 52,4 22,100; 2,6 52,4 52,4 22,100|8,52 48,47; 2,18 4,4 4,4 52,6 52,6 30,50 18,102|10,52 50,46; 0,12 12,2 30,8 54,2 54,2 32,48 24,100|12,54 50,44; 4,4 50,2 50,2 34,40 26,100|14,50 52,50',
    '8': '46,14 26,0 8,20 28,44 50,72 28,100 6,78 26,48 46,22 44,8; 28,0 8,20 28,43 48,22 28,0|28,43 4,72 28,100 54,72 28,43; 48,8 24,2 10,22 44,66 34,98 8,90 14,62 40,36 50,4; 30,46 10,24 30,0 46,20 28,46 6,76 26,100 50,78 30,46',
    '9': '46,18 24,2 4,28 20,50 44,30 46,12 46,12 40,100; 46,22 24,2 6,28 24,50 46,28 46,12 46,12 48,60 30,98 8,92; 44,12 20,4 6,34 26,48 46,16 46,16 28,100; 42,6 14,6 8,36 30,44 46,12 44,60 24,100 6,98',
    'A': '0,100 30,0 30,0 60,100|12,64 48,64', 'B': '0,0 0,100|0,0 35,2 48,24 32,46 32,46 0,47|32,46 55,70 36,98 0,100', 'C': '56,16 32,0 6,22 2,55 14,92 38,100 58,84',
    'D': '0,0 0,100|0,0 34,4 56,40 46,84 24,99 0,100', 'E': '52,0 0,0 0,0 0,100 0,100 52,100|0,48 42,48', 'F': '52,0 0,0 0,0 0,100|0,48 42,48',
    'G': '56,16 32,0 6,22 2,55 14,92 38,100 58,84 58,84 58,55 58,55 36,55', 'H': '0,0 0,100|54,0 54,100|0,50 54,50', 'I': '5,0 5,100', 'L': '0,0 0,100 0,100 48,100',
    'M': '0,100 4,0 4,0 34,70 34,70 64,0 64,0 68,100', 'N': '0,100 0,0 0,0 54,100 54,100 54,0', 'O': '30,0 6,22 2,55 14,92 32,100 54,82 58,45 48,10 30,0',
    'P': '0,100 0,0 0,0 36,2 50,26 34,52 0,53', 'Q': '30,0 6,22 2,55 14,92 32,100 54,82 58,45 48,10 30,0|36,72 60,104', 'R': '0,100 0,0 0,0 36,2 50,26 34,52 0,53|28,53 54,100',
    'S': '52,14 28,0 6,18 24,44 50,66 44,92 24,100 2,86', 'T': '0,0 60,0|30,0 30,100', 'U': '0,0 2,70 26,100 50,72 54,0', 'V': '0,0 28,100 28,100 56,0', 'X': '0,0 54,100|54,0 0,100',
    'Z': '2,0 54,0 54,0 0,100 0,100 56,100', 'a': '44,52 20,46 4,74 20,100 44,70 46,48 46,48 44,90 56,98', 'b': '6,0 6,98 6,98 8,60 34,48 46,74 28,100 8,90',
    'c': '42,56 20,46 4,74 18,100 44,90', 'd': '44,52 20,46 4,74 20,100 44,72 48,0 48,0 46,92 56,98', 'e': '6,76 42,70 30,46 8,60 8,90 28,100 48,88',
    'f': '44,8 30,0 20,20 18,100|4,48 38,46; 4,82 34,30 30,2 20,30 16,118 10,136 8,116 40,88',
    'g': '44,52 20,46 4,72 20,96 44,70 46,50 46,50 42,120 22,138 2,126; 44,52 20,46 4,72 20,96 44,70 44,110 26,138 14,122 54,90', 'i': '6,48 6,90 16,98|7,26 8,29; 6,48 6,100|7,24 9,28',
    'l': '6,0 6,100; 4,90 26,30 18,0 8,30 12,96 26,96', 'm': '4,48 4,100 4,100 8,62 20,48 28,60 28,100 28,100 32,62 46,48 54,60 54,98', 'n': '4,48 4,100 4,100 8,62 26,48 38,60 38,98',
    'o': '26,46 6,60 6,90 24,100 44,84 40,52 24,46', 'p': '4,48 2,138|4,60 24,46 44,66 34,96 6,94', 'r': '6,48 6,100 6,100 8,66 20,50 36,52', 's': '38,54 20,46 8,60 36,82 24,100 4,92',
    't': '18,14 16,90 28,100 40,92|2,48 38,46', 'u': '4,48 6,90 22,100 38,80 42,48 42,48 42,92 50,98', 'v': '2,48 20,100 20,100 40,48', 'z': '4,50 40,48 40,48 4,98 4,98 44,98',
    '/': '36,-4 0,106; 30,-14 4,112; 24,8 10,60 0,104', '-': '0,56 26,54; 0,60 34,56', '.': '4,96 5,99; 4,94 6,100', "'": '8,-4 4,14', ':': '4,48 5,51|4,92 5,95',
    '(': '18,-6 2,30 2,70 18,108', ')': '2,-6 18,30 18,70 2,108', '*': '20,20 20,76|-2,34 42,62|42,34 -2,62'}
FORMS = {char: [[np.array([p.split(',') for p in s.split()], np.float32) for s in form.split('|')] for form in forms.split(';')]
         for char, forms in SKELETON.items()}
MONTHS, ROMAN = (names.split() for names in ('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
                                             'I II III IV V VI VII VIII IX X XI XII'))
TOWNS = [t.split('-') for t in (
    'ROMA CENTRO-RM,ROMA EUR-RM,MILANO CENTRO-MI,MILANO ISOLA-MI,NAPOLI VOMERO-NA,TORINO-TO,PALERMO-PA,GENOVA SESTRI-GE,BOLOGNA CENTRO-BO,FIRENZE-FI,BARI-BA,'
    'CATANIA-CT,VENEZIA MESTRE-VE,VERONA-VR,PADOVA-PD,TRIESTE-TS,TARANTO-TA,BRESCIA-BS,PARMA-PR,REGGIO CALABRIA-RC,PERUGIA-PG,LIVORNO-LI,CAGLIARI-CA,RIMINI-RN,'
    'SASSARI-SS,LATINA-LT,MONZA-MB,PESCARA-PE,FORLI-FC,TRENTO-TN,VICENZA-VI,TERNI-TR,NOVARA-NO,ANCONA-AN,UDINE-UD,LECCE-LE,ALESSANDRIA-AL,LA SPEZIA-SP,ORTE-VT,'
    'SAN DONA DI PIAVE-VE,CASTEL SAN PIETRO TERME-BO,SESTO SAN GIOVANNI-MI,TORRE DEL GRECO-NA,VOGHERA-PV,EMPOLI-FI,EBOLI-SA,LUGO-RA').split(',')]
PHRASES = ("Avviso di ricevimento,Firma del ricevente,Bollo dell'ufficio di distribuzione,Data,Firma dell'incaricato,Raccomandata,Consegnata il,Mod. 23 L,Numero,"
           "C.A.P.,in qualità di,Invio multiplo a un unico destinatario,Sottoscrizione rifiutata,(data e firma),Località e provincia,Ed. 2019").split(',')

# ---------------------------------------------------------------- drawing
font = functools.lru_cache(None)(lambda name, size: ImageFont.truetype(FONTS[name], size))

@functools.lru_cache(4000)
def glyph_mask(char, name, form=0, thick=0):
    """Mask of a letter, 100 pixels from figures' top to baseline, from (30, 30) on; and its advance. Without a font's name: engraved along its skeleton."""
    if name:
        face = font(name, max(20, round(20000 / max(20, -font(name, 200).getbbox('0', anchor='ls')[1]))))
        image = Image.new('L', (int(face.getlength(char)) + 60, 200), 0)
        ImageDraw.Draw(image).text((30, 130), char, 255, font=face, anchor='ls')
        return np.asarray(image), image.width - 60
    mask = np.zeros((200, 160), np.uint8)
    for p in FORMS[char][form]:
        cv2.polylines(mask, [np.round((curve(p) + 30) * 8).astype(np.int32)], False, 255, thick, cv2.LINE_AA, 3)
    return mask, int(max(p[:, 0].max() for p in FORMS[char][form])) + 14

def corner_points(x, y, w, h):
    return np.array([[x, y, 1], [x + w, y, 1], [x, y + h, 1], [x + w, y + h, 1]])

def curve(points, steps=9):
    """Smooth path (Catmull-Rom) through points; where a point is repeated the path has a corner."""
    cuts = [0] + [i for i in range(1, len(points)) if np.abs(points[i] - points[i - 1]).sum() < 1e-6] + [len(points)]
    t, out = np.linspace(0, 1, steps, dtype=np.float32)[:, None, None], []
    for p in (points[a:b] for a, b in zip(cuts, cuts[1:]) if b - a > 1):
        p = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
        p0, p1, p2, p3 = p[:-3], p[1:-2], p[2:-1], p[3:]
        c = .5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t ** 2 + (3 * p1 - p0 - 3 * p2 + p3) * t ** 3)
        out.append(c.transpose(1, 0, 2).reshape(-1, 2))
    return np.vstack(out)

def put(canvas, mask, matrix, gain=1.0):
    """Lay a letter's mask on the canvas; matrix leads from the letter's box to canvas pixels."""
    corners = corner_points(0, 0, *mask.shape[::-1]) @ matrix.T
    x0, y0 = np.maximum(np.floor(corners.min(0)).astype(int), 0)
    x1, y1 = np.minimum(np.ceil(corners.max(0)).astype(int), canvas.shape[::-1])
    if x1 > x0 and y1 > y0:
        piece = cv2.warpAffine(cv2.blur(mask, (3, 3)), matrix - [[0, 0, x0], [0, 0, y0]], (int(x1 - x0), int(y1 - y0)))
        np.maximum(canvas[y0:y1, x0:x1], (piece * gain).astype(np.uint8) if gain != 1 else piece, out=canvas[y0:y1, x0:x1])

def cloud(rng, shape, cell):
    """Smooth noise of about unit spread whose hills are some `cell` pixels wide."""
    h, w = shape
    small = rng.standard_normal((max(3, int(h / cell) + 2), max(3, int(w / cell) + 2)), dtype=np.float32)
    small = cv2.resize(small, (w // 5, h // 5), interpolation=cv2.INTER_CUBIC) if cell > 12 else small
    return cv2.resize(small, (w, h), interpolation=cv2.INTER_LINEAR)

def draw_path(canvas, path, width, rng, skip=0.0):
    """Draw a pen path (pixels) of changing width; skip = share of the way where the ink fails or thins."""
    n = len(path) - 1
    push = np.interp(np.arange(n), np.linspace(0, n, 6), rng.normal(1, .13, 6)) * np.interp(np.arange(n) / n, [0, .1, .8, 1], [.85, 1, 1, rng.uniform(.5, 1)])
    marks = max(3, int(np.abs(np.diff(path, axis=0)).sum() / (.5 * PX)))
    flow = np.interp(np.arange(n), np.linspace(0, n, marks), rng.uniform(0, 1, marks))
    push[flow < skip] *= .4
    q = np.round(path * 8).astype(int).tolist()
    for i in np.flatnonzero(flow > skip * .6):
        cv2.line(canvas, q[i], q[i + 1], 255, max(1, round(width * push[i])), cv2.LINE_AA, 3)

def scrawl(canvas, rng, x, y, size, count, width):
    """A signature-like run of loops (pixels)."""
    t, go = np.cumsum(rng.uniform(.9, 2.3, count * 4)), np.cumsum(rng.uniform(0, .45, count * 4)) * size * rng.uniform(.4, 1)
    tall = np.interp(np.arange(len(t)), np.arange(0, len(t) + 4, 4), np.append(rng.uniform(.9, 1.6), rng.uniform(.15, .8, len(t) // 4)))
    p = [x + go + size * rng.uniform(.2, .6) * tall * np.sin(t), y + size * tall * np.cos(t + rng.uniform(-.8, .8)) + go * rng.normal(0, .1)]
    draw_path(canvas, curve(np.stack(p, 1).astype(np.float32), 6), width, rng)

def form_text(canvas, rng, x, y, mm, text=None, anchor='ls'):
    image, face = Image.fromarray(canvas), font(str(rng.choice(FORM_FONTS)), max(12, round(mm * PX)))
    ImageDraw.Draw(image).text((x, y), text or str(rng.choice(PHRASES)), 255, font=face, anchor=anchor)
    canvas[:] = np.asarray(image)

def ring(canvas, x, y, r, thick):
    cv2.circle(canvas, (int(x * PX * 16), int(y * PX * 16)), int(r * PX * 16), 255, max(2, round(thick * PX)), cv2.LINE_AA, 4)

def rule(canvas, rng, y, x0, x1):
    """A form's line: whole, dotted or dashed."""
    step, fill = pick(rng, ((9999, 1), .5), ((rng.uniform(.35, .7), .45), .35), ((rng.uniform(.8, 2.2), .6), .15))
    slope, thick = rng.normal(0, .003), max(2, round(rng.uniform(.1, .28) * PX))
    for x in np.arange(x0, x1, step * PX):
        end = min(x + step * PX * fill, x1)
        cv2.line(canvas, (int(x), int(y + slope * x)), (int(end), int(y + slope * end)), 255, thick, cv2.LINE_AA)

def paper(rng, shape, *layers):
    """The card's own tone, with what was on it (mask, darkness) already."""
    card = pick(rng, (rng.uniform(.92, .99), .5), (rng.uniform(.8, .92), .4), (rng.uniform(.7, .8), .1)) + .006 * cloud(rng, shape, 150) + .008 * cloud(rng, shape, 4)
    for mask, dark in layers:
        card *= 1 - mask.astype(np.float32) * np.float32(dark / 255)
    return card

# ---------------------------------------------------------------- dates in words, faults, scanner
def pick(rng, *pairs):
    """One of the values; pairs are (value, weight)."""
    return pairs[rng.choice(len(pairs), p=np.array([w for _, w in pairs]) / sum(w for _, w in pairs))][0]

def hand_text(day, rng):
    d, m, y, pad = day.day, day.month, day.year, rng.random() < .45
    ds, ms = (f'{d:02d}', f'{m:02d}') if pad else (str(d), f'{m:02d}' if rng.random() < .08 else str(m))
    ys = pick(rng, (f'{y % 100:02d}', .55), (str(y), .38), (f"'{y % 100}", .03), ('', .04))
    name, sep = pick(rng, ((ms, pick(rng, ('/', 50), ('-', 20), ('.', 15), (' ', 9), (' - ', 2), (' / ', 4))), .8),
                     ((MONTHS[m - 1][:pick(rng, (3, .6), (9, .4))], pick(rng, (' ', .75), ('-', .15), ('/', .1))), .16),
                     ((ROMAN[m - 1], pick(rng, ('-', .5), ('/', .3), ('.', .2))), .04))
    sep2 = sep if rng.random() < .94 else pick(rng, ('/', 1), ('-', 1), ('.', 1))
    return pick(rng, ('', .97), ('il ', .02), ('li ', .01)) + ds + sep + (name.upper() if rng.random() < .35 else name) + (sep2 + ys if ys else '')

def stamp_parts(day, rng):
    """The date on a postmark's wheels: day, sep, month, sep, year."""
    d, m, y = day.day, day.month, day.year
    ds = pick(rng, (f'{d:02d}', .6), (str(d), .3), ((f'-{d}' if d < 10 else str(d)), .1))
    ms = pick(rng, (f'{m:02d}' if len(ds) > 1 and rng.random() < .9 else str(m), .62), (MONTHS[m - 1][:3].upper(), .32), (ROMAN[m - 1], .06))
    sep = pick(rng, ('.', 34), ('-', 22), (' ', 26), ('/', 12), ('. ', 6)) if ms[0] < 'A' else pick(rng, (' ', 60), ('.', 18), ('-', 18), ('. ', 4))
    return [ds, sep, ms, sep, pick(rng, (f'{y % 100:02d}', .62), (str(y), .38))]

def faults(rng, names, quality):
    """How strong each fault is: well readable pictures have few and weak ones, bad ones strong ones."""
    out = dict.fromkeys(names.split(), 0.0)
    count, low, high = {'buono': (rng.integers(0, 3), .05, .4), 'usato': (rng.integers(1, 3), .5, .8), 'cattivo': (rng.integers(2, 4), .75, 1.0)}[quality]
    return out | {name: rng.uniform(low, high) for name in rng.choice(list(out), count, replace=False)}

def scan(work, rng, dpi, poor, size_mm):
    """From the working picture (1 = white) to the grey picture of a scanner."""
    k, (h, w) = dpi / 25.4 / PX, work.shape
    turn = cv2.getRotationMatrix2D((w / 2, h / 2), rng.normal(0, .6), 1) + [[0, rng.normal(0, .004), 0], [0, 0, 0]]
    work = cv2.GaussianBlur(work, (0, 0), (.025 + .05 * rng.random() + .08 * poor * rng.random()) * PX)
    image = cv2.warpAffine(work, np.diag([k, k]) @ turn, [round(mm * dpi / 25.4) for mm in size_mm], borderMode=cv2.BORDER_REFLECT)
    if rng.random() < .3:                                                                   # the scanner's own sharpening
        image += rng.uniform(.3, .9) * (image - cv2.GaussianBlur(image, (0, 0), 1.5))
    image = image * rng.uniform(.92, 1.06) + rng.uniform(-.02, .05) + rng.standard_normal(image.shape, dtype=np.float32) * (rng.uniform(.003, .018) + .03 * poor * rng.random())
    image[:, rng.integers(image.shape[1])] += rng.uniform(-.2, .15) * (rng.random() < .06)   # a dirty sensor's streak
    grey = np.clip(image * 255, 0, 255).astype(np.uint8)
    if rng.random() < .07 + .12 * poor:                                                     # 1-bit
        return np.where(grey < (np.median(grey) if rng.random() < .5 else cv2.blur(grey, (31, 31))) * rng.uniform(.72, .88), 0, 255).astype(np.uint8)
    if rng.random() < .5:
        grey = cv2.imdecode(cv2.imencode('.jpg', grey, [cv2.IMWRITE_JPEG_QUALITY, int(rng.uniform(20 if poor else 45, 92))])[1], cv2.IMREAD_GRAYSCALE)
    return grey

# ---------------------------------------------------------------- hands
class Writer:
    """One person's habits: forms of the figures, slant, pen, neatness."""
    def __init__(self, rng, sloppy):
        self.rng, self.sloppy = rng, sloppy + abs(rng.normal(0, .28))
        self.font, self.form = str(rng.choice(HAND_FONTS)) if rng.random() < .37 else None, {c: rng.integers(len(f)) for c, f in FORMS.items()}
        self.habit = {c: rng.normal(0, 2.8, (len(f), 40, 2)) for c, f in FORMS.items() if c.isalnum()}
        self.slant, self.aspect = (rng.normal(.03, .1), rng.uniform(.8, 1.1)) if self.font else (rng.normal(.14, .17), rng.uniform(.75, 1.25))
        self.pen = pick(rng, (rng.uniform(.22, .4), .6), (rng.uniform(.4, .55), .32), (rng.uniform(.55, .8), .08))      # mm
        self.space, self.blank, self.shrink, self.climb = rng.uniform(3, 22) + self.pen * 17, rng.uniform(25, 60), rng.normal(0, .012), rng.normal(0, .025)
        self.join, self.printed = rng.random() < .16, rng.random() < .07        # figures joined up; slashes printed on the form
        self.wander, self.soft = rng.uniform(1, 4) + 5 * self.sloppy, rng.uniform(.2, 1.2) + 1.8 * self.sloppy           # soft: corners rounded

    def paths(self, char):
        """Paths (unit box) and width of one letter, as written this time."""
        rng, forms, out, start = self.rng, FORMS[char], [], 0
        form = self.form[char] if rng.random() < .92 else rng.integers(len(forms))
        for stroke in forms[form]:
            moved = stroke + rng.normal(0, 2, 2) + (stroke - stroke.mean(0)) * rng.normal(0, .05)
            if char in self.habit:
                moved += self.habit[char][form, start:start + len(stroke)] * (1 + .6 * self.sloppy) + rng.normal(0, 1.3 + 3.4 * self.sloppy, stroke.shape)
                for i in np.flatnonzero((stroke[1:] == stroke[:-1]).all(1)):     # corners stay corners
                    moved[i + 1] = moved[i]
            start += len(stroke)
            out.append(cv2.GaussianBlur(curve(moved).astype(np.float32).reshape(-1, 1, 2), (1, 9), 1, sigmaY=self.soft, borderType=cv2.BORDER_REPLICATE).reshape(-1, 2))
        return out, max(p[:, 0].max() for p in out)

    def write(self, text):
        """Items (paths or a font's mask, matrix) in units of 1/100 figure height, baseline at y = 100."""
        rng, x, items = self.rng, 0.0, []
        for i, char in enumerate(text):
            size, turn = (1 + self.shrink * i) * rng.normal(1, .03 + .05 * self.sloppy), rng.normal(0, .03 + .04 * self.sloppy)
            wide, slant = self.aspect * size * rng.normal(1, .04 + .05 * self.sloppy), self.slant + rng.normal(0, .03)
            lift = rng.normal(0, self.wander) + self.climb * x
            matrix = np.array([[wide, -slant * size + turn, x + slant * size * 100], [turn, size, 100 - 100 * size + lift]])
            if char == ' ':
                x += self.blank * rng.uniform(.8, 1.3)
            elif char == '/' and self.printed:
                items.append(([np.array([[x + self.blank + 22, 5], [x + self.blank, 104]])], 'form'))
                x += 22 + 2 * self.blank
            elif self.font:
                mask, width = glyph_mask(char, self.font)
                matrix[:, 2] -= matrix[:, :2] @ [30, 30]
                items.append((mask, matrix))
                x += width * wide + self.space * .25 * rng.normal(1, .3)
            else:
                paths, width = self.paths(char)
                items.append(([p @ matrix[:, :2].T + matrix[:, 2] for p in paths], None))
                x += width * wide + self.space * rng.normal(1, .3)
        return items

def hand(day, rng, quality):
    f, text = faults(rng, 'pale skip sloppy small clutter scan wet fix', quality), hand_text(day, rng)
    writer = Writer(rng, f['sloppy'])
    items = writer.write(text)
    points = np.vstack([p for what, m in items for p in (what if isinstance(what, list) else [corner_points(*cv2.boundingRect(what)) @ m.T])])
    low, high = points.min(0), points.max(0)
    tall, figure = rng.uniform(7.5, 11), rng.uniform(2.6, 5.0) if f['small'] < .1 else 2.4 - f['small'] * .9             # height of figures, mm
    figure = min(figure, 100 * (tall - 1.2) / (high[1] - low[1]), 100 * 61 / (high[0] - low[0]))
    k = figure / 100 * PX
    date_w, date_h = (high - low) * k / PX
    wide = min(65, max(32, date_w + rng.uniform(2, 22)))
    shape, left = (int(tall * PX), int(wide * PX)), rng.uniform(.6, max(.7, wide - date_w - .6)) * PX
    origin = np.array([left, np.clip(rng.normal((tall - date_h) / 2, .8), .3, max(.31, tall - date_h - .3)) * PX]) - low * k
    base, pen = origin[1] + 100 * k, max(2.5, writer.pen * PX * (1 + .9 * f['wet']) * min(1, figure / 3.2))
    ink, form, other = (np.zeros(shape, np.uint8) for _ in range(3))
    skip, last = .85 * f['skip'] + (.07 if rng.random() < .2 else 0), None
    for what, matrix in items:
        if not isinstance(what, list):
            put(ink, what, np.hstack([matrix[:, :2] * k, (matrix[:, 2] * k + origin)[:, None]]))
            continue
        for path in (p * k + origin for p in what):
            if writer.join and last is not None and rng.random() < .5 and np.hypot(*(path[0] - last)) < 60 * k:
                draw_path(ink, np.linspace(last, path[0], 6), pen * .5, rng)
            draw_path(form if matrix is not None else ink, path, pen if matrix is None else 3, rng, skip)
            last = path[-1]
    if writer.font:                                                                          # make type less even
        gy, gx = np.mgrid[0:shape[0], 0:shape[1]].astype(np.float32)
        ink = cv2.remap(ink, *(g + (1 + 2.8 * writer.sloppy) * cloud(rng, shape, 30) for g in (gx, gy)), cv2.INTER_LINEAR)
    if f['fix'] > .3:                                                                        # something gone over
        middle = origin + (low + (high - low) * rng.uniform(.1, .9, 2)) * k
        draw_path(ink, curve((middle + rng.normal(0, figure * PX * .3, (int(3 + 4 * f['fix']), 2))).astype(np.float32)), pen, rng)
    if rng.random() < .85:
        whole = rng.random() < .6
        rule(form, rng, base + rng.normal(.25, .35) * PX, 0 if whole else left * rng.random(), shape[1] if whole else left + date_w * PX * rng.uniform(1, 1.3))
    if rng.random() < .35 and left > 5 * PX:
        form_text(form, rng, left - rng.uniform(.5, 3) * PX, base, rng.uniform(1.6, 2.4), str(rng.choice(['Data', 'data', 'Data consegna', 'lì', 'il'])), 'rs')
    for y in [shape[0] - rng.uniform(-1, .4) * PX] * (rng.random() < .35) + [rng.uniform(.2, 1.2) * PX] * (rng.random() < .25):
        form_text(form, rng, rng.uniform(-.1, .6) * shape[1], y, rng.uniform(1.3, 2))
    if rng.random() < .12 or f['clutter']:                                                   # a signature from the next line
        edge = shape[0] * (rng.random() < .7) - (tall / 2 * PX) * .5 * f['clutter'] * rng.choice([-1, 1])
        scrawl(other, rng, rng.uniform(0, .5) * shape[1], edge, (rng.uniform(.9, 1.9) + f['clutter']) * PX, rng.integers(5, 14), writer.pen * PX)
    if rng.random() < .07 or f['clutter'] > .6:                                              # an arc of a postmark
        x, y = rng.uniform(0, 1) * wide, rng.choice([-8, 12]) + tall / 2
        ring(other, x, y, 14, .35), ring(other, x, y, rng.uniform(9.5, 11.5), .3)
    strong = rng.uniform(.55, .95) * (1 - .85 * f['pale'])
    ink = cv2.GaussianBlur(ink, (0, 0), .9 + 1.6 * f['wet']).astype(np.float32) * (strong / 255)
    ink *= np.clip(1 + .12 * cloud(rng, shape, 2) + (.1 + .2 * f['pale'] + .2 * f['skip']) * cloud(rng, shape, 45), .1, 1.1)
    back = paper(rng, shape, (form, rng.uniform(.25, .8)), (other, strong * rng.uniform(.6, 1)))
    return back * (1 - np.clip(ink, 0, .97)), f['scan'], (wide, tall), f"{writer.font or 'tratti'};{text}"

# ---------------------------------------------------------------- postmarks
class Letters:
    """A postmark's lettering: engraved skeletons or a font. Places and heights in mm, gaps in 1/100 of the height."""
    def __init__(self, rng):
        self.font, squeeze = STAMP_FONTS[rng.integers(len(STAMP_FONTS))] if rng.random() < .68 else (None, 1)
        self.squeeze, self.thick = float(squeeze) * rng.uniform(.85, 1.1), int(rng.integers(9, 22))
        self.form = {c: int(rng.integers(min(2, len(f)))) for c, f in FORMS.items()}
        self.form.update({'8': 1, '0': 0, '7': 0, '.': 0, '-': 0, '1': int(rng.choice([1, 2, 4])), '4': int(rng.choice([1, 1, 2, 3]))})

    def step(self, char, gap):
        return (38 if char == ' ' else glyph_mask(char, self.font, self.form[char], self.thick)[1]) * self.squeeze + gap

    def width(self, text, high, gap):
        return (sum(self.step(c, gap) for c in text) - gap) * high / 100

    def lay(self, canvas, text, x, y, high, gap, span, radius=1e4, below=False, gains=None, lifts=None):
        """Letters centred at x, y on an arc of that radius (or nearly straight), squeezed to at most `span` mm; each letter has its gain and lift."""
        narrow = min(1, span / max(self.width(text, high, gap), .01))
        at, ky, kx = -self.width(text, high, gap) * narrow / 2, high / 100 * PX, high / 100 * PX * self.squeeze * narrow
        for i, c in enumerate(text):
            step, space = (v * narrow * high / 100 for v in (self.step(c, gap), gap))
            if c != ' ':
                mask, w = glyph_mask(c, self.font, self.form[c], self.thick)
                side = -radius if below else radius
                turn = (at + (step - space) / 2) / side
                m = np.array([[np.cos(turn) * kx, -np.sin(turn) * ky], [np.sin(turn) * kx, np.cos(turn) * ky]])
                middle = np.array([x + side * np.sin(turn), y + side * (1 - np.cos(turn)) + (lifts[i] if lifts else 0)]) * PX
                put(canvas, mask, np.hstack([m, (middle - m @ [30 + w / 2, 80])[:, None]]), gains[i] if gains else 1)
            at += step

def make_stamp(day, rng, worn):
    """The clean postmark, upright, as a mask; and its text. worn = how much one wheel of the date fails."""
    c = rng.uniform(13.5, 17.5)
    R, canvas = c - 1.5, np.zeros((int(2 * c * PX),) * 2, np.uint8)
    kind = pick(rng, ('doppio', .3), ('ponte', .27), ('sbarre', .18), ('singolo', .15), ('pila', .1))
    names = Letters(rng)
    wheels = names if rng.random() < .4 else Letters(rng)
    thin, band = rng.uniform(.18, .55), rng.uniform(2.9, 5.0) * R / 14
    inner, high = R - band, min(4, band * rng.uniform(.48, .74))
    parts = stamp_parts(day, rng)
    text, n, gap = ''.join(parts), rng.integers, rng.uniform(3, 12)
    lift, gain = rng.normal(0, .1 + .25 * worn, 5), np.ones(5)
    gain[rng.choice([0, 2, 4])] = 1 - .75 * worn * (worn > .2)
    gains, lifts = zip(*((gain[i], lift[i]) for i, piece in enumerate(parts) for _ in piece))
    room = 2 * (inner if kind in ('doppio', 'singolo') or rng.random() < .4 else R - .9) * .88
    date = max(2.15, min(rng.uniform(2.2, 4.8), room / wheels.width(text, 1, gap)))
    w, half = min(room, wheels.width(text, date, gap)), date / 2 + rng.uniform(.5, 1.3)
    through = kind in ('ponte', 'sbarre') and (w / 2 > inner - .6 or rng.random() < .4)        # the bridge cuts the whole ring
    (town, prov), r = TOWNS[rng.integers(len(TOWNS))], R - band / 2 - .1
    upper = pick(rng, (town, .68), ('POSTE ITALIANE', .2), ('UFFICIO POSTALE', .06), ('POSTE ITALIANE SPA', .06))
    lower = pick(rng, (f'({prov})', .3), (prov, .1), ('*', .1), ('POSTE ITALIANE', .16), ('RACCOMANDATE', .08), ('U.P. ' + prov, .06), ('CPD', .05),
                 ('RECAPITO', .07), ('CORRISPONDENZE', .08)) if upper == town else town + (f' ({prov})' if rng.random() < .5 else '')
    lower = '*' if len(upper) > 15 and len(lower) > 8 else lower
    free = 2 * np.arccos(min(1, (half + high / 2) / R)) if through else 4.2
    names.lay(canvas, upper, c, c - r, high, rng.uniform(6, 22), r * min(free, 3.2 if len(lower) > 6 else 4.2), r)
    names.lay(canvas, lower, c, c + r, high * rng.uniform(.8, 1), rng.uniform(6, 18), r * min(free, 2.3 if len(lower) > 6 else 1.5), r, True)
    ring(canvas, c, c, R - thin / 2, thin)
    for r in [R - thin - .7] * (rng.random() < .12) + [inner] * (kind in ('doppio', 'ponte')):
        ring(canvas, c, c, r, rng.uniform(.16, .4))
    if kind == 'pila':                                           # day, month, year one below the other
        date = rng.uniform(2.6, 3.6) * max(inner, 8.2) / 9.2
        for i in (0, 2, 4):
            wheels.lay(canvas, parts[i], c, c + (i / 2 - 1) * date * 1.38, date, gap, 2 * inner)
        return canvas, f'{kind};{text}'
    hour = pick(rng, (f'{n(7, 21)}', .4), (f'ORE {n(8, 20)}', .1), (f'{n(8, 20)}:{n(0, 60):02d}', .12), (f'{n(7, 20)}-{n(20, 24)}', .05), ('', .33))
    code = pick(rng, (f'{n(1, 99)}/{n(1, 400):03d}', .3), (str(n(10000, 65000)), .12), ('*', .12), (f'({n(1, 30)})', .12), (chr(65 + n(4)), .08), ('', .26))
    if kind in ('ponte', 'sbarre'):
        y0, y1, mid = int((c - half) * PX), int((c + half) * PX), int(c * PX)
        edge = int(np.sqrt(max(1, (R - thin if through else inner) ** 2 - half ** 2)) * PX)
        if kind == 'ponte' and rng.random() < .35:               # hatched segments (lunette)
            hour = code = ''
            for x in np.arange(-inner, inner, rng.uniform(.6, 1.1)):
                xs, reach = int((c + x) * PX), int(np.sqrt(inner ** 2 - x ** 2) * PX)
                cv2.line(canvas, (xs, mid - reach), (xs, mid + reach), 255, 3, cv2.LINE_AA)
        clear = slice(mid - edge + 3, mid + edge - 3) if through else slice(mid - edge - PX // 3, mid + edge + PX // 3)
        canvas[y0:y1, clear] = 0                                 # the bridge is free of rings
        for y in (y0, y1):
            cv2.line(canvas, (mid - edge, y), (mid + edge, y), 255, max(2, round(rng.uniform(.18, .5) * PX)), cv2.LINE_AA)
    wheels.lay(canvas, text, c, c, date, gap, room, gains=gains, lifts=lifts)
    h = min(rng.uniform(1.5, 2.5), (inner - half - .5) * .62)
    for piece, sign in zip((hour, code), (-1, 1) if rng.random() < .85 else (1, -1)):
        y = half + .35 + h * .55
        if piece and h > 1.1 and (names.width(piece, h, gap) / 2) ** 2 + (y + h / 2) ** 2 < (inner - .3) ** 2:
            names.lay(canvas, piece, c, c + sign * y, h, gap, 99)
    return canvas, f'{kind};{text}'

def postmark(day, rng, quality):
    f = faults(rng, 'pale half patchy dry wet slip smear clutter scan wheel', quality)
    (stamp, note), side = make_stamp(day, rng, f['wheel']), int(44 * PX)
    shape, c = (side, side), stamp.shape[0] / 2
    angle = np.clip(rng.normal(0, 13), -30, 30) if rng.random() < .9 else rng.uniform(30, 180 if rng.random() < .15 else 80) * rng.choice([-1, 1])
    m = cv2.getRotationMatrix2D((c, c), angle, 1)
    m[:, :2] = m[:, :2] @ np.array([[rng.normal(1, .015), rng.normal(0, .01)], [0, rng.normal(1, .015)]])
    m[:, 2] = side / 2 + np.clip(rng.normal(0, 1.7, 2), -4.5, 4.5) * PX - m[:, :2] @ [c, c]
    if f['wet'] > .15:
        stamp = cv2.dilate(stamp, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (int((.1 + .3 * f['wet']) * PX) | 1,) * 2))
    if f['slip'] > .1:
        t, far = rng.uniform(0, 6.28), (.2 + .9 * f['slip']) * PX
        ghost = cv2.warpAffine(stamp, np.array([[1, 0, np.cos(t) * far], [0, 1, np.sin(t) * far]]), stamp.shape[::-1])
        stamp = np.maximum(stamp, (ghost * rng.uniform(.3, .5 + .4 * f['slip'])).astype(np.uint8))
    if f['smear'] > .1:
        stamp = cv2.blur(stamp, rng.permutation([int((.15 + .9 * f['smear']) * PX) | 1, 1]).tolist())
    mark = cv2.GaussianBlur(cv2.warpAffine(stamp, m, shape), (0, 0), rng.uniform(.8, 1.5) + 2 * f['wet']).astype(np.float32) / 255
    grain = cloud(rng, shape, 1.7) * .5 + cloud(rng, shape, 4) * .5
    if rng.random() < .75:                                       # ragged edges
        mark = np.clip((mark - .5 + rng.uniform(.05, .3) * grain) * rng.uniform(1.2, 2) + .5, 0, 1) * (mark > .02)
    if rng.random() < .3:                                        # rubber: edges darker than the middle
        mark -= rng.uniform(.15, .5) * cv2.GaussianBlur(np.clip(mark * 2 - 1, 0, 1), (0, 0), 3) * (mark > .85)
    t, g = rng.uniform(0, 6.28), np.linspace(-1, 1, side, dtype=np.float32)
    press = (1.0 - .25 * f['dry'] - .35 * f['half'] - .15 * f['patchy']) + (rng.uniform(0, .3) + 1.7 * f['half']) * np.add.outer(
        g * np.float32(np.sin(t)), g * np.float32(np.cos(t)))
    press += rng.uniform(.05, .2) * cloud(rng, shape, 150) + .75 * f['patchy'] * cloud(rng, shape, 56)
    mark *= np.clip(press + (rng.uniform(.08, .3) + .6 * f['dry']) * grain, 0, 1.05) * rng.uniform(.5, .95) * (1 - .75 * f['pale'])
    form, other, busy = np.zeros(shape, np.uint8), np.zeros(shape, np.uint8), f['clutter']
    for _ in range(rng.integers(0, 4) + int(busy * 5)):
        form_text(form, rng, rng.uniform(-.2, .7) * side, rng.uniform(0, 1) * side, rng.uniform(1.5, 2.6 + 1.5 * busy))
    for _ in range(rng.integers(0, 3) + int(busy * 3)):
        rule(form, rng, rng.uniform(0, 1) * side, rng.uniform(0, .5) * side * (rng.random() < .5), side * rng.uniform(.6, 1))
    if rng.random() < .2:
        cv2.rectangle(form, (int(rng.uniform(.02, .15) * side),) * 2, (int(rng.uniform(.85, .98) * side),) * 2, 255, 3)
    for _ in range((rng.random() < .2 + busy) * (1 + int(busy * 2))):
        scrawl(other, rng, rng.uniform(-.1, .5) * side, rng.uniform(.1, .9) * side, rng.uniform(2, 5) * PX, rng.integers(5, 12), rng.uniform(.25, .55) * PX)
    if rng.random() < .04 + .35 * (busy > .6):                   # another strike of the postmark beside the first
        other = np.maximum(other, cv2.warpAffine(stamp, m + np.outer(rng.uniform(6, 14) * rng.choice([-1, 1], 2) * PX, [0, 0, 1]), shape) // 2)
    back = paper(rng, shape, (form, rng.uniform(.2, .75)), (other, rng.uniform(.3, .85)))
    return back * (1 - np.clip(mark, 0, .97)), f['scan'], (44, 44), note

def main(seed, count, folder):
    folder.mkdir(parents=True, exist_ok=True)
    rows, notes = ['file;tipo;data;dal;al;dpi'], ['file;qualita;stile;testo']
    for i in range(count):
        rng = np.random.default_rng([seed, i])
        day = dt.date(2024, 1, 1) + dt.timedelta(int(rng.integers(1461)))                    # to the end of 2027
        start = day - dt.timedelta(int(rng.integers(60)))
        dpi, quality = pick(rng, (300, .7), (200, .15), (400, .15)), pick(rng, ('buono', .6), ('usato', .25), ('cattivo', .15))
        kind, make = ('mano', hand) if i % 2 == 0 else ('bollo', postmark)
        work, poor, size, note = make(day, rng, quality)
        cv2.imwrite(str(folder / f'{i:06d}.png'), scan(work.astype(np.float32), rng, dpi, poor, size), [cv2.IMWRITE_PNG_COMPRESSION, 1])
        rows.append(f'{i:06d}.png;{kind};{day};{start};{start + dt.timedelta(59)};{dpi}')
        notes.append(f'{i:06d}.png;{quality};{note}')
    (folder / 'campioni.csv').write_text('\n'.join(rows) + '\n', encoding='utf-8')
    (folder / 'qualita.csv').write_text('\n'.join(notes) + '\n', encoding='utf-8')

if __name__ == '__main__':
    sys.exit(__doc__) if len(sys.argv) != 4 else main(int(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3]))
