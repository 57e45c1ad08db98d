# Stato: riveduto
# Elenco degli atti definiti.

titolo = Atti definiti, elenco n. { $numero }

criteri-detti = L'elenco riporta gli atti definiti **dal { $dal } al { $al }** sotto ogni aspetto del procedimento: si propone di archiviarli. { $atti ->
        [0] Atti in elenco: **nessuno**.
        [one] Atti in elenco: **uno**.
       *[other] Atti in elenco: **{ $atti }**.
    }
controlli = Per ogni atto: nessuna somma da riscuotere o restituire, nessun ricorso aperto, nessun termine in corso, punti della patente trasmessi, restituiti o non previsti, documenti registrati e collocati.
nessun-atto = Nel periodo nessun atto è stato definito.

titolo-riepilogo = Riepilogo per motivo
motivi-descrizione = Motivo
motivi-atti = Atti
motivi-riga-descrizione =
    { $ragione ->
        [pagato] Pagato per intero
        [archiviato] Archiviato
        [annullato] Annullato in autotutela
        [ricorso_accolto] Ricorso accolto
        [riscosso] Riscosso con procedura esecutiva
        [inesigibile] Inesigibile
       *[prescritto] Prescritto
    }

titolo-atti = Atti
atti-posto = N.
atti-atto = Atto
atti-data_violazione = Violazione del
atti-targa = Targa
atti-ragione = Motivo
atti-definito_il = Definito il
atti-punti_detti = Punti
atti-pagato = Pagato
atti-collocazione = Scatola e posizione
atti-riga-ragione =
    { $motivo ->
        [pagato] pagato per intero
        [archiviato] archiviato
        [annullato] annullato in autotutela
        [ricorso_accolto] ricorso accolto
        [riscosso] riscosso con procedura esecutiva
        [inesigibile] inesigibile
       *[prescritto] prescritto
    }
atti-riga-punti_detti =
    { $punti ->
        [trasmessi] trasmessi
        [restituiti] restituiti
       *[non_previsti] non previsti
    }

firma-presenta = Chi presenta l'elenco: data, nome e firma
firma-comando = Per il Comando, si archivia: data, nome e firma
