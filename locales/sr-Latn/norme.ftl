# Stato: bozza

accesso-testo =
    Uvid u spise postupka, fotografije i snimke može se izvršiti, lično ili preko zastupnika, u { $ente_comando }, { $ente_indirizzo }, u radno vreme; kopije se mogu zatražiti pismeno na istoj adresi ili na { $ente_pec } (art. 22 i dalje L. od 7. avgusta 1990, br. 241).
responsabile-testo =
    Služba odgovorna za postupak: { $ente_settore }, { $ente_indirizzo }, sertifikovana elektronska pošta { $ente_pec } (art. 4 i 5 L. od 7. avgusta 1990, br. 241).
responsabile-nome = Odgovorno lice: **{ $responsabile_procedimento }**.
privacy-testo = **Rukovalac**: { $ente_nome }, { $ente_indirizzo }. **Svrhe**: utvrđivanje prekršaja, dostavljanje akata, naplata dugovanih iznosa i odbrana prava pred sudom; **pravni osnov**: zakonske obaveze i vršenje javnih ovlašćenja (član 6 stav 1 tačke c i e Uredbe (EU) 2016/679). Podaci se čuvaju onoliko koliko zahtevaju postupak i propisi o javnim arhivima. Obrada može dovesti do kazne, oduzimanja poena sa vozačke dozvole i prinudne naplate. Štampanje i slanje povereni su { $ente_responsabile_esterno }, obrađivač (član 28). **Prava**: pristup, ispravka, brisanje ili ograničenje u predviđenim slučajevima i prigovor (članovi 15 do 21), obraćanjem rukovaocu ili licu za zaštitu podataka ({ $ente_dpo }); pritužba italijanskom organu za zaštitu podataka o ličnosti (Garante per la protezione dei dati personali, član 77). **Potpuno obaveštenje**: { $ente_informativa } i u prostorijama Policijske komande.
pagamento-parziale =
    Zakasnela uplata, ili uplata makar i malo niža od dugovanog iznosa sa troškovima, ne gasi kaznu i zadržava se kao delimična uplata (art. 389 D.P.R. od 16. decembra 1992, br. 495).
estero-sigle =
    C.d.S. = Codice della Strada, italijanski Zakon o saobraćaju na putevima (zakonodavni dekret br. 285 od 30. aprila 1992); art. = član; comma = stav; D.Lgs. = zakonodavni dekret; D.L. = uredba sa zakonskom snagom; D.P.R. = dekret predsednika Republike; L. = zakon.
estero-termini =
    Rokovi teku od dostavljanja. Dan dostavljanja se ne računa, a ako je poslednji dan praznik u Italiji, rok se produžava do prvog narednog dana koji nije praznik.
estero-pagamento =
    { $pagamento ->
        [sconto] **U roku od 5 dana** od dostavljanja plaćate kaznu umanjenu za 30%; **od 6. do 60. dana** plaćate zakonski minimum kazne (art. 202 stav 1 C.d.S.). Na oba iznosa dodaju se troškovi utvrđivanja i dostavljanja, koji se ne umanjuju (art. 201 stav 4 C.d.S.). Navedeni iznosi uključuju troškove.
        [ridotto] **U roku od 60 dana** od dostavljanja plaćate zakonski minimum kazne (art. 202 stav 1 C.d.S.), uz troškove utvrđivanja i dostavljanja (art. 201 stav 4 C.d.S.). Za ovaj prekršaj zakon isključuje umanjenje od 30% za plaćanje u roku od 5 dana. Navedeni iznosi uključuju troškove.
       *[escluso] Za ovaj prekršaj zakon ne dozvoljava plaćanje umanjenog iznosa (art. 202 stavovi 3 i 3-bis C.d.S.). U roku od deset dana zapisnik se šalje prefektu (Prefetto), koji platnim nalogom (ordinanza-ingiunzione) određuje iznos koji treba platiti. **Ne vršite nikakvu uplatu pre nego što ga primite.**
    }
estero-bonifico = **Međunarodnim bankovnim nalogom u evrima** na račun naveden u nastavku. Bankovne provizije padaju na teret uplatioca: Opština mora da primi ceo iznos. Kao svrhu uplate napišite samo broj zapisnika i registarski broj.
estero-pagopa = **Priloženim obaveštenjem o plaćanju pagoPA**: karticom ili sa računa, na internet stranici ili aplikacijom banke ili drugog pružaoca usluga koji učestvuje u sistemu pagoPA. Skenirajte QR kod ili unesite kod obaveštenja od 18 cifara (codice avviso). Koristite obaveštenje sa iznosom za period u kojem plaćate.
estero-ricorso =
    { $pagamento ->
        [escluso] Ko smatra da je zapisnik neosnovan može podneti žalbu samo jednom od sledeća dva organa: žalbe su **alternativne**.
       *[ammesso] Ko smatra da je zapisnik neosnovan i **nije platio umanjeni iznos** može podneti žalbu samo jednom od sledeća dva organa: žalbe su **alternativne**, a plaćanje ih isključuje.
    }
estero-prefetto = **Prefekt (Prefetto), u roku od 60 dana** od dostavljanja (art. 203 C.d.S.): žalba na običnom papiru upućena prefektu ({ $ente_prefetto }) i poslata preporučenim pismom sa povratnicom Policijskoj komandi ({ $ente_indirizzo }) ili neposredno prefektu, sa korisnim dokumentima i, ako želite, sa zahtevom da budete saslušani. Ako se žalba odbije, prefekt nalaže plaćanje iznosa koji nije niži od dvostrukog minimuma (art. 204 C.d.S.).
estero-gdp = **Mirovni sudija (Giudice di Pace), u roku od 60 dana** od dostavljanja za lica sa prebivalištem u inostranstvu (art. 204-bis C.d.S. i art. 7 D.Lgs. od 1. septembra 2011, br. 150): žalba sudu mirovnog sudije ({ $ente_giudice_di_pace }), predata u njegovoj pisarnici, poslata poštom ili podneta elektronski, sa kopijom zapisnika i uplatom sudske takse (contributo unificato). Samo ovaj rok miruje od 1. do 31. avgusta (L. od 7. oktobra 1969, br. 742).
estero-mancato =
    { $pagamento ->
        [escluso] Ako prefekt smatra da je utvrđenje osnovano, izdaje nalog za plaćanje iznosa koji nije niži od dvostrukog minimuma, uz troškove; nalog koji nije ni plaćen ni osporen u rokovima predstavlja izvršnu ispravu (art. 204 C.d.S.).
       *[ammesso] Po isteku 60 dana bez plaćanja umanjenog iznosa i bez žalbe, zapisnik postaje **izvršna isprava za iznos jednak polovini najveće kazne, uz troškove postupka** (art. 203 stav 3 C.d.S.). Sledi prinudna naplata, uz uvećanje od jedne desetine za svakih šest meseci docnje (art. 27 L. od 24. novembra 1981, br. 689) i dodatne troškove.
    }
giacenza-testo =
    Ako se pošiljka čuva u pošti, dostavljanje proizvodi dejstvo danom preuzimanja ili, ako se ne preuzme u roku od deset dana od slanja obaveštenja o prispeću, desetog dana, čak i za onoga ko je preuzme kasnije (art. 8 L. od 20. novembra 1982, br. 890).
ricorso-verbale =
    Ko smatra da je zapisnik neosnovan i **nije platio umanjeni iznos** može podneti žalbu samo jednom od sledeća dva organa: žalbe su **alternativne**, a plaćanje ih isključuje.
ricorso-prefetto = **Prefekt (Prefetto), u roku od 60 dana** (art. 203 C.d.S.): žalba na običnom papiru upućena prefektu ({ $ente_prefetto }), predata ili poslata preporučenim pismom sa povratnicom ili sertifikovanom elektronskom poštom Policijskoj komandi ili neposredno prefektu, sa korisnim dokumentima i, ako želite, sa zahtevom da budete saslušani. Ako se žalba odbije, prefekt nalaže plaćanje iznosa koji nije niži od dvostrukog minimuma (art. 204 C.d.S.).
ricorso-gdp = **Mirovni sudija (Giudice di Pace), u roku od 30 dana**, ili 60 ako podnosilac žalbe živi u inostranstvu (art. 204-bis C.d.S. i art. 7 D.Lgs. od 1. septembra 2011, br. 150): žalba sudu mirovnog sudije ({ $ente_giudice_di_pace }), predata u njegovoj pisarnici, poslata poštom ili podneta elektronski, sa kopijom zapisnika. Samo ovaj rok miruje od 1. do 31. avgusta (L. od 7. oktobra 1969, br. 742).
come-pagare-avviso =
    Koristite **priloženo obaveštenje o plaćanju pagoPA**: karticom ili sa računa, na internet stranici ili aplikacijom banke ili drugog pružaoca usluga koji učestvuje u sistemu pagoPA. Skenirajte QR kod ili unesite kod obaveštenja od 18 cifara (codice avviso).
altre-modalita = Drugi načini plaćanja u Italiji, na italijanskom: { $ente_altre_modalita }
