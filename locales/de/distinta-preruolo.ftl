# Stato: bozza
# Liste vor der Mahnung, zur Prüfung durch das Kommando.

titolo = Liste der Mahnungen vor der Hebeliste

premessa =
    Liste der vollstreckbaren, nicht oder nicht zur Gänze bezahlten Akte, für die das Schreiben vor der Eintragung in die Hebeliste vorgeschlagen wird. Die Schreiben werden nicht vor der Genehmigung des Kommandos versandt.

titolo-criteri = Auswahlkriterien
etichetta-distinta = Liste Nr.
etichetta-richiesta = Anfrage des Kommandos
etichetta-estrazione = Stand der Daten
criterio-esecutivi = Akte, die im Zeitraum { $esecutivi_dal } – { $esecutivi_al } vollstreckbar wurden.
criterio-notificati = Protokolle der Straßenverkehrsordnung, vollstreckbar nach 60 Tagen ab der Zustellung, Bußgeldbescheide nach 30; ohne verzeichneten Rekurs.
criterio-pagamenti = Zahlungen mit Stand vom { $pagamenti_al }, als Anzahlung behalten, wenn verspätet oder zu niedrig.
criterio-scadenza = Fälligkeit, die in den Schreiben gedruckt wird: { $scadenza }.
criterio-soglia = Gekennzeichnet sind Restbeträge unter { $soglia }.

titolo-totali = Gesamtsummen
voce-intestatari = Schuldner
voce-atti = Akte
voce-anomali = Akte mit einer Auffälligkeit
voce-sanzioni = Strafen
voce-spese = Kosten
voce-maggiorazioni = Zuschläge
voce-acconti = Anzahlungen, abzuziehen
voce-totale = Zu fordernder Rest

titolo-approvazione = Genehmigung des Kommandos
istruzioni =
    Kreuzen Sie in der Tabelle für jeden Akt ein Kästchen an, aufnehmen oder ausschließen; ein Akt ohne Zeichen wird aufgenommen, wenn er keine Auffälligkeit hat, sonst ausgeschlossen.
approvo = Genehmigt: Es wird mit allen Akten ohne Auffälligkeit fortgefahren.
approvo-in-parte = Genehmigt mit den Zeichen und Korrekturen in der Tabelle.
non-approvo = Nicht genehmigt: Die Liste ist neu zu erstellen.
luogo-e-data = Ort und Datum
nome-e-qualifica = Name und Funktion
firma-di-chi-approva = Unterschrift der genehmigenden Person

righe-n = Nr.
righe-intestatario-detto = Schuldner
righe-atto-detto = Akt, Datum, Kennzeichen, Bestimmung
righe-notifica = Zugestellt
righe-sanzione = Strafe
righe-spese = Kosten
righe-maggiorazione = Zuschlag
righe-acconti = Gezahlt
righe-residuo = Rest
righe-nota = Auffälligkeit
righe-includere = Aufnehmen
righe-escludere = Ausschließen
righe-riga-intestatario-detto = **{ $intestatario }**
    { $indirizzo }
    { $cf }
righe-riga-atto-detto = **{ $atto }** { $data }
    { $norma }
    { $targa }
righe-riga-notifica = { $notificato }, { modo-detto }
righe-riga-nota =
    { $anomalia ->
        [prescritto] Forderung verjährt
        [senza_esito] Ergebnis der Zustellung fehlt
        [prova] Nachweis der Zustellung unvollständig
        [ricorso] Rekurs anhängig
        [cf] Steuernummer fehlt oder ist falsch
        [deceduto] Schuldner verstorben
        [indirizzo] Anschrift im Ausland oder unvollständig
        [soglia] Rest unter der Schwelle
        [rate] Ratenzahlung im Gang
        [termini] Fristen zu prüfen
        [verifica] zu prüfen
       *[nessuna] { "" }
    }
pagine-riga-etichetta = Summe der Seite { $n }
