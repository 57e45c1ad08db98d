# Stato: riveduto
# Restituzione di atti con vizi evidenti.

titolo = Restituzione di atti con vizi evidenti n. { $numero }

intro =
    { $ente_responsabile_esterno } restituisce al Comando { $atti ->
        [one] un atto che, per un vizio evidente, non può proseguire. I suoi dati sono stati inseriti
       *[other] { $atti } atti che, per vizi evidenti, non possono proseguire. I loro dati sono stati inseriti
    }; la restituzione è telematica e su carta.

etichetta-inseriti = Dati inseriti il
etichetta-termine = Da restituire entro il
etichetta-telematico = Invio telematico
etichetta-contenitore = Contenitore

atti-posto = N.
atti-atto = Atto
atti-data_violazione = Violazione del
atti-targa = Targa
atti-accertatore = Matricola
atti-motivo = Vizio
atti-descrizione = Che cosa manca o non corrisponde
atti-fogli = Fogli
atti-decisione = Decisione del Comando
atti-riga-motivo =
    { $vizio ->
        [firma] firma o matricola mancante
        [dato_mancante] dato essenziale mancante
        [norma] norma e fatto non concordano
        [targa] targa e veicolo non concordano
        [data] data o ora non valida
        [illeggibile] atto illeggibile
        [doppio] atto già inserito
       *[altro] altro
    }

titolo-seguito = Seguito
seguito-testo = Il Comando indica per ogni atto se va corretto, rifatto o archiviato. Finché la decisione non è registrata, l'atto non è stampato né spedito. I termini per la notificazione continuano a decorrere (art. 201, comma 1, C.d.S.).

firma-restituisce = Chi restituisce: nome e firma
firma-riceve = Chi riceve, per il Comando: nome e firma
luogo-e-data = Luogo e data
