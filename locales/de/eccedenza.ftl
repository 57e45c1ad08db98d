# Stato: bozza
# Überzahlung und Rückerstattung.

oggetto =
    { $caso ->
        [doppio] Doppelt bezahltes Protokoll
        [annullato] Zahlung für ein aufgehobenes Protokoll
       *[eccedenza] Zahlung über dem geschuldeten Betrag
    }: Rückerstattung für das Protokoll Nr. { $numero }

motivo =
    { $caso ->
        [doppio] Das oben angeführte Protokoll wurde **zweimal bezahlt**. Der zweite Betrag war nicht geschuldet und kann Ihnen zurückerstattet werden.
        [annullato] Das oben angeführte Protokoll wurde am { $data_annullamento } **aufgehoben**, es wurde aber bezahlt. Der Betrag ist nicht geschuldet und kann Ihnen zurückerstattet werden.
       *[eccedenza] Für das oben angeführte Protokoll ist ein Betrag eingegangen, der **höher als der geschuldete** ist. Der Unterschied kann Ihnen zurückerstattet werden.
    }

etichetta-violazione = Verletzte Bestimmung
etichetta-notifica = Protokoll zugestellt

pagamenti-data = Gezahlt am
pagamenti-canale = Mit
pagamenti-chi = Gezahlt von
pagamenti-ricevuta = Quittung
pagamenti-importo = Betrag
pagamenti-riga-canale = { canale-detto }

voce-pagato = Gezahlter Betrag
voce-dovuto = Geschuldeter Betrag
voce-eccedenza = Zurückzuerstatten

titolo-rimborso = So erhalten Sie die Rückerstattung
come-rimborso =
    Füllen Sie das Formular auf der folgenden Seite aus, unterschreiben Sie es und geben Sie es wie dort angegeben zurück. Die Rückerstattung geht auf das Konto, das Sie uns nennen, an die Person, die ihren Anspruch nachweist.
errore =
    Wenn Sie meinen, dass die Berechnung falsch ist, schreiben Sie uns an { $ente_pec }{ $ente_ha_email ->
        [0] { "" }
       *[other] { " " }oder an { $ente_email }
    } und legen Sie die Quittungen bei.
