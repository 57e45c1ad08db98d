# Stato: bozza

accesso-testo =
    Handlingarna i ärendet, fotografierna och inspelningarna kan granskas personligen eller genom ombud hos { $ente_comando }, { $ente_indirizzo }, under öppettiderna; kopior kan begäras skriftligen på samma adress eller på { $ente_pec } (art. 22 och följande L. 7 augusti 1990, nr 241).
responsabile-testo =
    Handläggande enhet: { $ente_settore }, { $ente_indirizzo }, certifierad e-post (PEC) { $ente_pec } (art. 4 och 5 L. 7 augusti 1990, nr 241).
responsabile-nome = Ansvarig handläggare: **{ $responsabile_procedimento }**.
privacy-testo = **Personuppgiftsansvarig**: { $ente_nome }, { $ente_indirizzo }. **Ändamål**: att fastställa överträdelsen, delge handlingarna, driva in skyldiga belopp och försvara anspråk inför domstol; **rättslig grund**: rättsliga förpliktelser och myndighetsutövning (art. 6.1 c och e i förordning (EU) 2016/679). Uppgifterna bevaras så länge som förfarandet och reglerna om offentliga arkiv kräver. Behandlingen kan leda till sanktionsavgiften, till avdrag av körkortspoäng och till tvångsindrivning. Tryckning och utskick har anförtrotts { $ente_responsabile_esterno }, personuppgiftsbiträde (art. 28). **Rättigheter**: tillgång, rättelse, radering eller begränsning i föreskrivna fall samt invändning (art. 15 till 21), genom hänvändelse till den personuppgiftsansvarige eller till dataskyddsombudet ({ $ente_dpo }); klagomål till den italienska dataskyddsmyndigheten (Garante per la protezione dei dati personali, art. 77). **Fullständig information**: { $ente_informativa } och hos poliskommandot.
pagamento-parziale =
    En betalning som sker för sent, eller som ens obetydligt understiger det skyldiga beloppet inklusive kostnader, befriar inte från avgiften och behålls som delbetalning (art. 389 D.P.R. 16 december 1992, nr 495).
estero-sigle =
    C.d.S. = Codice della Strada, Italiens vägtrafiklag (lagstiftningsdekret nr 285 av den 30 april 1992); comma = punkt; D.Lgs. = lagstiftningsdekret; D.L. = lagdekret; D.P.R. = dekret av republikens president; L. = lag.
estero-termini =
    Fristerna löper från delgivningen. Dagen för delgivningen räknas inte; om den sista dagen är en helgdag i Italien förlängs fristen till närmast följande dag som inte är helgdag.
estero-pagamento =
    { $pagamento ->
        [sconto] **Inom 5 dagar** från delgivningen betalar Ni avgiften nedsatt med 30 %; **från 6:e till 60:e dagen** betalar Ni det lagstadgade minimibeloppet (art. 202.1 C.d.S.). Till båda läggs kostnaderna för fastställande och delgivning, som inte sätts ned (art. 201.4 C.d.S.). De angivna beloppen inkluderar kostnaderna.
        [ridotto] **Inom 60 dagar** från delgivningen betalar Ni det lagstadgade minimibeloppet (art. 202.1 C.d.S.) plus kostnaderna för fastställande och delgivning (art. 201.4 C.d.S.). För denna överträdelse utesluter lagen nedsättningen med 30 % vid betalning inom 5 dagar. De angivna beloppen inkluderar kostnaderna.
       *[escluso] För denna överträdelse tillåter lagen inte betalning av det nedsatta beloppet (art. 202.3 och 3-bis C.d.S.). Protokollet översänds inom tio dagar till prefekten (Prefetto), som fastställer det belopp som ska betalas i ett betalningsföreläggande (ordinanza-ingiunzione). **Betala ingenting innan Ni har fått det.**
    }
estero-bonifico = **Med internationell banköverföring i euro** till det konto som anges nedan. Bankavgifterna betalas av avsändaren: kommunen måste få hela beloppet. Ange som betalningsreferens endast protokollets nummer och registreringsnumret.
estero-pagopa = **Med den bifogade pagoPA-betalningsavin**: med kort eller från ett konto, på webbplatsen eller med appen hos en bank eller en annan leverantör som är ansluten till pagoPA. Skanna QR-koden eller ange avins 18-siffriga kod (codice avviso). Använd den avi som har beloppet för den period då Ni betalar.
estero-ricorso =
    { $pagamento ->
        [escluso] Den som anser att protokollet är ogrundat kan överklaga till endast en av följande två myndigheter: överklagandena är **alternativa**.
       *[ammesso] Den som anser att protokollet är ogrundat och **inte har betalat det nedsatta beloppet** kan överklaga till endast en av följande två myndigheter: överklagandena är **alternativa** och utesluts av betalning.
    }
estero-prefetto = **Prefekten (Prefetto), inom 60 dagar** från delgivningen (art. 203 C.d.S.): ett överklagande på vanligt papper ställt till prefekten ({ $ente_prefetto }) som sänds med rekommenderat brev med mottagningsbevis till poliskommandot ({ $ente_indirizzo }) eller direkt till prefekten, med handlingar av betydelse och, om Ni så önskar, en begäran om att bli hörd. Om överklagandet avslås förelägger prefekten betalning av ett belopp på minst det dubbla minimibeloppet (art. 204 C.d.S.).
estero-gdp = **Fredsdomaren (Giudice di Pace), inom 60 dagar** från delgivningen för den som är bosatt utomlands (art. 204-bis C.d.S. och art. 7 D.Lgs. 1 september 2011, nr 150): ett överklagande till fredsdomaren ({ $ente_giudice_di_pace }) som lämnas in till domstolens kansli, sänds med post eller ges in elektroniskt, med en kopia av protokollet och betalning av domstolsavgiften (contributo unificato). Endast denna frist löper inte från 1 till 31 augusti (L. 7 oktober 1969, nr 742).
estero-mancato =
    { $pagamento ->
        [escluso] Om prefekten anser att fastställandet är välgrundat utfärdas ett betalningsföreläggande på minst det dubbla minimibeloppet, plus kostnader; ett föreläggande som varken betalas eller bestrids inom fristerna är en exekutionstitel (art. 204 C.d.S.).
       *[ammesso] När 60 dagar har gått utan betalning av det nedsatta beloppet och utan överklagande blir protokollet en **exekutionstitel på ett belopp motsvarande hälften av den högsta avgiften, plus kostnaderna för förfarandet** (art. 203.3 C.d.S.). Därefter följer tvångsindrivning, med ett tillägg på en tiondel för varje halvår av dröjsmål (art. 27 L. 24 november 1981, nr 689) och ytterligare kostnader.
    }
giacenza-testo =
    Om försändelsen ligger kvar på posten anses delgivningen ha skett den dag den hämtas ut eller, om den inte hämtas ut inom tio dagar från det att meddelandet om förvaring avsändes, den tionde dagen, även för den som hämtar ut den senare (art. 8 L. 20 november 1982, nr 890).
ricorso-verbale =
    Den som anser att protokollet är ogrundat och **inte har betalat det nedsatta beloppet** kan överklaga till endast en av följande två myndigheter: överklagandena är **alternativa** och utesluts av betalning.
ricorso-prefetto = **Prefekten (Prefetto), inom 60 dagar** (art. 203 C.d.S.): ett överklagande på vanligt papper ställt till prefekten ({ $ente_prefetto }) som lämnas in eller sänds med rekommenderat brev med mottagningsbevis eller med certifierad e-post till poliskommandot eller direkt till prefekten, med handlingar av betydelse och, om Ni så önskar, en begäran om att bli hörd. Om överklagandet avslås förelägger prefekten betalning av ett belopp på minst det dubbla minimibeloppet (art. 204 C.d.S.).
ricorso-gdp = **Fredsdomaren (Giudice di Pace), inom 30 dagar**, eller 60 om klaganden är bosatt utomlands (art. 204-bis C.d.S. och art. 7 D.Lgs. 1 september 2011, nr 150): ett överklagande till fredsdomaren ({ $ente_giudice_di_pace }) som lämnas in till domstolens kansli, sänds med post eller ges in elektroniskt, med en kopia av protokollet. Endast denna frist löper inte från 1 till 31 augusti (L. 7 oktober 1969, nr 742).
come-pagare-avviso =
    Använd den **bifogade pagoPA-betalningsavin**: med kort eller från ett konto, på webbplatsen eller med appen hos en bank eller en annan leverantör som är ansluten till pagoPA. Skanna QR-koden eller ange avins 18-siffriga kod (codice avviso).
altre-modalita = Andra sätt att betala i Italien, på italienska: { $ente_altre_modalita }
