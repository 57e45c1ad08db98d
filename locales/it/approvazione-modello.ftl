# Stato: riveduto
# Foglio di approvazione dei modelli.

titolo = Approvazione dei modelli degli atti n. { $numero }

intro =
    { $modelli ->
        [one] Si sottopone al Comando il modello elencato, nella lingua e nella versione indicate, con le sue pagine di prova.
       *[other] Si sottopongono al Comando i { $modelli } modelli elencati, ciascuno nella lingua e nella versione indicate, con le sue pagine di prova.
    } Il Comando ne autorizza in via definitiva il formato e la forma.

etichetta-programma = Composti con

modelli-posto = N.
modelli-modello = Modello
modelli-lingua_modello = Lingua
modelli-versione = Versione
modelli-impronta = Impronta SHA-256
modelli-campioni = Pagine di prova
modelli-esito = Esito
modelli-motivo = Motivi
modelli-riga-esito =
    { $decisione ->
        [approvato] **approvato**
        [respinto] **respinto**
       *[da_decidere] {""}
    }

titolo-decisione = Decisione
decisione-presa = Decisione presa il { $data_decisione }, alle ore { $ora_decisione }, da **{ $decide_nome }** ({ $decide_ruolo }), per il Comando, dopo l'esame delle pagine di prova.
decisione-da-prendere = Per ogni modello scrivere «approvato» o «respinto» nella colonna «Esito»; per i modelli respinti indicare i motivi.
effetto = Si stampano e si spediscono soltanto i modelli approvati, nella versione con l'impronta indicata.
nuova-approvazione = Ogni modifica del testo, della grafica o dei calcoli cambia l'impronta e richiede una nuova approvazione.
bozza = Un modello non approvato porta la dicitura BOZZA e non ha codici validi.

luogo-e-data = Luogo e data
firma-decide = Per il Comando: nome, qualifica e firma
