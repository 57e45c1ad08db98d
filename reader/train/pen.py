"""Figures and letters as a pen draws them, stroke by stroke: the ones with a long upstroke, sevens with a bar, open fours and
parted fives that Italian schools teach, and that neither the fonts nor the forms of `atlas.py` have many of; and whole hands.

A figure is a list of strokes, a stroke a list of points that a curve goes through; one that stands there twice is a
corner. A figure is about 0.6 wide and 1 high, the first row on top. Every drawing moves the points, leans, widens and
bends the whole, and lays a pen of its own width on it.
"""

from dataclasses import dataclass

import numpy as np

SIZE, HIGH = 224, 112
"""Pixels of a picture, and of the height of a figure."""
PARTS = 12
"""So many pieces a curve has between two points."""


def oval(x, y, wide, high, start, turns, squeeze=0.0):
    """Points around an oval, from an angle on (0 is right, a quarter is below), over so many turns."""
    angles = 2 * np.pi * (start + np.linspace(0, turns, max(4, int(abs(turns) * 9))))
    return [(x + wide * np.cos(it) + squeeze * np.sin(it), y + high * np.sin(it)) for it in angles]


def figures(chance):
    """For each figure the ways to draw it, of which some are more usual: strokes, and how usual they are."""
    u = chance.uniform

    def seven(has_tick, has_bar):
        top = u(-0.03, 0.06)
        tick = [(u(-0.02, 0.04), u(0.1, 0.2)), (0.02, top), (0.02, top)] if has_tick else [(0.0, top)]
        foot = u(0.08, 0.35)
        down = [*tick, (0.3, top + u(-0.04, 0.04)), (0.58, 0.02), (0.58, 0.02), (0.42 + u(-0.08, 0.06), u(0.35, 0.5)), (foot, 1.0)]
        bar = u(0.42, 0.62)
        return [down, [(u(0.1, 0.22), bar + u(-0.03, 0.06)), (u(0.5, 0.68), bar - u(-0.02, 0.08))]] if has_bar else [down]

    def one(rise, has_foot):
        stem = u(0.22, 0.42)
        begin = (stem - u(0.18, 0.42), rise)
        strokes = [[begin, (stem, 0.0), (stem, 0.0), (stem - u(-0.03, 0.1), 1.0)]]
        return strokes + ([[(stem - u(0.18, 0.3), u(0.97, 1.02)), (stem + u(0.15, 0.3), u(0.95, 1.0))]] if has_foot else [])

    def two(has_loop):
        arch = [(0.03, u(0.15, 0.3)), (0.15, 0.03), (0.38, 0.0), (0.54, 0.2), (0.42, 0.5), (0.12, 0.88)]
        if has_loop:
            return [[*arch, (0.02, 0.98), (0.0, 0.86), (0.14, 0.84), (0.34, 0.98), (u(0.55, 0.68), u(0.86, 0.96))]]
        return [[*arch, (0.02, 0.99), (0.02, 0.99), (0.3, 0.97 + u(-0.03, 0.03)), (u(0.52, 0.66), 0.97)]]

    def three(is_flat):
        bowl = [(0.36, 0.38), (0.54, 0.55), (0.52, 0.82), (0.3, 1.0), (0.0, u(0.86, 0.96))]
        if is_flat:
            return [[(0.02, 0.02), (0.5, 0.0), (0.5, 0.0), (0.2, 0.4), (0.2, 0.4), *bowl]]
        return [[(0.04, u(0.1, 0.2)), (0.24, 0.0), (0.48, 0.12), (0.42, 0.34), (0.2, 0.44), (0.2, 0.44), *bowl]]

    def four(kind):
        if kind == "closed":
            return [[(0.42, 1.0), (0.44, 0.0), (0.44, 0.0), (0.0, u(0.6, 0.72)), (0.0, 0.66), (u(0.58, 0.7), u(0.6, 0.7))]]
        if kind == "square":
            middle = u(0.42, 0.6)
            return [[(0.06, 0.02), (0.03, middle), (0.03, middle), (u(0.46, 0.6), middle + u(-0.04, 0.03))],
                    [(0.46, u(-0.05, 0.15)), (0.44 + u(-0.06, 0.02), 1.0)]]
        middle = u(0.54, 0.7)
        return [[(u(0.22, 0.36), 0.0), (0.0, middle), (0.0, middle), (u(0.5, 0.68), middle + u(-0.06, 0.03))],
                [(0.42 + u(-0.05, 0.05), u(0.18, 0.5)), (0.38 + u(-0.08, 0.04), 1.0)]]

    def five(is_parted):
        bowl = [(0.09, 0.42), (0.09, 0.42), (0.34, 0.38), (0.54, 0.6), (0.46, 0.88), (0.22, 1.0), (0.0, u(0.86, 0.95))]
        if is_parted:
            lift, apart = u(-0.06, 0.04), u(-0.02, 0.1)
            return [[(0.13, 0.03), *bowl], [(0.13 + apart, lift), (u(0.48, 0.7), lift + u(-0.08, 0.04))]]
        return [[(u(0.46, 0.6), 0.0), (0.14, 0.02), (0.14, 0.02), *bowl]]

    def eight(is_two):
        if is_two:
            waist = u(0.42, 0.52)
            return [oval(0.3, waist / 2, 0.2, waist / 2, 0.7, 1.03), oval(0.29, (1 + waist) / 2, 0.27, (1 - waist) / 2, 0.75, 1.03)]
        return [[(0.5, u(0.1, 0.18)), (0.28, 0.0), (0.08, 0.16), (0.2, 0.38), (0.44, 0.58), (0.5, 0.84), (0.26, 1.0), (0.04, 0.84),
                 (0.14, 0.6), (0.4, 0.38), (0.52, 0.2), (u(0.42, 0.52), u(0.02, 0.12))]]

    def nine(tail):
        loop = oval(0.26, 0.27, 0.24, 0.26, -0.06, -u(0.92, 1.05))
        ends = {
            "straight": [(0.5, 0.18), (0.5, 0.18), (0.47, 0.6), (0.44 + u(-0.12, 0.04), 1.0)],
            "bent": [(0.5, 0.2), (0.5, 0.55), (0.4, 0.88), (u(0.08, 0.22), 1.0)],
            "hooked": [(0.5, 0.2), (0.5, 0.7), (0.38, 1.0), (0.1, 0.98), (u(-0.05, 0.06), u(0.8, 0.9))],
        }[tail]
        return [[*loop, *ends]]

    def six():
        return [[(u(0.34, 0.52), 0.0), (0.14, 0.26), (0.02, 0.62), (0.1, 0.92), (0.3, 1.0), (0.5, 0.84), (0.46, 0.6), (0.26, 0.52),
                 (u(0.04, 0.1), u(0.62, 0.72))]]

    def zero():
        turns = u(0.93, 1.12)
        return [oval(0.28, 0.5, u(0.2, 0.32), 0.5, u(0.62, 0.9), -turns if chance.random() < 0.75 else turns, u(-0.05, 0.05))]

    return [
        [(zero, 1)],
        [(lambda: one(u(0.2, 0.42), False), 4), (lambda: one(u(0.42, 0.75), False), 4), (lambda: one(u(0.2, 0.5), True), 1),
         (lambda: [[(0.3, 0.0), (0.28, 1.0)]], 2)],
        [(lambda: two(False), 3), (lambda: two(True), 2)],
        [(lambda: three(False), 3), (lambda: three(True), 1)],
        [(lambda: four("open"), 4), (lambda: four("square"), 2), (lambda: four("closed"), 2)],
        [(lambda: five(True), 3), (lambda: five(False), 2)],
        [(six, 1)],
        [(lambda: seven(False, True), 4), (lambda: seven(True, True), 3), (lambda: seven(True, False), 1.5),
         (lambda: seven(False, False), 1.5)],
        [(lambda: eight(False), 3), (lambda: eight(True), 1)],
        [(lambda: nine("straight"), 3), (lambda: nine("bent"), 2), (lambda: nine("hooked"), 1)],
    ]


def curve(points):
    """A curve through points, by Catmull and Rom; at a point that stands there twice it turns at once."""
    points = np.asarray(points, np.float64)
    parts, begin = [], 0
    for at in range(1, len(points)):
        is_last = at == len(points) - 1
        if is_last or np.array_equal(points[at], points[at + 1]):
            parts.append(points[begin:at + 1])
            begin = at + 1
    out = []
    for part in parts:
        if len(part) < 2:
            out.append(part)
            continue
        wide = np.concatenate([[2 * part[0] - part[1]], part, [2 * part[-1] - part[-2]]])
        t = np.linspace(0, 1, PARTS, endpoint=False)[:, None]
        for a, b, c, d in zip(wide, wide[1:], wide[2:], wide[3:]):
            out.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
        out.append(part[-1:])
    return np.concatenate(out)


def letters(chance):
    """The strokes of each letter, small and capital, and of what stands between figures, as one hand draws them."""
    u = chance.uniform
    top = 1 - u(0.42, 0.64)
    loops = chance.random() < 0.35

    def m(share):
        """A height between the top of small letters, 0, and the line, 1."""
        return top + share * (1 - top)

    def bowl(x, wide):
        return oval(x, m(0.5), wide, m(0.5) - top, u(-0.12, 0.0), -u(0.95, 1.05))

    low = m(u(1.5, 2.0))
    rise = [(0.02, m(0.6)), (0.26, m(-0.6)), (0.2, 0.0), (0.1, 0.2)] if loops else [(0.1, 0.0)]
    tail = [(0.42, top), (0.42, m(1)), (0.38, low - 0.08), (0.18, low), (0.02, low - 0.12)]
    bar = u(0.4, 0.55)
    small = {
        "a": [[*bowl(0.22, 0.2), (0.42, top), (0.42, top), (0.43, m(0.8)), (u(0.44, 0.56), 1.0)]],
        "b": [[*rise, (0.08, 1.0), (0.08, 1.0), (0.1, m(0.5)), (0.26, top), (0.42, m(0.5)), (0.26, 1.0), (0.08, m(0.85))]],
        "c": [[(0.4, m(0.2)), (0.22, top), (0.03, m(0.5)), (0.2, 1.0), (0.42, m(0.8))]],
        "d": [bowl(0.22, 0.2), [(0.44, u(-0.05, 0.1)), (0.43, m(0.8)), (u(0.44, 0.54), 1.0)]],
        "e": [[(0.05, m(0.55)), (0.38, m(0.4)), (0.34, m(0.05)), (0.2, top), (0.03, m(0.5)), (0.2, 1.0), (0.42, m(0.8))]],
        "f": [[(0.42, 0.06), (0.3, -0.02), (0.2, 0.2), (0.18, low if loops else 1.0)], [(0.02, m(0.05)), (0.38, top)]],
        "g": [bowl(0.22, 0.2), tail],
        "i": [[(0.1, top), (0.1, m(0.85)), (u(0.1, 0.22), 1.0)], [(0.1, m(-0.45)), (0.12, m(-0.38))]],
        "l": [[*rise, (0.1, 0.85), (u(0.12, 0.26), 1.0)]],
        "m": [[(0.05, top), (0.05, 1.0), (0.05, 1.0), (0.07, m(0.4)), (0.2, top), (0.31, m(0.3)), (0.31, 1.0), (0.31, 1.0),
               (0.33, m(0.4)), (0.46, top), (0.57, m(0.3)), (0.57, m(0.85)), (u(0.57, 0.66), 1.0)]],
        "n": [[(0.05, top), (0.05, 1.0), (0.05, 1.0), (0.07, m(0.4)), (0.22, top), (0.36, m(0.3)), (0.36, m(0.85)),
               (u(0.36, 0.46), 1.0)]],
        "o": [bowl(0.22, u(0.18, 0.24))],
        "p": [[(0.08, top), (0.08, low), (0.08, low), (0.08, m(0.4)), (0.26, top), (0.42, m(0.5)), (0.26, 1.0), (0.08, m(0.85))]],
        "r": [[(0.07, top), (0.07, 1.0), (0.07, 1.0), (0.09, m(0.4)), (0.2, m(0.05)), (0.34, m(u(0.0, 0.2)))]],
        "s": [[(0.34, m(0.15)), (0.2, top), (0.06, m(0.25)), (0.3, m(0.7)), (0.2, 1.0), (0.02, m(0.85))]],
        "t": [[(0.18, u(0.05, 0.3)), (0.17, m(0.7)), (0.26, 1.0), (0.36, m(0.85))], [(0.0, m(u(-0.3, 0.1))), (0.36, m(u(-0.4, 0.1)))]],
        "u": [[(0.04, top), (0.05, m(0.7)), (0.2, 1.0), (0.36, m(0.7)), (0.38, top), (0.38, top), (0.39, m(0.8)), (u(0.4, 0.5), 1.0)]],
        "v": [[(0.02, top), (0.2, 1.0), (0.2, 1.0), (0.4, m(u(-0.1, 0.1)))]],
        "x": [[(0.03, top), (0.38, 1.0)], [(0.38, top), (0.02, 1.0)]],
        "z": [[(0.03, top), (0.38, top), (0.38, top), (0.02, 1.0), (0.02, 1.0), (0.42, m(0.95))]],
    }
    round_e = [[(0.46, 0.1), (0.26, 0.0), (0.06, 0.24), (0.26, 0.46), (0.26, 0.46), (0.02, 0.74), (0.24, 1.0), (0.48, 0.88)]]
    square_e = [[(0.46, 0.0), (0.05, 0.0), (0.05, 0.0), (0.05, 1.0), (0.05, 1.0), (0.48, 1.0)], [(0.05, bar), (0.4, bar)]]
    head = [(0.05, 0.02), (0.36, 0.0), (0.48, 0.24), (0.34, bar), (0.06, bar + 0.04)]
    feet = [[(-0.02, 0.0), (0.26, 0.0)], [(-0.02, 1.0), (0.26, 1.0)]] if chance.random() < 0.4 else []
    large = {
        "A": [[(0.0, 1.0), (u(0.24, 0.32), 0.0), (u(0.24, 0.32), 0.0), (0.56, 1.0)], [(0.1, u(0.55, 0.7)), (0.5, u(0.55, 0.7))]],
        "B": [[(0.05, 0.0), (0.05, 1.0)],
              [(0.05, 0.02), (0.38, 0.06), (0.34, 0.4), (0.1, 0.46), (0.1, 0.46), (0.46, 0.6), (0.4, 0.94), (0.05, 1.0)]],
        "C": [[(0.48, 0.14), (0.28, 0.0), (0.03, 0.5), (0.26, 1.0), (0.5, 0.86)]],
        "D": [[(0.06, 0.0), (0.05, 1.0)], [(0.0, 0.02), (0.36, 0.1), (0.5, 0.5), (0.34, 0.92), (0.0, 1.0)]],
        "E": round_e if chance.random() < 0.3 else square_e,
        "F": [[(0.48, 0.0), (0.05, 0.0), (0.05, 0.0), (0.05, 1.0)], [(0.05, bar), (0.38, bar)]],
        "G": [[(0.48, 0.14), (0.28, 0.0), (0.03, 0.5), (0.26, 1.0), (0.46, 0.86), (0.48, 0.56), (0.48, 0.56), (0.28, 0.56)]],
        "I": [[(0.12, 0.0), (0.12, 1.0)], *feet],
        "L": [[(0.06, 0.0), (0.05, 1.0), (0.05, 1.0), (0.46, u(0.94, 1.0))]],
        "M": [[(0.02, 1.0), (0.08, 0.0), (0.08, 0.0), (0.33, u(0.5, 0.9)), (0.33, 0.7), (0.33, 0.7), (0.58, 0.0), (0.58, 0.0),
               (0.62, 1.0)]],
        "N": [[(0.04, 1.0), (0.06, 0.0), (0.06, 0.0), (0.46, 1.0), (0.46, 1.0), (0.48, 0.0)]],
        "O": [oval(0.28, 0.5, u(0.24, 0.3), 0.5, 0.75, -1.03)],
        "P": [[(0.06, 0.0), (0.05, 1.0)], head],
        "R": [[(0.06, 0.0), (0.05, 1.0)], [*head, (0.16, bar + 0.04), (0.16, bar + 0.04), (0.5, 1.0)]],
        "S": [[(0.46, 0.12), (0.26, 0.0), (0.06, 0.22), (0.26, 0.48), (0.48, 0.74), (0.26, 1.0), (0.02, 0.88)]],
        "T": [[(0.28, 0.02), (0.27, 1.0)], [(0.0, u(-0.02, 0.06)), (0.56, u(-0.04, 0.04))]],
        "U": [[(0.04, 0.0), (0.04, 0.7), (0.26, 1.0), (0.46, 0.7), (0.48, 0.0)]],
        "V": [[(0.0, 0.0), (0.25, 1.0), (0.25, 1.0), (0.5, u(-0.08, 0.04))]],
        "X": [[(0.02, 0.0), (0.5, 1.0)], [(0.48, 0.0), (0.0, 1.0)]],
        "Z": [[(0.03, 0.0), (0.48, 0.0), (0.48, 0.0), (0.0, 1.0), (0.0, 1.0), (0.52, 0.98)]],
    }
    long = u(0.0, 0.25)
    others = {
        "/": [[(u(0.18, 0.4), -long), (0.0, 1.0 + long)]],
        "-": [[(0.0, u(0.5, 0.62)), (u(0.18, 0.4), u(0.46, 0.6))]],
        ".": [[(0.05, 0.96), (0.07, 0.98)]],
        ",": [[(0.08, 0.92), (0.02, 1.12)]],
        "'": [[(0.08, -0.02), (u(0.0, 0.06), 0.2)]],
    }
    return small | large | others


def moved(strokes, unrest, chance):
    """The points of strokes moved a little; corners stay corners."""
    out = []
    for stroke in strokes:
        fresh = []
        for at, point in enumerate(stroke):
            is_corner = at > 0 and stroke[at - 1] == point
            fresh.append(fresh[-1] if is_corner else tuple(np.asarray(point) + chance.normal(0, unrest, 2)))
        out.append(fresh)
    return out


@dataclass
class Pen:
    """How a pen is led: a drawing of its own, or all letters of a hand."""

    unrest: float
    lean: float
    wide: float
    bend: np.ndarray
    phase: np.ndarray
    width: int
    """In pixels of a picture."""

    @staticmethod
    def of(chance):
        return Pen(chance.uniform(0.01, 0.05), chance.normal(0.05, 0.13), chance.uniform(0.7, 1.25),
                   chance.uniform(0.0, 0.035, 2), chance.uniform(0, 2 * np.pi, 2), max(2, round(HIGH * chance.uniform(0.095, 0.14))))

    def drawn(self, strokes, chance):
        """A picture of strokes, ink 255; a figure stands in its middle."""
        import cv2

        picture = np.zeros((SIZE, SIZE), np.uint8)
        for stroke in moved(strokes, self.unrest, chance):
            x, y = curve(stroke).T
            x, y = x + self.bend[0] * np.sin(5 * y + self.phase[0]), y + self.bend[1] * np.sin(6 * x + self.phase[1])
            x = (x - 0.3) * self.wide + self.lean * (0.5 - y)
            places = np.stack([SIZE / 2 + x * HIGH, (SIZE - HIGH) / 2 + y * HIGH], 1)
            cv2.polylines(picture, [np.round(places * 16).astype(np.int32)], False, 255, self.width, cv2.LINE_AA, 4)
        return picture


def one_of(ways, chance):
    """The strokes of one way to draw a figure."""
    usual = np.array([it[1] for it in ways], np.float64)
    return ways[chance.choice(len(ways), p=usual / usual.sum())][0]()


def drawn(figure, chance):
    """A picture of a figure by a hand of its own."""
    strokes = one_of(figures(chance)[figure], chance)
    return Pen.of(chance).drawn(strokes, chance)


def hand(chance):
    """Pictures of all figures, letters and what stands between, by one hand."""
    pen = Pen.of(chance)
    strokes = {str(it): one_of(ways, chance) for it, ways in enumerate(figures(chance))} | letters(chance)
    return {sign: pen.drawn(it, chance) for sign, it in strokes.items()}
