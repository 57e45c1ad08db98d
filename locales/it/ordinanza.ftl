# Stato: riveduto
# Notificazione di ordinanza-ingiunzione.

oggetto = Notificazione dell'ordinanza-ingiunzione n. { $ordinanza_numero }
intro =
    { $autorita ->
        [prefetto] Le notifichiamo l'ordinanza-ingiunzione allegata, con la quale il Prefetto, ritenuto fondato l'accertamento, ordina di pagare la somma che segue (art. 204 C.d.S.).
       *[comune] Le notifichiamo l'ordinanza-ingiunzione allegata, con la quale l'autorità competente, ritenuto fondato l'accertamento, ordina di pagare la somma che segue (art. 18 L. 24 novembre 1981, n. 689).
    }
voce-autorita = Emessa da
voce-ordinanza = Ordinanza
ordinanza = n. { $ordinanza_numero }, in data { $ordinanza_data }
voce-legge = Legge violata

verbali-numero = Verbale
verbali-data = In data
verbali-norma = Norma violata
verbali-somma = Somma ingiunta
voce-somma = Somma ingiunta
voce-spese = Spese
voce-totale = Totale da pagare

termine =
    Paghi **{ $totale } entro { $giorni } giorni** dalla notificazione di questa ordinanza. { termini-testo }
bonifico =
    Può pagare anche con un bonifico internazionale, con le spese a Suo carico. Nella causale scriva il numero dell'ordinanza e la targa.
voce-intestatario = Intestatario
voce-iban = IBAN
voce-bic = BIC

opposizione =
    Contro l'ordinanza si può proporre opposizione al { $giudice }, **entro 30 giorni** dalla notificazione, 60 se l'interessato risiede all'estero ({ $autorita ->
        [prefetto] art. 205 C.d.S.
       *[comune] art. 22 L. 24 novembre 1981, n. 689
    }; art. 6 D.Lgs. 1° settembre 2011, n. 150). Questo termine è sospeso dal 1° al 31 agosto (L. 7 ottobre 1969, n. 742).

titolo-mancato-pagamento = Se non si paga e non si propone opposizione
titolo =
    Trascorso il termine senza pagamento e senza opposizione, l'ordinanza è **titolo esecutivo** per l'intera somma.

titolo-allegati = Allegati
allegato-ordinanza =
    { $ordinanza_fogli ->
        [one] Ordinanza-ingiunzione n. { $ordinanza_numero } ({ $ordinanza_fogli } pagina).
       *[other] Ordinanza-ingiunzione n. { $ordinanza_numero } ({ $ordinanza_fogli } pagine).
    }
allegato-avviso = Avviso di pagamento pagoPA.
