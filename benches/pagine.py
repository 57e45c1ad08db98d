#!/usr/bin/env python3
"""What a page costs the server: pagine.py PLICO PROJECT [TIMES].

PROJECT is a folder with a ledger, such as `cargo bench --bench procedura -- 1000000 PROJECT` leaves one. Somebody logs in,
and each page is asked for TIMES times (20 by default), the searches by other words each time: the fastest answer, the
median and the slowest are printed in milliseconds, the first apart, for it may have to make what is kept. Exit 1 where an
answer is no page.
"""

import http.client
import json
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlencode

PASSWORD, PROVISIONAL = "otto-tazze-di-tiglio", "prima-volta-47-lumache"
# Whose pages are timed; the password is changed at the first log-in.
NAME = "cronometrista"


class Browser:
    def __init__(self, port):
        self.line, self.cookie = http.client.HTTPConnection("127.0.0.1", port, timeout=600), ""

    def ask(self, method, path, fields=None):
        """What is answered, and after how long; who asks too often for a person waits, and that does not count."""
        while True:
            answer = self.once(method, path, fields)
            if answer[0] != 429:
                return answer
            time.sleep(1)

    def once(self, method, path, fields):
        head = {"Cookie": self.cookie} | ({"Content-Type": "application/x-www-form-urlencoded"} if fields else {})
        began = time.monotonic()
        self.line.request(method, path, urlencode(fields) if fields else None, head)
        answer = self.line.getresponse()
        text = answer.read().decode("utf-8", "replace")
        took = (time.monotonic() - began) * 1000
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie" and value.startswith("plico="):
                self.cookie = value.split(";")[0]
        return answer.status, text, took

    def send(self, path, page, **fields):
        token = re.search(r'name="csrf" value="(\w+)"', self.ask("GET", page)[1])
        return self.ask("POST", path, {**fields, "csrf": token.group(1) if token else ""})

    def come_in(self):
        for password in (PASSWORD, PROVISIONAL):
            if self.send("/accesso", "/accesso", nome=NAME, password=password)[0] == 303:
                break
        self.send("/profilo/password", "/profilo", vecchia=PROVISIONAL, nuova=PASSWORD, ripetuta=PASSWORD)


def acts(browser, times):
    """Acts from all over the ledger, with what they are found by."""
    found = []
    for at in range(times):
        page = browser.ask("GET", "/cerca?" + urlencode({"dal": "2020-01-01", "pagina": 1 + at * 3}))[1]
        for link, number in re.findall(r'href="(/atti\?atto=[^"]+)"[^>]*>([^<]+)<', page)[:1]:
            story = browser.ask("GET", link.replace("&amp;", "&"))[1]
            found.append((link.replace("&amp;", "&"), number.strip(), story))
    return found


def main():
    plico, project = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
    times = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    subprocess.run([plico, "user", "add", NAME, "--full-name", "Ida Cronometrista", "--ruolo", "operatore", "--stdin"],
                   cwd=project, input=PROVISIONAL + "\n", text=True, capture_output=True, check=False)
    server = subprocess.Popen([plico, "serve", "--listen", "127.0.0.1:0", "--json"], cwd=project, stdout=subprocess.PIPE,
                              text=True)
    began = time.monotonic()
    port = int(json.loads(server.stdout.readline())["indirizzo"].rstrip("/").rsplit(":", 1)[1])
    print(f"the door was open after {time.monotonic() - began:.1f} s")
    browser, wrong = Browser(port), False
    try:
        browser.come_in()
        first = browser.ask("GET", "/stato")
        print(f"{'/stato, the first time':44} {first[2]:9.0f} ms")
        while 'http-equiv="refresh"' in browser.ask("GET", "/stato")[1]:
            time.sleep(0.5)
        print(f"acts were counted after {time.monotonic() - began:.1f} s")
        known = acts(browser, times)
        if not known:
            raise SystemExit("no act was found")
        plates = [it for _, _, story in known for it in re.findall(r"\b[A-Z]{2}\d{3}[A-Z]{2}\b", story)[:1]]
        asked = {
            "/stato": ["/stato"],
            "/stato/parte": ["/stato/parte"],
            "/cerca, nothing asked": ["/cerca"],
            "/cerca by number": ["/cerca?" + urlencode({"numero": it[1].split("/")[0]}) for it in known],
            "/cerca by plate": ["/cerca?" + urlencode({"targa": it}) for it in plates],
            "/cerca by name": ["/cerca?" + urlencode({"nome": it}) for it in ("rossi", "verdi", "bianchi", "nessuno")],
            "/cerca by address": ["/cerca?" + urlencode({"indirizzo": it}) for it in
                                  ("via Garibaldi 12", "jesi", "v. mazzini 7, 60035 Jesi (AN)", "via dei mille", "zzyzx")],
            "/cerca by a month": ["/cerca?" + urlencode({"dal": f"2025-{it:02}-01", "al": f"2025-{it:02}-28"}) for it in range(1, 13)],
            "/cerca by where it stands": ["/cerca?" + urlencode({"esito": it}) for it in ("notificato", "esecutivo", "pagato", "definito")],
            "/cerca, page 40": ["/cerca?pagina=40"],
            "/atti": [it[0] for it in known],
            "/verifica": ["/verifica"],
            "/pec": ["/pec"],
            "/modelli": ["/modelli"],
            "/autorizza": ["/autorizza"],
            "/autorizza/preruolo": ["/autorizza/preruolo", "/autorizza/preruolo?pagina=9"],
            "/autorizza/sollecito": ["/autorizza/sollecito"],
            "/carica": ["/carica"],
            "/digita": ["/digita"],
            "/profilo": ["/profilo"],
        }
        for name, paths in asked.items():
            if not paths:
                continue
            took = []
            for at in range(times):
                status, _, spent = browser.ask("GET", paths[at % len(paths)])
                if status != 200:
                    print(f"{name}: answered {status}")
                    wrong = True
                took.append(spent)
            print(f"{name:44} {took[0]:9.1f} | {min(took):7.1f} {statistics.median(took):7.1f} {max(took):7.1f} ms")
    finally:
        server.terminate()
        server.wait(30)
    raise SystemExit(wrong)


if __name__ == "__main__":
    main()
