# Stato: bozza

accesso-testo =
    Menetluse toimiku, fotode ja salvestistega saab isiklikult või esindaja kaudu tutvuda lahtiolekuaegadel siin: { $ente_comando }, { $ente_indirizzo }; koopiaid saab taotleda kirjalikult samalt aadressilt või aadressil { $ente_pec } (art. 22 jj L. 7. august 1990, nr 241).
responsabile-testo =
    Menetluse eest vastutav üksus: { $ente_settore }, { $ente_indirizzo }, sertifitseeritud e-post (PEC) { $ente_pec } (art. 4 ja 5 L. 7. august 1990, nr 241).
responsabile-nome = Vastutav ametnik: **{ $responsabile_procedimento }**.
privacy-testo = **Vastutav töötleja**: { $ente_nome }, { $ente_indirizzo }. **Eesmärgid**: tuvastada rikkumine, toimetada kätte dokumendid, nõuda sisse tasumisele kuuluvad summad ja kaitsta nõudeid kohtus; **õiguslik alus**: juriidilised kohustused ja avaliku võimu teostamine (määruse (EL) 2016/679 art. 6 lg 1 p c ja e). Andmeid säilitatakse seni, kuni seda nõuavad menetlus ja avalike arhiivide eeskirjad. Töötlemine võib kaasa tuua trahvi, juhiloapunktide mahaarvamise ja sundtäitmise. Trükkimine ja saatmine on antud volitatud töötlejale { $ente_responsabile_esterno } (art. 28). **Õigused**: andmetega tutvumine, parandamine, kustutamine või töötlemise piiramine ettenähtud juhtudel ning vastuväide (art. 15 kuni 21), pöördudes vastutava töötleja või andmekaitsespetsialisti poole ({ $ente_dpo }); kaebus Itaalia andmekaitseasutusele (Garante per la protezione dei dati personali, art. 77). **Täielik andmekaitseteave**: { $ente_informativa } ja kohaliku politsei ruumides.
pagamento-parziale =
    Makse, mis hilineb või on kas või veidi väiksem kui tasumisele kuuluv summa koos kuludega, ei vabasta trahvist ja loetakse osamakseks (art. 389 D.P.R. 16. detsember 1992, nr 495).
estero-sigle =
    C.d.S. = Codice della Strada, Itaalia liiklusseadus (30. aprilli 1992. aasta seadusandlik dekreet nr 285); comma = lõige (lg); D.Lgs. = seadusandlik dekreet; D.L. = dekreetseadus; D.P.R. = vabariigi presidendi dekreet; L. = seadus.
estero-termini =
    Tähtajad algavad kättetoimetamisest. Kättetoimetamise päeva ei arvestata ja kui viimane päev on Itaalias riigipüha, pikeneb tähtaeg järgmise päevani, mis ei ole riigipüha.
estero-pagamento =
    { $pagamento ->
        [sconto] **5 päeva jooksul** kättetoimetamisest maksate 30% võrra vähendatud trahvi; **6. kuni 60. päeval** maksate trahvi seadusjärgse alammäära (art. 202 lg 1 C.d.S.). Mõlemale lisanduvad tuvastamise ja kättetoimetamise kulud, mida ei vähendata (art. 201 lg 4 C.d.S.). Näidatud summad sisaldavad kulusid.
        [ridotto] **60 päeva jooksul** kättetoimetamisest maksate trahvi seadusjärgse alammäära (art. 202 lg 1 C.d.S.), millele lisanduvad tuvastamise ja kättetoimetamise kulud (art. 201 lg 4 C.d.S.). Selle rikkumise puhul välistab seadus 30% vähenduse 5 päeva jooksul maksmise eest. Näidatud summad sisaldavad kulusid.
       *[escluso] Selle rikkumise puhul ei luba seadus maksta vähendatud summat (art. 202 lg 3 ja 3-bis C.d.S.). Protokoll edastatakse kümne päeva jooksul prefektile (Prefetto), kes määrab makstava summa maksmise korraldusega (ordinanza-ingiunzione). **Ärge tehke ühtegi makset enne selle kättesaamist.**
    }
estero-bonifico = **Rahvusvahelise pangaülekandega eurodes** allpool näidatud kontole. Pangatasud kannab maksja: omavalitsus peab saama kogu summa. Makse selgituseks kirjutage ainult protokolli number ja registreerimisnumber.
estero-pagopa = **Lisatud pagoPA makseteatisega**: kaardiga või kontolt, panga või muu pagoPAga liitunud teenuseosutaja veebisaidil või rakendusega. Skannige QR-kood või sisestage 18-kohaline teatise kood (codice avviso). Kasutage teatist, millel on Teie maksmise ajavahemikule vastav summa.
estero-ricorso =
    { $pagamento ->
        [escluso] Isik, kes peab protokolli alusetuks, võib esitada kaebuse ainult ühele kahest järgmisest asutusest: kaebused on **alternatiivsed**.
       *[ammesso] Isik, kes peab protokolli alusetuks ja **ei ole vähendatud summat maksnud**, võib esitada kaebuse ainult ühele kahest järgmisest asutusest: kaebused on **alternatiivsed** ja maksmine välistab need.
    }
estero-prefetto = **Prefekt (Prefetto), 60 päeva jooksul** kättetoimetamisest (art. 203 C.d.S.): tavapaberil kaebus, mis on adresseeritud prefektile ({ $ente_prefetto }) ja saadetud väljastusteatega tähitud kirjaga kohalikule politseile ({ $ente_indirizzo }) või otse prefektile koos vajalike dokumentide ja soovi korral ärakuulamise taotlusega. Kui kaebus jäetakse rahuldamata, kohustab prefekt maksma summa, mis on vähemalt kahekordne alammäär (art. 204 C.d.S.).
estero-gdp = **Rahukohtunik (Giudice di Pace), 60 päeva jooksul** kättetoimetamisest välismaal elavatele isikutele (art. 204-bis C.d.S. ja art. 7 D.Lgs. 1. september 2011, nr 150): kaebus rahukohtunikule ({ $ente_giudice_di_pace }), mis esitatakse kohtu kantseleisse, saadetakse posti teel või esitatakse elektrooniliselt, koos protokolli koopia ja riigilõivu (contributo unificato) tasumisega. Ainult see tähtaeg on peatatud 1. kuni 31. augustini (L. 7. oktoober 1969, nr 742).
estero-mancato =
    { $pagamento ->
        [escluso] Kui prefekt peab tuvastamist põhjendatuks, annab ta maksmise korralduse summale, mis on vähemalt kahekordne alammäär, millele lisanduvad kulud; korraldus, mida ei ole tähtaja jooksul täidetud ega vaidlustatud, on täitedokument (art. 204 C.d.S.).
       *[ammesso] Kui 60 päeva on möödunud vähendatud summat maksmata ja kaebust esitamata, muutub protokoll **täitedokumendiks summale, mis on pool trahvi ülemmäärast, millele lisanduvad menetluskulud** (art. 203 lg 3 C.d.S.). Järgneb sundtäitmine, mille puhul lisandub kümnendik iga viivitatud poolaasta eest (art. 27 L. 24. november 1981, nr 689) ja muud kulud.
    }
giacenza-testo =
    Kui saadetist hoitakse postkontoris, loetakse see kättetoimetatuks väljavõtmise päeval või, kui seda ei võeta välja kümne päeva jooksul hoiuteate saatmisest, kümnendal päeval, ka nende jaoks, kes võtavad selle välja hiljem (art. 8 L. 20. november 1982, nr 890).
ricorso-verbale =
    Isik, kes peab protokolli alusetuks ja **ei ole vähendatud summat maksnud**, võib esitada kaebuse ainult ühele kahest järgmisest asutusest: kaebused on **alternatiivsed** ja maksmine välistab need.
ricorso-prefetto = **Prefekt (Prefetto), 60 päeva jooksul** (art. 203 C.d.S.): tavapaberil kaebus, mis on adresseeritud prefektile ({ $ente_prefetto }) ja esitatud või saadetud väljastusteatega tähitud kirjaga või sertifitseeritud e-postiga kohalikule politseile või otse prefektile koos vajalike dokumentide ja soovi korral ärakuulamise taotlusega. Kui kaebus jäetakse rahuldamata, kohustab prefekt maksma summa, mis on vähemalt kahekordne alammäär (art. 204 C.d.S.).
ricorso-gdp = **Rahukohtunik (Giudice di Pace), 30 päeva jooksul** või 60, kui kaebuse esitaja elab välismaal (art. 204-bis C.d.S. ja art. 7 D.Lgs. 1. september 2011, nr 150): kaebus rahukohtunikule ({ $ente_giudice_di_pace }), mis esitatakse kohtu kantseleisse, saadetakse posti teel või esitatakse elektrooniliselt, koos protokolli koopiaga. Ainult see tähtaeg on peatatud 1. kuni 31. augustini (L. 7. oktoober 1969, nr 742).
come-pagare-avviso =
    Kasutage **lisatud pagoPA makseteatist**: kaardiga või kontolt, panga või muu pagoPAga liitunud teenuseosutaja veebisaidil või rakendusega. Skannige QR-kood või sisestage 18-kohaline teatise kood (codice avviso).
altre-modalita = Muud maksmisviisid Itaalias, itaalia keeles: { $ente_altre_modalita }
