# Stato: bozza

accesso-testo =
    Il-fajl tal-proċedura, ir-ritratti u r-rekordings jistgħu jiġu kkonsultati, personalment jew permezz ta’ rappreżentant, fil-post li ġej: { $ente_comando }, { $ente_indirizzo }, matul il-ħinijiet tal-ftuħ; kopji jistgħu jintalbu bil-miktub fl-istess indirizz jew lil { $ente_pec } (art. 22 et seq. L. 7 ta’ Awwissu 1990, nru 241).
responsabile-testo =
    Uffiċċju responsabbli mill-proċedura: { $ente_settore }, { $ente_indirizzo }, posta elettronika ċċertifikata { $ente_pec } (art. 4 u 5 L. 7 ta’ Awwissu 1990, nru 241).
responsabile-nome = Uffiċjal responsabbli: **{ $responsabile_procedimento }**.
privacy-testo = **Kontrollur**: { $ente_nome }, { $ente_indirizzo }. **Għanijiet**: il-konstatazzjoni tal-ksur, in-notifika tad-dokumenti, il-ġbir tas-somom dovuti u d-difiża tal-pretensjonijiet fil-qorti; **bażi ġuridika**: obbligi legali u l-eżerċizzju ta’ awtorità uffiċjali (Artikolu 6(1)(c) u (e) tar-Regolament (UE) 2016/679). Id-data tinżamm sakemm ikun meħtieġ għall-proċedura u skont ir-regoli dwar l-arkivji pubbliċi. L-ipproċessar jista’ jwassal għall-penali, għat-tnaqqis ta’ punti mil-liċenzja tas-sewqan u għall-ġbir forzat. L-istampar u d-dispaċċ huma fdati lil proċessur: { $ente_responsabile_esterno } (Artikolu 28). **Drittijiet**: aċċess, rettifika, tħassir jew restrizzjoni fil-każijiet previsti, u oġġezzjoni (Artikoli 15 sa 21), billi tapplika għand il-kontrollur jew għand l-uffiċjal tal-protezzjoni tad-data ({ $ente_dpo }); ilment lill-awtorità Taljana tal-protezzjoni tad-data (Garante per la protezione dei dati personali, Artikolu 77). **Avviż sħiħ dwar il-privatezza**: { $ente_informativa } u fl-uffiċċji tal-Kmand tal-Pulizija.
pagamento-parziale =
    Pagament tard, jew anke ftit inqas mis-somma dovuta inklużi l-ispejjeż, ma jestingwix il-penali u jinżamm bħala pagament parzjali (art. 389 D.P.R. 16 ta’ Diċembru 1992, nru 495).
estero-sigle =
    C.d.S. = Codice della Strada, il-Kodiċi Taljan tat-Toroq (Digriet Leġiżlattiv nru 285 tat-30 ta’ April 1992); comma = paragrafu; D.Lgs. = digriet leġiżlattiv; D.L. = digriet-liġi; D.P.R. = digriet tal-President tar-Repubblika; L. = liġi.
estero-termini =
    It-termini jibdew jgħoddu min-notifika. Il-jum tan-notifika ma jingħaddx u, jekk l-aħħar jum ikun festa pubblika fl-Italja, it-terminu jiġi estiż sal-jum ta’ wara li ma jkunx festa pubblika.
estero-pagamento =
    { $pagamento ->
        [sconto] **Fi żmien 5 ijiem** min-notifika tħallas il-penali mnaqqsa bi 30%; **mis-6 sas-60 jum** tħallas il-minimu statutorju tal-penali (art. 202(1) C.d.S.). L-ispejjeż tal-konstatazzjoni u tan-notifika jiżdiedu mat-tnejn u ma jitnaqqsux (art. 201(4) C.d.S.). L-ammonti murija jinkludu l-ispejjeż.
        [ridotto] **Fi żmien 60 jum** min-notifika tħallas il-minimu statutorju tal-penali (art. 202(1) C.d.S.), flimkien mal-ispejjeż tal-konstatazzjoni u tan-notifika (art. 201(4) C.d.S.). Għal dan il-ksur il-liġi teskludi t-tnaqqis ta’ 30% għall-pagament fi żmien 5 ijiem. L-ammonti murija jinkludu l-ispejjeż.
       *[escluso] Għal dan il-ksur il-liġi ma tippermettix il-pagament tal-ammont imnaqqas (art. 202(3) u (3-bis) C.d.S.). Fi żmien għaxart ijiem l-avviż jintbagħat lill-Prefett, li jistabbilixxi s-somma li għandha titħallas permezz ta’ ordni ta’ ħlas (ordinanza-ingiunzione). **Tagħmel l-ebda pagament qabel ma tirċeviha.**
    }
estero-bonifico = **Permezz ta’ trasferiment bankarju internazzjonali f’euro** fil-kont muri hawn taħt. L-ispejjeż bankarji jitħallsu minn min iħallas: il-Muniċipalità trid tirċievi l-ammont kollu. Bħala referenza tal-pagament ikteb biss in-numru tal-avviż u n-numru ta’ reġistrazzjoni.
estero-pagopa = **Bl-avviż ta’ pagament pagoPA mehmuż**: b’kard jew minn kont, fis-sit web jew bl-app ta’ bank jew ta’ fornitur ieħor li jipparteċipa f’pagoPA. Skennja l-kodiċi QR jew daħħal il-kodiċi tal-avviż ta’ 18-il ċifra (codice avviso). Uża l-avviż bl-ammont għall-perjodu li fih tħallas.
estero-ricorso =
    { $pagamento ->
        [escluso] Kull min iqis li l-avviż mhuwiex fondat jista’ jappella quddiem waħda biss miż-żewġ awtoritajiet li ġejjin: l-appelli huma **alternattivi**.
       *[ammesso] Kull min iqis li l-avviż mhuwiex fondat u **ma ħallasx l-ammont imnaqqas** jista’ jappella quddiem waħda biss miż-żewġ awtoritajiet li ġejjin: l-appelli huma **alternattivi**, u l-pagament jeskludihom.
    }
estero-prefetto = **Prefett (Prefetto), fi żmien 60 jum** min-notifika (art. 203 C.d.S.): appell fuq karta sempliċi indirizzat lill-Prefett ({ $ente_prefetto }) u mibgħut b’ittra reġistrata b’avviż ta’ riċevuta lill-Kmand tal-Pulizija ({ $ente_indirizzo }) jew direttament lill-Prefett, flimkien ma’ kull dokument utli u, jekk tixtieq, talba biex tinstema’. Jekk l-appell jiġi miċħud, il-Prefett jordna l-ħlas ta’ somma li ma tkunx inqas mid-doppju tal-minimu (art. 204 C.d.S.).
estero-gdp = **Imħallef tal-Paċi (Giudice di Pace), fi żmien 60 jum** min-notifika għal persuni residenti barra mill-Italja (art. 204-bis C.d.S. u art. 7 D.Lgs. 1 ta’ Settembru 2011, nru 150): appell lill-qorti tal-Imħallef tal-Paċi ({ $ente_giudice_di_pace }), ippreżentat fir-reġistru tagħha, mibgħut bil-posta jew ippreżentat b’mod elettroniku, flimkien ma’ kopja tal-avviż u l-ħlas tad-dritt tal-qorti (contributo unificato). Dan it-terminu biss huwa sospiż mill-1 sal-31 ta’ Awwissu (L. 7 ta’ Ottubru 1969, nru 742).
estero-mancato =
    { $pagamento ->
        [escluso] Jekk il-Prefett iqis il-konstatazzjoni fondata, joħroġ ordni ta’ ħlas għal somma li ma tkunx inqas mid-doppju tal-minimu, flimkien mal-ispejjeż; ordni li la titħallas u lanqas tiġi kkontestata fit-termini hija titolu eżekuttiv (art. 204 C.d.S.).
       *[ammesso] Meta jgħaddu 60 jum mingħajr il-ħlas tal-ammont imnaqqas u mingħajr appell, l-avviż isir **titolu eżekuttiv għal somma daqs nofs il-penali massima, flimkien mal-ispejjeż tal-proċedura** (art. 203(3) C.d.S.). Isegwi l-ġbir forzat, b’żieda ta’ wieħed minn għaxra għal kull sitt xhur ta’ dewmien (art. 27 L. 24 ta’ Novembru 1981, nru 689) u spejjeż oħra.
    }
giacenza-testo =
    Jekk l-oġġett postali jinżamm fl-uffiċċju tal-posta, in-notifika sseħħ fil-jum tal-ġbir jew, jekk ma jinġabarx fi żmien għaxart ijiem mid-dispaċċ tal-avviż ta’ depożitu, fl-għaxar jum, anke għal min jiġbru wara (art. 8 L. 20 ta’ Novembru 1982, nru 890).
ricorso-verbale =
    Kull min iqis li l-avviż mhuwiex fondat u **ma ħallasx l-ammont imnaqqas** jista’ jappella quddiem waħda biss miż-żewġ awtoritajiet li ġejjin: l-appelli huma **alternattivi**, u l-pagament jeskludihom.
ricorso-prefetto = **Prefett (Prefetto), fi żmien 60 jum** (art. 203 C.d.S.): appell fuq karta sempliċi indirizzat lill-Prefett ({ $ente_prefetto }), ippreżentat jew mibgħut b’ittra reġistrata b’avviż ta’ riċevuta jew b’posta elettronika ċċertifikata lill-Kmand tal-Pulizija jew direttament lill-Prefett, flimkien ma’ kull dokument utli u, jekk tixtieq, talba biex tinstema’. Jekk l-appell jiġi miċħud, il-Prefett jordna l-ħlas ta’ somma li ma tkunx inqas mid-doppju tal-minimu (art. 204 C.d.S.).
ricorso-gdp = **Imħallef tal-Paċi (Giudice di Pace), fi żmien 30 jum**, jew 60 jekk l-appellant joqgħod barra mill-Italja (art. 204-bis C.d.S. u art. 7 D.Lgs. 1 ta’ Settembru 2011, nru 150): appell lill-qorti tal-Imħallef tal-Paċi ({ $ente_giudice_di_pace }), ippreżentat fir-reġistru tagħha, mibgħut bil-posta jew ippreżentat b’mod elettroniku, flimkien ma’ kopja tal-avviż. Dan it-terminu biss huwa sospiż mill-1 sal-31 ta’ Awwissu (L. 7 ta’ Ottubru 1969, nru 742).
come-pagare-avviso =
    Uża l-**avviż ta’ pagament pagoPA mehmuż**: b’kard jew minn kont, fis-sit web jew bl-app ta’ bank jew ta’ fornitur ieħor li jipparteċipa f’pagoPA. Skennja l-kodiċi QR jew daħħal il-kodiċi tal-avviż ta’ 18-il ċifra (codice avviso).
altre-modalita = Modi oħra ta’ pagament fl-Italja, bit-Taljan: { $ente_altre_modalita }
