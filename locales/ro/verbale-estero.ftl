# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Proces-verbal de constatare a contravenției rutiere nr. { $numero }
basi =
    Traducerea procesului-verbal anexat, în limba italiană. Art. 200 și 201 C.d.S.; art. 383 și 385 D.P.R. nr. 495 din 16 decembrie 1992. { estero-sigle }

giorno = { $data_violazione }, ora { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] autoturism
        [M] motocicletă
        [B] camion
        [D] autovehicul articulat
        [E] autobuz
        [R] remorcă
        [CICLO] moped
        [VELO] bicicletă
       *[altro] vehicul
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] contravenient (conducător auto)
        [LOCATARIO] locatar al vehiculului, obligat în solidar (art. 196 C.d.S.)
        [PROPRIETARIO] proprietar al vehiculului, obligat în solidar (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] titular al răspunderii părintești
        [EREDE] moștenitor
       *[OBBLIGATO] persoană obligată în solidar (art. 196 C.d.S.)
    }

voce-fatto = Fapta constatată (textul italian al originalului)
matricola = seria { $dispositivo_matricola }
velocita = limită { $limite } km/h; măsurată { $rilevata } km/h; netă, după reducerea legală, { $netta } km/h
voce-rosso = Lumina roșie
rosso = trecere la { $rosso_secondi } secunde după aprinderea luminii roșii
voce-controllo = Control
controllo =
    { $automatico ->
        [si] constatare efectuată în mod automat, fără prezența agenților
       *[no] constatare efectuată în prezența agenților
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] punct de control semnalizat în prealabil și bine vizibil
        [TELELASER] punct de control semnalizat în prealabil și bine vizibil
       *[altro] punct de control semnalizat în prealabil
    }
motivo =
    { $motivo ->
        [lett-a] Imposibilitatea de a ajunge din urmă un vehicul care circula cu viteză excesivă (art. 201 alin. 1-bis lit. a C.d.S.).
        [lett-b] Traversarea unei intersecții la culoarea roșie a semaforului (art. 201 alin. 1-bis lit. b C.d.S.).
        [lett-c] Depășire interzisă (art. 201 alin. 1-bis lit. c C.d.S.).
        [lett-d] Contravenție constatată în lipsa contravenientului și a proprietarului vehiculului (art. 201 alin. 1-bis lit. d C.d.S.).
        [lett-e] Contravenție constatată cu aparate gestionate direct de organele de poliție rutieră, care permit stabilirea faptei ulterior, deoarece vehiculul se află la distanță de punctul de control sau nu poate fi oprit în timp util ori în modul prevăzut de regulament (art. 201 alin. 1-bis lit. e C.d.S.).
        [lett-f] Contravenție constatată cu dispozitivele de control la distanță prevăzute la art. 4 D.L. nr. 121 din 20 iunie 2002 (art. 201 alin. 1-bis lit. f C.d.S.).
        [lett-g] Accesul vehiculelor neautorizate în centre istorice, zone cu trafic restricționat, zone pietonale sau benzi rezervate, detectat cu dispozitive omologate (art. 201 alin. 1-bis lit. g C.d.S.).
        [lett-gbis] Contravenție constatată cu ajutorul unor dispozitive sau aparate de detectare destinate acestui scop (art. 201 alin. 1-bis lit. g-bis C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = Contravenția a fost adusă pe loc la cunoștința contravenientului
voce-notifica = Comunicare
notifica =
    { $notifica ->
        [posta] prin poștă, cu scrisoare recomandată cu confirmare de primire
        [convenzione] prin poștă, cu scrisoare recomandată cu confirmare de primire (art. 11 din Convenția europeană privind notificarea în străinătate a documentelor în materie administrativă, Strasbourg, 24 noiembrie 1977; L. 149/1983)
        [autorita-centrale] prin autoritatea centrală a statului de reședință (Convenția europeană privind notificarea în străinătate a documentelor în materie administrativă, Strasbourg, 24 noiembrie 1977; L. 149/1983)
        [consolato] prin autoritatea consulară italiană
       *[ministero] prin autoritățile competente ale statului de reședință
    }; în termen de 360 de zile de la constatare pentru persoanele cu reședința în străinătate (art. 201 alin. 1 C.d.S.)

violazioni-norma = Norma încălcată
violazioni-descrizione = Contravenția
violazioni-minimo = Sancțiune de la
violazioni-massimo = la
violazioni-punti = Puncte
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Depășirea limitei maxime de viteză cu cel mult 10 km/h.
        [velocita-8] Depășirea limitei maxime de viteză cu mai mult de 10 km/h și cel mult 40 km/h.
        [velocita-8-ripetuta] Depășirea limitei maxime de viteză cu mai mult de 10 km/h și cel mult 40 km/h, în localitate, cel puțin pentru a doua oară într-un an.
        [velocita-9] Depășirea limitei maxime de viteză cu mai mult de 40 km/h și cel mult 60 km/h.
        [velocita-9-bis] Depășirea limitei maxime de viteză cu mai mult de 60 km/h.
        [rosso] Continuarea deplasării în pofida luminii roșii a semaforului.
        [ztl] Circulația fără autorizație într-o zonă cu trafic restricționat, într-o zonă pietonală sau pe o bandă rezervată.
        [sosta-157] Staționarea vehiculului într-o poziție nepermisă.
        [sosta-158] Staționarea vehiculului într-un loc interzis.
        [cinture] Circulația fără folosirea centurilor de siguranță.
        [telefono] Folosirea în timpul mersului a unui telefon, smartphone sau dispozitiv similar, cu luarea mâinilor de pe volan.
        [casco] Circulația cu un moped sau o motocicletă fără cască de protecție.
        [segnaletica] Nerespectarea comportamentului impus de semnalizarea rutieră.
        [assicurazione] Circulația cu un vehicul fără asigurare de răspundere civilă.
        [revisione] Circulația cu un vehicul care nu a fost supus inspecției tehnice periodice obligatorii.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Sancțiune complementară: suspendarea permisului de conducere.**
        [fermo] **Sancțiune complementară: imobilizarea administrativă a vehiculului.**
        [rimozione] **Sancțiune complementară: ridicarea vehiculului.**
        [sequestro] **Sancțiune complementară: sechestrarea vehiculului.**
        [confisca] **Sancțiune complementară: confiscarea vehiculului.**
        [altra] **Este prevăzută o sancțiune complementară, indicată în textul italian.**
       *[nessuna] { "" }
    }
importi-esclusi = **Plata sumei reduse nu este permisă.** { estero-pagamento }

conformita =
    Originalul procesului-verbal se păstrează la Poliția Locală; destinatarul primește o copie conformă în limba italiană (art. 385 D.P.R. 495/1992).
titolo-conducente = Punctele și datele conducătorului auto
conducente =
    Dacă conducătorul auto nu a fost identificat, proprietarul sau altă persoană obligată în solidar trebuie să comunice Poliției Locale, **în termen de 60 de zile** de la comunicarea procesului-verbal, datele personale și ale permisului persoanei care conducea (art. 126-bis alin. 2 C.d.S.). Obligația îl privește și pe cel care plătește; cine contestă trebuie să informeze Poliția Locală în același termen. Cine nu comunică datele, fără un motiv justificat și documentat, este pasibil de o sancțiune de la { $somma_conducente_minimo } la { $somma_conducente_massimo }.
titolo-autentico = Textul autentic
autentico =
    Aceasta este traducerea procesului-verbal nr. { $numero }, al cărui original în limba italiană este anexat. **Numai textul italian este autentic**: în caz de diferențe, acesta prevalează.
