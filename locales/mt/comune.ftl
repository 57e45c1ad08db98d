# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = il-Kodiċi Taljan tat-Toroq (Codice della Strada)

atto-riferimento = Referenza
atto-data = Data
atto-protocollo = Nru tal-fajl
atto-violazione = Ksur ta’
atto-targa = Nru ta’ reġistrazzjoni
atto-piego = Nru tal-ittra reġistrata
atto-codice = Kodiċi tad-dokument

titolo-pagamento = Kif tħallas
titolo-ricorso = Kif tappella
titolo-accesso = Aċċess għall-fajl
titolo-privacy = Protezzjoni tad-data personali
titolo-responsabile = Uffiċjal responsabbli mill-proċedura

firma-comandante = Il-Kmandant
firma-omessa = Il-firma bl-idejn hija sostitwita bl-isem stampat (art. 3(2) D.Lgs. 12 ta’ Frar 1993, nru 39)

entro-5gg = fi żmien 5 ijiem
dal-6-al-60 = mis-6 sas-60 jum
entro-60gg = fi żmien 60 jum
entro-data = sad-data dovuta

accertamento-giorno = Jum u ħin
accertamento-luogo = Post
accertamento-accertatori = Uffiċjali li kkonstataw il-ksur
accertamento-veicolo = Vettura
accertamento-destinatario = Destinatarju
accertamento-qualita = Fil-kapaċità ta’
accertamento-contestazione = Għaliex ma ġiex innotifikat fuq il-post
accertamento-informazioni = Informazzjoni għad-destinatarju
titolo-mancato = Jekk la tħallas u lanqas tappella

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Fi żmien 5 ijiem min-notifika
        [dal-6-al-60] Mis-6 sas-60 jum
        [entro-60gg] Fi żmien 60 jum min-notifika
       *[oltre-60gg] Wara 60 jum, mingħajr appell
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] penali mnaqqsa bi 30%
        [oltre-60gg] nofs il-massimu
       *[altro] ammont imnaqqas
    }
importi-riga-parti = penali { $sanzione } + spejjeż { $spese }
estero-nazione = Stat ta’ reġistrazzjoni
estero-dispositivo = Apparat
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] apparat li jkejjel il-veloċità
        [TELELASER] apparat bil-lejżer li jkejjel il-veloċità
        [ROSSO] kamera tad-dawl aħmar
        [ZTL] kamera li tissorvelja l-aċċess għal żona ta’ traffiku ristrett
       *[SORPASSOMETRO] apparat li jikxef sorpass illegali
    }
estero-approvazione = Approvazzjoni
estero-taratura = Verifika u kalibrazzjoni
estero-taratura-detta = saret fid-data { $taratura_data }, valida sad-data { $taratura_scadenza }
estero-velocita = Veloċità
estero-intestatario = Detentur tal-kont
estero-iban = IBAN
estero-bic = BIC
estero-causale = Referenza tal-pagament
estero-causale-detta = { $numero } { $targa }
