# Stato: riveduto
# Elenco degli atti senza esito di notificazione.

titolo = Atti senza esito di notificazione, elenco n. { $numero }

criteri-detti = L'elenco riporta gli atti per i quali, **al { $al }**, non è arrivato alcun riscontro e che sono stati spediti da almeno { $giorni_minimi } giorni. { $atti ->
        [0] Atti in elenco: **nessuno**.
        [one] Atti in elenco: **uno**.
       *[other] Atti in elenco: **{ $atti }**.
    }
urgenza-nota = «Notificare entro» è l'ultimo giorno utile calcolato per l'atto (art. 201, comma 1, C.d.S.). { $atti_urgenti ->
        [0] Nessun atto è urgente o scaduto.
        [one] Un atto è urgente o scaduto.
       *[other] Gli atti urgenti o scaduti sono { $atti_urgenti }.
    }
nessun-atto = Nessun atto è senza esito secondo i criteri indicati.

titolo-riepilogo = Riepilogo per modo di invio
prodotti-descrizione = Modo di invio
prodotti-atti = Atti
prodotti-piu_vecchio = Il più vecchio è del
prodotti-riga-descrizione =
    { $prodotto ->
        [ag] Raccomandata atti giudiziari
        [racc_ar] Raccomandata A.R.
        [estero] Raccomandata per l'estero
        [pec] PEC
       *[messi] Messi o polizia locale
    }

titolo-atti = Atti
atti-posto = N.
atti-atto = Atto
atti-targa = Targa
atti-destinatario = Destinatario
atti-prodotto = Modo di invio
atti-raccomandata = Raccomandata n.
atti-spedito_il = Spedito il
atti-giorni = Giorni
atti-termine = Notificare entro
atti-avviso = Avviso
atti-seguito = Seguito proposto
atti-riga-prodotto =
    { $invio ->
        [ag] Racc. atti giudiziari
        [racc_ar] Raccomandata A.R.
        [estero] Racc. per l'estero
        [pec] PEC
       *[messi] Messi o polizia locale
    }
atti-riga-avviso =
    { $urgenza ->
        [urgente] **urgente**
        [scaduto] **scaduto**
       *[regolare] {""}
    }
atti-riga-seguito =
    { $passo ->
        [reclamo] reclamo al vettore
        [duplicato] duplicato dell'avviso
        [sollecito_messi] sollecito ai messi
        [rinotifica] nuova spedizione
       *[attesa] attesa
    }
