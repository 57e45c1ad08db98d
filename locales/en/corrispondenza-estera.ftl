# Stato: bozza
# Risposta a un destinatario estero.

oggetto =
    { $oggetto ->
        [come-pagare] How to pay notice no. { $verbale_numero }
        [pagamento-ricevuto] Payment received
        [pagamento-incompleto] Incomplete payment
        [ricorso-ricevuto] Your appeal
        [conducente-ricevuto] Your declaration about the driver
        [conducente-incompleto] Your declaration about the driver is incomplete
        [copia-atti] Copy of the documents
       *[informazioni] Your request for information
    }
intro = This is our reply to your letter of { $richiesta_data } about the notice below.
voce-verbale = Notice
verbale = no. { $verbale_numero } of { $verbale_data }

risposta =
    { $oggetto ->
        [come-pagare] The amounts and the time limits are stated in the notice. Days are counted from notification; the day of notification does not count.
        [pagamento-ricevuto] We received { $pagato } on { $pagamento_data }. **The payment is complete and the case is closed.** You do not need to do anything else.
        [pagamento-incompleto] We received { $pagato } on { $pagamento_data }. This is less than the sum due: the notice **is not yet settled**. The sum received is kept as a part payment; the difference remains to be paid.
        [ricorso-ricevuto] We have received your appeal. It is decided by the authority to which it is addressed, the Prefect or the Justice of the Peace; the Local Police sends the file to that authority. Until the appeal is decided, the notice does not become an enforceable title.
        [conducente-ricevuto] We have received the details of the driver. The notice may be notified to that person too. The addressee of this letter remains jointly and severally liable for the payment.
        [conducente-incompleto] We have received your declaration, but as it stands **it does not identify the driver**. Please send us the driver's full name, date and place of birth, address, and a copy of both sides of the driving licence.
        [copia-atti] Please find enclosed a copy of the documents you asked for.
       *[informazioni] Here is the information you asked for.
    }
voce-dovuto = Sum due
voce-pagato = Already paid
voce-mancante = To pay

termine = The last day is **{ $scadenza }**.
bonifico =
    You may pay by international bank transfer, at your own charge. Please quote the number of the notice and the registration number.
voce-intestatario = Account holder
voce-iban = IBAN
voce-bic = BIC
titolo-allegati = Enclosures
contatti =
    You may reply in this language to { $ente_email } or to the office address, quoting the number of the notice.
