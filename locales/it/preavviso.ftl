# Stato: riveduto
# Preavviso di accertamento.

oggetto = Preavviso di accertamento n. { $numero }
natura = Violazione al { -cds }
voce-giorno = Giorno e ora
giorno = { $data_violazione }, ore { $ora_violazione }
voce-luogo = Luogo
voce-targa = Targa
voce-veicolo = Veicolo
voce-norma = Norma violata
voce-fatto = Fatto accertato
voce-accertatore = Accertatore

importo-5gg = Entro 5 giorni
importo-5gg-nota = sanzione ridotta del 30 %
importo-intero =
    { $giorni ->
        [one] Entro { $giorni } giorno
       *[other] Entro { $giorni } giorni
    }
importo-intero-nota = minimo della sanzione

senza-spese =
    { $giorni ->
        [one] **Entro { $giorni } giorno** da oggi si paga senza spese di accertamento e di notificazione.
       *[other] **Entro { $giorni } giorni** da oggi si paga senza spese di accertamento e di notificazione.
    }
come-pagare =
    In banca, dal tabaccaio, con l'app o il sito della sua banca, con l'app IO e negli altri punti abilitati a pagoPA, con questi dati:
voce-avviso = Codice avviso
voce-cf = C.F. dell'ente
cf-ente = { $ente_cf }
sportello = Allo sportello: { $ufficio }.

avvertenza = **Questo preavviso non è il verbale**: non si può impugnare e non è titolo per riscuotere.
seguito =
    Se non si paga entro il termine, il verbale è notificato con l'aggiunta delle spese; da quel momento si può pagare o ricorrere, come il verbale dirà. Se si paga entro il termine, il verbale non è spedito.
dati =
    I dati sono trattati da { $ente_nome } per accertare le violazioni e riscuotere le sanzioni (art. 6, par. 1, lett. c ed e, Reg. UE 2016/679). Responsabile della protezione dei dati: { $ente_dpo }. Informativa completa: { $ente_informativa }.
