# Stato: bozza
# Vorläufige Hebeliste, zur Genehmigung durch das Kommando.

titolo = Vorläufige Hebeliste

premessa =
    Liste der Posten, wie sie in die Hebeliste eingetragen würden. Die Hebeliste wird erst nach der Genehmigung des Kommandos erstellt.

etichetta-ruolo = Hebeliste
etichetta-riscossione = Mit der Einhebung beauftragt
etichetta-trasmissione = Vorgesehene Übermittlung
regola-maggiorazione =
    Codes: **5242** noch geschuldete Strafe nach Abzug der Anzahlungen; **5354** Kosten; **5243** Zuschlag von einem Zehntel der Strafe für jedes volle Halbjahr ab der Vollstreckbarkeit des Aktes bis zum Tag der Übermittlung (Art. 27 des Gesetzes vom 24. November 1981, Nr. 689).

partite-n = Nr.
partite-intestatario-detto = Schuldner
partite-anno = Jahr
partite-codici = Code
partite-informazioni = Angaben für den Zahlbescheid
partite-dettaglio = Einzelheiten
partite-importi = Betrag
partite-totale = Summe
partite-riga-intestatario-detto = **{ $intestatario }**
    { $indirizzo }
    { $cf }
partite-riga-codici =
    5242
    5354
    5243
partite-riga-informazioni =
    { $titolo ->
        [ordinanza] Bußgeldbescheid
       *[verbale] Protokoll
    } Nr. { $atto } vom { $data } { $targa }
    zugest. { $notificato }
    vollstr. { $esecutivo }, { $semestri ->
        [one] 1 Halbjahr
       *[other] { $semestri } Halbjahre
    }
partite-riga-dettaglio =
    Verwaltungsstrafe
    Post-, Zustellungs- und Erhebungskosten
    Zuschlag von 10 % je Halbjahr
partite-riga-importi =
    { $sanzione }
    { $spese }
    { $maggiorazione }

pagine-riga-etichetta = Summe der Seite { $n }
pagine-riga-codici =
    5242
    5354
    5243
pagine-riga-dettaglio =
    Verwaltungsstrafe
    Post-, Zustellungs- und Erhebungskosten
    Zuschlag von 10 % je Halbjahr
pagine-riga-importi =
    { $sanzioni }
    { $spese }
    { $maggiorazioni }

voce-intestatari = Schuldner
voce-partite = Posten
voce-sanzioni = 5242 Strafen
voce-spese = 5354 Kosten
voce-maggiorazioni = 5243 Zuschläge
voce-totale = Summe der Hebeliste

titolo-approvazione = Genehmigung des Kommandos
istruzioni =
    Prüfen Sie Schuldner, Beträge und Tage der Vollstreckbarkeit; Korrekturen werden neben den Posten geschrieben.
approvo = Genehmigt: Die Hebeliste kann erstellt und übermittelt werden.
approvo-in-parte = Genehmigt mit den oben angeführten Korrekturen und Ausschlüssen.
non-approvo = Nicht genehmigt: Die vorläufige Hebeliste ist neu zu erstellen.
luogo-e-data = Ort und Datum
nome-e-qualifica = Name und Funktion
firma-di-chi-approva = Unterschrift der genehmigenden Person
