# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = Italiens færdselslov (Codice della Strada)

atto-riferimento = Reference
atto-data = Dato
atto-protocollo = Sagsnr.
atto-violazione = Overtrædelse den
atto-targa = Reg.nr.
atto-piego = Anbefalet forsendelse nr.
atto-codice = Dokumentets kode

titolo-pagamento = Sådan betaler De
titolo-ricorso = Sådan klager De
titolo-accesso = Aktindsigt
titolo-privacy = Beskyttelse af personoplysninger
titolo-responsabile = Ansvarlig for sagsbehandlingen

firma-comandante = Politichefen
firma-omessa = Egenhændig underskrift erstattet af det trykte navn (art. 3, stk. 2, D.Lgs. 12. februar 1993, nr. 39)

entro-5gg = inden 5 dage
dal-6-al-60 = fra 6. til 60. dag
entro-60gg = inden 60 dage
entro-data = senest på forfaldsdagen

accertamento-giorno = Dag og klokkeslæt
accertamento-luogo = Sted
accertamento-accertatori = Rapporterende betjente
accertamento-veicolo = Køretøj
accertamento-destinatario = Adressat
accertamento-qualita = I egenskab af
accertamento-contestazione = Hvorfor ikke meddelt på stedet
accertamento-informazioni = Oplysninger til adressaten
titolo-mancato = Hvis De hverken betaler eller klager

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Inden 5 dage efter forkyndelsen
        [dal-6-al-60] Fra 6. til 60. dag
        [entro-60gg] Inden 60 dage efter forkyndelsen
       *[oltre-60gg] Efter 60 dage, uden klage
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] bøde nedsat med 30 %
        [oltre-60gg] halvdelen af maksimum
       *[altro] nedsat beløb
    }
importi-riga-parti = bøde { $sanzione } + omkostninger { $spese }
estero-nazione = Registreringsland
estero-dispositivo = Apparat
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] hastighedsmåler
        [TELELASER] laserhastighedsmåler
        [ROSSO] kamera til kørsel over for rødt lys
        [ZTL] kamera til kontrol af adgang til zone med begrænset trafik
       *[SORPASSOMETRO] apparat til registrering af ulovlig overhaling
    }
estero-approvazione = Godkendelse
estero-taratura = Kontrol og kalibrering
estero-taratura-detta = udført den { $taratura_data }, gyldig til den { $taratura_scadenza }
estero-velocita = Hastighed
estero-intestatario = Kontohaver
estero-iban = IBAN
estero-bic = BIC
estero-causale = Betalingsreference
estero-causale-detta = { $numero } { $targa }
