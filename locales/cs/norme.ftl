# Stato: bozza

accesso-testo =
    Do spisu, fotografií a záznamů lze nahlédnout osobně nebo prostřednictvím zástupce na místě: { $ente_comando }, { $ente_indirizzo }, v úředních hodinách; o kopie lze písemně požádat na téže adrese nebo na { $ente_pec } (art. 22 a násl. L. ze dne 7. srpna 1990, č. 241).
responsabile-testo =
    Útvar odpovědný za řízení: { $ente_settore }, { $ente_indirizzo }, certifikovaný e-mail { $ente_pec } (art. 4 a 5 L. ze dne 7. srpna 1990, č. 241).
responsabile-nome = Odpovědná osoba: **{ $responsabile_procedimento }**.
privacy-testo = **Správce**: { $ente_nome }, { $ente_indirizzo }. **Účely**: zjištění přestupku, doručení písemností, vybrání dlužných částek a obhajoba nároků před soudem; **právní základ**: právní povinnosti a výkon veřejné moci (čl. 6 odst. 1 písm. c) a e) nařízení (EU) 2016/679). Údaje se uchovávají po dobu, kterou vyžaduje řízení a předpisy o veřejných archivech. Zpracování může vést k uložení sankce, k odečtení bodů z řidičského průkazu a k nucenému vymáhání. Tiskem a odesláním je pověřen zpracovatel { $ente_responsabile_esterno } (čl. 28). **Práva**: přístup, oprava, výmaz nebo omezení zpracování ve stanovených případech a námitka (čl. 15 až 21), a to podáním u správce nebo u pověřence pro ochranu osobních údajů ({ $ente_dpo }); stížnost u italského úřadu pro ochranu osobních údajů (Garante per la protezione dei dati personali, čl. 77). **Úplné informace o zpracování**: { $ente_informativa } a na úřadovnách velitelství policie.
pagamento-parziale =
    Opožděnou platbou nebo platbou i jen o málo nižší, než je dlužná částka včetně nákladů, sankce nezaniká; platba se považuje za částečnou úhradu (art. 389 D.P.R. ze dne 16. prosince 1992, č. 495).
estero-sigle =
    C.d.S. = Codice della Strada, italský zákon o silničním provozu (legislativní nařízení č. 285 ze dne 30. dubna 1992); comma = odstavec; D.Lgs. = legislativní nařízení; D.L. = nařízení s mocí zákona; D.P.R. = dekret prezidenta republiky; L. = zákon.
estero-termini =
    Lhůty běží od doručení. Den doručení se nezapočítává, a je-li poslední den v Itálii svátkem, prodlužuje se lhůta do nejbližšího následujícího dne, který svátkem není.
estero-pagamento =
    { $pagamento ->
        [sconto] **Do 5 dnů** od doručení zaplatíte sankci sníženou o 30 %; **od 6. do 60. dne** zaplatíte zákonnou minimální výši sankce (art. 202 odst. 1 C.d.S.). K oběma částkám se připočítávají náklady na zjištění a doručení, které se nesnižují (art. 201 odst. 4 C.d.S.). Uvedené částky náklady zahrnují.
        [ridotto] **Do 60 dnů** od doručení zaplatíte zákonnou minimální výši sankce (art. 202 odst. 1 C.d.S.) a náklady na zjištění a doručení (art. 201 odst. 4 C.d.S.). U tohoto přestupku zákon vylučuje snížení o 30 % při zaplacení do 5 dnů. Uvedené částky náklady zahrnují.
       *[escluso] U tohoto přestupku zákon neumožňuje zaplacení snížené částky (art. 202 odst. 3 a 3-bis C.d.S.). Protokol se do deseti dnů postupuje prefektovi (Prefetto), který stanoví částku k zaplacení platebním příkazem (ordinanza-ingiunzione). **Než jej obdržíte, nic neplaťte.**
    }
estero-bonifico = **Mezinárodním bankovním převodem v eurech** na níže uvedený účet. Bankovní poplatky nese plátce: obec musí obdržet částku v plné výši. Jako účel platby uveďte pouze číslo protokolu a registrační značku.
estero-pagopa = **Přiloženou platební výzvou pagoPA**: kartou nebo z účtu, na webu či v aplikaci banky nebo jiného poskytovatele zapojeného do systému pagoPA. Naskenujte kód QR nebo zadejte osmnáctimístný kód výzvy (codice avviso). Použijte výzvu s částkou platnou pro období, v němž platíte.
estero-ricorso =
    { $pagamento ->
        [escluso] Kdo považuje protokol za neopodstatněný, může podat opravný prostředek pouze k jednomu z těchto dvou orgánů: opravné prostředky se **vzájemně vylučují**.
       *[ammesso] Kdo považuje protokol za neopodstatněný a **nezaplatil sníženou částku**, může podat opravný prostředek pouze k jednomu z těchto dvou orgánů: opravné prostředky se **vzájemně vylučují** a zaplacení je vylučuje.
    }
estero-prefetto = **Prefekt (Prefetto), do 60 dnů** od doručení (art. 203 C.d.S.): podání na běžném papíře určené prefektovi ({ $ente_prefetto }) a zaslané doporučeně s dodejkou velitelství policie ({ $ente_indirizzo }) nebo přímo prefektovi, s veškerými užitečnými doklady a případně s žádostí o slyšení. Je-li podání zamítnuto, nařídí prefekt zaplacení částky, která není nižší než dvojnásobek minimální výše (art. 204 C.d.S.).
estero-gdp = **Smírčí soudce (Giudice di Pace), do 60 dnů** od doručení u osob s bydlištěm v zahraničí (art. 204-bis C.d.S. a art. 7 D.Lgs. ze dne 1. září 2011, č. 150): žaloba k soudu smírčího soudce ({ $ente_giudice_di_pace }), podaná v jeho kanceláři, zaslaná poštou nebo podaná elektronicky, s kopií protokolu a zaplacením soudního poplatku (contributo unificato). Pouze tato lhůta se staví od 1. do 31. srpna (L. ze dne 7. října 1969, č. 742).
estero-mancato =
    { $pagamento ->
        [escluso] Považuje-li prefekt zjištění za opodstatněné, vydá platební příkaz na částku, která není nižší než dvojnásobek minimální výše, zvýšenou o náklady; příkaz, který není ve lhůtách zaplacen ani napaden, je exekučním titulem (art. 204 C.d.S.).
       *[ammesso] Uplyne-li 60 dnů bez zaplacení snížené částky a bez podání opravného prostředku, stává se protokol **exekučním titulem na částku rovnající se polovině maximální sankce, zvýšenou o náklady řízení** (art. 203 odst. 3 C.d.S.). Následuje nucené vymáhání s přirážkou jedné desetiny za každých šest měsíců prodlení (art. 27 L. ze dne 24. listopadu 1981, č. 689) a s dalšími náklady.
    }
giacenza-testo =
    Je-li zásilka uložena na poště, nastávají účinky doručení dnem vyzvednutí, nebo není-li vyzvednuta do deseti dnů od odeslání oznámení o uložení, desátým dnem, a to i pro toho, kdo ji vyzvedne později (art. 8 L. ze dne 20. listopadu 1982, č. 890).
ricorso-verbale =
    Kdo považuje protokol za neopodstatněný a **nezaplatil sníženou částku**, může podat opravný prostředek pouze k jednomu z těchto dvou orgánů: opravné prostředky se **vzájemně vylučují** a zaplacení je vylučuje.
ricorso-prefetto = **Prefekt (Prefetto), do 60 dnů** (art. 203 C.d.S.): podání na běžném papíře určené prefektovi ({ $ente_prefetto }), předložené nebo zaslané doporučeně s dodejkou či certifikovaným e-mailem velitelství policie nebo přímo prefektovi, s veškerými užitečnými doklady a případně s žádostí o slyšení. Je-li podání zamítnuto, nařídí prefekt zaplacení částky, která není nižší než dvojnásobek minimální výše (art. 204 C.d.S.).
ricorso-gdp = **Smírčí soudce (Giudice di Pace), do 30 dnů**, nebo do 60 dnů, má-li žalobce bydliště v zahraničí (art. 204-bis C.d.S. a art. 7 D.Lgs. ze dne 1. září 2011, č. 150): žaloba k soudu smírčího soudce ({ $ente_giudice_di_pace }), podaná v jeho kanceláři, zaslaná poštou nebo podaná elektronicky, s kopií protokolu. Pouze tato lhůta se staví od 1. do 31. srpna (L. ze dne 7. října 1969, č. 742).
come-pagare-avviso =
    Použijte **přiloženou platební výzvu pagoPA**: kartou nebo z účtu, na webu či v aplikaci banky nebo jiného poskytovatele zapojeného do systému pagoPA. Naskenujte kód QR nebo zadejte osmnáctimístný kód výzvy (codice avviso).
altre-modalita = Další způsoby platby v Itálii, v italštině: { $ente_altre_modalita }
