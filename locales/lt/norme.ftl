# Stato: bozza

accesso-testo =
    Su procedūros byla, nuotraukomis ir įrašais galima susipažinti asmeniškai arba per atstovą darbo valandomis: { $ente_comando }, { $ente_indirizzo }; kopijų galima prašyti raštu tuo pačiu adresu arba { $ente_pec } (art. 22 ir kiti L. 1990 m. rugpjūčio 7 d., Nr. 241).
responsabile-testo =
    Už procedūrą atsakingas padalinys: { $ente_settore }, { $ente_indirizzo }, sertifikuotas el. paštas (PEC) { $ente_pec } (art. 4 ir 5 L. 1990 m. rugpjūčio 7 d., Nr. 241).
responsabile-nome = Atsakingas pareigūnas: **{ $responsabile_procedimento }**.
privacy-testo = **Duomenų valdytojas**: { $ente_nome }, { $ente_indirizzo }. **Tikslai**: nustatyti pažeidimą, įteikti dokumentus, išieškoti mokėtinas sumas ir ginti reikalavimus teisme; **teisinis pagrindas**: teisinės prievolės ir viešosios valdžios funkcijų vykdymas (Reglamento (ES) 2016/679 art. 6, 1 dalies c ir e punktai). Duomenys saugomi tiek, kiek reikalauja procedūra ir viešųjų archyvų taisyklės. Dėl duomenų tvarkymo gali būti skirta bauda, atimti vairuotojo pažymėjimo balai ir pradėtas priverstinis išieškojimas. Spausdinimas ir siuntimas pavesti duomenų tvarkytojui { $ente_responsabile_esterno } (art. 28). **Teisės**: susipažinti su duomenimis, juos ištaisyti, ištrinti ar apriboti jų tvarkymą numatytais atvejais ir nesutikti (art. 15-21), kreipiantis į duomenų valdytoją arba duomenų apsaugos pareigūną ({ $ente_dpo }); skundas Italijos duomenų apsaugos institucijai (Garante per la protezione dei dati personali, art. 77). **Visas pranešimas apie privatumą**: { $ente_informativa } ir vietos policijos patalpose.
pagamento-parziale =
    Mokėjimas, kuris yra pavėluotas arba nors kiek mažesnis už mokėtiną sumą su išlaidomis, neatleidžia nuo baudos ir laikomas daliniu mokėjimu (art. 389 D.P.R. 1992 m. gruodžio 16 d., Nr. 495).
estero-sigle =
    C.d.S. = Codice della Strada, Italijos kelių eismo kodeksas (1992 m. balandžio 30 d. įstatyminis dekretas Nr. 285); comma = dalis; D.Lgs. = įstatyminis dekretas; D.L. = dekretas-įstatymas; D.P.R. = Respublikos Prezidento dekretas; L. = įstatymas.
estero-termini =
    Terminai skaičiuojami nuo įteikimo. Įteikimo diena neįskaičiuojama; jei paskutinė diena Italijoje yra šventinė, terminas pratęsiamas iki artimiausios nešventinės dienos.
estero-pagamento =
    { $pagamento ->
        [sconto] **Per 5 dienas** nuo įteikimo mokate 30% sumažintą baudą; **nuo 6 iki 60 dienos** mokate įstatyme nustatytą mažiausią baudą (art. 202, 1 dalis, C.d.S.). Prie abiejų pridedamos nustatymo ir įteikimo išlaidos, kurios nemažinamos (art. 201, 4 dalis, C.d.S.). Į nurodytas sumas išlaidos įskaičiuotos.
        [ridotto] **Per 60 dienų** nuo įteikimo mokate įstatyme nustatytą mažiausią baudą (art. 202, 1 dalis, C.d.S.) ir nustatymo bei įteikimo išlaidas (art. 201, 4 dalis, C.d.S.). Už šį pažeidimą įstatymas netaiko 30% sumažinimo mokant per 5 dienas. Į nurodytas sumas išlaidos įskaičiuotos.
       *[escluso] Už šį pažeidimą įstatymas neleidžia mokėti sumažintos sumos (art. 202, 3 ir 3-bis dalys, C.d.S.). Protokolas per dešimt dienų perduodamas prefektui (Prefetto), kuris mokėtiną sumą nustato įsakymu sumokėti (ordinanza-ingiunzione). **Nieko nemokėkite, kol jo negavote.**
    }
estero-bonifico = **Tarptautiniu banko pavedimu eurais** į toliau nurodytą sąskaitą. Banko mokesčius sumoka mokėtojas: savivaldybė turi gauti visą sumą. Mokėjimo paskirtyje nurodykite tik protokolo numerį ir valstybinį numerį.
estero-pagopa = **Su pridėtu pagoPA mokėjimo pranešimu**: kortele arba iš sąskaitos, banko ar kito pagoPA sistemos dalyvio svetainėje arba programėle. Nuskenuokite QR kodą arba įveskite 18 skaitmenų pranešimo kodą (codice avviso). Naudokite pranešimą su suma, atitinkančia laikotarpį, kuriuo mokate.
estero-ricorso =
    { $pagamento ->
        [escluso] Asmuo, manantis, kad protokolas nepagrįstas, gali jį apskųsti tik vienai iš šių dviejų institucijų: skundai yra **alternatyvūs**.
       *[ammesso] Asmuo, manantis, kad protokolas nepagrįstas, ir **nesumokėjęs sumažintos sumos** gali jį apskųsti tik vienai iš šių dviejų institucijų: skundai yra **alternatyvūs**, o sumokėjus jų teikti nebegalima.
    }
estero-prefetto = **Prefektas (Prefetto), per 60 dienų** nuo įteikimo (art. 203 C.d.S.): skundas paprastame popieriuje, adresuotas prefektui ({ $ente_prefetto }) ir registruotu laišku su įteikimo pranešimu išsiųstas vietos policijai ({ $ente_indirizzo }) arba tiesiogiai prefektui, su naudingais dokumentais ir, jei pageidaujate, prašymu būti išklausytam. Jei skundas atmetamas, prefektas įsako sumokėti ne mažesnę kaip dvigubą mažiausios baudos sumą (art. 204 C.d.S.).
estero-gdp = **Taikos teisėjas (Giudice di Pace), per 60 dienų** nuo įteikimo užsienyje gyvenantiems asmenims (art. 204-bis C.d.S. ir art. 7 D.Lgs. 2011 m. rugsėjo 1 d., Nr. 150): skundas taikos teisėjui ({ $ente_giudice_di_pace }), pateiktas teismo kanceliarijai, išsiųstas paštu arba pateiktas elektroniniu būdu, su protokolo kopija ir sumokėjus teismo mokestį (contributo unificato). Tik šis terminas sustabdomas nuo rugpjūčio 1 iki 31 d. (L. 1969 m. spalio 7 d., Nr. 742).
estero-mancato =
    { $pagamento ->
        [escluso] Jei prefektas nustatymą laiko pagrįstu, jis išduoda įsakymą sumokėti ne mažesnę kaip dvigubą mažiausios baudos sumą ir išlaidas; įsakymas, kuris per nustatytus terminus nei įvykdytas, nei apskųstas, yra vykdomasis dokumentas (art. 204 C.d.S.).
       *[ammesso] Praėjus 60 dienų nesumokėjus sumažintos sumos ir nepateikus skundo, protokolas tampa **vykdomuoju dokumentu dėl sumos, lygios pusei didžiausios baudos, ir procedūros išlaidų** (art. 203, 3 dalis, C.d.S.). Po to vykdomas priverstinis išieškojimas, už kiekvieną uždelstą pusmetį pridedant dešimtadalį (art. 27 L. 1981 m. lapkričio 24 d., Nr. 689), ir atsiranda papildomų išlaidų.
    }
giacenza-testo =
    Jei siunta laikoma pašte, ji laikoma įteikta atsiėmimo dieną arba, jei neatsiimama per dešimt dienų nuo pranešimo apie saugojimą išsiuntimo, dešimtą dieną, net ir tiems, kurie ją atsiima vėliau (art. 8 L. 1982 m. lapkričio 20 d., Nr. 890).
ricorso-verbale =
    Asmuo, manantis, kad protokolas nepagrįstas, ir **nesumokėjęs sumažintos sumos** gali jį apskųsti tik vienai iš šių dviejų institucijų: skundai yra **alternatyvūs**, o sumokėjus jų teikti nebegalima.
ricorso-prefetto = **Prefektas (Prefetto), per 60 dienų** (art. 203 C.d.S.): skundas paprastame popieriuje, adresuotas prefektui ({ $ente_prefetto }), pateiktas arba registruotu laišku su įteikimo pranešimu ar sertifikuotu el. paštu išsiųstas vietos policijai arba tiesiogiai prefektui, su naudingais dokumentais ir, jei pageidaujate, prašymu būti išklausytam. Jei skundas atmetamas, prefektas įsako sumokėti ne mažesnę kaip dvigubą mažiausios baudos sumą (art. 204 C.d.S.).
ricorso-gdp = **Taikos teisėjas (Giudice di Pace), per 30 dienų** arba 60, jei skundo teikėjas gyvena užsienyje (art. 204-bis C.d.S. ir art. 7 D.Lgs. 2011 m. rugsėjo 1 d., Nr. 150): skundas taikos teisėjui ({ $ente_giudice_di_pace }), pateiktas teismo kanceliarijai, išsiųstas paštu arba pateiktas elektroniniu būdu, su protokolo kopija. Tik šis terminas sustabdomas nuo rugpjūčio 1 iki 31 d. (L. 1969 m. spalio 7 d., Nr. 742).
come-pagare-avviso =
    Naudokite **pridėtą pagoPA mokėjimo pranešimą**: kortele arba iš sąskaitos, banko ar kito pagoPA sistemos dalyvio svetainėje arba programėle. Nuskenuokite QR kodą arba įveskite 18 skaitmenų pranešimo kodą (codice avviso).
altre-modalita = Kiti mokėjimo būdai Italijoje, italų kalba: { $ente_altre_modalita }
