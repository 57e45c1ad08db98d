# Stato: bozza
# Risposta a un destinatario estero.

oggetto =
    { $oggetto ->
        [come-pagare] Cómo pagar el acta n.º { $verbale_numero }
        [pagamento-ricevuto] Pago recibido
        [pagamento-incompleto] Pago incompleto
        [ricorso-ricevuto] Su recurso
        [conducente-ricevuto] Su comunicación sobre el conductor
        [conducente-incompleto] Su comunicación sobre el conductor está incompleta
        [copia-atti] Copia de los documentos
       *[informazioni] Su solicitud de información
    }
intro = Respondemos a su carta del { $richiesta_data } sobre el acta indicada a continuación.
voce-verbale = Acta
verbale = n.º { $verbale_numero }, { $verbale_data }

risposta =
    { $oggetto ->
        [come-pagare] Los importes y los plazos se indican en el acta. Los días se cuentan desde la notificación; el día de la notificación no cuenta.
        [pagamento-ricevuto] Hemos recibido { $pagato } el { $pagamento_data }. **El pago está completo y el procedimiento está cerrado.** No tiene que hacer nada más.
        [pagamento-incompleto] Hemos recibido { $pagato } el { $pagamento_data }. La suma es inferior a la debida: el acta **aún no está saldada**. La suma recibida se conserva como pago a cuenta; queda por pagar la diferencia.
        [ricorso-ricevuto] Hemos recibido su recurso. Decide la autoridad a la que se dirige, el Prefecto o el Juez de Paz; la Policía Local le envía el expediente. Mientras el recurso no se decida, el acta no se convierte en título ejecutivo.
        [conducente-ricevuto] Hemos recibido los datos de quien conducía. El acta puede notificarse también a esa persona. El destinatario de esta carta sigue siendo responsable solidario del pago.
        [conducente-incompleto] Hemos recibido su comunicación, pero tal como está **no permite identificar a quien conducía**. Envíenos su nombre y apellidos, fecha y lugar de nacimiento, dirección y una copia del permiso de conducir por ambas caras.
        [copia-atti] Adjuntamos copia de los documentos que ha pedido.
       *[informazioni] Esta es la información que ha pedido.
    }
voce-dovuto = Suma debida
voce-pagato = Ya pagado
voce-mancante = A pagar

termine = El último día es el **{ $scadenza }**.
bonifico =
    Puede pagar por transferencia internacional, con los gastos a su cargo. Indique el número del acta y la matrícula.
voce-intestatario = Titular de la cuenta
voce-iban = IBAN
voce-bic = BIC
titolo-allegati = Documentos adjuntos
contatti =
    Puede respondernos en este idioma a { $ente_email } o a la dirección de la oficina, indicando el número del acta.
