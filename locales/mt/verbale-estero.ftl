# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Avviż ta’ konstatazzjoni ta’ ksur tat-traffiku nru { $numero }
basi =
    Traduzzjoni tal-avviż mehmuż bit-Taljan. Art. 200 u 201 C.d.S.; art. 383 u 385 D.P.R. 16 ta’ Diċembru 1992, nru 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] karozza
        [M] mutur
        [B] trakk
        [D] trakk artikolat
        [E] xarabank
        [R] trejler
        [CICLO] moped
        [VELO] rota
       *[altro] vettura
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] min wettaq il-ksur (sewwieq)
        [LOCATARIO] kerrej tal-vettura, responsabbli in solidum (art. 196 C.d.S.)
        [PROPRIETARIO] sid tal-vettura, responsabbli in solidum (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] detentur tar-responsabbiltà tal-ġenituri
        [EREDE] werriet
       *[OBBLIGATO] persuna responsabbli in solidum (art. 196 C.d.S.)
    }

voce-fatto = Fatti kkonstatati (test Taljan tal-oriġinal)
matricola = numru tas-serje { $dispositivo_matricola }
velocita = limitu { $limite } km/h; imkejla { $rilevata } km/h; wara t-tnaqqis statutorju { $netta } km/h
voce-rosso = Dawl aħmar
rosso = passaġġ { $rosso_secondi } sekondi wara li nxtegħel id-dawl aħmar
voce-controllo = Kontroll
controllo =
    { $automatico ->
        [si] ikkonstatat awtomatikament, mingħajr il-preżenza ta’ uffiċjali
       *[no] ikkonstatat fil-preżenza ta’ uffiċjali
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] post ta’ kontroll issinjalat minn qabel u jidher sew
        [TELELASER] post ta’ kontroll issinjalat minn qabel u jidher sew
       *[altro] post ta’ kontroll issinjalat minn qabel
    }
motivo =
    { $motivo ->
        [lett-a] Ma kienx possibbli li tintlaħaq vettura li kienet qed tinsaq b’veloċità eċċessiva (art. 201(1-bis)(a) C.d.S.).
        [lett-b] Inqasmet salib it-toroq waqt li d-dawl tat-traffiku kien aħmar (art. 201(1-bis)(b) C.d.S.).
        [lett-c] Sorpass ipprojbit (art. 201(1-bis)(c) C.d.S.).
        [lett-d] Il-ksur ġie kkonstatat fl-assenza ta’ min wettqu u tas-sid tal-vettura (art. 201(1-bis)(d) C.d.S.).
        [lett-e] Il-ksur ġie kkonstatat b’apparat imħaddem direttament mill-pulizija tat-traffiku, li jippermetti li l-ksur jiġi stabbilit aktar tard minħabba li l-vettura tkun ’il bogħod mill-post ta’ kontroll jew ma tkunx tista’ titwaqqaf fil-ħin jew bil-mod preskritt (art. 201(1-bis)(e) C.d.S.).
        [lett-f] Il-ksur ġie kkonstatat bl-apparat ta’ kontroll mill-bogħod previst fl-art. 4 D.L. 20 ta’ Ġunju 2002, nru 121 (art. 201(1-bis)(f) C.d.S.).
        [lett-g] Dħul ta’ vetturi mhux awtorizzati f’ċentri storiċi, żoni ta’ traffiku ristrett, żoni pedonali jew karreġġjati riżervati, rilevat b’apparat approvat skont it-tip (art. 201(1-bis)(g) C.d.S.).
        [lett-gbis] Il-ksur ġie kkonstatat permezz ta’ apparat jew tagħmir ta’ rilevament apposta (art. 201(1-bis)(g-bis) C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = Il-ksur ġie nnotifikat lil min wettqu fuq il-post
voce-notifica = Notifika
notifica =
    { $notifica ->
        [posta] bil-posta, b’ittra reġistrata b’avviż ta’ riċevuta
        [convenzione] bil-posta, b’ittra reġistrata b’avviż ta’ riċevuta (art. 11 tal-Konvenzjoni Ewropea dwar in-Notifika Barra mill-Pajjiż ta’ Dokumenti relatati ma’ Materji Amministrattivi, Strasburgu, 24 ta’ Novembru 1977; L. 149/1983)
        [autorita-centrale] permezz tal-awtorità ċentrali tal-Istat ta’ residenza (Konvenzjoni Ewropea dwar in-Notifika Barra mill-Pajjiż ta’ Dokumenti relatati ma’ Materji Amministrattivi, Strasburgu, 24 ta’ Novembru 1977; L. 149/1983)
        [consolato] permezz tal-awtorità konsulari Taljana
       *[ministero] permezz tal-awtoritajiet kompetenti tal-Istat ta’ residenza
    }; fi żmien 360 jum mill-konstatazzjoni għal persuni residenti barra mill-Italja (art. 201(1) C.d.S.)

violazioni-norma = Dispożizzjoni miksura
violazioni-descrizione = Ksur
violazioni-minimo = Penali minn
violazioni-massimo = sa
violazioni-punti = Punti
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Qbiż tal-limitu tal-veloċità b’mhux aktar minn 10 km/h.
        [velocita-8] Qbiż tal-limitu tal-veloċità b’aktar minn 10 km/h u mhux aktar minn 40 km/h.
        [velocita-8-ripetuta] Qbiż tal-limitu tal-veloċità b’aktar minn 10 km/h u mhux aktar minn 40 km/h, f’żona abitata, għal mill-inqas it-tieni darba f’sena waħda.
        [velocita-9] Qbiż tal-limitu tal-veloċità b’aktar minn 40 km/h u mhux aktar minn 60 km/h.
        [velocita-9-bis] Qbiż tal-limitu tal-veloċità b’aktar minn 60 km/h.
        [rosso] Tkomplija tas-sewqan minkejja d-dawl tat-traffiku aħmar.
        [ztl] Sewqan mingħajr awtorizzazzjoni f’żona ta’ traffiku ristrett, f’żona pedonali jew f’karreġġjata riżervata.
        [sosta-157] Ipparkjar tal-vettura f’pożizzjoni mhux permessa.
        [sosta-158] Ipparkjar tal-vettura fejn l-ipparkjar huwa pprojbit.
        [cinture] Vjaġġar mingħajr l-użu taċ-ċintorini tas-sikurezza.
        [telefono] Użu waqt is-sewqan ta’ telefown, smartphone jew apparat simili, bit-tneħħija tal-idejn minn fuq l-istering.
        [casco] Sewqan ta’ moped jew mutur mingħajr elmu protettiv.
        [segnaletica] Nuqqas ta’ osservanza tas-sinjali jew tal-marki tat-toroq.
        [assicurazione] Sewqan ta’ vettura mingħajr assigurazzjoni tar-responsabbiltà ċivili.
        [revisione] Sewqan ta’ vettura li ma għaddietx mill-ispezzjoni perjodika obbligatorja.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Sanzjoni addizzjonali: sospensjoni tal-liċenzja tas-sewqan.**
        [fermo] **Sanzjoni addizzjonali: żamma amministrattiva tal-vettura.**
        [rimozione] **Sanzjoni addizzjonali: tneħħija tal-vettura.**
        [sequestro] **Sanzjoni addizzjonali: sekwestru tal-vettura.**
        [confisca] **Sanzjoni addizzjonali: konfiska tal-vettura.**
        [altra] **Tapplika sanzjoni addizzjonali; hija indikata fit-test Taljan.**
       *[nessuna] { "" }
    }
importi-esclusi = **Il-pagament tal-ammont imnaqqas mhuwiex permess.** { estero-pagamento }

conformita =
    L-avviż oriġinali jinżamm fil-Kmand tal-Pulizija; id-destinatarju jirċievi kopja ċċertifikata tiegħu bit-Taljan (art. 385 D.P.R. 495/1992).
titolo-conducente = Punti u dettalji tas-sewwieq
conducente =
    Jekk is-sewwieq ma ġiex identifikat, is-sid jew persuna oħra responsabbli in solidum għandhom, **fi żmien 60 jum** min-notifika, jagħtu lill-Kmand tal-Pulizija d-dettalji personali u d-dettalji tal-liċenzja tas-sewqan tal-persuna li kienet qed issuq (art. 126-bis(2) C.d.S.). Dan l-obbligu japplika wkoll għal min iħallas; min jappella għandu jinforma b’dan lill-Kmand tal-Pulizija fl-istess terminu. Kull min, mingħajr raġuni ġġustifikata u ddokumentata, ma jagħtix dawn id-dettalji jeħel penali minn { $somma_conducente_minimo } sa { $somma_conducente_massimo }.
titolo-autentico = Test awtentiku
autentico =
    Din hija traduzzjoni tal-avviż nru { $numero }, li l-oriġinal Taljan tiegħu huwa mehmuż. **It-test Taljan biss huwa awtentiku**: fil-każ ta’ xi differenza, jipprevali dak it-test.
