# Stato: riveduto
# Richiesta di integrazione del pagamento.

oggetto =
    { $caso ->
        [sconto_tardivo] Pagamento arrivato dopo il quinto giorno
        [ridotto_tardivo] Pagamento arrivato dopo il 60° giorno
       *[altro] Pagamento inferiore al dovuto
    }: integrazione per il verbale n. { $numero }

intro =
    Abbiamo ricevuto il Suo pagamento per il verbale indicato sopra, ma non basta a estinguere la sanzione. Ecco che cosa risulta e quanto resta da pagare.

etichetta-violazione = Norma violata
etichetta-notifica = Verbale notificato
notifica = { $data_notifica }, { modo-detto }
etichetta-pagamento = Pagamento
pagamento-avuto = { $data_pagamento }, { canale-detto }
etichetta-ricevuta = Ricevuta n.
etichetta-pagato = Somma pagata
etichetta-dovuto = Dovuta quel giorno
etichetta-mancante = Mancava

titolo-regola = Perché il pagamento non basta
regola =
    { $caso ->
        [sconto_tardivo] La riduzione del 30 % spetta solo a chi paga **entro 5 giorni** dalla notificazione (art. 202, comma 1, C.d.S.). Il termine scadeva in data { $termine_5gg }; il pagamento è stato eseguito in data { $data_pagamento }: da quel momento era dovuto l'importo senza riduzione.
        [sconto_escluso] La riduzione del 30 % per chi paga entro 5 giorni **non è ammessa per questa violazione**, perché { $esclusione ->
            [confisca] comporta la confisca del veicolo
           *[sospensione] comporta la sospensione della patente
        } (art. 202, comma 1, C.d.S.). Era dovuto l'importo senza riduzione.
        [senza_spese] Il pagamento copre la sanzione ma **non le spese di accertamento e di notificazione**, che sono a carico di chi paga (art. 201, comma 4, C.d.S.). Senza le spese il pagamento in misura ridotta non è valido.
        [ridotto_tardivo] L'importo ridotto spetta a chi paga **entro 60 giorni** dalla notificazione (art. 202 C.d.S.). Il termine scadeva in data { $termine_60gg }; il pagamento è stato eseguito in data { $data_pagamento }: da allora è dovuta la metà del massimo della sanzione, più le spese di procedimento (art. 203, comma 3, C.d.S.).
       *[insufficiente] La somma pagata è **inferiore a quella dovuta** il giorno del pagamento, spese comprese.
    }

titolo-quanto = Quanto resta da pagare
da-pagare =
    { $aperto ->
        [si] Il termine di 60 giorni per il pagamento in misura ridotta è ancora aperto: scade in data { $termine_60gg }. Quanto ha pagato è tenuto in acconto e si sottrae.
       *[no] Il termine di 60 giorni per il pagamento in misura ridotta è scaduto in data { $termine_60gg }: il verbale è titolo esecutivo per **la metà del massimo della sanzione, più le spese di procedimento** (art. 203, comma 3, C.d.S.). Quanto ha pagato è tenuto in acconto e si sottrae.
    }
voce-sanzione =
    { $aperto ->
        [si] Sanzione in misura ridotta
       *[no] Metà del massimo della sanzione
    }
voce-spese = Spese di accertamento e di notificazione
voce-maggiorazione = Maggiorazione per il ritardo (art. 27 L. 689/1981)
voce-pagato = Questo pagamento, da sottrarre
voce-acconti = Pagamenti precedenti, da sottrarre
voce-residuo = Da pagare

termine =
    { $aperto ->
        [si] Da pagare: **{ $residuo }**. Ultimo giorno: **{ $scadenza }**, il 60° dalla notificazione; il pagamento in misura ridotta sarà allora completo.
       *[no] Da pagare: **{ $residuo }**. Ultimo giorno: **{ $scadenza }**.
    }
conseguenze =
    { $aperto ->
        [si] Dopo quel giorno il verbale, se non c'è ricorso, diventa titolo esecutivo per una somma pari alla metà del massimo della sanzione, più le spese di procedimento (art. 203, comma 3, C.d.S.), meno quanto già pagato.
       *[no] { iscrizione-a-ruolo }
    }
errore =
    Se ritiene che il conto sia sbagliato o che manchi un Suo pagamento, ci scriva a { $ente_pec }{ $ente_ha_email ->
        [0] { "" }
       *[other] { " " }o a { $ente_email }
    } e alleghi la ricevuta.
