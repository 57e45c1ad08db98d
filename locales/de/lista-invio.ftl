# Stato: bozza
# Liste der für ein Los versandten Akte.

titolo = Versandte Akte des Loses { $lotto }

intro = Los **{ $lotto }** vom { $data_lotto }. Die angeführten Akte wurden **am { $inviato_il }** versandt; die vom Zusteller angenommenen Versandlisten liegen bei.

etichetta-vettore = Zusteller

titolo-riepilogo = Zusammenfassung
prodotti-descrizione = Versandart
prodotti-distinta = Versandliste Nr.
prodotti-pezzi = Stück
prodotti-grammi = Gewicht (g)
prodotti-riga-descrizione =
    { $prodotto ->
        [ag] Einschreiben für Gerichtsakte
        [racc_ar] Einschreiben mit Rückschein
        [ordinaria] Gewöhnliche Post
        [estero] Einschreiben ins Ausland
       *[pec] PEC
    }

quadratura-detta = Abgleich: Empfänger des Loses **{ $destinatari }** = dem Zusteller übergebene Sendungen **{ $spediti }** + versandte PEC **{ $pec }** + nicht versandt **{ $non_inviati }**.

titolo-invii = Versandte Akte
invii-posto = Nr.
invii-prodotto = Versandart
invii-atto = Akt
invii-targa = Kennzeichen
invii-destinatario = Empfänger
invii-recapito = Versandt an
invii-raccomandata = Einschreiben Nr.
invii-avviso_ricevimento = Rückschein Nr.
invii-grammi = g
invii-riga-prodotto =
    { $modo ->
        [ag] Gerichtsakte
        [racc_ar] Mit Rückschein
        [ordinaria] Gewöhnlich
        [estero] Ausland
       *[pec] PEC
    }

titolo-trattenuti = Empfänger, an die der Akt nicht versandt wurde
trattenuti-atto = Akt
trattenuti-destinatario = Empfänger
trattenuti-motivo = Grund
trattenuti-riga-motivo =
    { $causa ->
        [non_validato] vom Kommando nicht validiert
        [gia_pagato] bereits bezahlt
        [richiamato] vom Kommando zurückgezogen
        [messi] durch Boten zuzustellen
        [lingua] Sprache noch nicht genehmigt
       *[indirizzo] Anschrift nicht verwendbar
    }

firma-invia = Für den Versand: Datum, Name und Unterschrift
firma-comando = Für das Kommando: Datum, Name und Unterschrift
