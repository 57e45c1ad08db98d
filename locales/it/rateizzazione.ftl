# Stato: riveduto
# Decisione sull'istanza di pagamento a rate.

oggetto =
    Pagamento a rate del verbale n. { $numero }: istanza { $esito ->
        [accolta] accolta
       *[respinta] respinta
    }

premessa =
    In data { $istanza_data } ha chiesto di pagare a rate la somma dovuta per il verbale indicato sopra (art. 202-bis C.d.S.).

etichetta-provvedimento = Decisione n.
etichetta-violazione = Norma violata
etichetta-notifica = Verbale notificato
etichetta-istanza = Istanza presentata

voce-sanzione = Sanzione
voce-spese = Spese di accertamento e di notificazione
voce-somma = Somma dovuta

decisione =
    { $esito ->
        [accolta] L'istanza è **accolta**: può pagare in **{ $quante } rate mensili**, con gli interessi, secondo il piano seguente.
       *[respinta] L'istanza è **respinta**: la somma va pagata in una sola volta.
    }
motivo-detto =
    { $motivo ->
        [somma] **Motivo**: la somma dovuta per le violazioni accertate con il verbale non supera 200,00 €.
        [reddito] **Motivo**: il reddito imponibile supera il limite di legge, { $somma_reddito_rate } aumentati di { $somma_reddito_familiare } per ogni familiare convivente.
        [tardiva] **Motivo**: l'istanza è stata presentata dopo 30 giorni dalla contestazione o dalla notificazione del verbale.
        [documenti] **Motivo**: mancano i documenti che provano le condizioni economiche disagiate.
       *[altro] **Motivo**:
    }

titolo-piano = Piano delle rate
rate-numero = Rata
rate-scadenza = Da pagare entro
rate-capitale = Capitale
rate-interessi = Interessi
rate-importo = Rata da pagare
voce-capitale = Somma pagata a rate
voce-interessi = Interessi
voce-totale = Totale delle rate
regole-piano =
    Ogni rata è di almeno 100,00 €, come vuole la legge. Gli interessi sono calcolati al saggio di legge, { $tasso } (art. 202-bis C.d.S. e art. 21 D.P.R. 29 settembre 1973, n. 602). Paghi ogni rata per intero entro la sua scadenza.
titolo-decadenza = Se salta una rata

termine =
    Da pagare: **{ $somma }**. Ultimo giorno: **{ $scadenza }**.
pagamento-rate =
    { $esito ->
        [accolta] { $con_avvisi ->
            [si] Usi gli **avvisi pagoPA allegati, uno per ogni rata**: in banca, dal tabaccaio, con l'app o il sito della sua banca, con l'app IO e negli altri punti abilitati. Inquadri il codice QR oppure indichi il codice avviso di 18 cifre della rata che paga.
           *[no] Prima di ogni scadenza riceverà l'**avviso pagoPA** della rata. Se non lo riceve in tempo lo chieda al Comando: la scadenza resta quella del piano.
        }
       *[respinta] { $con_avvisi ->
            [si] { come-pagare-avviso }
           *[no] Usi l'avviso pagoPA allegato al verbale, o ne chieda uno nuovo al Comando.
        }
    }
rinuncia =
    Chi chiede il pagamento a rate rinuncia al ricorso al Prefetto e al Giudice di Pace (art. 202-bis C.d.S.).
titolo-impugnazione = Come ricorrere contro questa decisione
firma-sindaco = Il Sindaco
