# Stato: bozza
# Pagar con boletín postal o con transferencia: las palabras que no son del impreso de correos.

avviso-bollettini-titolo = Pagar con el boletín postal
avviso-bollettini-retro-uno = El boletín está al dorso de esta hoja.
avviso-bollettini-retro-piu = Los boletines están al dorso de esta hoja, uno por cada importe: sepárelos por las líneas discontinuas.
avviso-bollettini-scelta = Pague un solo boletín: el del plazo en el que paga. Un importe distinto del debido no extingue la sanción.
avviso-bollettini-importo = Pague el importe impreso: uno distinto del debido no extingue la sanción.
avviso-bollettini-avviso = El boletín sustituye al aviso pagoPA: no pague los dos.
avviso-bollettini-ricevuta = El recibo de pago, con el sello de la oficina de correos, prueba el pago: consérvelo.
avviso-bollettini-entro-5gg = en 5 días desde la notificación
avviso-bollettini-dopo-5gg = del día 6.º al 60.º desde la notificación
avviso-bollettini-entro-60gg = en 60 días desde la notificación

avviso-bonifico-titolo = Pagar desde el extranjero con una transferencia
avviso-bonifico-testo = Desde el extranjero puede pagar con una transferencia en euros a la cuenta aquí indicada. Haga una sola transferencia, por el importe del plazo en el que paga, e indique el concepto.
avviso-bonifico-spese = El acreedor debe recibir el importe íntegro: los gastos de su banco no se descuentan.
avviso-bonifico-qr = El código QR contiene los mismos datos, para las aplicaciones bancarias que lo leen.
avviso-bonifico-beneficiario = Beneficiario
avviso-bonifico-iban = IBAN
avviso-bonifico-bic = BIC / SWIFT
avviso-bonifico-causale = Concepto
