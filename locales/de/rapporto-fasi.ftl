# Stato: bozza
# Monatsbericht über alle Phasen.

titolo = Bericht über die Phasen Nr. { $numero }

intro = Zeitraum: **vom { $dal } bis zum { $al }**. Der Bericht zählt die Akte bei jedem Schritt, vom Eingang der Daten bis zum Ergebnis der Zustellung.

titolo-fasi = Phasen
fasi-descrizione = Phase
fasi-cds = StVO
fasi-altre_leggi = Andere Gesetze
fasi-in_tutto = Insgesamt
fasi-estero = Davon ins Ausland
fasi-riga-descrizione =
    { $fase ->
        [lotti] Eingegangene Lose
        [ricevuti] Eingegangene Akte
        [inseriti] Von Papier eingegebene Akte
        [validati] Vom Kommando validierte Akte
        [stampati] Gedruckte und kuvertierte Akte
        [pec] Mit PEC versandte Akte
        [consegnati] Dem Kommando für den Versand übergebene Sendungen
        [messi] Boten oder der Ortspolizei übergebene Akte
        [rinotificati] Erneut versandte Akte
       *[restituiti] Dem Kommando zurückgegebene Papierunterlagen
    }

titolo-modi = Im Zeitraum zugestellte Akte
modi-descrizione = Art der Zustellung
modi-atti = Akte
modi-quota = Anteil
modi-riga-descrizione =
    { $modo ->
        [mani] Übergabe an den Empfänger
        [familiare] Übergabe an Familienangehörige oder Mitbewohner
        [portiere] Übergabe an den Portier oder eine andere Person, ohne CAN
        [can] Übergabe an eine andere Person, mit Mitteilung (CAN)
        [ritiro] Abholung im Postamt
        [compiuta_giacenza] Ablauf der Hinterlegungsfrist
        [rifiuto] Verweigerung der Annahme
        [pec] Zertifizierte elektronische Post
        [messo] Bote oder Ortspolizei
       *[estero] Übergabe im Ausland
    }

titolo-cause = Im Zeitraum nicht zugestellte Akte
nessuna-causa = Kein Akt ist ohne Zustellung zurückgekommen.
cause-descrizione = Grund
cause-atti = Akte
cause-ripresi = Wieder aufgenommen
cause-riga-descrizione =
    { $causa ->
        [sconosciuto] Empfänger unbekannt
        [irreperibile] Empfänger unauffindbar
        [trasferito] Empfänger verzogen
        [indirizzo] Anschrift falsch oder ungenügend
        [deceduto] Empfänger verstorben
        [cessata] Unternehmen aufgelassen
        [respinto] Sendung abgelehnt
       *[pec] PEC nicht zugestellt
    }

titolo-code = Am Ende des Zeitraums offene Vorgänge
nessuna-coda = Keine offenen Vorgänge.
code-descrizione = Es fehlt noch
code-atti = Akte
code-piu_vecchio = Der älteste ist vom
code-prima_scadenza = Erste Frist
code-riga-descrizione =
    { $coda ->
        [validazione] Validierung durch das Kommando
        [stampa] Druck oder Versand
        [senza_esito] Ergebnis der Zustellung
        [verifica_cartoline] Prüfung unklarer Rückscheine
        [anagrafe] Antwort eines Meldeamtes
        [messi] Bericht von Boten oder Ortspolizei
        [noleggi] Antwort eines Vermieters
        [pagamenti] Zuordnung einer Zahlung
       *[punti] Entscheidung über Führerscheinpunkte
    }

titolo-livelli = Dienstgüte
livelli-parametro = Parameter
livelli-termine = Frist
livelli-casi = Fälle
livelli-tardi = Verspätet
livelli-quota = Anteil
livelli-ritardo_massimo = Größte Verspätung
livelli-penale = Vertragsstrafe
livelli-nota = Die Verspätung wird in Tagen nach Fristende gezählt. Der Anteil bezieht sich auf alle Fälle, ohne Toleranz: Über 5 % in zwei Monaten bei einem einzigen Parameter kann das Kommando den Vertrag auflösen.
penali-cumulo = Voraussichtliche Vertragsstrafen seit Vertragsbeginn: { $penali_cumulate }, bei einem Höchstbetrag von { $penali_massimo } (10 % des Nettovertragswertes). Die Vertragsstrafen sind eine Vorschau: Verhängt werden sie vom Kommando.

titolo-conteggi = Zählung für die Rechnungsstellung, ohne MwSt.
conteggi-descrizione = Posten
conteggi-quantita = Akte
conteggi-prezzo = Preis
conteggi-importo = Betrag
conteggi-riga-descrizione =
    { $voce ->
        [italia] In Italien zur Zustellung gegeben, mit Post oder PEC
        [estero] Im Ausland zur Zustellung gegeben
       *[pagati_prima] Vor dem Versand bezahlt, ohne Vergütung
    }

origine = Bericht erstellt am { $data_atto } um { $ora_rapporto } Uhr aus den bis dahin aufgezeichneten Vorgängen.
origine-impronta = Dieselben Daten stehen in der CSV-Datei mit der Prüfsumme SHA-256 { $impronta }.
