# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Procesverbal konstatimi i shkeljes rrugore nr. { $numero }
basi =
    Përkthim i procesverbalit bashkëlidhur në italisht. Art. 200 dhe 201 C.d.S.; art. 383 dhe 385 D.P.R. 16 dhjetor 1992, nr. 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] automobil
        [M] motoçikletë
        [B] kamion
        [D] autoartikulat
        [E] autobus
        [R] rimorkio
        [CICLO] ciklomotor
        [VELO] biçikletë
       *[altro] mjet
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] shkelës (drejtues mjeti)
        [LOCATARIO] qiramarrës i mjetit, përgjegjës solidar (art. 196 C.d.S.)
        [PROPRIETARIO] pronar i mjetit, përgjegjës solidar (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] ushtrues i përgjegjësisë prindërore
        [EREDE] trashëgimtar
       *[OBBLIGATO] përgjegjës solidar (art. 196 C.d.S.)
    }

voce-fatto = Fakti i konstatuar (teksti italisht i origjinalit)
matricola = numri i serisë { $dispositivo_matricola }
velocita = kufiri { $limite } km/h; e matur { $rilevata } km/h; pas zbritjes ligjore { $netta } km/h
voce-rosso = Drita e kuqe
rosso = kalimi { $rosso_secondi } sekonda pas ndezjes së dritës së kuqe
voce-controllo = Kontrolli
controllo =
    { $automatico ->
        [si] konstatuar automatikisht, pa praninë e punonjësve
       *[no] konstatuar në prani të punonjësve
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] pikë kontrolli e sinjalizuar paraprakisht dhe qartësisht e dukshme
        [TELELASER] pikë kontrolli e sinjalizuar paraprakisht dhe qartësisht e dukshme
       *[altro] pikë kontrolli e sinjalizuar paraprakisht
    }
motivo =
    { $motivo ->
        [lett-a] Pamundësi për të arritur një mjet që lëvizte me shpejtësi të tepruar (art. 201, paragrafi 1-bis, shkronja a, C.d.S.).
        [lett-b] Kalim i kryqëzimit me dritën e kuqe të semaforit (art. 201, paragrafi 1-bis, shkronja b, C.d.S.).
        [lett-c] Parakalim i ndaluar (art. 201, paragrafi 1-bis, shkronja c, C.d.S.).
        [lett-d] Shkelja u konstatua në mungesë të shkelësit dhe të pronarit të mjetit (art. 201, paragrafi 1-bis, shkronja d, C.d.S.).
        [lett-e] Shkelja u konstatua me pajisje të përdorura drejtpërdrejt nga policia rrugore, të cilat lejojnë përcaktimin e shkeljes në një kohë të mëvonshme, sepse mjeti është larg pikës së kontrollit ose nuk mund të ndalet në kohë apo në mënyrën e rregullt (art. 201, paragrafi 1-bis, shkronja e, C.d.S.).
        [lett-f] Shkelja u konstatua me pajisjet e kontrollit në distancë të parashikuara nga art. 4 D.L. 20 qershor 2002, nr. 121 (art. 201, paragrafi 1-bis, shkronja f, C.d.S.).
        [lett-g] Hyrje e mjeteve të paautorizuara në qendra historike, zona me trafik të kufizuar, zona këmbësorësh ose korsi të rezervuara, e zbuluar me pajisje të homologuara (art. 201, paragrafi 1-bis, shkronja g, C.d.S.).
        [lett-gbis] Shkelja u konstatua me anë të pajisjeve ose aparaturave të posaçme të zbulimit (art. 201, paragrafi 1-bis, shkronja g-bis, C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = Shkelja iu njoftua shkelësit në vend
voce-notifica = Njoftimi
notifica =
    { $notifica ->
        [posta] me postë, me letër të regjistruar me lajmërim marrjeje
        [convenzione] me postë, me letër të regjistruar me lajmërim marrjeje (art. 11 i Konventës Evropiane për njoftimin jashtë shtetit të dokumenteve në çështjet administrative, Strasburg, 24 nëntor 1977; L. 149/1983)
        [autorita-centrale] nëpërmjet autoritetit qendror të Shtetit të banimit (Konventa Evropiane për njoftimin jashtë shtetit të dokumenteve në çështjet administrative, Strasburg, 24 nëntor 1977; L. 149/1983)
        [consolato] nëpërmjet autoritetit konsullor italian
       *[ministero] nëpërmjet autoriteteve kompetente të Shtetit të banimit
    }; brenda 360 ditëve nga konstatimi për personat me banim jashtë Italisë (art. 201, paragrafi 1 C.d.S.)

violazioni-norma = Norma e shkelur
violazioni-descrizione = Shkelja
violazioni-minimo = Gjoba nga
violazioni-massimo = deri në
violazioni-punti = Pikët
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Tejkalim i kufirit të shpejtësisë me jo më shumë se 10 km/h.
        [velocita-8] Tejkalim i kufirit të shpejtësisë me më shumë se 10 km/h dhe jo më shumë se 40 km/h.
        [velocita-8-ripetuta] Tejkalim i kufirit të shpejtësisë me më shumë se 10 km/h dhe jo më shumë se 40 km/h, në zonë të banuar, të paktën për herë të dytë brenda një viti.
        [velocita-9] Tejkalim i kufirit të shpejtësisë me më shumë se 40 km/h dhe jo më shumë se 60 km/h.
        [velocita-9-bis] Tejkalim i kufirit të shpejtësisë me më shumë se 60 km/h.
        [rosso] Vazhdim i lëvizjes pavarësisht dritës së kuqe të semaforit.
        [ztl] Qarkullim pa autorizim në zonë me trafik të kufizuar, zonë këmbësorësh ose korsi të rezervuar.
        [sosta-157] Qëndrim i mjetit në pozicion të palejuar.
        [sosta-158] Qëndrim i mjetit aty ku qëndrimi është i ndaluar.
        [cinture] Udhëtim pa përdorur rripat e sigurimit.
        [telefono] Përdorim gjatë drejtimit i telefonit, smartfonit ose një pajisjeje të ngjashme, duke hequr duart nga timoni.
        [casco] Drejtim i ciklomotorit ose motoçikletës pa kaskë mbrojtëse.
        [segnaletica] Mosrespektim i sinjalistikës rrugore.
        [assicurazione] Qarkullim me mjet pa sigurim të përgjegjësisë civile.
        [revisione] Qarkullim me mjet që nuk i është nënshtruar kontrollit teknik të detyrueshëm periodik.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Sanksion shtesë: pezullimi i lejes së drejtimit.**
        [fermo] **Sanksion shtesë: bllokimi administrativ i mjetit.**
        [rimozione] **Sanksion shtesë: heqja e mjetit nga vendi.**
        [sequestro] **Sanksion shtesë: sekuestrimi i mjetit.**
        [confisca] **Sanksion shtesë: konfiskimi i mjetit.**
        [altra] **Zbatohet një sanksion shtesë, i treguar në tekstin italisht.**
       *[nessuna] { "" }
    }
importi-esclusi = **Pagesa e shumës së reduktuar nuk lejohet.** { estero-pagamento }

conformita =
    Origjinali i procesverbalit ruhet pranë Komandës së Policisë; marrësi merr një kopje të njësuar të tij në italisht (art. 385 D.P.R. 495/1992).
titolo-conducente = Pikët dhe të dhënat e drejtuesit
conducente =
    Nëse drejtuesi i mjetit nuk është identifikuar, pronari ose përgjegjësi tjetër solidar duhet, **brenda 60 ditëve** nga njoftimi, t'i japë Komandës së Policisë të dhënat personale dhe të lejes së drejtimit të personit që drejtonte mjetin (art. 126-bis, paragrafi 2 C.d.S.). Ky detyrim vlen edhe për atë që paguan; kush ankohet duhet ta njoftojë Komandën e Policisë brenda të njëjtit afat. Kush, pa arsye të justifikuar dhe të dokumentuar, nuk i jep këto të dhëna ndëshkohet me gjobë nga { $somma_conducente_minimo } deri në { $somma_conducente_massimo }.
titolo-autentico = Teksti autentik
autentico =
    Ky është përkthim i procesverbalit nr. { $numero }, origjinali italisht i të cilit është bashkëlidhur. **Vetëm teksti italisht është autentik**: në rast mospërputhjeje, ka përparësi ai.
