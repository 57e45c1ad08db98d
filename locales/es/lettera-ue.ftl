# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Carta de información
sottotitolo = relativa a una infracción de tráfico en materia de seguridad vial cometida en Italia
base =
    Directiva (UE) 2015/413, artículo 5 y anexo II; D.Lgs. 37/2014. Referencia: acta n.º { $numero }.

titolo-fatti = Los hechos
fatti =
    El **{ $data_violazione }** se cometió una infracción de tráfico en materia de seguridad vial con el vehículo con matrícula **{ $targa }**, marca { $marca }, modelo { $modello }. La infracción fue detectada por: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] El titular del permiso de circulación de este vehículo ha indicado que **usted lo conducía** en el momento en que se cometió la infracción.
       *[intestatario] **Usted figura como titular del permiso de circulación** de este vehículo.
    }
particolari = Los datos pertinentes de la infracción se describen en la página siguiente, en las letras a) a d).
titolo-somma = Importe debido y plazo de pago
somma-esclusa =
    Para esta infracción el importe no se ha fijado todavía.
consiglio = Si no paga esta sanción pecuniaria, se le aconseja **rellenar el formulario de respuesta adjunto** y enviarlo a la dirección que en él se indica.
legge = Esta carta se tramita con arreglo al Derecho nacional de Italia.

titolo-dettagli = Datos pertinentes sobre la infracción
titolo-a = a) Vehículo con el que se cometió la infracción
dettaglio-targa = Número de matrícula
dettaglio-marca = Marca
dettaglio-modello = Modelo
titolo-b = b) Infracción
dettaglio-luogo = Lugar
dettaglio-giorno = Fecha y hora
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Carácter y tipificación legal de la infracción (está marcada la casilla que procede)
infrazione-velocita = exceso de velocidad (1)
infrazione-alcol = conducción en estado de ebriedad (2)
infrazione-cinture = no utilización del cinturón de seguridad (3)
infrazione-rosso = no detención ante un semáforo en rojo (4)
infrazione-corsia = circulación por un carril prohibido (5)
infrazione-droga = conducción bajo los efectos de drogas (10)
infrazione-casco = no utilización del casco de protección (11)
infrazione-telefono = utilización ilegal de un teléfono móvil o de cualquier otro dispositivo de comunicación durante la conducción (12)
dettaglio-descrizione = Descripción
descrizione =
    { $infrazione ->
        [velocita] El vehículo superó el límite máximo de velocidad.
        [alcol] El conductor conducía en estado de ebriedad.
        [cinture] No se utilizaba el cinturón de seguridad.
        [rosso] El vehículo continuó la marcha a pesar de la luz roja del semáforo.
        [corsia] El vehículo circulaba por un carril prohibido o reservado a otros vehículos.
        [droga] El conductor conducía bajo los efectos de drogas.
        [casco] No se utilizaba el casco de protección.
       *[telefono] El conductor utilizaba durante la marcha un teléfono o un dispositivo análogo.
    }
dettaglio-testo = Texto italiano del acta
dettaglio-norma = Disposiciones legales
dettaglio-prove = Pruebas
prove =
    { $prove ->
        [immagini] fotografías o grabaciones, que pueden verse en la Policía Local o solicitarse en copia
        [agenti] constatación directa de los agentes
       *[entrambe] constatación directa de los agentes; fotografías o grabaciones, que pueden verse en la Policía Local o solicitarse en copia
    }
titolo-c = c) Dispositivo utilizado para detectar la infracción
dettaglio-dispositivo = Tipo de dispositivo
dettaglio-specifiche = Especificación
dettaglio-matricola = Número de identificación
dettaglio-taratura = Vencimiento de la última calibración
senza-dispositivo = No se ha utilizado ningún dispositivo.
titolo-d = d) Resultado de la aplicación del dispositivo
dettaglio-limite = Velocidad máxima
dettaglio-rilevata = Velocidad medida
dettaglio-netta = Velocidad corregida por el margen de error
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = No procede.

titolo-risposta = Formulario de respuesta
risposta-come = Rellénese en mayúsculas.
risposta-atto = Acta n.º **{ $numero }**, matrícula **{ $targa }**
titolo-sezione-a = A. Identidad del conductor
modulo-cognome = Nombre y apellidos
modulo-luogo-nascita = Lugar de nacimiento
modulo-data-nascita = Fecha de nacimiento
modulo-patente = Número del permiso de conducción
modulo-rilasciata-il = Expedido el
modulo-rilasciata-a = en (lugar)
modulo-indirizzo = Dirección
titolo-sezione-b = B. Preguntas
domanda-intestato = 1. ¿Está matriculado a su nombre el vehículo con matrícula { $targa }?
risposta-si = sí
risposta-no = no
domanda-intestatario = En caso negativo, el titular del permiso de circulación es (apellidos, nombre, dirección):
domanda-riconosce = 2. ¿Reconoce haber cometido la infracción?
domanda-motivo = 3. Si no lo reconoce, explique por qué:
modulo-data = Lugar y fecha
modulo-firma = Firma
risposta-invio =
    Envíe el formulario rellenado **en un plazo de 60 días a partir de la fecha de esta carta** a: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Italia.

titolo-procedura = Información sobre el procedimiento
procedura =
    El caso es examinado por la autoridad competente en Italia: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Si el procedimiento sigue adelante, se aplican los plazos y las autoridades de recurso siguientes.
effetti = **Esta carta de información no tiene, por sí misma, consecuencias jurídicas.** Los efectos del acta se indican en el acta.
