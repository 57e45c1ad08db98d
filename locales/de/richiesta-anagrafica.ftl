# Stato: bozza
# Anfrage um Meldedaten.

oggetto =
    { $ufficio ->
        [aire] Anfrage um Daten aus dem Register der im Ausland ansässigen Italiener (AIRE)
        [consolato] Anfrage um Daten zu im Ausland ansässigen italienischen Staatsangehörigen
        [estero] Anfrage um Daten für die Zustellung von Akten im Ausland
       *[anagrafe] Anfrage um Meldedaten für die Zustellung von Akten
    }

intro =
    Dieses Kommando muss { $persone ->
        [one] der in der Liste angeführten Person einen Akt zustellen
       *[other] den in der Liste angeführten Personen die dort genannten Akte zustellen
    } (Art. 201 Absatz 1 StVO). Die Sendung an die letzte bekannte Anschrift konnte nicht zugestellt werden.

chiede =
    { $ufficio ->
        [aire] Wir ersuchen das AIRE-Amt, zu jeder Person Folgendes mitzuteilen:
        [consolato] Wir ersuchen das Konsulat, zu jeder Person Folgendes mitzuteilen:
        [estero] Wir ersuchen die angeschriebene Behörde, zu jeder Person im Rahmen der in Ihrem Staat geltenden Vorschriften Folgendes mitzuteilen:
       *[anagrafe] Wir ersuchen das Meldeamt, zu jeder Person Folgendes mitzuteilen:
    }
chiede-residenza = den derzeitigen Wohnsitz mit vollständiger Anschrift und dem Tag, seit dem er besteht;
chiede-precedenti = die früheren Wohnsitze mit Daten;
chiede-decesso = im Todesfall das Sterbedatum und die bekannten Erben;
chiede-emigrazione = bei Abwanderung die Zielgemeinde oder den Zielstaat; bei Unauffindbarkeit das Datum der Streichung.

termine-risposta = Für die Zustellung gilt eine gesetzliche Frist. Wir ersuchen um Antwort **bis zum { $termine }**.
come-rispondere = Sie können die Felder der Liste ausfüllen und diese an **{ $ente_pec }** zurücksenden oder mit einem eigenen Schreiben antworten. Geben Sie dabei bitte das Zeichen **{ $numero }** an.
elenco-elettronico = Dieselbe Liste liegt in elektronischer Form bei: Datei { $elenco_allegato }.
base-richiesta = Grundlage der Anfrage: { $norma }.
incarico = Die Anfrage wurde im Namen und im Auftrag dieses Kommandos von { $ente_responsabile_esterno } verfasst, Auftragsverarbeiter im Sinne von Art. 28 der Verordnung (EU) 2016/679 (Ernennung: { $nomina }).
riservatezza = Die Liste enthält nur die Daten, die nötig sind, um die Personen zu erkennen. Die erhaltenen Angaben werden für die Zustellung der angeführten Akte und für das anschließende Verfahren verwendet.

titolo-elenco = Liste der Personen und Antwort
persone-posto = Nr.
persone-nominativo = Nach- und Vorname
persone-nascita = Geburtsort und -datum
persone-cf = Steuernummer
persone-indirizzo = Letzte bekannte Anschrift
persone-riferimento = Akt und Übertretung
persone-riga-nascita = { $luogo_nascita } { $data_nascita }
persone-riga-riferimento = { $atto } vom { $data_violazione }
persone-risposta-residenza = Derzeitiger Wohnsitz, seit wann
persone-risposta-precedenti = Frühere Wohnsitze mit Daten
persone-risposta-altro = Tod, Abwanderung, Unauffindbarkeit, Erben
