# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = Código de la Circulación italiano (Codice della Strada)

atto-riferimento = Referencia
atto-data = Fecha
atto-protocollo = N.º de registro
atto-violazione = Infracción de
atto-targa = Matrícula
atto-piego = Certificado n.º
atto-codice = Código del acto

titolo-pagamento = Cómo pagar
titolo-ricorso = Cómo recurrir
titolo-accesso = Acceso al expediente
titolo-privacy = Protección de datos personales
titolo-responsabile = Responsable del procedimiento

firma-comandante = El Comandante
firma-omessa = Firma autógrafa sustituida por la indicación impresa del nombre (art. 3, apartado 2, D.Lgs. n.º 39 de 12 de febrero de 1993)

entro-5gg = en 5 días
dal-6-al-60 = del día 6.º al 60.º
entro-60gg = en 60 días
entro-data = hasta el vencimiento

accertamento-giorno = Fecha y hora
accertamento-luogo = Lugar
accertamento-accertatori = Agentes denunciantes
accertamento-veicolo = Vehículo
accertamento-destinatario = Destinatario
accertamento-qualita = En calidad de
accertamento-contestazione = Falta de notificación inmediata
accertamento-informazioni = Información para el destinatario
titolo-mancato = Si no se paga ni se recurre

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] En los 5 días siguientes a la notificación
        [dal-6-al-60] Del día 6.º al 60.º
        [entro-60gg] En los 60 días siguientes a la notificación
       *[oltre-60gg] Pasados 60 días, sin recurso
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] sanción reducida un 30 %
        [oltre-60gg] mitad del máximo
       *[altro] importe reducido
    }
importi-riga-parti = sanción { $sanzione } + gastos { $spese }
estero-nazione = Estado de matriculación
estero-dispositivo = Dispositivo
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] cinemómetro
        [TELELASER] cinemómetro láser
        [ROSSO] dispositivo de control de semáforo en rojo
        [ZTL] dispositivo de control de accesos a zona de tráfico limitado
       *[SORPASSOMETRO] dispositivo de control de adelantamientos prohibidos
    }
estero-approvazione = Homologación
estero-taratura = Verificación y calibración
estero-taratura-detta = realizada el { $taratura_data }, con vencimiento el { $taratura_scadenza }
estero-velocita = Velocidad
estero-intestatario = Titular de la cuenta
estero-iban = IBAN
estero-bic = BIC
estero-causale = Concepto de la transferencia
estero-causale-detta = { $numero } { $targa }
