# Stato: bozza

accesso-testo =
    Sagens akter, fotografierne og optagelserne kan ses personligt eller ved fuldmægtig hos { $ente_comando }, { $ente_indirizzo }, i åbningstiden; kopier kan rekvireres skriftligt på samme adresse eller hos { $ente_pec } (art. 22 ff. L. 7. august 1990, nr. 241).
responsabile-testo =
    Kontor med ansvar for sagen: { $ente_settore }, { $ente_indirizzo }, certificeret e-mail (PEC) { $ente_pec } (art. 4 og 5 L. 7. august 1990, nr. 241).
responsabile-nome = Ansvarlig for sagsbehandlingen: **{ $responsabile_procedimento }**.
privacy-testo = **Dataansvarlig**: { $ente_nome }, { $ente_indirizzo }. **Formål**: at fastslå overtrædelsen, forkynde dokumenterne, inddrive de skyldige beløb og forsvare krav i retten; **retsgrundlag**: retlige forpligtelser og offentlig myndighedsudøvelse (art. 6, stk. 1, litra c) og e), i forordning (EU) 2016/679). Oplysningerne opbevares, så længe sagen og reglerne om offentlige arkiver kræver det. Behandlingen kan føre til bøden, til fradrag af kørekortpoint og til tvangsinddrivelse. Trykning og forsendelse er overladt til { $ente_responsabile_esterno }, databehandler (art. 28). **Rettigheder**: indsigt, berigtigelse, sletning eller begrænsning i de fastsatte tilfælde samt indsigelse (art. 15 til 21) ved henvendelse til den dataansvarlige eller til databeskyttelsesrådgiveren ({ $ente_dpo }); klage til den italienske datatilsynsmyndighed (Garante per la protezione dei dati personali, art. 77). **Fuldstændig privatlivsinformation**: { $ente_informativa } og hos politikommandoen.
pagamento-parziale =
    En betaling, der sker for sent, eller som er blot lidt mindre end det skyldige beløb med omkostninger, frigør ikke for bøden og beholdes som delbetaling (art. 389 D.P.R. 16. december 1992, nr. 495).
estero-sigle =
    C.d.S. = Codice della Strada, Italiens færdselslov (lovgivningsdekret nr. 285 af 30. april 1992); comma = stykke (stk.); D.Lgs. = lovgivningsdekret; D.L. = lovdekret; D.P.R. = dekret fra republikkens præsident; L. = lov.
estero-termini =
    Fristerne løber fra forkyndelsen. Dagen for forkyndelsen medregnes ikke, og hvis den sidste dag er en helligdag i Italien, forlænges fristen til den første følgende dag, der ikke er helligdag.
estero-pagamento =
    { $pagamento ->
        [sconto] **Inden 5 dage** efter forkyndelsen betaler De bøden nedsat med 30 %; **fra 6. til 60. dag** betaler De bødens lovbestemte minimum (art. 202, stk. 1, C.d.S.). Til begge lægges omkostningerne ved konstatering og forkyndelse, som ikke nedsættes (art. 201, stk. 4, C.d.S.). De viste beløb omfatter omkostningerne.
        [ridotto] **Inden 60 dage** efter forkyndelsen betaler De bødens lovbestemte minimum (art. 202, stk. 1, C.d.S.) plus omkostningerne ved konstatering og forkyndelse (art. 201, stk. 4, C.d.S.). For denne overtrædelse udelukker loven nedsættelsen på 30 % ved betaling inden 5 dage. De viste beløb omfatter omkostningerne.
       *[escluso] For denne overtrædelse tillader loven ikke betaling af det nedsatte beløb (art. 202, stk. 3 og 3-bis, C.d.S.). Rapporten sendes inden ti dage til præfekten (Prefetto), som fastsætter det beløb, der skal betales, ved et betalingspåbud (ordinanza-ingiunzione). **Foretag ingen betaling, før De har modtaget det.**
    }
estero-bonifico = **Ved international bankoverførsel i euro** til den konto, der er vist nedenfor. Bankgebyrer betales af afsenderen: kommunen skal modtage det fulde beløb. Anfør kun rapportens nummer og registreringsnummeret som betalingsreference.
estero-pagopa = **Med den vedlagte pagoPA-betalingsmeddelelse**: med kort eller fra en konto, på webstedet eller med appen hos en bank eller en anden udbyder, der er tilsluttet pagoPA. Scan QR-koden, eller indtast meddelelsens 18-cifrede kode (codice avviso). Brug den meddelelse, der har beløbet for den periode, hvor De betaler.
estero-ricorso =
    { $pagamento ->
        [escluso] Den, der anser rapporten for ugrundet, kan kun klage til én af de to følgende myndigheder: klagerne er **alternative**.
       *[ammesso] Den, der anser rapporten for ugrundet og **ikke har betalt det nedsatte beløb**, kan kun klage til én af de to følgende myndigheder: klagerne er **alternative**, og betaling udelukker dem.
    }
estero-prefetto = **Præfekten (Prefetto), inden 60 dage** efter forkyndelsen (art. 203 C.d.S.): en klage på almindeligt papir stilet til præfekten ({ $ente_prefetto }) og sendt med anbefalet brev med modtagelsesbevis til politikommandoen ({ $ente_indirizzo }) eller direkte til præfekten med relevante dokumenter og, hvis De ønsker det, en anmodning om at blive hørt. Hvis klagen afvises, pålægger præfekten betaling af et beløb på mindst det dobbelte af minimum (art. 204 C.d.S.).
estero-gdp = **Fredsdommeren (Giudice di Pace), inden 60 dage** efter forkyndelsen for personer med bopæl i udlandet (art. 204-bis C.d.S. og art. 7 D.Lgs. 1. september 2011, nr. 150): en klage til fredsdommeren ({ $ente_giudice_di_pace }), indleveret til justitskontoret, sendt med post eller indgivet elektronisk, med en kopi af rapporten og betaling af retsafgiften (contributo unificato). Kun denne frist er suspenderet fra 1. til 31. august (L. 7. oktober 1969, nr. 742).
estero-mancato =
    { $pagamento ->
        [escluso] Hvis præfekten anser konstateringen for velbegrundet, udsteder vedkommende et betalingspåbud på et beløb på mindst det dobbelte af minimum plus omkostninger; et påbud, der hverken betales eller anfægtes inden for fristerne, er et eksekutionsgrundlag (art. 204 C.d.S.).
       *[ammesso] Når der er gået 60 dage uden betaling af det nedsatte beløb og uden klage, bliver rapporten et **eksekutionsgrundlag for et beløb svarende til halvdelen af den maksimale bøde plus sagsomkostningerne** (art. 203, stk. 3, C.d.S.). Derefter følger tvangsinddrivelse med et tillæg på en tiendedel for hvert halve års forsinkelse (art. 27 L. 24. november 1981, nr. 689) og yderligere omkostninger.
    }
giacenza-testo =
    Hvis forsendelsen opbevares på posthuset, anses forkyndelsen for sket den dag, den afhentes, eller, hvis den ikke afhentes inden ti dage fra afsendelsen af meddelelsen om opbevaring, på den tiende dag, også for den, der afhenter den senere (art. 8 L. 20. november 1982, nr. 890).
ricorso-verbale =
    Den, der anser rapporten for ugrundet og **ikke har betalt det nedsatte beløb**, kan kun klage til én af de to følgende myndigheder: klagerne er **alternative**, og betaling udelukker dem.
ricorso-prefetto = **Præfekten (Prefetto), inden 60 dage** (art. 203 C.d.S.): en klage på almindeligt papir stilet til præfekten ({ $ente_prefetto }), indleveret eller sendt med anbefalet brev med modtagelsesbevis eller certificeret e-mail til politikommandoen eller direkte til præfekten med relevante dokumenter og, hvis De ønsker det, en anmodning om at blive hørt. Hvis klagen afvises, pålægger præfekten betaling af et beløb på mindst det dobbelte af minimum (art. 204 C.d.S.).
ricorso-gdp = **Fredsdommeren (Giudice di Pace), inden 30 dage**, eller 60 hvis klageren har bopæl i udlandet (art. 204-bis C.d.S. og art. 7 D.Lgs. 1. september 2011, nr. 150): en klage til fredsdommeren ({ $ente_giudice_di_pace }), indleveret til justitskontoret, sendt med post eller indgivet elektronisk, med en kopi af rapporten. Kun denne frist er suspenderet fra 1. til 31. august (L. 7. oktober 1969, nr. 742).
come-pagare-avviso =
    Brug den **vedlagte pagoPA-betalingsmeddelelse**: med kort eller fra en konto, på webstedet eller med appen hos en bank eller en anden udbyder, der er tilsluttet pagoPA. Scan QR-koden, eller indtast meddelelsens 18-cifrede kode (codice avviso).
altre-modalita = Andre måder at betale på i Italien, på italiensk: { $ente_altre_modalita }
