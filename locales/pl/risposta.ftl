# Stato: bozza
# Risposta a ricorso o richiesta.

oggetto =
    { $oggetto ->
        [ricorso-prefetto] Przekazanie odwołania do Prefekta
        [ricorso-gdp] Skarga do Sędziego Pokoju
        [autotutela-accolta] Uchylenie protokołu nr { $verbale_numero }
        [autotutela-respinta] Wniosek o uchylenie protokołu nr { $verbale_numero }
        [rateizzazione-ricevuta] Wniosek o zapłatę w ratach
        [accesso-atti] Wniosek o wgląd do akt
        [copia-foto] Kopia fotografii
       *[informazioni] Wniosek o informację
    }
intro =
    { $oggetto ->
        [ricorso-prefetto] Odwołanie do Prefekta złożone { $richiesta_data } od wskazanego protokołu przekazano wraz z aktami do: { $ente_prefetto }.
        [ricorso-gdp] Otrzymaliśmy skargę do Sędziego Pokoju złożoną { $richiesta_data } na wskazany protokół. Policja lokalna przekazuje akta do sądu.
        [autotutela-accolta] Rozpatrzyliśmy wniosek z { $richiesta_data }: **został uwzględniony**, a wskazany protokół **zostaje uchylony**.
        [autotutela-respinta] Rozpatrzyliśmy wniosek z { $richiesta_data }: **nie może zostać uwzględniony**, a wskazany protokół pozostaje w mocy.
        [rateizzazione-ricevuta] Otrzymaliśmy wniosek z { $richiesta_data } o zapłatę w ratach kwoty należnej za wskazany protokół (art. 202-bis włoskiego kodeksu drogowego).
        [accesso-atti] Rozpatrzyliśmy wniosek z { $richiesta_data } o wgląd do akt wskazanego protokołu: **został uwzględniony** (art. 22 i następne ustawy nr 241 z 7 sierpnia 1990 r.).
        [copia-foto] W odpowiedzi na wniosek z { $richiesta_data } przesyłamy kopię fotografii naruszenia stwierdzonego wskazanym protokołem.
       *[informazioni] Odpowiadamy na wniosek z { $richiesta_data } dotyczący wskazanego protokołu.
    }

voce-verbale = Protokół
verbale = nr { $verbale_numero } z { $verbale_data }
voce-protocollo = Numer wpływu wniosku
voce-trasmissione = Przekazano
voce-ruolo = Sygnatura sprawy
voce-udienza = Rozprawa

prefetto-decide =
    Decyzję podejmuje Prefekt (art. 204 włoskiego kodeksu drogowego). Jeżeli uzna stwierdzenie naruszenia za bezzasadne, umarza sprawę, o czym Policja lokalna zawiadomi; w przeciwnym razie wydaje decyzję nakazującą zapłatę kwoty nie niższej niż dwukrotność minimum ustawowego, wraz z kosztami.
prefetto-esito =
    Do czasu decyzji protokół nie staje się tytułem wykonawczym. Dalszą korespondencję w sprawie odwołania należy kierować do Prefektury, podając numer protokołu.
gdp-notizie =
    Informacji o rozprawie i o postępowaniu udziela sekretariat sądu: { $ente_giudice_di_pace }.
accolta-effetti =
    Za ten protokół **nie należy się żadna kwota** i nie odejmuje się punktów prawa jazdy. Nie trzeba robić nic więcej.
accolta-rimborso =
    Zapłacona już kwota zostanie zwrócona. Prosimy podać IBAN i posiadacza rachunku oraz numer protokołu.
respinta-motivi =
    Powody są następujące.
respinta-termini =
    Ta odpowiedź nie jest nowym stwierdzeniem naruszenia. Terminy zapłaty i odwołania biegną od doręczenia protokołu i pozostają takie, jak w nim podano.
rate-decisione =
    Wniosek rozpatruje się **w terminie 90 dni** od złożenia; w razie braku decyzji uważa się go za odrzucony. Jeżeli zostanie uwzględniony, podamy liczbę rat, kwoty, odsetki i terminy.
rate-rinuncia =
    Kto wnosi o zapłatę w ratach, zrzeka się odwołania.
accesso-consentito =
    Akta można przeglądać i otrzymać ich kopie, osobiście lub przez pełnomocnika, w następujący sposób.
titolo-allegati = Załączniki
contatti =
    W razie pytań prosimy pisać na { $ente_ha_email ->
        [0] { "" }
       *[other] { $ente_email } lub{ " " }
    }{ $ente_pec }{ $ente_ha_telefono ->
        [0] { "" }
       *[other] { " " }albo dzwonić pod numer { $ente_telefono }{ $ente_ha_orari ->
                [0] { "" }
               *[other] { " " }({ $ente_orari })
            }
    }, podając numer protokołu.
