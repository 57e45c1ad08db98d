#!/usr/bin/env python3
"""Many people on the pages at once: web_carico.py PLICO WORKDIR [PEOPLE [SECONDS]].

Each logs in from an address of their own and goes on as people do: a page, a moment to look at it, the next one. Half of
them settle cards. At the end every answer was one that was meant, each card that somebody settled is kept, the ledger is whole, and the slowest hundredth of the answers is told. Exit 1 where anything was lost or refused.
"""

import csv
import hashlib
import http.client
import json
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlencode

PASSWORD = "otto-tazze-di-tiglio"
PROVISIONAL = "prima-volta-47-lumache"
HANDED, SCANNED = "2026-04-04", "2026-06-05"
# How long one looks at a page, in seconds.
LOOKS = (0.5, 1.5)
# So many have an account; more than one browser may be logged in under a name.
ACCOUNTS = 20


class Progetto:
    def __init__(self, plico, folder, people):
        self.plico, self.folder, self.people = plico, folder, people

    def run(self, *args, said=None):
        done = subprocess.run([self.plico, *args], cwd=self.folder, input=said, capture_output=True, text=True, check=False)
        if done.returncode > 1:
            raise SystemExit(f"plico {' '.join(args)}: {done.returncode}\n{done.stderr}")
        return done.stdout

    def make(self):
        (self.folder / "plico.toml").write_text('[web]\ncartelle = ["scansioni"]\nprova = true\n', encoding="utf-8")
        self.run("sample", "--atti", str(max(60, self.people)), "--seed", "7", "--damage", "0", "-o", "lotto")
        self.run("render", "lotto", "-o", "reso")
        distinta = min((self.folder / "reso/distinte").glob("*-AG-*[0-9].pdf"))
        self.run("handover", "reso", "--date", HANDED, "--distinta", str(distinta))
        self.run("cards", "make", "--from", "reso", "-o", "cartoline", "--wear", "medium", "--date", HANDED)
        self.run("scan", "cartoline/scansioni", "-o", "scansioni", "--prova", "--date", SCANNED)
        self.run("user", "add", "capo", "--full-name", "Ada Verdi", "--ruolo", "amministratore", said="")
        for number in range(ACCOUNTS):
            full = f"Persona {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number % 26]}{number}"
            self.run("user", "add", f"p{number:02}", "--full-name", full, "--ruolo", "operatore", "--stdin", said=PROVISIONAL + "\n")

    def serve(self):
        command = [self.plico, "serve", "--listen", "127.0.0.1:0", "--json"]
        self.server = subprocess.Popen(command, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.port = int(json.loads(self.server.stdout.readline())["indirizzo"].rstrip("/").rsplit(":", 1)[1])


class Persona:
    """Somebody with a browser."""

    def __init__(self, carico, number):
        self.carico, self.number, self.cookie = carico, number, ""
        self.chance = random.Random(number)
        self.line = None

    def ask(self, method, path, fields=None):
        began = time.monotonic()
        body = urlencode(fields) if fields is not None else None
        head = {"Cookie": self.cookie} if self.cookie else {}
        if body is not None:
            head["Content-Type"] = "application/x-www-form-urlencoded"
        for attempt in (1, 2):
            if self.line is None:
                address = (f"127.1.{self.number // 250}.{self.number % 250 + 1}", 0)
                self.line = http.client.HTTPConnection("127.0.0.1", self.carico.port, timeout=60, source_address=address)
            try:
                self.line.request(method, path, body, head)
                answer = self.line.getresponse()
                text = answer.read().decode("utf-8", "replace")
                break
            except (http.client.HTTPException, OSError):
                # A line that rested may have been closed; what was sent on it may have come through only if it is a question.
                self.line.close()
                self.line = None
                if attempt == 2 or method == "POST":
                    raise
        took = time.monotonic() - began
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie" and value.startswith("plico="):
                self.cookie = value.split(";")[0]
        self.carico.note(method, path, answer.status, took)
        return answer.status, answer.getheader("Location", ""), text

    def send(self, path, page, **fields):
        token = re.search(r'name="csrf" value="(\w+)"', page)
        return self.ask("POST", path, {**fields, "csrf": token.group(1) if token else ""})

    def come_in(self):
        name = f"p{self.number % ACCOUNTS:02}"
        for password in (PASSWORD, PROVISIONAL):
            status, where, _ = self.send("/accesso", self.ask("GET", "/accesso")[2], nome=name, password=password)
            if status == 303:
                break
        if status != 303:
            raise RuntimeError("nobody lets us in")
        if password == PROVISIONAL:
            self.send("/profilo/password", self.ask("GET", "/profilo")[2], vecchia=PROVISIONAL, nuova=PASSWORD, ripetuta=PASSWORD)

    def live(self, until):
        while time.monotonic() < until:
            time.sleep(self.chance.uniform(*LOOKS))
            if self.number % 2 and not self.carico.spent:
                self.settle()
            else:
                self.look()

    def look(self):
        path = self.chance.choice(["/stato", "/stato/parte", "/cerca?prova=1&targa=" + self.chance.choice("ABCDEFG"),
                                   "/cerca?prova=1&dal=2026-01-01", "/verifica", "/pec", "/modelli"])
        text = self.ask("GET", path)[2]
        acts = re.findall(r'href="(/atti\?[^"]+)"', text)
        if acts:
            self.ask("GET", self.chance.choice(acts).replace("&amp;", "&"))

    def settle(self):
        _, _, queue = self.ask("GET", "/verifica")
        found = re.search(r'class="bottone pieno" href="(/verifica/[^"]+)"', queue)
        if not found:
            self.carico.spent = True
            return
        path = found.group(1)
        _, _, page = self.ask("GET", path)
        card = self.carico.truth.get(path.split("-", 1)[1])
        if card is None or 'name="azione"' not in page:
            return
        status, _, _ = self.send(path, page, azione="conferma", **card)
        if status == 303:
            self.carico.sent.append(path.split("-", 1)[1])


class Carico:
    def __init__(self, port, truth):
        self.port, self.truth = port, truth
        self.lock, self.times, self.wrong, self.sent, self.spent = threading.Lock(), [], [], [], False

    def note(self, method, path, status, took):
        with self.lock:
            self.times.append(took)
            if status not in (200, 303):
                self.wrong.append(f"{method} {path.split('?')[0]}: {status}")


def truth_of(folder):
    """What each card says, by its name on the pages, as the form sends it."""
    days = ("data_tentativo", "data_deposito", "cad_data_spedizione", "can_data_spedizione", "data_consegna", "cad_data_ritiro")
    all_of_them = {}
    with (folder / "cartoline/verita.csv").open(encoding="utf-8-sig", newline="") as text:
        for card in csv.DictReader(text, delimiter=";"):
            at_office = card["esito_cod"] in ("RECAG005C", "RECAG006C", "RECAG007C")
            values = [card["data_tentativo"], card["data_deposito"], card["data_cad"], card["data_can"],
                      "" if at_office else card["data_consegna"], card["data_consegna"] if at_office else ""]
            code = "+".join(filter(None, (card["esito_cod"], card["causa"])))
            key = "\n".join(card[it] for it in ("id_verbale", "progressivo_destinatario", "numero_piego"))
            all_of_them[hashlib.sha256(key.encode()).hexdigest()[:32]] = {
                "esito": "altro", "esito_altro": f"{code}/{card['modalita']}", **dict(zip(days, values))}
    return all_of_them


def main(plico, workdir, people=200, seconds=60):
    folder = Path(tempfile.mkdtemp(prefix="plico-carico-", dir=workdir))
    progetto = Progetto(plico, folder, people)
    progetto.make()
    progetto.serve()
    carico = Carico(progetto.port, truth_of(folder))
    persone = [Persona(carico, number) for number in range(people)]
    # Each account first once, alone: the provisional password is changed by one of those who share it.
    for it in persone[:ACCOUNTS]:
        it.come_in()
    errors = []

    def life(it):
        try:
            if it.number >= ACCOUNTS:
                it.come_in()
            gate.wait()
            it.live(until[0])
        except Exception as error:  # Whatever it is, it counts as lost.
            errors.append(f"{type(error).__name__}: {error}")
            gate.abort()

    until = [0.0]

    def begin():
        until[0] = time.monotonic() + seconds
        carico.times.clear()

    gate = threading.Barrier(people, action=begin)
    threads = [threading.Thread(target=life, args=(it,)) for it in persone]
    for it in threads:
        it.start()
    for it in threads:
        it.join()
    progetto.server.terminate()
    said = progetto.server.communicate(timeout=30)[1]
    kept = {path.stem for path in (folder / "scansioni/stato/conferme").glob("*.json")}
    lost = set(carico.sent) - kept
    times = sorted(carico.times)
    print(f"{people} people, {len(times)} answers in {seconds} s; median {statistics.median(times) * 1000:.0f} ms, "
          f"p99 {times[int(len(times) * 0.99)] * 1000:.0f} ms, worst {times[-1] * 1000:.0f} ms")
    print(f"{len(carico.sent)} cards settled, {len(lost)} lost; {len(carico.wrong)} refused, {len(errors)} errors")
    for it in sorted(set(carico.wrong))[:10] + errors[:10]:
        print(f"  {it}")
    progetto.run("ledger", "check")
    if lost or carico.wrong or errors or said.count("\n") > 0:
        print(said[-600:])
        return 1
    shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:])))
