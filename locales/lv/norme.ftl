# Stato: bozza

accesso-testo =
    Ar procedūras lietu, fotogrāfijām un ierakstiem var iepazīties personīgi vai ar pārstāvja starpniecību darba laikā: { $ente_comando }, { $ente_indirizzo }; kopijas var pieprasīt, rakstot uz to pašu adresi vai uz { $ente_pec } (art. 22 un turpmākie, L. 1990. gada 7. augusts, Nr. 241).
responsabile-testo =
    Par procedūru atbildīgā struktūrvienība: { $ente_settore }, { $ente_indirizzo }, sertificēts e-pasts (PEC) { $ente_pec } (art. 4 un 5 L. 1990. gada 7. augusts, Nr. 241).
responsabile-nome = Atbildīgā amatpersona: **{ $responsabile_procedimento }**.
privacy-testo = **Pārzinis**: { $ente_nome }, { $ente_indirizzo }. **Nolūki**: konstatēt pārkāpumu, izsniegt dokumentus, iekasēt maksājamās summas un aizstāvēt prasījumus tiesā; **juridiskais pamats**: juridiski pienākumi un oficiālo pilnvaru īstenošana (Regulas (ES) 2016/679 art. 6, 1. punkts, c) un e) apakšpunkts). Dati tiek glabāti tik ilgi, cik to prasa procedūra un noteikumi par publiskajiem arhīviem. Apstrādes rezultātā var tikt piemērots sods, atņemti vadītāja apliecības punkti un veikta piespiedu piedziņa. Drukāšana un nosūtīšana uzticēta apstrādātājam { $ente_responsabile_esterno } (art. 28). **Tiesības**: piekļuve, labošana, dzēšana vai ierobežošana paredzētajos gadījumos, kā arī iebildumi (art. 15 līdz 21), vēršoties pie pārziņa vai pie datu aizsardzības speciālista ({ $ente_dpo }); sūdzība Itālijas datu aizsardzības iestādei (Garante per la protezione dei dati personali, art. 77). **Pilns privātuma paziņojums**: { $ente_informativa } un vietējās policijas telpās.
pagamento-parziale =
    Maksājums, kas ir novēlots vai kaut nedaudz mazāks par maksājamo summu kopā ar izdevumiem, neatbrīvo no soda un tiek ieskaitīts kā daļējs maksājums (art. 389 D.P.R. 1992. gada 16. decembris, Nr. 495).
estero-sigle =
    C.d.S. = Codice della Strada, Itālijas Ceļu satiksmes kodekss (1992. gada 30. aprīļa leģislatīvais dekrēts Nr. 285); comma = punkts; D.Lgs. = leģislatīvais dekrēts; D.L. = dekrētlikums; D.P.R. = Republikas prezidenta dekrēts; L. = likums.
estero-termini =
    Termiņus skaita no izsniegšanas. Izsniegšanas dienu neieskaita, un, ja pēdējā diena Itālijā ir svētku diena, termiņu pagarina līdz nākamajai dienai, kas nav svētku diena.
estero-pagamento =
    { $pagamento ->
        [sconto] **5 dienu laikā** pēc izsniegšanas maksājat par 30% samazinātu sodu; **no 6. līdz 60. dienai** maksājat likumā noteikto soda minimumu (art. 202, 1. punkts, C.d.S.). Abos gadījumos pieskaita konstatēšanas un izsniegšanas izdevumus, kurus nesamazina (art. 201, 4. punkts, C.d.S.). Norādītajās summās izdevumi ir iekļauti.
        [ridotto] **60 dienu laikā** pēc izsniegšanas maksājat likumā noteikto soda minimumu (art. 202, 1. punkts, C.d.S.), kam pieskaita konstatēšanas un izsniegšanas izdevumus (art. 201, 4. punkts, C.d.S.). Par šo pārkāpumu likums nepieļauj 30% samazinājumu, samaksājot 5 dienu laikā. Norādītajās summās izdevumi ir iekļauti.
       *[escluso] Par šo pārkāpumu likums neatļauj maksāt samazinātu summu (art. 202, 3. un 3-bis. punkts, C.d.S.). Protokolu desmit dienu laikā nosūta prefektam (Prefetto), kas maksājamo summu nosaka ar maksājuma rīkojumu (ordinanza-ingiunzione). **Neveiciet nekādu maksājumu, pirms tas ir saņemts.**
    }
estero-bonifico = **Ar starptautisku bankas pārskaitījumu eiro** uz turpmāk norādīto kontu. Bankas izdevumus sedz maksātājs: pašvaldībai jāsaņem visa summa. Kā maksājuma mērķi norādiet tikai protokola numuru un reģistrācijas numuru.
estero-pagopa = **Ar pievienoto pagoPA maksājuma paziņojumu**: ar karti vai no konta, bankas vai cita pagoPA sistēmas dalībnieka tīmekļa vietnē vai lietotnē. Noskenējiet QR kodu vai ievadiet 18 ciparu paziņojuma kodu (codice avviso). Izmantojiet paziņojumu ar to summu, kas atbilst laikposmam, kurā maksājat.
estero-ricorso =
    { $pagamento ->
        [escluso] Persona, kas protokolu uzskata par nepamatotu, var to pārsūdzēt tikai vienā no divām turpmāk minētajām iestādēm: pārsūdzības ir **alternatīvas**.
       *[ammesso] Persona, kas protokolu uzskata par nepamatotu un **nav samaksājusi samazināto summu**, var to pārsūdzēt tikai vienā no divām turpmāk minētajām iestādēm: pārsūdzības ir **alternatīvas**, un samaksa tās izslēdz.
    }
estero-prefetto = **Prefekts (Prefetto), 60 dienu laikā** pēc izsniegšanas (art. 203 C.d.S.): sūdzība uz parasta papīra, kas adresēta prefektam ({ $ente_prefetto }) un ar ierakstītu vēstuli ar saņemšanas apstiprinājumu nosūtīta vietējai policijai ({ $ente_indirizzo }) vai tieši prefektam, pievienojot noderīgus dokumentus un, ja vēlaties, lūgumu Jūs uzklausīt. Ja sūdzību noraida, prefekts liek samaksāt summu, kas nav mazāka par divkāršu minimumu (art. 204 C.d.S.).
estero-gdp = **Miertiesnesis (Giudice di Pace), 60 dienu laikā** pēc izsniegšanas personām, kas dzīvo ārvalstīs (art. 204-bis C.d.S. un art. 7 D.Lgs. 2011. gada 1. septembris, Nr. 150): sūdzība miertiesnesim ({ $ente_giudice_di_pace }), iesniegta kancelejā, nosūtīta pa pastu vai iesniegta elektroniski, pievienojot protokola kopiju un samaksājot tiesas nodevu (contributo unificato). Tikai šā termiņa tecējums ir apturēts no 1. līdz 31. augustam (L. 1969. gada 7. oktobris, Nr. 742).
estero-mancato =
    { $pagamento ->
        [escluso] Ja prefekts uzskata konstatējumu par pamatotu, viņš vai viņa izdod maksājuma rīkojumu par summu, kas nav mazāka par divkāršu minimumu, pieskaitot izdevumus; rīkojums, kas noteiktajos termiņos nav ne samaksāts, ne apstrīdēts, ir izpildu dokuments (art. 204 C.d.S.).
       *[ammesso] Ja ir pagājušas 60 dienas bez samazinātās summas samaksas un bez pārsūdzības, protokols kļūst par **izpildu dokumentu par summu, kas ir puse no soda maksimuma, pieskaitot procedūras izdevumus** (art. 203, 3. punkts, C.d.S.). Seko piespiedu piedziņa, pieskaitot vienu desmito daļu par katru nokavēto pusgadu (art. 27 L. 1981. gada 24. novembris, Nr. 689) un citus izdevumus.
    }
giacenza-testo =
    Ja sūtījumu glabā pasta nodaļā, to uzskata par izsniegtu saņemšanas dienā vai, ja to nesaņem desmit dienu laikā pēc glabāšanas paziņojuma nosūtīšanas, desmitajā dienā, arī tad, ja to saņem vēlāk (art. 8 L. 1982. gada 20. novembris, Nr. 890).
ricorso-verbale =
    Persona, kas protokolu uzskata par nepamatotu un **nav samaksājusi samazināto summu**, var to pārsūdzēt tikai vienā no divām turpmāk minētajām iestādēm: pārsūdzības ir **alternatīvas**, un samaksa tās izslēdz.
ricorso-prefetto = **Prefekts (Prefetto), 60 dienu laikā** (art. 203 C.d.S.): sūdzība uz parasta papīra, kas adresēta prefektam ({ $ente_prefetto }) un iesniegta vai ar ierakstītu vēstuli ar saņemšanas apstiprinājumu vai sertificētu e-pastu nosūtīta vietējai policijai vai tieši prefektam, pievienojot noderīgus dokumentus un, ja vēlaties, lūgumu Jūs uzklausīt. Ja sūdzību noraida, prefekts liek samaksāt summu, kas nav mazāka par divkāršu minimumu (art. 204 C.d.S.).
ricorso-gdp = **Miertiesnesis (Giudice di Pace), 30 dienu laikā** vai 60 dienu laikā, ja sūdzības iesniedzējs dzīvo ārvalstīs (art. 204-bis C.d.S. un art. 7 D.Lgs. 2011. gada 1. septembris, Nr. 150): sūdzība miertiesnesim ({ $ente_giudice_di_pace }), iesniegta kancelejā, nosūtīta pa pastu vai iesniegta elektroniski, pievienojot protokola kopiju. Tikai šā termiņa tecējums ir apturēts no 1. līdz 31. augustam (L. 1969. gada 7. oktobris, Nr. 742).
come-pagare-avviso =
    Izmantojiet **pievienoto pagoPA maksājuma paziņojumu**: ar karti vai no konta, bankas vai cita pagoPA sistēmas dalībnieka tīmekļa vietnē vai lietotnē. Noskenējiet QR kodu vai ievadiet 18 ciparu paziņojuma kodu (codice avviso).
altre-modalita = Citi maksāšanas veidi Itālijā, itāļu valodā: { $ente_altre_modalita }
