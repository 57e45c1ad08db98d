#!/usr/bin/env python3
"""Reads every code of a rendered lot with a decoder that is not ours, and holds it against the lists.

    decode.py RENDERED [--lot LOT] [--jobs N]

Pages are rasterised by poppler at 300 dpi and decoded by zxing-cpp. What is read must equal what the list of
plichi says; each segno must carry its own check digits; with --lot, each payment code must be what the
tables of the lot prescribe. Prints what it read and every difference; exit 1 if there is one.
"""

import argparse
import collections
import concurrent.futures
import csv
import hashlib
import io
import json
import pathlib
import subprocess
import sys

import zxingcpp
from PIL import Image

DPI = 300
FORMATS = {
    "DataMatrix": zxingcpp.BarcodeFormat.DataMatrix,
    "QRCode": zxingcpp.BarcodeFormat.QRCode,
    "Code128": zxingcpp.BarcodeFormat.Code128,
    "ITF": zxingcpp.BarcodeFormat.ITF,
    "Code39": zxingcpp.BarcodeFormat.Code39,
}
# White to look at around a code, in micrometres.
MARGIN = {"DataMatrix": 1500, "QRCode": 2000}


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def rasterise(pdf, page):
    command = ["pdftoppm", "-r", str(DPI), "-gray", "-f", str(page), "-l", str(page), "-singlefile", str(pdf)]
    return Image.open(io.BytesIO(subprocess.run(command, check=True, capture_output=True).stdout))


def read_code(picture, code):
    pixels = lambda um: um * DPI / 25_400
    margin = MARGIN.get(code["symbology"], 2500)
    left, top = code["x_um"] - margin, code["y_um"] - margin
    right, bottom = code["x_um"] + code["w_um"] + margin, code["y_um"] + code["h_um"] + margin
    crop = picture.crop([round(pixels(it)) for it in (left, top, right, bottom)])
    found = zxingcpp.read_barcodes(crop, formats=FORMATS[code["symbology"]])
    return [it.text for it in found]


def crc16(text):
    crc = 0xFFFF
    for byte in text.encode("ascii"):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return f"{crc:04X}"


def check_code(code, read):
    """What is wrong with what was read where the list says that a code stands."""
    if len(read) != 1:
        return f"{len(read)} codes read"
    text = read[0]
    if "payload" in code and text != code["payload"]:
        return f"reads `{text}`, the list says `{code['payload']}`"
    if "payload_sha256" in code and hashlib.sha256(text.encode()).hexdigest() != code["payload_sha256"]:
        return "reads something else than the list says"
    if "payload" not in code and "payload_sha256" not in code:
        return "the list does not say what it reads"
    if code["kind"] == "segno" and (len(text) != 33 or crc16(text[:29]) != text[29:]):
        return f"segno `{text}` does not add up"
    return None


def check_page(pdf, page, codes):
    picture = rasterise(pdf, page)
    wrong = []
    for code in codes:
        why = check_code(code, read_code(picture, code))
        if why:
            wrong.append(f"{pdf.name}: page {page}: {code['kind']}: {why}")
    return wrong


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as rows:
        return list(csv.DictReader(rows, delimiter=";"))


def cents(text):
    """`1.234,56` in cents; 0 for nothing."""
    return int("".join(it for it in text if it.isdigit()) or 0)


def prescribed(atto):
    """The QR codes that an act of the lot must have, in order."""
    early, late = cents(atto["importo_5gg"]), cents(atto["importo_60gg"])
    sums = [it for it in (early, late) if it]
    notices = [atto["codice_avviso_1"], atto["codice_avviso_2"]][: len(sums)]
    return [f"PAGOPA|002|{n}|{atto['cf_ente']}|{c}" for n, c in zip(notices, sums) if n]


def check_payments(plichi, lot):
    atti = {it["id_verbale"]: it for it in table(lot / "verbali.csv")}
    for plico in plichi:
        (id_verbale,) = plico["id_verbale"]
        printed = [it["payload"] for it in plico["codes"] if it["kind"] == "avviso_qr"]
        expected = prescribed(atti[id_verbale])
        if printed != expected:
            yield f"{id_verbale}: QR codes {printed}, the lot prescribes {expected}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("rendered", type=pathlib.Path)
    parser.add_argument("--lot", type=pathlib.Path)
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    manifest = json.loads((args.rendered / "manifest.json").read_text(encoding="utf-8"))
    wrong, kinds = [], collections.Counter()
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        for batch in manifest["batches"]:
            plichi = read_lines(args.rendered / batch["plichi_file"])
            pages = collections.defaultdict(list)
            for code in (it for plico in plichi for it in plico["codes"]):
                pages[code["page"]].append(code)
                kinds[code["kind"]] += 1
            pdf = args.rendered / batch["file"]
            fronts = {page for plico in plichi for page in range(plico["first_page"], plico["first_page"] + plico["pages"], 2)}
            marked = {it["page"] for plico in plichi for it in plico["codes"] if it["kind"] == "segno"}
            wrong += [f"{pdf.name}: page {page}: no segno" for page in sorted(fronts - marked)]
            for found in pool.map(lambda it: check_page(pdf, *it), sorted(pages.items())):
                wrong += found
            if args.lot:
                wrong += check_payments(plichi, args.lot)
    print(f"codes read: {sum(kinds.values())}, " + ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())))
    for line in wrong:
        print(line)
    sys.exit(1 if wrong or not kinds else 0)


if __name__ == "__main__":
    main()
