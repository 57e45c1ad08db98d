# Stato: bozza
# Testi lunghi che più modelli stampano.

accesso-testo =
    El expediente del procedimiento, las fotografías y las grabaciones pueden consultarse, en persona o por medio de representante, en { $ente_comando }, { $ente_indirizzo }, en el horario de apertura; se puede solicitar copia por escrito a la misma dirección o a { $ente_pec } (arts. 22 y siguientes L. n.º 241 de 7 de agosto de 1990).

responsabile-testo =
    Oficina del procedimiento: { $ente_settore }, { $ente_indirizzo }, correo electrónico certificado { $ente_pec } (arts. 4 y 5 L. n.º 241 de 7 de agosto de 1990).
responsabile-nome = Responsable: **{ $responsabile_procedimento }**.

privacy-testo = **Responsable del tratamiento**: { $ente_nome }, { $ente_indirizzo }. **Fines**: constatar la infracción, notificar los actos, recaudar las cantidades debidas y defenderse en juicio; **base jurídica**: obligaciones legales y ejercicio de poderes públicos (art. 6, apartado 1, letras c) y e), del Reglamento (UE) 2016/679). Los datos se conservan durante el tiempo que exigen el procedimiento y las normas sobre archivos públicos. El tratamiento puede dar lugar a la sanción, a la detracción de puntos y a la recaudación ejecutiva. La impresión y el envío están encomendados a { $ente_responsabile_esterno }, encargado del tratamiento (art. 28). **Derechos**: acceso, rectificación, supresión o limitación en los casos previstos, y oposición (arts. 15 a 21), dirigiéndose al responsable del tratamiento o al delegado de protección de datos ({ $ente_dpo }); reclamación ante la autoridad italiana de protección de datos (Garante per la protezione dei dati personali, art. 77). **Información completa**: { $ente_informativa } y en las oficinas de la Policía Local.

pagamento-parziale =
    Un pago tardío, o inferior aunque sea en poco a la cantidad debida, gastos incluidos, no extingue la sanción y se conserva como pago a cuenta (art. 389 D.P.R. n.º 495 de 16 de diciembre de 1992).

# Verbali e lettere per chi risiede all'estero.
estero-sigle =
    C.d.S. = Codice della Strada, el Código de la Circulación italiano (decreto legislativo n.º 285 de 30 de abril de 1992); comma = apartado; D.Lgs. = decreto legislativo; D.L. = decreto-ley; D.P.R. = decreto del Presidente de la República; L. = ley.
estero-termini =
    Los plazos se cuentan desde la notificación. El día de la notificación no se cuenta y, si el último día es festivo en Italia, el plazo pasa al primer día siguiente no festivo.
estero-pagamento =
    { $pagamento ->
        [sconto] **En los 5 días** siguientes a la notificación se paga la sanción reducida un 30 %; **del día 6.º al 60.º**, la cantidad igual al mínimo legal de la sanción (art. 202, apartado 1, C.d.S.). A ambas se añaden los gastos de constatación y de notificación, que no se reducen (art. 201, apartado 4, C.d.S.). Los importes indicados incluyen los gastos.
        [ridotto] **En los 60 días** siguientes a la notificación se paga la cantidad igual al mínimo legal de la sanción (art. 202, apartado 1, C.d.S.), más los gastos de constatación y de notificación (art. 201, apartado 4, C.d.S.). Para esta infracción la ley excluye la reducción del 30 % por pago en 5 días. Los importes indicados incluyen los gastos.
       *[escluso] Para esta infracción la ley no admite el pago del importe reducido (art. 202, apartados 3 y 3-bis, C.d.S.). El acta se remite en el plazo de diez días al Prefecto, que fija la cantidad que se debe pagar mediante una resolución de requerimiento de pago (ordinanza-ingiunzione). **No efectúe ningún pago antes de recibirla.**
    }
estero-bonifico = **Por transferencia internacional en euros**, a la cuenta indicada a continuación. Los gastos bancarios corren a cargo de quien paga: el Ayuntamiento debe recibir el importe íntegro. Como concepto, escriba solamente el número del acta y la matrícula.
estero-pagopa = **Con el aviso de pago pagoPA adjunto**: con tarjeta o desde una cuenta, en el sitio web o con la aplicación de un banco o de otro proveedor adherido a pagoPA. Escanee el código QR o indique el código del aviso de 18 cifras (codice avviso). Use el aviso que lleva el importe del plazo en que paga.
estero-ricorso =
    { $pagamento ->
        [escluso] Quien considere infundada el acta puede recurrir ante una sola de las dos autoridades siguientes: los recursos son **alternativos**.
       *[ammesso] Quien considere infundada el acta y **no haya pagado el importe reducido** puede recurrir ante una sola de las dos autoridades siguientes: los recursos son **alternativos** y el pago los excluye.
    }
estero-prefetto = **Prefecto, en los 60 días** siguientes a la notificación (art. 203 C.d.S.): recurso en papel común dirigido al Prefecto ({ $ente_prefetto }) y enviado por carta certificada con acuse de recibo a la Policía Local ({ $ente_indirizzo }) o directamente al Prefecto, con los documentos útiles y, en su caso, la solicitud de ser oído. Si se desestima el recurso, el Prefecto ordena el pago de una cantidad no inferior al doble del mínimo (art. 204 C.d.S.).
estero-gdp = **Juez de Paz, en los 60 días** siguientes a la notificación para quien reside en el extranjero (art. 204-bis C.d.S. y art. 7 D.Lgs. n.º 150 de 1 de septiembre de 2011): recurso ante el Juez de Paz ({ $ente_giudice_di_pace }), presentado en la secretaría, enviado por correo o por vía telemática, con copia del acta y pago de la tasa judicial (contributo unificato). Solo este plazo se suspende del 1 al 31 de agosto (L. n.º 742 de 7 de octubre de 1969).
estero-mancato =
    { $pagamento ->
        [escluso] Si el Prefecto considera fundada la constatación, dicta la resolución de requerimiento de pago por una cantidad no inferior al doble del mínimo, más los gastos; la resolución que no se paga ni se impugna en plazo constituye título ejecutivo (art. 204 C.d.S.).
       *[ammesso] Transcurridos 60 días sin pago del importe reducido y sin recurso, el acta se convierte en **título ejecutivo por una cantidad igual a la mitad del máximo de la sanción, más los gastos del procedimiento** (art. 203, apartado 3, C.d.S.). Le sigue la recaudación ejecutiva, con un recargo de una décima parte por cada semestre de retraso (art. 27 L. n.º 689 de 24 de noviembre de 1981) y otros gastos.
    }

# Ordinanze e risposte.
termini-testo =
    El día de la notificación no se cuenta y, si el último día es festivo en Italia, el plazo se amplía hasta el primer día siguiente no festivo.
giacenza-testo =
    Si el envío está depositado en la oficina de correos, la notificación se considera hecha el día de la recogida o, si no se recoge en los diez días siguientes al envío del aviso de depósito, el décimo día, incluso para quien lo recoge después (art. 8 L. 20 de noviembre de 1982, n.º 890).
ricorso-verbale =
    Quien considere infundada el acta y **no haya pagado el importe reducido** puede recurrir ante una sola de las dos autoridades siguientes: los recursos son **alternativos** y el pago los excluye.
ricorso-prefetto = **Prefecto, en 60 días** (art. 203 C.d.S.): recurso en papel común dirigido al Prefecto ({ $ente_prefetto }), presentado o enviado por carta certificada con acuse de recibo o por correo electrónico certificado al Mando de Policía o directamente al Prefecto, con los documentos útiles y, si lo desea, la solicitud de ser oído. Si el recurso se desestima, el Prefecto ordena pagar una suma no inferior al doble del mínimo (art. 204 C.d.S.).
ricorso-gdp = **Juez de Paz, en 30 días**, 60 si el recurrente reside en el extranjero (art. 204-bis C.d.S. y art. 7 D.Lgs. 1 de septiembre de 2011, n.º 150): recurso ante el Juez de Paz ({ $ente_giudice_di_pace }), presentado en su secretaría, enviado por correo o por vía telemática, con copia del acta. Solo este plazo se suspende del 1 al 31 de agosto (L. 7 de octubre de 1969, n.º 742).
come-pagare-avviso =
    Use el **aviso de pago pagoPA adjunto**: con tarjeta o desde una cuenta, en el sitio o con la aplicación de un banco o de otro proveedor adherido a pagoPA. Escanee el código QR o introduzca el código de aviso (codice avviso) de 18 cifras.
altre-modalita = Otros modos de pagar en Italia, en italiano: { $ente_altre_modalita }
iscrizione-a-ruolo =
    Transcurrido el plazo sin pago, la suma pasa a recaudación ejecutiva, con un recargo de una décima parte por cada semestre de retraso (art. 27 L. 24 de noviembre de 1981, n.º 689) y otros gastos.
