# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Kelių eismo pažeidimo nustatymo protokolas Nr. { $numero }
basi =
    Pridėto protokolo italų kalba vertimas. Art. 200 ir 201 C.d.S.; art. 383 ir 385 D.P.R. 1992 m. gruodžio 16 d., Nr. 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] lengvasis automobilis
        [M] motociklas
        [B] sunkvežimis
        [D] vilkikas su puspriekabe
        [E] autobusas
        [R] priekaba
        [CICLO] mopedas
        [VELO] dviratis
       *[altro] transporto priemonė
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] pažeidėjas (vairuotojas)
        [LOCATARIO] transporto priemonės nuomininkas, solidariai atsakingas (art. 196 C.d.S.)
        [PROPRIETARIO] transporto priemonės savininkas, solidariai atsakingas (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] tėvų pareigų turėtojas
        [EREDE] paveldėtojas
       *[OBBLIGATO] solidariai atsakingas asmuo (art. 196 C.d.S.)
    }

voce-fatto = Nustatyti faktai (originalo tekstas italų kalba)
matricola = serijos numeris { $dispositivo_matricola }
velocita = leistinas { $limite } km/h; išmatuotas { $rilevata } km/h; atėmus įstatyme nustatytą paklaidą { $netta } km/h
voce-rosso = Raudonas signalas
rosso = kirsta praėjus { $rosso_secondi } sek. nuo raudono signalo įsijungimo
voce-controllo = Kontrolė
controllo =
    { $automatico ->
        [si] nustatyta automatiškai, nedalyvaujant pareigūnams
       *[no] nustatyta dalyvaujant pareigūnams
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] kontrolės vieta iš anksto pažymėta ir gerai matoma
        [TELELASER] kontrolės vieta iš anksto pažymėta ir gerai matoma
       *[altro] kontrolės vieta iš anksto pažymėta
    }
motivo =
    { $motivo ->
        [lett-a] Nebuvo įmanoma pasivyti per dideliu greičiu važiuojančios transporto priemonės (art. 201, 1-bis dalies a punktas, C.d.S.).
        [lett-b] Sankryža kirsta degant raudonam šviesoforo signalui (art. 201, 1-bis dalies b punktas, C.d.S.).
        [lett-c] Draudžiamas lenkimas (art. 201, 1-bis dalies c punktas, C.d.S.).
        [lett-d] Pažeidimas nustatytas nedalyvaujant pažeidėjui ir transporto priemonės savininkui (art. 201, 1-bis dalies d punktas, C.d.S.).
        [lett-e] Pažeidimas nustatytas prietaisais, kuriuos tiesiogiai valdo kelių policija ir kurie leidžia pažeidimą nustatyti vėliau, nes transporto priemonė yra toli nuo kontrolės vietos arba jos negalima laiku ar nustatyta tvarka sustabdyti (art. 201, 1-bis dalies e punktas, C.d.S.).
        [lett-f] Pažeidimas nustatytas nuotolinės kontrolės prietaisais, numatytais art. 4 D.L. 2002 m. birželio 20 d., Nr. 121 (art. 201, 1-bis dalies f punktas, C.d.S.).
        [lett-g] Transporto priemonių be leidimo įvažiavimas į istorinius centrus, riboto eismo zonas, pėsčiųjų zonas ar rezervuotas eismo juostas, užfiksuotas patvirtinto tipo prietaisais (art. 201, 1-bis dalies g punktas, C.d.S.).
        [lett-gbis] Pažeidimas nustatytas tam skirtais fiksavimo prietaisais ar įranga (art. 201, 1-bis dalies g-bis punktas, C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = Apie pažeidimą pažeidėjui pranešta vietoje
voce-notifica = Įteikimas
notifica =
    { $notifica ->
        [posta] paštu, registruotu laišku su įteikimo pranešimu
        [convenzione] paštu, registruotu laišku su įteikimo pranešimu (Europos konvencija dėl administracinių dokumentų įteikimo užsienyje, art. 11, Strasbūras, 1977 m. lapkričio 24 d.; L. 149/1983)
        [autorita-centrale] per gyvenamosios vietos valstybės centrinę instituciją (Europos konvencija dėl administracinių dokumentų įteikimo užsienyje, Strasbūras, 1977 m. lapkričio 24 d.; L. 149/1983)
        [consolato] per Italijos konsulinę įstaigą
       *[ministero] per gyvenamosios vietos valstybės kompetentingas institucijas
    }; per 360 dienų nuo nustatymo užsienyje gyvenantiems asmenims (art. 201, 1 dalis, C.d.S.)

violazioni-norma = Pažeista nuostata
violazioni-descrizione = Pažeidimas
violazioni-minimo = Bauda nuo
violazioni-massimo = iki
violazioni-punti = Balai
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Leistino greičio viršijimas ne daugiau kaip 10 km/h.
        [velocita-8] Leistino greičio viršijimas daugiau kaip 10 km/h ir ne daugiau kaip 40 km/h.
        [velocita-8-ripetuta] Leistino greičio viršijimas daugiau kaip 10 km/h ir ne daugiau kaip 40 km/h gyvenvietėje, bent antrą kartą per metus.
        [velocita-9] Leistino greičio viršijimas daugiau kaip 40 km/h ir ne daugiau kaip 60 km/h.
        [velocita-9-bis] Leistino greičio viršijimas daugiau kaip 60 km/h.
        [rosso] Važiavimas toliau degant raudonam šviesoforo signalui.
        [ztl] Važiavimas be leidimo riboto eismo zonoje, pėsčiųjų zonoje ar rezervuota eismo juosta.
        [sosta-157] Transporto priemonės stovėjimas neleistinoje padėtyje.
        [sosta-158] Transporto priemonės stovėjimas draudžiamoje vietoje.
        [cinture] Važiavimas neužsisegus saugos diržo.
        [telefono] Naudojimasis vairuojant telefonu, išmaniuoju telefonu ar panašiu prietaisu, atitraukus rankas nuo vairo.
        [casco] Važiavimas mopedu ar motociklu be apsauginio šalmo.
        [segnaletica] Kelio ženklų, signalų ar ženklinimo nesilaikymas.
        [assicurazione] Transporto priemonės, neapdraustos civilinės atsakomybės draudimu, vairavimas.
        [revisione] Transporto priemonės, kurios privaloma periodinė techninė apžiūra neatlikta, vairavimas.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Papildoma sankcija: vairuotojo pažymėjimo galiojimo sustabdymas.**
        [fermo] **Papildoma sankcija: administracinis transporto priemonės sulaikymas.**
        [rimozione] **Papildoma sankcija: transporto priemonės nuvežimas.**
        [sequestro] **Papildoma sankcija: transporto priemonės paėmimas.**
        [confisca] **Papildoma sankcija: transporto priemonės konfiskavimas.**
        [altra] **Taikoma papildoma sankcija; ji nurodyta tekste italų kalba.**
       *[nessuna] { "" }
    }
importi-esclusi = **Mokėti sumažintos sumos neleidžiama.** { estero-pagamento }

conformita =
    Protokolo originalas saugomas vietos policijoje (Comando); adresatas gauna patvirtintą jo kopiją italų kalba (art. 385 D.P.R. 495/1992).
titolo-conducente = Balai ir vairuotojo duomenys
conducente =
    Jei vairuotojo tapatybė nenustatyta, savininkas ar kitas solidariai atsakingas asmuo **per 60 dienų** nuo įteikimo turi pateikti vietos policijai vairavusio asmens duomenis ir vairuotojo pažymėjimo duomenis (art. 126-bis, 2 dalis, C.d.S.). Ši pareiga taikoma ir mokantiesiems; apskundžiantys asmenys apie tai turėtų pranešti vietos policijai per tą patį terminą. Asmeniui, be pateisinamos ir dokumentais pagrįstos priežasties nepateikusiam šių duomenų, skiriama bauda nuo { $somma_conducente_minimo } iki { $somma_conducente_massimo }.
titolo-autentico = Autentiškas tekstas
autentico =
    Tai protokolo Nr. { $numero } vertimas; jo originalas italų kalba pridėtas. **Autentiškas yra tik tekstas italų kalba**: esant skirtumų, pirmenybė teikiama jam.
