# Stato: bozza

accesso-testo =
    Do spisu, fotografií a záznamov možno nazrieť osobne alebo prostredníctvom zástupcu na mieste: { $ente_comando }, { $ente_indirizzo }, v úradných hodinách; o kópie možno písomne požiadať na tej istej adrese alebo na { $ente_pec } (art. 22 a nasl. L. zo 7. augusta 1990, č. 241).
responsabile-testo =
    Útvar zodpovedný za konanie: { $ente_settore }, { $ente_indirizzo }, certifikovaný e-mail { $ente_pec } (art. 4 a 5 L. zo 7. augusta 1990, č. 241).
responsabile-nome = Zodpovedná osoba: **{ $responsabile_procedimento }**.
privacy-testo = **Prevádzkovateľ**: { $ente_nome }, { $ente_indirizzo }. **Účely**: zistenie priestupku, doručenie písomností, výber dlžných súm a obhajoba nárokov pred súdom; **právny základ**: zákonné povinnosti a výkon verejnej moci (čl. 6 ods. 1 písm. c) a e) nariadenia (EÚ) 2016/679). Údaje sa uchovávajú tak dlho, ako to vyžaduje konanie a predpisy o verejných archívoch. Spracúvanie môže viesť k uloženiu sankcie, k odpočítaniu bodov z vodičského preukazu a k nútenému vymáhaniu. Tlačou a odoslaním je poverený sprostredkovateľ { $ente_responsabile_esterno } (čl. 28). **Práva**: prístup, oprava, vymazanie alebo obmedzenie spracúvania v ustanovených prípadoch a námietka (čl. 15 až 21), a to podaním u prevádzkovateľa alebo u zodpovednej osoby pre ochranu údajov ({ $ente_dpo }); sťažnosť na taliansky úrad na ochranu osobných údajov (Garante per la protezione dei dati personali, čl. 77). **Úplné informácie o spracúvaní**: { $ente_informativa } a na pracoviskách veliteľstva polície.
pagamento-parziale =
    Oneskorenou platbou alebo platbou čo i len o málo nižšou, ako je dlžná suma vrátane nákladov, sankcia nezaniká; platba sa považuje za čiastočnú úhradu (art. 389 D.P.R. zo 16. decembra 1992, č. 495).
estero-sigle =
    C.d.S. = Codice della Strada, taliansky zákon o cestnej premávke (legislatívny dekrét č. 285 z 30. apríla 1992); comma = odsek; D.Lgs. = legislatívny dekrét; D.L. = dekrét s mocou zákona; D.P.R. = dekrét prezidenta republiky; L. = zákon.
estero-termini =
    Lehoty plynú od doručenia. Deň doručenia sa nezapočítava, a ak je posledný deň v Taliansku sviatkom, lehota sa predlžuje do najbližšieho nasledujúceho dňa, ktorý nie je sviatkom.
estero-pagamento =
    { $pagamento ->
        [sconto] **Do 5 dní** od doručenia zaplatíte sankciu zníženú o 30 %; **od 6. do 60. dňa** zaplatíte zákonnú minimálnu výšku sankcie (art. 202 ods. 1 C.d.S.). K obom sumám sa pripočítavajú náklady na zistenie a doručenie, ktoré sa neznižujú (art. 201 ods. 4 C.d.S.). Uvedené sumy zahŕňajú náklady.
        [ridotto] **Do 60 dní** od doručenia zaplatíte zákonnú minimálnu výšku sankcie (art. 202 ods. 1 C.d.S.) a náklady na zistenie a doručenie (art. 201 ods. 4 C.d.S.). Pri tomto priestupku zákon vylučuje zníženie o 30 % pri zaplatení do 5 dní. Uvedené sumy zahŕňajú náklady.
       *[escluso] Pri tomto priestupku zákon neumožňuje zaplatenie zníženej sumy (art. 202 ods. 3 a 3-bis C.d.S.). Protokol sa do desiatich dní postúpi prefektovi (Prefetto), ktorý určí sumu na zaplatenie platobným príkazom (ordinanza-ingiunzione). **Kým ho nedostanete, nič neplaťte.**
    }
estero-bonifico = **Medzinárodným bankovým prevodom v eurách** na nižšie uvedený účet. Bankové poplatky znáša platiteľ: obec musí dostať sumu v plnej výške. Ako účel platby uveďte iba číslo protokolu a evidenčné číslo vozidla.
estero-pagopa = **Priloženou platobnou výzvou pagoPA**: kartou alebo z účtu, na webe či v aplikácii banky alebo iného poskytovateľa zapojeného do systému pagoPA. Naskenujte kód QR alebo zadajte osemnásťmiestny kód výzvy (codice avviso). Použite výzvu so sumou platnou pre obdobie, v ktorom platíte.
estero-ricorso =
    { $pagamento ->
        [escluso] Kto považuje protokol za neopodstatnený, môže podať opravný prostriedok iba na jeden z týchto dvoch orgánov: opravné prostriedky sa **navzájom vylučujú**.
       *[ammesso] Kto považuje protokol za neopodstatnený a **nezaplatil zníženú sumu**, môže podať opravný prostriedok iba na jeden z týchto dvoch orgánov: opravné prostriedky sa **navzájom vylučujú** a zaplatenie ich vylučuje.
    }
estero-prefetto = **Prefekt (Prefetto), do 60 dní** od doručenia (art. 203 C.d.S.): podanie na obyčajnom papieri určené prefektovi ({ $ente_prefetto }) a zaslané doporučene s doručenkou veliteľstvu polície ({ $ente_indirizzo }) alebo priamo prefektovi, so všetkými užitočnými dokladmi a prípadne so žiadosťou o vypočutie. Ak sa podanie zamietne, prefekt nariadi zaplatenie sumy, ktorá nie je nižšia ako dvojnásobok minimálnej výšky (art. 204 C.d.S.).
estero-gdp = **Zmierovací sudca (Giudice di Pace), do 60 dní** od doručenia pri osobách s bydliskom v zahraničí (art. 204-bis C.d.S. a art. 7 D.Lgs. z 1. septembra 2011, č. 150): žaloba na súd zmierovacieho sudcu ({ $ente_giudice_di_pace }), podaná v jeho kancelárii, zaslaná poštou alebo podaná elektronicky, s kópiou protokolu a zaplatením súdneho poplatku (contributo unificato). Iba táto lehota neplynie od 1. do 31. augusta (L. zo 7. októbra 1969, č. 742).
estero-mancato =
    { $pagamento ->
        [escluso] Ak prefekt považuje zistenie za opodstatnené, vydá platobný príkaz na sumu, ktorá nie je nižšia ako dvojnásobok minimálnej výšky, zvýšenú o náklady; príkaz, ktorý nie je v lehotách zaplatený ani napadnutý, je exekučným titulom (art. 204 C.d.S.).
       *[ammesso] Ak uplynie 60 dní bez zaplatenia zníženej sumy a bez podania opravného prostriedku, protokol sa stáva **exekučným titulom na sumu rovnajúcu sa polovici maximálnej sankcie, zvýšenú o náklady konania** (art. 203 ods. 3 C.d.S.). Nasleduje nútené vymáhanie s prirážkou jednej desatiny za každých šesť mesiacov omeškania (art. 27 L. z 24. novembra 1981, č. 689) a s ďalšími nákladmi.
    }
giacenza-testo =
    Ak je zásielka uložená na pošte, účinky doručenia nastávajú dňom prevzatia alebo, ak nie je prevzatá do desiatich dní od odoslania oznámenia o uložení, desiatym dňom, a to aj pre toho, kto ju prevezme neskôr (art. 8 L. z 20. novembra 1982, č. 890).
ricorso-verbale =
    Kto považuje protokol za neopodstatnený a **nezaplatil zníženú sumu**, môže podať opravný prostriedok iba na jeden z týchto dvoch orgánov: opravné prostriedky sa **navzájom vylučujú** a zaplatenie ich vylučuje.
ricorso-prefetto = **Prefekt (Prefetto), do 60 dní** (art. 203 C.d.S.): podanie na obyčajnom papieri určené prefektovi ({ $ente_prefetto }), predložené alebo zaslané doporučene s doručenkou či certifikovaným e-mailom veliteľstvu polície alebo priamo prefektovi, so všetkými užitočnými dokladmi a prípadne so žiadosťou o vypočutie. Ak sa podanie zamietne, prefekt nariadi zaplatenie sumy, ktorá nie je nižšia ako dvojnásobok minimálnej výšky (art. 204 C.d.S.).
ricorso-gdp = **Zmierovací sudca (Giudice di Pace), do 30 dní**, alebo do 60 dní, ak má žalobca bydlisko v zahraničí (art. 204-bis C.d.S. a art. 7 D.Lgs. z 1. septembra 2011, č. 150): žaloba na súd zmierovacieho sudcu ({ $ente_giudice_di_pace }), podaná v jeho kancelárii, zaslaná poštou alebo podaná elektronicky, s kópiou protokolu. Iba táto lehota neplynie od 1. do 31. augusta (L. zo 7. októbra 1969, č. 742).
come-pagare-avviso =
    Použite **priloženú platobnú výzvu pagoPA**: kartou alebo z účtu, na webe či v aplikácii banky alebo iného poskytovateľa zapojeného do systému pagoPA. Naskenujte kód QR alebo zadajte osemnásťmiestny kód výzvy (codice avviso).
altre-modalita = Ďalšie spôsoby platby v Taliansku, v taliančine: { $ente_altre_modalita }
