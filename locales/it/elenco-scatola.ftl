# Stato: riveduto
# Elenco del contenuto di una scatola d'archivio.

titolo = Contenuto della scatola { $scatola }

etichetta-scatola = Scatola
etichetta-classe = Materiale
etichetta-legge = Legge
etichetta-lotti = Lotti
etichetta-chiusa = Chiusa il
classe-detta =
    { $classe ->
        [ar_verbali] Avvisi di ricevimento dei verbali
        [ar_ordinanze] Avvisi di ricevimento delle ordinanze
        [cad_verbali] CAD non ritirate dei verbali
        [cad_ordinanze] CAD non ritirate delle ordinanze
        [ar_cad_verbali] Avvisi di ricevimento delle CAD dei verbali
        [ar_cad_ordinanze] Avvisi di ricevimento delle CAD delle ordinanze
        [can] Comunicazioni di avvenuta notifica (CAN)
        [relate] Relazioni di notificazione e avvisi di deposito (c.p.c.)
        [bollettini] Bollettini di conto corrente
       *[cartacei] Verbali cartacei
    }
legge-detta =
    { $legge ->
        [cds] Codice della Strada
       *[altre] Altre leggi
    }
conteggio =
    { $documenti ->
        [one] La scatola contiene **un documento**.
       *[other] La scatola contiene **{ $documenti } documenti**, nell'ordine dell'elenco: la posizione è contata dal fronte della scatola.
    }

documenti-posizione = Posizione
documenti-atto = Atto
documenti-lotto = Lotto
documenti-documento = Documento
documenti-raccomandata = Raccomandata n.
documenti-data_documento = Data
documenti-fogli = Fogli
documenti-riga-documento =
    { $tipo ->
        [ar] Avviso di ricevimento
        [cad] CAD non ritirata
        [ar_cad] Avviso di ricevimento della CAD
        [can] CAN
        [relata] Relazione di notificazione
        [deposito] Avviso di deposito
        [bollettino] Bollettino
        [verbale] Verbale
       *[altro] Altro
    }

firma-archivia = Chi ha chiuso la scatola: data, nome e firma
firma-riceve = Per il Comando: data, nome e firma
