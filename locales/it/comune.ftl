# Stato: riveduto
# Parole brevi che più modelli stampano.

-cds = Codice della Strada

atto-riferimento = Riferimento
atto-data = Data
atto-protocollo = Protocollo
atto-violazione = Violazione in data
atto-targa = Targa
atto-piego = Raccomandata n.
atto-codice = Codice dell'atto

# La prima casella dell'ultima riga di una tabella con le somme.
riga-totale = Totale

titolo-pagamento = Come pagare
titolo-ricorso = Come ricorrere
titolo-accesso = Accesso agli atti
titolo-privacy = Protezione dei dati personali
titolo-responsabile = Responsabile del procedimento

firma-comandante = Il Comandante
firma-responsabile = Il responsabile del procedimento
firma-omessa = Firma autografa sostituita dall'indicazione a stampa del nominativo (art. 3, comma 2, D.Lgs. 12 febbraio 1993, n. 39)

entro-5gg = entro 5 giorni
dal-6-al-60 = dal 6° al 60° giorno
entro-60gg = entro 60 giorni
entro-data = entro la scadenza

modo-detto =
    { $modo ->
        [posta] per posta, con avviso di ricevimento
        [giacenza] per posta, per compiuta giacenza
        [pec] per posta elettronica certificata
        [messo] a mezzo di messo notificatore
       *[mani] con consegna diretta
    }
canale-detto =
    { $canale ->
        [pagopa] pagoPA
        [bollettino] bollettino postale
        [bonifico] bonifico
        [sportello] sportello del Comune
       *[altro] altro mezzo
    }

# Verbali: blocchi di common/atto.typ.
accertamento-norme = Artt. 200 e 201 D.Lgs. 30 aprile 1992, n. 285; artt. 383 e 385 D.P.R. 16 dicembre 1992, n. 495
accertamento-giorno = Giorno e ora
accertamento-luogo = Luogo
accertamento-accertatori = Accertatori
accertamento-registro = Registro
accertamento-veicolo = Veicolo
accertamento-destinatario = Destinatario
accertamento-qualita = In qualità di
accertamento-fatto = Fatto accertato
accertamento-contestazione = Mancata contestazione
accertamento-informazioni = Informazioni per il destinatario
importi-5gg = Entro 5 giorni dalla notificazione
importi-5gg-nota = sanzione ridotta del 30 %
importi-60gg = Dal 6° al 60° giorno
importi-60gg-nota = pagamento in misura ridotta
importi-oltre = Oltre 60 giorni, senza ricorso
importi-oltre-nota = metà del massimo
importi-sanzione = sanzione
importi-spese = spese
importi-comprese = Spese comprese
importi-notifica = notificazione
importi-procedimento = procedimento
importi-altre = altre spese
titolo-mancato = Se non si paga e non si ricorre
titolo-rate = Pagamento a rate
titolo-sottoscrizione = Responsabili e sottoscrizione
titolo-relata = Relazione di notificazione
firmatario-accertatori = Verbalizzanti
firmatario-procedimento = Responsabile del procedimento
firmatario-inserimento = Responsabile immissione dati
firmatario-notificazione = Responsabile notificazione
firmatario-comandante = Comandante
relata-consegnato = Consegnato a
relata-qualita = in qualità di
relata-luogo = luogo e data
relata-ricevente = firma di chi riceve
relata-incaricato = l'incaricato

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Entro 5 giorni dalla notificazione
        [dal-6-al-60] Dal 6° al 60° giorno
        [entro-60gg] Entro 60 giorni dalla notificazione
       *[oltre-60gg] Oltre 60 giorni, senza ricorso
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] sanzione ridotta del 30 %
        [oltre-60gg] metà del massimo
       *[altro] pagamento in misura ridotta
    }
importi-riga-parti = sanzione { $sanzione } + spese { $spese }
estero-nazione = Stato di immatricolazione
estero-dispositivo = Dispositivo
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] misuratore di velocità
        [TELELASER] misuratore di velocità a mezzo laser
        [ROSSO] rilevatore di infrazioni al semaforo
        [ZTL] rilevatore di accessi a zona a traffico limitato
       *[SORPASSOMETRO] rilevatore di infrazioni di sorpasso
    }
estero-approvazione = Approvazione
estero-taratura = Verifica e taratura
estero-taratura-detta = eseguita in data { $taratura_data }, con scadenza { $taratura_scadenza }
estero-velocita = Velocità
estero-intestatario = Intestatario del conto
estero-iban = IBAN
estero-bic = BIC
estero-causale = Causale del bonifico
estero-causale-detta = { $numero } { $targa }
