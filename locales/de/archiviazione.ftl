# Stato: bozza
# Annahme des Rekurses oder Einstellung des Verfahrens.

oggetto =
    { $autorita ->
        [prefetto] Annahme des Verwaltungsrekurses und Einstellung des Verfahrens
        [giudice] Annahme des Rekurses beim Friedensrichter
        [extra] Einstellung des Verfahrens
       *[autotutela] Aufhebung von Amts wegen
    }: { $quanti ->
        [one] Protokoll Nr. { $numero }
       *[other] { $quanti } Protokolle
    }

decisione =
    { $autorita ->
        [prefetto] Wir teilen Ihnen mit, dass Ihr Rekurs **angenommen** wurde: Die Behörde hat die Feststellung für nicht begründet befunden und die Einstellung des Verfahrens verfügt (Art. 204 Absatz 1 StVO).
        [giudice] Wir teilen Ihnen mit, dass Ihr Rekurs **angenommen** wurde: Der Friedensrichter hat { $quanti ->
            [one] den unten angeführten Akt
           *[other] die unten angeführten Akte
        } aufgehoben.
        [extra] Wir teilen Ihnen mit, dass die zuständige Behörde die Feststellung für nicht begründet befunden und die **Einstellung** des Verfahrens verfügt hat (Art. 18 des Gesetzes vom 24. November 1981, Nr. 689).
       *[autotutela] Wir teilen Ihnen mit, dass das Kommando { $quanti ->
            [one] den unten angeführten Akt überprüft und **von Amts wegen aufgehoben** hat
           *[other] die unten angeführten Akte überprüft und **von Amts wegen aufgehoben** hat
        }.
    }

etichetta-autorita = Behörde
autorita-nome =
    { $autorita ->
        [prefetto] { $ente_prefetto }
        [giudice] { $ente_giudice_di_pace }
        [extra] { $ente_autorita_extra }
       *[autotutela] { $ente_nome }, { $ente_comando }
    }
etichetta-provvedimento = Entscheidung Nr.
etichetta-data = Vom
etichetta-ricorso = Rekurs eingereicht am

atti-numero = Protokoll Nr.
atti-data = Übertretung vom
atti-targa = Kennzeichen
atti-norma = Bestimmung

titolo-motivazione = Gründe
titolo-effetti = Was sich für Sie ändert
effetto-somma = **Sie müssen nichts zahlen** { $quanti ->
        [one] für diesen Akt
       *[other] für diese Akte
    }: Lassen Sie schon erhaltene Zahlungsmitteilungen und Aufforderungen unbeachtet.
effetto-punti =
    { $punti ->
        [restituiti] Die schon abgezogenen Führerscheinpunkte **werden wieder gutgeschrieben**: Wir teilen dies dem gesamtstaatlichen Verzeichnis der zum Führen von Fahrzeugen Berechtigten mit.
       *[non_decurtati] Es werden **keine Führerscheinpunkte** abgezogen.
    }
effetto-rimborso =
    Der schon gezahlte Betrag, **{ $rimborso }**, kann Ihnen zurückerstattet werden: Füllen Sie das Formular auf der folgenden Seite aus, unterschreiben Sie es und geben Sie es wie dort angegeben zurück.

pagamenti-atto = Protokoll Nr.
pagamenti-data = Gezahlt am
pagamenti-canale = Mit
pagamenti-importo = Betrag
pagamenti-riga-canale = { canale-detto }

titolo-allegati = Anlagen
