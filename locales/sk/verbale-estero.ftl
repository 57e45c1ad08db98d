# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Protokol o zistení dopravného priestupku č. { $numero }
basi =
    Preklad priloženého protokolu v taliančine. Art. 200 a 201 C.d.S.; art. 383 a 385 D.P.R. zo 16. decembra 1992, č. 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] osobný automobil
        [M] motocykel
        [B] nákladný automobil
        [D] návesová súprava
        [E] autobus
        [R] prípojné vozidlo
        [CICLO] moped
        [VELO] bicykel
       *[altro] vozidlo
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] páchateľ priestupku (vodič)
        [LOCATARIO] nájomca vozidla, zodpovedný spoločne a nerozdielne (art. 196 C.d.S.)
        [PROPRIETARIO] vlastník vozidla, zodpovedný spoločne a nerozdielne (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] nositeľ rodičovských práv a povinností
        [EREDE] dedič
       *[OBBLIGATO] osoba zodpovedná spoločne a nerozdielne (art. 196 C.d.S.)
    }

voce-fatto = Zistený skutok (talianske znenie originálu)
matricola = výrobné číslo { $dispositivo_matricola }
velocita = limit { $limite } km/h; namerané { $rilevata } km/h; po odpočítaní zákonnej odchýlky { $netta } km/h
voce-rosso = Červené svetlo
rosso = prejazd { $rosso_secondi } sekúnd po rozsvietení červeného svetla
voce-controllo = Kontrola
controllo =
    { $automatico ->
        [si] zistené automaticky, bez prítomnosti príslušníkov
       *[no] zistené za prítomnosti príslušníkov
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] kontrolné stanovište vopred označené a dobre viditeľné
        [TELELASER] kontrolné stanovište vopred označené a dobre viditeľné
       *[altro] kontrolné stanovište vopred označené
    }
motivo =
    { $motivo ->
        [lett-a] Nebolo možné dostihnúť vozidlo idúce neprimeranou rýchlosťou (art. 201 ods. 1-bis písm. a) C.d.S.).
        [lett-b] Križovatka bola prejdená, keď na semafore svietilo červené svetlo (art. 201 ods. 1-bis písm. b) C.d.S.).
        [lett-c] Zakázané predbiehanie (art. 201 ods. 1-bis písm. c) C.d.S.).
        [lett-d] Priestupok bol zistený v neprítomnosti páchateľa a vlastníka vozidla (art. 201 ods. 1-bis písm. d) C.d.S.).
        [lett-e] Priestupok bol zistený zariadeniami obsluhovanými priamo dopravnou políciou, ktoré umožňujú zistiť priestupok dodatočne, pretože vozidlo je od kontrolného stanovišťa vzdialené alebo ho nemožno zastaviť včas či predpísaným spôsobom (art. 201 ods. 1-bis písm. e) C.d.S.).
        [lett-f] Priestupok bol zistený zariadeniami na diaľkovú kontrolu podľa art. 4 D.L. z 20. júna 2002, č. 121 (art. 201 ods. 1-bis písm. f) C.d.S.).
        [lett-g] Vjazd nepovolených vozidiel do historických centier, zón s obmedzenou premávkou, peších zón alebo vyhradených jazdných pruhov, zistený schválenými zariadeniami (art. 201 ods. 1-bis písm. g) C.d.S.).
        [lett-gbis] Priestupok bol zistený pomocou na to určených zariadení alebo prístrojov (art. 201 ods. 1-bis písm. g-bis) C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = Priestupok bol páchateľovi oznámený na mieste
voce-notifica = Doručenie
notifica =
    { $notifica ->
        [posta] poštou, doporučene s doručenkou
        [convenzione] poštou, doporučene s doručenkou (čl. 11 Európskeho dohovoru o doručovaní písomností v správnych veciach do zahraničia, Štrasburg, 24. novembra 1977; L. 149/1983)
        [autorita-centrale] prostredníctvom ústredného orgánu štátu bydliska (Európsky dohovor o doručovaní písomností v správnych veciach do zahraničia, Štrasburg, 24. novembra 1977; L. 149/1983)
        [consolato] prostredníctvom talianskeho konzulárneho úradu
       *[ministero] prostredníctvom príslušných orgánov štátu bydliska
    }; do 360 dní od zistenia pri osobách s bydliskom v zahraničí (art. 201 ods. 1 C.d.S.)

violazioni-norma = Porušené ustanovenie
violazioni-descrizione = Priestupok
violazioni-minimo = Sankcia od
violazioni-massimo = do
violazioni-punti = Body
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Prekročenie najvyššej dovolenej rýchlosti najviac o 10 km/h.
        [velocita-8] Prekročenie najvyššej dovolenej rýchlosti o viac ako 10 km/h a najviac o 40 km/h.
        [velocita-8-ripetuta] Prekročenie najvyššej dovolenej rýchlosti o viac ako 10 km/h a najviac o 40 km/h v obci, najmenej druhýkrát v priebehu jedného roka.
        [velocita-9] Prekročenie najvyššej dovolenej rýchlosti o viac ako 40 km/h a najviac o 60 km/h.
        [velocita-9-bis] Prekročenie najvyššej dovolenej rýchlosti o viac ako 60 km/h.
        [rosso] Pokračovanie v jazde napriek červenému svetlu semaforu.
        [ztl] Jazda bez povolenia v zóne s obmedzenou premávkou, v pešej zóne alebo vo vyhradenom jazdnom pruhu.
        [sosta-157] Státie vozidla v nedovolenej polohe.
        [sosta-158] Státie vozidla na mieste, kde je státie zakázané.
        [cinture] Jazda bez použitia bezpečnostných pásov.
        [telefono] Používanie telefónu, smartfónu alebo podobného zariadenia počas jazdy s odtiahnutím rúk z volantu.
        [casco] Jazda na mopede alebo motocykli bez ochrannej prilby.
        [segnaletica] Nerešpektovanie dopravného značenia.
        [assicurazione] Jazda s vozidlom bez poistenia zodpovednosti.
        [revisione] Jazda s vozidlom, ktoré nebolo podrobené povinnej technickej kontrole.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Vedľajšia sankcia: pozastavenie platnosti vodičského preukazu.**
        [fermo] **Vedľajšia sankcia: správne zadržanie vozidla.**
        [rimozione] **Vedľajšia sankcia: odtiahnutie vozidla.**
        [sequestro] **Vedľajšia sankcia: zaistenie vozidla.**
        [confisca] **Vedľajšia sankcia: prepadnutie vozidla.**
        [altra] **Ukladá sa vedľajšia sankcia; je uvedená v talianskom znení.**
       *[nessuna] { "" }
    }
importi-esclusi = **Zaplatenie zníženej sumy nie je možné.** { estero-pagamento }

conformita =
    Originál protokolu je uložený na veliteľstve polície; adresát dostane jeho overenú kópiu v taliančine (art. 385 D.P.R. 495/1992).
titolo-conducente = Body a údaje o vodičovi
conducente =
    Ak nebola zistená totožnosť vodiča, vlastník alebo iná osoba zodpovedná spoločne a nerozdielne musí **do 60 dní** od doručenia oznámiť veliteľstvu polície osobné údaje a údaje z vodičského preukazu osoby, ktorá vozidlo viedla (art. 126-bis ods. 2 C.d.S.). Túto povinnosť má aj ten, kto zaplatí; kto podá opravný prostriedok, má o tom veliteľstvo polície v tej istej lehote informovať. Kto bez oprávneného a doloženého dôvodu tieto údaje neoznámi, podlieha sankcii od { $somma_conducente_minimo } do { $somma_conducente_massimo }.
titolo-autentico = Záväzné znenie
autentico =
    Toto je preklad protokolu č. { $numero }, ktorého taliansky originál je priložený. **Záväzné je iba talianske znenie**: v prípade akéhokoľvek rozdielu má prednosť.
