# Stato: riveduto
# Sollecito di pagamento.

oggetto =
    Sollecito di pagamento: { $caso ->
        [ordinanza] ordinanza-ingiunzione
       *[altro] verbale
    } n. { $numero }

intro =
    Le ricordiamo l'atto indicato sopra. In data { $data_verifica } non ne risultava il pagamento per intero.

etichetta-violazione = Norma violata
etichetta-luogo = Luogo
etichetta-notifica = Notificazione
notifica = { $data_notifica }, { modo-detto }

motivo =
    { $caso ->
        [ridotto] Il termine di 60 giorni dalla notificazione non è ancora scaduto: può pagare **in misura ridotta** (art. 202 C.d.S.).
        [ridotto_extra] Il termine di 60 giorni dalla notificazione non è ancora scaduto: può pagare **in misura ridotta** (art. 16 L. 24 novembre 1981, n. 689).
        [ordinanza] I 30 giorni dalla notificazione dell'ordinanza sono trascorsi senza che risulti il pagamento della somma ingiunta: l'ordinanza è **titolo esecutivo**.
       *[titolo] I 60 giorni dalla notificazione sono trascorsi senza che risulti il pagamento in misura ridotta o un ricorso: il verbale è **titolo esecutivo per una somma pari alla metà del massimo della sanzione, più le spese di procedimento** (art. 203, comma 3, C.d.S.).
    }

voce-sanzione =
    { $caso ->
        [titolo] Metà del massimo della sanzione
        [ordinanza] Somma ingiunta
       *[altro] Sanzione in misura ridotta
    }
voce-spese = Spese di accertamento e di notificazione
voce-spese-lettera = Spese di questa lettera
voce-acconti = Pagamenti già ricevuti, da sottrarre
voce-dovuto = Da pagare

termine =
    { $caso ->
        [ridotto] Da pagare: **{ $dovuto }**. Ultimo giorno: **{ $scadenza }**, il 60° dalla notificazione.
        [ridotto_extra] Da pagare: **{ $dovuto }**. Ultimo giorno: **{ $scadenza }**, il 60° dalla notificazione.
       *[altro] Da pagare: **{ $dovuto }**. Ultimo giorno: **{ $scadenza }**; fino ad allora non chiediamo la maggiorazione per il ritardo.
    }

titolo-altrimenti = Se ha già pagato o ha fatto ricorso
resta-conducente =
    Non abbiamo ricevuto i dati di chi guidava, chiesti con il verbale: l'obbligo di comunicarli (art. 126-bis, comma 2, C.d.S.) resta anche per chi paga.

conseguenze =
    { $caso ->
        [ridotto] Trascorsi 60 giorni dalla notificazione senza pagamento in misura ridotta e senza ricorso, il verbale diventa titolo esecutivo per una somma pari alla metà del massimo della sanzione, più le spese di procedimento (art. 203, comma 3, C.d.S.).
        [ridotto_extra] Trascorsi 60 giorni dalla notificazione senza pagamento, il Comando presenta rapporto all'autorità competente (art. 17 L. 689/1981), che decide con ordinanza.
       *[altro] { iscrizione-a-ruolo }
    }
resta-ricorso =
    Restano fermi i modi e i termini di difesa indicati nel verbale.
