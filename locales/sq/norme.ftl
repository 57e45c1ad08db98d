# Stato: bozza

accesso-testo =
    Dosja e procedurës, fotografitë dhe regjistrimet mund të shihen, personalisht ose nëpërmjet përfaqësuesit, pranë { $ente_comando }, { $ente_indirizzo }, gjatë orarit të hapjes; kopjet mund të kërkohen me shkrim në të njëjtën adresë ose në { $ente_pec } (art. 22 e në vijim L. 7 gusht 1990, nr. 241).
responsabile-testo =
    Zyra përgjegjëse e procedurës: { $ente_settore }, { $ente_indirizzo }, postë elektronike e certifikuar { $ente_pec } (art. 4 dhe 5 L. 7 gusht 1990, nr. 241).
responsabile-nome = Përgjegjësi: **{ $responsabile_procedimento }**.
privacy-testo = **Kontrolluesi**: { $ente_nome }, { $ente_indirizzo }. **Qëllimet**: konstatimi i shkeljes, njoftimi i akteve, mbledhja e shumave të detyruara dhe mbrojtja në gjykim; **baza ligjore**: detyrimet ligjore dhe ushtrimi i autoritetit publik (neni 6, paragrafi 1, shkronjat c dhe e, të Rregullores (BE) 2016/679). Të dhënat ruhen për aq kohë sa kërkojnë procedura dhe rregullat për arkivat publike. Përpunimi mund të çojë në gjobë, në heqjen e pikëve të lejes së drejtimit dhe në mbledhje të detyrueshme. Shtypja dhe dërgimi i janë besuar { $ente_responsabile_esterno }, përpunues (neni 28). **Të drejtat**: aksesi, korrigjimi, fshirja ose kufizimi në rastet e parashikuara dhe kundërshtimi (nenet 15 deri 21), duke iu drejtuar kontrolluesit ose nëpunësit për mbrojtjen e të dhënave ({ $ente_dpo }); ankesë pranë autoritetit italian për mbrojtjen e të dhënave (Garante per la protezione dei dati personali, neni 77). **Njoftimi i plotë për privatësinë**: { $ente_informativa } dhe pranë zyrave të Komandës së Policisë.
pagamento-parziale =
    Pagesa me vonesë, ose edhe pak më e ulët se shuma e detyruar me gjithë shpenzimet, nuk e shuan detyrimin dhe mbahet si pagesë e pjesshme (art. 389 D.P.R. 16 dhjetor 1992, nr. 495).
estero-sigle =
    C.d.S. = Codice della Strada, Kodi Rrugor italian (dekreti legjislativ nr. 285 i datës 30 prill 1992); art. = neni; comma = paragrafi; D.Lgs. = dekret legjislativ; D.L. = dekretligj; D.P.R. = dekret i Presidentit të Republikës; L. = ligj.
estero-termini =
    Afatet fillojnë nga njoftimi. Dita e njoftimit nuk llogaritet dhe, nëse dita e fundit është ditë feste në Itali, afati zgjatet deri në ditën e parë pasuese që nuk është festë.
estero-pagamento =
    { $pagamento ->
        [sconto] **Brenda 5 ditëve** nga njoftimi paguani gjobën e ulur me 30%; **nga dita e 6-të deri në ditën e 60-të** paguani minimumin ligjor të gjobës (art. 202, paragrafi 1 C.d.S.). Të dyjave u shtohen shpenzimet e konstatimit dhe të njoftimit, të cilat nuk ulen (art. 201, paragrafi 4 C.d.S.). Shumat e treguara i përfshijnë shpenzimet.
        [ridotto] **Brenda 60 ditëve** nga njoftimi paguani minimumin ligjor të gjobës (art. 202, paragrafi 1 C.d.S.), plus shpenzimet e konstatimit dhe të njoftimit (art. 201, paragrafi 4 C.d.S.). Për këtë shkelje ligji e përjashton uljen prej 30% për pagesën brenda 5 ditëve. Shumat e treguara i përfshijnë shpenzimet.
       *[escluso] Për këtë shkelje ligji nuk e lejon pagesën e shumës së reduktuar (art. 202, paragrafët 3 dhe 3-bis C.d.S.). Brenda dhjetë ditëve procesverbali i dërgohet Prefektit (Prefetto), i cili e cakton shumën për t'u paguar me urdhër pagese (ordinanza-ingiunzione). **Mos kryeni asnjë pagesë para se ta merrni atë.**
    }
estero-bonifico = **Me transfertë bankare ndërkombëtare në euro** në llogarinë e treguar më poshtë. Komisionet bankare i mban paguesi: Komuna duhet ta marrë shumën të plotë. Si përshkrim të pagesës shkruani vetëm numrin e procesverbalit dhe targën.
estero-pagopa = **Me njoftimin e pagesës pagoPA bashkëlidhur**: me kartë ose nga llogaria, në faqen e internetit ose me aplikacionin e një banke apo të një ofruesi tjetër që merr pjesë në pagoPA. Skanoni kodin QR ose shkruani kodin e njoftimit me 18 shifra (codice avviso). Përdorni njoftimin që mban shumën për periudhën në të cilën paguani.
estero-ricorso =
    { $pagamento ->
        [escluso] Kush e çmon procesverbalin të pabazuar mund të ankohet vetëm në njërin nga dy autoritetet e mëposhtme: ankesat janë **alternative**.
       *[ammesso] Kush e çmon procesverbalin të pabazuar dhe **nuk e ka paguar shumën e reduktuar** mund të ankohet vetëm në njërin nga dy autoritetet e mëposhtme: ankesat janë **alternative** dhe pagesa i përjashton ato.
    }
estero-prefetto = **Prefekti (Prefetto), brenda 60 ditëve** nga njoftimi (art. 203 C.d.S.): ankesë në letër të thjeshtë, drejtuar Prefektit ({ $ente_prefetto }) dhe dërguar me letër të regjistruar me lajmërim marrjeje në Komandën e Policisë ({ $ente_indirizzo }) ose drejtpërdrejt te Prefekti, me dokumentet e dobishme dhe, nëse dëshironi, me kërkesën për t'u dëgjuar. Nëse ankesa rrëzohet, Prefekti urdhëron pagesën e një shume jo më të ulët se dyfishi i minimumit (art. 204 C.d.S.).
estero-gdp = **Gjyqtari i Paqes (Giudice di Pace), brenda 60 ditëve** nga njoftimi për personat me banim jashtë Italisë (art. 204-bis C.d.S. dhe art. 7 D.Lgs. 1 shtator 2011, nr. 150): ankesë në zyrën e Gjyqtarit të Paqes ({ $ente_giudice_di_pace }), e depozituar në sekretarinë e saj, e dërguar me postë ose e depozituar në rrugë elektronike, me një kopje të procesverbalit dhe me pagesën e taksës gjyqësore (contributo unificato). Vetëm ky afat pezullohet nga 1 deri më 31 gusht (L. 7 tetor 1969, nr. 742).
estero-mancato =
    { $pagamento ->
        [escluso] Nëse Prefekti e çmon konstatimin të bazuar, nxjerr urdhër pagese për një shumë jo më të ulët se dyfishi i minimumit, plus shpenzimet; urdhri që as nuk paguhet, as nuk kundërshtohet brenda afateve është titull ekzekutiv (art. 204 C.d.S.).
       *[ammesso] Me kalimin e 60 ditëve pa pagesë të shumës së reduktuar dhe pa ankesë, procesverbali bëhet **titull ekzekutiv për një shumë të barabartë me gjysmën e maksimumit të gjobës, plus shpenzimet e procedurës** (art. 203, paragrafi 3 C.d.S.). Pason mbledhja e detyrueshme, me shtesë prej një të dhjetës për çdo gjashtë muaj vonesë (art. 27 L. 24 nëntor 1981, nr. 689) dhe me shpenzime të mëtejshme.
    }
giacenza-testo =
    Nëse dërgesa mbahet në zyrën postare, njoftimi prodhon efekt ditën e tërheqjes ose, nëse nuk tërhiqet brenda dhjetë ditëve nga dërgimi i lajmërimit të depozitimit, ditën e dhjetë, edhe për atë që e tërheq më vonë (art. 8 L. 20 nëntor 1982, nr. 890).
ricorso-verbale =
    Kush e çmon procesverbalin të pabazuar dhe **nuk e ka paguar shumën e reduktuar** mund të ankohet vetëm në njërin nga dy autoritetet e mëposhtme: ankesat janë **alternative** dhe pagesa i përjashton ato.
ricorso-prefetto = **Prefekti (Prefetto), brenda 60 ditëve** (art. 203 C.d.S.): ankesë në letër të thjeshtë, drejtuar Prefektit ({ $ente_prefetto }), e dorëzuar ose e dërguar me letër të regjistruar me lajmërim marrjeje ose me postë elektronike të certifikuar në Komandën e Policisë ose drejtpërdrejt te Prefekti, me dokumentet e dobishme dhe, nëse dëshironi, me kërkesën për t'u dëgjuar. Nëse ankesa rrëzohet, Prefekti urdhëron pagesën e një shume jo më të ulët se dyfishi i minimumit (art. 204 C.d.S.).
ricorso-gdp = **Gjyqtari i Paqes (Giudice di Pace), brenda 30 ditëve**, ose 60 nëse ankuesi banon jashtë Italisë (art. 204-bis C.d.S. dhe art. 7 D.Lgs. 1 shtator 2011, nr. 150): ankesë në zyrën e Gjyqtarit të Paqes ({ $ente_giudice_di_pace }), e depozituar në sekretarinë e saj, e dërguar me postë ose e depozituar në rrugë elektronike, me një kopje të procesverbalit. Vetëm ky afat pezullohet nga 1 deri më 31 gusht (L. 7 tetor 1969, nr. 742).
come-pagare-avviso =
    Përdorni **njoftimin e pagesës pagoPA bashkëlidhur**: me kartë ose nga llogaria, në faqen e internetit ose me aplikacionin e një banke apo të një ofruesi tjetër që merr pjesë në pagoPA. Skanoni kodin QR ose shkruani kodin e njoftimit me 18 shifra (codice avviso).
altre-modalita = Mënyra të tjera pagese në Itali, në italisht: { $ente_altre_modalita }
