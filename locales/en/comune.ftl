# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = Italian Highway Code (Codice della Strada)

atto-riferimento = Reference
atto-data = Date
atto-protocollo = File no.
atto-violazione = Offence of
atto-targa = Registration no.
atto-piego = Registered item no.
atto-codice = Code of the document

titolo-pagamento = How to pay
titolo-ricorso = How to appeal
titolo-accesso = Access to the file
titolo-privacy = Protection of personal data
titolo-responsabile = Officer in charge of the procedure

firma-comandante = The Commander
firma-omessa = Handwritten signature replaced by the printed name (art. 3(2) D.Lgs. 12 February 1993, no. 39)

entro-5gg = within 5 days
dal-6-al-60 = from the 6th to the 60th day
entro-60gg = within 60 days
entro-data = by the due date

accertamento-giorno = Day and time
accertamento-luogo = Place
accertamento-accertatori = Reporting officers
accertamento-veicolo = Vehicle
accertamento-destinatario = Addressee
accertamento-qualita = In the capacity of
accertamento-contestazione = Why not notified on the spot
accertamento-informazioni = Information for the addressee
titolo-mancato = If you neither pay nor appeal

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Within 5 days of notification
        [dal-6-al-60] From the 6th to the 60th day
        [entro-60gg] Within 60 days of notification
       *[oltre-60gg] After 60 days, without an appeal
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] penalty reduced by 30%
        [oltre-60gg] half of the maximum
       *[altro] reduced amount
    }
importi-riga-parti = penalty { $sanzione } + costs { $spese }
estero-nazione = State of registration
estero-dispositivo = Device
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] speed measuring device
        [TELELASER] laser speed measuring device
        [ROSSO] red-light camera
        [ZTL] camera monitoring access to a restricted traffic zone
       *[SORPASSOMETRO] device detecting unlawful overtaking
    }
estero-approvazione = Approval
estero-taratura = Verification and calibration
estero-taratura-detta = carried out on { $taratura_data }, valid until { $taratura_scadenza }
estero-velocita = Speed
estero-intestatario = Account holder
estero-iban = IBAN
estero-bic = BIC
estero-causale = Payment reference
estero-causale-detta = { $numero } { $targa }
