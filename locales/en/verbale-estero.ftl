# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Notice of ascertainment of a traffic violation no. { $numero }
basi =
    Translation of the enclosed notice in Italian. Arts. 200 and 201 C.d.S.; arts. 383 and 385 D.P.R. 16 December 1992, no. 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] motor car
        [M] motorcycle
        [B] lorry
        [D] articulated lorry
        [E] bus
        [R] trailer
        [CICLO] moped
        [VELO] bicycle
       *[altro] vehicle
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] offender (driver)
        [LOCATARIO] hirer of the vehicle, jointly and severally liable (art. 196 C.d.S.)
        [PROPRIETARIO] owner of the vehicle, jointly and severally liable (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] holder of parental responsibility
        [EREDE] heir
       *[OBBLIGATO] jointly and severally liable party (art. 196 C.d.S.)
    }

voce-fatto = Facts ascertained (Italian text of the original)
matricola = serial number { $dispositivo_matricola }
velocita = limit { $limite } km/h; measured { $rilevata } km/h; net of the statutory reduction { $netta } km/h
voce-rosso = Red light
rosso = passage { $rosso_secondi } seconds after the red light came on
voce-controllo = Check
controllo =
    { $automatico ->
        [si] ascertained automatically, without officers present
       *[no] ascertained with officers present
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] checkpoint signalled in advance and clearly visible
        [TELELASER] checkpoint signalled in advance and clearly visible
       *[altro] checkpoint signalled in advance
    }
motivo =
    { $motivo ->
        [lett-a] It was impossible to catch up with a vehicle travelling at excessive speed (art. 201(1-bis)(a) C.d.S.).
        [lett-b] An intersection was crossed while the traffic light was red (art. 201(1-bis)(b) C.d.S.).
        [lett-c] Prohibited overtaking (art. 201(1-bis)(c) C.d.S.).
        [lett-d] The offence was ascertained in the absence of the offender and of the owner of the vehicle (art. 201(1-bis)(d) C.d.S.).
        [lett-e] The offence was ascertained with devices operated directly by the traffic police, which make it possible to establish the offence at a later time because the vehicle is far from the checkpoint or cannot be stopped in time or in the prescribed manner (art. 201(1-bis)(e) C.d.S.).
        [lett-f] The offence was ascertained with the remote control devices provided for in art. 4 D.L. 20 June 2002, no. 121 (art. 201(1-bis)(f) C.d.S.).
        [lett-g] Entry of unauthorised vehicles into historic centres, restricted traffic zones, pedestrian areas or reserved lanes, detected with type-approved devices (art. 201(1-bis)(g) C.d.S.).
        [lett-gbis] The offence was ascertained by means of dedicated detection devices or equipment (art. 201(1-bis)(g-bis) C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = The offence was notified to the offender on the spot
voce-notifica = Notification
notifica =
    { $notifica ->
        [posta] by post, by registered letter with acknowledgement of receipt
        [convenzione] by post, by registered letter with acknowledgement of receipt (art. 11 of the European Convention on the Service Abroad of Documents relating to Administrative Matters, Strasbourg, 24 November 1977; L. 149/1983)
        [autorita-centrale] through the central authority of the State of residence (European Convention on the Service Abroad of Documents relating to Administrative Matters, Strasbourg, 24 November 1977; L. 149/1983)
        [consolato] through the Italian consular authority
       *[ministero] through the competent authorities of the State of residence
    }; within 360 days of the ascertainment for persons resident abroad (art. 201(1) C.d.S.)

violazioni-norma = Provision infringed
violazioni-descrizione = Offence
violazioni-minimo = Penalty from
violazioni-massimo = to
violazioni-punti = Points
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Exceeding the speed limit by not more than 10 km/h.
        [velocita-8] Exceeding the speed limit by more than 10 km/h and not more than 40 km/h.
        [velocita-8-ripetuta] Exceeding the speed limit by more than 10 km/h and not more than 40 km/h, in a built-up area, for at least the second time in one year.
        [velocita-9] Exceeding the speed limit by more than 40 km/h and not more than 60 km/h.
        [velocita-9-bis] Exceeding the speed limit by more than 60 km/h.
        [rosso] Driving on in spite of the red traffic light.
        [ztl] Driving without authorisation in a restricted traffic zone, a pedestrian area or a reserved lane.
        [sosta-157] Parking the vehicle in a position that is not permitted.
        [sosta-158] Parking the vehicle where parking is prohibited.
        [cinture] Travelling without using the seat belts.
        [telefono] Using while driving a telephone, smartphone or similar device, taking the hands off the steering wheel.
        [casco] Riding a moped or motorcycle without a protective helmet.
        [segnaletica] Failing to comply with road signs, signals or markings.
        [assicurazione] Driving a vehicle without third-party liability insurance.
        [revisione] Driving a vehicle that has not undergone the compulsory periodic inspection.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Additional sanction: suspension of the driving licence.**
        [fermo] **Additional sanction: administrative detention of the vehicle.**
        [rimozione] **Additional sanction: removal of the vehicle.**
        [sequestro] **Additional sanction: seizure of the vehicle.**
        [confisca] **Additional sanction: confiscation of the vehicle.**
        [altra] **An additional sanction applies; it is stated in the Italian text.**
       *[nessuna] { "" }
    }
importi-esclusi = **Payment of the reduced amount is not allowed.** { estero-pagamento }

conformita =
    The original notice is kept at the Police Command; the addressee receives a certified copy of it in Italian (art. 385 D.P.R. 495/1992).
titolo-conducente = Points and details of the driver
conducente =
    If the driver has not been identified, the owner or other jointly and severally liable party must, **within 60 days** of notification, give the Police Command the personal details and the driving licence details of the person who was driving (art. 126-bis(2) C.d.S.). This duty applies also to those who pay; those who appeal should inform the Police Command within the same time limit. Anyone who, without a justified and documented reason, does not give these details is liable to a penalty from { $somma_conducente_minimo } to { $somma_conducente_massimo }.
titolo-autentico = Authentic text
autentico =
    This is a translation of notice no. { $numero }, whose Italian original is enclosed. **Only the Italian text is authentic**: in the event of any difference, it prevails.
