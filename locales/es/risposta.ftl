# Stato: bozza
# Risposta a ricorso o richiesta.

oggetto =
    { $oggetto ->
        [ricorso-prefetto] Envío de su recurso al Prefecto
        [ricorso-gdp] Su recurso ante el Juez de Paz
        [autotutela-accolta] Anulación del acta n.º { $verbale_numero }
        [autotutela-respinta] Su solicitud de anulación del acta n.º { $verbale_numero }
        [rateizzazione-ricevuta] Su solicitud de pago a plazos
        [accesso-atti] Su solicitud de acceso al expediente
        [copia-foto] Copia de las fotografías
       *[informazioni] Su solicitud de información
    }
intro =
    { $oggetto ->
        [ricorso-prefetto] El recurso al Prefecto que usted presentó el { $richiesta_data } contra el acta indicada se ha enviado, con el expediente, a: { $ente_prefetto }.
        [ricorso-gdp] Hemos recibido el recurso ante el Juez de Paz que usted presentó el { $richiesta_data } contra el acta indicada. La Policía Local envía el expediente al juzgado.
        [autotutela-accolta] Hemos examinado su solicitud del { $richiesta_data }: **se acepta** y el acta indicada **queda anulada**.
        [autotutela-respinta] Hemos examinado su solicitud del { $richiesta_data }: **no puede aceptarse** y el acta indicada sigue siendo válida.
        [rateizzazione-ricevuta] Hemos recibido su solicitud del { $richiesta_data } de pagar a plazos la suma debida por el acta indicada (art. 202-bis del código de la circulación italiano).
        [accesso-atti] Hemos examinado su solicitud del { $richiesta_data } de acceso al expediente del acta indicada: **se acepta** (art. 22 y siguientes de la ley n.º 241 de 7 de agosto de 1990).
        [copia-foto] En respuesta a su solicitud del { $richiesta_data }, le enviamos copia de las fotografías de la infracción constatada con el acta indicada.
       *[informazioni] Respondemos a su solicitud del { $richiesta_data } sobre el acta indicada.
    }

voce-verbale = Acta
verbale = n.º { $verbale_numero }, { $verbale_data }
voce-protocollo = Registro de la solicitud
voce-trasmissione = Enviado el
voce-ruolo = Número de autos
voce-udienza = Vista

prefetto-decide =
    La decisión corresponde al Prefecto (art. 204 del código de la circulación italiano). Si considera infundada la constatación, ordena el archivo y la Policía Local se lo comunicará; en caso contrario dicta una resolución de requerimiento de pago por una suma no inferior al doble del mínimo legal, más los gastos.
prefetto-esito =
    Hasta la decisión el acta no se convierte en título ejecutivo. Toda comunicación posterior sobre el recurso debe dirigirse a la Prefectura, indicando el número del acta.
gdp-notizie =
    La información sobre la vista y el procedimiento se pide a la secretaría del juzgado: { $ente_giudice_di_pace }.
accolta-effetti =
    Por esta acta **no se debe ninguna suma** y no se detraen puntos del permiso. No tiene que hacer nada más.
accolta-rimborso =
    La suma ya pagada le será devuelta. Comuníquenos el IBAN y el titular de la cuenta, indicando el número del acta.
respinta-motivi =
    Los motivos son los siguientes.
respinta-termini =
    Esta respuesta no es una nueva constatación. Los plazos para pagar y recurrir se cuentan desde la notificación del acta y siguen siendo los indicados en ella.
rate-decisione =
    La solicitud se decide **en los 90 días** siguientes a su presentación; a falta de decisión se entiende denegada. Si se acepta, le comunicaremos el número de plazos, los importes, los intereses y los vencimientos.
rate-rinuncia =
    Quien solicita el pago a plazos renuncia al recurso.
accesso-consentito =
    Puede ver el expediente y obtener copia, en persona o por medio de un representante, del modo siguiente.
titolo-allegati = Documentos adjuntos
contatti =
    Para cualquier aclaración puede escribir a { $ente_ha_email ->
        [0] { "" }
       *[other] { $ente_email } o a{ " " }
    }{ $ente_pec }{ $ente_ha_telefono ->
        [0] { "" }
       *[other] { ", " }o llamar al { $ente_telefono }{ $ente_ha_orari ->
                [0] { "" }
               *[other] { " " }({ $ente_orari })
            }
    }, indicando el número del acta.
