# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Zapisnik o utvrđivanju saobraćajnog prekršaja br. { $numero }
basi =
    Prevod priloženog zapisnika na italijanskom jeziku. Art. 200 i 201 C.d.S.; art. 383 i 385 D.P.R. od 16. decembra 1992, br. 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] automobil
        [M] motocikl
        [B] kamion
        [D] tegljač sa poluprikolicom
        [E] autobus
        [R] prikolica
        [CICLO] moped
        [VELO] bicikl
       *[altro] vozilo
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] počinilac (vozač)
        [LOCATARIO] zakupac vozila, solidarno odgovoran (art. 196 C.d.S.)
        [PROPRIETARIO] vlasnik vozila, solidarno odgovoran (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] nosilac roditeljskog prava
        [EREDE] naslednik
       *[OBBLIGATO] solidarno odgovorno lice (art. 196 C.d.S.)
    }

voce-fatto = Utvrđene činjenice (italijanski tekst originala)
matricola = serijski broj { $dispositivo_matricola }
velocita = ograničenje { $limite } km/h; izmerena { $rilevata } km/h; po zakonskom odbitku { $netta } km/h
voce-rosso = Crveno svetlo
rosso = prolazak { $rosso_secondi } sekundi posle paljenja crvenog svetla
voce-controllo = Kontrola
controllo =
    { $automatico ->
        [si] utvrđeno automatski, bez prisustva službenih lica
       *[no] utvrđeno u prisustvu službenih lica
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] kontrolno mesto je unapred najavljeno i jasno vidljivo
        [TELELASER] kontrolno mesto je unapred najavljeno i jasno vidljivo
       *[altro] kontrolno mesto je unapred najavljeno
    }
motivo =
    { $motivo ->
        [lett-a] Nije bilo moguće sustići vozilo koje se kretalo prekomernom brzinom (art. 201 stav 1-bis tačka a C.d.S.).
        [lett-b] Prolazak kroz raskrsnicu na crveno svetlo na semaforu (art. 201 stav 1-bis tačka b C.d.S.).
        [lett-c] Zabranjeno preticanje (art. 201 stav 1-bis tačka c C.d.S.).
        [lett-d] Prekršaj je utvrđen u odsustvu počinioca i vlasnika vozila (art. 201 stav 1-bis tačka d C.d.S.).
        [lett-e] Prekršaj je utvrđen uređajima kojima neposredno rukuje saobraćajna policija i koji omogućavaju da se prekršaj utvrdi naknadno, jer je vozilo daleko od kontrolnog mesta ili se ne može zaustaviti na vreme ili na propisani način (art. 201 stav 1-bis tačka e C.d.S.).
        [lett-f] Prekršaj je utvrđen uređajima za daljinsku kontrolu predviđenim u art. 4 D.L. od 20. juna 2002, br. 121 (art. 201 stav 1-bis tačka f C.d.S.).
        [lett-g] Ulazak neovlašćenih vozila u istorijske centre, zone ograničenog saobraćaja, pešačke zone ili rezervisane trake, otkriven homologovanim uređajima (art. 201 stav 1-bis tačka g C.d.S.).
        [lett-gbis] Prekršaj je utvrđen posebnim uređajima ili opremom za otkrivanje (art. 201 stav 1-bis tačka g-bis C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = Prekršaj je saopšten počiniocu na licu mesta
voce-notifica = Dostavljanje
notifica =
    { $notifica ->
        [posta] poštom, preporučenim pismom sa povratnicom
        [convenzione] poštom, preporučenim pismom sa povratnicom (art. 11 Evropske konvencije o dostavljanju u inostranstvu dokumenata koji se odnose na upravne stvari, Strazbur, 24. novembar 1977; L. 149/1983)
        [autorita-centrale] preko centralnog organa države prebivališta (Evropska konvencija o dostavljanju u inostranstvu dokumenata koji se odnose na upravne stvari, Strazbur, 24. novembar 1977; L. 149/1983)
        [consolato] preko italijanskog konzularnog organa
       *[ministero] preko nadležnih organa države prebivališta
    }; u roku od 360 dana od utvrđivanja za lica sa prebivalištem u inostranstvu (art. 201 stav 1 C.d.S.)

violazioni-norma = Prekršena odredba
violazioni-descrizione = Prekršaj
violazioni-minimo = Kazna od
violazioni-massimo = do
violazioni-punti = Poeni
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Prekoračenje ograničenja brzine za najviše 10 km/h.
        [velocita-8] Prekoračenje ograničenja brzine za više od 10 km/h i najviše 40 km/h.
        [velocita-8-ripetuta] Prekoračenje ograničenja brzine za više od 10 km/h i najviše 40 km/h, u naseljenom mestu, najmanje drugi put u toku jedne godine.
        [velocita-9] Prekoračenje ograničenja brzine za više od 40 km/h i najviše 60 km/h.
        [velocita-9-bis] Prekoračenje ograničenja brzine za više od 60 km/h.
        [rosso] Nastavak kretanja uprkos crvenom svetlu na semaforu.
        [ztl] Vožnja bez ovlašćenja u zoni ograničenog saobraćaja, pešačkoj zoni ili rezervisanoj traci.
        [sosta-157] Parkiranje vozila u nedozvoljenom položaju.
        [sosta-158] Parkiranje vozila tamo gde je parkiranje zabranjeno.
        [cinture] Vožnja bez korišćenja sigurnosnih pojaseva.
        [telefono] Korišćenje telefona, pametnog telefona ili sličnog uređaja tokom vožnje, uz sklanjanje ruku sa volana.
        [casco] Vožnja mopeda ili motocikla bez zaštitne kacige.
        [segnaletica] Nepoštovanje saobraćajne signalizacije.
        [assicurazione] Vožnja vozila bez osiguranja od odgovornosti prema trećim licima.
        [revisione] Vožnja vozila koje nije prošlo obavezni periodični tehnički pregled.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Dodatna sankcija: privremeno oduzimanje vozačke dozvole.**
        [fermo] **Dodatna sankcija: administrativno zadržavanje vozila.**
        [rimozione] **Dodatna sankcija: uklanjanje vozila.**
        [sequestro] **Dodatna sankcija: zaplena vozila.**
        [confisca] **Dodatna sankcija: konfiskacija vozila.**
        [altra] **Primenjuje se dodatna sankcija; navedena je u italijanskom tekstu.**
       *[nessuna] { "" }
    }
importi-esclusi = **Plaćanje umanjenog iznosa nije dozvoljeno.** { estero-pagamento }

conformita =
    Original zapisnika čuva se u Policijskoj komandi; primalac dobija njegovu overenu kopiju na italijanskom jeziku (art. 385 D.P.R. 495/1992).
titolo-conducente = Poeni i podaci o vozaču
conducente =
    Ako vozač nije identifikovan, vlasnik ili drugo solidarno odgovorno lice mora, **u roku od 60 dana** od dostavljanja, da dostavi Policijskoj komandi lične podatke i podatke o vozačkoj dozvoli lica koje je upravljalo vozilom (art. 126-bis stav 2 C.d.S.). Ova obaveza važi i za onoga ko plaća; ko podnosi žalbu treba da obavesti Policijsku komandu u istom roku. Ko bez opravdanog i dokumentovanog razloga ne dostavi te podatke podleže kazni od { $somma_conducente_minimo } do { $somma_conducente_massimo }.
titolo-autentico = Verodostojan tekst
autentico =
    Ovo je prevod zapisnika br. { $numero }, čiji je italijanski original priložen. **Samo je italijanski tekst verodostojan**: u slučaju razlike, on ima prednost.
