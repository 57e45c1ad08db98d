"""Made strips: a day by hand, in print, by a dater or in a postmark, as the reader gets to see them.

Everything is drawn on the device, from fields of distances of letters (`atlas.py`), with nothing but a key: the same
key gives the same strips. A strip is 48 pixels high and 232 wide; paper is 0 and ink 1. It is either a line (7.3 mm
high at 0.9 mm around the cells of our own cards) or the middle of a postmark turned upright (1.5 radii wide, 0.72
high, drawn 168 pixels wide).

This is not the maker of cards that `plico cards make` has, and shares nothing with it: that one is the second test.
"""

from dataclasses import dataclass
from functools import partial

import jax
import jax.numpy as jnp
import numpy as np

from atlas import BASE, CHARACTERS, HIGH, LETTERS, STEPS, TILE

HEIGHT, WIDTH, POSTMARK = 48, 232, 168
FIRST_YEAR, YEARS = 2018, 20
PARTS = 2 + 1 + 9 + 1 + 4 + 3
"""Places for letters: day, what stands between, month, again, year, and an hour behind it."""
NEAR = 3
"""So many letters may lie over one another in a column of a line."""
CLUTTER = 10

MONTHS = ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
          "novembre", "dicembre"]
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]

SIGNS = "0123456789/" + "ABCDEFGILMNOPRSTUVXZ"
"""What the reader spells with; 0 is what stands between two letters, a sign is its place here and one more."""
SYMBOLS = 1 + len(SIGNS)


def code(character):
    return CHARACTERS.index(character)


def sign(character):
    character = character.upper()
    return 1 + SIGNS.index("/" if character in "/-.,'" else character)


def padded(texts, length):
    return np.array([[code(it) for it in text] + [-1] * (length - len(text)) for text in texts], np.int32)


DAYS = np.stack([
    padded([f"{it:02}" for it in range(1, 32)], 2),
    padded([str(it) for it in range(1, 32)], 2),
    padded([f"-{it}"[-2:] for it in range(1, 32)], 2),
])
MONTH_STYLES = [
    [f"{it:02}" for it in range(1, 13)],
    [str(it) for it in range(1, 13)],
    [it[:3] for it in MONTHS],
    [it[:3].capitalize() for it in MONTHS],
    [it[:3].upper() for it in MONTHS],
    MONTHS,
    [it.upper() for it in MONTHS],
    ROMAN,
]
MONTH_CODES = np.stack([padded(it, 9) for it in MONTH_STYLES])
YEAR_CODES = np.stack([
    padded([str(FIRST_YEAR + it) for it in range(YEARS)], 4),
    padded([f"{(FIRST_YEAR + it) % 100:02}" for it in range(YEARS)], 4),
    padded([f"'{(FIRST_YEAR + it) % 100:02}" for it in range(YEARS)], 4),
])
LENGTHS = np.array([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
SIGN_OF = np.array([sign(it) for it in CHARACTERS] + [0], np.int32)
BETWEEN = np.array([code(it) for it in "/-.,"] + [-1], np.int32)
BLANK = len(CHARACTERS)


@dataclass(frozen=True)
class Letters:
    """All tiles that strips are drawn with, on the device: of fonts of hands, then of type, then figures of people."""

    tiles: jax.Array
    advance: jax.Array
    first: jax.Array
    """Of the figures that people wrote, the first of each."""
    count: jax.Array
    hands: int
    types: int

    @staticmethod
    def of(atlas, held_out):
        fonts = [(kind, np.flatnonzero(atlas[f"{kind}_held_out"] == held_out)) for kind in ["hands", "types"]]
        people = "others" if held_out else "people"
        of = lambda part: [atlas[f"{kind}_{part}"][use] for kind, use in fonts] + [atlas[f"{people}_{part}"]]
        tiles = np.concatenate([it.reshape(-1) for it in of("tiles")])
        advance = np.concatenate([it.reshape(-1) for it in of("advance")])
        count = atlas[f"{people}_count"]
        hands, types = [len(use) for _, use in fonts]
        first = (hands + types) * len(CHARACTERS) + np.cumsum(count) - count
        return Letters(jnp.asarray(tiles), jnp.asarray(advance), jnp.asarray(first), jnp.asarray(count), hands, types)


jax.tree_util.register_dataclass(Letters, ["tiles", "advance", "first", "count"], ["hands", "types"])


POOL = 4_096


class Dice:
    """Draws, one after the other, for every strip of a batch. They come out of few large ones: each draw by itself
    would be a program of its own on a graphics card, and make it minutes to get ready."""

    def __init__(self, key, size):
        self.key, self.size, self.count = key, size, 0
        self.pool, self.used = None, POOL

    def drawn(self, count):
        self.count += 1
        return apart(jax.random.uniform(jax.random.fold_in(self.key, self.count), (self.size, count)))

    def even(self, *shape):
        """Numbers from 0 to 1."""
        count = int(np.prod(shape))
        if count > POOL // 4:
            return self.drawn(count).reshape(self.size, *shape)
        if self.used + count > POOL:
            self.pool, self.used = self.drawn(POOL), 0
        self.used += count
        return self.pool[:, self.used - count:self.used].reshape(self.size, *shape)

    def within(self, low, high, *shape):
        return low + (high - low) * self.even(*shape)

    def bell(self, *shape):
        return jax.scipy.special.ndtri(jnp.clip(self.even(*shape), 1e-6, 1 - 1e-6))

    def happens(self, share, *shape):
        return self.even(*shape) < share

    def pick(self, weights):
        steps = np.cumsum(np.asarray(weights, np.float64))
        return (self.even()[:, None] >= jnp.asarray(steps[:-1] / steps[-1], jnp.float32)).sum(1)

    def below(self, limit, *shape):
        return jnp.minimum(jnp.floor(self.even(*shape) * limit), limit - 1).astype(jnp.int32)

    def hills(self, rows, columns):
        """A smooth landscape of deviation 1."""
        return apart(jax.image.resize(self.bell(rows, columns), (self.size, HEIGHT, WIDTH), "cubic"))


def apart(value):
    """What has been computed stays as it is: computed anew in all that comes of it, it would take longer to get ready
    than to draw."""
    return jax.lax.optimization_barrier(value)


def days(dice):
    """Days of which every day of the month, month and year is as frequent as any other."""
    year, month = dice.below(YEARS), dice.below(12)
    leap = (month == 1) & ((FIRST_YEAR + year) % 4 == 0)
    day = jnp.floor(dice.within(0.0, 1.0) * (jnp.asarray(LENGTHS)[month] + leap)).astype(jnp.int32)
    return day, month, year


def spelt(dice, day, month, year, styles):
    """The letters of days: `styles` has the weights of the ways to write day, month, year, and what stands between."""
    day_style, month_style = dice.pick(styles["day"]), dice.pick(styles["month"])
    # Who writes a month in one figure does so with the day, mostly.
    follows = (month_style == 1) & dice.happens(0.7)
    day_style = jnp.where(follows, 1, day_style)
    year_style, between = dice.pick(styles["year"]), dice.pick(styles["between"])
    is_word = (month_style >= 2) & (month_style < 7)
    between = jnp.where(is_word & dice.happens(0.75), 4, between)
    between = jnp.where((between == 4) & (month_style == 7), 1, between)
    joint = jnp.asarray(BETWEEN)[between][:, None]
    hour = jnp.stack([jnp.full_like(day, code("-")), dice.below(2), dice.below(10)], 1)
    hour = jnp.where(dice.happens(styles["hour"])[:, None], hour, -1)
    codes = jnp.concatenate([
        jnp.asarray(DAYS)[day_style, day], joint, jnp.asarray(MONTH_CODES)[month_style, month], joint,
        jnp.asarray(YEAR_CODES)[year_style, year], hour,
    ], 1)
    return codes


def labels(codes, is_hour):
    """What the reader is to spell, with nothing between the letters that are there, and how many they are."""
    codes = jnp.where(is_hour, -1, codes)
    here = codes >= 0
    signs = jnp.where(here, jnp.asarray(SIGN_OF)[codes], 0)
    place = jnp.cumsum(here, 1) - 1
    goes = here[:, :, None] & (place[:, :, None] == jnp.arange(codes.shape[1]))
    return (goes * signs[:, :, None]).sum(1), here.sum(1)


def drawn(tiles, pen, dots, weight, soft, near=NEAR):
    """How much ink of letters lies in each pixel, where no more than `near` of them lie over one another.

    `pen` has of each letter its tile and where it stands: middle, line, width and height of a digit, lean, turn.
    `dots` are the places of the pixels, x and y; `weight` makes the pen wider, in pixels of a digit of 28.
    """
    x, y = dots
    middle = x[:, HEIGHT // 2, :]
    away = jnp.abs(middle[:, :, None] - pen["x"][:, None, :]) / jnp.maximum(pen["wide"][:, None, :], 1.0)
    away = jnp.where(pen["tile"][:, None, :] >= 0, away, 1e3)
    ink = jnp.zeros_like(x)
    for _ in range(near):
        nearest = away.argmin(2)
        away = apart(jnp.where(jnp.arange(away.shape[2]) == nearest[:, :, None], 1e6, away))
        nearest = apart(nearest)

        def of(name):
            return apart(jnp.take_along_axis(pen[name], nearest, 1))[:, None]

        tile = of("tile")
        dx, dy = x - of("x"), y - of("y")
        turn = of("turn")
        dx, dy = dx + dy * turn, dy - dx * turn
        # The lean is about half the height of a digit.
        dx = dx + (dy + of("high") * 0.5) * of("lean")
        u = dx / of("wide") * HIGH + TILE / 2 - 0.5
        v = dy / of("high") * HIGH + BASE - 0.5
        left, top = jnp.floor(u), jnp.floor(v)
        fx, fy = u - left, v - top
        inside = (left >= 0) & (left < TILE - 1) & (top >= 0) & (top < TILE - 1) & (tile >= 0)
        start = jnp.where(inside, tile, 0) * (TILE * TILE)
        start = start + jnp.where(inside, top, 0).astype(jnp.int32) * TILE + jnp.where(inside, left, 0).astype(jnp.int32)

        def at(by):
            return tiles[start + by].astype(jnp.float32)

        upper = at(0) * (1 - fx) + at(1) * fx
        lower = at(TILE) * (1 - fx) + at(TILE + 1) * fx
        depth = (upper * (1 - fy) + lower * fy - 128.0) / STEPS
        # From pixels of the tile to pixels of the strip.
        depth = (depth + weight[:, None, None]) * jnp.sqrt(of("wide") * of("high")) / HIGH
        ink = apart(jnp.maximum(ink, jnp.clip(0.5 + depth / soft[:, None, None], 0.0, 1.0) * inside))
    return ink


def line_places(dice):
    """The places of the pixels, x and y."""
    y, x = jnp.meshgrid(jnp.arange(HEIGHT) + 0.5, jnp.arange(WIDTH) + 0.5, indexing="ij")
    x, y = jnp.broadcast_to(x, (dice.size, HEIGHT, WIDTH)), jnp.broadcast_to(y, (dice.size, HEIGHT, WIDTH))
    return x.astype(jnp.float32), y.astype(jnp.float32)


def wobbled(dice, dots, amount):
    x, y = dots
    fine = dice.hills(7, 30), dice.hills(7, 30)
    wide = dice.hills(3, 8), dice.hills(3, 8)
    by = amount[:, None, None]
    return apart((x + by * (0.6 * fine[0] + 0.9 * wide[0]), y + by * (0.6 * fine[1] + 0.9 * wide[1])))


def across(dice, codes, advance, high, kept):
    """Letters one after the other, anywhere in the strip that they fit; so much of its left is kept for other things."""
    here = codes >= 0
    unrest = dice.within(0.0, 0.09)[:, None]
    spacing = dice.within(0.82, 1.35)[:, None]
    step = advance * here * spacing + jnp.where(here, dice.bell(codes.shape[1]) * unrest, 0.0)
    # What stands between may stand far.
    room = dice.within(0.0, 1.0) ** 3 * 0.8
    step = step + BETWEENS * (room[:, None] + (codes == -1) * dice.within(0.15, 0.8)[:, None])
    ends = jnp.cumsum(step, 1)
    total = ends[:, -1]
    fit = (WIDTH - kept) / (total * high)
    wide = high * dice.within(0.78, 1.3)
    wide = jnp.minimum(wide, high * fit * dice.within(0.9, 1.0))
    x = (ends - step / 2) * wide[:, None]
    spare = WIDTH - kept - total * wide
    start = kept + spare * jnp.where(dice.happens(0.35), dice.within(0.0, 0.25), dice.within(0.0, 1.0))
    return x + start[:, None], jnp.broadcast_to(wide[:, None], codes.shape)


BETWEENS = np.zeros(PARTS, np.float32)
"""Which letters stand between day, month and year."""
BETWEENS[[2, 12]] = 1

GROUPS = np.array([0] * 3 + [1] * 10 + [2] * 7)
"""Which of the three every letter belongs to."""


def grouped(dice, codes, advance, high, start, pitch):
    """Day, month and year each in a field of its own, loosely."""
    step = advance * (codes >= 0) * dice.within(0.8, 1.15, 1)
    own = jnp.asarray(np.eye(3)[GROUPS], jnp.float32)
    totals = step @ own
    before = (jnp.cumsum(totals, 1) - totals)[:, GROUPS]
    at = jnp.cumsum(step, 1) - step / 2 - before
    is_short = codes[:, 15] < 0
    first = jnp.stack([start[:, 0], start[:, 2], start[:, 4]], 1)
    cells = jnp.stack([jnp.full_like(pitch, 2.0), jnp.full_like(pitch, 2.0), jnp.where(is_short, dice.within(2.0, 4.0), 4.0)], 1)
    rooms = cells * pitch[:, None]
    wide = jnp.minimum((high * dice.within(0.75, 1.2))[:, None], rooms * 1.06 / jnp.maximum(totals, 0.2))
    spare = jnp.maximum(rooms - totals * wide, 0.0)
    left = first + spare * dice.within(0.05, 0.9, 3) + dice.bell(3) * 2.0
    return left[:, GROUPS] + at * wide[:, GROUPS], wide[:, GROUPS]


def cells(dice):
    """Places for eight digits: their middles, the borders between them, and where they begin and end."""
    whole = dice.within(0.72, 1.0) * WIDTH
    left = (WIDTH - whole) * dice.within(0.3, 0.7) + dice.bell() * 2.5
    gap = jnp.where(dice.happens(0.7), dice.within(0.1, 0.6), 0.0)
    pitch = whole / (8 + 2 * gap)
    index = jnp.arange(8)
    start = left[:, None] + pitch[:, None] * (index + gap[:, None] * jnp.minimum(index // 2, 2))
    return start, pitch


def ruled(dice, dots, start, pitch, is_cells, high_line, base_line):
    """What is printed on the paper: cells, or a rule below, dots, a frame; nothing on some."""
    x, y = dots[0][:, HEIGHT // 2, :], dots[1][:, :, WIDTH // 2]
    width = dice.within(0.25, 1.0)
    grey = dice.within(0.15, 0.95)
    soft = 0.8

    def lines(at, places, width):
        return jnp.clip(0.5 + (width[:, None, None] - jnp.abs(at[:, :, None] - places[:, None, :])) / soft, 0, 1)

    end = start + pitch[:, None]
    outer = jnp.concatenate([start[:, ::2][:, :3], end[:, 1::2][:, [0, 1, 3]]], 1)
    inner = jnp.concatenate([start[:, 1::2], start[:, 6:7], end[:, ::2], end[:, 5:6]], 1)
    top, bottom = high_line, base_line
    teeth = dice.happens(0.5)
    # Teeth all along, or within frames of day, month and year.
    framed = teeth & dice.happens(0.6)
    tooth = jnp.where(teeth, bottom - dice.within(0.12, 0.5) * (bottom - top), top)

    def columns(places, above):
        rows = jnp.clip(y - above[:, None] + 0.5, 0, 1) * jnp.clip(bottom[:, None] - y + 0.5, 0, 1)
        return lines(x, places, width).max(2)[:, None, :] * rows[:, :, None]

    upright = jnp.maximum(columns(outer, jnp.where(framed, top, tooth)), columns(inner, tooth))
    first, last = start[:, :1], start[:, 7:] + pitch[:, None]
    along = jnp.clip(x - first + 0.5, 0, 1) * jnp.clip(last - x + 0.5, 0, 1)
    has_top = (~teeth) | framed | dice.happens(0.2)
    rows = lines(y, jnp.stack([bottom, jnp.where(has_top, top, -9.0)], 1), width).max(2)
    # Groups stand apart: no line between them.
    covered = ((x[:, :, None] >= start[:, None, :] - 0.5) & (x[:, :, None] <= (start + pitch[:, None])[:, None, :] + 0.5))
    grouped = jnp.where(dice.happens(0.7)[:, None], covered.any(2), along > 0.5)
    comb = jnp.maximum(upright, rows[:, :, None] * grouped[:, None, :])
    period, duty = dice.within(2.0, 7.0), dice.within(0.3, 0.7)
    dotted = jnp.where(dice.happens(0.4)[:, None], (jnp.mod(x, period[:, None]) < (period * duty)[:, None]), 1.0)
    ends = dice.within(0.0, 0.3) * WIDTH, WIDTH - dice.within(0.0, 0.3) * WIDTH
    part = (x >= ends[0][:, None]) & (x <= ends[1][:, None])
    rule = lines(y, bottom[:, None], width).max(2)[:, :, None] * (dotted * part)[:, None, :]
    frame = jnp.maximum(
        lines(x, jnp.stack([dice.within(-4, 9), WIDTH - dice.within(-4, 9)], 1), width).max(2)[:, None, :],
        lines(y, jnp.stack([dice.within(-4, 7), HEIGHT - dice.within(-4, 7)], 1), width).max(2)[:, :, None],
    )
    what = dice.pick([0.3, 0.42, 0.13, 0.15])[:, None, None]
    other = jnp.select([what == 0, what == 1, what == 2], [jnp.zeros_like(frame), rule, frame], jnp.maximum(rule, frame))
    left_out = dice.happens(0.12)[:, None, None]
    return apart(jnp.where(is_cells[:, None, None], comb * ~left_out, other) * grey[:, None, None])


def pens(tile, x, y, wide, high, lean, turn):
    shape = tile.shape
    spread = [jnp.broadcast_to(it if it.ndim == 2 else it[:, None], shape) for it in [x, y, wide, high, lean, turn]]
    return dict(zip(["x", "y", "wide", "high", "lean", "turn"], spread)) | {"tile": tile}


def tile_of(codes, face):
    """The place of each letter's tile, of fonts one a letter."""
    return jnp.where(codes >= 0, face * len(CHARACTERS) + jnp.maximum(codes, 0), -1)


def clutter(dice, letters, dots, count, edge, by_hand):
    """Other letters that reach into the strip: of other lines, labels, rings. Where `edge` is none, from above and
    below; else at the sides. `by_hand` says which are written, and not printed."""
    high = dice.within(7.0, 26.0, 1) * dice.within(0.8, 1.2, count)
    if edge:
        side = jnp.where(dice.happens(0.5, count), 1.0, -1.0)
        x = POSTMARK / 2 + 32 + side * dice.within(74.0, 104.0, count)
        y = dice.within(0.0, HEIGHT + 10.0, count)
        turn = dice.within(-0.9, 0.9, count) * side
    else:
        x = dice.within(-5.0, WIDTH + 5.0, 1) + jnp.arange(count) * high * dice.within(0.5, 0.9, 1)
        above = dice.happens(0.5, 1)
        y = jnp.where(above, dice.within(-6.0, 8.0, 1), HEIGHT + high * dice.within(0.4, 1.0, 1)) + dice.bell(count)
        turn = dice.bell(1) * 0.05 + jnp.zeros((1, count))
    codes = dice.below(len(CHARACTERS), count)
    font = jnp.where(by_hand[:, None], dice.below(letters.hands, 1), letters.hands + dice.below(letters.types, 1))
    shown = dice.below(count + 1, 1) > jnp.arange(count)
    tile = jnp.where(shown, tile_of(codes, jnp.broadcast_to(font, codes.shape)), -1)
    pen = pens(tile, x, y, high, high, dice.bell() * 0.1, turn)
    weight = dice.bell() * 0.5
    return drawn(letters.tiles, pen, dots, weight, jnp.full((dice.size,), 1.0), 2)


def short_line(dice, letters, face, middle, high, side):
    """A line of up to six letters above the day (`side` is -1), below it (1) or nowhere (0): an hour, a code, an office."""
    count = 6
    codes = jnp.where(dice.happens(0.7)[:, None], dice.below(10, count), dice.below(len(CHARACTERS), count))
    long = dice.below(count - 1) + 2
    shown = (jnp.arange(count) < long[:, None]) & (side != 0)[:, None]
    small = jnp.minimum(dice.within(8.0, 24.0), high * dice.within(0.55, 1.1))
    off = side * (high / 2 + small / 2 + dice.within(1.5, 22.0))
    pitch = small * dice.within(0.6, 0.85)
    x = 300 + (jnp.arange(count) - (long[:, None] - 1) / 2) * pitch[:, None] + dice.bell(1) * 4.0
    y = (middle + off + small / 2)[:, None] + jnp.zeros((1, count))
    flat = jnp.zeros(dice.size)
    return pens(jnp.where(shown, tile_of(codes, face[:, :count]), -1), x, y, small, small, flat, flat)


def print_across(dice, letters, dots):
    """Two printed lines, one below the other, that run across the strip at any height and turn, over the day as well:
    what was stamped over. They are mostly words in small letters, dark as print is."""
    lines, count = 2, 26
    high = dice.within(6.0, 13.0, 1)
    wide = high * dice.within(1.0, 1.9, 1)
    # A postmark is struck at any turn, and the form does not turn with it.
    turn = jnp.where(dice.happens(0.75, 1), dice.bell(1) * 0.17, dice.within(-1.2, 1.2, 1))
    kind = dice.pick([0.65, 0.2, 0.15])[:, None]
    first = jnp.asarray([len(CHARACTERS) - 2 * len(LETTERS), len(CHARACTERS) - len(LETTERS), 0])[kind]
    many = jnp.asarray([len(LETTERS), len(LETTERS), len(CHARACTERS)])[kind]
    codes = first + dice.below(many, lines * count)
    # Words, with nothing between two of them.
    face = letters.hands + dice.below(letters.types, 1)
    tile = jnp.where(dice.happens(0.15, lines * count), -1, tile_of(codes, jnp.broadcast_to(face, codes.shape)))
    step = jnp.where(tile >= 0, letters.advance[jnp.maximum(tile, 0)], 0.4) * wide * dice.within(0.95, 1.15, 1)
    ends = jnp.cumsum(step.reshape(-1, lines, count), 2).reshape(-1, lines * count)
    x = dice.within(-110.0, 30.0, 1) + ends - step / 2
    below = high * dice.within(1.7, 3.6, 1)
    y = dice.within(-10.0, HEIGHT + 10.0, 1) + (jnp.arange(lines * count) >= count) * below + turn * (x - WIDTH / 2)
    pen = pens(tile, x, y, wide, high, jnp.zeros(dice.size), -turn + jnp.zeros((1, lines * count)))
    return drawn(letters.tiles, pen, dots, 0.2 + dice.bell() * 0.5, jnp.full((dice.size,), 1.0), 5)


def arcs(dice, dots, share):
    """Part of the ring or of the two rings of a postmark beside the line, over that share of them."""
    radius = dice.within(45.0, 170.0)
    x, y = dice.within(-20.0, WIDTH + 20.0), HEIGHT / 2 + dice.within(-1.1, 1.1) * radius
    off = jnp.hypot(dots[0] - x[:, None, None], dots[1] - y[:, None, None]) - radius[:, None, None]
    gap = jnp.where(dice.happens(0.6), dice.within(0.08, 0.35), 0.0) * radius
    off = jnp.minimum(jnp.abs(off), jnp.abs(off + gap[:, None, None]))
    ink = jnp.clip(0.5 + (dice.within(0.3, 1.4)[:, None, None] - off) / 1.2, 0, 1)
    return ink * (dice.within(0.3, 1.0) * dice.happens(share))[:, None, None]


def scribble(dice, dots, share):
    """A signature across the strip, over that share of them: a line that goes up and down, wider here and narrower there."""
    x, y = dots
    column = x[:, HEIGHT // 2, :]

    def slow(count):
        return apart(jax.image.resize(dice.bell(count), (dice.size, WIDTH), "cubic"))

    begin, long = dice.within(-60.0, WIDTH - 40.0), dice.within(40.0, 190.0)
    step = 6.283 / dice.within(9.0, 45.0)
    phase = jnp.cumsum(step[:, None] * (1 + 0.35 * slow(12)), 1)
    swing = dice.within(3.0, 22.0)[:, None] * jnp.clip(1 + 0.6 * slow(10), 0.1, 2.2)
    slope = dice.bell()[:, None] * 0.12
    middle = dice.within(-4.0, HEIGHT + 4.0)[:, None] + slope * (column - WIDTH / 2) + 2.0 * slow(5)
    # What runs back under the line before it: the wave leans.
    lean = dice.within(-0.3, 0.6)[:, None, None]
    at = jnp.clip(x - lean * (middle[:, None, :] - y), 0, WIDTH - 1).astype(jnp.int32)

    def there(values):
        return jnp.take_along_axis(jnp.broadcast_to(values[:, None, :], at.shape), at, 2)

    line = middle + swing * jnp.sin(phase)
    steep = jnp.gradient(line, axis=1)
    off = jnp.abs(y - there(line)) / jnp.sqrt(1 + there(steep) ** 2)
    ink = jnp.clip(0.5 + (dice.within(0.5, 1.7)[:, None, None] - off) / 1.1, 0, 1)
    part = (x > begin[:, None, None]) & (x < (begin + long)[:, None, None])
    return apart(ink * part * (dice.within(0.35, 1.0) * dice.happens(share))[:, None, None])


def shifted(ink, axis, by):
    """Every strip moved along one axis by steps of its own."""
    size = ink.shape[axis]
    at = jnp.mod(jnp.arange(size)[None] + by[:, None], size)
    return jnp.take_along_axis(ink, at[:, None, :] if axis == 2 else at[:, :, None], axis)


def strokes(dice, dots, share):
    """Long strokes of a pen or arcs of rings across the strip: circles of any size, a part of each."""
    x, y = dots
    ink = 0.0
    for _ in range(2):
        radius = jnp.exp(dice.within(3.0, 6.5))
        angle = dice.within(0.0, 6.283)
        cx = dice.within(0.0, WIDTH) + radius * jnp.cos(angle)
        cy = dice.within(0.0, HEIGHT) + radius * jnp.sin(angle)
        off = jnp.abs(jnp.hypot(x - cx[:, None, None], y - cy[:, None, None]) - radius[:, None, None])
        width = dice.within(0.4, 1.6)[:, None, None]
        begin, length = dice.within(-WIDTH * 0.5, WIDTH), dice.within(30.0, WIDTH)
        part = (x > begin[:, None, None]) & (x < (begin + length)[:, None, None])
        there = dice.happens(share)[:, None, None]
        ink = jnp.maximum(ink, jnp.clip(0.5 + (width - off), 0, 1) * part * there * dice.within(0.3, 1.0)[:, None, None])
    return apart(ink)


def flow(dice, loss, grain):
    """How much of the ink comes out where, from 0 to 1: patches that are lost, more of them the drier it is."""
    level = 0.7 * dice.hills(5, 20) + 0.5 * dice.hills(14, 60) + 0.35 * dice.hills(HEIGHT // 2, WIDTH // 2)
    slope = dice.bell()[:, None, None] * jnp.linspace(-1, 1, WIDTH)[None, None, :] * 0.5
    slope = slope + dice.bell()[:, None, None] * jnp.linspace(-1, 1, HEIGHT)[None, :, None] * 0.3
    lost = loss[:, None, None]
    out = jnp.clip((level + slope * (0.3 + lost) * 2 + 1.9 - 3.6 * lost) * dice.within(0.7, 3.0)[:, None, None] + 0.5, 0, 1)
    return apart(out * (1 - grain[:, None, None] * dice.even(HEIGHT, WIDTH)))


COSINES = np.array([[np.sqrt((1 if u == 0 else 2) / 8) * np.cos((2 * x + 1) * u * np.pi / 16) for x in range(8)]
                    for u in range(8)], np.float32)


def packed(grey, step):
    """What a JPEG leaves of a picture: cosines of blocks of eight, in steps."""
    blocks = apart(grey).reshape(-1, HEIGHT // 8, 8, WIDTH // 8, 8)
    waves = jnp.einsum("ux,vy,brxcy->brucv", COSINES, COSINES, blocks)
    u = jnp.arange(8)
    steps = step[:, None, None, None, None] * (1 + 0.7 * (u[:, None, None] + u[None, None, :]))
    waves = jnp.round(waves / steps) * steps
    return jnp.einsum("ux,vy,brucv->brxcy", COSINES, COSINES, waves).reshape(grey.shape)


def blurred(grey, sigma):
    """Softened by a deviation of its own for each strip: a product for the rows and one for the columns."""
    def shares(size):
        away = jnp.abs(jnp.arange(size)[:, None] - jnp.arange(size)[None])
        weight = jnp.exp(-0.5 * (away[None] / jnp.maximum(sigma, 0.05)[:, None, None]) ** 2) * (away < 5)
        return weight / weight.sum(1, keepdims=True)

    grey = jnp.einsum("byx,bxu->byu", grey, shares(WIDTH))
    return jnp.einsum("bvy,byx->bvx", shares(HEIGHT).transpose(0, 2, 1), grey)


DITHER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) / 16 - 0.47


def otherwise(dice, grey):
    """What no strip that is learnt from goes through: dots for grey, a card that moved, pixels of half the number."""
    dots = jnp.tile(jnp.asarray(DITHER), (HEIGHT // 4, WIDTH // 4))
    dotted = blurred((grey + 0.5 * dots > 0.5).astype(jnp.float32), jnp.full((dice.size,), 0.5))
    moved = (grey + jnp.roll(grey, 1, 2) + jnp.roll(grey, 2, 2)) / 3
    coarse = grey.reshape(-1, HEIGHT // 2, 2, WIDTH // 2, 2).mean((2, 4)).repeat(2, 1).repeat(2, 2)
    what = dice.pick([0.4, 0.2, 0.2, 0.2])[:, None, None]
    return jnp.select([what == 1, what == 2, what == 3], [dotted, moved, coarse], grey)


def scanned(dice, ink, rough, unseen):
    """A scanner looks at ink (0 to 1) on paper: grey, blurred, noisy, packed, or black and white."""
    size = dice.size
    paper = dice.within(0.72, 1.0)
    contrast = jnp.where(dice.happens(0.25), dice.within(0.3, 0.8), dice.within(0.8, 1.0))
    stain = dice.hills(2, 4) * dice.within(0.0, 0.03)[:, None, None]
    grey = paper[:, None, None] * (1 - ink * contrast[:, None, None]) + stain
    # What lies beside the card, at an edge.
    y, x = jnp.arange(HEIGHT)[None, :, None], jnp.arange(WIDTH)[None, None, :]
    bed = jnp.where(dice.happens(0.5), dice.within(0.05, 0.5), dice.within(0.85, 1.0))[:, None, None]
    cut = dice.within(1.0, 6.0)[:, None, None]
    where = dice.pick([0.95, 0.015, 0.015, 0.02])[:, None, None]
    outside = ((where == 1) & (y < cut)) | ((where == 2) & (y >= HEIGHT - cut)) | ((where == 3) & (x < cut))
    grey = jnp.where(outside, bed, grey)
    streak = (jnp.abs(x - dice.within(0.0, WIDTH)[:, None, None]) < dice.within(0.3, 1.2)[:, None, None])
    grey = grey * (1 - streak * dice.happens(0.06)[:, None, None] * dice.within(0.1, 0.6)[:, None, None])
    sigma = jnp.where(dice.happens(0.25), dice.within(0.6, 1.35), dice.within(0.2, 0.75))
    grey = blurred(grey, sigma)
    amount = jnp.where(dice.happens(rough), dice.within(0.02, 0.08), dice.within(0.0, 0.03))
    noise = apart(dice.bell(HEIGHT, WIDTH))
    coarse = blurred(noise, jnp.full((size,), 0.7)) * 2.2
    noise = jnp.where(dice.happens(0.5)[:, None, None], coarse, noise)
    grey = grey + amount[:, None, None] * noise
    # Black and white: a level, and edges that are grey again once the picture is reduced.
    level = dice.within(0.38, 0.72)[:, None, None] * paper[:, None, None]
    fine = jnp.clip((grey - level) * dice.within(6.0, 30.0)[:, None, None] + 0.5, 0, 1)
    grey = jnp.where(dice.happens(0.16)[:, None, None], fine, grey)
    if unseen:
        grey = otherwise(dice, grey)
    step = jnp.exp(dice.within(-5.5, -2.5))
    grey = jnp.where(dice.happens(0.45)[:, None, None], packed(grey, step), grey)
    return jnp.clip(grey, 0, 1)


def ranked(grey, share):
    """The grey below which that share of the pixels lies, to one in 256."""
    low = jnp.zeros(grey.shape[0])
    for step in [0.5**it for it in range(1, 9)]:
        below = (grey < (low + step)[:, None, None]).mean((1, 2))
        low = apart(jnp.where(below <= share, low + step, low))
    return low[:, None, None]


def levelled(grey):
    """Paper is 0, the darkest ink is 1; in the steps that the program has."""
    grey = apart(grey)
    dark, paper = ranked(grey, 0.015), ranked(grey, 0.65)
    share = (paper - grey) / jnp.maximum(paper - dark, 0.06)
    return jnp.round(jnp.clip(share, 0.0, 1.25) * 204.0) / 204.0


LINE_STYLES = {
    "day": [0.68, 0.32],
    "month": [0.5, 0.22, 0.065, 0.03, 0.055, 0.03, 0.01, 0.09],
    "year": [0.5, 0.47, 0.03],
    "between": [0.5, 0.2, 0.17, 0.02, 0.11],
    "hour": 0.0,
}
CELL_STYLES = {
    "day": [0.92, 0.08],
    "month": [0.92, 0.08, 0, 0, 0, 0, 0, 0],
    "year": [0.65, 0.35, 0.0],
    "between": [0.0, 0.0, 0.0, 0.0, 1.0],
    "hour": 0.0,
}
STAMP_STYLES = {
    "day": [0.76, 0.19, 0.05],
    "month": [0.48, 0.1, 0.01, 0.05, 0.28, 0.0, 0.02, 0.06],
    "year": [0.45, 0.52, 0.03],
    "between": [0.12, 0.25, 0.38, 0.0, 0.25],
    "hour": 0.1,
}


def mixed(dice, fonts):
    """A font for each letter: of most writers one for all, of others one for each digit."""
    one = dice.below(fonts, 1)
    each = jnp.where(dice.happens(0.5, len(CHARACTERS)), dice.below(fonts, len(CHARACTERS)), one)
    return jnp.where(dice.happens(0.6)[:, None], each, one)


def by_people(dice, letters, codes, share):
    """Of each letter the tile of a figure that somebody wrote, and which letters are to have it: of most of those strips
    all figures, of others some."""
    figure = jnp.clip(codes, 0, 9)
    tile = letters.first[figure] + jnp.floor(dice.within(0.0, 1.0, PARTS) * letters.count[figure]).astype(jnp.int32)
    # One figure twice by the same writer is nearly the same, often.
    same = letters.first + jnp.floor(dice.within(0.0, 1.0, 10) * letters.count).astype(jnp.int32)
    tile = jnp.where(dice.happens(0.4)[:, None], jnp.take_along_axis(same, figure, 1), tile)
    some = jnp.where(dice.happens(0.75)[:, None], True, dice.happens(0.6, PARTS))
    return tile, (codes >= 0) & (codes < 10) & some & dice.happens(share)[:, None]


@partial(jax.jit, static_argnames=["size", "rough", "unseen", "people"])
def lines(key, letters, size, rough=0.3, unseen=False, people=0.4):
    """Lines with a day by hand or in print, and some with none; worn in ways that nothing learnt from has seen, if asked
    for. That share of the hands has figures that people wrote."""
    dice = Dice(key, size)
    day, month, year = days(dice)
    is_type = dice.happens(0.15)
    is_cells = dice.happens(0.34) & ~is_type
    free = spelt(dice, day, month, year, LINE_STYLES)
    boxed = spelt(dice, day, month, year, CELL_STYLES)
    codes = jnp.where(is_cells[:, None], boxed, free)
    # Some leave the year out.
    yearless = dice.happens(0.14) & ~is_cells
    codes = jnp.where(yearless[:, None] & (jnp.arange(PARTS) >= 12), -1, codes)
    face = jnp.take_along_axis(mixed(dice, letters.hands), jnp.maximum(codes, 0), 1)
    face = jnp.where(is_type[:, None], letters.hands + dice.below(letters.types, 1), face)
    tile = tile_of(codes, face)
    own, has_own = by_people(dice, letters, codes, people)
    has_own = has_own & ~is_type[:, None]
    tile = jnp.where(has_own, own, tile)
    advance = letters.advance[jnp.maximum(tile, 0)]
    high = HEIGHT * jnp.where(dice.happens(0.8), dice.within(0.32, 0.75), dice.within(0.18, 0.9))
    has_label = dice.happens(0.27) & ~is_cells
    kept = has_label * dice.within(16.0, 84.0)
    x, wide = across(dice, codes, advance, high, kept)
    # In cells: each digit in its own, or two and two and four in their groups.
    start, pitch = cells(dice)
    index = jnp.asarray([0, 1, 0, 2, 3] + [0] * 7 + [0, 4, 5, 6, 7, 0, 0, 0])
    is_short = codes[:, 15] < 0
    late = jnp.where(is_short & dice.happens(0.5), 2, 0)
    index = jnp.broadcast_to(index, codes.shape)
    # A figure alone stands in either cell of its two.
    second = jnp.where(dice.happens(0.6), 1, 0)
    index = index.at[:, 0].add(jnp.where(codes[:, 1] < 0, second, 0))
    index = index.at[:, 3].add(jnp.where(codes[:, 4] < 0, second, 0))
    index = jnp.minimum(index + late[:, None] * (jnp.arange(PARTS) >= 13), 7)
    stray = dice.within(0.02, 0.16)[:, None]
    boxed_x = jnp.take_along_axis(start, index, 1) + pitch[:, None] * (0.5 + dice.bell(PARTS) * stray)
    boxed_x = boxed_x + (dice.bell() * 0.12 * pitch)[:, None]
    in_groups = is_cells & dice.happens(0.4)
    loose_x, loose_wide = grouped(dice, codes, advance, high, start, pitch)
    is_boxed = (is_cells & ~in_groups)[:, None]
    x = jnp.where(is_boxed, boxed_x, jnp.where(in_groups[:, None], loose_x, x))
    boxed_wide = jnp.minimum(high, pitch * 1.5)[:, None] * dice.within(0.8, 1.2, 1)
    wide = jnp.where(is_boxed, boxed_wide, jnp.where(in_groups[:, None], loose_wide, wide))
    unrest = jnp.where(is_type, 0.0, dice.within(0.2, 1.6))[:, None]
    slope = dice.bell() * 0.025
    base = HEIGHT * 0.5 + high * 0.5 + dice.bell() * 2.4
    y = base[:, None] + slope[:, None] * (x - WIDTH / 2) + dice.bell(PARTS) * 0.04 * high[:, None] * unrest
    grow = 1 + dice.bell(PARTS) * 0.055 * unrest
    lean = (jnp.where(is_type, 0.0, 0.04 + dice.bell() * 0.17))[:, None] + dice.bell(PARTS) * 0.035 * unrest
    turn = -slope[:, None] + dice.bell(PARTS) * 0.035 * unrest
    label = word_before(dice, letters, face[:, :1], jnp.where(codes >= 0, x - wide / 2, WIDTH).min(1), kept, base, high)
    dots = line_places(dice)
    bent = wobbled(dice, dots, jnp.where(is_type, 0.15, dice.within(0.1, 1.1)))
    weight = jnp.where(is_type, dice.bell() * 0.35, dice.within(-0.4, 2.1))
    # Those figures come from forms that were filled in with a broad pen.
    weight = jnp.where(has_own.any(1), dice.within(-1.7, 1.0), weight)
    soft = dice.within(0.8, 1.4)
    wide, tall = wide * grow * (1 + dice.bell(PARTS) * 0.05 * unrest), high[:, None] * grow
    # What stands between may be long and lean, and touch the figures beside it.
    long = BETWEENS * (dice.happens(0.35) & ~is_type)[:, None]
    tall, wide = [it * (1 + long * dice.within(0.0, 0.7, 1)) for it in [tall, wide]]
    y, lean = y + long * dice.within(-0.05, 0.2, 1) * high[:, None], lean + long * dice.within(-0.05, 0.4, 1)
    ink = drawn(letters.tiles, pens(tile, x, y, wide, tall, lean, turn), bent, weight, soft)
    # Some strips hold no day, or something that is none.
    none = dice.happens(0.05)
    erased = dice.within(0.0, 1.0) * WIDTH
    keeps = (dots[0] < erased[:, None, None]) & dice.happens(0.6)[:, None, None]
    ink = jnp.where(none[:, None, None], ink * keeps * (erased < 0.55 * WIDTH)[:, None, None], ink)
    loss = jnp.where(dice.happens(0.15), dice.within(0.2, 0.55), dice.within(0.0, 0.22))
    tone = dice.within(0.35, 1.0) ** 0.7
    ink = ink * flow(dice, loss, dice.within(0.0, 0.5)) * tone[:, None, None]
    top = HEIGHT * dice.within(0.03, 0.22)
    askew = (dots[0], dots[1] + (dice.bell() * 0.012)[:, None, None] * (dots[0] - WIDTH / 2))
    # Many write across cells as if they were not there.
    has_cells = is_cells | dice.happens(0.3)
    bottom = jnp.where(has_cells, HEIGHT * dice.within(0.78, 0.97), jnp.minimum(base + dice.within(0.0, 5.0), 47.0))
    print_ink = ruled(dice, askew, start, pitch, has_cells, top, bottom)
    # The program looks at lines without their cells as well, and what it takes away takes ink along.
    removed = (dice.happens(0.3) & has_cells)[:, None, None]
    wider = jnp.stack([jnp.roll(print_ink, by, axis) for axis in [1, 2] for by in [-1, 1]]).max(0)
    gone = jnp.maximum(print_ink, wider * dice.happens(0.6)[:, None, None])
    gone = jnp.clip(gone * dice.within(1.0, 6.0)[:, None, None], 0, 1) * dice.happens(0.8)[:, None, None]
    left = dice.within(0.0, 0.12)[:, None, None]
    by_hand = dice.happens(0.25)
    there = jnp.where(by_hand, tone, dice.within(0.4, 1.0)) * dice.happens(0.5)
    around = clutter(dice, letters, bent, CLUTTER, False, by_hand) * there[:, None, None]
    word = drawn(letters.tiles, label, bent, dice.bell() * 0.5, jnp.full((size,), 1.0), 2) * dice.within(0.4, 1.0)[:, None, None]
    around = jnp.maximum(around, word)
    ink = ink * (1 - gone * removed)
    for other in [print_ink * jnp.where(removed, left, 1.0), around, strokes(dice, dots, 0.07), arcs(dice, dots, 0.2),
                  scribble(dice, dots, 0.08)]:
        ink = 1 - (1 - ink) * (1 - other)
    strips = levelled(scanned(dice, ink, rough, unseen))
    spelling, length = labels(codes, jnp.arange(PARTS) >= 17)
    return {"strips": strips, "day": day, "month": month, "year": FIRST_YEAR + year, "spelling": spelling,
            "length": length, "none": none, "yearless": yearless}


def word_before(dice, letters, face, until, kept, base, high):
    """A word on the line before the day, in print or in the writer's hand, where room is kept for it: "il", "data"."""
    count = 7
    small = high * dice.within(0.45, 1.1)
    pitch = small * dice.within(0.5, 0.75)
    long = jnp.floor(jnp.maximum(kept - 3.0, 0.0) / pitch)
    place = jnp.arange(count)[None]
    codes = len(CHARACTERS) - 2 * len(LETTERS) + dice.below(len(LETTERS), count)
    printed = letters.hands + dice.below(letters.types, 1)
    face = jnp.where(dice.happens(0.65)[:, None], printed, face)
    tile = jnp.where(place < long[:, None], tile_of(codes, jnp.broadcast_to(face, codes.shape)), -1)
    x = until[:, None] - dice.within(1.0, 8.0, 1) - (place + 0.5) * pitch[:, None]
    y = base[:, None] + dice.bell(1) * 1.0 + jnp.zeros((1, count))
    flat = jnp.zeros(dice.size)
    return pens(tile, x, y, small, small, dice.bell() * 0.1, flat)


@partial(jax.jit, static_argnames=["size", "rough", "unseen"])
def postmarks(key, letters, size, rough=0.3, unseen=False):
    """The middles of postmarks, upright but for what the finder of turns leaves, and some on their heads; of shapes and
    wear that nothing learnt from has seen, if asked for."""
    dice = Dice(key, size)
    day, month, year = days(dice)
    codes = spelt(dice, day, month, year, STAMP_STYLES)
    face = jnp.broadcast_to(letters.hands + dice.below(letters.types, 1), codes.shape)
    tile = tile_of(codes, face)
    advance = letters.advance[jnp.maximum(tile, 0)]
    # The strip has 112 pixels to the radius across and 66.7 down; its middle is that of the ring.
    across_r, down_r = POSTMARK / 1.5, HEIGHT / 0.72
    # Where rings are hard to find their middle and radius are told wrong, and where the inner one is taken for them.
    is_found = dice.happens(0.72)
    cx = POSTMARK / 2 + 32 + dice.bell() * jnp.where(is_found, 4.0, 9.0)
    cy = HEIGHT / 2 + dice.bell() * jnp.where(is_found, 2.2, 4.5)
    dots = line_places(dice)
    none = dice.happens(0.1)
    askew = jnp.where(dice.happens(0.85), dice.bell() * 0.035, dice.within(-0.16, 0.16))
    askew = jnp.where(none, jnp.where(dice.happens(0.75), jnp.pi + askew, dice.within(0.5, 5.78)), askew)
    px, py = (dots[0] - cx[:, None, None]) / across_r, (dots[1] - cy[:, None, None]) / down_r
    sin, cos = jnp.sin(askew)[:, None, None], jnp.cos(askew)[:, None, None]
    scale = jnp.where(is_found, 1 + dice.bell() * 0.03, jnp.exp(dice.within(-0.4, 0.3)))[:, None, None]
    px, py = (px * cos - py * sin) * scale, (px * sin + py * cos) * scale
    # Places in hundredths of the radius, the middle at 300 and 100.
    x, y = wobbled(dice, (px * 100 + 300, py * 100 + 100), dice.within(0.0, 1.2))
    # Many stamps are large rings with small letters.
    high = jnp.where(dice.happens(0.5), dice.within(17.0, 33.0), dice.within(10.0, 20.0))
    here = codes >= 0
    spacing = dice.within(0.9, 1.25)[:, None]
    step = advance * here * spacing
    step = step + BETWEENS * (codes == -1) * dice.within(0.2, 0.7)[:, None]
    ends = jnp.cumsum(step, 1)
    total = ends[:, -1]
    room = jnp.where(dice.happens(0.6), dice.within(98.0, 134.0), dice.within(60.0, 110.0))
    wide = jnp.minimum(high * dice.within(0.75, 1.2), room / total)
    line_y = 100 + dice.bell() * jnp.where(dice.happens(0.85), 2.5, 8.0)
    text_x = 300 - (total * wide)[:, None] / 2 + (ends - step / 2) * wide[:, None]
    unrest = jnp.where(dice.happens(0.3), dice.within(0.0, 0.05), 0.0)[:, None] * high[:, None]
    base = line_y[:, None] + high[:, None] / 2 + dice.bell(PARTS) * unrest
    pen = pens(tile, text_x, base, wide, high, jnp.zeros(size), jnp.zeros(size))
    weight, soft = dice.bell() * 0.6, dice.within(1.2, 3.0)
    # Hours above and codes below, or other short lines: of letters as large as those of the day, or half of them.
    both = [pen]
    for share, side in [(0.7, -1.0), (0.55, 1.0)]:
        both.append(short_line(dice, letters, face, base[:, 0] - high / 2, high, jnp.where(dice.happens(share), side, 0.0)))
    both = {name: jnp.concatenate([it[name] for it in both], 1) for name in pen}
    ink = drawn(letters.tiles, both, (x, y), weight, soft, NEAR + 2)
    # Bars above and below the day; the inner ring; letters of the ring.
    wide_bar, bar = dice.within(0.4, 1.6), high / 2 + dice.within(3.0, 16.0)
    half = jnp.where(dice.happens(0.5), dice.within(45.0, 68.0), dice.within(66.0, 150.0))
    near = jnp.minimum(jnp.abs(y - 100 - bar[:, None, None]), jnp.abs(y - 100 + bar[:, None, None]))
    bars = jnp.clip(0.5 + (wide_bar[:, None, None] - near) / 1.2, 0, 1) * (jnp.abs(x - 300) < half[:, None, None])
    bars = bars * dice.happens(0.6)[:, None, None]
    radius = dice.within(58.0, 76.0)
    if unseen:
        # Waves instead of bars, eight corners instead of a ring.
        wave = 4 * jnp.sin(x / 6)
        near = jnp.minimum(jnp.abs(y - 100 - bar[:, None, None] - wave), jnp.abs(y - 100 + bar[:, None, None] - wave))
        bars = jnp.clip(0.5 + (wide_bar[:, None, None] - near) / 1.2, 0, 1) * dice.happens(0.6)[:, None, None]
        across, down = jnp.abs(x - 300), jnp.abs(y - 100)
        round_ = jnp.maximum(jnp.maximum(across, down), (across + down) * 0.7071)
    else:
        round_ = jnp.hypot(x - 300, y - 100)
    off = jnp.abs(round_ - radius[:, None, None])
    ring = jnp.clip(0.5 + (dice.within(0.4, 1.6)[:, None, None] - off) / 1.2, 0, 1) * dice.happens(0.65)[:, None, None]
    # Many have strokes side by side above and below the day.
    pitch = dice.within(3.0, 8.0)[:, None, None]
    near = jnp.abs(jnp.mod(x, pitch) - pitch / 2)
    hatched = jnp.clip(0.5 + (dice.within(0.4, 1.4)[:, None, None] - near) / 1.2, 0, 1)
    hatched = hatched * (jnp.abs(y - 100) > bar[:, None, None]) * (round_ < radius[:, None, None])
    hatched = hatched * dice.happens(0.12)[:, None, None]
    office = clutter(dice, letters, dots, CLUTTER, True, jnp.zeros(size, bool)) * dice.happens(0.8)[:, None, None]
    for more in [bars, ring, hatched, office]:
        ink = jnp.maximum(ink, more)
    loss = jnp.where(dice.happens(0.25), dice.within(0.3, 0.6), dice.within(0.05, 0.38))
    ink = ink * flow(dice, loss, dice.within(0.0, 0.6))
    # Struck twice, now and then: a little further in any direction.
    twice = shifted(shifted(ink, 2, dice.below(19) - 9), 1, dice.below(13) - 6)
    ghost = jnp.where(dice.happens(0.12), dice.within(0.2, 0.9), 0.0)
    ink = jnp.maximum(ink, twice * ghost[:, None, None])
    ink = ink * (dice.within(0.3, 1.0) ** 0.6)[:, None, None]
    under = clutter(dice, letters, dots, CLUTTER, False, dice.happens(0.55)) * dice.happens(0.4)[:, None, None]
    rule = jnp.clip(0.5 + dice.within(0.2, 0.8)[:, None, None] - jnp.abs(dots[1] - dice.within(0, HEIGHT)[:, None, None]), 0, 1)
    rule = rule * dice.happens(0.12)[:, None, None] * dice.within(0.3, 1)[:, None, None]
    across = print_across(dice, letters, dots) * dice.happens(0.45)[:, None, None] * dice.within(0.5, 1.0)[:, None, None]
    for more in [under, rule, across, strokes(dice, dots, 0.12), scribble(dice, dots, 0.13)]:
        ink = 1 - (1 - ink) * (1 - more * dice.within(0.4, 1.0)[:, None, None])
    strips = levelled_middle(scanned(dice, ink, rough, unseen))
    # What lies beyond the sides is not there to be spelt.
    strip_x = cx[:, None] + (text_x - 300) / 100 / scale[:, :, 0] * across_r
    is_out = jnp.abs(strip_x - WIDTH / 2) > POSTMARK / 2 - 2
    spelling, length = labels(codes, is_out | (jnp.arange(PARTS) >= 17))
    return {"strips": strips, "day": day, "month": month, "year": FIRST_YEAR + year, "spelling": spelling,
            "length": length, "none": none, "yearless": jnp.zeros(size, bool)}


def levelled_middle(grey):
    """A postmark fills 168 columns of the strip; the others are paper."""
    first = (WIDTH - POSTMARK) // 2
    middle = levelled(grey[:, :, first:first + POSTMARK])
    return jnp.pad(middle, ((0, 0), (0, 0), (first, first)))
