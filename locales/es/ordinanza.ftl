# Stato: bozza
# Notificazione di ordinanza-ingiunzione.

oggetto = Notificación de la resolución de requerimiento de pago n.º { $ordinanza_numero }
intro =
    { $autorita ->
        [prefetto] Le notificamos la resolución adjunta (ordinanza-ingiunzione), con la que el Prefecto, al considerar fundada la constatación, ordena pagar la suma indicada más abajo (art. 204 del código de la circulación italiano).
       *[comune] Le notificamos la resolución adjunta (ordinanza-ingiunzione), con la que la autoridad competente, al considerar fundada la constatación, ordena pagar la suma indicada más abajo (art. 18 de la ley n.º 689 de 24 de noviembre de 1981).
    }
voce-autorita = Dictada por
voce-ordinanza = Resolución
ordinanza = n.º { $ordinanza_numero }, { $ordinanza_data }
voce-legge = Ley infringida

verbali-numero = Acta
verbali-data = Fecha
verbali-norma = Norma infringida
verbali-somma = Suma
voce-somma = Suma requerida
voce-spese = Gastos
voce-totale = Total a pagar

termine =
    Pague **{ $totale } en los { $giorni } días** siguientes a la notificación de esta resolución. { termini-testo }
bonifico =
    También puede pagar por transferencia internacional, con los gastos a su cargo. Indique el número de la resolución y la matrícula.
voce-intestatario = Titular de la cuenta
voce-iban = IBAN
voce-bic = BIC

opposizione =
    La resolución puede recurrirse ante el { $giudice } **en los 30 días** siguientes a la notificación, 60 si el interesado reside en el extranjero ({ $autorita ->
        [prefetto] art. 205 del código de la circulación italiano
       *[comune] art. 22 de la ley n.º 689 de 24 de noviembre de 1981
    }; art. 6 del decreto legislativo n.º 150 de 1 de septiembre de 2011). Este plazo se suspende del 1 al 31 de agosto (ley n.º 742 de 7 de octubre de 1969).

titolo-mancato-pagamento = Si no se paga ni se recurre
titolo =
    Transcurrido el plazo sin pago y sin recurso, la resolución es **título ejecutivo** por la totalidad de la suma.

titolo-allegati = Documentos adjuntos
allegato-ordinanza =
    { $ordinanza_fogli ->
        [one] Resolución n.º { $ordinanza_numero } ({ $ordinanza_fogli } página).
       *[other] Resolución n.º { $ordinanza_numero } ({ $ordinanza_fogli } páginas).
    }
allegato-avviso = Aviso de pago pagoPA.
