# Stato: riveduto
# Ricevuta di presa in consegna del materiale cartaceo.

titolo = Ricevuta di presa in consegna n. { $numero }

intro =
    Il { $data_atto }, alle ore { $ora_consegna }, in { $luogo }, **{ $riceve_nome }** ({ $riceve_ruolo }), per { $ente_responsabile_esterno }, ha preso in consegna da **{ $consegna_nome }** ({ $consegna_ruolo }), per il Comando, il materiale cartaceo elencato.
con-distinta = Il materiale è accompagnato dalla distinta riepilogativa del Comando: { $distinta }.
senza-distinta = Il materiale non è accompagnato da una distinta del Comando: le quantità sono quelle contate alla consegna.

materiali-posto = N.
materiali-descrizione = Materiale
materiali-primo = Dal
materiali-ultimo = Al
materiali-documenti = Documenti
materiali-contenitori = Contenitori
materiali-nota = Note

stato-detto =
    { $stato ->
        [con_riserva] Il materiale è ricevuto **con le riserve seguenti**:
       *[integro] I contenitori sono integri e chiusi; il materiale è ricevuto senza riserve.
    }

custodia = Dalla consegna e fino alla restituzione { $ente_responsabile_esterno } custodisce il materiale in locali ad accesso controllato, ne garantisce la riservatezza e risponde della perdita e della distruzione dei documenti.
verifica = Le differenze rispetto alla distinta sono segnalate al Comando entro 72 ore dalla presa in consegna, cioè **entro le ore { $verifica_ora } del { $verifica_entro }**.
restituzione = Il materiale è restituito entro una settimana dall'inserimento dei dati, o nei periodi concordati con il Comando.
copie = La ricevuta è fatta in due originali, uno per parte.

firma-consegna = Chi consegna, per il Comando: nome e firma
firma-riceve = Chi riceve: nome e firma
