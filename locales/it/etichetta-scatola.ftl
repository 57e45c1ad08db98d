# Stato: riveduto
# Etichetta di una scatola d'archivio.

etichetta-scatola = Scatola
etichetta-lotti = Lotti
etichetta-atti = Atti
etichetta-date = Notificazioni
etichetta-documenti = Documenti
etichetta-chiusa = Chiusa il
ricevuta-comando = Ricevuta dal Comando: data e firma

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
atti-da-a = da { $primo_atto } a { $ultimo_atto }
date-da-a = dal { $prima_data } al { $ultima_data }
