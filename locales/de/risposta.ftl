# Stato: bozza
# Risposta a ricorso o richiesta.

oggetto =
    { $oggetto ->
        [ricorso-prefetto] Übermittlung Ihres Rekurses an den Präfekten
        [ricorso-gdp] Ihr Rekurs beim Friedensgericht
        [autotutela-accolta] Aufhebung des Protokolls Nr. { $verbale_numero }
        [autotutela-respinta] Ihr Antrag auf Aufhebung des Protokolls Nr. { $verbale_numero }
        [rateizzazione-ricevuta] Ihr Antrag auf Ratenzahlung
        [accesso-atti] Ihr Antrag auf Akteneinsicht
        [copia-foto] Kopie der Fotografien
       *[informazioni] Ihr Auskunftsersuchen
    }
intro =
    { $oggetto ->
        [ricorso-prefetto] Ihr am { $richiesta_data } eingebrachter Rekurs an den Präfekten gegen das angeführte Protokoll wurde mit den Verfahrensakten übermittelt an: { $ente_prefetto }.
        [ricorso-gdp] Wir haben den Rekurs erhalten, den Sie am { $richiesta_data } gegen das angeführte Protokoll beim Friedensgericht eingebracht haben. Die Ortspolizei übermittelt die Akten an das Gericht.
        [autotutela-accolta] Wir haben Ihren Antrag vom { $richiesta_data } geprüft: **Er wird angenommen**, und das angeführte Protokoll **wird aufgehoben**.
        [autotutela-respinta] Wir haben Ihren Antrag vom { $richiesta_data } geprüft: **Er kann nicht angenommen werden**, und das angeführte Protokoll bleibt gültig.
        [rateizzazione-ricevuta] Wir haben Ihren Antrag vom { $richiesta_data } erhalten, den für das angeführte Protokoll geschuldeten Betrag in Raten zu zahlen (Art. 202-bis StVO).
        [accesso-atti] Wir haben Ihren Antrag vom { $richiesta_data } auf Einsicht in die Akten des angeführten Protokolls geprüft: **Er wird angenommen** (Art. 22 ff. Gesetz vom 7. August 1990, Nr. 241).
        [copia-foto] Auf Ihren Antrag vom { $richiesta_data } senden wir Ihnen eine Kopie der Fotografien der Übertretung, die mit dem angeführten Protokoll festgestellt wurde.
       *[informazioni] Wir antworten auf Ihr Ersuchen vom { $richiesta_data } zum angeführten Protokoll.
    }

voce-verbale = Protokoll
verbale = Nr. { $verbale_numero } vom { $verbale_data }
voce-protocollo = Protokollzahl des Antrags
voce-trasmissione = Übermittelt am
voce-ruolo = Verfahrensnummer
voce-udienza = Verhandlung

prefetto-decide =
    Die Entscheidung trifft der Präfekt (Art. 204 StVO). Hält er die Feststellung für unbegründet, so ordnet er die Archivierung an, und die Ortspolizei teilt sie Ihnen mit; andernfalls erlässt er einen Bußgeldbescheid über einen Betrag, der nicht unter dem Doppelten der Mindeststrafe liegt, zuzüglich der Kosten.
prefetto-esito =
    Bis zur Entscheidung wird das Protokoll nicht zum Vollstreckungstitel. Jede weitere Mitteilung zum Rekurs ist unter Angabe der Nummer des Protokolls an die Präfektur zu richten.
gdp-notizie =
    Auskünfte zur Verhandlung und zum Verfahren erteilt die Kanzlei: { $ente_giudice_di_pace }.
accolta-effetti =
    Für dieses Protokoll **ist kein Betrag geschuldet**, und es werden keine Führerscheinpunkte abgezogen. Sie müssen nichts weiter tun.
accolta-rimborso =
    Der bereits bezahlte Betrag wird Ihnen zurückerstattet. Teilen Sie uns dafür die IBAN und den Kontoinhaber mit und geben Sie die Nummer des Protokolls an.
respinta-motivi =
    Die Gründe sind folgende.
respinta-termini =
    Diese Antwort ist keine neue Feststellung. Die Fristen für die Zahlung und den Rekurs laufen ab der Zustellung des Protokolls und bleiben jene, die im Protokoll angegeben sind.
rate-decisione =
    Über den Antrag wird **innerhalb von 90 Tagen** ab der Einreichung entschieden; ergeht keine Entscheidung, so gilt der Antrag als abgelehnt. Wird er angenommen, so teilen wir Ihnen die Anzahl der Raten, die Beträge, die Zinsen und die Fälligkeiten mit.
rate-rinuncia =
    Wer die Ratenzahlung beantragt, verzichtet auf den Rekurs.
accesso-consentito =
    Sie können die Akten persönlich oder durch einen Bevollmächtigten einsehen und Kopien erhalten, wie folgt.
titolo-allegati = Anlagen
contatti =
    Für weitere Auskünfte schreiben Sie an { $ente_ha_email ->
        [0] { "" }
       *[other] { $ente_email } oder{ " " }
    }{ $ente_pec }{ $ente_ha_telefono ->
        [0] { "" }
       *[other] { " " }oder rufen Sie { $ente_telefono } an{ $ente_ha_orari ->
                [0] { "" }
               *[other] { " " }({ $ente_orari })
            }
    }, unter Angabe der Nummer des Protokolls.
