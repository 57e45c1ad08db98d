# Stato: riveduto
# Elenco dei punti da decurtare.

titolo = Punti della patente da decurtare, elenco n. { $numero }

intro =
    L'elenco riporta gli atti definiti **dal { $dal } al { $al }** per violazioni che tolgono punti (art. 126-bis C.d.S.). { $conducenti ->
        [0] Righe in elenco: nessuna.
        [one] Riga in elenco: una.
       *[other] Righe in elenco: { $conducenti }.
    }
sigle = **Dich.**: c'è la dichiarazione di chi guidava. **Cont.**: la violazione è stata contestata subito al conducente. **Imp.**: chi ha comunicato i dati rende impossibile l'identificazione di chi guidava.
non-identificati-nota =
    { $non_identificati ->
        [0] Nessuna riga ha l'identificazione impossibile.
        [one] Una riga ha l'identificazione impossibile: per quell'atto il Comando valuta il verbale dell'art. 126-bis, comma 2, C.d.S.
       *[other] Le righe con l'identificazione impossibile sono { $non_identificati }: per quegli atti il Comando valuta il verbale dell'art. 126-bis, comma 2, C.d.S.
    }
nessuno = Nel periodo nessun atto definito comporta la decurtazione di punti.

conducenti-posto = N.
conducenti-atto = Atto
conducenti-data_violazione = Violazione del
conducenti-conducente = Conducente e nascita
conducenti-patente = Patente
conducenti-violazioni = Violazioni (punti)
conducenti-punti = Punti
conducenti-definizione = Definito
conducenti-dichiarazione = Dich.
conducenti-contestazione = Cont.
conducenti-impossibile = Imp.
conducenti-decisione = Decisione
conducenti-riga-conducente =
    { $identificazione_impossibile ->
        [si] non identificato
       *[no] **{ $nominativo }** { $luogo_nascita } { $data_nascita }
    }
conducenti-riga-definizione =
    { $definito ->
        [pagato] pagato
        [sessanta_giorni] 60 giorni trascorsi
        [ricorso_respinto] ricorso respinto
       *[altro] definito
    }, { $data_definizione }
conducenti-riga-dichiarazione =
    { $dichiarazione_presente ->
        [si] sì
       *[no] no
    }
conducenti-riga-contestazione =
    { $contestato_subito ->
        [si] sì
       *[no] no
    }
conducenti-riga-impossibile =
    { $identificazione_impossibile ->
        [si] **sì**
       *[no] no
    }

titolo-approvazione = Approvazione del Comando
approvazione-testo = La trasmissione all'anagrafe nazionale degli abilitati alla guida parte soltanto dopo questa approvazione. Nella colonna «Decisione» si può escludere o correggere una riga.
casella-tutte = Si approvano tutte le righe.
casella-corrette = Si approvano le righe, con le esclusioni e le correzioni scritte nella colonna «Decisione».

luogo-e-data = Luogo e data
firma-approva = Per il Comando: nome, qualifica e firma
