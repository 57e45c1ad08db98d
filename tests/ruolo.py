#!/usr/bin/env python3
"""Reads a ruolo by places of its own, typed from the published layouts, and holds it against what it should ask.

ruolo.py 290|450 FILE ATTESO.csv

ATTESO.csv: cf;estremi;anno;data;notifica;sanzione;spese;maggiorazione;semestri;coobbligati, sums in cents, days AAAAMMGG,
co-obligors with `+` between them. One row an act, in any order; nothing else may be in the file.
"""

import csv
import datetime
import sys

CODES = {"5242": "sanzione", "5354": "spese", "5243": "maggiorazione"}


def field(record, first, last):
    return record[first - 1:last]


def number(record, first, last):
    text = field(record, first, last)
    assert text.isdigit(), (record[:4], first, last, text)
    return int(text)


def records(path, length):
    data = open(path, "rb").read()
    assert data.endswith(b"\r\n"), "the last record has no end"
    lines = data.split(b"\r\n")[:-1]
    for line in lines:
        assert len(line) == length, len(line)
        assert all(32 <= byte < 127 for byte in line), line
        assert line == line.upper(), line
    return [line.decode("ascii") for line in lines]


def day_plus(text, days):
    day = datetime.date(int(text[:4]), int(text[4:6]), int(text[6:]))
    return day + datetime.timedelta(days=days)


def read_290(path):
    lines = records(path, 290)
    assert field(lines[0], 1, 2) == "N0" and field(lines[-1], 1, 2) == "N9"
    assert field(lines[-2], 1, 2) == "N5"
    ente = field(lines[0], 3, 7)
    assert field(lines[-1], 3, 7) == ente
    kinds = [field(line, 1, 2) for line in lines]
    acts, total = {}, 0
    owner, others, marked = None, [], None
    for line in lines:
        kind = field(line, 1, 2)
        if kind == "N2":
            assert marked is None or marked == ("C" if others else "N"), "the mark of co-obligors"
            owner, others, marked = field(line, 25, 40).strip(), [], field(line, 286, 286)
            partita = number(line, 11, 24)
            nature = field(line, 209, 209)
            if nature == "1":
                assert field(line, 210, 233).strip() and field(line, 254, 254) in "MF"
                born = field(line, 255, 262)
                datetime.date(int(born[4:]), int(born[2:4]), int(born[:2]))
                assert field(line, 263, 266) == owner[11:15], "born where the code says"
            else:
                assert nature == "2" and field(line, 210, 285).strip() and len(owner) == 11
            assert number(line, 100, 104) > 0
        elif kind == "N3":
            assert number(line, 11, 24) == partita
            others.append(field(line, 25, 40).strip())
        elif kind == "N4":
            assert number(line, 11, 24) == partita
            assert field(line, 146, 146) == "S" and field(line, 147, 148) in ("VE", "OR")
            key = (owner, field(line, 149, 160).strip())
            act = acts.setdefault(key, {"coobbligati": "+".join(sorted(others))})
            name = CODES[field(line, 29, 32)]
            assert name not in act, "an article stands twice"
            act[name] = number(line, 46, 58)
            total += act[name]
            act["anno"] = field(line, 25, 28)
            if name == "maggiorazione":
                act["semestri"] = number(line, 59, 60)
            else:
                assert number(line, 59, 60) == 0
            # Interest runs from the 60th day after the service.
            act["decorrenza"] = field(line, 65, 68) + field(line, 63, 64) + field(line, 61, 62)
            act["data_breve"] = field(line, 161, 166)
            assert field(line, 71, 145).strip()
    assert number(lines[-2], 11, 17) == len(lines) - 2 - kinds.count("NR")
    assert [number(lines[-2], 18, 24), number(lines[-2], 25, 31), number(lines[-2], 32, 38)] == [
        kinds.count("N2"), kinds.count("N3"), kinds.count("N4")]
    assert number(lines[-2], 39, 53) == total
    last = lines[-1]
    assert number(last, 8, 14) == len(lines)
    counted = [number(last, 15, 21), number(last, 22, 28), number(last, 29, 35), number(last, 36, 42), number(last, 43, 49)]
    assert counted == [kinds.count(kind) for kind in ("N1", "N2", "N3", "N4", "N5")]
    return acts, total


def read_450(path):
    lines = records(path, 450)
    head, last = lines[0], lines[-1]
    assert field(head, 1, 3) == "M00" and field(last, 1, 3) == "M99"
    assert field(head, 4, 8) == field(last, 4, 8) and field(head, 9, 33) == field(last, 9, 33)
    acts, total, key = {}, 0, None
    for place, line in enumerate(lines[1:-1], start=1):
        kind = field(line, 1, 3)
        assert number(line, 4, 10) == place
        if kind == "M10":
            continue
        if kind == "M20":
            key, owner = field(line, 16, 111), field(line, 112, 127).strip()
            act = acts.setdefault((owner, field(line, 52, 63).strip()), {"coobbligati": ""})
            act["data"], act["notifica"] = field(line, 44, 51), field(line, 64, 71)
            assert field(line, 325, 364).strip() and number(line, 320, 324) > 0
        assert field(line, 16, 111) == key
        if kind == "M50":
            name = CODES[field(line, 115, 118)]
            assert name not in act
            act[name] = number(line, 136, 150)
            total += act[name]
            if name == "maggiorazione":
                act["semestri"] = number(line, 166, 167)
            act["decorrenza"] = field(line, 331, 338)
    kinds = [field(line, 1, 3) for line in lines]
    counted = [number(last, 34, 40), number(last, 48, 54), number(last, 76, 82), number(last, 83, 89)]
    assert counted == [kinds.count(kind) for kind in ("M10", "M20", "M30", "M50")]
    assert number(last, 126, 140) == total and number(head, 70, 84) == total
    return acts, total


def main(layout, path, expected):
    acts, total = {"290": read_290, "450": read_450}[layout](path)
    whole = 0
    with open(expected, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            act = acts.pop((row["cf"], row["estremi"]))
            for name in ("sanzione", "spese", "maggiorazione", "semestri"):
                assert act.get(name, 0) == int(row[name]), (row, act)
                whole += int(row[name]) if name != "semestri" else 0
            begins = day_plus(row["notifica"], 60)
            assert act["decorrenza"] == begins.strftime("%Y%m%d"), (row, act)
            if layout == "290":
                assert act["anno"] == row["anno"] and act["coobbligati"] == row["coobbligati"], (row, act)
                assert act["data_breve"] == row["data"][6:] + row["data"][4:6] + row["data"][2:4]
            else:
                assert (act["data"], act["notifica"]) == (row["data"], row["notifica"])
    assert not acts, sorted(acts)
    assert whole == total, (whole, total)
    print(f"totale {total}")


main(*sys.argv[1:])
