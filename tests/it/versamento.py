"""Reads the packages of a folder with nothing of plico: what is in them, what their indexes say, and whether each element
has the children that the published schemas give it. One JSON on stdout."""

import csv
import hashlib
import json
import os
import re
import sys
import xml.etree.ElementTree as ET
import zipfile

folder, shapes = sys.argv[1:]
SINCRO = "{http://www.uni.com/U3011/sincro-v2/}"
children = {
    row["elemento"]: re.compile("".join("(?:%s )%s" % re.match(r"(\w+)(.?)", it).groups() for it in row["figli"].split()))
    for row in csv.DictReader(open(shapes, encoding="utf-8"), delimiter=";")
}


def local(tag):
    return tag.rsplit("}", 1)[-1]


def misshapen(root):
    """The elements whose children are not those of the schema, and those that it does not know to have any."""
    found = []
    for it in root.iter():
        names = "".join(local(child.tag) + " " for child in it)
        # What an office tells beyond the schema begins with the version of it.
        if it.tag == "DatiSpecifici" and names.startswith("VersioneDatiSpecifici "):
            continue
        if names and not (local(it.tag) in children and children[local(it.tag)].fullmatch(names)):
            found.append(local(it.tag) + ": " + names)
    return found


def request(root):
    def part(path):
        return [
            {
                "tipo": it.findtext("TipoDocumento"),
                "id": it.findtext("IDDocumento"),
                "descrizione": it.findtext("ProfiloDocumento/Descrizione"),
                "file": [
                    {name: child.text for name, child in ((local(c.tag), c) for c in own)}
                    for own in it.iter("Componente")
                ],
            }
            for it in root.findall(path)
        ]

    return {
        "radice": root.tag,
        "chiave": [it.text for it in root.find("Intestazione/Chiave")],
        "versatore": [it.text for it in root.find("Intestazione/Versatore")],
        "simula": root.findtext("Configurazione/SimulaSalvataggioDatiInDB"),
        "specifici": {local(it.tag): it.text for it in root.findall("DatiSpecifici/*")},
        "allegati": root.findtext("NumeroAllegati"),
        "annessi": root.findtext("NumeroAnnessi"),
        "principale": part("DocumentoPrincipale"),
        "allegato": part("Allegati/Allegato") + part("Allegato"),
        "annesso": part("Annessi/Annesso") + part("Annesso"),
    }


def package(names, read):
    own = {"nomi": names, "file": {}, "richieste": [], "pindex": None, "forma": []}
    for name in names:
        raw = read(name)
        own["file"][name] = hashlib.sha256(raw).hexdigest()
        if name.endswith(".xml"):
            root = ET.fromstring(raw)
            own["forma"] += misshapen(root)
            if name == "PIndex.xml":
                assert root.tag == SINCRO + "PIndex", root.tag
                own["pindex"] = {
                    "attributi": {local(key): value for key, value in root.attrib.items()},
                    "file": {
                        it.findtext(SINCRO + "Path"): it.findtext(SINCRO + "Hash") for it in root.iter(SINCRO + "File")
                    },
                    "algoritmi": sorted({it.get(SINCRO + "hashFunction") for it in root.iter(SINCRO + "Hash")}),
                    "agenti": [it.text for it in root.iter(SINCRO + "AgentID")],
                }
            else:
                own["richieste"].append(request(root))
    return own


all = {}
for name in sorted(os.listdir(folder)):
    path = os.path.join(folder, name)
    if name.endswith(".zip"):
        with zipfile.ZipFile(path) as it:
            assert it.testzip() is None, name
            all[name] = package(it.namelist(), it.read)
    elif os.path.isdir(path):
        all[name] = package(sorted(os.listdir(path)), lambda it: open(os.path.join(path, it), "rb").read())
json.dump(all, sys.stdout)
