# Stato: bozza
# Risposta a ricorso o richiesta.

oggetto =
    { $oggetto ->
        [ricorso-prefetto] Your appeal has been sent to the Prefect
        [ricorso-gdp] Your appeal to the Justice of the Peace
        [autotutela-accolta] Cancellation of notice no. { $verbale_numero }
        [autotutela-respinta] Your request to cancel notice no. { $verbale_numero }
        [rateizzazione-ricevuta] Your request to pay in instalments
        [accesso-atti] Your request for access to the file
        [copia-foto] Copy of the photographs
       *[informazioni] Your request for information
    }
intro =
    { $oggetto ->
        [ricorso-prefetto] The appeal to the Prefect that you lodged on { $richiesta_data } against the notice below has been sent, with the file, to: { $ente_prefetto }.
        [ricorso-gdp] We have received the appeal to the Justice of the Peace that you lodged on { $richiesta_data } against the notice below. The Local Police sends the file to the court.
        [autotutela-accolta] We have examined your request of { $richiesta_data }: **it is granted** and the notice below **is cancelled**.
        [autotutela-respinta] We have examined your request of { $richiesta_data }: **it cannot be granted** and the notice below remains valid.
        [rateizzazione-ricevuta] We have received your request of { $richiesta_data } to pay in instalments the sum due for the notice below (art. 202-bis of the Italian Highway Code).
        [accesso-atti] We have examined your request of { $richiesta_data } for access to the file of the notice below: **it is granted** (art. 22 ff. of Law no. 241 of 7 August 1990).
        [copia-foto] In reply to your request of { $richiesta_data }, we send you a copy of the photographs of the offence ascertained with the notice below.
       *[informazioni] This is our reply to your request of { $richiesta_data } about the notice below.
    }

voce-verbale = Notice
verbale = no. { $verbale_numero } of { $verbale_data }
voce-protocollo = Request registered as
voce-trasmissione = Sent on
voce-ruolo = Case number
voce-udienza = Hearing

prefetto-decide =
    The Prefect decides (art. 204 of the Italian Highway Code). If the Prefect finds the ascertainment unfounded, the case is dismissed and the Local Police will inform you; otherwise the Prefect issues an order to pay a sum not lower than twice the statutory minimum, plus costs.
prefetto-esito =
    Until the decision, the notice does not become an enforceable title. Any further communication about the appeal must be addressed to the Prefecture, quoting the number of the notice.
gdp-notizie =
    For information on the hearing and the case, please contact the court registry: { $ente_giudice_di_pace }.
accolta-effetti =
    For this notice **no sum is due** and no points are deducted from the licence. You do not need to do anything else.
accolta-rimborso =
    The sum already paid will be refunded to you. Please send us the IBAN and the name of the account holder, quoting the number of the notice.
respinta-motivi =
    The reasons are as follows.
respinta-termini =
    This reply is not a new ascertainment. The time limits for payment and appeal run from the notification of the notice and remain those stated in the notice.
rate-decisione =
    The request is decided **within 90 days** of its submission; if there is no decision, the request is deemed refused. If it is granted, we will inform you of the number of instalments, the amounts, the interest and the due dates.
rate-rinuncia =
    Whoever asks to pay in instalments waives the appeal.
accesso-consentito =
    You may see the file and obtain copies, in person or through a representative, as follows.
titolo-allegati = Enclosures
contatti =
    For any clarification you may write to { $ente_ha_email ->
        [0] { "" }
       *[other] { $ente_email } or{ " " }
    }{ $ente_pec }{ $ente_ha_telefono ->
        [0] { "" }
       *[other] { ", " }or call { $ente_telefono }{ $ente_ha_orari ->
                [0] { "" }
               *[other] { " " }({ $ente_orari })
            }
    }, quoting the number of the notice.
