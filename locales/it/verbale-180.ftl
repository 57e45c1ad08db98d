# Stato: riveduto
# Verbale per mancata esibizione di documenti.

oggetto = Verbale di accertamento di violazione al { -cds } n. { $numero }
giorno = { $data_accertamento }, ore { $ora_accertamento }
qualita =
    { $qualita ->
        [obbligato] obbligato in solido (art. 196 C.d.S.)
       *[trasgressore] trasgressore
    }

titolo-invito = Invito
invito-atto = Atto
origine = n. { $origine_numero }, in data { $origine_data }
invito-norma = Norma violata
invito-dove = Luogo
invito-ufficio = Ufficio
invito-scadenza = Termine scaduto in data

fatto =
    Con l'atto indicato il destinatario è stato invitato per iscritto a presentarsi all'ufficio, entro il termine, { $oggetto_invito ->
        [informazioni] per fornire le informazioni seguenti:
       *[esibizione] per esibire i documenti seguenti:
    }
inottemperanza =
    Il destinatario **non ha ottemperato all'invito** entro il termine e non risulta un giustificato motivo.
contestazione = **Mancata contestazione immediata**: la violazione consiste in un'omissione ed è accertata presso il Comando, in assenza del trasgressore, dopo la scadenza del termine.

violazioni-norma = Norma (C.d.S.)
violazioni-descrizione = Violazione
violazioni-minima = Sanzione da
violazioni-massima = a
violazioni-punti = Punti
violazioni-riga-descrizione =
    { $fatto ->
        [mancata-esibizione] Non ottemperava, senza giustificato motivo, all'invito di presentarsi entro il termine per { $oggetto_invito ->
            [informazioni] fornire informazioni
           *[esibizione] esibire i documenti richiesti
        } (atto n. { $origine_numero }).
        [senza-documento] Circolava senza avere con sé il documento prescritto: { $testo }.
       *[altro] { $testo }
    }
