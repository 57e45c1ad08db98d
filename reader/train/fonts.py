"""Fetches the fonts that strips are drawn with: `python fonts.py FONTS`.

They come from the npm registry as packages of the Fontsource project, each in the version and with the checksum that
`fonts.json` has. None is kept in this repository: the weights hold no letter of them.
"""

import base64
import hashlib
import io
import json
import sys
import tarfile
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

REGISTRY = "https://registry.npmjs.org/@fontsource/{name}/-/{name}-{version}.tgz"


def fetch(folder, font):
    out = folder / f"{font['name']}.woff2"
    if out.exists():
        return
    with urllib.request.urlopen(REGISTRY.format(**font), timeout=60) as answer:
        packed = answer.read()
    if font["integrity"] != "sha512-" + base64.b64encode(hashlib.sha512(packed).digest()).decode():
        raise SystemExit(f"{font['name']}: not the package that was learnt from")
    with tarfile.open(fileobj=io.BytesIO(packed)) as package:
        out.write_bytes(package.extractfile("package/" + font["file"]).read())


def main(out):
    listed = json.loads((Path(__file__).parent / "fonts.json").read_text())
    for kind, fonts in listed.items():
        folder = Path(out) / kind
        folder.mkdir(parents=True, exist_ok=True)
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda font: fetch(folder, font), fonts))
        print(f"{kind}: {len(fonts)} fonts")


if __name__ == "__main__":
    main(*sys.argv[1:])
