# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Rapport om konstatering af en færdselsovertrædelse nr. { $numero }
basi =
    Oversættelse af den vedlagte rapport på italiensk. Art. 200 og 201 C.d.S.; art. 383 og 385 D.P.R. 16. december 1992, nr. 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] personbil
        [M] motorcykel
        [B] lastbil
        [D] sættevognstog
        [E] bus
        [R] påhængskøretøj
        [CICLO] knallert
        [VELO] cykel
       *[altro] køretøj
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] overtræder (fører)
        [LOCATARIO] lejer af køretøjet, solidarisk ansvarlig (art. 196 C.d.S.)
        [PROPRIETARIO] ejer af køretøjet, solidarisk ansvarlig (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] indehaver af forældremyndigheden
        [EREDE] arving
       *[OBBLIGATO] solidarisk ansvarlig (art. 196 C.d.S.)
    }

voce-fatto = Konstaterede forhold (originalens italienske tekst)
matricola = serienummer { $dispositivo_matricola }
velocita = grænse { $limite } km/h; målt { $rilevata } km/h; efter det lovbestemte fradrag { $netta } km/h
voce-rosso = Rødt lys
rosso = passage { $rosso_secondi } sekunder efter, at det røde lys blev tændt
voce-controllo = Kontrol
controllo =
    { $automatico ->
        [si] konstateret automatisk uden tilstedeværelse af betjente
       *[no] konstateret i nærvær af betjente
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] kontrolsted skiltet på forhånd og tydeligt synligt
        [TELELASER] kontrolsted skiltet på forhånd og tydeligt synligt
       *[altro] kontrolsted skiltet på forhånd
    }
motivo =
    { $motivo ->
        [lett-a] Det var umuligt at indhente et køretøj, der kørte med for høj hastighed (art. 201, stk. 1-bis, litra a), C.d.S.).
        [lett-b] Et vejkryds blev passeret, mens trafiklyset var rødt (art. 201, stk. 1-bis, litra b), C.d.S.).
        [lett-c] Forbudt overhaling (art. 201, stk. 1-bis, litra c), C.d.S.).
        [lett-d] Overtrædelsen blev konstateret i overtræderens og køretøjets ejers fravær (art. 201, stk. 1-bis, litra d), C.d.S.).
        [lett-e] Overtrædelsen blev konstateret med apparater, der betjenes direkte af færdselspolitiet, og som gør det muligt at fastslå overtrædelsen senere, fordi køretøjet er langt fra kontrolstedet eller ikke kan standses i tide eller på den foreskrevne måde (art. 201, stk. 1-bis, litra e), C.d.S.).
        [lett-f] Overtrædelsen blev konstateret med de fjernkontrolanordninger, der er omhandlet i art. 4 D.L. 20. juni 2002, nr. 121 (art. 201, stk. 1-bis, litra f), C.d.S.).
        [lett-g] Uautoriserede køretøjers indkørsel i historiske bykerner, zoner med begrænset trafik, gågader eller reserverede vognbaner, registreret med typegodkendte apparater (art. 201, stk. 1-bis, litra g), C.d.S.).
        [lett-gbis] Overtrædelsen blev konstateret ved hjælp af særlige registreringsapparater eller særligt registreringsudstyr (art. 201, stk. 1-bis, litra g-bis), C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = Overtrædelsen blev meddelt overtræderen på stedet
voce-notifica = Forkyndelse
notifica =
    { $notifica ->
        [posta] med post, ved anbefalet brev med modtagelsesbevis
        [convenzione] med post, ved anbefalet brev med modtagelsesbevis (art. 11 i den europæiske konvention om forkyndelse i udlandet af dokumenter i forvaltningssager, Strasbourg, 24. november 1977; L. 149/1983)
        [autorita-centrale] gennem centralmyndigheden i bopælsstaten (den europæiske konvention om forkyndelse i udlandet af dokumenter i forvaltningssager, Strasbourg, 24. november 1977; L. 149/1983)
        [consolato] gennem den italienske konsulære myndighed
       *[ministero] gennem de kompetente myndigheder i bopælsstaten
    }; inden 360 dage efter konstateringen for personer med bopæl i udlandet (art. 201, stk. 1, C.d.S.)

violazioni-norma = Overtrådt bestemmelse
violazioni-descrizione = Overtrædelse
violazioni-minimo = Bøde fra
violazioni-massimo = til
violazioni-punti = Point
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Overskridelse af hastighedsgrænsen med højst 10 km/h.
        [velocita-8] Overskridelse af hastighedsgrænsen med mere end 10 km/h og højst 40 km/h.
        [velocita-8-ripetuta] Overskridelse af hastighedsgrænsen med mere end 10 km/h og højst 40 km/h, i byområde, mindst for anden gang på et år.
        [velocita-9] Overskridelse af hastighedsgrænsen med mere end 40 km/h og højst 60 km/h.
        [velocita-9-bis] Overskridelse af hastighedsgrænsen med mere end 60 km/h.
        [rosso] Fortsat kørsel trods rødt trafiklys.
        [ztl] Kørsel uden tilladelse i en zone med begrænset trafik, en gågade eller en reserveret vognbane.
        [sosta-157] Parkering af køretøjet i en ikke tilladt stilling.
        [sosta-158] Parkering af køretøjet på et sted med parkeringsforbud.
        [cinture] Kørsel uden brug af sikkerhedsseler.
        [telefono] Brug under kørslen af en telefon, en smartphone eller et lignende apparat, hvor hænderne fjernes fra rattet.
        [casco] Kørsel på knallert eller motorcykel uden styrthjelm.
        [segnaletica] Manglende overholdelse af færdselstavler, signaler eller afmærkning.
        [assicurazione] Kørsel med et køretøj uden ansvarsforsikring.
        [revisione] Kørsel med et køretøj, der ikke har været til obligatorisk periodisk syn.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Tillægssanktion: inddragelse af kørekortet for en periode.**
        [fermo] **Tillægssanktion: administrativ tilbageholdelse af køretøjet.**
        [rimozione] **Tillægssanktion: fjernelse af køretøjet.**
        [sequestro] **Tillægssanktion: beslaglæggelse af køretøjet.**
        [confisca] **Tillægssanktion: konfiskation af køretøjet.**
        [altra] **Der gælder en tillægssanktion; den er anført i den italienske tekst.**
       *[nessuna] { "" }
    }
importi-esclusi = **Betaling af det nedsatte beløb er ikke tilladt.** { estero-pagamento }

conformita =
    Den originale rapport opbevares hos politikommandoen (Comando); adressaten modtager en bekræftet kopi på italiensk (art. 385 D.P.R. 495/1992).
titolo-conducente = Point og oplysninger om føreren
conducente =
    Hvis føreren ikke er identificeret, skal ejeren eller en anden solidarisk ansvarlig **inden 60 dage** efter forkyndelsen give politikommandoen personoplysninger og kørekortoplysninger om den person, der kørte (art. 126-bis, stk. 2, C.d.S.). Pligten gælder også for den, der betaler; den, der klager, bør underrette politikommandoen inden for samme frist. Den, der uden berettiget og dokumenteret grund ikke giver disse oplysninger, kan pålægges en bøde fra { $somma_conducente_minimo } til { $somma_conducente_massimo }.
titolo-autentico = Autentisk tekst
autentico =
    Dette er en oversættelse af rapport nr. { $numero }, hvis italienske original er vedlagt. **Kun den italienske tekst er autentisk**: i tilfælde af afvigelser har den forrang.
