# Stato: riveduto
# Lista degli atti inviati per un lotto.

titolo = Atti inviati del lotto { $lotto }

intro = Lotto **{ $lotto }** del { $data_lotto }. Gli atti elencati sono stati inviati **il { $inviato_il }**; le distinte accettate dal vettore sono allegate.

etichetta-vettore = Vettore

titolo-riepilogo = Riepilogo
prodotti-descrizione = Modo di invio
prodotti-distinta = Distinta n.
prodotti-pezzi = Pezzi
prodotti-grammi = Peso (g)
prodotti-riga-descrizione =
    { $prodotto ->
        [ag] Raccomandata atti giudiziari
        [racc_ar] Raccomandata A.R.
        [ordinaria] Posta ordinaria
        [estero] Raccomandata per l'estero
       *[pec] PEC
    }

quadratura-detta = Quadratura: destinatari del lotto **{ $destinatari }** = plichi consegnati al vettore **{ $spediti }** + PEC inviate **{ $pec }** + non inviati **{ $non_inviati }**.

titolo-invii = Atti inviati
invii-posto = N.
invii-prodotto = Modo di invio
invii-atto = Atto
invii-targa = Targa
invii-destinatario = Destinatario
invii-recapito = Inviato a
invii-raccomandata = Raccomandata n.
invii-avviso_ricevimento = Avviso di ric. n.
invii-grammi = g
invii-riga-prodotto =
    { $modo ->
        [ag] Atti giudiziari
        [racc_ar] Raccomandata A.R.
        [ordinaria] Ordinaria
        [estero] Racc. estero
       *[pec] PEC
    }

titolo-trattenuti = Destinatari a cui non è stato inviato l'atto
trattenuti-atto = Atto
trattenuti-destinatario = Destinatario
trattenuti-motivo = Motivo
trattenuti-riga-motivo =
    { $causa ->
        [non_validato] non validato dal Comando
        [gia_pagato] già pagato
        [richiamato] richiamato dal Comando
        [messi] da notificare a mezzo di messi
        [lingua] lingua non ancora approvata
       *[indirizzo] indirizzo non utilizzabile
    }

firma-invia = Per chi ha eseguito l'invio: data, nome e firma
firma-comando = Per il Comando: data, nome e firma
