# Stato: bozza

accesso-testo =
    Vpogled v spis, fotografije in posnetke je mogoč osebno ali po zastopniku na kraju: { $ente_comando }, { $ente_indirizzo }, v času uradnih ur; kopije je mogoče zahtevati pisno na istem naslovu ali na { $ente_pec } (art. 22 in nasl. L. z dne 7. avgusta 1990, št. 241).
responsabile-testo =
    Urad, odgovoren za postopek: { $ente_settore }, { $ente_indirizzo }, certificirana e-pošta { $ente_pec } (art. 4 in 5 L. z dne 7. avgusta 1990, št. 241).
responsabile-nome = Odgovorna oseba: **{ $responsabile_procedimento }**.
privacy-testo = **Upravljavec**: { $ente_nome }, { $ente_indirizzo }. **Nameni**: ugotovitev prekrška, vročitev pisanj, izterjava dolgovanih zneskov in obramba zahtevkov pred sodiščem; **pravna podlaga**: zakonske obveznosti in izvajanje javne oblasti (točki (c) in (e) člena 6(1) Uredbe (EU) 2016/679). Podatki se hranijo toliko časa, kolikor zahtevajo postopek in predpisi o javnih arhivih. Obdelava lahko privede do sankcije, odvzema točk z vozniškega dovoljenja in prisilne izterjave. Tiskanje in odpremo izvaja obdelovalec { $ente_responsabile_esterno } (člen 28). **Pravice**: dostop, popravek, izbris ali omejitev v predvidenih primerih in ugovor (členi 15 do 21), z zahtevo, naslovljeno na upravljavca ali na pooblaščeno osebo za varstvo podatkov ({ $ente_dpo }); pritožba pri italijanskem organu za varstvo osebnih podatkov (Garante per la protezione dei dati personali, člen 77). **Celotne informacije o obdelavi**: { $ente_informativa } in v uradih poveljstva policije.
pagamento-parziale =
    S plačilom, ki je prepozno ali četudi le malo nižje od dolgovanega zneska skupaj s stroški, sankcija ne ugasne; plačilo se šteje za delno plačilo (art. 389 D.P.R. z dne 16. decembra 1992, št. 495).
estero-sigle =
    C.d.S. = Codice della Strada, italijanski zakon o cestnem prometu (zakonodajni odlok št. 285 z dne 30. aprila 1992); comma = odstavek; D.Lgs. = zakonodajni odlok; D.L. = uredba z zakonsko močjo; D.P.R. = odlok predsednika republike; L. = zakon.
estero-termini =
    Roki tečejo od vročitve. Dan vročitve se ne šteje, in če je zadnji dan v Italiji praznik, se rok podaljša do prvega naslednjega dne, ki ni praznik.
estero-pagamento =
    { $pagamento ->
        [sconto] **V 5 dneh** od vročitve plačate sankcijo, znižano za 30 %; **od 6. do 60. dne** plačate zakonsko najnižji znesek sankcije (art. 202, prvi odstavek, C.d.S.). Obema zneskoma se prištejejo stroški ugotavljanja in vročitve, ki se ne znižajo (art. 201, četrti odstavek, C.d.S.). Navedeni zneski vključujejo stroške.
        [ridotto] **V 60 dneh** od vročitve plačate zakonsko najnižji znesek sankcije (art. 202, prvi odstavek, C.d.S.) ter stroške ugotavljanja in vročitve (art. 201, četrti odstavek, C.d.S.). Za ta prekršek zakon izključuje 30-odstotno znižanje za plačilo v 5 dneh. Navedeni zneski vključujejo stroške.
       *[escluso] Za ta prekršek zakon ne dovoljuje plačila znižanega zneska (art. 202, odstavka 3 in 3-bis, C.d.S.). Zapisnik se v desetih dneh pošlje prefektu (Prefetto), ki določi znesek za plačilo s plačilnim nalogom (ordinanza-ingiunzione). **Dokler ga ne prejmete, ne plačajte ničesar.**
    }
estero-bonifico = **Z mednarodnim bančnim nakazilom v evrih** na spodaj navedeni račun. Bančne stroške nosi plačnik: občina mora prejeti celoten znesek. Kot namen plačila navedite samo številko zapisnika in registrsko številko.
estero-pagopa = **S priloženim obvestilom o plačilu pagoPA**: s kartico ali z računa, na spletni strani ali z aplikacijo banke ali drugega ponudnika, vključenega v sistem pagoPA. Skenirajte kodo QR ali vnesite 18-mestno kodo obvestila (codice avviso). Uporabite obvestilo z zneskom za obdobje, v katerem plačate.
estero-ricorso =
    { $pagamento ->
        [escluso] Kdor meni, da zapisnik ni utemeljen, lahko vloži pravno sredstvo samo pri enem od naslednjih dveh organov: pravni sredstvi se **medsebojno izključujeta**.
       *[ammesso] Kdor meni, da zapisnik ni utemeljen, in **ni plačal znižanega zneska**, lahko vloži pravno sredstvo samo pri enem od naslednjih dveh organov: pravni sredstvi se **medsebojno izključujeta**, plačilo pa ju izključuje.
    }
estero-prefetto = **Prefekt (Prefetto), v 60 dneh** od vročitve (art. 203 C.d.S.): pritožba na navadnem papirju, naslovljena na prefekta ({ $ente_prefetto }) in poslana priporočeno s povratnico poveljstvu policije ({ $ente_indirizzo }) ali neposredno prefektu, z morebitnimi koristnimi dokumenti in po želji z zahtevo za zaslišanje. Če je pritožba zavrnjena, prefekt odredi plačilo zneska, ki ni nižji od dvakratnika najnižjega zneska (art. 204 C.d.S.).
estero-gdp = **Mirovni sodnik (Giudice di Pace), v 60 dneh** od vročitve za osebe s prebivališčem v tujini (art. 204-bis C.d.S. in art. 7 D.Lgs. z dne 1. septembra 2011, št. 150): tožba na sodišču mirovnega sodnika ({ $ente_giudice_di_pace }), vložena v njegovem vpisniku, poslana po pošti ali vložena elektronsko, s kopijo zapisnika in plačilom sodne takse (contributo unificato). Samo ta rok ne teče od 1. do 31. avgusta (L. z dne 7. oktobra 1969, št. 742).
estero-mancato =
    { $pagamento ->
        [escluso] Če prefekt meni, da je ugotovitev utemeljena, izda plačilni nalog za znesek, ki ni nižji od dvakratnika najnižjega zneska, skupaj s stroški; nalog, ki v rokih ni ne plačan ne izpodbijan, je izvršilni naslov (art. 204 C.d.S.).
       *[ammesso] Po 60 dneh brez plačila znižanega zneska in brez pravnega sredstva postane zapisnik **izvršilni naslov za znesek v višini polovice najvišje sankcije, skupaj s stroški postopka** (art. 203, tretji odstavek, C.d.S.). Sledi prisilna izterjava s pribitkom ene desetine za vsakih šest mesecev zamude (art. 27 L. z dne 24. novembra 1981, št. 689) in z nadaljnjimi stroški.
    }
giacenza-testo =
    Če je pošiljka shranjena na pošti, je vročitev opravljena z dnem prevzema ali, če ni prevzeta v desetih dneh od odpošiljanja obvestila o shranitvi, deseti dan, tudi za tistega, ki jo prevzame pozneje (art. 8 L. z dne 20. novembra 1982, št. 890).
ricorso-verbale =
    Kdor meni, da zapisnik ni utemeljen, in **ni plačal znižanega zneska**, lahko vloži pravno sredstvo samo pri enem od naslednjih dveh organov: pravni sredstvi se **medsebojno izključujeta**, plačilo pa ju izključuje.
ricorso-prefetto = **Prefekt (Prefetto), v 60 dneh** (art. 203 C.d.S.): pritožba na navadnem papirju, naslovljena na prefekta ({ $ente_prefetto }), vložena ali poslana priporočeno s povratnico ali po certificirani e-pošti poveljstvu policije ali neposredno prefektu, z morebitnimi koristnimi dokumenti in po želji z zahtevo za zaslišanje. Če je pritožba zavrnjena, prefekt odredi plačilo zneska, ki ni nižji od dvakratnika najnižjega zneska (art. 204 C.d.S.).
ricorso-gdp = **Mirovni sodnik (Giudice di Pace), v 30 dneh**, ali v 60 dneh, če tožnik prebiva v tujini (art. 204-bis C.d.S. in art. 7 D.Lgs. z dne 1. septembra 2011, št. 150): tožba na sodišču mirovnega sodnika ({ $ente_giudice_di_pace }), vložena v njegovem vpisniku, poslana po pošti ali vložena elektronsko, s kopijo zapisnika. Samo ta rok ne teče od 1. do 31. avgusta (L. z dne 7. oktobra 1969, št. 742).
come-pagare-avviso =
    Uporabite **priloženo obvestilo o plačilu pagoPA**: s kartico ali z računa, na spletni strani ali z aplikacijo banke ali drugega ponudnika, vključenega v sistem pagoPA. Skenirajte kodo QR ali vnesite 18-mestno kodo obvestila (codice avviso).
altre-modalita = Drugi načini plačila v Italiji, v italijanščini: { $ente_altre_modalita }
