# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Acta de constatación de infracción de tráfico n.º { $numero }
basi =
    Traducción del acta adjunta en lengua italiana. Arts. 200 y 201 C.d.S.; arts. 383 y 385 D.P.R. n.º 495 de 16 de diciembre de 1992. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] automóvil
        [M] motocicleta
        [B] camión
        [D] vehículo articulado
        [E] autobús
        [R] remolque
        [CICLO] ciclomotor
        [VELO] bicicleta
       *[altro] vehículo
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] infractor (conductor)
        [LOCATARIO] arrendatario del vehículo, responsable solidario (art. 196 C.d.S.)
        [PROPRIETARIO] propietario del vehículo, responsable solidario (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] titular de la responsabilidad parental
        [EREDE] heredero
       *[OBBLIGATO] responsable solidario (art. 196 C.d.S.)
    }

voce-fatto = Hechos constatados (texto italiano del original)
matricola = número de serie { $dispositivo_matricola }
velocita = límite { $limite } km/h; detectada { $rilevata } km/h; neta, tras la reducción legal, { $netta } km/h
voce-rosso = Luz roja
rosso = paso { $rosso_secondi } segundos después de encenderse la luz roja
voce-controllo = Control
controllo =
    { $automatico ->
        [si] constatación efectuada de modo automático, sin presencia de agentes
       *[no] constatación efectuada en presencia de los agentes
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] puesto de control señalizado con antelación y bien visible
        [TELELASER] puesto de control señalizado con antelación y bien visible
       *[altro] puesto de control señalizado con antelación
    }
motivo =
    { $motivo ->
        [lett-a] Imposibilidad de alcanzar un vehículo que circulaba a velocidad excesiva (art. 201, apartado 1-bis, letra a, C.d.S.).
        [lett-b] Cruce de una intersección con el semáforo en rojo (art. 201, apartado 1-bis, letra b, C.d.S.).
        [lett-c] Adelantamiento prohibido (art. 201, apartado 1-bis, letra c, C.d.S.).
        [lett-d] Infracción constatada en ausencia del infractor y del propietario del vehículo (art. 201, apartado 1-bis, letra d, C.d.S.).
        [lett-e] Infracción constatada con aparatos gestionados directamente por los órganos de policía de tráfico, que permiten determinar la infracción en un momento posterior porque el vehículo está lejos del puesto de control o no puede ser detenido a tiempo o en la forma reglamentaria (art. 201, apartado 1-bis, letra e, C.d.S.).
        [lett-f] Infracción constatada con los dispositivos de control remoto previstos en el art. 4 D.L. n.º 121 de 20 de junio de 2002 (art. 201, apartado 1-bis, letra f, C.d.S.).
        [lett-g] Acceso de vehículos no autorizados a cascos históricos, zonas de tráfico limitado, áreas peatonales o carriles reservados, detectado con dispositivos homologados (art. 201, apartado 1-bis, letra g, C.d.S.).
        [lett-gbis] Infracción constatada por medio de dispositivos o equipos de detección destinados a ello (art. 201, apartado 1-bis, letra g-bis, C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = La infracción se notificó en el acto al infractor
voce-notifica = Notificación
notifica =
    { $notifica ->
        [posta] por correo, mediante carta certificada con acuse de recibo
        [convenzione] por correo, mediante carta certificada con acuse de recibo (art. 11 del Convenio europeo sobre notificación en el extranjero de documentos en materia administrativa, Estrasburgo, 24 de noviembre de 1977; L. 149/1983)
        [autorita-centrale] por medio de la autoridad central del Estado de residencia (Convenio europeo sobre notificación en el extranjero de documentos en materia administrativa, Estrasburgo, 24 de noviembre de 1977; L. 149/1983)
        [consolato] por medio de la autoridad consular italiana
       *[ministero] por medio de las autoridades competentes del Estado de residencia
    }; en los 360 días siguientes a la constatación para quien reside en el extranjero (art. 201, apartado 1, C.d.S.)

violazioni-norma = Norma infringida
violazioni-descrizione = Infracción
violazioni-minimo = Sanción de
violazioni-massimo = a
violazioni-punti = Puntos
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Exceso sobre el límite máximo de velocidad de no más de 10 km/h.
        [velocita-8] Exceso sobre el límite máximo de velocidad de más de 10 km/h y no más de 40 km/h.
        [velocita-8-ripetuta] Exceso sobre el límite máximo de velocidad de más de 10 km/h y no más de 40 km/h, en poblado, al menos por segunda vez en un año.
        [velocita-9] Exceso sobre el límite máximo de velocidad de más de 40 km/h y no más de 60 km/h.
        [velocita-9-bis] Exceso sobre el límite máximo de velocidad de más de 60 km/h.
        [rosso] Continuación de la marcha a pesar de la luz roja del semáforo.
        [ztl] Circulación sin autorización por una zona de tráfico limitado, un área peatonal o un carril reservado.
        [sosta-157] Estacionamiento del vehículo en una posición no permitida.
        [sosta-158] Estacionamiento del vehículo en un lugar prohibido.
        [cinture] Circulación sin hacer uso de los cinturones de seguridad.
        [telefono] Uso durante la marcha de un teléfono, teléfono inteligente o dispositivo análogo, apartando las manos del volante.
        [casco] Circulación con un ciclomotor o una motocicleta sin casco de protección.
        [segnaletica] Incumplimiento del comportamiento impuesto por la señalización vial.
        [assicurazione] Circulación con un vehículo sin seguro de responsabilidad civil.
        [revisione] Circulación con un vehículo no sometido a la inspección técnica periódica obligatoria.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Sanción accesoria: suspensión del permiso de conducción.**
        [fermo] **Sanción accesoria: inmovilización administrativa del vehículo.**
        [rimozione] **Sanción accesoria: retirada del vehículo.**
        [sequestro] **Sanción accesoria: embargo preventivo del vehículo.**
        [confisca] **Sanción accesoria: decomiso del vehículo.**
        [altra] **Está prevista una sanción accesoria, indicada en el texto italiano.**
       *[nessuna] { "" }
    }
importi-esclusi = **No se admite el pago del importe reducido.** { estero-pagamento }

conformita =
    El acta original se conserva en la Policía Local; el destinatario recibe copia compulsada en lengua italiana (art. 385 D.P.R. 495/1992).
titolo-conducente = Puntos y datos del conductor
conducente =
    Si el conductor no ha sido identificado, el propietario u otro responsable solidario debe comunicar a la Policía Local, **en los 60 días** siguientes a la notificación, los datos personales y del permiso de la persona que conducía (art. 126-bis, apartado 2, C.d.S.). La obligación afecta también a quien paga; quien recurre debe informar de ello a la Policía Local en el mismo plazo. Quien, sin motivo justificado y documentado, no comunique los datos está sujeto a una sanción de { $somma_conducente_minimo } a { $somma_conducente_massimo }.
titolo-autentico = Texto auténtico
autentico =
    Esta es la traducción del acta n.º { $numero }, cuyo original en lengua italiana se adjunta. **Solo da fe el texto italiano**: en caso de diferencias, prevalece este.
