# Stato: riveduto
# Risposta a un destinatario estero.

oggetto =
    { $oggetto ->
        [come-pagare] Come pagare il verbale n. { $verbale_numero }
        [pagamento-ricevuto] Pagamento ricevuto
        [pagamento-incompleto] Pagamento incompleto
        [ricorso-ricevuto] Il Suo ricorso
        [conducente-ricevuto] La Sua comunicazione su chi guidava
        [conducente-incompleto] La Sua comunicazione su chi guidava è incompleta
        [copia-atti] Copia degli atti
       *[informazioni] La Sua richiesta di informazioni
    }
intro = Rispondiamo alla Sua lettera in data { $richiesta_data } sul verbale indicato qui sotto.
voce-verbale = Verbale
verbale = n. { $verbale_numero }, in data { $verbale_data }

risposta =
    { $oggetto ->
        [come-pagare] Gli importi e i termini sono indicati nel verbale. I giorni si contano dalla notificazione; il giorno della notificazione non si conta.
        [pagamento-ricevuto] Abbiamo ricevuto { $pagato } in data { $pagamento_data }. **Il pagamento è completo e il procedimento è chiuso.** Non deve fare altro.
        [pagamento-incompleto] Abbiamo ricevuto { $pagato } in data { $pagamento_data }. La somma è inferiore al dovuto: il verbale **non è ancora estinto**. La somma ricevuta è trattenuta in acconto; resta da pagare la differenza.
        [ricorso-ricevuto] Abbiamo ricevuto il Suo ricorso. Decide l'autorità a cui è rivolto, il Prefetto o il Giudice di Pace; il Comando le trasmette gli atti. Finché il ricorso non è deciso, il verbale non diventa titolo esecutivo.
        [conducente-ricevuto] Abbiamo ricevuto i dati di chi guidava. Il verbale può essere notificato anche a questa persona. Chi riceve questa lettera resta obbligato in solido al pagamento.
        [conducente-incompleto] Abbiamo ricevuto la Sua comunicazione, ma così com'è **non permette di identificare chi guidava**. Ci invii nome e cognome, data e luogo di nascita, indirizzo, e la copia della patente, fronte e retro.
        [copia-atti] Le inviamo in allegato copia degli atti che ha chiesto.
       *[informazioni] Ecco le informazioni che ha chiesto.
    }
voce-dovuto = Dovuto
voce-pagato = Già pagato
voce-mancante = Da pagare

termine = La data ultima è **{ $scadenza }**.
bonifico =
    Può pagare con un bonifico internazionale, con le spese a Suo carico. Nella causale scriva il numero del verbale e la targa.
voce-intestatario = Intestatario
voce-iban = IBAN
voce-bic = BIC
titolo-allegati = Allegati
contatti =
    Può risponderci in questa lingua a { $ente_email } o all'indirizzo dell'ufficio, indicando il numero del verbale.
