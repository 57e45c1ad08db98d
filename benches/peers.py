#!/usr/bin/env python3
"""plico beside Typst, Apache FOP and WeasyPrint: processor time and bytes a piece, in one run on one machine.

    make -s build && cargo build --release --bench compare && python3 benches/peers.py [--acts N]

See README.md in this folder for what is compared and what is not.
"""

import argparse
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parent.parent
FONTS = ROOT / "fonts"
# Cold processes that are started: each costs the same.
COLD = 20


def measured(*args, **more):
    """Runs a program; seconds of processor that it and its children took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ended = subprocess.run([str(it) for it in args], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **more)
    if ended.returncode not in (0, 1) or (ended.returncode == 1 and pathlib.Path(args[0]).name != "plico"):
        sys.exit(f"{args[0]}: {ended.stderr.decode(errors='replace')[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def target():
    """The folder that cargo builds into."""
    said = subprocess.check_output(["cargo", "metadata", "--format-version", "1", "--no-deps"], cwd=ROOT)
    return pathlib.Path(json.loads(said)["target_directory"])


def newest(pattern):
    """The program built last among those whose path fits."""
    found = [it for it in target().glob(pattern) if it.is_file() and os.access(it, os.X_OK) and not it.suffix]
    if not found:
        sys.exit(f"build first: nothing like {pattern} in {target()}")
    return max(found, key=lambda it: it.stat().st_mtime)


def tools(place):
    """Apache FOP from Debian, WeasyPrint from PyPI in an environment of its own; installed where they are missing."""
    packages = {"fop": "fop", "pdftotext": "poppler-utils"}
    missing = [package for program, package in packages.items() if not shutil.which(program)]
    if missing:
        subprocess.check_call(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing, "python3-venv",
                               "default-jre-headless", "libpango-1.0-0", "libpangoft2-1.0-0"])
    python = place / "bin/python"
    if not python.exists():
        subprocess.check_call([sys.executable, "-m", "venv", place])
        subprocess.check_call([python, "-m", "pip", "install", "-q", "weasyprint"])
    return python


def pages(pdf):
    """The blocks of words of each page: left, top, width and height in points, size of type, words."""
    said = subprocess.check_output(["pdftotext", "-bbox-layout", pdf, "-"])
    space = "{http://www.w3.org/1999/xhtml}"
    for page in xml.fromstring(said).iter(f"{space}page"):
        blocks = []
        for block in page.iter(f"{space}block"):
            lines = list(block.iter(f"{space}line"))
            heights = [float(it.get("yMax")) - float(it.get("yMin")) for it in lines]
            words = [word.text or "" for line in lines for word in line.iter(f"{space}word")]
            x, y, right, bottom = (float(block.get(it)) for it in ("xMin", "yMin", "xMax", "yMax"))
            # A box as high as its words are: Titillium's line is one and a half times its size.
            size = min(max(min(heights) / 1.55, 5), 20)
            blocks.append((x, y, right - x + 2, bottom - y, size, " ".join(words)))
        yield blocks


def as_fo(pieces):
    """The pieces as XSL-FO: a sequence of pages each, every block at its place."""
    out = ['<?xml version="1.0" encoding="UTF-8"?><fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format">'
           '<fo:layout-master-set><fo:simple-page-master master-name="a4" page-width="210mm" page-height="297mm">'
           '<fo:region-body/></fo:simple-page-master></fo:layout-master-set>']
    for piece in pieces:
        out.append('<fo:page-sequence master-reference="a4" font-family="Titillium Web">'
                   '<fo:flow flow-name="xsl-region-body">')
        for number, blocks in enumerate(piece):
            out.append('<fo:block break-before="page">' if number else "<fo:block>")
            for x, y, width, height, size, words in blocks:
                out.append(f'<fo:block-container absolute-position="absolute" left="{x:.1f}pt" top="{y:.1f}pt" '
                           f'width="{width:.1f}pt" height="{height:.1f}pt"><fo:block font-size="{size:.1f}pt" '
                           f'line-height="1.3">{escape(words)}</fo:block></fo:block-container>')
            out.append("</fo:block>")
        out.append("</fo:flow></fo:page-sequence>")
    out.append("</fo:root>")
    return "".join(out)


def as_html(pieces):
    """The same as HTML and CSS."""
    out = [f'<!doctype html><meta charset="utf-8"><style>@font-face {{ font-family: T; src: '
           f'url("file://{FONTS}/TitilliumWeb-Regular.ttf") }} @page {{ size: A4; margin: 0 }} '
           'section { position: relative; height: 297mm; overflow: hidden; break-after: page; font: 9pt/1.3 T } '
           'p { position: absolute; margin: 0 }</style>']
    for piece in pieces:
        for blocks in piece:
            out.append("<section>")
            for x, y, width, _, size, words in blocks:
                out.append(f'<p style="left:{x:.1f}pt;top:{y:.1f}pt;width:{width:.1f}pt;font-size:{size:.1f}pt">'
                           f"{escape(words)}</p>")
            out.append("</section>")
    return "".join(out)


FOP_CONFIG = """<?xml version="1.0"?><fop version="1.0"><renderers><renderer mime="application/pdf">
<filterList><value>flate</value></filterList><fonts><font kerning="no" embed-url="file://{0}/TitilliumWeb-Regular.ttf">
<font-triplet name="Titillium Web" style="normal" weight="normal"/></font></fonts></renderer></renderers></fop>"""


def count(pdf):
    said = subprocess.check_output(["pdfinfo", pdf], text=True)
    return next(int(it.split()[1]) for it in said.splitlines() if it.startswith("Pages:"))


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--acts", type=int, default=200)
    asked.add_argument("--venv", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "plico-peers")
    asked = asked.parse_args()
    python = tools(asked.venv)
    plico, compare = newest("release/plico"), newest("release/deps/compare-*")
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        measured(plico, "sample", "--atti", asked.acts, "--damage", "0", "-o", "lotto", cwd=work)
        measured(compare, "records", work, work / "record")
        records = sorted(str(it) for it in (work / "record").glob("*.json"))
        load = pathlib.Path("/proc/loadavg").read_text().split()[0]
        print(f"CPU and bytes a piece, {len(records)} pieces, load {load} before the start", flush=True)
        print(f"{'way':<44}{'CPU':>12}{'bytes':>12}{'pages':>9}", flush=True)

        def row(way, seconds, size, pieces, sides):
            print(f"{way:<44}{seconds * 1000 / pieces:>9.2f} ms{size / pieces / 1000:>9.2f} KB{sides / pieces:>9.2f}",
                  flush=True)

        seconds = measured(plico, "render", "lotto", "-o", "reso", "--threads", "1", cwd=work)
        manifest = json.loads((work / "reso/manifest.json").read_text())
        size = sum((work / "reso" / it["file"]).stat().st_size for it in manifest["batches"])
        row("plico render (codes, lists, blank backs)", seconds, size, len(records),
            sum(it["pages"] for it in manifest["batches"]))

        seconds = measured(compare, "export", work, *records)
        files = [pathlib.Path(f"{it}.pdf") for it in records]
        pieces = [list(pages(it)) for it in files]
        sides = sum(len(it) for it in pieces)
        row("Typst, one process for all", seconds, sum(it.stat().st_size for it in files), len(records), sides)

        cold = records[:COLD]
        seconds = sum(measured(compare, "export", work, it) for it in cold)
        row("Typst, a cold process a piece", seconds, sum(it.stat().st_size for it in files[:COLD]), len(cold),
            sum(len(it) for it in pieces[:COLD]))

        (work / "fop.xml").write_text(FOP_CONFIG.format(FONTS))
        (work / "all.fo").write_text(as_fo(pieces))
        # No more than it needs: the machine's own collector must not be what is measured.
        java = {**os.environ, "JAVA_ARGS": "-Xmx2g -XX:+UseSerialGC", "JAVA_TOOL_OPTIONS": "-Xmx2g -XX:+UseSerialGC"}
        seconds = measured("fop", "-q", "-c", work / "fop.xml", "-fo", work / "all.fo", "-pdf", work / "fop.pdf",
                           env=java)
        row("Apache FOP, one process, one file", seconds, (work / "fop.pdf").stat().st_size, len(records),
            count(work / "fop.pdf"))

        (work / "all.html").write_text(as_html(pieces))
        seconds = measured(python, "-m", "weasyprint", "-q", work / "all.html", work / "weasy.pdf")
        row("WeasyPrint, one process, one file", seconds, (work / "weasy.pdf").stat().st_size, len(records),
            count(work / "weasy.pdf"))


main()
