#!/usr/bin/env python3
"""The pages of `plico serve` under attack: web_difese.py PLICO WORKDIR.

In WORKDIR it makes a project whose acts carry an attack in every text, with cards of them that are in doubt, people of all
four roles and three servers on one ledger. Then it does what strangers, colleagues and broken programs do. One line a failure,
exit 1 where there is one.
"""

import base64
import copy
import csv
import hashlib
import hmac
import http.client
import io
import json
import os
import re
import resource
import secrets
import shutil
import socket
import sqlite3
import ssl
import struct
import subprocess
import sys
import threading
import time
import warnings
import zipfile
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote
from urllib.parse import urlencode
from urllib.parse import urljoin
from urllib.parse import urlsplit

WEB = Path(__file__).parent.parent / "src/web"

# Every route and whom it is for: `*` anybody, `codice` whoever still owes the code of the second step, otherwise the roles
# (Lettura, Operatore, Comando, Amministratore). A route of src/web/rotte.rs that is not here fails the test.
TAVOLA = """
GET  /                                     LOCA
GET  /accesso                              *
POST /accesso                              *
GET  /accesso/codice                       codice
POST /accesso/codice                       codice
POST /esci                                 *
POST /lingua                               *
GET  /profilo                              LOCA
POST /profilo/password                     LOCA
POST /profilo/codice/nuovo                 LOCA
GET  /profilo/codice.svg                   LOCA
POST /profilo/codice                       LOCA
POST /profilo/codice/togli                 LOCA
GET  /utenti                               A
POST /utenti                               A
POST /utenti/{nome}/password               A
POST /utenti/{nome}/codice                 A
POST /utenti/{nome}/ruolo                  A
POST /utenti/{nome}/stato                  A
GET  /stato                                LOCA
GET  /stato/parte                          LOCA
GET  /cerca                                LOCA
GET  /cerca.csv                            LOCA
GET  /cerca.xlsx                           LOCA
GET  /cerca.pdf                            LOCA
GET  /atti                                 LOCA
GET  /atti/foglio.pdf                      LOCA
GET  /atti/fatti.csv                       LOCA
GET  /atti/fatti.xlsx                      LOCA
GET  /atti/fascicolo.zip                   LOCA
GET  /prove/{sha256}                       LOCA
GET  /modelli                              LOCA
GET  /modelli/{modello}/{lingua}           LOCA
GET  /modelli/{modello}/{lingua}/bozza.pdf LOCA
GET  /modelli/{modello}/{lingua}/pagina/{numero}/{che} LOCA
POST /modelli/{modello}/{lingua}/approva   C
POST /modelli/{modello}/{lingua}/respingi  C
POST /modelli/{modello}/{lingua}/commenta  OC
POST /modelli/{modello}/{lingua}/chiudi    OC
GET  /carica                               OC
POST /carica                               OC
GET  /carica/{id}                          OC
GET  /carica/{id}/parte                    OC
POST /carica/{id}/ripeti                   OC
GET  /carica/{id}/rilievi.csv              OC
GET  /digita                               OC
POST /digita                               OC
POST /digita/uscite                        OC
GET  /digita/uscite/{nome}                 OC
GET  /digita/dichiarazioni                 OC
POST /digita/dichiarazioni                 OC
GET  /digita/dichiarazioni/{id}            OC
POST /digita/dichiarazioni/{id}            OC
GET  /digita/dichiarazioni/{id}/parte      OC
GET  /digita/dichiarazioni/{id}/scansione/{numero} OC
GET  /digita/{id}                          OC
POST /digita/{id}                          OC
GET  /digita/{id}/parte                    OC
GET  /digita/{id}/scansione/{numero}       OC
POST /digita/{id}/scansione                OC
GET  /profili/carte                        OCA
POST /profili/carte                        OCA
GET  /profili/carte/{id}                   OCA
POST /profili/carte/{id}                   OCA
POST /profili/carte/{id}/prova             OCA
GET  /profili/carte/{id}/lato/{numero}     OCA
GET  /pec                                  LOCA
GET  /pec.csv                              LOCA
GET  /pec/{sha256}                         LOCA
POST /pec/{sha256}                         OC
GET  /pec/{sha256}/originale               LOCA
GET  /autorizza                            LOCA
GET  /autorizza/{voce}                     LOCA
POST /autorizza/{voce}                     C
GET  /autorizza/{voce}/lista.csv           LOCA
GET  /autorizza/{voce}/lista.xlsx          LOCA
GET  /autorizza/{voce}/lista.pdf           LOCA
GET  /autorizza/flusso/{id}                LOCA
POST /autorizza/flusso/{id}                C
GET  /verifica                             OC
POST /verifica/annulla                     OC
GET  /verifica/seconda                     OC
POST /verifica/seconda                     OC
GET  /verifica/{carta}                     OC
POST /verifica/{carta}                     OC
GET  /verifica/{carta}/lato/{numero}       OC
GET  /verifica/{carta}/ritaglio/{numero}   OC
"""
ROTTE = {(metodo, path): per for metodo, path, per in (line.split() for line in TAVOLA.strip().splitlines())}

RUOLI = {"L": "lettura", "O": "operatore", "C": "comando", "A": "amministratore"}

ATTACCHI = ["<script>alert(1)</script>", '"><img src=x onerror=alert(2)>', "{{7*7}}", "javascript:alert(3)", "=1+1|' '!A0"]
# What an id of an act has room for.
ATTACCO_BREVE = '"><b onclick=a()>'

# The texts of a lot that nobody reads as anything but text.
LIBERI = {
    "soggetti.csv": "cognome nome denominazione forma_giuridica luogo_nascita stato_nascita email patente_rilasciata_da fonte_dati",
    "verbali.csv": "luogo civico chilometrica direzione quartiere marca modello colore telaio motivo_mancata_contestazione_testo "
                   "descrizione_fatto dinamica_sinistro dichiarazioni_trasgressore agenti_matricole accertatore_nome "
                   "accertatore_qualifica resp_procedimento resp_notificazione resp_inserimento validatore",
    "violazioni.csv": "lettera codice_interno descrizione accessoria_testo",
    "rilevazioni.csv": "marca_modello matricola decreto_approvazione decreto_prefettizio postazione",
    "lotto.csv": "note nome_file_origine",
}
# Of these one an act: together they would not go into a window.
INDIRIZZO = ["presso", "indirizzo", "citta", "esponente"]

INIEZIONI = ["'", "' OR '1'='1", "' OR 1=1 --", "'; DROP TABLE fatti; --", '"; DELETE FROM atti; --',
             "x' UNION SELECT sql FROM sqlite_master --", "$1", "?1", "\\", "%", "_", "%%%", "_______", "/*", "-.-",
             "ù\u202e\U0010ffff", "A" * 200, "A" * 5000, "NULL", "'||(SELECT 1)||'"]

CRITERI = ["numero", "targa", "codice", "nome", "indirizzo", "pec", "raccomandata", "dal", "al", "esito"]

# Where a browser must never be sent.
ALTROVE = ["//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example/", "https:evil.example",
           "javascript:alert(1)", "/\t/evil.example", "\t//evil.example", "/\r\nX-Iniettata: 1",
           "/\r\n\r\n<script>alert(1)</script>", "/\nSet-Cookie: plico=1", "/%0d%0aX-Iniettata:1", "///evil.example",
           "/../../evil", "/\u2028x", "evil.example", "/\x00"]

SALTI = ["..%2f..%2fplico.toml", "..%2F..%2F..%2Fplico.db", "%2e%2e%2f%2e%2e%2fplico.toml", "..%5c..%5cplico.toml", "..",
         "%2e%2e", "%2fetc%2fpasswd", "....%2f%2fplico.toml", "%c0%ae%c0%ae%2fplico.toml", "plico.toml%00",
         "0-..%2f..%2fplico", "0-%00", "-1-a", "99999999999999999999-a", "0-" + "f" * 32, "f" * 64, "a" * 5000, "%ff%fe",
         "%25%32%65", "0", "-1", "18446744073709551616", "+0"]

# An answer takes no longer, not even on a slow machine.
SUBITO = 2.0

GUASTI = []


def pretende(vero, che):
    """Notes a failure where something that must hold does not."""
    if not vero and che not in GUASTI:
        GUASTI.append(che)
    return bool(vero)


# --- what comes back -------------------------------------------------------------------------------------------------

class Risposta:
    def __init__(self, stato, testate, corpo):
        self.stato, self.testate, self.corpo = stato, [(name.lower(), value) for name, value in testate], corpo
        self.testo = corpo.decode("utf-8", "replace")

    def testata(self, name):
        return next((value for key, value in self.testate if key == name), "")

    def verso(self):
        return self.testata("location")

    def biscotti(self):
        return [value for key, value in self.testate if key == "set-cookie"]

    def e_pagina(self):
        return self.testata("content-type").startswith("text/html")

    def e_accesso(self):
        """Whether one is sent to log in."""
        return self.stato == 303 and self.verso().split("?")[0] == "/accesso"


class Pagina(HTMLParser):
    """The elements of a page, its links and its plain text."""

    def __init__(self, testo):
        super().__init__()
        self.elementi, self.testi, self.dentro_script = [], [], False
        self.feed(testo)
        self.close()
        self.solo_testo = " ".join(self.testi)

    def handle_starttag(self, tag, attrs):
        self.elementi.append((tag, dict(attrs)))
        self.dentro_script = tag == "script"

    def handle_endtag(self, tag):
        self.dentro_script = False

    def handle_data(self, data):
        if self.dentro_script and data.strip():
            self.elementi.append(("script-nella-pagina", {}))
        self.testi.append(data)

    def valori(self, tag, name):
        return [attrs[name] or "" for it, attrs in self.elementi if it == tag and name in attrs]

    def campo(self, name):
        return next((attrs.get("value", "") for tag, attrs in self.elementi if tag == "input" and attrs.get("name") == name), "")


def lessico():
    """The elements that the templates have, and with which attributes."""
    known = {}
    for file in sorted((WEB / "pagine").glob("*.html")):
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}", " ", file.read_text(encoding="utf-8"), flags=re.S)
        for tag, attrs in Pagina(re.sub(r"\{\{.*?\}\}", "x", text)).elementi:
            known.setdefault(tag, set()).update(attrs)
    return known


LESSICO = lessico()


def guarda_pagina(risposta, dove):
    """Nothing of what stands in a page may have become part of it."""
    pagina = Pagina(risposta.testo)
    for tag, attrs in pagina.elementi:
        pretende(tag in LESSICO, f"{dove}: the page has an element <{tag}> that no template has")
        for name, value in attrs.items():
            pretende(name in LESSICO.get(tag, ()), f"{dove}: <{tag}> has an attribute `{name}` that no template gives it")
            pretende(not name.startswith("on") and name != "style", f"{dove}: <{tag}> has an attribute `{name}`")
            if name in ("href", "src", "action"):
                pretende(re.match(r"(/(?![/\\])|#|$)", value or ""), f"{dove}: <{tag} {name}> leads elsewhere: {value!r}")
        if tag == "script":
            pretende(attrs.get("src", "").startswith("/risorse/plico.js"), f"{dove}: a script that is not ours")
    return pagina


def guarda_testate(risposta, dove):
    """What every answer of ours must say about itself."""
    policy = risposta.testata("content-security-policy")
    wanted = ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]
    pretende(all(it in policy for it in wanted) and "unsafe" not in policy, f"{dove}: Content-Security-Policy is `{policy}`")
    pretende(risposta.testata("x-content-type-options") == "nosniff", f"{dove}: no X-Content-Type-Options: nosniff")
    pretende(not risposta.testata("server") and not risposta.testata("x-powered-by"), f"{dove}: the answer names its server")
    # The pages of a model show invented people: the browser, and nobody else, may keep them.
    kept = "private" if "/pagina/" in dove and risposta.stato == 200 else "no-store"
    if "/risorse/" not in dove:
        pretende(kept in risposta.testata("cache-control"), f"{dove}: Cache-Control is `{risposta.testata('cache-control')}`")
    names = [key for key, _ in risposta.testate]
    pretende("x-iniettata" not in names, f"{dove}: a header was injected")
    for it in risposta.biscotti():
        if it.split("=")[0] in ("plico", "__Host-plico"):
            pretende(all(flag in it for flag in ("HttpOnly", "SameSite=Lax", "Path=/")), f"{dove}: cookie without its flags: {it}")
            pretende("domain" not in it.lower(), f"{dove}: a cookie for a whole domain")


# --- the server, and who calls ---------------------------------------------------------------------------------------

class Servizio:
    """A running `plico serve`."""

    def __init__(self, plico, folder, nome, *args):
        self.registro = folder / f"{nome}.err"
        command = [plico, "serve", "--listen", "127.0.0.1:0", "--json", *args]
        self.processo = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=self.registro.open("wb"), text=True)
        line = self.processo.stdout.readline()
        if not line:
            raise SystemExit(f"plico serve {' '.join(args)} did not start: {self.registro.read_text()}")
        self.base = json.loads(line)["indirizzo"]
        self.porta = urlsplit(self.base).port
        self.tls = None
        if self.base.startswith("https"):
            self.tls = ssl.create_default_context()
            self.tls.check_hostname, self.tls.verify_mode = False, ssl.CERT_NONE

    def presa(self, da="127.0.0.1", timeout=5):
        """A socket to it, from an address of this machine."""
        it = socket.create_connection(("127.0.0.1", self.porta), timeout, source_address=(da, 0))
        return self.tls.wrap_socket(it) if self.tls else it

    def chiede(self, metodo, path, da="127.0.0.1", testate=None, corpo=None, timeout=10):
        line = http.client.HTTPConnection("127.0.0.1", self.porta, timeout=timeout)
        line.sock = self.presa(da, timeout)
        try:
            line.request(metodo, path, corpo, testate or {})
            back = line.getresponse()
            return Risposta(back.status, back.getheaders(), back.read())
        finally:
            line.close()

    def grezza(self, dati, da="127.0.7.1", chiude=False):
        """What raw bytes are answered with: the status, 0 where the line was only closed, -1 where nothing happened."""
        try:
            with self.presa(da, SUBITO) as it:
                it.sendall(dati)
                if chiude:
                    it.shutdown(socket.SHUT_WR)
                back = it.recv(65536)
                return int(back.split()[1]) if back.startswith(b"HTTP/1.") else 0
        except (TimeoutError, socket.timeout):
            return -1
        except OSError:
            return 0

    def risponde(self, dove, da="127.0.0.9"):
        """That it still answers, and at once."""
        begun = time.monotonic()
        try:
            stato = self.chiede("GET", "/accesso", da, timeout=10).stato
        except OSError as error:
            return pretende(False, f"{dove}: afterwards the server does not answer ({error})")
        took = time.monotonic() - begun
        return pretende(stato in (200, 429) and took < SUBITO, f"{dove}: afterwards /accesso took {took:.1f} s, status {stato}")

    def ferma(self):
        self.processo.terminate()
        try:
            return self.processo.communicate(timeout=15)[0]
        except subprocess.TimeoutExpired:
            self.processo.kill()
            return pretende(False, "the server does not stop when it is asked to") or ""


class Visita:
    """A browser: it keeps cookies, waits where it is asked to, and looks at whatever comes back."""

    def __init__(self, servizio, da="127.0.0.1", testate=None):
        self.servizio, self.da, self.sempre = servizio, da, testate or {}
        self.biscotti, self.gettone = {}, ""

    def chiede(self, metodo, path, corpo=None, testate=None):
        head = {**self.sempre, **(testate or {})}
        if self.biscotti:
            head["Cookie"] = "; ".join(f"{key}={value}" for key, value in self.biscotti.items())
        for _ in range(60):
            back = self.servizio.chiede(metodo, path, self.da, head, corpo)
            if back.stato != 429:
                break
            time.sleep(0.2)
        dove = f"{metodo} {path.split('?')[0][:60]}"
        pretende(back.stato < 500, f"{dove}: status {back.stato}")
        # Where a request cannot be understood at all, the answer comes from below the pages.
        if back.corpo or back.stato not in (400, 431):
            guarda_testate(back, dove)
        if back.e_pagina() and metodo != "HEAD":
            pagina = guarda_pagina(back, dove)
            self.gettone = pagina.campo("csrf") or self.gettone
        for it in back.biscotti():
            key, value = it.split(";")[0].split("=", 1)
            if value != self.biscotti.get(key):
                self.biscotti[key], self.gettone = value, "" if "plico" in key else self.gettone
        return back

    def vede(self, path, **domanda):
        return self.chiede("GET", path + ("?" + urlencode(domanda) if domanda else ""))

    def csrf(self):
        if not self.gettone:
            self.vede("/profilo" if self.vede("/accesso").stato == 303 else "/accesso")
        return self.gettone

    def manda(self, path, testate=None, **campi):
        campi.setdefault("csrf", self.csrf())
        head = {"Content-Type": "application/x-www-form-urlencoded", **(testate or {})}
        return self.chiede("POST", path, urlencode(campi).encode(), head)

    def biscotto(self):
        return next((value for key, value in self.biscotti.items() if key.endswith("plico")), "")

    def entra(self, persona, dove="/", password=None, testate=None):
        self.csrf()
        return self.manda("/accesso", testate, nome=persona.nome, password=password or persona.password, dove=dove)


class Persona:
    """Somebody who may come in."""

    def __init__(self, nome, ruolo, persona=""):
        self.nome, self.ruolo, self.persona = nome, ruolo, persona or f"Prova {nome} {ATTACCHI[1]}"
        self.password = f"Sedia-{secrets.token_hex(5)}"
        self.tutte = [self.password]

    def cambia(self, visita):
        """Changes the password, as one is asked to after the first time."""
        nuova = f"Quercia-{secrets.token_hex(5)}"
        back = visita.manda("/profilo/password", vecchia=self.password, nuova=nuova, ripetuta=nuova)
        pretende(back.stato == 303, f"{self.nome} cannot change the password: status {back.stato}")
        self.password = nuova
        self.tutte.append(nuova)


# --- the project -----------------------------------------------------------------------------------------------------

class Progetto:
    def __init__(self, plico, folder):
        self.plico, self.dir = plico, folder
        self.persone = {}

    def fa(self, *args, ok=(0, 1), dato=None):
        done = subprocess.run([self.plico, *args], cwd=self.dir, capture_output=True, text=True, input=dato, check=False)
        if done.returncode not in ok:
            raise SystemExit(f"plico {' '.join(args)}: {done.returncode}\n{done.stderr}")
        return done

    def lotto(self, nome, seme):
        self.fa("sample", "--atti", "4", "--seed", str(seme), "--damage", "0", "-o", nome)
        return self.dir / nome

    def stampa(self, nome):
        """Prints a lot and hands it over; the distinta is evidence of each of its acts."""
        self.fa("render", nome, "-o", f"reso-{nome}")
        distinta = next((self.dir / f"reso-{nome}" / "distinte").glob("*-p1.pdf"))
        self.fa("handover", f"reso-{nome}", "--date", "2026-04-02", "--distinta", str(distinta))

    def nasce(self):
        self.fa("init")
        config = self.dir / "plico.toml"
        text = config.read_text(encoding="utf-8")
        text = re.sub(r"(?m)^cartelle = \[\]", 'cartelle = ["banco"]', re.sub(r"(?m)^prova = false", "prova = true", text))
        config.write_text(text, encoding="utf-8")
        self.lotto("lotto", 1)
        guasta(self.lotto("ostile", 77))
        self.stampa("lotto")
        self.stampa("ostile")
        self.fa("cards", "make", "--from", "reso-ostile", "--wear", "hard", "--date", "2026-04-02", "-o", "carte")
        self.fa("scan", "carte/scansioni", "-o", "banco", "--prova")

    def aggiunge(self, nome, ruolo, persona=""):
        it = self.persone[nome] = Persona(nome, ruolo, persona)
        self.fa("user", "add", nome, "--full-name", it.persona, "--ruolo", ruolo, "--stdin", ok=(0,), dato=it.password + "\n")
        return it

    def base(self, sql):
        base = sqlite3.connect(f"file:{self.dir / 'plico.db'}?mode=ro", uri=True)
        try:
            return base.execute(sql).fetchall()
        finally:
            base.close()

    def istantanea(self):
        """What must stay the same where nothing may change."""
        conferme = sorted(it.name for it in (self.dir / "banco/stato/conferme").iterdir())
        return self.base("SELECT COUNT(*), MAX(numero) FROM fatti"), conferme

    def accessi(self):
        return self.base("SELECT COUNT(*) FROM accessi")[0][0]

    def attiva(self, nome):
        return {it["nome"]: it["attiva"] for it in json.loads(self.fa("user", "list", "--json").stdout)}[nome]

    def riservati(self):
        """Names and numbers of the people of the lots."""
        found = set()
        for nome in ("lotto", "ostile"):
            for riga in tabella(self.dir / nome / "soggetti.csv")[1]:
                found.update(riga[it] for it in ("cognome", "nome", "denominazione", "codice_fiscale", "partita_iva", "indirizzo"))
        return {it for it in found if len(it) > 3}


def tabella(path):
    rows = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig")), delimiter=";")
    return rows.fieldnames, list(rows)


def guasta(lotto):
    """Puts an attack into every text of a lot, each act other ones."""
    for file in sorted(lotto.glob("*.csv")):
        colonne, righe = tabella(file)
        for at, riga in enumerate(righe):
            for place, colonna in enumerate(LIBERI.get(file.name, "").split()):
                is_others = colonna in ("denominazione",) if riga.get("tipo") == "PF" else colonna in ("cognome", "nome")
                if not is_others:
                    riga[colonna] = ATTACCHI[(at + place) % len(ATTACCHI)]
            if file.name == "soggetti.csv":
                riga[INDIRIZZO[at % len(INDIRIZZO)]] = ATTACCHI[at % len(ATTACCHI)]
            if "id_verbale" in riga:
                riga["id_verbale"] += ATTACCO_BREVE
            if "numero_lotto" in riga:
                riga["numero_lotto"] += ATTACCHI[0]
        with file.open("w", encoding="utf-8", newline="") as out:
            table = csv.DictWriter(out, colonne, delimiter=";")
            table.writeheader()
            table.writerows(righe)


class Mondo:
    """All that the checks share: the project, its servers, who is logged in, and what there is to look at."""

    def __init__(self, progetto):
        self.progetto = progetto
        plico, folder = progetto.plico, progetto.dir
        self.servizio = Servizio(plico, folder, "diretto")
        self.cifrato = Servizio(plico, folder, "cifrato", "--cert", "cert.pem", "--key", "key.pem")
        dietro = folder / "dietro"
        dietro.mkdir()
        (dietro / "plico.toml").write_text('[web]\nprova = true\nreti = ["10.1.0.0/16"]\n', encoding="utf-8")
        self.dietro = Servizio(plico, dietro, "dietro", "--proxy", "--registro", str(folder / "plico.db"))
        self.aperti = []
        self.visite = {}
        self._scheda, self._turno = None, 0
        self.atti, self.carte, self.prova, self.modello = [], [], {}, "/modelli/nessuno/it"

    def qualcuno(self):
        """One of those who may read, in turn: nobody of them asks too often."""
        self._turno += 1
        return self.visite["LOC"[self._turno % 3]]

    def servizi(self):
        return [self.servizio, self.cifrato, self.dietro]

    def entra(self, nome, da="127.0.0.1", servizio=None, sempre=None, dove="/"):
        visita = Visita(servizio or self.servizio, da, sempre)
        back = visita.entra(self.progetto.persone[nome], dove)
        pretende(back.stato == 303 and not back.e_accesso(), f"{nome} cannot log in: status {back.stato}")
        self.aperti.append(visita)
        return visita

    def scheda(self):
        """The page of a model, as who approves sees it."""
        if not self._scheda:
            self._scheda = Pagina(self.visite["C"].vede(self.modello).testo)
        return self._scheda

    def impronta(self):
        return self.scheda().campo("impronta")

    def campione(self):
        return self.scheda().campo("campione")

    def parti(self, path):
        """A path with its places filled by what is there."""
        carta = self.carte[0].rsplit("/", 1)[1] if self.carte else "0-" + "f" * 32
        path = path.replace("/modelli/{modello}/{lingua}", self.modello).replace("/pec/{sha256}", "/pec/" + "f" * 64)
        sha256 = self.prova.get("sha256", "0" * 64)
        places = {"{nome}": "nessuno", "{carta}": carta, "{numero}": "0", "{che}": "nuova.png", "{sha256}": sha256, "{voce}": "preruolo"}
        for name, value in places.items():
            path = path.replace(name, value)
        if path.startswith(("/prove/", "/atti")):
            path += "?" + urlencode({"atto": self.prova.get("atto", "")})
        return path + "?numero=Z&prova=1" if path in ("/cerca.csv", "/cerca.xlsx", "/cerca.pdf", "/pec.csv") else path


# --- checks ----------------------------------------------------------------------------------------------------------

def tavola_intera():
    """Every route of the program stands in the table above, and no other."""
    text = (WEB / "rotte.rs").read_text(encoding="utf-8")
    text = text.split("pub const ROTTE", 1)[1].split("];", 1)[0]
    there = {("GET" if verbo == "vedi" else "POST", path) for verbo, path in re.findall(r'(\w+)\(\s*"(/[^"]*)"', text)}
    for metodo, path in sorted(there - set(ROTTE)):
        pretende(False, f"{metodo} {path} is a route that this test does not know: say in TAVOLA whom it is for")
    for metodo, path in sorted(set(ROTTE) - there):
        pretende(False, f"{metodo} {path} stands in TAVOLA and is no route")


def primi_accessi(mondo):
    """Each role logs in; the cookie from before is worth nothing, and a new password comes first."""
    for lettera, nome in RUOLI.items():
        persona = mondo.progetto.persone[nome]
        visita = Visita(mondo.servizio)
        fisso = secrets.token_hex(32)
        visita.biscotti["plico"] = fisso
        visita.csrf()
        prima = visita.biscotto()
        visita.entra(persona)
        dopo = visita.biscotto()
        pretende(dopo not in (prima, fisso), f"{nome}: the cookie from before logging in is the one after it")
        ladro = Visita(mondo.servizio, "127.0.0.2")
        ladro.biscotti["plico"] = prima
        pretende(ladro.vede("/profilo").e_accesso(), f"{nome}: the cookie from before logging in lets somebody in")
        mondo.aperti.append(visita)
        if lettera == "L":
            provvisoria(mondo, visita)
        persona.cambia(visita)
        pretende(visita.vede("/stato").stato == 200, f"{nome} does not get in after changing the password")
        mondo.visite[lettera] = visita


def provvisoria(mondo, visita):
    """With a password that somebody else has seen one gets no further than to change it."""
    for (metodo, path), per in ROTTE.items():
        if metodo == "GET" and "L" in per and path != "/" and not path.startswith("/profilo"):
            back = visita.vede(mondo.parti(path))
            is_held = (back.stato, back.verso()) == (303, "/profilo")
            pretende(is_held, f"GET {path}: status {back.stato} with a provisional password")


def che_c_e(mondo):
    """Finds acts, evidence and cards to attack; without them the rest would hold for nothing."""
    visita = mondo.visite["O"]
    links = Pagina(visita.vede("/cerca", dal="2000-01-01", prova="1").testo).valori("a", "href")
    mondo.atti = [it for it in links if it.startswith("/atti?")]
    pretende(len(mondo.atti) == 8, f"{len(mondo.atti)} acts are found and not 8")
    links = Pagina(visita.vede("/verifica").testo).valori("a", "href")
    mondo.carte = list(dict.fromkeys(it for it in links if it.startswith("/verifica/") and it != "/verifica/seconda"))
    pretende(mondo.carte, "no card waits for a person")
    modelli = [it for it in Pagina(visita.vede("/modelli").testo).valori("a", "href") if it.count("/") == 3]
    mondo.modello = next((it for it in modelli if "/verbale/it" in it), "/modelli/nessuno/it")
    for atto in mondo.atti:
        prove = [it for it in Pagina(visita.chiede("GET", atto).testo).valori("a", "href") if it.startswith("/prove/")]
        for it in prove:
            mondo.prova = {"sha256": urlsplit(it).path.rsplit("/", 1)[1], "atto": dict(re.findall(r"(\w+)=([^&]*)", atto))["atto"]}
            mondo.prova["atto"] = re.sub(r"%([0-9A-F]{2})", lambda hit: chr(int(hit[1], 16)), mondo.prova["atto"].replace("+", " "))
            if "onclick" in mondo.prova["atto"]:
                return
    pretende(mondo.prova, "no act has evidence")


def atteso(per, chi):
    """Which answers somebody may get from a route."""
    if per == "codice":
        return Risposta.e_accesso
    if per != "*" and not chi:
        return Risposta.e_accesso
    if per == "*" or chi in per:
        return lambda it: it.stato != 403 and it.stato < 500 and (per == "*" or not it.e_accesso())
    return lambda it: it.stato == 403


def matrice(mondo):
    """Every route by everybody: who is nobody logs in, who has the wrong role is told so."""
    for chi in ["", *RUOLI]:
        for at, ((metodo, path), per) in enumerate(ROTTE.items()):
            # Nobody has few requests an address; whoever logs out is not there for the rest.
            visita = mondo.visite.get(chi) or Visita(mondo.servizio, f"127.0.1.{at + 1}")
            if path == "/esci":
                continue
            pieno = mondo.parti(path)
            back = visita.chiede("GET", pieno) if metodo == "GET" else visita.manda(pieno)
            who = RUOLI.get(chi, "nobody")
            pretende(atteso(per, chi)(back), f"{metodo} {path} by {who}: status {back.stato} {back.verso()}")


def metodi(mondo):
    """No route takes a method that it does not say."""
    paths = {path for _, path in ROTTE} | {"/risorse/plico.css"}
    for path in sorted(paths):
        known = {metodo for metodo, it in ROTTE if it == path} or {"GET"}
        for metodo in {"GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"} - known:
            back = mondo.visite["A"].chiede(metodo, mondo.parti(path))
            # Who opens the address of a form by hand gets a page of ours instead.
            fine = back.stato == 405 or metodo == "GET" and back.stato == 303 and back.verso().startswith("/")
            pretende(fine, f"{metodo} {path}: status {back.stato} and not 405")


def moduli(mondo):
    """For each form what would do harm."""
    persone = mondo.progetto.persone
    o = persone["operatore"]
    return {
        "/accesso": {"nome": "lettura", "password": persone["lettura"].password},
        "/accesso/codice": {"codice": "000000"},
        "/esci": {},
        "/lingua": {"lingua": "de", "qui": "/"},
        "/profilo/password": {"vecchia": o.password, "nuova": "Altra-Parola-9182", "ripetuta": "Altra-Parola-9182"},
        "/profilo/codice/nuovo": {"password": o.password},
        "/profilo/codice": {"codice": "000000"},
        "/profilo/codice/togli": {"password": o.password},
        "/utenti": {"nome": "intrusa", "persona": "Ida Intrusa", "ruolo": "amministratore"},
        "/utenti/{nome}/password": {},
        "/utenti/{nome}/codice": {},
        "/utenti/{nome}/ruolo": {"ruolo": "amministratore"},
        "/utenti/{nome}/stato": {"attivo": "no"},
        "/modelli/{modello}/{lingua}/approva": {"impronta": mondo.impronta()},
        "/modelli/{modello}/{lingua}/respingi": {"impronta": mondo.impronta(), "motivo": "no"},
        "/modelli/{modello}/{lingua}/commenta": {"campione": mondo.campione(), "numero": "1", "x": "1", "y": "1", "testo": "no"},
        "/modelli/{modello}/{lingua}/chiudi": {"numero": "1"},
        "/carica": {"tipo": "lotto"},
        "/digita": {"quanti": "uno"},
        "/digita/uscite": {"come": "lotto"},
        "/digita/dichiarazioni": {"atto": "1/2026"},
        "/digita/dichiarazioni/{id}": {"azione": "valida", "versione": "0"},
        "/digita/{id}": {"azione": "valida", "versione": "0"},
        "/digita/{id}/scansione": {},
        "/carica/{id}/ripeti": {},
        "/profili/carte": {"nome": "intrusa", "kind": "AR"},
        "/profili/carte/{id}": {"azione": "elimina"},
        "/profili/carte/{id}/prova": {},
        "/pec/{sha256}": {"come": "fatto"},
        "/autorizza/{voce}": {"prova": "1", "decisione": "no", "motivo": "no", "atto": f"0 {mondo.prova['atto']}"},
        "/autorizza/flusso/{id}": {"decisione": "no", "motivo": "no"},
        "/verifica/seconda": {"quante": "3", "seme": "1"},
        "/verifica/annulla": {"codice": mondo.carte[0].rsplit("/", 1)[1]},
        "/verifica/{carta}": {"azione": "conferma", "esito": "RECAG001C/MANI", "data_consegna": "2026-04-07"},
    }


def csrf(mondo):
    """A form that does not come from a page of this very session does nothing."""
    harm = moduli(mondo)
    prima = mondo.progetto.istantanea()
    gettoni = {chi: visita.csrf() for chi, visita in mondo.visite.items()}
    for (metodo, path), _ in ROTTE.items():
        if metodo != "POST":
            continue
        if path not in harm:
            pretende(False, f"POST {path}: say in moduli() what would do harm")
            continue
        chi = "A" if path.startswith("/utenti") else "C" if path.startswith(("/modelli", "/autorizza")) else "O"
        altro = gettoni["O" if chi == "A" else "A"]
        pieno = mondo.parti(path).replace("nessuno", "lettura")
        visita = mondo.visite[chi]
        for come, gettone in (("without", ""), ("with a wrong", "0" * 64), ("with another session's", altro)):
            back = visita.manda(pieno, csrf=gettone, **harm[path])
            pretende(back.stato == 403, f"POST {path} {come} csrf: status {back.stato}")
        # Not in the question either, where a link could carry it.
        back = visita.manda(f"{pieno}?csrf={gettoni[chi]}", csrf="", **harm[path])
        pretende(back.stato == 403, f"POST {path} with the csrf in the question: status {back.stato}")
    pretende(mondo.progetto.istantanea() == prima, "a form without its csrf changed the ledger or the folder")
    o = mondo.visite["O"]
    pretende(o.vede("/profilo").stato == 200, "a form without its csrf ended a session")
    pretende(o.vede("/profilo/codice.svg").stato == 404, "a form without its csrf began a second step")
    pretende("lingua" not in o.biscotti, "a form without its csrf changed the language")


def spenta(mondo):
    """Who is shut out is out at the next request."""
    visita = mondo.entra("spenta")
    mondo.progetto.persone["spenta"].cambia(visita)
    pretende(visita.vede("/stato").stato == 200, "spenta does not get in")
    mondo.progetto.fa("user", "disable", "spenta")
    pretende(visita.vede("/stato").e_accesso(), "a disabled user's next request is answered")
    back = Visita(mondo.servizio).entra(mondo.progetto.persone["spenta"])
    pretende(back.stato == 200, f"a disabled user logs in: status {back.stato}")


def sbaglia(mondo, nome, da, testate=None):
    """A wrong password; whether it was tried, and not put off."""
    back = Visita(mondo.servizio, da).entra(Persona(nome, ""), testate=testate)
    pretende(back.stato == 200, f"a wrong password: status {back.stato}")
    return 'class="avviso errore"' in back.testo


def serratura(mondo):
    """Wrong passwords lock a name from an address, whatever a stranger says of where they come from; others still come in."""
    persone = mondo.progetto.persone
    prove = [sbaglia(mondo, "chiusa", "127.0.3.1", {"X-Forwarded-For": f"203.0.113.{at}"}) for at in range(7)]
    pretende(not prove[-1], "seven wrong passwords for one name from one address, by many X-Forwarded-For, are all tried")
    back = Visita(mondo.servizio, "127.0.3.1").entra(persone["chiusa"])
    pretende(back.stato == 200, f"a right password while its name is locked: status {back.stato}")
    back = Visita(mondo.servizio, "127.0.3.1").entra(persone["lettura"])
    pretende(back.stato == 303, f"somebody else from there, while a name is locked: status {back.stato}")
    back = Visita(mondo.servizio, "127.0.3.2").entra(persone["chiusa"])
    pretende(back.stato == 303, f"the same name from elsewhere, while it is locked: status {back.stato}")
    prove = [sbaglia(mondo, f"nessuno{at}", "127.0.3.3") for at in range(24)]
    pretende(not prove[-1], "24 wrong passwords from one address are all tried")
    back = Visita(mondo.servizio, "127.0.3.3").entra(persone["lettura"])
    pretende(back.stato == 200, f"a right password while its address is locked: status {back.stato}")


def raffica(mondo):
    """Many passwords at once are no more than many one after the other, and keep nobody waiting."""
    visite = [Visita(mondo.servizio, "127.0.3.20") for _ in range(40)]
    for it in visite:
        it.csrf()
    with ThreadPoolExecutor(len(visite)) as pool:
        tried = [pool.submit(it.entra, Persona("chiusa", "")) for it in visite]
        mondo.servizio.risponde("while 40 passwords are tried at once")
        tried = sum('class="avviso errore"' in it.result().testo for it in tried)
    pretende(tried <= 8, f"of 40 wrong passwords for one name sent at once {tried} were tried: the lock comes too late")


def codice_di(segreto, passo):
    """The code of a second step (RFC 6238)."""
    key = base64.b32decode(segreto + "=" * (-len(segreto) % 8))
    digest = hmac.new(key, struct.pack(">Q", passo), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7FFFFFFF) % 1000000:06}"


def passo_ora():
    """The step of time; not one that is about to end."""
    while time.time() % 30 > 25:
        time.sleep(0.2)
    return int(time.time() // 30)


def secondo_passo(mondo):
    """The code of the second step: between the steps one is nobody, a code is good once, and guessing ends."""
    persona = mondo.progetto.persone["telefono"]
    visita = mondo.entra("telefono", "127.0.4.1")
    persona.cambia(visita)
    visita.manda("/profilo/codice/nuovo")
    stato = visita.vede("/profilo/codice.svg").stato
    pretende(stato == 404, "a second step is offered without the password")
    visita.manda("/profilo/codice/nuovo", password=persona.password)
    segreto = re.search(r'<code class="segreto">([A-Z2-7 ]+)</code>', visita.vede("/profilo").testo)
    if not pretende(segreto, "no secret of a second step is shown"):
        return
    segreto, ora = segreto[1].replace(" ", ""), passo_ora()
    back = visita.manda("/profilo/codice", codice=codice_di(segreto, ora - 1))
    pretende(back.stato == 303, f"a second step cannot be switched on: status {back.stato}")
    visita.manda("/profilo/codice/nuovo", password=persona.password)
    stato = visita.vede("/profilo/codice.svg").stato
    pretende(stato == 404, "another second step is offered in the place of one, without the password")
    a_meta(mondo, persona, codice_di(segreto, ora))
    indovina(mondo, persona, codice_di(segreto, ora + 1))


def a_meta(mondo, persona, codice):
    visita = Visita(mondo.servizio, "127.0.4.2")
    back = visita.entra(persona, "/cerca")
    pretende(back.verso().startswith("/accesso/codice"), f"the second step is not asked for: {back.verso()}")
    for (metodo, path), per in ROTTE.items():
        if metodo == "GET" and per not in ("*", "codice"):
            pretende(visita.vede(mondo.parti(path)).e_accesso(), f"GET {path} is answered before the second step")
    visita.gettone = ""
    visita.vede("/accesso/codice")
    mezzo = visita.biscotto()
    back = visita.manda("/accesso/codice", codice=codice, dove="/cerca")
    pretende((back.stato, back.verso()) == (303, "/cerca"), f"the right code: status {back.stato} {back.verso()}")
    pretende(visita.biscotto() != mezzo, "the cookie stays the same over the second step")
    mondo.aperti.append(visita)
    for nome, servizio in (("the same server", mondo.servizio), ("another server on the same ledger", mondo.cifrato)):
        altra = Visita(servizio, "127.0.4.3")
        altra.entra(persona)
        altra.vede("/accesso/codice")
        pretende(altra.manda("/accesso/codice", codice=codice).stato == 200, f"a code that was used is good again at {nome}")


def indovina(mondo, persona, giusto):
    """Five codes may be wrong, however often the password is given in between."""
    for giro in (4, 2):
        visita = Visita(mondo.servizio, "127.0.4.9")
        visita.entra(persona)
        visita.vede("/accesso/codice")
        for _ in range(giro):
            visita.manda("/accesso/codice", codice="000000")
    back = visita.manda("/accesso/codice", codice=giusto)
    pretende(back.stato != 303, "six wrong codes lock nothing where the right password is given in between")


def gemello(mondo):
    """A changed password ends the sessions of its person at every server of the ledger."""
    persona = mondo.progetto.persone["doppia"]
    prima = mondo.entra("doppia", "127.0.4.20")
    persona.cambia(prima)
    altra = mondo.entra("doppia", "127.0.4.21", mondo.cifrato)
    terza = mondo.entra("doppia", "127.0.4.22")
    persona.cambia(prima)
    pretende(terza.vede("/profilo").e_accesso(), "after a change of password another session goes on")
    pretende(altra.vede("/profilo").e_accesso(), "after a change of password a session at another server goes on")


def corsa(mondo):
    """Who is shut out while changing the own password stays shut out."""
    persona, capo = mondo.progetto.persone["corsa"], mondo.visite["A"]
    visita = mondo.entra("corsa")
    persona.cambia(visita)
    for pausa in (0.005, 0.02, 0.05):
        nuova = f"Quercia-{secrets.token_hex(5)}"
        persona.tutte.append(nuova)
        campi = {"vecchia": persona.password, "nuova": nuova, "ripetuta": nuova}
        visita.csrf()
        change = threading.Thread(target=visita.manda, args=("/profilo/password",), kwargs=campi)
        change.start()
        time.sleep(pausa)
        capo.manda("/utenti/corsa/stato", attivo="no")
        change.join()
        if not pretende(not mondo.progetto.attiva("corsa"), "who is shut out while changing the own password is in again"):
            return
        capo.manda("/utenti/corsa/stato", attivo="si")
        visita = Visita(mondo.servizio)
        if visita.entra(persona).stato != 303:
            persona.password = nuova
            visita = mondo.entra("corsa")


def di_casa(base, verso):
    """Whether a browser that is sent there stays with us."""
    seen = re.sub(r"[\t\r\n]", "", verso).strip().replace("\\", "/")
    there = urlsplit(urljoin(base, seen))
    return there.scheme in ("http", "https") and there.netloc == urlsplit(base).netloc


def altrove(mondo):
    """Nobody is sent elsewhere, and no header is written by a field."""
    casa, visita = mondo.servizio.base, mondo.visite["L"]
    for it in ALTROVE:
        for nome, back in (("dove", visita.chiede("GET", "/accesso?dove=" + quote(it, safe=""))),
                           ("qui", visita.manda("/lingua", lingua="it", qui=it))):
            known = back.stato == 400 or back.stato == 303 and di_casa(casa, back.verso())
            pretende(known, f"{nome}={it!r} leads to {back.stato} {back.verso()!r}")
        Visita(mondo.servizio, "127.0.2.7").chiede("GET", "/accesso?dove=" + quote(it, safe=""))
    back = Visita(mondo.servizio, "127.0.2.8").entra(mondo.progetto.persone["lettura"], "//evil.example")
    pretende(back.stato == 303 and di_casa(casa, back.verso()), f"after logging in: {back.verso()!r}")
    for path in ("//evil.example/x", "//evil.example", "/\\evil.example/x", "/javascript:alert(1)"):
        for chi in (visita, Visita(mondo.servizio, "127.0.2.9")):
            back = chi.chiede("GET", path)
            pretende(back.stato in (400, 404) or di_casa(casa, back.verso()), f"GET {path}: status {back.stato} {back.verso()}")


def salti(mondo):
    """No place of a path leads to a file that is not meant."""
    modello, atto = mondo.modello, "?" + urlencode({"atto": mondo.prova["atto"]})
    for at, it in enumerate(SALTI):
        chi = mondo.visite["OC"[at % 2]]
        paths = [f"/prove/{it}{atto}", f"/risorse/{it}", f"/modelli/{it}/it", f"/modelli/..%2fit%2f{it}/it",
                 f"{modello.rsplit('/', 1)[0]}/{it}", f"/modelli/{it}/it/bozza.pdf", f"{modello}/pagina/0/{it}",
                 f"{modello}/pagina/{it}99/nuova.png", f"/pec/{it}", f"/pec/{it}/originale"]
        cards = [f"/verifica/{it}", f"/verifica/{it}/lato/0", f"/verifica/{it}/ritaglio/0"]
        if it not in ("0", "+0"):
            cards += [f"{mondo.carte[0]}/lato/{it}", f"{mondo.carte[0]}/ritaglio/{it}"]
        for path in paths + cards:
            back = (chi if path in cards else mondo.qualcuno()).chiede("GET", path)
            pretende(400 <= back.stato < 500, f"GET {path[:80]}: status {back.stato}")
        back = mondo.visite["A"].manda(f"/utenti/{it}/ruolo", ruolo="lettura")
        pretende(400 <= back.stato < 500, f"POST /utenti/{it[:40]}/ruolo: status {back.stato}")
        back = chi.manda(f"/verifica/{it}", azione="lascia")
        pretende(400 <= back.stato < 500, f"POST /verifica/{it[:40]}: status {back.stato}")


def prove_altrui(mondo):
    """Evidence is shown with the acts that cite it, and with no other."""
    visita, sha256 = mondo.visite["L"], mondo.prova["sha256"]
    back = visita.vede(f"/prove/{sha256}", atto=mondo.prova["atto"])
    pretende(back.stato == 200 and back.corpo, f"evidence of an act: status {back.stato}")
    for atto in [it for it in mondo.atti if "onclick" not in it][:3]:
        back = visita.chiede("GET", f"/prove/{sha256}?{urlsplit(atto).query}")
        pretende(back.stato == 404, f"evidence of another act: status {back.stato}")
    for atto in ("", "prova:X999:nessuno", "modello:verbale:it", "utente:lettura", "prova", "::::"):
        pretende(visita.vede(f"/prove/{sha256}", atto=atto).stato == 404, f"evidence of the act {atto!r} is shown")
        pretende(visita.vede("/atti", atto=atto).stato == 404, f"the act {atto!r} is shown")


def parti(campi, boundary="----plico"):
    """A form of many parts."""
    out = b"".join(b"--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n" % (boundary.encode(), key, value)
                   for key, value in campi)
    return out + b"--%s--\r\n" % boundary.encode()


def moduli_rotti(gettone):
    """Forms as no browser sends them: what they are, kind, bytes, whether an ordinary page may answer them."""
    form, many = "application/x-www-form-urlencoded", "multipart/form-data; boundary=----plico"
    mine = b"csrf=" + gettone.encode()
    own = (b"csrf", gettone.encode())
    return [
        ("a form of 70 kB", form, mine + b"&nome=" + b"a" * 70_000, False),
        ("a form of 5 MB", form, mine + b"&nome=" + b"a" * 5_000_000, False),
        ("a form of 10000 fields", form, mine + b"&a=1" * 10_000, False),
        ("parts of 70 kB", many, parti([own, (b"nome", b"a" * 70_000)]), False),
        ("a thousand parts", many, parti([own, *[(b"a", b"1")] * 1000]), False),
        ("parts without a boundary", "multipart/form-data", parti([own]), False),
        ("parts with another boundary", "multipart/form-data; boundary=x", parti([own]), False),
        ("parts that end too soon", many, parti([own, (b"nome", b"x")])[:-40], False),
        ("parts that are none", many, b"\x00\xff" * 500, False),
        ("parts that are not UTF-8", many, parti([own, (b"nome", b"\xff\xfe\x80")]), False),
        ("a NUL in a part", many, parti([own, (b"nome", b"let\x00tura")]), False),
        ("a NUL in a field", form, mine + b"&nome=let%00tura&password=x", False),
        ("plain text", "text/plain", mine + b"&nome=a", False),
        ("JSON", "application/json", b'{"csrf":"' + gettone.encode() + b'"}', False),
        ("no kind", None, mine, False),
        ("a kind that is none", "\x01/;;=,", mine, False),
        ("fields that are not UTF-8", form, mine + b"&nome=%ff%fe%80&password=%ff", True),
        ("raw bytes in fields", form, mine + b"&nome=\xff\xfe\x80&password=\xc3", True),
        ("escapes that are none", form, mine + b"&nome=%zz%&password=%", True),
        ("no field at all", form, b"", False),
        ("only separators", form, b"&&&&==&=&" * 100, False),
    ]


def rotti(mondo):
    """Whatever comes in a form, the answer is that it cannot be, at once, and the next one is answered."""
    visita = Visita(mondo.servizio, "127.0.6.1")
    visita.csrf()
    cookie = "; ".join(f"{key}={value}" for key, value in visita.biscotti.items())
    for che, kind, corpo, is_page in moduli_rotti(visita.csrf()):
        head = f"POST /accesso HTTP/1.1\r\nHost: x\r\nCookie: {cookie}\r\nConnection: close\r\nContent-Length: {len(corpo)}\r\n"
        head += f"Content-Type: {kind}\r\n" if kind else ""
        stato = mondo.servizio.grezza(head.encode("latin-1") + b"\r\n" + corpo, "127.0.6.1")
        pretende(stato == 0 or 400 <= stato < 500 or is_page and stato == 200, f"{che}: {stati(stato)}")
    mondo.servizio.risponde("forms that are none")


def stati(stato):
    return {0: "the line was closed", -1: f"no answer within {SUBITO:.0f} s"}.get(stato, f"status {stato}")


def linee_rotte(mondo):
    """The same of requests that are none."""
    get = b"GET /accesso HTTP/1.1\r\nHost: x\r\n"
    post = b"POST /accesso HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    cases = [
        ("a header of 200 kB", get + b"X-A: " + b"a" * 200_000 + b"\r\n\r\n", False),
        ("10000 headers", get + b"".join(b"X-%d: 1\r\n" % at for at in range(10_000)) + b"\r\n", False),
        ("a cookie of 60 kB", get + b"Connection: close\r\nCookie: " + b"plico=1; " * 6_000 + b"\r\n\r\n", True),
        ("a path of 100 kB", b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", False),
        ("a question of 10000 fields", b"GET /accesso?" + b"a=1&" * 10_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", False),
        ("no HTTP", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 100, False),
        ("noise", bytes(range(256)) * 20 + b"\r\n\r\n", False),
        ("HTTP/9", b"GET / HTTP/9.9\r\n\r\n", False),
        ("HTTP/2 without TLS", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", False),
        ("CONNECT", b"CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", False),
        ("OPTIONS *", b"OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", False),
        ("somebody else's page", b"GET http://evil.example/accesso HTTP/1.1\r\nHost: y\r\nConnection: close\r\n\r\n", True),
        ("a path with raw bytes", b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", False),
        ("a NUL in the path", b"GET /acc\x00esso HTTP/1.1\r\nHost: x\r\n\r\n", False),
        ("a NUL in a header", get + b"X: a\x00b\r\n\r\n", False),
        ("a header on two lines", get + b"X: a\r\n b\r\n\r\n", False),
        ("two lengths", post + b"Content-Length: 3\r\nContent-Length: 30\r\n\r\na=b", False),
        ("a length that is none", post + b"Content-Length: -1\r\n\r\n", False),
        ("length and pieces", post + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /", False),
        ("pieces of no size", post + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n", False),
        ("a piece of any size", post + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n", False),
        ("70 kB in pieces", post + b"Transfer-Encoding: chunked\r\n\r\n" + (b"400\r\n" + b"a" * 1024 + b"\r\n") * 71, False),
        ("a form that promises 10 GB", post + b"Content-Length: 10000000000\r\n\r\n" + b"a" * 70_000, False),
    ]
    for at, (che, dati, is_page) in enumerate(cases):
        stato = mondo.servizio.grezza(dati, f"127.0.7.{at + 1}")
        pretende(stato == 0 or 400 <= stato < 500 or is_page and stato == 200, f"{che}: {stati(stato)}")
    for che, dati in (("a form that ends too soon", post + b"Content-Length: 100\r\n\r\na=b"), ("a head that ends too soon", get)):
        stato = mondo.servizio.grezza(dati, "127.0.7.99", chiude=True)
        pretende(stato == 0 or 400 <= stato < 500, f"{che}: {stati(stato)}")
    mondo.servizio.risponde("requests that are none")


def scritti(mondo):
    """What stands in acts is shown as text, on every page that shows it."""
    o, a = mondo.visite["O"], mondo.visite["A"]
    paths = ["/stato", "/stato/parte", "/cerca?dal=2000-01-01&prova=1", "/verifica", *mondo.atti, *mondo.carte]
    text = ""
    for path in paths:
        back = o.chiede("GET", path)
        pretende(back.stato == 200, f"GET {path[:60]}: status {back.stato}")
        text += Pagina(back.testo).solo_testo
    text += Pagina(a.vede("/utenti").testo).solo_testo
    for it in [*ATTACCHI, ATTACCO_BREVE]:
        pretende(it in text, f"{it} is shown nowhere: this test attacks nothing")
    al_modello(mondo)
    for lingua in ("de", "it"):
        o.manda("/lingua", lingua=lingua, qui="/")
        for path in (mondo.atti[0], mondo.carte[0], "/stato"):
            o.chiede("GET", path)


def al_modello(mondo):
    """The same of what somebody remarks about a model, and why it is refused."""
    o, c = mondo.visite["O"], mondo.visite["C"]
    tutti = " ".join(ATTACCHI)
    back = o.manda(f"{mondo.modello}/commenta", campione=mondo.campione(), numero="1", x=tutti, y="-1", testo=tutti)
    pretende(back.stato == 303, f"a remark about a model: status {back.stato}")
    c.manda(f"{mondo.modello}/approva", impronta=tutti, nota=tutti)
    o.manda(f"{mondo.modello}/chiudi", numero=tutti)
    c.manda(f"{mondo.modello}/respingi", impronta=mondo.impronta(), motivo=tutti)
    text = Pagina(o.vede(mondo.modello, campione=ATTACCHI[0], pagina=ATTACCHI[1], vista=ATTACCHI[2]).testo).solo_testo
    pretende(text.count(tutti) >= 2, "a remark about a model, or why it is refused, is not shown as it was written")
    o.vede("/modelli")


def tabelle(mondo):
    """Tables for programs hold no formula, and nothing that leads elsewhere."""
    visita = mondo.visite["L"]
    back = visita.vede("/cerca.csv", dal="2000-01-01", prova="1")
    righe = list(csv.reader(io.StringIO(back.corpo.decode("utf-8-sig")), delimiter=";"))
    pretende(len(righe) == 9, f"/cerca.csv has {len(righe)} rows and not 9")
    cells = [cell for riga in righe for cell in riga]
    pretende(not [it for it in cells if it[:1] in ("=", "+", "-", "@", "\t", "\r")], "/cerca.csv has a cell that is a formula")
    pretende("attachment" in back.testata("content-disposition"), "/cerca.csv is no download")
    back = visita.vede("/cerca.xlsx", dal="2000-01-01", prova="1")
    with zipfile.ZipFile(io.BytesIO(back.corpo)) as book:
        for name in book.namelist():
            text = book.read(name).decode("utf-8", "replace")
            # Sums of ours are formulas; nothing else is.
            formulas = [it for it in re.findall(r"<f[ >][^<]*", text) if not re.match(r"<f[^>]*>SUM\([A-Z0-9:]+\)$", it)]
            is_bad = "sheets/" in name and (formulas or "<hyperlink" in text) or "externalLink" in name
            pretende(not is_bad, f"/cerca.xlsx has a formula or a link in {name}")


def riflessi(mondo):
    """What somebody types comes back as text."""
    l, o, a = mondo.visite["L"], mondo.visite["O"], mondo.visite["A"]
    nessuno = Visita(mondo.servizio, "127.0.2.1")
    for it in ATTACCHI:
        for campo in [*CRITERI, "destinatario", "pagina", "prova", "altro"]:
            back = l.vede("/cerca", **{campo: it})
            pretende(back.stato in (200, 400), f"/cerca?{campo}: status {back.stato}")
        for campo in ("numero", "targa", "codice", "pec", "dal", "al", "esito", "destinatario", "casella", "prova"):
            back = l.vede("/pec", **{campo: it})
            pretende(back.stato in (200, 400), f"/pec?{campo}: status {back.stato}")
        for campo in ("stato", "lingua", "cerca"):
            l.vede("/modelli", **{campo: it})
        l.vede("/verifica", pagina=it)
        o.vede("/verifica", pagina=it)
        for path in (f"/{quote(it)}", f"/prove/{quote(it, safe='')}", f"/atti?atto={quote(it)}", f"/verifica/{quote(it, safe='')}"):
            o.chiede("GET", path)
        nessuno.vede("/accesso", dove="/" + it)
        back = nessuno.manda("/accesso", nome=it, password=it, dove=it)
        pretende(Pagina(back.testo).campo("nome") == it.lower(), f"{it} was not given back at the door")
        back = a.manda("/utenti", nome=it, persona=it, ruolo="lettura")
        pretende(Pagina(back.testo).campo("persona") == it, f"{it} was not given back in the form of a user")
        o.manda(mondo.carte[0], azione="conferma", esito="altro", esito_altro=it, data_consegna=it, data_tentativo=it)
        o.manda("/verifica/annulla", codice=it)
        a.manda("/utenti/nessuno/ruolo", ruolo=it)
        o.manda("/lingua", lingua=it, qui="/" + it)
        storta = Visita(mondo.servizio, "127.0.2.2")
        storta.biscotti["lingua"] = quote(it)
        storta.vede("/accesso")


def trovati(risposta):
    return [it for it in Pagina(risposta.testo).valori("a", "href") if it.startswith("/atti?")]


def ricerche(mondo):
    """A search is a search, whatever is looked for: nothing is these, so nothing is found."""
    controllo = trovati(mondo.qualcuno().vede("/cerca", nome=ATTACCHI[0][:7], prova="1"))
    pretende(controllo and len(controllo) < 8, f"a search for a name that is there finds {len(controllo)}")
    for it in INIEZIONI:
        for campo in CRITERI:
            back = mondo.qualcuno().vede("/cerca", **{campo: it, "prova": "1"})
            pretende(back.stato in (200, 400), f"/cerca?{campo}={it[:30]!r}: status {back.stato}")
            found = trovati(back)
            if campo in ("nome", "indirizzo") and found:
                # A name, or an address, is found by its words: these are in what the lot carries, and nothing but words is looked for.
                parole = " ".join(re.findall(r"[^\W_]+", it))
                pretende(found == trovati(mondo.qualcuno().vede("/cerca", **{campo: parole, "prova": "1"})),
                         f"/cerca?{campo}={it[:30]!r} finds other than its words")
                continue
            pretende(not found, f"/cerca?{campo}={it[:30]!r} finds {len(found)} acts")
        back = mondo.qualcuno().vede("/pec", numero=it, targa=it, codice=it, pec=it, esito=it, casella=it, prova="1")
        pretende(back.stato in (200, 400) and not trovati(back), f"/pec with {it[:30]!r}: status {back.stato}")
        for campo in ("prova", "pagina", "destinatario"):
            back = mondo.qualcuno().vede("/cerca", **{"nome": "ZZZZ", "prova": "1", campo: it})
            pretende(back.stato in (200, 400) and not trovati(back), f"/cerca?{campo}={it[:30]!r}: status {back.stato}")
    for it in INIEZIONI[1:5]:
        for path in ("/cerca.csv", "/cerca.xlsx"):
            pretende(mondo.qualcuno().vede(path, nome=it, esito=it, prova="1").stato in (200, 400), f"{path} with {it!r}")
    tutto = {it: it for it in CRITERI}
    pretende(mondo.qualcuno().vede("/cerca", **tutto, prova="1").stato in (200, 400), "/cerca with every criterion")


def letture(mondo):
    """Whoever reads personal data leaves a line. (What refreshes /stato is what /stato left one for.)"""
    o = mondo.visite["O"]
    carta = mondo.carte[0]
    prova = f"/prove/{mondo.prova['sha256']}?{urlencode({'atto': mondo.prova['atto']})}"
    paths = ["/stato", "/cerca?nome=A&prova=1", "/cerca.csv?nome=A&prova=1", "/cerca.xlsx?nome=A&prova=1", mondo.atti[0], prova,
             "/verifica", carta, "/pec?numero=1&prova=1", "/pec.csv?numero=1&prova=1", f"{carta}/lato/0", f"{carta}/ritaglio/0"]
    for path in paths:
        prima = mondo.progetto.accessi()
        back = o.chiede("GET", path)
        pretende(back.stato == 200, f"GET {path[:60]}: status {back.stato}")
        name = re.sub(r"[0-9a-f]{32,}", "…", path.split("?")[0])
        pretende(mondo.progetto.accessi() > prima, f"GET {name} shows personal data and leaves no line in the log of accesses")


def dietro_proxy(mondo):
    """Behind a proxy its word counts, the last of it, and other networks are shut out, whatever they ask for."""
    cases = [("10.1.2.3", True), ("192.0.2.1", False), ("10.1.2.3, 192.0.2.1", False), ("192.0.2.1, 10.1.2.3", True),
             ("", False), ("10.1.2.3, x", False), ("::ffff:10.1.2.3", True), ("localhost", False), ("127.0.0.1", False)]
    for at, (da, is_in) in enumerate(cases):
        testate = {"X-Forwarded-For": da} if da else {}
        for path in ("/accesso", "/stato", "/non-c-e", "/risorse/plico.css"):
            back = Visita(mondo.dietro, f"127.0.8.{at + 1}", testate).vede(path)
            said = f" with X-Forwarded-For {da!r}" if is_in or path == "/accesso" else " from a network that `[web] reti` shuts out"
            pretende((back.stato != 403) == is_in, f"GET {path}{said}: status {back.stato}")
    back = Visita(mondo.dietro, "127.0.8.30", {"X-Forwarded-For": "10.1.2.3"}).vede("/accesso")
    cifrati(back, "behind a proxy")
    strane = {"X-Forwarded-For": "192.0.2.1", "X-Forwarded-Proto": "https", "Forwarded": "for=192.0.2.1"}
    back = Visita(mondo.servizio, "127.0.8.31", strane).vede("/accesso")
    pretende(back.stato == 200 and not any("__Host-" in it for it in back.biscotti()), "without a proxy its headers are believed")


def cifrati(risposta, dove):
    """Over an encrypted line the cookie stays there, and the browser comes back that way."""
    pretende(risposta.testata("strict-transport-security").startswith("max-age="), f"{dove}: no Strict-Transport-Security")
    good = [it for it in risposta.biscotti() if it.startswith("__Host-plico=") and "Secure" in it]
    pretende(good, f"{dove}: no __Host- cookie with Secure: {[it.split('=')[0] for it in risposta.biscotti()]}")


def cifratura(mondo):
    cifrati(Visita(mondo.cifrato, "127.0.8.40").vede("/accesso"), "with a certificate")
    back = Visita(mondo.servizio, "127.0.8.41").vede("/accesso")
    pretende(not back.testata("strict-transport-security"), "without TLS: Strict-Transport-Security")
    pretende(not parla(mondo.cifrato, ssl.TLSVersion.TLSv1_1), "TLS 1.1 is spoken")
    pretende(parla(mondo.cifrato, ssl.TLSVersion.TLSv1_2), "TLS 1.2 is not spoken")
    pretende(chiara(mondo.cifrato).grezza(b"GET /accesso HTTP/1.1\r\nHost: x\r\n\r\n") <= 0,
             "a page goes out in the clear where there is a certificate")


def chiara(cifrato):
    """The same server for who does not encrypt."""
    it = copy.copy(cifrato)
    it.tls = None
    return it


def parla(servizio, versione):
    """Whether a server speaks a version of TLS."""
    warnings.simplefilter("ignore", DeprecationWarning)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = context.maximum_version = versione
    try:
        with socket.create_connection(("127.0.0.1", servizio.porta), 5) as it, context.wrap_socket(it):
            return True
    except OSError:
        return False


def lenti(mondo):
    """Slow lines, idle ones and many of them keep nobody waiting."""
    head = b"POST /accesso HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n"
    slow = [mondo.servizio.presa("127.0.9.1") for _ in range(100)]
    for at, it in enumerate(slow):
        it.sendall(head if at % 2 else b"GET /accesso HTTP/1.1\r\nX-A: ")
    idle = [mondo.servizio.presa("127.0.9.2") for _ in range(200)]
    for _ in range(3):
        for it in slow:
            try:
                it.sendall(b"a")
            except OSError:
                pass
        mondo.servizio.risponde("while 100 slow lines and 200 idle ones are open", "127.0.9.3")
        time.sleep(0.7)
    for it in slow + idle:
        it.close()


def molti(mondo):
    """One address takes no more lines than leaves some for others."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < 2_000:
        return
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 2_000), hard))
    lines = []
    try:
        for _ in range(1_200):
            lines.append(mondo.servizio.presa("127.0.9.10", 2))
    except OSError:
        pass
    mondo.servizio.risponde("while one address holds 1200 lines", "127.0.9.11")
    for it in lines:
        it.close()


class Pazienza:
    """Lines on which nothing more comes: opened early, looked at late."""

    LIMITE = 25

    def __init__(self, mondo):
        post = b"POST /accesso HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        post += b"Content-Length: 100\r\n\r\na="
        starts = {"an idle line": b"", "half a head": b"GET /acc", "half a form": post}
        self.linee, self.inizio = {}, time.monotonic()
        for nome, dati in starts.items():
            self.linee[nome] = mondo.servizio.presa("127.0.10.1")
            self.linee[nome].sendall(dati)

    def finisce(self):
        for nome, it in self.linee.items():
            left = self.inizio + self.LIMITE - time.monotonic()
            it.settimeout(max(left, 0.1))
            try:
                while it.recv(4096):
                    pass
            except (TimeoutError, socket.timeout):
                pretende(False, f"{nome} is still open after {self.LIMITE} s without a byte")
            except OSError:
                pass
            it.close()


def se_stessa(mondo):
    """Who administers changes the own password and second step by the password, as everybody."""
    back = mondo.visite["A"].manda("/utenti/amministratore/password")
    pretende('class="segreto"' not in back.testo, "who administers gets a new password of their own without giving the old one")
    mondo.aperti.append(mondo.visite["A"])


def uscita(mondo):
    """Who logs out is out: the cookie is worth nothing any more."""
    for lettera, visita in mondo.visite.items():
        vecchio = visita.biscotto()
        back = visita.manda("/esci")
        pretende(back.e_accesso(), f"POST /esci by {RUOLI[lettera]}: status {back.stato}")
        pretende(visita.biscotto() != vecchio, "the cookie stays after logging out")
        ladro = Visita(mondo.servizio, "127.0.0.3")
        ladro.biscotti["plico"] = vecchio
        pretende(ladro.vede("/profilo").e_accesso(), "the cookie of who logged out lets somebody in")
    pretende(Visita(mondo.servizio, "127.0.0.4").manda("/esci").e_accesso(), "nobody cannot log out")


def frequenza(mondo):
    """Who asks too often waits, and nobody else does."""
    with ThreadPoolExecutor(8) as pool:
        seen = list(pool.map(lambda _: mondo.servizio.chiede("GET", "/accesso", "127.0.11.1").stato, range(500)))
    pretende(429 in seen, "500 requests in a row from one address are all answered")
    pretende(mondo.servizio.chiede("GET", "/accesso", "127.0.11.2").stato == 200, "who asks too often makes others wait")


def rifiuti(progetto):
    """What `plico serve` does not begin with."""
    vuoto = progetto.dir / "vuoto"
    vuoto.mkdir()
    here = ["--listen", "127.0.0.1:0"]
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        rifiuta(progetto, "without an administrator", here, vuoto)
        rifiuta(progetto, "open to all without TLS", ["--listen", "0.0.0.0:0"])
        rifiuta(progetto, "open to all by IPv6 without TLS", ["--listen", "[::]:0"])
        rifiuta(progetto, "at a port in use", ["--listen", f"127.0.0.1:{busy.getsockname()[1]}"])
        rifiuta(progetto, "with a key and no certificate", [*here, "--key", "key.pem"])
        rifiuta(progetto, "with a certificate that is none", [*here, "--cert", "plico.toml", "--key", "key.pem"])


def rifiuta(progetto, che, args, folder=None):
    command = [progetto.plico, "serve", *args]
    try:
        done = subprocess.run(command, cwd=folder or progetto.dir, capture_output=True, text=True, timeout=5, check=False)
    except subprocess.TimeoutExpired:
        pretende(False, f"plico serve {che} begins")
        return
    is_told = done.returncode not in (0, 1) and done.stderr.strip()
    pretende(is_told and "panicked" not in done.stderr, f"plico serve {che}: exit {done.returncode}, {done.stderr!r}")


def a_lungo(mondo, uscite):
    """What the servers wrote names nobody and gives nothing away."""
    segreti = {"a password": [it for persona in mondo.progetto.persone.values() for it in persona.tutte],
               "a cookie": [it.biscotto() for it in [*mondo.aperti, *mondo.visite.values()] if it.biscotto()],
               "somebody's name, number or address": mondo.progetto.riservati(),
               "a user's name": [it.persona for it in mondo.progetto.persone.values()]}
    for servizio in mondo.servizi():
        text = servizio.registro.read_text(encoding="utf-8", errors="replace")
        for che, them in segreti.items():
            pretende(not any(it in text for it in them), f"{servizio.registro.name} holds {che}")
        pretende("panicked" not in text, f"{servizio.registro.name}: the server panicked: {text[:200]!r}")
    pretende(not any(it.strip() for it in uscite), "a server writes more than its address on stdout")


def prepara(plico, workdir):
    folder = Path(workdir).resolve() / "progetto"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    progetto = Progetto(plico, folder)
    request = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out cert.pem -days 2"
    subprocess.run([*request.split(), "-subj", "/CN=localhost"], cwd=folder, capture_output=True, check=True)
    progetto.nasce()
    for nome in RUOLI.values():
        progetto.aggiunge(nome, nome)
    for nome in ("spenta", "chiusa", "telefono", "doppia", "corsa"):
        progetto.aggiunge(nome, "lettura")
    return progetto


CONTROLLI = (primi_accessi, che_c_e, csrf, matrice, metodi, scritti, tabelle, riflessi, ricerche, letture, altrove, salti,
             prove_altrui, rotti, linee_rotte, spenta, secondo_passo, gemello, corsa, dietro_proxy, cifratura, frequenza,
             serratura, raffica, lenti, molti)


def main(plico, workdir):
    begun = time.monotonic()
    progetto = prepara(os.path.abspath(plico), workdir)
    rifiuti(progetto)
    tavola_intera()
    mondo = Mondo(progetto)
    uscite = []
    try:
        pazienza = Pazienza(mondo)
        for check in CONTROLLI:
            check(mondo)
        pazienza.finisce()
        se_stessa(mondo)
        uscita(mondo)
    finally:
        uscite = [it.ferma() for it in mondo.servizi()]
    a_lungo(mondo, uscite)
    done = progetto.fa("ledger", "check", ok=range(256))
    pretende(done.returncode == 0, f"plico ledger check: exit {done.returncode}")
    for it in GUASTI:
        print(f"FAILED {it}")
    print(f"{len(GUASTI)} failures, {time.monotonic() - begun:.0f} s")
    return 1 if GUASTI else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
