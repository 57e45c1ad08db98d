# Stato: bozza

accesso-testo =
    Spis postupka, fotografije i snimke mogu se pregledati, osobno ili preko opunomoćenika, na adresi: { $ente_comando }, { $ente_indirizzo }, u radno vrijeme; preslike se mogu zatražiti pisanim putem na istoj adresi ili na { $ente_pec } (art. 22 i sljedeći L. 7. kolovoza 1990., br. 241).
responsabile-testo =
    Ured nadležan za postupak: { $ente_settore }, { $ente_indirizzo }, ovjerena e-pošta { $ente_pec } (art. 4 i 5 L. 7. kolovoza 1990., br. 241).
responsabile-nome = Odgovorna službena osoba: **{ $responsabile_procedimento }**.
privacy-testo = **Voditelj obrade**: { $ente_nome }, { $ente_indirizzo }. **Svrhe**: utvrđivanje prekršaja, dostava akata, naplata dugovanih iznosa i obrana pred sudom; **pravna osnova**: pravne obveze i izvršavanje službene ovlasti (članak 6. stavak 1. točke (c) i (e) Uredbe (EU) 2016/679). Podaci se čuvaju onoliko dugo koliko to zahtijevaju postupak i propisi o javnim arhivima. Obrada može dovesti do kazne, oduzimanja bodova s vozačke dozvole i prisilne naplate. Tisak i slanje povjereni su izvršitelju obrade: { $ente_responsabile_esterno } (članak 28.). **Prava**: pristup, ispravak, brisanje ili ograničenje u predviđenim slučajevima te prigovor (članci od 15. do 21.), obraćanjem voditelju obrade ili službeniku za zaštitu podataka ({ $ente_dpo }); pritužba talijanskom tijelu za zaštitu podataka (Garante per la protezione dei dati personali, članak 77.). **Potpuna obavijest o obradi podataka**: { $ente_informativa } i u uredima Zapovjedništva policije.
pagamento-parziale =
    Zakašnjelo plaćanje ili plaćanje iznosa čak i malo manjeg od dugovanog, uključujući troškove, ne podmiruje kaznu i zadržava se kao djelomična uplata (art. 389 D.P.R. 16. prosinca 1992., br. 495).
estero-sigle =
    C.d.S. = Codice della Strada, talijanski Zakon o cestovnom prometu (zakonodavna uredba br. 285 od 30. travnja 1992.); comma = stavak; D.Lgs. = zakonodavna uredba; D.L. = uredba sa zakonskom snagom; D.P.R. = dekret predsjednika Republike; L. = zakon.
estero-termini =
    Rokovi teku od dostave. Dan dostave ne uračunava se, a ako je posljednji dan blagdan ili neradni dan u Italiji, rok se produljuje do prvoga sljedećeg dana koji nije blagdan ni neradni dan.
estero-pagamento =
    { $pagamento ->
        [sconto] **U roku od 5 dana** od dostave plaćate kaznu umanjenu za 30 %; **od 6. do 60. dana** plaćate zakonom propisani najniži iznos kazne (art. 202 st. 1 C.d.S.). Objema se dodaju troškovi utvrđivanja i dostave, koji se ne umanjuju (art. 201 st. 4 C.d.S.). Navedeni iznosi uključuju troškove.
        [ridotto] **U roku od 60 dana** od dostave plaćate zakonom propisani najniži iznos kazne (art. 202 st. 1 C.d.S.), uvećan za troškove utvrđivanja i dostave (art. 201 st. 4 C.d.S.). Za ovaj prekršaj zakon isključuje umanjenje od 30 % za plaćanje u roku od 5 dana. Navedeni iznosi uključuju troškove.
       *[escluso] Za ovaj prekršaj zakon ne dopušta plaćanje umanjenog iznosa (art. 202 st. 3 i 3-bis C.d.S.). Zapisnik se u roku od deset dana dostavlja prefektu, koji platnim nalogom (ordinanza-ingiunzione) određuje iznos koji treba platiti. **Ne plaćajte ništa prije nego što ga primite.**
    }
estero-bonifico = **Međunarodnim bankovnim prijenosom u eurima** na račun naveden u nastavku. Bankovne naknade snosi platitelj: Općina mora primiti puni iznos. U opis plaćanja upišite samo broj zapisnika i registarsku oznaku.
estero-pagopa = **Priloženom obavijesti o plaćanju pagoPA**: karticom ili s računa, na internetskoj stranici ili u aplikaciji banke ili drugog pružatelja usluga koji sudjeluje u sustavu pagoPA. Skenirajte QR kod ili upišite 18-znamenkasti kod obavijesti (codice avviso). Upotrijebite obavijest s iznosom za razdoblje u kojem plaćate.
estero-ricorso =
    { $pagamento ->
        [escluso] Tko smatra da je zapisnik neosnovan, može podnijeti žalbu samo jednom od sljedećih dvaju tijela: žalbe su **alternativne**.
       *[ammesso] Tko smatra da je zapisnik neosnovan i **nije platio umanjeni iznos**, može podnijeti žalbu samo jednom od sljedećih dvaju tijela: žalbe su **alternativne**, a plaćanje ih isključuje.
    }
estero-prefetto = **Prefekt (Prefetto), u roku od 60 dana** od dostave (art. 203 C.d.S.): žalba na običnom papiru naslovljena na prefekta ({ $ente_prefetto }) i poslana preporučenim pismom s povratnicom Zapovjedništvu policije ({ $ente_indirizzo }) ili izravno prefektu, sa svim korisnim dokumentima i, ako želite, zahtjevom za saslušanje. Ako se žalba odbije, prefekt nalaže plaćanje iznosa koji nije niži od dvostrukog najnižeg iznosa (art. 204 C.d.S.).
estero-gdp = **Mirovni sudac (Giudice di Pace), u roku od 60 dana** od dostave za osobe s boravištem u inozemstvu (art. 204-bis C.d.S. i art. 7 D.Lgs. 1. rujna 2011., br. 150): žalba sudu mirovnog suca ({ $ente_giudice_di_pace }), podnesena u sudskoj pisarnici, poslana poštom ili elektroničkim putem, s preslikom zapisnika i uz plaćanje sudske pristojbe (contributo unificato). Samo ovaj rok miruje od 1. do 31. kolovoza (L. 7. listopada 1969., br. 742).
estero-mancato =
    { $pagamento ->
        [escluso] Ako prefekt smatra da je utvrđenje osnovano, izdaje nalog za plaćanje iznosa koji nije niži od dvostrukog najnižeg iznosa, uvećanog za troškove; nalog koji u rokovima nije ni plaćen ni osporen ovršna je isprava (art. 204 C.d.S.).
       *[ammesso] Nakon isteka 60 dana bez plaćanja umanjenog iznosa i bez žalbe zapisnik postaje **ovršna isprava za iznos jednak polovici najviše kazne, uvećan za troškove postupka** (art. 203 st. 3 C.d.S.). Slijedi prisilna naplata, uz uvećanje od jedne desetine za svakih šest mjeseci kašnjenja (art. 27 L. 24. studenoga 1981., br. 689) i daljnje troškove.
    }
giacenza-testo =
    Ako se pošiljka čuva u poštanskom uredu, smatra se da je dostava obavljena na dan preuzimanja ili, ako nije preuzeta u roku od deset dana od slanja obavijesti o pohrani, desetoga dana, i za one koji je preuzmu kasnije (art. 8 L. 20. studenoga 1982., br. 890).
ricorso-verbale =
    Tko smatra da je zapisnik neosnovan i **nije platio umanjeni iznos**, može podnijeti žalbu samo jednom od sljedećih dvaju tijela: žalbe su **alternativne**, a plaćanje ih isključuje.
ricorso-prefetto = **Prefekt (Prefetto), u roku od 60 dana** (art. 203 C.d.S.): žalba na običnom papiru naslovljena na prefekta ({ $ente_prefetto }), predana ili poslana preporučenim pismom s povratnicom ili ovjerenom e-poštom Zapovjedništvu policije ili izravno prefektu, sa svim korisnim dokumentima i, ako želite, zahtjevom za saslušanje. Ako se žalba odbije, prefekt nalaže plaćanje iznosa koji nije niži od dvostrukog najnižeg iznosa (art. 204 C.d.S.).
ricorso-gdp = **Mirovni sudac (Giudice di Pace), u roku od 30 dana**, ili 60 ako podnositelj žalbe boravi u inozemstvu (art. 204-bis C.d.S. i art. 7 D.Lgs. 1. rujna 2011., br. 150): žalba sudu mirovnog suca ({ $ente_giudice_di_pace }), podnesena u sudskoj pisarnici, poslana poštom ili elektroničkim putem, s preslikom zapisnika. Samo ovaj rok miruje od 1. do 31. kolovoza (L. 7. listopada 1969., br. 742).
come-pagare-avviso =
    Upotrijebite **priloženu obavijest o plaćanju pagoPA**: karticom ili s računa, na internetskoj stranici ili u aplikaciji banke ili drugog pružatelja usluga koji sudjeluje u sustavu pagoPA. Skenirajte QR kod ili upišite 18-znamenkasti kod obavijesti (codice avviso).
altre-modalita = Drugi načini plaćanja u Italiji, na talijanskom: { $ente_altre_modalita }
