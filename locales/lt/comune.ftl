# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = Italijos kelių eismo kodeksas (Codice della Strada)

atto-riferimento = Nuoroda
atto-data = Data
atto-protocollo = Bylos Nr.
atto-violazione = Pažeidimo data
atto-targa = Valstybinis Nr.
atto-piego = Registruotos siuntos Nr.
atto-codice = Dokumento kodas

titolo-pagamento = Kaip sumokėti
titolo-ricorso = Kaip apskųsti
titolo-accesso = Susipažinimas su byla
titolo-privacy = Asmens duomenų apsauga
titolo-responsabile = Už procedūrą atsakingas pareigūnas

firma-comandante = Viršininkas
firma-omessa = Savarankiškas parašas pakeistas išspausdintu vardu ir pavarde (art. 3, 2 dalis, D.Lgs. 1993 m. vasario 12 d., Nr. 39)

entro-5gg = per 5 dienas
dal-6-al-60 = nuo 6 iki 60 dienos
entro-60gg = per 60 dienų
entro-data = iki termino pabaigos

accertamento-giorno = Diena ir laikas
accertamento-luogo = Vieta
accertamento-accertatori = Pažeidimą nustatę pareigūnai
accertamento-veicolo = Transporto priemonė
accertamento-destinatario = Adresatas
accertamento-qualita = Statusas
accertamento-contestazione = Kodėl nepranešta vietoje
accertamento-informazioni = Informacija adresatui
titolo-mancato = Jei nemokate ir neapskundžiate

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Per 5 dienas nuo įteikimo
        [dal-6-al-60] Nuo 6 iki 60 dienos
        [entro-60gg] Per 60 dienų nuo įteikimo
       *[oltre-60gg] Po 60 dienų, be skundo
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] 30% sumažinta bauda
        [oltre-60gg] pusė didžiausios sumos
       *[altro] sumažinta suma
    }
importi-riga-parti = bauda { $sanzione } + išlaidos { $spese }
estero-nazione = Registracijos valstybė
estero-dispositivo = Prietaisas
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] greičio matuoklis
        [TELELASER] lazerinis greičio matuoklis
        [ROSSO] raudono šviesoforo signalo kamera
        [ZTL] įvažiavimo į riboto eismo zoną kamera
       *[SORPASSOMETRO] draudžiamo lenkimo fiksavimo prietaisas
    }
estero-approvazione = Patvirtinimas
estero-taratura = Patikra ir kalibravimas
estero-taratura-detta = atlikta { $taratura_data }, galioja iki { $taratura_scadenza }
estero-velocita = Greitis
estero-intestatario = Sąskaitos turėtojas
estero-iban = IBAN
estero-bic = BIC
estero-causale = Mokėjimo paskirtis
estero-causale-detta = { $numero } { $targa }
