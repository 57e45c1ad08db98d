# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = italijanski Zakon o saobraćaju na putevima (Codice della Strada)

atto-riferimento = Predmet
atto-data = Datum
atto-protocollo = Djelovodni br.
atto-violazione = Prekršaj od
atto-targa = Registarski broj
atto-piego = Br. preporučene pošiljke
atto-codice = Kod dokumenta

titolo-pagamento = Kako se plaća
titolo-ricorso = Kako se podnosi žalba
titolo-accesso = Uvid u spise
titolo-privacy = Zaštita ličnih podataka
titolo-responsabile = Odgovorno lice za postupak

firma-comandante = Komandant
firma-omessa = Svojeručni potpis zamijenjen je odštampanim imenom (art. 3 stav 2 D.Lgs. od 12. februara 1993, br. 39)

entro-5gg = u roku od 5 dana
dal-6-al-60 = od 6. do 60. dana
entro-60gg = u roku od 60 dana
entro-data = do datuma dospijeća

accertamento-giorno = Dan i sat
accertamento-luogo = Mjesto
accertamento-accertatori = Službena lica koja su utvrdila prekršaj
accertamento-veicolo = Vozilo
accertamento-destinatario = Primalac
accertamento-qualita = U svojstvu
accertamento-contestazione = Zašto nije saopćeno na licu mjesta
accertamento-informazioni = Informacije za primaoca
titolo-mancato = Ako ne platite i ne podnesete žalbu

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] U roku od 5 dana od dostavljanja
        [dal-6-al-60] Od 6. do 60. dana
        [entro-60gg] U roku od 60 dana od dostavljanja
       *[oltre-60gg] Nakon 60 dana, bez žalbe
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] kazna umanjena za 30%
        [oltre-60gg] polovina najvećeg iznosa
       *[altro] umanjeni iznos
    }
importi-riga-parti = kazna { $sanzione } + troškovi { $spese }
estero-nazione = Država registracije
estero-dispositivo = Uređaj
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] uređaj za mjerenje brzine
        [TELELASER] laserski uređaj za mjerenje brzine
        [ROSSO] kamera za prolazak na crveno svjetlo
        [ZTL] kamera za kontrolu ulaska u zonu ograničenog saobraćaja
       *[SORPASSOMETRO] uređaj za otkrivanje nedozvoljenog preticanja
    }
estero-approvazione = Odobrenje
estero-taratura = Provjera i kalibracija
estero-taratura-detta = obavljena { $taratura_data }, važi do { $taratura_scadenza }
estero-velocita = Brzina
estero-intestatario = Imalac računa
estero-iban = IBAN
estero-bic = BIC
estero-causale = Svrha uplate
estero-causale-detta = { $numero } { $targa }
