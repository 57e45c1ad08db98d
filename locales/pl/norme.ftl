# Stato: bozza
# Testi lunghi che più modelli stampano.

accesso-testo =
    Akta postępowania, zdjęcia i nagrania można przeglądać osobiście lub przez pełnomocnika pod adresem: { $ente_comando }, { $ente_indirizzo }, w godzinach przyjęć; o kopię można wystąpić pisemnie na ten sam adres lub na { $ente_pec } (art. 22 i następne L. nr 241 z dnia 7 sierpnia 1990 r.).

responsabile-testo =
    Jednostka prowadząca postępowanie: { $ente_settore }, { $ente_indirizzo }, certyfikowana poczta elektroniczna { $ente_pec } (art. 4 i 5 L. nr 241 z dnia 7 sierpnia 1990 r.).
responsabile-nome = Osoba prowadząca: **{ $responsabile_procedimento }**.

privacy-testo = **Administrator**: { $ente_nome }, { $ente_indirizzo }. **Cele**: stwierdzenie naruszenia, doręczanie aktów, pobór należności i obrona w postępowaniu sądowym; **podstawa prawna**: obowiązki prawne i sprawowanie władzy publicznej (art. 6 ust. 1 lit. c) i e) rozporządzenia (UE) 2016/679). Dane przechowuje się przez czas wymagany przez postępowanie i przepisy o archiwach publicznych. Przetwarzanie może prowadzić do nałożenia kary, odjęcia punktów i egzekucji przymusowej. Druk i wysyłkę powierzono podmiotowi przetwarzającemu: { $ente_responsabile_esterno } (art. 28). **Prawa**: dostęp, sprostowanie, usunięcie lub ograniczenie w przewidzianych przypadkach oraz sprzeciw (art. 15-21), po zwróceniu się do administratora lub do inspektora ochrony danych ({ $ente_dpo }); skarga do włoskiego organu ochrony danych (Garante per la protezione dei dati personali, art. 77). **Pełna informacja**: { $ente_informativa } oraz w siedzibie Policji lokalnej.

pagamento-parziale =
    Zapłata spóźniona lub choćby nieznacznie niższa od kwoty należnej wraz z kosztami nie powoduje wygaśnięcia kary i jest zaliczana jako wpłata częściowa (art. 389 D.P.R. nr 495 z dnia 16 grudnia 1992 r.).

# Verbali e lettere per chi risiede all'estero.
estero-sigle =
    C.d.S. = Codice della Strada, włoski Kodeks drogowy (dekret ustawodawczy nr 285 z dnia 30 kwietnia 1992 r.); comma = ustęp; D.Lgs. = dekret ustawodawczy; D.L. = dekret z mocą ustawy; D.P.R. = dekret Prezydenta Republiki; L. = ustawa.
estero-termini =
    Terminy biegną od doręczenia. Dnia doręczenia nie wlicza się, a jeżeli ostatni dzień jest we Włoszech dniem świątecznym, termin upływa w najbliższym następnym dniu, który nie jest świąteczny.
estero-pagamento =
    { $pagamento ->
        [sconto] **W terminie 5 dni** od doręczenia płaci się karę obniżoną o 30 %; **od 6. do 60. dnia** kwotę równą minimum ustawowemu kary (art. 202 ust. 1 C.d.S.). Do obu dolicza się koszty stwierdzenia naruszenia i doręczenia, których się nie obniża (art. 201 ust. 4 C.d.S.). Podane kwoty obejmują koszty.
        [ridotto] **W terminie 60 dni** od doręczenia płaci się kwotę równą minimum ustawowemu kary (art. 202 ust. 1 C.d.S.) oraz koszty stwierdzenia naruszenia i doręczenia (art. 201 ust. 4 C.d.S.). Dla tego naruszenia ustawa wyklucza obniżkę o 30 % przy zapłacie w terminie 5 dni. Podane kwoty obejmują koszty.
       *[escluso] Dla tego naruszenia ustawa nie dopuszcza zapłaty kwoty obniżonej (art. 202 ust. 3 i 3-bis C.d.S.). Protokół przekazuje się w terminie dziesięciu dni Prefektowi, który ustala kwotę do zapłaty w decyzji nakazującej zapłatę (ordinanza-ingiunzione). **Prosimy nie dokonywać żadnej wpłaty przed jej otrzymaniem.**
    }
estero-bonifico = **Przelewem zagranicznym w euro** na rachunek podany poniżej. Koszty bankowe ponosi płacący: gmina musi otrzymać pełną kwotę. W tytule przelewu należy podać wyłącznie numer protokołu i numer rejestracyjny.
estero-pagopa = **Za pomocą załączonego zawiadomienia o płatności pagoPA**: kartą lub z rachunku, na stronie internetowej albo w aplikacji banku lub innego dostawcy uczestniczącego w pagoPA. Należy zeskanować kod QR lub podać 18-cyfrowy kod zawiadomienia (codice avviso). Należy użyć zawiadomienia z kwotą właściwą dla terminu, w którym następuje zapłata.
estero-ricorso =
    { $pagamento ->
        [escluso] Kto uważa protokół za bezzasadny, może zwrócić się tylko do jednego z dwóch następujących organów: środki odwoławcze są **alternatywne**.
       *[ammesso] Kto uważa protokół za bezzasadny i **nie zapłacił kwoty obniżonej**, może zwrócić się tylko do jednego z dwóch następujących organów: środki odwoławcze są **alternatywne**, a zapłata je wyklucza.
    }
estero-prefetto = **Odwołanie do Prefekta, w terminie 60 dni** od doręczenia (art. 203 C.d.S.): pismo na zwykłym papierze skierowane do Prefekta ({ $ente_prefetto }) i wysłane listem poleconym za potwierdzeniem odbioru do Policji lokalnej ({ $ente_indirizzo }) lub bezpośrednio do Prefekta, wraz z przydatnymi dokumentami i ewentualnym wnioskiem o wysłuchanie. W razie oddalenia odwołania Prefekt nakazuje zapłatę kwoty nie niższej niż dwukrotność minimum (art. 204 C.d.S.).
estero-gdp = **Skarga do Sędziego Pokoju, w terminie 60 dni** od doręczenia dla osób zamieszkałych za granicą (art. 204-bis C.d.S. i art. 7 D.Lgs. nr 150 z dnia 1 września 2011 r.): skarga do Sędziego Pokoju ({ $ente_giudice_di_pace }), złożona w sekretariacie sądu, wysłana pocztą lub wniesiona drogą elektroniczną, wraz z kopią protokołu i opłatą sądową (contributo unificato). Tylko ten termin ulega zawieszeniu od 1 do 31 sierpnia (L. nr 742 z dnia 7 października 1969 r.).
estero-mancato =
    { $pagamento ->
        [escluso] Jeżeli Prefekt uzna stwierdzenie naruszenia za zasadne, wydaje decyzję nakazującą zapłatę kwoty nie niższej niż dwukrotność minimum wraz z kosztami; decyzja, która nie zostanie w terminie ani opłacona, ani zaskarżona, stanowi tytuł wykonawczy (art. 204 C.d.S.).
       *[ammesso] Po upływie 60 dni bez zapłaty kwoty obniżonej i bez odwołania protokół staje się **tytułem wykonawczym na kwotę równą połowie maksimum kary, powiększoną o koszty postępowania** (art. 203 ust. 3 C.d.S.). Następuje egzekucja przymusowa, z podwyższeniem o jedną dziesiątą za każde półrocze zwłoki (art. 27 L. nr 689 z dnia 24 listopada 1981 r.) i dalszymi kosztami.
    }

# Ordinanze e risposte.
termini-testo =
    Dnia doręczenia nie wlicza się, a jeżeli ostatni dzień jest we Włoszech dniem świątecznym, termin przedłuża się do pierwszego następnego dnia nieświątecznego.
giacenza-testo =
    Jeżeli przesyłka czeka w urzędzie pocztowym, doręczenie uważa się za dokonane w dniu odbioru albo, jeżeli nie zostanie odebrana w ciągu dziesięciu dni od wysłania zawiadomienia o złożeniu, dziesiątego dnia, także dla osoby, która odbierze ją później (art. 8 L. z 20 listopada 1982 r., nr 890).
ricorso-verbale =
    Kto uważa protokół za bezzasadny i **nie zapłacił kwoty obniżonej**, może odwołać się tylko do jednego z dwóch następujących organów: środki te są **alternatywne**, a zapłata je wyklucza.
ricorso-prefetto = **Prefekt, w terminie 60 dni** (art. 203 C.d.S.): odwołanie na zwykłym papierze do Prefekta ({ $ente_prefetto }), złożone lub wysłane listem poleconym za potwierdzeniem odbioru albo certyfikowaną pocztą elektroniczną do Komendy Policji lub bezpośrednio do Prefekta, z przydatnymi dokumentami i, w razie potrzeby, z wnioskiem o wysłuchanie. Jeżeli odwołanie zostanie oddalone, Prefekt nakazuje zapłatę kwoty nie niższej niż dwukrotność minimum (art. 204 C.d.S.).
ricorso-gdp = **Sędzia Pokoju, w terminie 30 dni**, a 60, jeżeli skarżący mieszka za granicą (art. 204-bis C.d.S. i art. 7 D.Lgs. z 1 września 2011 r., nr 150): skarga do Sędziego Pokoju ({ $ente_giudice_di_pace }), złożona w sekretariacie, wysłana pocztą lub drogą elektroniczną, z kopią protokołu. Tylko ten termin nie biegnie od 1 do 31 sierpnia (L. z 7 października 1969 r., nr 742).
come-pagare-avviso =
    Prosimy użyć **załączonego zawiadomienia o płatności pagoPA**: kartą lub z rachunku, na stronie albo w aplikacji banku lub innego dostawcy uczestniczącego w pagoPA. Należy zeskanować kod QR lub wpisać 18-cyfrowy kod zawiadomienia (codice avviso).
altre-modalita = Inne sposoby zapłaty we Włoszech, po włosku: { $ente_altre_modalita }
iscrizione-a-ruolo =
    Po upływie terminu bez zapłaty kwota jest dochodzona w trybie egzekucji przymusowej, powiększona o jedną dziesiątą za każde półrocze opóźnienia (art. 27 L. z 24 listopada 1981 r., nr 689) i o dalsze koszty.
