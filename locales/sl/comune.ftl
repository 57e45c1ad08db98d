# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = italijanski zakon o cestnem prometu (Codice della Strada)

atto-riferimento = Sklic
atto-data = Datum
atto-protocollo = Št. zadeve
atto-violazione = Prekršek z dne
atto-targa = Registrska številka
atto-piego = Priporočena pošiljka št.
atto-codice = Koda pisanja

titolo-pagamento = Kako plačati
titolo-ricorso = Kako vložiti pravno sredstvo
titolo-accesso = Vpogled v spis
titolo-privacy = Varstvo osebnih podatkov
titolo-responsabile = Oseba, odgovorna za postopek

firma-comandante = Poveljnik
firma-omessa = Lastnoročni podpis je nadomeščen z natisnjenim imenom (art. 3, drugi odstavek, D.Lgs. z dne 12. februarja 1993, št. 39)

entro-5gg = v 5 dneh
dal-6-al-60 = od 6. do 60. dne
entro-60gg = v 60 dneh
entro-data = do datuma zapadlosti

accertamento-giorno = Dan in ura
accertamento-luogo = Kraj
accertamento-accertatori = Uradne osebe, ki so ugotovile prekršek
accertamento-veicolo = Vozilo
accertamento-destinatario = Naslovnik
accertamento-qualita = V vlogi
accertamento-contestazione = Zakaj prekršek ni bil očitan na kraju samem
accertamento-informazioni = Informacije za naslovnika
titolo-mancato = Če ne plačate in ne vložite pravnega sredstva

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] V 5 dneh od vročitve
        [dal-6-al-60] Od 6. do 60. dne
        [entro-60gg] V 60 dneh od vročitve
       *[oltre-60gg] Po 60 dneh, brez pravnega sredstva
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] sankcija, znižana za 30 %
        [oltre-60gg] polovica najvišjega zneska
       *[altro] znižani znesek
    }
importi-riga-parti = sankcija { $sanzione } + stroški { $spese }
estero-nazione = Država registracije
estero-dispositivo = Naprava
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] merilnik hitrosti
        [TELELASER] laserski merilnik hitrosti
        [ROSSO] naprava za zaznavanje vožnje skozi rdečo luč
        [ZTL] kamera za nadzor dostopa v območje omejenega prometa
       *[SORPASSOMETRO] naprava za zaznavanje nedovoljenega prehitevanja
    }
estero-approvazione = Odobritev
estero-taratura = Overitev in umerjanje
estero-taratura-detta = opravljeno { $taratura_data }, veljavno do { $taratura_scadenza }
estero-velocita = Hitrost
estero-intestatario = Imetnik računa
estero-iban = IBAN
estero-bic = BIC
estero-causale = Namen plačila
estero-causale-detta = { $numero } { $targa }
