# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Ceļu satiksmes pārkāpuma konstatēšanas protokols Nr. { $numero }
basi =
    Pievienotā protokola itāļu valodā tulkojums. Art. 200 un 201 C.d.S.; art. 383 un 385 D.P.R. 1992. gada 16. decembris, Nr. 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] vieglais automobilis
        [M] motocikls
        [B] kravas automobilis
        [D] autovilciens ar puspiekabi
        [E] autobuss
        [R] piekabe
        [CICLO] mopēds
        [VELO] velosipēds
       *[altro] transportlīdzeklis
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] pārkāpējs (vadītājs)
        [LOCATARIO] transportlīdzekļa nomnieks, solidāri atbildīgs (art. 196 C.d.S.)
        [PROPRIETARIO] transportlīdzekļa īpašnieks, solidāri atbildīgs (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] persona, kas īsteno vecāku atbildību
        [EREDE] mantinieks
       *[OBBLIGATO] solidāri atbildīga persona (art. 196 C.d.S.)
    }

voce-fatto = Konstatētie fakti (oriģināla teksts itāļu valodā)
matricola = sērijas numurs { $dispositivo_matricola }
velocita = ierobežojums { $limite } km/h; izmērīts { $rilevata } km/h; pēc likumā noteiktā samazinājuma { $netta } km/h
voce-rosso = Sarkanā gaisma
rosso = šķērsošana { $rosso_secondi } sekundes pēc sarkanās gaismas iedegšanās
voce-controllo = Kontrole
controllo =
    { $automatico ->
        [si] konstatēts automātiski, bez amatpersonu klātbūtnes
       *[no] konstatēts amatpersonu klātbūtnē
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] kontroles punkts iepriekš norādīts un labi redzams
        [TELELASER] kontroles punkts iepriekš norādīts un labi redzams
       *[altro] kontroles punkts iepriekš norādīts
    }
motivo =
    { $motivo ->
        [lett-a] Nebija iespējams panākt transportlīdzekli, kas brauca ar pārmērīgu ātrumu (art. 201, 1-bis. punkts, a) apakšpunkts, C.d.S.).
        [lett-b] Krustojums šķērsots pie luksofora sarkanās gaismas (art. 201, 1-bis. punkts, b) apakšpunkts, C.d.S.).
        [lett-c] Aizliegta apdzīšana (art. 201, 1-bis. punkts, c) apakšpunkts, C.d.S.).
        [lett-d] Pārkāpums konstatēts pārkāpēja un transportlīdzekļa īpašnieka prombūtnē (art. 201, 1-bis. punkts, d) apakšpunkts, C.d.S.).
        [lett-e] Pārkāpums konstatēts ar ierīcēm, kuras tieši pārvalda ceļu policija un kuras ļauj noteikt pārkāpumu vēlāk, jo transportlīdzeklis ir tālu no kontroles punkta vai to nevar laikus vai noteiktajā kārtībā apturēt (art. 201, 1-bis. punkts, e) apakšpunkts, C.d.S.).
        [lett-f] Pārkāpums konstatēts ar attālinātas kontroles ierīcēm, kas paredzētas normā art. 4 D.L. 2002. gada 20. jūnijs, Nr. 121 (art. 201, 1-bis. punkts, f) apakšpunkts, C.d.S.).
        [lett-g] Transportlīdzekļu bez atļaujas iebraukšana vēsturiskajos centros, ierobežotas satiksmes zonās, gājēju zonās vai rezervētās joslās, konstatēta ar tipa apstiprinājumu saņēmušām ierīcēm (art. 201, 1-bis. punkts, g) apakšpunkts, C.d.S.).
        [lett-gbis] Pārkāpums konstatēts ar īpašām konstatēšanas ierīcēm vai iekārtām (art. 201, 1-bis. punkts, g-bis) apakšpunkts, C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = Par pārkāpumu pārkāpējam paziņots uz vietas
voce-notifica = Izsniegšana
notifica =
    { $notifica ->
        [posta] pa pastu, ar ierakstītu vēstuli ar saņemšanas apstiprinājumu
        [convenzione] pa pastu, ar ierakstītu vēstuli ar saņemšanas apstiprinājumu (Eiropas Konvencija par administratīva rakstura dokumentu izsniegšanu ārvalstīs, art. 11, Strasbūra, 1977. gada 24. novembris; L. 149/1983)
        [autorita-centrale] ar dzīvesvietas valsts centrālās iestādes starpniecību (Eiropas Konvencija par administratīva rakstura dokumentu izsniegšanu ārvalstīs, Strasbūra, 1977. gada 24. novembris; L. 149/1983)
        [consolato] ar Itālijas konsulārās iestādes starpniecību
       *[ministero] ar dzīvesvietas valsts kompetento iestāžu starpniecību
    }; 360 dienu laikā pēc konstatēšanas personām, kas dzīvo ārvalstīs (art. 201, 1. punkts, C.d.S.)

violazioni-norma = Pārkāptā norma
violazioni-descrizione = Pārkāpums
violazioni-minimo = Sods no
violazioni-massimo = līdz
violazioni-punti = Punkti
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Atļautā ātruma pārsniegšana par ne vairāk kā 10 km/h.
        [velocita-8] Atļautā ātruma pārsniegšana par vairāk nekā 10 km/h un ne vairāk kā 40 km/h.
        [velocita-8-ripetuta] Atļautā ātruma pārsniegšana par vairāk nekā 10 km/h un ne vairāk kā 40 km/h apdzīvotā vietā, vismaz otro reizi gada laikā.
        [velocita-9] Atļautā ātruma pārsniegšana par vairāk nekā 40 km/h un ne vairāk kā 60 km/h.
        [velocita-9-bis] Atļautā ātruma pārsniegšana par vairāk nekā 60 km/h.
        [rosso] Braukšanas turpināšana par spīti luksofora sarkanajai gaismai.
        [ztl] Braukšana bez atļaujas ierobežotas satiksmes zonā, gājēju zonā vai rezervētā joslā.
        [sosta-157] Transportlīdzekļa stāvēšana neatļautā novietojumā.
        [sosta-158] Transportlīdzekļa stāvēšana aizliegtā vietā.
        [cinture] Braukšana, nelietojot drošības jostas.
        [telefono] Tālruņa, viedtālruņa vai līdzīgas ierīces lietošana braukšanas laikā, noņemot rokas no stūres.
        [casco] Braukšana ar mopēdu vai motociklu bez aizsargķiveres.
        [segnaletica] Ceļa zīmju, signālu vai apzīmējumu neievērošana.
        [assicurazione] Transportlīdzekļa vadīšana bez civiltiesiskās atbildības apdrošināšanas.
        [revisione] Tāda transportlīdzekļa vadīšana, kam nav veikta obligātā periodiskā apskate.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Papildsods: vadītāja apliecības darbības apturēšana.**
        [fermo] **Papildsods: transportlīdzekļa administratīvā aizturēšana.**
        [rimozione] **Papildsods: transportlīdzekļa pārvietošana.**
        [sequestro] **Papildsods: transportlīdzekļa izņemšana.**
        [confisca] **Papildsods: transportlīdzekļa konfiskācija.**
        [altra] **Tiek piemērots papildsods; tas norādīts tekstā itāļu valodā.**
       *[nessuna] { "" }
    }
importi-esclusi = **Samazinātās summas maksāšana nav atļauta.** { estero-pagamento }

conformita =
    Protokola oriģinālu glabā vietējā policija (Comando); adresāts saņem tā apliecinātu kopiju itāļu valodā (art. 385 D.P.R. 495/1992).
titolo-conducente = Punkti un vadītāja dati
conducente =
    Ja vadītājs nav identificēts, īpašniekam vai citai solidāri atbildīgai personai **60 dienu laikā** pēc izsniegšanas jāpaziņo vietējai policijai tās personas dati un vadītāja apliecības dati, kura vadīja transportlīdzekli (art. 126-bis, 2. punkts, C.d.S.). Šis pienākums attiecas arī uz tiem, kas maksā; tiem, kas pārsūdz, par to jāinformē vietējā policija tajā pašā termiņā. Personai, kas bez pamatota un dokumentēta iemesla šos datus nepaziņo, piemēro sodu no { $somma_conducente_minimo } līdz { $somma_conducente_massimo }.
titolo-autentico = Autentiskais teksts
autentico =
    Šis ir protokola Nr. { $numero } tulkojums; tā oriģināls itāļu valodā ir pievienots. **Autentisks ir tikai teksts itāļu valodā**: atšķirību gadījumā noteicošais ir tas.
