# Stato: riveduto
# Verbale per omessa comunicazione dei dati del conducente.

oggetto = Verbale di accertamento di violazione al { -cds } n. { $numero }
giorno = { $data_accertamento }, ore { $ora_accertamento }
qualita =
    { $qualita ->
        [locatario] locatario del veicolo, obbligato in solido (art. 196 C.d.S.)
        [legale] legale rappresentante dell'obbligato in solido (art. 196 C.d.S.)
       *[obbligato] obbligato in solido (art. 196 C.d.S.)
    }

titolo-origine = Verbale di origine
origine-verbale = Verbale
origine = n. { $origine_numero }, in data { $origine_data }, notificato in data { $origine_notifica }
origine-violazione = Norma violata
origine-dove = Luogo
origine-punti-previsti = Punti previsti
origine-termine = Termine scaduto in data

fatto =
    Con il verbale di origine il destinatario è stato invitato a comunicare al Comando, **entro 60 giorni** dalla notificazione, i dati personali e della patente di chi guidava il veicolo targato { $targa }. { $motivo ->
        [incompleta] La comunicazione ricevuta in data { $data_comunicazione } **non consente di identificare il conducente**, per i motivi seguenti.
       *[non-ricevuta] **Nessuna comunicazione è pervenuta** al Comando entro il termine e non risulta un giustificato e documentato motivo.
    }
mancanze-riga-testo =
    { $causa ->
        [ignoto-persona] Chi dichiara afferma di non essere in grado di comunicare i dati, senza un giustificato e documentato motivo.
        [ignoto-ente] La società o l'ente afferma di non essere in grado di comunicare i dati, senza un giustificato e documentato motivo.
        [patente] Mancano i dati della patente di chi guidava.
        [documento] Manca un documento d'identità valido.
        [autocertificazione] La dichiarazione non è resa nella forma dell'autocertificazione (artt. 46 e 47 D.P.R. 28 dicembre 2000, n. 445).
       *[altro] { $dettaglio }
    }
integrazione =
    La richiesta di integrazione, in data { $data_integrazione }, non ha avuto seguito.
contestazione = **Mancata contestazione immediata**: la violazione consiste in un'omissione ed è accertata presso il Comando, in assenza del trasgressore, dopo la scadenza del termine.

violazioni-norma = Norma (C.d.S.)
violazioni-descrizione = Violazione
violazioni-minima = Sanzione da
violazioni-massima = a
violazioni-punti = Punti
violazioni-riga-descrizione =
    Quale { $qualita ->
        [locatario] locatario e obbligato in solido
        [legale] legale rappresentante dell'obbligato in solido
       *[obbligato] obbligato in solido
    } ometteva, senza giustificato e documentato motivo, di fornire entro 60 giorni dalla notificazione del verbale n. { $origine_numero } i dati personali e della patente del conducente.
