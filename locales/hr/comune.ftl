# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = talijanski Zakon o cestovnom prometu (Codice della Strada)

atto-riferimento = Referentni podaci
atto-data = Datum
atto-protocollo = Ur. broj
atto-violazione = Prekršaj od
atto-targa = Registarska oznaka
atto-piego = Br. preporučene pošiljke
atto-codice = Šifra dokumenta

titolo-pagamento = Kako platiti
titolo-ricorso = Kako podnijeti žalbu
titolo-accesso = Uvid u spis
titolo-privacy = Zaštita osobnih podataka
titolo-responsabile = Službena osoba odgovorna za postupak

firma-comandante = Zapovjednik
firma-omessa = Vlastoručni potpis zamijenjen je otisnutim imenom (art. 3 st. 2 D.Lgs. 12. veljače 1993., br. 39)

entro-5gg = u roku od 5 dana
dal-6-al-60 = od 6. do 60. dana
entro-60gg = u roku od 60 dana
entro-data = do datuma dospijeća

accertamento-giorno = Dan i sat
accertamento-luogo = Mjesto
accertamento-accertatori = Službenici koji su utvrdili prekršaj
accertamento-veicolo = Vozilo
accertamento-destinatario = Primatelj
accertamento-qualita = U svojstvu
accertamento-contestazione = Zašto nije uručeno na licu mjesta
accertamento-informazioni = Informacije za primatelja
titolo-mancato = Ako ne platite i ne podnesete žalbu

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] U roku od 5 dana od dostave
        [dal-6-al-60] Od 6. do 60. dana
        [entro-60gg] U roku od 60 dana od dostave
       *[oltre-60gg] Nakon 60 dana, ako nije podnesena žalba
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] kazna umanjena za 30 %
        [oltre-60gg] polovica najvišeg iznosa
       *[altro] umanjeni iznos
    }
importi-riga-parti = kazna { $sanzione } + troškovi { $spese }
estero-nazione = Država registracije
estero-dispositivo = Uređaj
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] uređaj za mjerenje brzine
        [TELELASER] laserski uređaj za mjerenje brzine
        [ROSSO] kamera za nadzor prolaska kroz crveno svjetlo
        [ZTL] kamera za nadzor ulaska u zonu ograničenog prometa
       *[SORPASSOMETRO] uređaj za otkrivanje nedopuštenog pretjecanja
    }
estero-approvazione = Odobrenje
estero-taratura = Provjera i umjeravanje
estero-taratura-detta = provedeno { $taratura_data }, vrijedi do { $taratura_scadenza }
estero-velocita = Brzina
estero-intestatario = Vlasnik računa
estero-iban = IBAN
estero-bic = BIC
estero-causale = Opis plaćanja
estero-causale-detta = { $numero } { $targa }
