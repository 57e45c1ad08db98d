# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = Itaalia liiklusseadus (Codice della Strada)

atto-riferimento = Viide
atto-data = Kuupäev
atto-protocollo = Toimiku nr
atto-violazione = Rikkumise kuupäev
atto-targa = Registreerimisnr
atto-piego = Tähitud saadetise nr
atto-codice = Dokumendi kood

titolo-pagamento = Kuidas maksta
titolo-ricorso = Kuidas kaevata
titolo-accesso = Toimikuga tutvumine
titolo-privacy = Isikuandmete kaitse
titolo-responsabile = Menetluse eest vastutav ametnik

firma-comandante = Ülem
firma-omessa = Omakäeline allkiri on asendatud trükitud nimega (art. 3 lg 2 D.Lgs. 12. veebruar 1993, nr 39)

entro-5gg = 5 päeva jooksul
dal-6-al-60 = 6. kuni 60. päeval
entro-60gg = 60 päeva jooksul
entro-data = tähtpäevaks

accertamento-giorno = Päev ja kellaaeg
accertamento-luogo = Koht
accertamento-accertatori = Rikkumise tuvastanud ametnikud
accertamento-veicolo = Sõiduk
accertamento-destinatario = Adressaat
accertamento-qualita = Staatus
accertamento-contestazione = Miks ei teatatud kohapeal
accertamento-informazioni = Teave adressaadile
titolo-mancato = Kui Te ei maksa ega esita kaebust

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] 5 päeva jooksul kättetoimetamisest
        [dal-6-al-60] 6. kuni 60. päeval
        [entro-60gg] 60 päeva jooksul kättetoimetamisest
       *[oltre-60gg] Pärast 60 päeva, kaebuseta
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] 30% võrra vähendatud trahv
        [oltre-60gg] pool ülemmäärast
       *[altro] vähendatud summa
    }
importi-riga-parti = trahv { $sanzione } + kulud { $spese }
estero-nazione = Registreerimisriik
estero-dispositivo = Seade
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] kiirusmõõtur
        [TELELASER] laserkiirusmõõtur
        [ROSSO] punase fooritule kaamera
        [ZTL] piiratud liiklusega tsooni sissesõidu kaamera
       *[SORPASSOMETRO] keelatud möödasõidu tuvastamise seade
    }
estero-approvazione = Heakskiit
estero-taratura = Kontroll ja kalibreerimine
estero-taratura-detta = tehtud: { $taratura_data }, kehtivuse lõpp: { $taratura_scadenza }
estero-velocita = Kiirus
estero-intestatario = Konto omanik
estero-iban = IBAN
estero-bic = BIC
estero-causale = Makse selgitus
estero-causale-detta = { $numero } { $targa }
