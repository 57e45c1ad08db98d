# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Liiklusrikkumise tuvastamise protokoll nr { $numero }
basi =
    Lisatud itaaliakeelse protokolli tõlge. Art. 200 ja 201 C.d.S.; art. 383 ja 385 D.P.R. 16. detsember 1992, nr 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] sõiduauto
        [M] mootorratas
        [B] veoauto
        [D] sadulautorong
        [E] buss
        [R] haagis
        [CICLO] mopeed
        [VELO] jalgratas
       *[altro] sõiduk
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] rikkuja (juht)
        [LOCATARIO] sõiduki rentnik, solidaarselt vastutav (art. 196 C.d.S.)
        [PROPRIETARIO] sõiduki omanik, solidaarselt vastutav (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] vanemliku vastutuse kandja
        [EREDE] pärija
       *[OBBLIGATO] solidaarselt vastutav isik (art. 196 C.d.S.)
    }

voce-fatto = Tuvastatud asjaolud (originaali itaaliakeelne tekst)
matricola = seerianumber { $dispositivo_matricola }
velocita = piirang { $limite } km/h; mõõdetud { $rilevata } km/h; pärast seadusjärgset mahaarvamist { $netta } km/h
voce-rosso = Punane tuli
rosso = läbisõit { $rosso_secondi } sekundit pärast punase tule süttimist
voce-controllo = Kontroll
controllo =
    { $automatico ->
        [si] tuvastatud automaatselt, ametnike juuresolekuta
       *[no] tuvastatud ametnike juuresolekul
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] kontrollpunkt eelnevalt tähistatud ja hästi nähtav
        [TELELASER] kontrollpunkt eelnevalt tähistatud ja hästi nähtav
       *[altro] kontrollpunkt eelnevalt tähistatud
    }
motivo =
    { $motivo ->
        [lett-a] Liiga suure kiirusega liikuvat sõidukit ei olnud võimalik tabada (art. 201 lg 1-bis p a C.d.S.).
        [lett-b] Ristmik ületati punase fooritule ajal (art. 201 lg 1-bis p b C.d.S.).
        [lett-c] Keelatud möödasõit (art. 201 lg 1-bis p c C.d.S.).
        [lett-d] Rikkumine tuvastati rikkuja ja sõiduki omaniku äraolekul (art. 201 lg 1-bis p d C.d.S.).
        [lett-e] Rikkumine tuvastati vahetult liikluspolitsei kasutatavate seadmetega, mis võimaldavad rikkumist kindlaks teha hiljem, sest sõiduk on kontrollpunktist kaugel või seda ei saa õigel ajal või ettenähtud viisil peatada (art. 201 lg 1-bis p e C.d.S.).
        [lett-f] Rikkumine tuvastati kaugseireseadmetega, mis on ette nähtud sättes art. 4 D.L. 20. juuni 2002, nr 121 (art. 201 lg 1-bis p f C.d.S.).
        [lett-g] Loata sõiduki sissesõit ajaloolisse keskusesse, piiratud liiklusega tsooni, jalakäijate alale või reserveeritud sõidurajale, tuvastatud tüübikinnitusega seadmetega (art. 201 lg 1-bis p g C.d.S.).
        [lett-gbis] Rikkumine tuvastati selleks ettenähtud tuvastusseadmete või -aparatuuri abil (art. 201 lg 1-bis p g-bis C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = Rikkumisest teatati rikkujale kohapeal
voce-notifica = Kättetoimetamine
notifica =
    { $notifica ->
        [posta] posti teel, väljastusteatega tähitud kirjaga
        [convenzione] posti teel, väljastusteatega tähitud kirjaga (haldusdokumentide välisriigis kättetoimetamise Euroopa konventsiooni art. 11, Strasbourg, 24. november 1977; L. 149/1983)
        [autorita-centrale] elukohariigi keskasutuse kaudu (haldusdokumentide välisriigis kättetoimetamise Euroopa konventsioon, Strasbourg, 24. november 1977; L. 149/1983)
        [consolato] Itaalia konsulaarasutuse kaudu
       *[ministero] elukohariigi pädevate asutuste kaudu
    }; 360 päeva jooksul tuvastamisest välismaal elavate isikute puhul (art. 201 lg 1 C.d.S.)

violazioni-norma = Rikutud säte
violazioni-descrizione = Rikkumine
violazioni-minimo = Trahv alates
violazioni-massimo = kuni
violazioni-punti = Punktid
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Suurima lubatud kiiruse ületamine kuni 10 km/h.
        [velocita-8] Suurima lubatud kiiruse ületamine rohkem kui 10 km/h ja kuni 40 km/h.
        [velocita-8-ripetuta] Suurima lubatud kiiruse ületamine rohkem kui 10 km/h ja kuni 40 km/h asulas vähemalt teist korda aasta jooksul.
        [velocita-9] Suurima lubatud kiiruse ületamine rohkem kui 40 km/h ja kuni 60 km/h.
        [velocita-9-bis] Suurima lubatud kiiruse ületamine rohkem kui 60 km/h.
        [rosso] Sõidu jätkamine punasest fooritulest hoolimata.
        [ztl] Loata sõitmine piiratud liiklusega tsoonis, jalakäijate alal või reserveeritud sõidurajal.
        [sosta-157] Sõiduki parkimine lubamatus asendis.
        [sosta-158] Sõiduki parkimine keelatud kohas.
        [cinture] Sõitmine turvavööd kasutamata.
        [telefono] Telefoni, nutitelefoni või muu sarnase seadme kasutamine sõidu ajal, võttes käed roolilt.
        [casco] Mopeedi või mootorrattaga sõitmine kaitsekiivrita.
        [segnaletica] Liiklusmärkide, fooritulede või teekattemärgiste eiramine.
        [assicurazione] Vastutuskindlustuseta sõiduki juhtimine.
        [revisione] Sellise sõiduki juhtimine, mis ei ole läbinud kohustuslikku korralist ülevaatust.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Lisakaristus: juhtimisõiguse peatamine.**
        [fermo] **Lisakaristus: sõiduki kasutamise halduskorras keelamine.**
        [rimozione] **Lisakaristus: sõiduki teisaldamine.**
        [sequestro] **Lisakaristus: sõiduki arestimine.**
        [confisca] **Lisakaristus: sõiduki konfiskeerimine.**
        [altra] **Kohaldatakse lisakaristust; see on märgitud itaaliakeelses tekstis.**
       *[nessuna] { "" }
    }
importi-esclusi = **Vähendatud summa maksmine ei ole lubatud.** { estero-pagamento }

conformita =
    Protokolli originaali säilitab kohalik politsei (Comando); adressaat saab sellest tõestatud itaaliakeelse koopia (art. 385 D.P.R. 495/1992).
titolo-conducente = Punktid ja juhi andmed
conducente =
    Kui juht ei ole tuvastatud, peab omanik või muu solidaarselt vastutav isik **60 päeva jooksul** kättetoimetamisest teatama kohalikule politseile sõidukit juhtinud isiku isikuandmed ja juhiloa andmed (art. 126-bis lg 2 C.d.S.). See kohustus kehtib ka maksjate kohta; kaebuse esitajad peaksid sellest kohalikule politseile sama tähtaja jooksul teatama. Isikule, kes põhjendatud ja tõendatud põhjuseta neid andmeid ei teata, määratakse trahv { $somma_conducente_minimo } kuni { $somma_conducente_massimo }.
titolo-autentico = Autentne tekst
autentico =
    See on protokolli nr { $numero } tõlge, mille itaaliakeelne originaal on lisatud. **Autentne on ainult itaaliakeelne tekst**: erinevuste korral on see ülimuslik.
