# Stato: riveduto
# Rapporto all'autorità competente (art. 17 L. 689/1981).

oggetto = Rapporto ai sensi dell'art. 17 L. 24 novembre 1981, n. 689: verbale n. { $numero }

premessa =
    Si presenta rapporto sulla violazione amministrativa accertata con il verbale indicato sopra, per la quale non risulta eseguito il pagamento in misura ridotta.

titolo-fatto = Violazione accertata
etichetta-trasgressore = Trasgressore
etichetta-obbligato = Obbligato in solido
etichetta-quando = Giorno
etichetta-ora = Ora
etichetta-luogo = Luogo
etichetta-accertatori = Accertatori
etichetta-fatto = Fatto
etichetta-dichiarazioni = Dichiarazioni
etichetta-violata = Norma violata
etichetta-sanzione = Norma sanzionatoria
etichetta-limiti = Sanzione
limiti = da { $minimo } a { $massimo }; in misura ridotta { $ridotta } (art. 16 L. 689/1981), più le spese di { $spese }: { $dovuto }

titolo-notificazione = Contestazione, pagamento e difese
notificazione =
    { $contestazione ->
        [immediata] La violazione è stata contestata immediatamente al trasgressore in data { $data_notifica } (art. 14 L. 689/1981).
       *[notificata] Il verbale è stato notificato in data { $data_notifica }, { modo-detto } (art. 14 L. 689/1981).
    }
mancato-pagamento =
    Il termine di 60 giorni per il pagamento in misura ridotta è scaduto in data { $scadenza }. In data { $data_verifica } **non risultava il pagamento** della somma di { $dovuto }.
scritti-detti =
    { $scritti ->
        [pervenuti] In data { $scritti_data } sono pervenuti scritti difensivi (art. 18 L. 689/1981), che si allegano.
        [pervenuti_audizione] In data { $scritti_data } sono pervenuti scritti difensivi con richiesta di essere sentiti (art. 18 L. 689/1981), che si allegano.
       *[no] Al Comando non sono pervenuti scritti difensivi né richieste di essere sentiti.
    }

titolo-sequestro = Cose sequestrate
titolo-precedenti = Precedenti
titolo-prove = Documenti allegati
prove-numero = N.
prove-documento = Documento
prove-data = Data

titolo-proposta = Proposta
proposta-detta =
    { $proposta ->
        [ingiunzione] L'accertamento appare fondato. Si propone di determinare la somma dovuta per la violazione e di **ingiungerne il pagamento**, con le spese, all'autore e a chi è obbligato in solido (art. 18 L. 689/1981).
       *[archiviazione] Si propone l'**archiviazione** degli atti (art. 18 L. 689/1981).
    }
proposta-somma = Somma proposta: **{ $proposta_somma }**, oltre alle spese di { $spese }.
non-titolo =
    Il verbale non costituisce titolo esecutivo: lo è la sola ordinanza-ingiunzione. Si chiede di comunicare al Comando la decisione.
