# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Protokół stwierdzenia naruszenia przepisów ruchu drogowego nr { $numero }
basi =
    Tłumaczenie załączonego protokołu w języku włoskim. Art. 200 i 201 C.d.S.; art. 383 i 385 D.P.R. nr 495 z dnia 16 grudnia 1992 r. { estero-sigle }

giorno = { $data_violazione }, godz. { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] samochód osobowy
        [M] motocykl
        [B] samochód ciężarowy
        [D] pojazd członowy
        [E] autobus
        [R] przyczepa
        [CICLO] motorower
        [VELO] rower
       *[altro] pojazd
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] sprawcy naruszenia (kierującego)
        [LOCATARIO] najemcy pojazdu, odpowiedzialnego solidarnie (art. 196 C.d.S.)
        [PROPRIETARIO] właściciela pojazdu, odpowiedzialnego solidarnie (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] osoby sprawującej odpowiedzialność rodzicielską
        [EREDE] spadkobiercy
       *[OBBLIGATO] osoby odpowiedzialnej solidarnie (art. 196 C.d.S.)
    }

voce-fatto = Stwierdzony czyn (włoski tekst oryginału)
matricola = numer seryjny { $dispositivo_matricola }
velocita = ograniczenie { $limite } km/h; zmierzona { $rilevata } km/h; netto, po ustawowym obniżeniu, { $netta } km/h
voce-rosso = Czerwone światło
rosso = przejazd { $rosso_secondi } s po zapaleniu się czerwonego światła
voce-controllo = Kontrola
controllo =
    { $automatico ->
        [si] naruszenie stwierdzone automatycznie, bez obecności funkcjonariuszy
       *[no] naruszenie stwierdzone w obecności funkcjonariuszy
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] punkt kontroli uprzednio oznakowany i dobrze widoczny
        [TELELASER] punkt kontroli uprzednio oznakowany i dobrze widoczny
       *[altro] punkt kontroli uprzednio oznakowany
    }
motivo =
    { $motivo ->
        [lett-a] Niemożność dogonienia pojazdu jadącego z nadmierną prędkością (art. 201 ust. 1-bis lit. a C.d.S.).
        [lett-b] Przejazd przez skrzyżowanie przy czerwonym świetle sygnalizatora (art. 201 ust. 1-bis lit. b C.d.S.).
        [lett-c] Niedozwolone wyprzedzanie (art. 201 ust. 1-bis lit. c C.d.S.).
        [lett-d] Naruszenie stwierdzone pod nieobecność sprawcy i właściciela pojazdu (art. 201 ust. 1-bis lit. d C.d.S.).
        [lett-e] Naruszenie stwierdzone za pomocą urządzeń obsługiwanych bezpośrednio przez organy policji drogowej, które pozwalają ustalić naruszenie w późniejszym czasie, ponieważ pojazd znajduje się w oddaleniu od punktu kontroli lub nie może zostać zatrzymany w porę albo w przepisany sposób (art. 201 ust. 1-bis lit. e C.d.S.).
        [lett-f] Naruszenie stwierdzone za pomocą urządzeń zdalnej kontroli przewidzianych w art. 4 D.L. nr 121 z dnia 20 czerwca 2002 r. (art. 201 ust. 1-bis lit. f C.d.S.).
        [lett-g] Wjazd nieuprawnionych pojazdów do historycznych centrów, stref ograniczonego ruchu, stref pieszych lub na pasy zastrzeżone, zarejestrowany homologowanymi urządzeniami (art. 201 ust. 1-bis lit. g C.d.S.).
        [lett-gbis] Naruszenie stwierdzone za pomocą przeznaczonych do tego urządzeń lub aparatury rejestrującej (art. 201 ust. 1-bis lit. g-bis C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = Naruszenie przedstawiono sprawcy bezpośrednio na miejscu
voce-notifica = Doręczenie
notifica =
    { $notifica ->
        [posta] pocztą, listem poleconym za potwierdzeniem odbioru
        [convenzione] pocztą, listem poleconym za potwierdzeniem odbioru (art. 11 Europejskiej konwencji o doręczaniu za granicą dokumentów w sprawach administracyjnych, Strasburg, 24 listopada 1977 r.; L. 149/1983)
        [autorita-centrale] za pośrednictwem organu centralnego państwa zamieszkania (Europejska konwencja o doręczaniu za granicą dokumentów w sprawach administracyjnych, Strasburg, 24 listopada 1977 r.; L. 149/1983)
        [consolato] za pośrednictwem włoskiego urzędu konsularnego
       *[ministero] za pośrednictwem właściwych organów państwa zamieszkania
    }; w terminie 360 dni od stwierdzenia naruszenia dla osób zamieszkałych za granicą (art. 201 ust. 1 C.d.S.)

violazioni-norma = Naruszony przepis
violazioni-descrizione = Naruszenie
violazioni-minimo = Kara od
violazioni-massimo = do
violazioni-punti = Punkty
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Przekroczenie dopuszczalnej prędkości o nie więcej niż 10 km/h.
        [velocita-8] Przekroczenie dopuszczalnej prędkości o więcej niż 10 km/h i nie więcej niż 40 km/h.
        [velocita-8-ripetuta] Przekroczenie dopuszczalnej prędkości o więcej niż 10 km/h i nie więcej niż 40 km/h w obszarze zabudowanym, co najmniej po raz drugi w ciągu roku.
        [velocita-9] Przekroczenie dopuszczalnej prędkości o więcej niż 40 km/h i nie więcej niż 60 km/h.
        [velocita-9-bis] Przekroczenie dopuszczalnej prędkości o więcej niż 60 km/h.
        [rosso] Kontynuowanie jazdy mimo czerwonego światła sygnalizatora.
        [ztl] Przejazd bez zezwolenia przez strefę ograniczonego ruchu, strefę pieszą lub pasem zastrzeżonym.
        [sosta-157] Postój pojazdu w niedozwolonym ustawieniu.
        [sosta-158] Postój pojazdu w miejscu niedozwolonym.
        [cinture] Jazda bez zapiętych pasów bezpieczeństwa.
        [telefono] Używanie podczas jazdy telefonu, smartfona lub podobnego urządzenia z oderwaniem rąk od kierownicy.
        [casco] Jazda motorowerem lub motocyklem bez kasku ochronnego.
        [segnaletica] Niezastosowanie się do nakazu wynikającego ze znaków i sygnałów drogowych.
        [assicurazione] Jazda pojazdem bez ubezpieczenia odpowiedzialności cywilnej.
        [revisione] Jazda pojazdem niepoddanym obowiązkowemu okresowemu badaniu technicznemu.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Kara dodatkowa: zawieszenie prawa jazdy.**
        [fermo] **Kara dodatkowa: administracyjne unieruchomienie pojazdu.**
        [rimozione] **Kara dodatkowa: usunięcie pojazdu.**
        [sequestro] **Kara dodatkowa: zajęcie pojazdu.**
        [confisca] **Kara dodatkowa: przepadek pojazdu.**
        [altra] **Przewidziana jest kara dodatkowa, wskazana w tekście włoskim.**
       *[nessuna] { "" }
    }
importi-esclusi = **Zapłata kwoty obniżonej nie jest dopuszczalna.** { estero-pagamento }

conformita =
    Oryginał protokołu przechowuje Policja lokalna; adresat otrzymuje jego kopię poświadczoną za zgodność w języku włoskim (art. 385 D.P.R. 495/1992).
titolo-conducente = Punkty i dane kierującego
conducente =
    Jeżeli kierujący nie został zidentyfikowany, właściciel lub inna osoba odpowiedzialna solidarnie ma obowiązek podać Policji lokalnej, **w terminie 60 dni** od doręczenia, dane osobowe i dane prawa jazdy osoby, która kierowała pojazdem (art. 126-bis ust. 2 C.d.S.). Obowiązek dotyczy także osoby, która płaci; osoba, która wnosi odwołanie, powinna zawiadomić o tym Policję lokalną w tym samym terminie. Kto bez uzasadnionego i udokumentowanego powodu nie poda danych, podlega karze od { $somma_conducente_minimo } do { $somma_conducente_massimo }.
titolo-autentico = Tekst autentyczny
autentico =
    Niniejszy dokument jest tłumaczeniem protokołu nr { $numero }, którego oryginał w języku włoskim jest załączony. **Autentyczny jest wyłącznie tekst włoski**: w razie rozbieżności rozstrzyga tekst włoski.
