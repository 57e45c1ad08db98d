#!/usr/bin/env python3
"""The service of certified mail at any size, with faults and kills: pec.py PLICO MESSAGES KILLS [SEED].

A lot of acts goes through the provider for trials, 5 in 100 of the messages meet with something, and whatever runs is
killed so many times: the sender, the collector, the provider itself. At the end every message must stand where its plan
says, none may have been taken in twice, and none be lost. Exit 1 where that is not so.
"""

import csv
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

FINAL = {row["piano"]: row["stato"] for row in
         csv.DictReader((Path(__file__).parent / "cases/pec/piani.csv").open(encoding="utf-8"), delimiter=";")}
# All plans but the good one, in the order in which the provider draws them.
DRAWN = list(FINAL)[1:]
FAULTS = 50


class Trial:
    def __init__(self, plico, folder, seed):
        self.plico, self.folder, self.seed = plico, folder, seed
        self.provider = None
        self.open()

    def open(self):
        command = [self.plico, "pec", "simulator", ".", "--smtp", "0", "--imap", "0", "--speed", "1", "--faults", str(FAULTS),
                   "--seed", str(self.seed), "--json"]
        self.provider = subprocess.Popen(command, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        while not self.provider.stdout.readline().startswith("}"):
            if self.provider.poll() is not None:
                raise SystemExit("the provider did not open")

    def run(self, *args, ok=(0, 1)):
        done = subprocess.run([self.plico, *args], cwd=self.folder, capture_output=True, text=True, check=False)
        if done.returncode not in ok:
            raise SystemExit(f"plico {' '.join(args)}: {done.returncode}\n{done.stderr}")
        return done.stdout

    def start(self, *args):
        return subprocess.Popen([self.plico, *args], cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def advance(self, minutes):
        self.run("pec", "simulator", ".", "--advance", str(minutes))


def taken_in(trial):
    """How often the provider took each message in."""
    lines = (trial.folder / "gestore/coda.jsonl").read_text().splitlines()
    return Counter(json.loads(line)["msgid"] for line in lines)


def plan_of(message, seed):
    """What becomes of a message, drawn by its number as the provider draws it."""
    drawn = hashlib.sha256(f"{seed}:{message}".encode()).digest()
    is_drawn = int.from_bytes(drawn[:4], "big") % 1000 < FAULTS
    return DRAWN[drawn[4] % len(DRAWN)] if is_drawn else "buona"


def peak(path):
    for line in path.read_text().splitlines():
        if "Maximum resident" in line:
            return int(line.split()[-1])
    return 0


def main(plico, count, kills, seed=1):
    chance = random.Random(seed)
    folder = Path(tempfile.mkdtemp(prefix="plico-pec-"))
    trial = Trial(plico, folder, seed)
    try:
        trial.run("sample", "--atti", str(count * 12 // 10 + 10), "--seed", str(seed), "--damage", "0", "--pec", "1000", "-o", "lotto")
        begun = os.times()
        clock = time.monotonic()
        log = folder / "preparazione.log"
        timed = ["/usr/bin/time", "-v", "-o", str(log)] if Path("/usr/bin/time").exists() else []
        made = subprocess.run([*timed, plico, "pec", "send", "lotto", "--prepare-only", "--threads", "1", "--json"], cwd=folder,
                              capture_output=True, text=True, check=False)
        spent = os.times()
        processor = spent.children_user + spent.children_system - begun.children_user - begun.children_system
        whole = json.loads(made.stdout)["messaggi"]["messaggi"]
        print(f"prepared {whole} messages in {processor:.1f} s of processor, {whole / processor:.1f} a second and core, "
              f"{time.monotonic() - clock:.1f} s by the clock, {peak(log) / 1024 if timed else 0:.0f} MB")
        done = 0
        while done < kills:
            verb = chance.choice(["send", "send", "send", "collect", "provider"])
            if verb == "provider":
                running = trial.start("pec", "send", "--no-retry")
                time.sleep(chance.uniform(0.05, 1.0))
                trial.provider.kill()
                trial.provider.wait()
                running.wait()
                trial.open()
            else:
                running = trial.start("pec", verb, *(["--no-retry"] if verb == "send" else []))
                time.sleep(chance.uniform(0.02, 1.2))
                running.kill()
                running.wait()
            if chance.random() < 0.3:
                trial.advance(chance.randint(1, 30))
            done += 1
        for _ in range(6):
            out = json.loads(trial.run("pec", "send", "--json"))
            if out["invio"]["in_attesa"] == 0:
                break
        trial.advance(40 * 60)
        clock, begun = time.monotonic(), os.times()
        timed = ["/usr/bin/time", "-v", "-o", str(folder / "raccolta.log")] if timed else []
        subprocess.run([*timed, plico, "pec", "collect", "--json"], cwd=folder, capture_output=True, text=True, check=False)
        spent = os.times()
        processor = spent.children_user + spent.children_system - begun.children_user - begun.children_system
        read = 2 * whole
        print(f"collected about {read} in {time.monotonic() - clock:.1f} s by the clock, {processor:.1f} s of processor, "
              f"{peak(folder / 'raccolta.log') / 1024 if timed else 0:.0f} MB")
        taken = taken_in(trial)
        rows = json.loads(trial.run("pec", "search", "--json"))
        states = Counter(row["stato"] for row in rows)
        twice = sum(1 for times in taken.values() if times > 1)
        known = {row["messaggio"] for row in rows}
        stuck = [row for row in rows if row["stato"] in ("DA_INVIARE", "INVIATA")]
        # Of some the provider never says a word: that is their plan.
        lost = [row["messaggio"] for row in stuck if not is_right(row, taken, seed)]
        wrong = [row for row in rows if not is_right(row, taken, seed)]
        check = subprocess.run([plico, "ledger", "check"], cwd=folder, capture_output=True, text=True, check=False)
        print(f"killed {done} times; {len(known)} messages: {dict(sorted(states.items()))}")
        print(f"taken in {len(taken)}, twice {twice}, lost {len(lost)}, in a wrong state {len(wrong)}, ledger check {check.returncode}")
        for row in wrong[:5]:
            print("  wrong:", row["messaggio"], row["stato"], plan_of(row["messaggio"], seed))
        return 1 if twice or lost or wrong or check.returncode or len(known) != whole else 0
    finally:
        trial.provider.kill()
        shutil.rmtree(folder, ignore_errors=True)


def is_right(row, taken, seed):
    """Whether a message stands where its plan says. One that was never taken in may only be uncertain, or refused."""
    plan = plan_of(row["messaggio"], seed)
    if row["messaggio"] not in taken:
        return row["stato"] == "INCERTO" or (plan == "respinta" and row["stato"] == "RESPINTA")
    return row["stato"] == {"cadeprima": "CONSEGNATA"}.get(plan, FINAL[plan])


if __name__ == "__main__":
    sys.exit(main(os.path.abspath(sys.argv[1]), *(int(it) for it in sys.argv[2:])))
