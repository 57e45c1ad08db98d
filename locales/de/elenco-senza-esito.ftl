# Stato: bozza
# Liste der Akte ohne Zustellungsergebnis.

titolo = Akte ohne Zustellungsergebnis, Liste Nr. { $numero }

criteri-detti = Die Liste enthält die Akte, für die **am { $al }** noch keine Rückmeldung eingegangen ist und die vor mindestens { $giorni_minimi } Tagen versandt wurden. { $atti ->
        [0] Akte in der Liste: **keine**.
        [one] Akte in der Liste: **einer**.
       *[other] Akte in der Liste: **{ $atti }**.
    }
urgenza-nota = „Zuzustellen bis“ ist der letzte für den Akt berechnete nutzbare Tag (Art. 201 Absatz 1 StVO). { $atti_urgenti ->
        [0] Kein Akt ist dringend oder verfallen.
        [one] Ein Akt ist dringend oder verfallen.
       *[other] Dringend oder verfallen sind { $atti_urgenti } Akte.
    }
nessun-atto = Nach den angegebenen Kriterien ist kein Akt ohne Ergebnis.

titolo-riepilogo = Zusammenfassung nach Versandart
prodotti-descrizione = Versandart
prodotti-atti = Akte
prodotti-piu_vecchio = Der älteste ist vom
prodotti-riga-descrizione =
    { $prodotto ->
        [ag] Einschreiben für Gerichtsakte
        [racc_ar] Einschreiben mit Rückschein
        [estero] Einschreiben ins Ausland
        [pec] PEC
       *[messi] Boten oder Ortspolizei
    }

titolo-atti = Akte
atti-posto = Nr.
atti-atto = Akt
atti-targa = Kennzeichen
atti-destinatario = Empfänger
atti-prodotto = Versandart
atti-raccomandata = Einschreiben Nr.
atti-spedito_il = Versandt am
atti-giorni = Tage
atti-termine = Zuzustellen bis
atti-avviso = Hinweis
atti-seguito = Vorschlag
atti-riga-prodotto =
    { $invio ->
        [ag] Einschr. für Gerichtsakte
        [racc_ar] Einschr. mit Rückschein
        [estero] Einschr. ins Ausland
        [pec] PEC
       *[messi] Boten oder Ortspolizei
    }
atti-riga-avviso =
    { $urgenza ->
        [urgente] **dringend**
        [scaduto] **verfallen**
       *[regolare] {""}
    }
atti-riga-seguito =
    { $passo ->
        [reclamo] Reklamation beim Zusteller
        [duplicato] Zweitschrift des Rückscheins
        [sollecito_messi] Mahnung an die Boten
        [rinotifica] erneuter Versand
       *[attesa] abwarten
    }
