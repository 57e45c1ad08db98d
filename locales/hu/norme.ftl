# Stato: bozza

accesso-testo =
    Az eljárás irataiba, a fényképekbe és a felvételekbe személyesen vagy meghatalmazott útján, nyitvatartási időben lehet betekinteni a következő helyen: { $ente_comando }, { $ente_indirizzo }; másolat írásban kérhető ugyanezen a címen vagy itt: { $ente_pec } (1990. augusztus 7-i 241. sz. L., art. 22 és az azt követők).
responsabile-testo =
    Az eljárásért felelős hivatal: { $ente_settore }, { $ente_indirizzo }, hitelesített e-mail: { $ente_pec } (1990. augusztus 7-i 241. sz. L., art. 4 és 5).
responsabile-nome = Felelős ügyintéző: **{ $responsabile_procedimento }**.
privacy-testo = **Adatkezelő**: { $ente_nome }, { $ente_indirizzo }. **Célok**: a jogsértés megállapítása, az iratok kézbesítése, a tartozások beszedése és az igények bíróság előtti védelme; **jogalap**: jogi kötelezettség és közhatalmi jogosítvány gyakorlása (az (EU) 2016/679 rendelet 6. cikke (1) bekezdésének c) és e) pontja). Az adatokat addig őrzik meg, ameddig azt az eljárás és a közlevéltárakra vonatkozó szabályok megkövetelik. Az adatkezelés következménye lehet a bírság, a vezetői engedélyhez tartozó pontok levonása és a végrehajtás. A nyomtatást és a postázást adatfeldolgozó végzi: { $ente_responsabile_esterno } (28. cikk). **Jogok**: hozzáférés, helyesbítés, törlés vagy korlátozás az előírt esetekben, valamint tiltakozás (15-21. cikk), az adatkezelőhöz vagy az adatvédelmi tisztviselőhöz ({ $ente_dpo }) fordulva; panasz az olasz adatvédelmi hatóságnál (Garante per la protezione dei dati personali, 77. cikk). **Teljes adatvédelmi tájékoztató**: { $ente_informativa } és a Rendészeti Parancsnokság hivatalaiban.
pagamento-parziale =
    A késedelmes vagy a költségekkel együtt fizetendő összegtől akár csak kevéssel is elmaradó fizetés nem egyenlíti ki a bírságot, és azt részfizetésként visszatartják (1992. december 16-i 495. sz. D.P.R., art. 389).
estero-sigle =
    C.d.S. = Codice della Strada, az olasz közúti közlekedési törvénykönyv (1992. április 30-i 285. sz. törvényerejű rendelet); comma = bekezdés; D.Lgs. = törvényerejű rendelet (decreto legislativo); D.L. = rendkívüli törvényerejű rendelet (decreto-legge); D.P.R. = a köztársasági elnök rendelete; L. = törvény; art. = cikk.
estero-termini =
    A határidők a kézbesítéstől számítanak. A kézbesítés napja nem számít bele a határidőbe, és ha az utolsó nap Olaszországban munkaszüneti nap, a határidő a következő olyan napig meghosszabbodik, amely nem munkaszüneti nap.
estero-pagamento =
    { $pagamento ->
        [sconto] A kézbesítéstől számított **5 napon belül** a 30%-kal csökkentett bírságot fizeti; **a 6. naptól a 60. napig** a bírság törvényi legkisebb összegét fizeti (C.d.S. art. 202, (1) bek.). Mindkettőhöz hozzáadódnak a megállapítás és a kézbesítés költségei, amelyek nem csökkennek (C.d.S. art. 201, (4) bek.). A feltüntetett összegek a költségeket is tartalmazzák.
        [ridotto] A kézbesítéstől számított **60 napon belül** a bírság törvényi legkisebb összegét fizeti (C.d.S. art. 202, (1) bek.), továbbá a megállapítás és a kézbesítés költségeit (C.d.S. art. 201, (4) bek.). E jogsértés esetében a törvény kizárja az 5 napon belüli fizetésért járó 30%-os csökkentést. A feltüntetett összegek a költségeket is tartalmazzák.
       *[escluso] E jogsértés esetében a törvény nem engedi meg a csökkentett összeg megfizetését (C.d.S. art. 202, (3) és (3-bis) bek.). A jegyzőkönyvet tíz napon belül megküldik a prefektusnak, aki fizetési meghagyásban (ordinanza-ingiunzione) állapítja meg a fizetendő összeget. **Ne fizessen semmit, mielőtt azt megkapja.**
    }
estero-bonifico = **Nemzetközi banki átutalással, euróban**, az alább feltüntetett számlára. A banki költségek a fizetőt terhelik: az önkormányzatnak a teljes összeget meg kell kapnia. A közleményben csak a jegyzőkönyv számát és a rendszámot tüntesse fel.
estero-pagopa = **A mellékelt pagoPA fizetési értesítővel**: bankkártyával vagy számláról, egy bank vagy a pagoPA rendszerben részt vevő más szolgáltató honlapján vagy alkalmazásával. Olvassa be a QR-kódot, vagy adja meg az értesítő 18 számjegyű kódját (codice avviso). Azt az értesítőt használja, amelyen a fizetés időszakának megfelelő összeg szerepel.
estero-ricorso =
    { $pagamento ->
        [escluso] Aki a jegyzőkönyvet megalapozatlannak tartja, a következő két hatóság közül csak az egyiknél élhet jogorvoslattal: a jogorvoslatok **vagylagosak**.
       *[ammesso] Aki a jegyzőkönyvet megalapozatlannak tartja, és **nem fizette meg a csökkentett összeget**, a következő két hatóság közül csak az egyiknél élhet jogorvoslattal: a jogorvoslatok **vagylagosak**, és a fizetés kizárja őket.
    }
estero-prefetto = **Prefektus (Prefetto), 60 napon belül** a kézbesítéstől számítva (C.d.S. art. 203): egyszerű papíron benyújtott, a prefektusnak ({ $ente_prefetto }) címzett fellebbezés, amelyet tértivevényes ajánlott levélben kell megküldeni a Rendészeti Parancsnokságnak ({ $ente_indirizzo }) vagy közvetlenül a prefektusnak, a hasznos iratokkal és kívánság szerint meghallgatás iránti kérelemmel együtt. Ha a fellebbezést elutasítják, a prefektus legalább a legkisebb összeg kétszeresének megfizetésére kötelez (C.d.S. art. 204).
estero-gdp = **Békebíró (Giudice di Pace), 60 napon belül** a kézbesítéstől számítva, a külföldön lakók esetében (C.d.S. art. 204-bis és a 2011. szeptember 1-jei 150. sz. D.Lgs., art. 7): a békebíróságnak ({ $ente_giudice_di_pace }) címzett kereset, amelyet a bíróság irodájában kell benyújtani, postán vagy elektronikus úton kell megküldeni, a jegyzőkönyv másolatával és a bírósági illeték (contributo unificato) megfizetésével. Csak ez a határidő szünetel augusztus 1. és 31. között (1969. október 7-i 742. sz. L.).
estero-mancato =
    { $pagamento ->
        [escluso] Ha a prefektus a megállapítást megalapozottnak tartja, fizetési meghagyást bocsát ki legalább a legkisebb összeg kétszereséről, a költségekkel együtt; a határidőn belül meg nem fizetett és meg nem támadott meghagyás végrehajtható okirat (C.d.S. art. 204).
       *[ammesso] Ha 60 nap a csökkentett összeg megfizetése és jogorvoslat nélkül telik el, a jegyzőkönyv **végrehajtható okirattá válik a legmagasabb bírság felének megfelelő összegre, az eljárás költségeivel együtt** (C.d.S. art. 203, (3) bek.). Ezt végrehajtás követi, minden hat hónapnyi késedelem után egytizedes pótlékkal (1981. november 24-i 689. sz. L., art. 27) és további költségekkel.
    }
giacenza-testo =
    Ha a küldeményt a postahivatalban őrzik, a kézbesítés az átvétel napján történik meg, vagy ha a letétbe helyezésről szóló értesítés feladásától számított tíz napon belül nem veszik át, a tizedik napon, azok esetében is, akik később veszik át (1982. november 20-i 890. sz. L., art. 8).
ricorso-verbale =
    Aki a jegyzőkönyvet megalapozatlannak tartja, és **nem fizette meg a csökkentett összeget**, a következő két hatóság közül csak az egyiknél élhet jogorvoslattal: a jogorvoslatok **vagylagosak**, és a fizetés kizárja őket.
ricorso-prefetto = **Prefektus (Prefetto), 60 napon belül** (C.d.S. art. 203): egyszerű papíron benyújtott, a prefektusnak ({ $ente_prefetto }) címzett fellebbezés, amelyet személyesen, tértivevényes ajánlott levélben vagy hitelesített e-mailben kell eljuttatni a Rendészeti Parancsnoksághoz vagy közvetlenül a prefektushoz, a hasznos iratokkal és kívánság szerint meghallgatás iránti kérelemmel együtt. Ha a fellebbezést elutasítják, a prefektus legalább a legkisebb összeg kétszeresének megfizetésére kötelez (C.d.S. art. 204).
ricorso-gdp = **Békebíró (Giudice di Pace), 30 napon belül**, illetve 60 napon belül, ha a jogorvoslattal élő külföldön lakik (C.d.S. art. 204-bis és a 2011. szeptember 1-jei 150. sz. D.Lgs., art. 7): a békebíróságnak ({ $ente_giudice_di_pace }) címzett kereset, amelyet a bíróság irodájában kell benyújtani, postán vagy elektronikus úton kell megküldeni, a jegyzőkönyv másolatával. Csak ez a határidő szünetel augusztus 1. és 31. között (1969. október 7-i 742. sz. L.).
come-pagare-avviso =
    Használja a **mellékelt pagoPA fizetési értesítőt**: bankkártyával vagy számláról, egy bank vagy a pagoPA rendszerben részt vevő más szolgáltató honlapján vagy alkalmazásával. Olvassa be a QR-kódot, vagy adja meg az értesítő 18 számjegyű kódját (codice avviso).
altre-modalita = További fizetési módok Olaszországban, olaszul: { $ente_altre_modalita }
