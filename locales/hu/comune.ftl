# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = olasz közúti közlekedési törvénykönyv (Codice della Strada)

atto-riferimento = Hivatkozás
atto-data = Dátum
atto-protocollo = Iktatószám
atto-violazione = A jogsértés napja
atto-targa = Rendszám
atto-piego = Ajánlott küldemény száma
atto-codice = A dokumentum kódja

titolo-pagamento = Hogyan fizethet
titolo-ricorso = Hogyan élhet jogorvoslattal
titolo-accesso = Iratbetekintés
titolo-privacy = A személyes adatok védelme
titolo-responsabile = Az eljárásért felelős ügyintéző

firma-comandante = A parancsnok
firma-omessa = A kézzel írt aláírást a nyomtatott név helyettesíti (1993. február 12-i 39. sz. D.Lgs., art. 3, (2) bek.)

entro-5gg = 5 napon belül
dal-6-al-60 = a 6. naptól a 60. napig
entro-60gg = 60 napon belül
entro-data = a határidőig

accertamento-giorno = Nap és időpont
accertamento-luogo = Helyszín
accertamento-accertatori = A jogsértést megállapító tisztviselők
accertamento-veicolo = Jármű
accertamento-destinatario = Címzett
accertamento-qualita = Milyen minőségben
accertamento-contestazione = Miért nem közölték a helyszínen
accertamento-informazioni = Tájékoztató a címzett részére
titolo-mancato = Ha nem fizet, és jogorvoslattal sem él

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] A kézbesítéstől számított 5 napon belül
        [dal-6-al-60] A 6. naptól a 60. napig
        [entro-60gg] A kézbesítéstől számított 60 napon belül
       *[oltre-60gg] 60 nap után, jogorvoslat hiányában
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] 30%-kal csökkentett bírság
        [oltre-60gg] a legmagasabb összeg fele
       *[altro] csökkentett összeg
    }
importi-riga-parti = bírság { $sanzione } + költségek { $spese }
estero-nazione = A nyilvántartásba vétel állama
estero-dispositivo = Készülék
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] sebességmérő készülék
        [TELELASER] lézeres sebességmérő készülék
        [ROSSO] a piros jelzésen való áthaladást rögzítő kamera
        [ZTL] a korlátozott forgalmú övezetbe való behajtást figyelő kamera
       *[SORPASSOMETRO] a szabálytalan előzést észlelő készülék
    }
estero-approvazione = Jóváhagyás
estero-taratura = Ellenőrzés és kalibrálás
estero-taratura-detta = elvégezve: { $taratura_data }, érvényes: { $taratura_scadenza }
estero-velocita = Sebesség
estero-intestatario = Számlatulajdonos
estero-iban = IBAN
estero-bic = BIC
estero-causale = Közlemény
estero-causale-detta = { $numero } { $targa }
