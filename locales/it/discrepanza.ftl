# Stato: riveduto
# Verbale di discrepanza.

titolo =
    { $esito ->
        [nessuna] Verbale di verifica del materiale n. { $numero }
       *[differenze] Verbale di discrepanza n. { $numero }
    }

intro =
    { $ente_responsabile_esterno } ha confrontato il materiale cartaceo preso in consegna il { $data_ricevuta } alle ore { $ora_ricevuta } (ricevuta n. { $ricevuta }) con la distinta riepilogativa del Comando.

etichetta-distinta = Distinta
etichetta-documenti-distinta = Documenti in distinta
etichetta-documenti-trovati = Documenti trovati
etichetta-verificatore = Verifica eseguita da

chiusura =
    La verifica è chiusa il { $data_atto } alle ore { $ora_chiusura }, { $in_termine ->
        [si] entro il termine di 72 ore dalla presa in consegna
       *[no] **dopo** il termine di 72 ore dalla presa in consegna
    }, che { $in_termine ->
        [si] scade
       *[no] è scaduto
    } il { $termine } alle ore { $ora_termine }.

esito-detto =
    { $esito ->
        [nessuna] **Il materiale corrisponde alla distinta: nessuna differenza.**
       *[differenze] { $differenze ->
            [one] Il materiale non corrisponde alla distinta: **una differenza**.
           *[other] Il materiale non corrisponde alla distinta: **{ $differenze } differenze**.
        }
    }

differenze-posto = N.
differenze-voce = Riga distinta
differenze-atto = Atto
differenze-differenza = Differenza
differenze-descrizione = Descrizione
differenze-decisione = Decisione del Comando
differenze-riga-differenza =
    { $natura ->
        [mancante] in distinta, non trovato
        [non_in_distinta] trovato, non in distinta
        [diverso] dati diversi
        [illeggibile] illeggibile
       *[doppio] presente due volte
    }

titolo-decisione = Decisione del Comando
decisione-testo =
    { $esito ->
        [nessuna] Il Comando prende atto dell'esito. La lavorazione prosegue su tutto il materiale.
       *[differenze] La lavorazione prosegue sui documenti che corrispondono. Per gli altri si attende la decisione del Comando, che può indicarla riga per riga:
    }
casella-confermate = La distinta è corretta come da questo verbale.
casella-integrazione = Il Comando consegna i documenti mancanti e ritira quelli non in distinta.
casella-altro = Altro: ______________________________________________________________________________

firma-verifica = Per chi ha verificato: nome e firma
firma-comando = Per il Comando: nome e firma
luogo-e-data = Luogo e data
