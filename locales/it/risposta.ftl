# Stato: riveduto
# Risposta a ricorso o richiesta.

oggetto =
    { $oggetto ->
        [ricorso-prefetto] Trasmissione del Suo ricorso al Prefetto
        [ricorso-gdp] Il Suo ricorso al Giudice di Pace
        [autotutela-accolta] Annullamento del verbale n. { $verbale_numero }
        [autotutela-respinta] La Sua richiesta di annullamento del verbale n. { $verbale_numero }
        [rateizzazione-ricevuta] La Sua richiesta di pagamento a rate
        [accesso-atti] La Sua richiesta di accesso agli atti
        [copia-foto] Copia delle fotografie
       *[informazioni] La Sua richiesta di informazioni
    }
intro =
    { $oggetto ->
        [ricorso-prefetto] Il ricorso al Prefetto da Lei presentato in data { $richiesta_data } contro il verbale indicato è stato trasmesso al { $ente_prefetto } con gli atti del procedimento.
        [ricorso-gdp] Abbiamo ricevuto il ricorso al Giudice di Pace da Lei proposto in data { $richiesta_data } contro il verbale indicato. Il Comando trasmette gli atti all'ufficio giudiziario.
        [autotutela-accolta] Abbiamo esaminato la Sua richiesta in data { $richiesta_data }: **è accolta** e il verbale indicato **è annullato**.
        [autotutela-respinta] Abbiamo esaminato la Sua richiesta in data { $richiesta_data }: **non può essere accolta** e il verbale indicato resta valido.
        [rateizzazione-ricevuta] Abbiamo ricevuto la Sua richiesta in data { $richiesta_data } di pagare a rate la somma dovuta per il verbale indicato (art. 202-bis C.d.S.).
        [accesso-atti] Abbiamo esaminato la Sua richiesta in data { $richiesta_data } di accesso agli atti del verbale indicato: **è accolta** (artt. 22 e seguenti L. 7 agosto 1990, n. 241).
        [copia-foto] In risposta alla Sua richiesta in data { $richiesta_data }, Le inviamo copia delle fotografie della violazione accertata con il verbale indicato.
       *[informazioni] Rispondiamo alla Sua richiesta in data { $richiesta_data } sul verbale indicato.
    }

voce-verbale = Verbale
verbale = n. { $verbale_numero }, in data { $verbale_data }
voce-protocollo = Protocollo della richiesta
voce-trasmissione = Trasmesso in data
voce-ruolo = Numero di ruolo
voce-udienza = Udienza

prefetto-decide =
    La decisione spetta al Prefetto (art. 204 C.d.S.). Se ritiene infondato l'accertamento ne ordina l'archiviazione, e il Comando gliene darà notizia; altrimenti emette un'ordinanza-ingiunzione per una somma non inferiore al doppio del minimo della sanzione, più le spese.
prefetto-esito =
    Fino alla decisione il verbale non diventa titolo esecutivo. Ogni comunicazione successiva sul ricorso va indirizzata alla Prefettura, indicando il numero del verbale.
gdp-notizie =
    Le notizie sull'udienza e sul procedimento si chiedono alla cancelleria del { $ente_giudice_di_pace }.
accolta-effetti =
    Per questo verbale **non è dovuta alcuna somma** e non sono tolti punti dalla patente. Non occorre che Lei faccia altro.
accolta-rimborso =
    La somma già pagata Le sarà restituita. Ci comunichi l'IBAN e l'intestatario del conto, indicando il numero del verbale.
respinta-motivi =
    I motivi sono questi.
respinta-termini =
    Questa risposta non è un nuovo accertamento. I termini per pagare e per ricorrere decorrono dalla notificazione del verbale e restano quelli indicati nel verbale.
rate-decisione =
    Sull'istanza si decide **entro 90 giorni** dalla presentazione; in mancanza di decisione l'istanza si intende respinta. Se è accolta, Le comunicheremo il numero delle rate, gli importi, gli interessi e le scadenze.
rate-rinuncia =
    Chi chiede le rate rinuncia al ricorso.
accesso-consentito =
    Può vedere gli atti e averne copia, personalmente o per delega, come segue.
titolo-allegati = Allegati
contatti =
    Per ogni chiarimento può scrivere a { $ente_ha_email ->
        [0] { "" }
       *[other] { $ente_email } o a{ " " }
    }{ $ente_pec }{ $ente_ha_telefono ->
        [0] { "" }
       *[other] { ", " }o telefonare al numero { $ente_telefono }{ $ente_ha_orari ->
                [0] { "" }
               *[other] { " " }({ $ente_orari })
            }
    }, indicando il numero del verbale.
