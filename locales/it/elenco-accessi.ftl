# Stato: riveduto
# Elenco degli accessi ai dati.

titolo = Accessi ai dati, elenco n. { $numero }

intro =
    L'elenco riporta gli accessi ai dati degli atti e le operazioni compiute **dal { $dal } al { $al }**, nell'ordine in cui sono stati registrati. { $accessi ->
        [0] Operazioni: nessuna.
        [one] Operazioni: una.
       *[other] Operazioni: { $accessi }, di cui { $negati } negate.
    }
riservato = L'elenco contiene dati personali di chi ha operato: si usa per la sola verifica del trattamento (artt. 28 e 32 Reg. UE 2016/679).
nessun-accesso = Nel periodo non è registrato alcun accesso.

etichetta-richiedente = Richiesto da
etichetta-motivo = Motivo
etichetta-limite = Limitato a

accessi-giorno = Giorno
accessi-ora = Ora
accessi-utente = Utente
accessi-ruolo = Incarico
accessi-operazione = Operazione
accessi-oggetto = Oggetto
accessi-postazione = Postazione
accessi-esito = Esito
accessi-riga-ruolo =
    { $incarico ->
        [comando] Comando
        [operatore] operatore dei dati
        [stampa] addetto alla stampa
        [scansione] addetto alla scansione
       *[amministratore] amministratore di sistema
    }
accessi-riga-operazione =
    { $azione ->
        [ingresso] ingresso
        [consultazione] consultazione
        [inserimento] inserimento
        [modifica] modifica
        [approvazione] approvazione
        [stampa] stampa
        [esportazione] esportazione
        [invio] invio
       *[cancellazione] cancellazione
    }
accessi-riga-esito =
    { $risposta ->
        [negato] **negato**
       *[consentito] consentito
    }

origine = Elenco composto il { $data_atto } alle ore { $ora_elenco } dal registro delle operazioni.
origine-impronta = Radice del registro a quel momento: { $impronta }.
