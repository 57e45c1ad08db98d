# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = Italiens vägtrafiklag (Codice della Strada)

atto-riferimento = Referens
atto-data = Datum
atto-protocollo = Diarienr
atto-violazione = Överträdelse den
atto-targa = Registreringsnr
atto-piego = Rek. försändelse nr
atto-codice = Handlingens kod

titolo-pagamento = Så betalar Ni
titolo-ricorso = Så överklagar Ni
titolo-accesso = Tillgång till handlingarna
titolo-privacy = Skydd av personuppgifter
titolo-responsabile = Ansvarig handläggare

firma-comandante = Polischefen
firma-omessa = Egenhändig underskrift ersatt av tryckt namn (art. 3.2 D.Lgs. 12 februari 1993, nr 39)

entro-5gg = inom 5 dagar
dal-6-al-60 = från 6:e till 60:e dagen
entro-60gg = inom 60 dagar
entro-data = senast förfallodagen

accertamento-giorno = Dag och tid
accertamento-luogo = Plats
accertamento-accertatori = Rapporterande tjänstemän
accertamento-veicolo = Fordon
accertamento-destinatario = Adressat
accertamento-qualita = I egenskap av
accertamento-contestazione = Varför inte meddelad på platsen
accertamento-informazioni = Information till adressaten
titolo-mancato = Om Ni varken betalar eller överklagar

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Inom 5 dagar från delgivningen
        [dal-6-al-60] Från 6:e till 60:e dagen
        [entro-60gg] Inom 60 dagar från delgivningen
       *[oltre-60gg] Efter 60 dagar, utan överklagande
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] avgift nedsatt med 30 %
        [oltre-60gg] hälften av högsta beloppet
       *[altro] nedsatt belopp
    }
importi-riga-parti = avgift { $sanzione } + kostnader { $spese }
estero-nazione = Registreringsland
estero-dispositivo = Utrustning
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] hastighetsmätare
        [TELELASER] laserhastighetsmätare
        [ROSSO] rödljuskamera
        [ZTL] kamera för kontroll av tillträde till zon med begränsad trafik
       *[SORPASSOMETRO] utrustning för upptäckt av otillåten omkörning
    }
estero-approvazione = Godkännande
estero-taratura = Kontroll och kalibrering
estero-taratura-detta = utförd den { $taratura_data }, giltig till den { $taratura_scadenza }
estero-velocita = Hastighet
estero-intestatario = Kontoinnehavare
estero-iban = IBAN
estero-bic = BIC
estero-causale = Betalningsreferens
estero-causale-detta = { $numero } { $targa }
