#!/usr/bin/env python3
"""What `plico scan` said of cards that `plico cards make` made, beside their truth: carte.py MADE SCANS.

One line a level of wear: cards that came back, cards that were tied to their act, cards that were tied to another one,
pieces accepted alone, and pieces accepted alone with a wrong outcome or a wrong day. Exit 1 where anything is wrong.
"""

import csv
import sys
from collections import Counter
from collections import defaultdict
from pathlib import Path

# Outcomes of what was collected at the post office: the day of delivery is that of the collection.
AT_OFFICE = {"RECAG005C", "RECAG006C", "RECAG007C"}


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as text:
        return list(csv.DictReader(text, delimiter=";"))


def key(row):
    return row["id_verbale"], row["progressivo_destinatario"]


def is_wrong(row, truth):
    """Whether a row says an outcome or a day that is not so; a day that it leaves out is not wrong."""
    at_office = truth["esito_cod"] in AT_OFFICE
    days = {
        "data_tentativo": truth["data_tentativo"],
        "data_deposito": truth["data_deposito"],
        "cad_data_spedizione": truth["data_cad"],
        "can_data_spedizione": truth["data_can"],
        "data_consegna": "" if at_office else truth["data_consegna"],
        "cad_data_ritiro": truth["data_consegna"] if at_office else "",
        "data_notifica": truth["data_notifica"],
    }
    outcome = (row["esito_cod"], row["causa"]) != (truth["esito_cod"], truth["causa"])
    return outcome or any(row[name] and row[name] != day for name, day in days.items())


def main(made, scans):
    cards = rows(made / "verita.csv")
    # Two that lie over each other are on one image.
    cards_on = defaultdict(list)
    for card in cards:
        for name in {card["file_fronte"], card["file_retro"]} - {""}:
            cards_on[name].append(card)
    counts = {level: Counter() for level in dict.fromkeys(card["difficolta"] for card in cards)}
    for card in cards:
        counts[card["difficolta"]]["cards"] += 1
    tied = set()
    for row in rows(scans / "esiti.csv"):
        own = []
        for name in row["file"].split(","):
            on = [card for card in cards_on[name] if key(card) == key(row)]
            own.extend(on)
            if not on:
                counts[cards_on[name][0]["difficolta"]]["wrong act"] += 1
        tied.update(id(card) for card in own)
        if row["stato"] == "AUTO" and own:
            of_level = counts[own[0]["difficolta"]]
            of_level["alone"] += 1
            # The cards of one piece tell one story; its advice of receipt tells most of it.
            truth = next((card for card in own if card["carta"].startswith("ar")), own[0])
            of_level["alone and wrong"] += is_wrong(row, truth)
    for card in cards:
        counts[card["difficolta"]]["tied"] += id(card) in tied
    wrong = 0
    for level, of_level in counts.items():
        share = 100 * of_level["tied"] / of_level["cards"]
        wrong += of_level["wrong act"] + of_level["alone and wrong"]
        print(f"{level} cards {of_level['cards']} tied {of_level['tied']} share {share:.2f} wrong-act {of_level['wrong act']} "
              f"alone {of_level['alone']} alone-and-wrong {of_level['alone and wrong']}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
