# Stato: bozza
# Notificazione di ordinanza-ingiunzione.

oggetto = Notification of order to pay no. { $ordinanza_numero }
intro =
    { $autorita ->
        [prefetto] We hereby notify you of the enclosed order to pay (ordinanza-ingiunzione), by which the Prefect, having found the ascertainment well founded, orders payment of the sum below (art. 204 of the Italian Highway Code).
       *[comune] We hereby notify you of the enclosed order to pay (ordinanza-ingiunzione), by which the competent authority, having found the ascertainment well founded, orders payment of the sum below (art. 18 of Law no. 689 of 24 November 1981).
    }
voce-autorita = Issued by
voce-ordinanza = Order
ordinanza = no. { $ordinanza_numero } of { $ordinanza_data }
voce-legge = Law infringed

verbali-numero = Notice
verbali-data = Dated
verbali-norma = Provision infringed
verbali-somma = Sum ordered
voce-somma = Sum ordered
voce-spese = Costs
voce-totale = Total to pay

termine =
    Please pay **{ $totale } within { $giorni } days** of the notification of this order. { termini-testo }
bonifico =
    You may also pay by international bank transfer, at your own charge. Please quote the number of the order and the registration number.
voce-intestatario = Account holder
voce-iban = IBAN
voce-bic = BIC

opposizione =
    The order may be challenged before the { $giudice } **within 30 days** of its notification, or 60 days if the person concerned resides abroad ({ $autorita ->
        [prefetto] art. 205 of the Italian Highway Code
       *[comune] art. 22 of Law no. 689 of 24 November 1981
    }; art. 6 of Legislative Decree no. 150 of 1 September 2011). This time limit does not run from 1 to 31 August (Law no. 742 of 7 October 1969).

titolo-mancato-pagamento = If you neither pay nor challenge the order
titolo =
    Once the time limit has passed without payment and without a challenge, the order is an **enforceable title** for the whole sum.

titolo-allegati = Enclosures
allegato-ordinanza =
    { $ordinanza_fogli ->
        [one] Order to pay no. { $ordinanza_numero } ({ $ordinanza_fogli } page).
       *[other] Order to pay no. { $ordinanza_numero } ({ $ordinanza_fogli } pages).
    }
allegato-avviso = pagoPA payment notice.
