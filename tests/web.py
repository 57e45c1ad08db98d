#!/usr/bin/env python3
"""The pages of `plico serve` in a real browser, end to end: web.py PLICO WORKDIR [--screenshots DIR] [FLOW…].

A trial lot is printed, handed over, comes back on worn cards and is read; then people log in, look, search, settle cards,
and whoever administers lets others in and out. Each page that a flow passes is looked at as well: no key of a sentence in
sight, no error in the console, nothing that axe-core objects to, wide and narrow, light and dark. Exit 1 with a line for
each thing that does not hold.

Wants Chromium with its driver, selenium, and axe-core 4.10 or later: the file that PLICO_AXE names, or the one that the
package axe-playwright-python brings.
"""

import argparse
import base64
import contextlib
import csv
import datetime
import hashlib
import hmac
import importlib.util
import io
import json
import os
import re
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import threading
import time
import tomllib
import traceback
import urllib.request
import zipfile
from collections import defaultdict
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException, WebDriverException
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

ROOT = Path(__file__).resolve().parent.parent
# Acts of the lot: enough for two pages of a search, and for more doubtful cards than the flows settle.
ACTS = 60
SEED = 7
HANDED, SCANNED = "2026-04-04", "2026-06-05"
CARDS_IN_A_ROW = 20
CARDS_TOGETHER = 10
FIRST_PAGE = 100 * 1024
PATIENCE = 20

# Who logs in; each flow has its own people, so that it can run alone.
PEOPLE = {
    "anna": ("Anna Bassi", "amministratore"),
    "bruno": ("Bruno Conti", "operatore"),
    "carla": ("Carla Bianchi", "operatore"),
    "dario": ("Dario Fabbri", "operatore"),
    "elena": ("Elena Greco", "operatore"),
    "fulvio": ("Fulvio Marchi", "comando"),
    "greta": ("Greta Unterberger", "comando"),
    "ivo": ("Ivo Leoni", "lettura"),
    "lidia": ("Lidia Moretti", "operatore"),
    "mirco": ("Mirco Salvi", "operatore"),
}
PROVISIONAL = "prima-volta-47-lumache"
PASSWORD = "otto-tazze-di-tiglio"

WIDE, NARROW = (1366, 900), (390, 844)
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What depends on colours; all else is the same in the dark.
AXE_COLOURS = ["color-contrast", "link-in-text-block"]

DAYS = ["data_tentativo", "data_deposito", "cad_data_spedizione", "can_data_spedizione", "data_consegna", "cad_data_ritiro"]
# Outcomes of what was collected at the post office: the day of delivery is that of the collection.
AT_OFFICE = {"RECAG005C", "RECAG006C", "RECAG007C"}


class Failures:
    """What does not hold, one line each, each once."""

    def __init__(self):
        self.lines = []
        self.lock = threading.Lock()

    def add(self, where, what):
        line = f"{where}: {' '.join(str(what).split())}"
        with self.lock:
            if line not in self.lines:
                self.lines.append(line)


class Words:
    """What must never be seen: keys and codes in place of sentences; and the sentences of the two languages."""

    def __init__(self):
        self.of = {lingua: flat(tomllib.loads((ROOT / f"locales/{lingua}/web.toml").read_text(encoding="utf-8")))
                   for lingua in ("it", "de")}
        sections = "|".join(sorted({re.escape(key.split(".")[0]) for key in self.of["it"]}))
        self.key = re.compile(rf"(?<![\w@/.])(?:{sections})\.[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)*(?![\w@])")
        self.place = re.compile(r"\{[a-z][a-z_-]*\}")
        codes = set()
        for name in ("scansione", "spiega"):
            words = flat(tomllib.loads((ROOT / f"locales/it/{name}.toml").read_text(encoding="utf-8")))
            codes |= {key.split(".")[-1] for key in words if "-" in key.split(".")[-1]}
        self.code = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, codes)))})(?![\w-])")
        # Long enough that no name of a person or a place says the same by chance.
        italian = {text for key, text in self.of["it"].items() if len(text) > 9 and "{" not in text}
        self.only_italian = italian - set(self.of["de"].values())

    def wrong(self, text, lingua):
        found = [f"the key `{it}`" for it in self.key.findall(text) if it not in ("atti.csv", "atti.xlsx")]
        found += [f"the empty place `{it}`" for it in self.place.findall(text)]
        found += [f"the code `{it}`" for it in self.code.findall(text)]
        if lingua == "de":
            found += [f"Italian in German: «{it}»" for it in self.only_italian
                      if re.search(rf"(?<!\w){re.escape(it)}(?!\w)", text)]
        return sorted(set(found))


def flat(table, before=""):
    """Sentences by their whole keys."""
    all_of_them = {}
    for key, value in table.items():
        all_of_them |= flat(value, f"{before}{key}.") if isinstance(value, dict) else {before + key: value}
    return all_of_them


class Project:
    """A fresh project with cards that wait for somebody, and the pages served from it."""

    def __init__(self, plico, folder):
        self.plico, self.folder, self.server = plico, folder, None
        self.truth = {}

    def run(self, *args, said=None, ok=(0, 1)):
        done = subprocess.run([self.plico, *args], cwd=self.folder, input=said, capture_output=True, text=True, check=False)
        if done.returncode not in ok:
            raise SystemExit(f"plico {' '.join(args)}: {done.returncode}\n{done.stderr}")
        return done.stdout

    def make(self):
        (self.folder / "plico.toml").write_text('[web]\ncartelle = ["scansioni"]\nprova = true\n', encoding="utf-8")
        self.run("sample", "--atti", str(ACTS), "--seed", str(SEED), "--damage", "0", "-o", "lotto")
        self.run("render", "lotto", "-o", "reso")
        distinta = min((self.folder / "reso/distinte").glob("*-AG-*[0-9].pdf"))
        self.run("handover", "reso", "--date", HANDED, "--distinta", str(distinta))
        self.run("cards", "make", "--from", "reso", "-o", "cartoline", "--wear", "medium", "--date", HANDED)
        self.run("scan", "cartoline/scansioni", "-o", "scansioni", "--prova", "--date", SCANNED)
        with (self.folder / "cartoline/verita.csv").open(encoding="utf-8-sig", newline="") as text:
            for card in csv.DictReader(text, delimiter=";"):
                self.truth[name_of(card)] = card
        for name, (persona, ruolo) in PEOPLE.items():
            self.run("user", "add", name, "--full-name", persona, "--ruolo", ruolo, "--stdin", said=PROVISIONAL + "\n")

    def serve(self):
        command = [self.plico, "serve", "--listen", "127.0.0.1:0", "--json"]
        self.log = (self.folder / "serve.log").open("w")
        self.server = subprocess.Popen(command, cwd=self.folder, stdout=subprocess.PIPE, stderr=self.log, text=True)
        line = self.server.stdout.readline()
        if not line:
            raise SystemExit(f"plico serve did not open: {(self.folder / 'serve.log').read_text()}")
        self.address = json.loads(line)["indirizzo"].rstrip("/")

    def stop(self):
        """Ends it as Ctrl-C does; its exit status."""
        if self.server is None or self.server.poll() is not None:
            return 0
        self.server.send_signal(signal.SIGINT)
        try:
            return self.server.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.server.kill()
            return "killed after 15 seconds"

    def settled(self):
        """What was decided, by the name of the card."""
        folder = self.folder / "scansioni/stato/conferme"
        return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")}

    def story(self, card):
        """What the ledger tells of the act of a card."""
        return self.run("explain", self.truth[card]["id_verbale"])


def name_of(card):
    """The name that the pages give to the piece of a card."""
    key = "\n".join(card[it] for it in ("id_verbale", "progressivo_destinatario", "numero_piego"))
    return hashlib.sha256(key.encode()).hexdigest()[:32]


def outcome_of(card):
    """The outcome of a card as the pages say it."""
    code = "+".join(filter(None, (card["esito_cod"], card["causa"])))
    return "/".join(filter(None, (code, card["modalita"])))


def days_of(card):
    """The days that a card tells, by the fields of the page."""
    at_office = card["esito_cod"] in AT_OFFICE
    days = [card["data_tentativo"], card["data_deposito"], card["data_cad"], card["data_can"],
            "" if at_office else card["data_consegna"], card["data_consegna"] if at_office else ""]
    return {field: day for field, day in zip(DAYS, days) if day}


def code_of(secret, step):
    """The code of six digits of a secret at a step of thirty seconds (RFC 6238)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def axe_source():
    """axe-core, or None."""
    path = os.environ.get("PLICO_AXE", "")
    package = importlib.util.find_spec("axe_playwright_python")
    if not path and package:
        path = Path(package.submodule_search_locations[0]) / "axe.min.js"
    return Path(path).read_text(encoding="utf-8") if path else None


class Bench:
    """What all flows share: the project, what went wrong, what was looked at, how long the server took."""

    def __init__(self, project, screenshots):
        self.project, self.screenshots = project, screenshots
        self.failures, self.words, self.axe = Failures(), Words(), axe_source()
        self.looked, self.times, self.numbers = set(), defaultdict(list), []
        self.opened, self.spare, self.is_day_first = [], [], None
        if self.axe is None:
            self.failures.add("axe", "no axe-core: name its file in PLICO_AXE, or install axe-playwright-python")

    def browser(self, flow, scripts=True):
        """A browser that knows nobody; one that an earlier flow left where there is one."""
        browser = self.spare.pop() if scripts and self.spare else Browser(self, flow, scripts)
        browser.flow, browser.lingua = flow, "it"
        self.opened.append(browser)
        return browser

    def leave(self):
        """A flow has ended: its browsers forget it."""
        while self.opened:
            browser = self.opened.pop()
            with contextlib.suppress(WebDriverException):
                if not browser.scripts:
                    browser.close()
                    continue
                browser.forget()
                self.spare.append(browser)

    def close(self):
        for it in self.spare + self.opened:
            with contextlib.suppress(WebDriverException):
                it.close()


class Browser:
    """A browser of one person, in one flow."""

    def __init__(self, bench, flow, scripts=True):
        self.bench, self.flow, self.scripts = bench, flow, scripts
        self.lingua = "it"
        self.downloads = Path(tempfile.mkdtemp(prefix="scaricati-", dir=bench.project.folder))
        self.driver = self.start()

    def start(self):
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or ""
        # Without motion nothing is pressed, or measured, while it is on its way.
        for it in ("headless=new", "force-prefers-reduced-motion", "no-sandbox", "disable-gpu", "disable-dev-shm-usage",
                   "hide-scrollbars", "disable-extensions", "disable-background-networking", "no-first-run",
                   f"window-size={WIDE[0]},{WIDE[1]}"):
            options.add_argument(f"--{it}")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        prefs = {"download.default_directory": str(self.downloads), "credentials_enable_service": False,
                 "profile.password_manager_leak_detection": False}
        if not self.scripts:
            prefs["profile.managed_default_content_settings.javascript"] = 2
        options.add_experimental_option("prefs", prefs)
        driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
        driver.set_page_load_timeout(PATIENCE)
        return driver

    def forget(self):
        self.driver.get("about:blank")
        self.driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
        self.driver.get_log("browser")
        for old in self.downloads.iterdir():
            old.unlink()
        self.resize(WIDE, True)
        self.dress(False)

    def close(self):
        self.driver.quit()

    # What is on the page.

    def one(self, marks):
        return self.driver.find_element(By.CSS_SELECTOR, marks)

    def all(self, marks):
        return self.driver.find_elements(By.CSS_SELECTOR, marks)

    def has(self, marks):
        return bool(self.all(marks))

    def text(self, marks="body"):
        """What is written there. A page that opened anew meanwhile is read again."""
        for tries in range(5):
            try:
                return "\n".join(it.text for it in self.all(marks))
            except StaleElementReferenceException:
                if tries == 4:
                    raise

    def path(self):
        return self.driver.current_url.removeprefix(self.bench.project.address)

    def script(self, source, *args):
        return self.driver.execute_script(source, *args)

    # What must hold.

    def check(self, holds, what):
        if not holds:
            self.fail(what)
        return holds

    def fail(self, what):
        self.bench.failures.add(self.flow, what)

    def says(self, sentence, what, marks="main"):
        """Whether the page says a sentence of ours, by its key; its places stand for anything."""
        words = re.escape(self.bench.words.of[self.lingua][sentence])
        pattern = re.sub(r"\\\{[a-z-]+\\\}", ".+", words)
        said = self.text(marks)
        return self.check(re.search(pattern, said), f"{what}: expected «{self.bench.words.of[self.lingua][sentence]}» on "
                                                    f"{self.path()}, found «{said[:160]}»")

    # What one does.

    @contextlib.contextmanager
    def leaving(self, patience=PATIENCE):
        """Waits until another page is there, whole."""
        old = self.one("html").id
        yield
        until = time.monotonic() + patience
        while time.monotonic() < until:
            with contextlib.suppress(WebDriverException):
                if self.one("html").id != old and (not self.scripts or self.script("return document.readyState") == "complete"):
                    self.arrived()
                    return
            time.sleep(0.01)
        raise TimeoutError(f"nothing came after {self.path()}")

    def go(self, path):
        self.driver.get(self.bench.project.address + path)
        self.arrived()

    def click(self, marks):
        """Presses what leads to another page."""
        with self.leaving():
            self.one(marks).click()

    def arrived(self):
        """A page came: how long the server took for it."""
        if not self.scripts:
            return
        took = self.script("const it = performance.getEntriesByType('navigation')[0];"
                           "return it ? it.responseStart - it.requestStart : null")
        if took is not None:
            path = re.sub(r"[0-9a-f]{32,64}", "…", self.path().split("?")[0])
            self.bench.times[path].append(took)

    def fill(self, **fields):
        for name, value in fields.items():
            field = self.one(f"main [name={name}]:not([type=hidden])")
            field.clear()
            field.send_keys(value)

    def choose(self, name, value):
        Select(self.one(f"main select[name={name}]")).select_by_value(value)

    def keys(self, *keys):
        """Presses keys where the focus is, as a hand on the keyboard does."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def digits(self, day):
        """A day as this browser wants it typed: the language of its fields is its own."""
        year, month, of_month = day.split("-")
        if self.bench.is_day_first is None:
            self.script("const it = document.createElement('input'); it.type = 'date'; it.id = 'ordine';"
                        "const was = document.activeElement; document.querySelector('main').append(it); it.focus(); it.was = was")
            self.keys("01022003")
            self.bench.is_day_first = self.script("const it = document.querySelector('#ordine'); it.was.focus(); it.remove();"
                                                  "return it.value") == "2003-02-01"
        return (of_month + month if self.bench.is_day_first else month + of_month) + year

    @contextlib.contextmanager
    def download(self):
        """Waits for the file that a link brings, and reads it."""
        for old in self.downloads.iterdir():
            old.unlink()
        saved = argparse.Namespace(text="")
        yield saved
        if within(PATIENCE, lambda: any(not it.name.endswith(".crdownload") and not it.name.startswith(".") for it in self.downloads.iterdir())):
            saved.text = next(self.downloads.iterdir()).read_text(encoding="utf-8-sig")

    # Coming in and going out.

    def log_in(self, name, password):
        if not self.has("form[action='/accesso']"):
            self.go("/accesso")
        self.fill(nome=name, password=password)
        self.click("form[action='/accesso'] button.pieno")

    def come_in(self, name, password=PROVISIONAL):
        """Logs in for the first time, or again; the provisional password is changed where it is asked for."""
        self.log_in(name, PASSWORD)
        if self.path().startswith("/accesso") and self.has("form[action='/accesso']"):
            self.log_in(name, password)
            self.change_password(password, PASSWORD)
        self.go("/stato")

    def change_password(self, old, new):
        self.fill(vecchia=old, nuova=new, ripetuta=new)
        self.click("form[action='/profilo/password'] button.pieno")

    def log_out(self):
        self.one("details.persona summary").click()
        self.click("form[action='/esci'] button")

    # Looking at a page.

    def look(self, page, refused=False):
        """Looks at the page that is open, under a name: words, console, and once also axe and pictures."""
        self.read(page)
        self.console(page, refused)
        key = (page, self.lingua)
        if not self.scripts or key in self.bench.looked:
            return
        self.bench.looked.add(key)
        if self.lingua != "it":
            self.picture(f"{page}-{self.lingua}")
            return
        for size, wide in ((WIDE, True), (NARROW, False)):
            self.resize(size, wide)
            for dark in (False, True):
                self.dress(dark)
                name = f"{page} ({'wide' if wide else 'narrow'}, {'dark' if dark else 'light'})"
                self.fits(name)
                self.inspect(name, dark)
                self.picture(f"{page}-{'largo' if wide else 'stretto'}-{'scuro' if dark else 'chiaro'}")
        self.resize(WIDE, True)
        self.dress(False)

    def read(self, page):
        text = self.script("return document.title + '\\n' + document.body.innerText") if self.scripts else self.text()
        for it in self.bench.words.wrong(text, self.lingua):
            self.bench.failures.add(f"words of {page} in {self.lingua}", it)
        if self.scripts:
            lang = self.script("return document.documentElement.lang")
            self.check(lang == self.lingua, f"{page} is in `{lang}`, not in `{self.lingua}`")

    def console(self, page, refused):
        for it in self.driver.get_log("browser"):
            # The browser itself says that a page answered with 403 or 404.
            if it["level"] in ("SEVERE", "WARNING") and not (refused and "Failed to load resource" in it["message"]):
                self.bench.failures.add(f"console of {page}", it["message"][:300])

    def resize(self, size, wide):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": size[0], "height": size[1], "deviceScaleFactor": 1 if wide else 2, "mobile": not wide})

    def dress(self, dark):
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})

    def fits(self, name):
        over = self.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        self.check(over <= 0, f"{name} is {over} pixels wider than its window")

    def inspect(self, name, dark):
        if self.bench.axe is None:
            return
        if not self.script("return 'axe' in window"):
            self.script(self.bench.axe)
        rules = {"type": "rule", "values": AXE_COLOURS} if dark else {"type": "tag", "values": AXE_TAGS}
        found = self.driver.execute_async_script(
            "const done = arguments[1]; axe.run(document, { runOnly: arguments[0], resultTypes: ['violations'] })"
            ".then((it) => done(it.violations.map((v) => ({ id: v.id, help: v.help, count: v.nodes.length,"
            " first: v.nodes[0].target.join(' ') + ' ' + [...v.nodes[0].any, ...v.nodes[0].all, ...v.nodes[0].none][0]?.message"
            " }))), (it) => done([{ id: 'axe', help: String(it), count: 0, first: '' }]))", rules)
        for it in found:
            self.bench.failures.add(f"axe, {name}", f"{it['id']} ({it['help']}) at {it['count']} places, first {it['first'][:240]}")

    def picture(self, name):
        folder = self.bench.screenshots
        if folder is None:
            return
        size = self.script("return [innerWidth, Math.max(innerHeight, document.documentElement.scrollHeight)]")
        shot = self.driver.execute_cdp_cmd("Page.captureScreenshot", {
            "captureBeyondViewport": True, "clip": {"x": 0, "y": 0, "width": size[0], "height": min(size[1], 5000), "scale": 1}})
        (folder / f"{name}.png").write_bytes(base64.b64decode(shot["data"]))


# The flows. Each gets the bench, opens its browser, and leaves what does not hold in the list of failures.


def accesso(bench):
    """Coming in and going out."""
    it = bench.browser("accesso")
    it.go("/stato")
    it.check(it.path().startswith("/accesso"), f"/stato without logging in leads to {it.path()}")
    it.look("accesso")
    it.log_in("ivo", "sbagliata-di-sicuro")
    it.says("avviso.credenziali", "a wrong password")
    it.check(it.one("#nome").get_attribute("value") == "ivo", "after a wrong password the name has to be typed again")
    it.look("accesso-errato")
    it.log_in("ivo", PROVISIONAL)
    it.go("/cerca")
    it.check(it.path() == "/profilo", f"a provisional password lets one go to {it.path()}")
    it.says("profilo.obbligo", "a provisional password")
    it.look("profilo-obbligo")
    it.fill(vecchia=PROVISIONAL, nuova=PASSWORD, ripetuta=PASSWORD + "x")
    it.click("form[action='/profilo/password'] button.pieno")
    it.says("profilo.password-diverse", "two new passwords that differ")
    it.go(it.path())
    if not it.check(it.has("main h1"), f"after a refusal the address {it.path()} is an empty page when one opens it again"):
        it.go("/profilo")
    it.change_password(PROVISIONAL, PASSWORD)
    it.says("profilo.cambiata", "the changed password")
    it.go("/")
    it.check(it.path() == "/stato", f"after the new password the first page is {it.path()}")
    it.go("/verifica")
    it.says("errore.403-titolo", "who only reads, at the desk")
    it.look("errore-403", refused=True)
    it.go("/non-c-e")
    it.says("errore.404-titolo", "a page that is not there")
    it.look("errore-404", refused=True)
    it.go("/cerca")
    it.log_out()
    it.check(it.path() == "/accesso", f"logging out leads to {it.path()}")
    it.driver.back()
    time.sleep(0.3)
    it.check(it.has("form[action='/accesso']"), f"after logging out, going back shows {it.path()} as it was")
    it.go("/stato")
    it.check(it.path().startswith("/accesso"), "after logging out /stato still opens")


def codice(bench):
    """The second step."""
    it = bench.browser("codice")
    it.come_in("lidia")
    it.go("/profilo")
    it.look("profilo")
    it.fill(password=PASSWORD)
    it.click("form[action='/profilo/codice/nuovo'] button")
    it.look("profilo-codice")
    it.check(it.script("return document.querySelector('img.qr').naturalWidth") > 0, "the QR code of the secret is not shown")
    codes = Codes(it.text(".segreto").replace(" ", ""))
    it.fill(codice=codes.wrong())
    with it.leaving():
        it.keys(Keys.ENTER)
    it.says("avviso.codice-errato", "a wrong code when switching the second step on")
    it.fill(codice=codes.next())
    it.click("form[action='/profilo/codice'] button")
    it.says("profilo.codice-acceso", "the second step")
    it.look("profilo-acceso")
    it.log_out()
    it.log_in("lidia", PASSWORD)
    it.check(it.path().startswith("/accesso/codice"), f"with the second step the password leads to {it.path()}")
    it.look("accesso-codice")
    it.go("/stato")
    it.check(it.path().startswith("/accesso"), "with the second step the password alone lets one in")
    it.log_in("lidia", PASSWORD)
    enter_code(it, codes.wrong())
    it.says("avviso.codice-errato", "a wrong code")
    enter_code(it, codes.used())
    it.says("avviso.codice-errato", "a code that was used already")
    enter_code(it, codes.next())
    it.check(it.path() == "/stato", f"password and code lead to {it.path()}")
    it.log_out()
    it.log_in("lidia", PASSWORD)
    enter_code(it, codes.used())
    it.says("avviso.codice-errato", "a code that somebody has logged in with")
    enter_code(it, codes.next())
    it.check(it.path() == "/stato", f"the next code leads to {it.path()}")


def enter_code(it, code):
    """Six digits send themselves."""
    with it.leaving():
        it.one("#codice").send_keys(code)


class Codes:
    """The codes of a phone; the clock may be one step off, so three in a row hold at a time."""

    def __init__(self, secret):
        self.secret, self.last = secret, 0

    def next(self):
        """A code that holds now and was not used."""
        while True:
            left = 30 - time.time() % 30
            now = int(time.time()) // 30
            if left > 2 and self.last < now + 1:
                self.last = max(self.last + 1, now - 1)
                return code_of(self.secret, self.last)
            time.sleep(0.2)

    def used(self):
        return code_of(self.secret, self.last)

    def wrong(self):
        now = int(time.time()) // 30
        near = {code_of(self.secret, now + it) for it in range(-3, 4)}
        return next(it for it in ("123456", "654321", "246801") if it not in near)


def stato(bench):
    """Where things stand."""
    it = bench.browser("stato")
    it.come_in("fulvio")
    it.look("stato")
    it.check("2026/" in it.text("#parte-lotti"), "the lot is not among the lots")
    it.check(it.has("#parte-fasi .barre li"), "no phase of acts is shown")
    row = it.text("#parte-cartelle tbody tr")
    it.check(it.has("#parte-incassi .vuoto"), "payments are told where there are none")
    doubts = it.text("#parte-cartelle td[data-nome=Dubbi]")
    it.check(row.startswith("scansioni") and doubts.isdigit() and int(doubts) > 0, f"the folder of scans says «{row}»")
    it.check(doubts in it.text(".cifre"), f"the figures do not say the {doubts} doubtful cards")
    it.check(it.has("#parte-termini tbody tr") or it.has("#parte-termini .vuoto"), "the terms are not shown")
    it.click("#parte-fasi .barre a")
    it.check(it.has("tbody tr"), f"a phase leads to {it.path()}, which lists no act")
    it.go("/stato")
    # Nobody waits for the levels: they are there a moment after somebody asked. Trial acts are none of them.
    waits = bench.words.of["it"]["stato.livelli-attesa"]
    it.check(within(PATIENCE, lambda: it.go("/stato") or it.text("#parte-livelli .vuoto") != waits), "service levels are never counted")
    it.says("stato.livelli-vuoto", "service levels of trial acts", "#parte-livelli")
    lives(it)


def lives(it):
    """The live part asks again and replaces what changed, and no more; without an answer the page says so."""
    it.script("document.querySelector('#parte-ora').textContent = 'vecchio';"
              "document.querySelector('#parte-lotti').dataset.segno = 'mio'")
    wake = "document.querySelector('[data-vivo-acceso]').dispatchEvent(new Event('change'))"
    it.script("const was = window.fetch; window.fetch = async (...all) => { const it = await was(...all);"
              "const text = (await it.text()).replace(/(id=\"parte-ora\"[^>]*>)[^<]*/, '$1nuovo');"
              "return new Response(text, { status: it.status }); };" + wake)
    it.check(within(3, lambda: it.text("#parte-ora") == "nuovo"), "the live part does not show what changed")
    it.check(it.script("return document.querySelector('#parte-lotti').dataset.segno") == "mio",
             "the live part replaces what did not change")
    it.check(not it.one("[data-vivo-fermo]").is_displayed(), "the page says that it stands still while it does not")
    it.script("window.fetch = async () => { throw new Error('giu'); };" + wake)
    it.check(within(3, it.one("[data-vivo-fermo]").is_displayed), "the page does not say that it no longer refreshes")


def within(seconds, holds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if holds():
            return True
        time.sleep(0.05)
    return False


def cerca(bench):
    """Searching, the files of what was found, an act and its evidence."""
    it = bench.browser("cerca")
    it.come_in("fulvio")
    it.go("/cerca")
    it.look("cerca")
    search(it, dal="2000-01-01")
    it.look("cerca-trovati")
    first = it.text("tbody tr:first-child th a")
    pages(it)
    search(it, numero=first)
    it.check(it.text("tbody th a") == first, f"the number {first} finds «{it.text('tbody th a')}»")
    found = {td.get_attribute("data-nome"): td.text for td in it.all("tbody tr:first-child td")}
    plate, name = found["Targa"], found["Destinatario"]
    it.click("tbody th a")
    code = re.search(r"\b(?:[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]|\d{11})\b", it.text(".targhette"))
    finds(it, first, "the beginning of the plate", targa=plate[:4].lower())
    finds(it, first, "the beginning of the name", nome=name[:5].lower())
    finds(it, first, "the words of the name the other way round", nome=" ".join(reversed(name.lower().split())))
    address = address_of(it.bench.project, first)
    finds(it, first, "the address", indirizzo=address)
    it.look("cerca-indirizzo")
    finds(it, first, "an address in other words", indirizzo=address.lower().replace("via ", "v. ", 1))
    search(it, indirizzo="via")
    it.says("cerca.errore-indirizzo", "a street without a name")
    if it.check(code, "the act does not say the codice fiscale of its recipient"):
        finds(it, first, "the codice fiscale", codice=code[0].lower())
    day = "-".join(reversed(found["Violazione"].split("/")))
    finds(it, first, "the day", dal=day, al=day)
    search(it, dal="2026-03-02", al="2026-03-01")
    it.check(it.has(".avviso.errore"), "days the wrong way round are not told")
    it.look("cerca-errore")
    search(it, nome="Zzyzx")
    for key in ("cerca.nulla", "cerca.prova-con", "cerca.consiglio-meno", "cerca.consiglio-parte"):
        it.says(key, "nothing found")
    it.look("cerca-nulla")
    files(it)
    act(it)


def search(it, **asked):
    """Asks by the form."""
    it.go("/cerca")
    if not it.one("details.altro").get_attribute("open"):
        it.one("details.altro summary").click()
    if not it.one("[name=prova]").is_selected():
        it.one("[name=prova]").click()
    for name, value in asked.items():
        # A day is typed as the browser wants it: its value is set, as the calendar of the field does.
        if name in ("dal", "al"):
            it.script("arguments[0].value = arguments[1]", it.one(f"[name={name}]"), value)
        else:
            it.one(f"[name={name}]").send_keys(value)
    it.click("form[role=search] button.pieno")


def finds(it, number, what, **asked):
    search(it, **asked)
    it.check(number in [row.text for row in it.all("tbody th a")], f"{what} {asked} does not find {number}")


def address_of(project, number):
    """Where the first recipient of an act lives, as the lot says it."""
    def rows(name):
        with (project.folder / "lotto" / name).open(encoding="utf-8-sig", newline="") as text:
            return list(csv.DictReader(text, delimiter=";"))
    act = next(it for it in rows("verbali.csv") if f"{it['numero_verbale']}/{it['anno_verbale']}" == number)
    lives = next(it for it in rows("soggetti.csv") if it["id_verbale"] == act["id_verbale"])
    return " ".join(lives[it] for it in ("indirizzo", "civico", "cap", "citta", "provincia") if lives[it])


def pages(it):
    """The second page goes on where the first one ends."""
    first = [row.text for row in it.all("tbody th a")]
    if it.check(it.has("a[rel=next]"), f"{len(first)} acts found, and no second page"):
        it.click("a[rel=next]")
        second = [row.text for row in it.all("tbody th a")]
        it.check(second and not set(first) & set(second), "the second page repeats the first one")
        it.click("a[rel=prev]")
        it.check([row.text for row in it.all("tbody th a")] == first, "the way back from the second page leads elsewhere")


def files(it):
    """What was found, as a table for programs and as a workbook."""
    search(it, dal="2000-01-01")
    count = int(re.search(r"(\d+)\D*$", it.text("#t-trovati"))[1])
    for kind in ("csv", "xlsx"):
        it.one(f"a[download][href*='.{kind}']").click()
    within(10, lambda: {path.suffix for path in it.downloads.iterdir()} >= {".csv", ".xlsx"})
    names = sorted(path.name for path in it.downloads.iterdir())
    if not it.check(names == ["atti.csv", "atti.xlsx"], f"downloaded: {names}"):
        return
    rows = list(csv.reader(io.StringIO((it.downloads / "atti.csv").read_text(encoding="utf-8-sig")), delimiter=";"))
    it.check(len(rows) == count + 1 and rows[0][0] == "Ente", f"{count} acts found, {len(rows) - 1} rows in the CSV")
    with zipfile.ZipFile(it.downloads / "atti.xlsx") as book:
        sheet, texts = (book.read(f"xl/{name}.xml").decode() for name in ("worksheets/sheet1", "sharedStrings"))
    # The head, the acts, and their sum.
    in_book = len(re.findall(r"<row\b", sheet)) - 2
    it.check(in_book == count, f"{count} acts found, {in_book} in the XLSX")
    missing = [row[1] for row in rows[1:] if f">{row[1]}<" not in texts]
    it.check(not missing, f"acts of the CSV that the XLSX does not have: {missing[:5]}")


def act(it):
    """An act of which cards came back: its story, its facts, and the image of a card."""
    card = next(iter(it.bench.project.truth.values()))
    search(it, numero=card["id_verbale"])
    it.click("tbody th a")
    it.look("atto")
    it.check(len(it.all(".storia p")) > 3, "the act tells no story")
    it.check(len(it.all(".crono > li")) >= 3, "the act shows fewer facts than: in, printed, handed over")
    names = [dt.get_attribute("textContent") for dt in it.all(".dettagli dt")]
    raw = [name for name in names if "_" in name or name != name.strip()]
    it.check(names and not raw, f"facts show names of fields: {raw or 'none at all'}")
    it.check(it.has(".carte a"), "no paper of the act is listed")
    link = it.one("a[data-visione]")
    link.click()
    shown = "const it = document.querySelector('#visione[open] img'); return !!it && it.complete && it.naturalWidth > 100"
    it.check(within(5, lambda: it.script(shown)), "the image of a card does not open in place")
    it.look("atto-immagine")
    it.keys(Keys.ESCAPE)
    it.check(not it.has("#visione[open]"), "Escape does not close the image")
    it.go(link.get_attribute("href").removeprefix(it.bench.project.address))
    it.check(it.script("return document.contentType").startswith("image/"), "the image of a card does not open as a file")


def verifica(bench):
    """Doubtful cards in a row, by the keyboard alone."""
    it = bench.browser("verifica")
    it.come_in("bruno")
    it.go("/verifica")
    it.look("verifica")
    waiting = int(re.search(r"\d+", it.text("main > .nota"))[0])
    it.check(waiting >= CARDS_IN_A_ROW, f"only {waiting} cards wait")
    with it.leaving():
        it.keys(Keys.ENTER)
    if not it.check(it.path().startswith("/verifica/"), f"Enter on the queue leads to {it.path()}"):
        return
    it.look("verifica-carta")
    refused(it)
    settled, seconds = [], []
    while len(settled) < CARDS_IN_A_ROW:
        begun, card = time.monotonic(), card_of(it)
        what = settle(it)
        if what not in ("settled", "left"):
            break
        if what == "settled":
            seconds.append(time.monotonic() - begun)
            settled.append(card)
    if seconds:
        median = statistics.median(seconds)
        bench.numbers.append(f"cards by keyboard: {len(seconds)}, median {median:.2f} s, worst {max(seconds):.2f} s")
    it.check(len(set(settled)) == CARDS_IN_A_ROW, f"{len(set(settled))} of {CARDS_IN_A_ROW} cards were settled")
    undo(it)
    it.go("/verifica")
    listed = {row.get_attribute("href")[-32:] for row in it.all("tbody th a")} & set(settled)
    it.check(not listed, f"the queue still lists {len(listed)} of {len(settled)} cards that were settled")
    facts(it, settled[:-1])


def card_of(it):
    return it.path().removeprefix("/verifica/").split("?")[0].split("-", 1)[-1]


def settle(it):
    """Says what the card says, by keys: "settled", "left" where nobody can say, "late" where somebody else was quicker."""
    card = it.bench.project.truth.get(card_of(it))
    if not it.check(card, f"{it.path()} is no card of the lot"):
        return "refused"
    here = it.path()
    upright(it, card)
    if not outcome_of(card):
        with it.leaving():
            it.keys("l")
        return "left" if it.check(it.path() != here, "a card that cannot be read is not left") else "refused"
    choose_outcome(it, outcome_on(it, card))
    choose_days(it, days_of(card))
    with it.leaving():
        # From a list or a date Enter alone does other things, as the page says.
        if it.script("return document.activeElement.matches('select, [type=date]')"):
            ActionChains(it.driver).key_down(Keys.CONTROL).send_keys(Keys.ENTER).key_up(Keys.CONTROL).perform()
        else:
            it.keys(Keys.ENTER)
    if not it.check(it.path() != here and not it.has(".avviso.errore"),
                    f"{card['id_verbale']} {outcome_of(card)} {days_of(card)} is refused: «{it.text('.avviso.errore')}»"):
        return "refused"
    told = it.bench.words.of["it"]["verifica.gia-decisa"].split("{")[0]
    return "late" if told in it.text(".avviso.attento") else "settled"


def upright(it, card):
    """Whether the front lies as one reads it: its codes stand on the left."""
    left, right = it.script("""
        const figures = [...document.querySelectorAll('.banco-lati figure')];
        const image = figures.find((it) => /fronte/.test(it.innerText))?.querySelector('img');
        if (!image || !image.naturalWidth) return [0, 0];
        const canvas = Object.assign(document.createElement('canvas'), { width: 200, height: 140 });
        const ground = canvas.getContext('2d', { willReadFrequently: true });
        ground.drawImage(image, 0, 0, 200, 140);
        const dark = (x) => { const it = ground.getImageData(x, 20, 70, 100).data; let sum = 0;
          for (let at = 0; at < it.length; at += 4) sum += it[at] < 110; return sum; };
        return [dark(20), dark(110)];""")
    it.check(right < 50 or left > right, f"the front of {card['id_verbale']} is shown upside down")


def outcome_on(it, card):
    """The outcome of a card as the list has it: some say how by their cause alone."""
    bare, values = outcome_of(card), re.findall(r'<option value="([^"]+)"', it.driver.page_source)
    return next((value for value in values if value == bare or value.startswith(bare + "/")), bare)


def choose_outcome(it, outcome):
    """The digit of a candidate; or A and the list."""
    digits = it.script("return Object.fromEntries([...document.querySelectorAll('input[name=esito]')]"
                       ".map((it) => [it.value, it.dataset.tasto]))")
    if outcome in digits:
        it.keys(digits[outcome])
    else:
        it.keys("a")
        options, now = it.script("const it = document.querySelector('[name=esito_altro]');"
                                 "return [[...it.options].map((it) => it.value), it.value]")
        steps = options.index(outcome) - options.index(now)
        it.keys(*[Keys.ARROW_DOWN if steps > 0 else Keys.ARROW_UP] * abs(steps))
    chosen = it.script("const it = document.querySelector('[name=esito]:checked')?.value;"
                       "return it === 'altro' ? document.querySelector('[name=esito_altro]').value : it")
    it.check(chosen == outcome, f"the keys for {outcome} choose {chosen}")


def choose_days(it, days):
    """Proposals by their letters first, then what must be typed."""
    shown = shown_days(it)
    letters = it.script("return Object.fromEntries([...document.querySelectorAll('[data-proposta][data-tasto]')]"
                        ".map((it) => [it.dataset.campo + ' ' + it.dataset.proposta, it.dataset.tasto]))")
    # In the list of all outcomes letters are for the list.
    is_list = it.script("return document.activeElement.matches('select')")
    typed = []
    for field in DAYS:
        day = days.get(field, "")
        letter = None if is_list else letters.get(f"data-{field} {day}")
        if letter and shown[field] != day:
            it.keys(letter)
        elif shown[field] != day:
            typed.append((field, day))
    for field, day in typed:
        tab_to(it, f"data-{field}")
        it.keys(*([it.digits(day)] if day else [Keys.DELETE, Keys.TAB, Keys.DELETE, Keys.TAB, Keys.DELETE]))
    shown = {field: day for field, day in shown_days(it).items() if day}
    it.check(shown == days, f"the keys for {days} leave {shown}")


def shown_days(it):
    return it.script("return Object.fromEntries(arguments[0].map((it) => [it, document.querySelector(`[name=${it}]`).value]))",
                     DAYS)


def tab_to(it, name):
    """Walks to a field."""
    for _ in range(80):
        if it.script("return document.activeElement.id") == name:
            return
        it.keys(Keys.TAB)
    it.fail(f"the Tab key never comes to {name}")


def refused(it):
    """A delivery without its day is refused in words, and what was typed stays."""
    here = it.path()
    for field in DAYS:
        it.script("arguments[0].value = ''", it.one(f"[name={field}]"))
    it.script("arguments[0].value = '2026-04-09'", it.one("[name=data_tentativo]"))
    it.keys(it.one("input[name=esito][value='RECAG001C/MANI']").get_attribute("data-tasto"))
    with it.leaving():
        it.keys(Keys.ENTER)
    it.check(it.path() == here, f"a delivery without its day leads to {it.path()}")
    it.check(len(it.text(".avviso.errore").split()) > 3, "a delivery without its day is not refused in words")
    it.check(it.one("[name=data_tentativo]").get_attribute("value") == "2026-04-09", "a refused decision loses the day typed")
    it.check(it.one("[name=esito][value='RECAG001C/MANI']").is_selected(), "a refused decision loses the outcome chosen")
    it.check(card_of(it) not in it.bench.project.settled(), "a refused decision is kept")
    it.look("verifica-rifiutata")


def undo(it):
    """The last decision can be taken back by a key; the card waits again, and can be decided again."""
    last = it.bench.project.settled()
    if not it.check(it.has("form.ultima"), "after a decision nothing can be taken back"):
        return
    it.look("verifica-annulla")
    with it.leaving():
        it.keys("u")
    card = card_of(it)
    it.check(card in last and card not in it.bench.project.settled(), "taking back leaves the decision where it was")
    it.check("ritirat" in it.bench.project.story(card), "taking back leaves the fact in the ledger as it was")
    it.go("/verifica")
    it.check(it.has(f"tbody a[href$='{card}']"), "a card that was taken back does not wait again")
    it.go(f"/verifica/0-{card}")
    settle(it)
    it.check(card in it.bench.project.settled(), "a card that was taken back cannot be decided again")


def facts(it, settled):
    """Each decision is a fact of its act, with who decided."""
    who = PEOPLE["bruno"][0]
    kept = it.bench.project.settled()
    for card in settled:
        it.check(kept.get(card, {}).get("da") == who, f"the decision of {card} is kept as that of {kept.get(card, {}).get('da')}")
    card = it.bench.project.truth[settled[0]]
    search(it, numero=card["id_verbale"])
    it.click("tbody th a")
    it.check(who in it.text(".crono"), f"the act {card['id_verbale']} does not say that {who} decided")
    it.look("atto-deciso")


def insieme(bench):
    """Two at the desk at once: no card is settled twice, and who comes second to a card is told."""
    before = set(bench.project.settled())
    two = [bench.browser("insieme"), bench.browser("insieme")]
    for it, name in zip(two, ("carla", "dario")):
        it.come_in(name)
        it.go("/verifica")
    one, other = two
    one.click("main .bottone.pieno")
    other.go(one.path())
    other.says("verifica.occupata", "a card that somebody else has open")
    other.check(PEOPLE["carla"][0] in other.text("main .avviso"), "a card that is open does not say who has it")
    other.look("verifica-occupata")
    other.go("/verifica")
    other.check(PEOPLE["carla"][0] in other.text("td[data-nome='La guarda']"), "the queue does not say who has a card open")
    other.click("main .bottone.pieno")
    other.check(other.path() != one.path(), "the queue gives two people the same card")
    done = {one: [], other: []}
    threads = [threading.Thread(target=work, args=(it, done[it])) for it in two]
    for it in threads:
        it.start()
    for it in threads:
        it.join()
    twice = set(done[one]) & set(done[other])
    one.check(not twice, f"settled by both: {twice}")
    kept = {card: it["da"] for card, it in bench.project.settled().items() if card not in before}
    for it, name in zip(two, ("carla", "dario")):
        it.check(len(done[it]) == CARDS_TOGETHER, f"{name} settled {len(done[it])} of {CARDS_TOGETHER} cards")
        wrong = [card for card in done[it] if kept.get(card) != PEOPLE[name][0]]
        it.check(not wrong, f"settled by {name}, and kept otherwise: {wrong}")


def work(it, done):
    try:
        while len(done) < CARDS_TOGETHER and it.path().startswith("/verifica/"):
            card, what = card_of(it), settle(it)
            if what == "refused":
                return
            if what == "settled":
                done.append(card)
            elif what == "late":
                it.bench.numbers.append("two decided the same card, and the second one was told")
    except Exception as error:  # A thread says what happened to it.
        it.fail(first_line(error))


def utenti(bench):
    """Whoever administers lets people in and out."""
    it = bench.browser("utenti")
    it.come_in("anna")
    it.go("/utenti")
    it.look("utenti")
    it.one("details.scheda summary").click()
    it.fill(persona="Nora Villa", nome="nora")
    it.one("input[name=ruolo][value=lettura]").click()
    it.look("utenti-aggiungi")
    it.click("form[action='/utenti'] button.pieno")
    it.says("utenti.una-volta", "a new user")
    password = it.text(".segreto")
    it.look("utenti-password")
    it.go("/utenti")
    it.check(password not in it.driver.page_source, "the provisional password is shown twice")
    it.one("details.scheda summary").click()
    it.fill(persona="Un'altra Nora", nome="nora")
    it.click("form[action='/utenti'] button.pieno")
    it.says("motivo.nome-preso", "a name that is taken")
    it.check(it.one("[name=persona]").get_attribute("value") == "Un'altra Nora", "a refused user has to be typed again")
    nora = bench.browser("utenti")
    nora.log_in("nora", password)
    nora.change_password(password, PASSWORD)
    nora.go("/verifica")
    nora.says("errore.403-titolo", "who only reads, at the desk")
    nora.console("utenti", refused=True)
    change(it, "nora", lambda: give_role(it, "nora", "operatore"))
    nora.come_in("nora")
    nora.go("/verifica")
    nora.check(nora.path() == "/verifica" and nora.has("main h1") and not nora.has(".porta"), "a new role does not open its pages")
    change(it, "nora", lambda: row_of(it, "nora", "form[action$='/stato'] button").click())
    nora.go("/stato")
    nora.check(nora.path().startswith("/accesso"), f"who was shut out still sees {nora.path()}")
    nora.log_in("nora", PASSWORD)
    nora.says("avviso.credenziali", "who was shut out")
    last(it)


def change(it, name, press):
    """Opens what can be changed of somebody, and changes it."""
    it.go("/utenti")
    row_of(it, name, "summary").click()
    it.look("utenti-cambia")
    with it.leaving():
        press()
    it.says("avviso.salvato", f"a change of {name}")


def row_of(it, name, marks):
    """Something in the row of somebody."""
    return it.one(f"tr:has(form[action^='/utenti/{name}/']) {marks}")


def give_role(it, name, ruolo):
    Select(row_of(it, name, "select[name=ruolo]")).select_by_value(ruolo)
    row_of(it, name, "form[action$='/ruolo'] button").click()


def last(it):
    """The last administrator stays: not in the page of users, and not by a form of one's own making either."""
    for what, fields in (("stato", {"attivo": "no"}), ("ruolo", {"ruolo": "lettura"})):
        it.go("/utenti")
        with it.leaving():
            it.script("const form = document.createElement('form'); form.method = 'post'; form.action = arguments[0];"
                      "const fields = { csrf: document.querySelector('[name=csrf]').value, ...arguments[1] };"
                      "for (const [name, value] of Object.entries(fields)) {"
                      "  const it = document.createElement('input'); it.name = name; it.value = value; form.append(it); }"
                      "document.body.append(form); form.submit();", f"/utenti/anna/{what}", fields)
        it.says("motivo.se-stessi", f"the last administrator, {what}")
    it.look("utenti-ultimo")
    it.go("/utenti")
    it.check(it.path() == "/utenti" and it.has("tbody tr"), "the last administrator is shut out")


# The pages and how to come there; those that come later are added here.
PAGES = {
    "stato": lambda it: it.go("/stato"),
    "cerca": lambda it: it.go("/cerca"),
    "cerca-trovati": lambda it: it.go("/cerca?prova=1&dal=2000-01-01"),
    "cerca-nulla": lambda it: it.go("/cerca?prova=1&nome=zzyzx"),
    "atto": lambda it: (it.go("/cerca?prova=1&dal=2000-01-01"), it.click("tbody th a")),
    "verifica": lambda it: it.go("/verifica"),
    "verifica-carta": lambda it: (it.go("/verifica"), it.click("main .bottone.pieno")),
    "profilo": lambda it: it.go("/profilo"),
    "errore-404": lambda it: it.go("/non-c-e"),
    "modelli": lambda it: it.go("/modelli"),
    "modello": lambda it: (it.go("/modelli?cerca=verbale"), it.click("tbody th a")),
    "pec": lambda it: it.go("/pec"),
    "pec-cercata": lambda it: it.go("/pec?prova=1&dal=2000-01-01"),
    "carica": lambda it: it.go("/carica"),
    "digita": lambda it: it.go("/digita"),
    "dichiarazioni": lambda it: it.go("/digita/dichiarazioni"),
    "profili-carte": lambda it: it.go("/profili/carte"),
    "autorizza": lambda it: it.go("/autorizza"),
    "autorizza-voce": lambda it: it.go("/autorizza/punti?prova=1"),
    "seconda": lambda it: it.go("/verifica/seconda"),
}


def pagine(bench):
    """All pages in Italian: those that no flow has looked at yet."""
    it = bench.browser("pagine")
    it.come_in("fulvio")
    for page, come in PAGES.items():
        if (page, "it") not in bench.looked:
            come(it)
            it.look(page, refused=page.startswith("errore"))


def tedesco(bench):
    """All pages in German."""
    it = bench.browser("tedesco")
    it.go("/accesso")
    it.click("form.lingue button[value=de]")
    it.lingua = "de"
    it.says("accesso.titolo", "the door in German")
    it.look("accesso")
    it.come_in("greta")
    for page, come in PAGES.items():
        come(it)
        it.look(page, refused=page.startswith("errore"))
    it.go("/cerca?prova=1&targa=zz")
    it.says("cerca.titolo", "the search, in German")
    it.one("details.persona summary").click()
    it.click("form.lingue button[value=it]")
    it.lingua = "it"
    it.check(it.path() == "/cerca?prova=1&targa=zz", f"another language leads to {it.path()}")
    it.says("cerca.titolo", "the search, in Italian again")


MODELLO = "/modelli/sollecito/it"


def modello(bench):
    """A model is approved by two persons of just what they see; one word changed, and it waits again."""
    it, other = bench.browser("modello"), bench.browser("modello")
    it.come_in("fulvio")
    it.go(MODELLO)
    it.check(not it.has("#vista-affianco"), "a model that was never approved is compared with something")
    it.check(it.script("return document.querySelector('.foglio-nuova img.strato').naturalWidth") > 500, "a page is not shown")
    it.fill(nota="va bene")
    it.click("form[action$='/approva'] button")
    it.says("modello.primo-si", "the first yes")
    it.check(not it.has("form[action$='/approva']"), "who said yes may say it twice")
    it.check("in vigore" not in bench.project.run("approve", "sollecito", "--list"), "one yes is enough to print")
    it.one("#commenta summary").click()
    it.fill(testo="La data va in grassetto.")
    for name, value in (("x", "400"), ("y", "250")):
        it.script("document.querySelector(`form[action$='/commenta'] [name=${arguments[0]}]`).value = arguments[1]", name, value)
    it.click("form[data-commento] button:not([type=button])")
    it.check("La data va in grassetto." in it.text(), "a remark is not there")
    other.come_in("greta")
    other.go(MODELLO)
    other.click("form[action$='/approva'] button")
    other.says("modello.approvato-ora", "the second yes")
    said = bench.project.run("approve", "sollecito", "--list")
    other.check("Greta Unterberger" in said and "in vigore" in said, f"the approval is not in the ledger: {said}")
    changed(bench, other)


def changed(bench, it):
    """One word of a translation, and the approval holds no more; the page says which word."""
    own = bench.project.folder / "locales/it/sollecito.ftl"
    own.parent.mkdir(parents=True)
    text = (ROOT / "locales/it/sollecito.ftl").read_text(encoding="utf-8")
    own.write_text(text.replace("pagamento", "versamento", 3), encoding="utf-8")
    it.go(MODELLO)
    it.look("modello-cambiato")
    it.says("modelli.cambiato", "a model of which a word is another")
    it.check(it.has("#vista-affianco") and it.has("form[action$='/approva']"), "what changed cannot be compared or approved")
    it.check("in vigore" not in bench.project.run("approve", "sollecito", "--list"), "what changed still prints")
    link = next((a for a in it.all(".pellicola a") if a.find_elements("css selector", ".segno")), None)
    if it.check(link is not None, "no page is marked as changed"):
        with it.leaving():
            link.click()
        it.check("versamento" in it.text(".giudizio, main"), "the word that changed is not told")
        for key in "1234":
            it.keys(key)
            chosen = it.script("return document.querySelector('[name=vista]:checked').value")
            it.check(chosen == ["affianco", "cursore", "sovrapposte", "maschera"][int(key) - 1], f"the key {key} shows {chosen}")
        until = time.monotonic() + PATIENCE
        while not it.script("return document.querySelector('img.maschera').naturalWidth") and time.monotonic() < until:
            time.sleep(0.1)
        it.check(it.script("return document.querySelector('img.maschera').naturalWidth") > 0, "what differs is not shown")
        it.look("modello-maschera")
    own.unlink()
    it.go(MODELLO)
    it.says("modelli.approvato", "a model that is again what was approved")


def carica(bench):
    """Each kind of file handed over is kept and taken in by its job; what was not used is told row by row, and nothing is done
    twice. While a job goes on its page says so and comes to its end by itself."""
    it = bench.browser("carica")
    it.come_in("bruno")
    carica_lotto(bench, it)
    carica_tabelle(bench, it)
    carica_carte(bench, it)


def upload(it, tipo, *paths, **chosen):
    """Hands files over as one kind, and waits until their job is done; whether they were there before."""
    it.go("/carica")
    it.one(f"label:has([name=tipo][value={tipo}])").click()
    for name, value in chosen.items():
        it.choose(name.replace("_", "-"), value)
    it.one("#file").send_keys("\n".join(str(path) for path in paths))
    with it.leaving():
        it.one("form[data-carica] button.pieno").click()
    it.check(within(120, lambda: it.has("[data-vivo-finito]")), f"the job of {tipo} does not come to its end by itself")
    return "gia=1" in it.path()


def counts(it):
    """The counts that the page of an upload shows."""
    names = {name: key.removeprefix("conto.") for key, name in it.bench.words.of["it"].items() if key.startswith("conto.")}
    shown = {names[li.find_element(By.CSS_SELECTOR, ".cifra-nome").text]: int(li.find_element(By.CSS_SELECTOR, ".cifra-valore").text)
             for li in it.all(".cifre li")}
    return shown


def adds_up(it, what, total, parts, **wanted):
    """The counts are those that were meant, and the parts are the whole."""
    found = counts(it)
    it.check(found.get(total) == sum(found.get(part, 0) for part in parts), f"{what}: the counts do not add up: {found}")
    it.check(all(found.get(name.replace("_", "-")) == count for name, count in wanted.items()), f"{what}: {found}, meant {wanted}")


def carica_lotto(bench, it):
    folder = bench.project.folder
    bench.project.run("sample", "--atti", "30", "--seed", "5", "-o", "altro")
    archive = shutil.make_archive(str(folder / "altro"), "zip", folder / "altro")
    (folder / "niente.zip").write_text("niente", encoding="utf-8")
    known = json.loads(bench.project.run("check", "altro", "--json"))
    it.check(not upload(it, "lotto", archive), "a lot that never came is said to be there")
    it.look("carica-esito")
    found = counts(it)
    it.check(found["atti"] == known["atti"], "the counts of a lot are not those of `check`")
    rows = len(it.all("[aria-labelledby=t-rilievi] tbody tr"))
    it.check(rows == min(100, len(known["rilievi"])), f"{rows} findings are shown of {len(known['rilievi'])}")
    it.check(upload(it, "lotto", archive), "the same bytes twice are not said to be so")
    it.says("carica.gia", "the same bytes")
    it.check(len(list((folder / "caricati").glob("*/arrivati/*"))) == 1, "the same bytes are kept twice")
    it.go("/carica")
    it.check(it.has("tbody th a"), "a lot that came is not in the list")
    it.look("carica")
    upload(it, "lotto", folder / "niente.zip")
    it.check(it.has(".avviso.errore"), "a file that is no lot is not told")
    it.check(it.has("form[action$='/ripeti']"), "a file that cannot be read cannot be tried again")


def carica_tabelle(bench, it):
    """Outcomes, payments and registrations of a lot that is not printed here."""
    project, folder = bench.project, bench.project.folder
    project.run("sample", "--atti", "6", "--seed", "31", "--damage", "0", "-o", "terzo")
    project.run("import", "lot", "terzo")
    with (folder / "terzo/verbali.csv").open(encoding="utf-8-sig", newline="") as text:
        acts = [row["id_verbale"] for row in csv.DictReader(text, delimiter=";")]
    write = lambda name, *lines: (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    write("esiti-prova.csv", "id_verbale;progressivo_destinatario;prodotto;data_esito;esito_cod;modalita",
          f"{acts[0]};1;AG;10/04/2026;RECAG001C;MANI", "MAI-VISTO;1;AG;10/04/2026;RECAG001C;MANI",
          f"{acts[1]};1;AG;31/02/2026;RECAG001C;MANI")
    upload(it, "esiti", folder / "esiti-prova.csv", tracciato_esiti="neutro")
    adds_up(it, "outcomes", "righe", ["registrati", "noti", "respinte"], righe=3, registrati=1, respinte=2)
    it.look("carica-esiti")
    it.check("MAI-VISTO" in it.text("tbody"), "a row that was refused is not shown with its act")
    with it.download() as saved:
        it.one("a[href$='/rilievi.csv']").click()
    rows = list(csv.DictReader(io.StringIO(saved.text), delimiter=";"))
    it.check([row["riga"] for row in rows] == ["3", "4"], f"the CSV of rows not used has {[row.get('riga') for row in rows]}")
    it.check("10/04/2026" in project.run("explain", acts[0]), "an outcome that was handed over is not in the ledger")
    it.check(upload(it, "esiti", folder / "esiti-prova.csv", tracciato_esiti="neutro"), "the same outcomes are new")
    with it.leaving():
        it.one("form[action$='/ripeti'] button").click()
    it.check(within(60, lambda: it.has("[data-vivo-finito]")), "what is read again does not come to its end")
    adds_up(it, "outcomes again", "righe", ["registrati", "noti", "respinte"], noti=1, registrati=0, respinte=2)
    write("pagamenti-prova.csv", "id_verbale;data_pagamento;canale;importo;tipo_atto_pagato",
          f"{acts[2]};12/04/2026;CCP;29,40;VERBALE", "MAI-VISTO;12/04/2026;CCP;29,40;VERBALE", f"{acts[3]};12/04/2026;CCP;poco;VERBALE")
    upload(it, "pagamenti", folder / "pagamenti-prova.csv")
    adds_up(it, "payments", "righe", ["registrati", "noti", "dubbi", "rifiutati"], righe=3, registrati=1, dubbi=1, rifiutati=1)
    it.look("carica-pagamenti")
    it.check((folder / "pagamenti-dubbi.csv").is_file(), "the doubtful payment is not in the list for whoever settles it")
    write("registrazioni-prova.csv", "id_verbale;data;evento;motivo", f"{acts[4]};12/04/2026;annullato;prova", "MAI-VISTO;12/04/2026;annullato;x")
    upload(it, "registrazioni", folder / "registrazioni-prova.csv")
    adds_up(it, "registrations", "righe", ["registrati", "noti", "respinte"], righe=2, registrati=1, respinte=1)
    upload(it, "esiti", folder / "registrazioni-prova.csv")
    it.check(it.has(".avviso.errore"), "a table of another kind is not told")


def carica_carte(bench, it):
    """Results of the inserter, and cards that came back: into the folder that the desk looks at."""
    project, folder = bench.project, bench.project.folder
    project.run("sample", "--atti", "6", "--seed", "41", "--damage", "0", "-o", "quarto")
    project.run("render", "quarto", "-o", "reso-quarto")
    plichi = [json.loads(line)["id"] for path in sorted((folder / "reso-quarto/stampa").glob("*.plichi.jsonl"))
              for line in path.read_text(encoding="utf-8").splitlines()]
    (folder / "risultati-prova.csv").write_text("plico;stato\n" + "".join(f"{plico};ok\n" for plico in plichi), encoding="utf-8")
    upload(it, "risultati", folder / "risultati-prova.csv", lotto="reso-quarto")
    adds_up(it, "results", "plichi", ["inseriti", "deviati", "da-ristampare", "altri"], inseriti=len(plichi))
    it.says("carica-avviso.risultati-registrati", "results that add up")
    (folder / "estranei.csv").write_text("plico;stato\n0099-0000001;ok\n", encoding="utf-8")
    upload(it, "risultati", folder / "estranei.csv", lotto="reso-quarto")
    it.says("carica-avviso.risultati-in-contrasto", "results of another lot")
    distinta = min((folder / "reso-quarto/distinte").glob("*-AG-*[0-9].pdf"))
    project.run("handover", "reso-quarto", "--date", HANDED, "--distinta", str(distinta))
    project.run("cards", "make", "--from", "reso-quarto", "-o", "altre", "--seed", "9", "--wear", "medium",
                "--date", HANDED)
    with (folder / "altre/verita.csv").open(encoding="utf-8-sig", newline="") as text:
        project.truth |= {name_of(card): card for card in csv.DictReader(text, delimiter=";")}
    scans = sorted((folder / "altre/scansioni").iterdir())
    (folder / "appunti.txt").write_text("non è una scansione", encoding="utf-8")
    with zipfile.ZipFile(folder / "scatola.zip", "w") as archive:
        for path in scans[2:6]:
            archive.write(path, f"scatola/{path.name}")
    before = len(list((folder / "scansioni/immagini").iterdir()))
    upload(it, "cartoline", *scans[:2], folder / "scatola.zip", folder / "appunti.txt")
    adds_up(it, "cards", "scansioni", ["lette", "doppioni", "rifiutate", "lasciate"], scansioni=7, lette=6, rifiutate=1)
    it.look("carica-cartoline")
    it.check("appunti.txt" in it.text("tbody"), "a file that is no scan is not told by its name")
    after = len(list((folder / "scansioni/immagini").iterdir()))
    it.check(after == before + 6, f"{after - before} scans are in the folder of the desk, not 6")
    upload(it, "cartoline", *scans[1:3])
    adds_up(it, "cards again", "scansioni", ["lette", "doppioni", "rifiutate", "lasciate"], scansioni=2, doppioni=2)
    slow_pages(bench, it, scans[6:])


def slow_pages(bench, it, scans):
    """While cards are read other pages answer, and an upload whose server ended is taken up by the next one."""
    it.go("/carica")
    it.one("label:has([name=tipo][value=cartoline])").click()
    it.one("#file").send_keys("\n".join(str(path) for path in scans))
    it.click("form[data-carica] button.pieno")
    here = it.path()
    begun = time.monotonic()
    it.go("/cerca")
    it.check(time.monotonic() - begun < 5, "while cards are read another page does not come")
    ended = bench.project.stop()
    it.check(ended == 0, f"a server with a job in hand ends with {ended}")
    bench.project.serve()
    it.come_in("bruno")
    it.go(here)
    it.look("carica-in-corso")
    it.check(within(180, lambda: it.has("[data-vivo-finito]")), "a job that was cut short is not taken up again")
    adds_up(it, "cards over a new start", "scansioni", ["lette", "doppioni", "rifiutate", "lasciate"], scansioni=len(scans), lette=len(scans))


def profilo_carta(bench):
    """The profile of a card that has none: drawn on its scan with the mouse, by its fields and by keys, tried, saved, and a card
    is read by it."""
    it, project, folder = bench.browser("profilo-carta"), bench.project, bench.project.folder
    it.come_in("bruno")
    project.run("cards", "make", "--model", "ar", "-n", "2", "--seed", "11", "--wear", "clean", "-o", "modello-carte")
    scans = sorted((folder / "modello-carte/scansioni").iterdir())
    it.go("/profili/carte")
    it.look("profili-carte")
    it.one("#file").send_keys(f"{scans[0]}\n{scans[1]}")
    it.fill(nome="Prova disegnata", larghezza="158", altezza="105")
    it.driver.set_page_load_timeout(180)
    with it.leaving(180):
        it.one("form[action='/profili/carte'] button.pieno").click()
    table = it.path()
    it.check(it.has(".tratto.tick") and it.has(".tratto.codice"), "a draft shows no box, or no code")
    it.check(it.script("return document.querySelector('.faccia img').naturalWidth") > 1000, "a side of the card is not shown")
    it.look("profilo-carta")
    drawn = draw(it, (0.30, 0.05), (0.55, 0.12))
    it.check(drawn, "dragging over the card draws no zone")
    fill_zone(it, drawn, nome="firma_ricevente", tipo="ink")
    at = [float(it.one(f"#{drawn}-{what}").get_attribute("value")) for what in "xywh"]
    it.check(abs(at[0] - 0.30 * 158) < 1.5 and abs(at[2] - 0.25 * 158) < 1.5, f"drawn at {at}, not where the mouse went")
    it.one(f"[data-tratto={drawn}]")
    it.script("document.querySelector(`[data-tratto=${arguments[0]}]`).focus()", drawn)
    it.keys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    moved = float(it.one(f"#{drawn}-x").get_attribute("value"))
    it.check(abs(moved - at[0] - 1) < 0.2, f"two arrows move a zone by {moved - at[0]:.1f} mm, not by one")
    it.one("[data-aggiungi]").click()
    typed = it.script("return document.querySelector('#zone details:last-child').id")
    fill_zone(it, typed, nome="data_consegna", tipo="date", x="5", y="5", w="200", h="8")
    press(it, "salva")
    it.says("carta-sbaglio.fuori", "a zone that is larger than the card", ".avviso.errore")
    it.check(it.one(f"#{typed}-w").get_attribute("value") == "200", "what was typed is lost where it cannot be")
    it.script("document.getElementById(arguments[0]).open = true", typed)
    fill_zone(it, typed, w="30,5")
    first_box = it.script("return [...document.querySelectorAll('#zone details')].find((it) => it.querySelector('[name$=-tipo]').value === 'tick').id")
    it.script("document.getElementById(arguments[0]).open = true", first_box)
    fill_zone(it, first_box, nome="consegna_familiare", gruppo="consegna", esito="RECAG002C/FAMILIARE")
    press(it, "salva")
    it.says("tavola.salvata", "a draft")
    gone = it.script("return [...document.querySelectorAll('#zone details')].find((it) => it.querySelector('[name$=-tipo]').value === 'text')?.id ?? ''")
    if gone:
        count = len(it.all("#zone details"))
        it.script("document.getElementById(arguments[0]).open = true", gone)
        it.one(f"#{gone} [data-togli]").click()
        it.check(len(it.all("#zone details")) == count - 1, "a zone that was taken away is still there")
    press(it, "prova")
    it.check(it.has("#letture tbody tr"), "trying the profile shows nothing that was read")
    it.look("profilo-carta-provato")
    press(it, "pubblica")
    it.says("tavola.pubblicato", "the profile")
    saved = tomllib.loads((folder / "profili/carte/prova-disegnata.toml").read_text(encoding="utf-8"))
    zones = {zone["name"]: zone for zone in saved["zone"]}
    it.check(zones.get("firma_ricevente", {}).get("kind") == "ink", "the zone that was drawn is not in the profile")
    it.check(zones.get("data_consegna", {}).get("rect_mm") == [5, 5, 30.5, 8], f"the zone that was typed: {zones.get('data_consegna')}")
    it.check(zones.get("consegna_familiare", {}).get("outcome") == "RECAG002C/FAMILIARE", "what a box says is not in the profile")
    press(it, "pubblica")
    it.says("tavola.esiste", "a profile that is there already")
    it.one("[name=sostituisci]").click()
    press(it, "pubblica")
    it.says("tavola.pubblicato", "a profile that is replaced")
    project.run("scan", str(scans[2]), "-o", "lette-disegnata", "--prova", "--cards", "prova-disegnata")
    read = [json.loads(path.read_text(encoding="utf-8")) for path in (folder / "lette-disegnata/stato/letture").glob("*.json")]
    names = [face["profilo"]["nome"] for one in read for face in one["facce"] if face["profilo"]]
    it.check(names == ["Prova disegnata"], f"`plico scan --cards` reads a card of the model by {names}")
    plain = bench.browser("profilo-carta", scripts=False)
    plain.come_in("elena")
    plain.go(table)
    count = len(plain.all("#zone details"))
    with plain.leaving():
        plain.one("[name=azione][value=aggiungi]").click()
    plain.check(len(plain.all("#zone details")) == count + 1, "without scripts no zone is added")
    it.go(table)
    with it.leaving():
        it.one("[value=elimina]").click()
    it.says("tavola.eliminata", "a draft that is thrown away")
    shutil.rmtree(folder / "profili/carte")


def press(it, azione):
    with it.leaving(180):
        it.script("document.querySelector(`.tavola-campi button[value=${arguments[0]}]`).click()", azione)


def fill_zone(it, zone, **values):
    """Fills fields of a zone."""
    for what, value in values.items():
        field = it.one(f"#{zone}-{what}")
        if field.tag_name == "select":
            Select(field).select_by_value(value)
            continue
        field.clear()
        field.send_keys(value)


def draw(it, start, end):
    """Drags over the first side of the card, from one share of it to another; the zone that comes of it."""
    before = set(it.script("return [...document.querySelectorAll('#zone details')].map((it) => it.id)"))
    face = it.one("svg[data-lato]")
    it.script("scrollTo(0, 0)")
    box = face.rect
    corner = lambda share: (int((share[0] - 0.5) * box["width"]), int((share[1] - 0.5) * box["height"]))
    middle = [(corner(start)[at] + corner(end)[at]) // 2 for at in (0, 1)]
    hand = ActionChains(it.driver, duration=50)
    hand.move_to_element_with_offset(face, *corner(start)).click_and_hold()
    hand.move_to_element_with_offset(face, *middle).move_to_element_with_offset(face, *corner(end)).release().perform()
    after = it.script("return [...document.querySelectorAll('#zone details')].map((it) => it.id)")
    return next((zone for zone in after if zone not in before), "")


SCAN = ROOT / "samples/lotto-2026-0042/allegati/V_2026_000101_1.png"
# A paper verbale; its hour is mended on the way.
PAPER = {
    "v-numero_verbale": "0071", "v-registro": "C", "v-data_violazione": "15/10/2025", "v-ora_violazione": "25:10",
    "v-luogo": "Via Roma", "v-targa": "AB123CD", "v-motivo_mancata_contestazione_testo": "Il trasgressore era assente.",
    "r1-codice_interno": "CDS-007-14", "r1-descrizione": "Sosta vietata con ordinanza n. 12.", "v-descrizione_fatto": "Sosta sul marciapiede.", "s2-tipo": "PF", "s2-cognome": "Baldi",
    "s2-nome": "Ezio", "s2-indirizzo": "Via Verdi", "s2-civico": "1", "s2-cap": "60035", "s2-citta": "Jesi",
    "s2-provincia": "AN", "v-agenti_matricole": "112", "l-codice_ente": "X999", "v-resp_procedimento": "Irene Galeazzi",
    "v-resp_notificazione": "Piero Santolini", "v-spese_notifica": "9,50", "v-validato_cpl": "S",
    "v-validatore": "Irene Galeazzi",
}
DECLARED = {
    "d-chi": "ALTRI", "d-cognome": "Rossini", "d-nome": "Aldo", "d-data_nascita": "15/05/1980", "d-luogo_nascita": "Jesi (AN)",
    "d-indirizzo": "Via Verdi", "d-citta": "Jesi", "d-patente_numero": "AN1234567A", "d-patente_categoria": "B",
    "d-patente_data": "01/06/2000", "d-data_dichiarazione": "10/06/2026", "d-data_ricezione": "12/06/2026", "d-firmata": "N",
    "d-copia_patente": "S",
}


def digita(bench):
    """A paper verbale is keyed beside its scan, mended, refused a second time and leaves with a lot that `check` takes; a
    declaration of who drove becomes a fact of its act."""
    it, plain = bench.browser("digita"), bench.browser("digita", scripts=False)
    it.come_in("mirco")
    begin_paper(it)
    it.check(it.script("return document.querySelector('.digita .lente img').naturalWidth") > 100, "the scan is not shown")
    type_in(it, PAPER)
    it.check(within(PATIENCE, lambda: it.text("#e-v-ora_violazione")), "an hour that is none is not told while one types")
    it.check(within(PATIENCE, lambda: it.one("#f-r1-minimo").get_attribute("value") == "42,00"), "the tariff fills nothing in")
    it.look("digita-verbale")
    it.click("button[value=valida]")
    it.says("digita.trovati", "what has an error cannot be validated")
    type_in(it, {"v-ora_violazione": "10:35"})
    it.check(within(PATIENCE, lambda: not it.text("#e-v-ora_violazione")), "an hour that was mended is still told")
    it.click("button[value=valida]")
    if it.has("[name=confermo]"):
        it.one("[name=confermo]").click()
        it.click("button[value=valida]")
    it.says("digita.fatto-valida", "a paper that was mended")
    begin_paper(it)
    type_in(it, {**PAPER, "v-numero_verbale": "71", "v-targa": "CC333CC", "v-ora_violazione": "11:20"})
    it.check(within(PATIENCE, lambda: it.has("#e-v-numero_verbale a[href^='/digita/']")), "the same number twice is not told")
    double = it.path().split("#")[0]
    by_hand_too(plain, double)
    it.go(double)
    it.click("button[value=valida]")
    it.says("digita.trovati", "the same number a second time")
    overtaken(bench, it, double)
    it.go("/digita")
    it.look("digita")
    it.click("button[value=lotto]")
    it.says("digita.fatto-lotto", "a lot of what is ready")
    it.check(not it.has("button[value=lotto]"), "what has left can leave again")
    zips = list((bench.project.folder / "caricati").glob("*/arrivati/LOTTO_X999_*D0001*.zip"))
    if it.check(len(zips) == 1, f"{len(zips)} lots were made"):
        told = json.loads(bench.project.run("check", str(zips[0]), "--json"))
        it.check((told["righe"], told["atti"]) == (1, 1), f"check takes {told['atti']} acts of {told['righe']}")
    it.click("#t-usciti ~ table th a")
    it.check(it.has("fieldset:disabled") and not it.has("button[value=riapri]"), "what has left can be changed")
    declare(bench, it)
    in_german(it, double)


def begin_paper(it):
    it.go("/digita")
    it.one("#file").send_keys(str(SCAN))
    it.click("form[data-carica] button.pieno")
    it.check(it.has("form[data-digita]"), f"a scan does not lead to its form but to {it.path()}")


def type_in(it, fields):
    """Types into fields and chooses from lists, as a hand does."""
    for name, value in fields.items():
        field = it.one(f"[name='{name}']")
        if field.tag_name == "select":
            Select(field).select_by_value(value)
            continue
        field.clear()
        field.send_keys(value)


def by_hand_too(it, path):
    """Without scripts a button does what typing does."""
    it.come_in("bruno")
    it.go(path)
    type_in(it, {"v-targa": "!!"})
    it.click("form[data-digita] .pieno ~ button[value=salva]")
    it.check(it.text("#e-v-targa"), "a plate that is none is not told without scripts")
    type_in(it, {"v-targa": "CC333CC"})
    it.one("[name='v-targa']").send_keys(Keys.ENTER)
    time.sleep(0.5)
    it.go(path)
    it.check(not it.text("#e-v-targa"), "Enter does not keep what was typed without scripts")


def overtaken(bench, it, path):
    """Who saves over what they have not seen overwrites nothing, and finds their own text beside it."""
    other = bench.browser("digita")
    other.come_in("dario")
    other.go(path)
    it.go(path)
    type_in(it, {"v-luogo": "Via Garibaldi"})
    it.click("form[data-digita] .pieno ~ button[value=salva]")
    type_in(other, {"v-luogo": "Piazza Nuova"})
    other.click("form[data-digita] .pieno ~ button[value=salva]")
    other.says("digita.superata", "a text that came too late")
    other.go(path)
    other.check("Piazza Nuova" in other.text("#t-accanto ~ table") and other.one("#f-v-luogo").get_attribute("value") == "Via Garibaldi",
                "what came too late is not beside what is there")
    other.look("digita-accanto")
    other.click("button[value=mio]")
    other.check(other.one("#f-v-luogo").get_attribute("value") == "Piazza Nuova", "one's own text cannot be taken up")


def declare(bench, it):
    """A declaration is keyed for an act, and stands on the act's page with its author and its scan."""
    it.go("/cerca?prova=1&dal=2000-01-01")
    it.click("tbody th a")
    act, number = it.path(), it.text("h1")
    for more in ("", "?"):
        it.go("/digita/dichiarazioni" + more)
        type_in(it, {"atto": number})
        it.one("#file").send_keys(str(SCAN))
        it.click("form[data-carica] button.pieno")
        if not it.check(it.has("form[data-digita]"), f"no declaration can be begun for {number}"):
            return
        type_in(it, DECLARED)
        if more:
            break
        it.check(within(PATIENCE, lambda: it.text("#e-d-firmata")), "a declaration without signature is not told")
        it.look("dichiarazione")
        type_in(it, {"d-firmata": "S"})
        it.check(within(PATIENCE, lambda: not it.text("#e-d-firmata")), "a signature that is there is still missing")
        it.click("button[value=valida]")
        if it.has("[name=confermo]"):
            it.one("[name=confermo]").click()
            it.click("button[value=valida]")
        it.says("digita.fatto-valida", "a valid declaration")
        it.look("dichiarazioni")
        it.go(act)
        said = it.text(".crono")
        it.check(PEOPLE["mirco"][0] in said and "Rossini" in said, "a declaration is no fact of its act")
        it.check(it.has(".crono .prove a[href^='/prove/']"), "a declaration has no evidence")
    it.check(within(PATIENCE, lambda: it.has("#digita-esito .avviso.errore")), "the same declaration twice is not told")
    it.click("button[value=valida]")
    it.says("digita.trovati", "the same declaration a second time")


def in_german(it, path):
    """The form in the other language."""
    it.go(path)
    it.one("details.persona summary").click()
    it.click("form.lingue button[value=de]")
    it.lingua = "de"
    it.look("digita-verbale")
    it.go("/digita/dichiarazioni")
    it.click("tbody th a")
    it.look("dichiarazione")


class Posta(Project):
    """A project whose acts went by certified mail, through a provider for trials that is rarely kind."""

    def make(self):
        command = [self.plico, "pec", "simulator", self.folder.name, "--smtp", "0", "--imap", "0", "--speed", "60", "--faults", "900",
                   "--seed", "3", "--json"]
        self.provider = subprocess.Popen(command, cwd=self.folder.parent, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        while not self.provider.stdout.readline().startswith("}"):
            if self.provider.poll() is not None:
                raise SystemExit("the provider for trials did not open")
        with (self.folder / "plico.toml").open("a", encoding="utf-8") as text:
            text.write("\n[web]\nprova = true\n")
        self.run("sample", "--atti", "60", "--pec", "1000", "--damage", "0", "--date", time.strftime("%Y-%m-%d"), "-o", "lotto")
        self.run("pec", "send", "lotto")
        self.run("pec", "simulator", ".", "--advance", "1800")
        self.run("pec", "collect")
        for name in ("anna", "fulvio"):
            persona, ruolo = PEOPLE[name]
            self.run("user", "add", name, "--full-name", persona, "--ruolo", ruolo, "--stdin", said=PROVISIONAL + "\n")

    def stop(self):
        if self.provider.poll() is None:
            self.provider.send_signal(signal.SIGINT)
            self.provider.wait(timeout=15)
        return super().stop()


def pec(bench):
    """Certified mail: what waits, a letter dealt with, and the messages by what one knows."""
    mail, own = Posta(bench.project.plico, bench.project.folder / "posta"), bench.project
    mail.make()
    mail.serve()
    bench.project = mail
    try:
        letters(bench, mail)
    finally:
        bench.project = own
        mail.stop()


def letters(bench, mail):
    it = bench.browser("pec")
    it.come_in("fulvio")
    waiting = json.loads(mail.run("pec", "replies", "--json"))
    it.go("/pec")
    it.look("pec-coda")
    it.check(it.text("#t-coda .conto") == str(len(waiting)) and waiting, f"{it.text('#t-coda .conto')} wait and not {len(waiting)}")
    for asked, words in (("--outcome consegnata", "esito=CONSEGNATA"), ("--recipient societa", "destinatario=societa")):
        known = json.loads(mail.run("pec", "search", *asked.split(), "--json"))
        it.go(f"/pec?prova=1&{words}")
        rows = len(it.all("main .scheda.stretta tbody tr"))
        it.check(rows == len(known) > 0, f"/pec?{words} shows {rows} messages and not {len(known)}")
    it.look("pec-trovati")
    table = it.script("return fetch('/pec.csv?prova=1&esito=CONSEGNATA').then((it) => it.text())")
    known = json.loads(mail.run("pec", "search", "--outcome", "consegnata", "--json"))
    it.check(len(table.strip().splitlines()) == len(known) + 1, "the table for programs has other rows than `search`")
    # What the provider's faults make of a message is drawn by its number: a letter first, else whatever waits.
    letter = min(waiting, key=lambda voce: voce["specie"] != "posta-certificata")
    it.go(f"/pec/{letter['sha256']}")
    it.look("pec-lettera")
    it.check(letter["specie"] != "posta-certificata" or it.text("h1").startswith("R:"), f"the letter itself is not shown: «{it.text('h1')}»")
    it.fill(come="prot. 12/2026")
    it.click("form[action^='/pec/'] button")
    it.says("pec.evasa", "a letter that was dealt with")
    left = json.loads(mail.run("pec", "replies", "--json"))
    it.check(len(left) == len(waiting) - 1, f"{len(left)} still wait of {len(waiting)}")


class Comando(Project):
    """A project whose acts were served long ago and wait for the C.P.L.'s word, and that prints no lot without one."""

    def make(self):
        (self.folder / "plico.toml").write_text("stampa_autorizzata = true\n\n[web]\nprova = true\n", encoding="utf-8")
        # Long enough ago for the preruolo; and a while ago, so that a verbale of art. 126-bis is still in time.
        self.served("lotto", 150, 9, 260)
        self.served("altro", 60, 4, 100)
        self.run("sample", "--atti", "12", "--seed", "5", "--damage", "0", "-o", "nuovo")
        shutil.make_archive(str(self.folder / "nuovo"), "zip", self.folder / "nuovo")
        for name in ("anna", "fulvio", "ivo"):
            persona, ruolo = PEOPLE[name]
            self.run("user", "add", name, "--full-name", persona, "--ruolo", ruolo, "--stdin", said=PROVISIONAL + "\n")

    def served(self, lot, acts, seed, days):
        """Acts that the messi served so many days ago."""
        served = datetime.date.today() - datetime.timedelta(days=days)
        begun = served - datetime.timedelta(days=40)
        self.run("sample", "--atti", str(acts), "--seed", str(seed), "--damage", "0", "--date", str(begun), "-o", lot)
        self.run("import", "lot", lot)
        with (self.folder / lot / "soggetti.csv").open(encoding="utf-8-sig", newline="") as text:
            rows = [f"{it['id_verbale']};{it['progressivo_destinatario']};MESSI;MANI;{served:%d/%m/%Y};"
                    for it in csv.DictReader(text, delimiter=";")]
        head = "id_verbale;progressivo_destinatario;canale;modalita;data_esito;esito_cod"
        (self.folder / f"{lot}.csv").write_text("\n".join([head, *rows, ""]), encoding="utf-8")
        self.run("import", "outcomes", f"{lot}.csv", "--prova")

    def words(self, voce):
        """What the C.P.L. said of a step, by act."""
        return {it["id_verbale"]: it["autorizzato"] for it in json.loads(self.run("due", voce, "--prova", "--json"))}


def autorizza(bench):
    """What waits for the C.P.L.'s word: acts by step and lots to print; nothing is decided that was not shown."""
    own, office = bench.project, Comando(bench.project.plico, bench.project.folder / "comando")
    office.folder.mkdir()
    office.make()
    office.serve()
    bench.project = office
    try:
        waits(bench, office)
    finally:
        bench.project = own
        office.stop()


def waits(bench, office):
    it, step = bench.browser("autorizza"), "verbale126-bis"
    it.come_in("fulvio")
    it.go("/autorizza")
    it.look("autorizza")
    row = next((row for row in it.all("main tbody tr") if f"/autorizza/{step}?" in row.get_attribute("innerHTML")), None)
    known = office.words(step)
    if not it.check(row and f"{len(known)}" in row.text.split(), f"the {len(known)} acts of {step} are not among what waits"):
        return
    it.go(f"/autorizza/{step}?prova=1")
    it.look("autorizza-voce")
    rows = [(box.is_selected(), bool(cells)) for box, cells in
            ((row.find_element(By.NAME, "atto"), row.find_elements(By.CSS_SELECTOR, "td:last-child .segno")) for row in it.all("tbody tr"))]
    it.check(len(rows) == len(known) and all(ticked != odd for ticked, odd in rows) and len(set(rows)) == 2,
             "not just the acts without anomaly are ticked")
    decided(it, office, step)
    refused_acts(it, office, step)
    changed_acts(it, office, step)
    lists(it, office)
    flow_to_print(it, office)
    reads_only(bench, office, step)


def tick(it, numbers):
    """Just these rows are ticked; the acts that they are."""
    it.one("[data-spunta=nessuno]").click()
    boxes = [it.all("tbody [name=atto]")[at] for at in numbers]
    for box in boxes:
        box.click()
    return [box.get_attribute("value").split(":", 2)[2] for box in boxes]


def decided(it, office, step):
    """Two acts that are ticked get a yes, and the same form sent twice does no harm."""
    it.one("[data-spunta=nessuno]").click()
    it.click("button[value=si]")
    it.says("autorizza.nessuno", "no act ticked")
    acts = tick(it, [0, 1])
    form = it.script("return new URLSearchParams(new FormData(document.querySelector('main form'))).toString() + '&decisione=si'")
    it.click("button[value=si]")
    it.says("autorizza.esito-autorizzato", "two acts authorised")
    it.look("autorizza-detto")
    said = office.words(step)
    yes = sorted(act for act, word in said.items() if word == "si")
    it.check(yes == sorted(acts), f"authorised are {yes} and not {acts}")
    facts = office.run("ledger", "check")
    it.script("return fetch(location.pathname, { method: 'POST', body: new URLSearchParams(arguments[0]) }).then(() => 1)", form)
    it.go(f"/autorizza/{step}?prova=1&parola=si")
    it.check(office.words(step) == said and office.run("ledger", "check") == facts, "the same form sent twice says more")
    it.check(len(it.all("tbody tr")) == 2, "what was authorised is not listed as such")
    it.check("Fulvio Marchi" in office.run("explain", acts[0]), "the fact does not say who authorised")


def refused_acts(it, office, step):
    it.go(f"/autorizza/{step}?prova=1")
    acts = tick(it, [0])
    it.click("button[value=no]")
    it.says("autorizza.senza-motivo", "a no without its reason")
    acts = tick(it, [0])
    it.one("#motivo").send_keys("istanza in autotutela in esame")
    it.click("button[value=no]")
    it.says("autorizza.esito-rifiutato", "an act refused")
    it.check(office.words(step)[acts[0]] == "no", "the act that was refused is not")


def changed_acts(it, office, step):
    """Somebody else decides while one looks: what one saw is no longer so, and is not decided."""
    it.go(f"/autorizza/{step}?prova=1")
    acts = tick(it, [0, 1])
    office.run("authorise", step, "--acts", acts[0], "--by", "Greta Unterberger", "--no", "--reason", "altro", "--prova")
    it.click("button[value=si]")
    it.says("autorizza.esito-cambiato", "an act that changed after it was shown")
    said = office.words(step)
    it.check((said[acts[0]], said[acts[1]]) == ("no", "si"), f"what changed after it was shown became {said[acts[0]]}")


def lists(it, office):
    """A long list page by page, and as files."""
    it.go("/autorizza/preruolo?prova=1")
    whole = office.words("preruolo")
    first = [link.text for link in it.all("tbody th a")]
    it.click("a[rel=next]")
    second = [link.text for link in it.all("tbody th a")]
    it.check(len(set(first + second)) == len(whole) > len(first), f"{len(first)} and {len(second)} acts of {len(whole)} are shown")
    for kind in ("csv", "xlsx", "pdf"):
        it.one(f"a[download][href*='.{kind}']").click()
    within(20, lambda: {path.suffix for path in it.downloads.iterdir()} >= {".csv", ".xlsx", ".pdf"})
    files = {path.suffix: path.read_bytes() for path in it.downloads.iterdir()}
    it.check(files.get(".pdf", b"").startswith(b"%PDF") and files.get(".xlsx", b"").startswith(b"PK"), f"downloaded: {sorted(files)}")
    table = list(csv.DictReader(io.StringIO(files[".csv"].decode("utf-8-sig")), delimiter=";"))
    it.check({row["id_verbale"] for row in table} == set(whole) and "includere" in table[0], "the distinta has other acts than the page")


def flow_to_print(it, office):
    """A lot prints as a draft until the C.P.L. says yes to it."""
    it.go("/carica")
    it.one("#file").send_keys(str(office.folder / "nuovo.zip"))
    it.click("form[data-carica] button.pieno")
    is_draft = lambda out: json.loads((office.folder / out / "manifest.json").read_text(encoding="utf-8"))["bozza"]
    office.run("render", "nuovo", "-o", "prima")
    it.check(is_draft("prima"), "a lot that nobody said yes to is printed for real")
    it.go("/autorizza?prova=1")
    it.check("aspetta" in it.text("#t-flussi + table"), f"the lot does not wait: {it.text('#t-flussi + table')}")
    it.click("#t-flussi + table a")
    it.look("autorizza-flusso")
    it.click("button[value=si]")
    it.says("autorizza.flusso-si", "a lot that may be printed")
    office.run("render", "nuovo", "-o", "dopo")
    it.check(not is_draft("dopo"), "a lot that the C.P.L. said yes to is printed as a draft")
    it.go(it.path())
    it.check(not it.has("button[value=si], button[value=no]"), "a lot that was printed can still be decided")


def reads_only(bench, office, step):
    """Who only reads sees what waits and decides nothing."""
    it = bench.browser("autorizza")
    it.come_in("ivo")
    it.go(f"/autorizza/{step}?prova=1")
    it.check(it.has("tbody th a") and not it.has("[name=atto]"), "who only reads may tick acts, or sees none")
    before = office.words(step)
    status = it.script("const form = new URLSearchParams({ csrf: document.querySelector('[name=csrf]').value, prova: 1, decisione: 'si' });"
                       "return fetch(location.pathname, { method: 'POST', body: form }).then((it) => it.status)")
    it.check(status == 403 and office.words(step) == before, f"a decision of who only reads is answered with {status}")


def esporta(bench):
    """An act as a sheet, as tables of its facts and as a package with its evidence; a search on paper."""
    it = bench.browser("esporta")
    it.come_in("fulvio")
    card = next(card for card in bench.project.truth.values() if card["esito_cod"])
    bench.project.run("copies", "reso", "--acts", listed(bench, "copie.csv", card["id_verbale"]))
    search(it, numero=card["id_verbale"])
    it.click("tbody th a")
    it.look("esporta-atto")
    got = {path: bytes.fromhex(it.script(
        "return fetch(arguments[0]).then((it) => it.arrayBuffer()).then((it) =>"
        " [...new Uint8Array(it)].map((it) => it.toString(16).padStart(2, '0')).join(''))", link))
        for path, link in ((link.split("?")[0].split("/")[-1], link)
                           for link in [a.get_attribute("href") for a in it.all("#t-fatti + p a[download]")])}
    if not it.check(set(got) == {"foglio.pdf", "fatti.csv", "fatti.xlsx", "fascicolo.zip"}, f"the act is given as {sorted(got)}"):
        return
    it.check(got["foglio.pdf"].startswith(b"%PDF") and got["fatti.xlsx"].startswith(b"PK"), "sheet or workbook is none")
    facts = list(csv.reader(io.StringIO(got["fatti.csv"].decode("utf-8-sig")), delimiter=";"))
    it.check(len(facts) == len(it.all(".crono > li")) + 1, f"{len(facts) - 1} facts in the table, {len(it.all('.crono > li'))} on the page")
    with zipfile.ZipFile(io.BytesIO(got["fascicolo.zip"])) as package:
        inside = {name: package.read(name) for name in package.namelist()}
    index = list(csv.DictReader(io.StringIO(inside.pop("indice.csv").decode("utf-8-sig")), delimiter=";"))
    it.check({row["file"] for row in index} == set(inside), "the index does not list what the package holds")
    wrong = [row["file"] for row in index if hashlib.sha256(inside[row["file"]]).hexdigest() != row["sha256"]]
    it.check(not wrong, f"hashes of the index that are not those of the files: {wrong}")
    cited = set(re.findall(r"\b[0-9a-f]{64}\b", got["fatti.csv"].decode()))
    it.check(cited and cited <= {row["sha256"] for row in index}, "the package has not all the evidence that the facts cite")
    it.check(any(name.startswith("copie/") for name in inside), f"no conformed copy in the package: {sorted(inside)}")
    it.check("serve fascicolo" in bench.project.run("ledger", "access"), "that the package was taken is not noted")
    search(it, dal="2000-01-01")
    paper = it.script("return fetch(document.querySelector(\"a[href*='.pdf']\").href).then((it) => it.text()).then((it) => it.slice(0, 5))")
    it.check(paper == "%PDF-", f"a search on paper begins with {paper}")


def listed(bench, name, act):
    (bench.project.folder / name).write_text(f"id_verbale\n{act}\n", encoding="utf-8")
    return name


def seconda(bench):
    """A sample of settled cards, looked at by somebody else: the same twice, and once otherwise."""
    it = bench.browser("seconda")
    it.come_in("dario")
    it.go("/verifica")
    it.click("a[href='/verifica/seconda']")
    it.says("seconda.campione-vuoto", "no sample")
    it.fill(quante="6", seme="42")
    it.click("form[action='/verifica/seconda'] button.bottone")
    it.look("seconda")
    first = sample(bench)
    it.check(len(first["carte"]) == 6 and first["seme"] == 42, f"the sample is {first}")
    it.fill(quante="6", seme="42")
    it.click("form[action='/verifica/seconda'] button.bottone")
    it.check(sample(bench)["carte"] == first["carte"], "the same seed draws other cards")
    it.click("main .bottone.pieno")
    it.look("seconda-carta")
    it.check(not it.has("[name=esito]:checked") and not any(shown_days(it).values()), "a second look is told of the first")
    card = card_of(it)
    known = bench.project.truth[card]
    settle_second(it, outcome_on(it, known), days_of(known))
    it.says("seconda.concorde", f"the truth of {known['id_verbale']}")
    card = card_of(it)
    known = bench.project.truth[card]
    other = next(it for it in ("RECAG001C/MANI", "RECAG002C/FAMILIARE") if it != outcome_of(known))
    day = days_of(known).get("data_consegna") or next(iter(days_of(known).values()), "2026-04-10")
    settle_second(it, other, {"data_consegna": day})
    it.says("seconda.contrario", "an outcome that is another")
    it.go("/verifica/seconda")
    it.look("seconda-contata")
    figures = [cell.text for cell in it.all(".cifra-valore")]
    it.check(figures[:4] == ["6", "2", "1", "1"] and figures[4].endswith("%"), f"the sample is counted as {figures}")
    it.check("Dario Fabbri" in it.text("#t-discordie + table"), "who said otherwise is not named")
    search(it, numero=known["id_verbale"])
    it.click("tbody th a")
    facts = it.text(".crono")
    it.check("scansione, Dario Fabbri" in facts and "contraddetto da un secondo sguardo" in facts,
             "the act does not tell of the second look, and of what was settled before")
    # Who settled a card is never asked for the second look at it.
    settled = json.loads((bench.project.folder / "scansioni/stato/conferme" / f"{card}.json").read_text(encoding="utf-8"))
    it.check(settled["esito"] == other and settled["da"] == "Dario Fabbri", f"what holds now is {settled}")
    it.go(f"/verifica/0-{card}?seconda=1")
    it.says("seconda.non-aspetta", "a card that was looked at twice")
    # Its author takes the last look back: what was settled before holds again, and they are not asked again.
    it.look("seconda-annullabile")
    it.click("form.ultima button")
    it.says("seconda.annullato", "a second look that was taken back")
    figures = [cell.text for cell in it.all(".cifra-valore")]
    it.check(figures[:4] == ["6", "1", "1", "0"], f"after one was taken back the sample is counted as {figures}")
    it.check(not it.has("form.ultima"), "what was taken back can be taken back again")
    search(it, numero=known["id_verbale"])
    it.click("tbody th a")
    it.check("decisione annullata" in it.text(".crono"), "the act does not tell that a second look was taken back")
    it.go(f"/verifica/0-{card}?seconda=1")
    it.says("seconda.non-aspetta", "a card of which one took one's look back")
    settled = bench.project.folder / "scansioni/stato/conferme" / f"{card}.json"
    it.check(not settled.exists() or json.loads(settled.read_text(encoding="utf-8"))["da"] != "Dario Fabbri",
             "what was taken back still holds")


def sample(bench):
    """The sample that was drawn last."""
    folder = bench.project.folder / "scansioni/stato/seconda/campioni"
    return json.loads(max(folder.glob("*.json")).read_text(encoding="utf-8"))


def settle_second(it, outcome, days):
    choose_outcome(it, outcome)
    for field in DAYS:
        it.script("document.querySelector(arguments[0]).value = arguments[1]", f"[name={field}]", days.get(field, ""))
    it.click("form[data-banco] button.pieno")


def senza(bench):
    """Everything that matters without scripts."""
    it = bench.browser("senza", scripts=False)
    it.come_in("elena")
    it.look("stato")
    it.go("/cerca")
    it.one("[name=dal]").send_keys("01012000")
    it.click("form[role=search] button.pieno")
    it.check(it.has("tbody th a"), "without scripts a search finds nothing")
    it.click("tbody th a")
    it.check(it.has(".crono > li"), "without scripts an act does not open")
    it.look("atto")
    it.go("/verifica")
    it.click("main .bottone.pieno")
    it.look("verifica-carta")
    hidden = [b.text for b in it.all("main [data-js]") if b.is_displayed()]
    it.check(not hidden, f"without scripts what only works with them is shown: {hidden[:3]}")
    while not outcome_of(bench.project.truth[card_of(it)]):
        it.click("button[value=lascia]")
    card = card_of(it)
    by_hand(it, bench.project.truth[card])
    it.check(card in bench.project.settled(), f"without scripts a card is not settled: «{it.text('.avviso')}»")
    it.log_out()
    it.check(it.path() == "/accesso", "without scripts one cannot log out")


def by_hand(it, card):
    """A card decided with the mouse, in a form that no script helps."""
    outcome, days = outcome_on(it, card), days_of(card)
    if it.has(f"[name=esito][value='{outcome}']"):
        it.one(f"label:has([name=esito][value='{outcome}'])").click()
    else:
        it.one("#esito-altro").click()
        it.choose("esito_altro", outcome)
    for field in DAYS:
        it.one(f"[name={field}]").clear()
        if field in days:
            it.one(f"[name={field}]").send_keys(it.digits(days[field]))
    it.click("form[data-banco] button.pieno")


def pesi(bench):
    """What the first page weighs, with all that it brings."""
    address = bench.project.address
    page, sizes = fetch(address + "/accesso"), {}
    sizes["/accesso"] = len(page)
    for path in re.findall(r'(?:href|src)="(/risorse/[^"]+)"', page.decode()):
        sizes[path.split("?")[0]] = len(fetch(address + path))
    whole = sum(sizes.values())
    parts = ", ".join(f"{name} {size / 1024:.1f}" for name, size in sizes.items())
    bench.numbers.append(f"first page {whole / 1024:.1f} KB: {parts}")
    if whole > FIRST_PAGE:
        bench.failures.add("pesi", f"the first page weighs {whole} bytes with what it brings, more than {FIRST_PAGE}")


def fetch(url):
    with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
        return answer.read()


FLOWS = [accesso, codice, stato, cerca, verifica, insieme, utenti, modello, carica, profilo_carta, digita, autorizza, esporta, seconda,
         pec, pagine, tedesco, senza, pesi]


def first_line(error):
    return f"{type(error).__name__}: {str(error).strip().splitlines()[0] if str(error).strip() else ''}"


def play(bench, flow):
    """One flow, to its end or to what stops it."""
    begun = time.monotonic()
    try:
        flow(bench)
    except Exception as error:  # Whatever it is, the other flows go on.
        where = bench.opened[-1].path() if bench.opened else ""
        ours = [it for it in traceback.extract_tb(error.__traceback__) if it.filename == __file__][-1]
        bench.failures.add(flow.__name__, f"stopped in {ours.name}, line {ours.lineno}, at {where}: {first_line(error)}")
    finally:
        bench.leave()
    print(f"{flow.__name__}: {time.monotonic() - begun:.1f} s", flush=True)


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("plico", type=os.path.abspath)
    asked.add_argument("workdir", type=Path)
    asked.add_argument("--screenshots", type=Path)
    asked.add_argument("flows", nargs="*", metavar="flow", help=", ".join(it.__name__ for it in FLOWS))
    args = asked.parse_intermixed_args()
    flows = [it for it in FLOWS if not args.flows or it.__name__ in args.flows]
    if len(flows) < len(set(args.flows)):
        asked.error(f"flows: {', '.join(it.__name__ for it in FLOWS)}")
    if args.screenshots:
        args.screenshots.mkdir(parents=True, exist_ok=True)
    args.workdir.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="plico-web-", dir=args.workdir))
    project = Project(args.plico, folder)
    begun = time.monotonic()
    project.make()
    print(f"project made: {time.monotonic() - begun:.1f} s", flush=True)
    bench = Bench(project, args.screenshots)
    try:
        project.serve()
        for flow in flows:
            play(bench, flow)
        ended = project.stop()
        if ended != 0:
            bench.failures.add("serve", f"ended with {ended} at Ctrl-C")
        said = (folder / "serve.log").read_text().strip()
        if re.search(r"panicked|cannot|were not", said):
            bench.failures.add("serve", said[-400:])
    finally:
        bench.close()
        project.stop()
    for path, took in sorted(bench.times.items()):
        print(f"  server {path}: median {statistics.median(took):.0f} ms, worst {max(took):.0f} ms, {len(took)} times")
    for line in bench.numbers:
        print(f"  {line}")
    for line in bench.failures.lines:
        print(f"FAILS {line}")
    if not bench.failures.lines:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{len(flows)} flows, {len(bench.failures.lines)} failures, {time.monotonic() - begun:.1f} s")
    return 1 if bench.failures.lines else 0


if __name__ == "__main__":
    sys.exit(main())
