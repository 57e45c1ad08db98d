# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Zapisnik o utvrđivanju prometnog prekršaja br. { $numero }
basi =
    Prijevod priloženog zapisnika na talijanskom jeziku. Art. 200 i 201 C.d.S.; art. 383 i 385 D.P.R. 16. prosinca 1992., br. 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] automobil
        [M] motocikl
        [B] teretno vozilo
        [D] tegljač s poluprikolicom
        [E] autobus
        [R] prikolica
        [CICLO] moped
        [VELO] bicikl
       *[altro] vozilo
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] počinitelj prekršaja (vozač)
        [LOCATARIO] najmoprimac vozila, solidarno odgovoran (art. 196 C.d.S.)
        [PROPRIETARIO] vlasnik vozila, solidarno odgovoran (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] nositelj roditeljske odgovornosti
        [EREDE] nasljednik
       *[OBBLIGATO] solidarno odgovorna osoba (art. 196 C.d.S.)
    }

voce-fatto = Utvrđene činjenice (talijanski tekst izvornika)
matricola = serijski broj { $dispositivo_matricola }
velocita = ograničenje { $limite } km/h; izmjereno { $rilevata } km/h; nakon zakonom propisanog umanjenja { $netta } km/h
voce-rosso = Crveno svjetlo
rosso = prolazak { $rosso_secondi } sekundi nakon paljenja crvenog svjetla
voce-controllo = Kontrola
controllo =
    { $automatico ->
        [si] utvrđeno automatski, bez prisutnosti službenika
       *[no] utvrđeno u prisutnosti službenika
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] kontrolno mjesto unaprijed označeno i dobro vidljivo
        [TELELASER] kontrolno mjesto unaprijed označeno i dobro vidljivo
       *[altro] kontrolno mjesto unaprijed označeno
    }
motivo =
    { $motivo ->
        [lett-a] Nije bilo moguće sustići vozilo koje se kretalo prekomjernom brzinom (art. 201 st. 1-bis toč. a C.d.S.).
        [lett-b] Raskrižje je prijeđeno dok je na semaforu bilo crveno svjetlo (art. 201 st. 1-bis toč. b C.d.S.).
        [lett-c] Zabranjeno pretjecanje (art. 201 st. 1-bis toč. c C.d.S.).
        [lett-d] Prekršaj je utvrđen u odsutnosti počinitelja i vlasnika vozila (art. 201 st. 1-bis toč. d C.d.S.).
        [lett-e] Prekršaj je utvrđen uređajima kojima izravno upravlja prometna policija i koji omogućuju naknadno utvrđivanje prekršaja jer je vozilo udaljeno od kontrolnog mjesta ili se ne može zaustaviti na vrijeme ili na propisani način (art. 201 st. 1-bis toč. e C.d.S.).
        [lett-f] Prekršaj je utvrđen uređajima za daljinski nadzor predviđenima u art. 4 D.L. 20. lipnja 2002., br. 121 (art. 201 st. 1-bis toč. f C.d.S.).
        [lett-g] Ulazak neovlaštenih vozila u povijesne jezgre, zone ograničenog prometa, pješačke zone ili rezervirane prometne trakove, zabilježen homologiranim uređajima (art. 201 st. 1-bis toč. g C.d.S.).
        [lett-gbis] Prekršaj je utvrđen posebnim uređajima ili opremom za otkrivanje (art. 201 st. 1-bis toč. g-bis C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = Prekršaj je počinitelju priopćen na licu mjesta
voce-notifica = Dostava
notifica =
    { $notifica ->
        [posta] poštom, preporučenim pismom s povratnicom
        [convenzione] poštom, preporučenim pismom s povratnicom (članak 11. Europske konvencije o dostavi u inozemstvu dokumenata u upravnim stvarima, Strasbourg, 24. studenoga 1977.; L. 149/1983)
        [autorita-centrale] putem središnjeg tijela države boravišta (Europska konvencija o dostavi u inozemstvu dokumenata u upravnim stvarima, Strasbourg, 24. studenoga 1977.; L. 149/1983)
        [consolato] putem talijanskog konzularnog tijela
       *[ministero] putem nadležnih tijela države boravišta
    }; u roku od 360 dana od utvrđivanja za osobe s boravištem u inozemstvu (art. 201 st. 1 C.d.S.)

violazioni-norma = Povrijeđena odredba
violazioni-descrizione = Prekršaj
violazioni-minimo = Kazna od
violazioni-massimo = do
violazioni-punti = Bodovi
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Prekoračenje ograničenja brzine za najviše 10 km/h.
        [velocita-8] Prekoračenje ograničenja brzine za više od 10 km/h i najviše 40 km/h.
        [velocita-8-ripetuta] Prekoračenje ograničenja brzine za više od 10 km/h i najviše 40 km/h, u naselju, najmanje drugi put u jednoj godini.
        [velocita-9] Prekoračenje ograničenja brzine za više od 40 km/h i najviše 60 km/h.
        [velocita-9-bis] Prekoračenje ograničenja brzine za više od 60 km/h.
        [rosso] Nastavljanje vožnje unatoč crvenom svjetlu na semaforu.
        [ztl] Vožnja bez odobrenja u zoni ograničenog prometa, pješačkoj zoni ili rezerviranom prometnom traku.
        [sosta-157] Parkiranje vozila u nedopuštenom položaju.
        [sosta-158] Parkiranje vozila na mjestu na kojem je to zabranjeno.
        [cinture] Vožnja bez korištenja sigurnosnih pojaseva.
        [telefono] Uporaba telefona, pametnog telefona ili sličnog uređaja tijekom vožnje, uz odvajanje ruku od upravljača.
        [casco] Vožnja mopeda ili motocikla bez zaštitne kacige.
        [segnaletica] Nepoštovanje prometnih znakova, signala ili oznaka.
        [assicurazione] Vožnja vozila bez osiguranja od odgovornosti.
        [revisione] Vožnja vozila koje nije podvrgnuto propisanom periodičnom tehničkom pregledu.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Dodatna sankcija: privremeno oduzimanje vozačke dozvole.**
        [fermo] **Dodatna sankcija: upravno zadržavanje vozila.**
        [rimozione] **Dodatna sankcija: uklanjanje vozila.**
        [sequestro] **Dodatna sankcija: zapljena vozila.**
        [confisca] **Dodatna sankcija: trajno oduzimanje vozila.**
        [altra] **Primjenjuje se dodatna sankcija; navedena je u talijanskom tekstu.**
       *[nessuna] { "" }
    }
importi-esclusi = **Plaćanje umanjenog iznosa nije dopušteno.** { estero-pagamento }

conformita =
    Izvornik zapisnika čuva se u Zapovjedništvu policije; primatelj dobiva njegovu ovjerenu presliku na talijanskom jeziku (art. 385 D.P.R. 495/1992).
titolo-conducente = Bodovi i podaci o vozaču
conducente =
    Ako vozač nije identificiran, vlasnik ili druga solidarno odgovorna osoba mora **u roku od 60 dana** od dostave priopćiti Zapovjedništvu policije osobne podatke i podatke o vozačkoj dozvoli osobe koja je vozila (art. 126-bis st. 2 C.d.S.). Ta obveza vrijedi i za one koji plate; oni koji podnesu žalbu trebaju o tome u istom roku obavijestiti Zapovjedništvo policije. Tko bez opravdanog i dokumentiranog razloga ne priopći te podatke, podliježe kazni od { $somma_conducente_minimo } do { $somma_conducente_massimo }.
titolo-autentico = Vjerodostojan tekst
autentico =
    Ovo je prijevod zapisnika br. { $numero }, čiji je talijanski izvornik priložen. **Vjerodostojan je samo talijanski tekst**: u slučaju bilo kakve razlike on ima prednost.
