# Stato: bozza
# Paying by postal slip or by bank transfer: the words that are not those of the carrier's form.

avviso-bollettini-titolo = Paying by postal slip
avviso-bollettini-retro-uno = The postal slip is on the back of this sheet.
avviso-bollettini-retro-piu = The postal slips are on the back of this sheet, one for each amount: separate them along the dashed lines.
avviso-bollettini-scelta = Pay one slip only: that of the period within which you pay. An amount other than the one due does not settle the penalty.
avviso-bollettini-importo = Pay the printed amount: any other amount does not settle the penalty.
avviso-bollettini-avviso = The slip takes the place of the pagoPA notice: do not pay both.
avviso-bollettini-ricevuta = The receipt of payment, with the stamp of the post office, proves the payment: keep it.
avviso-bollettini-entro-5gg = within 5 days of service
avviso-bollettini-dopo-5gg = from the 6th to the 60th day after service
avviso-bollettini-entro-60gg = within 60 days of service

avviso-bonifico-titolo = Paying from abroad by bank transfer
avviso-bonifico-testo = From abroad you can pay by a bank transfer in euro to the account shown here. Make one transfer only, for the amount of the period within which you pay, and quote the reason for payment.
avviso-bonifico-spese = The creditor must receive the full amount: the charges of your bank cannot be deducted.
avviso-bonifico-qr = The QR code holds the same data, for banking applications that read it.
avviso-bonifico-beneficiario = Beneficiary
avviso-bonifico-iban = IBAN
avviso-bonifico-bic = BIC / SWIFT
avviso-bonifico-causale = Reason for payment
