# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = włoski Kodeks drogowy (Codice della Strada)

atto-riferimento = Sygnatura
atto-data = Data
atto-protocollo = Nr rejestru pism
atto-violazione = Naruszenie z dnia
atto-targa = Nr rejestracyjny
atto-piego = Przesyłka polecona nr
atto-codice = Kod aktu

titolo-pagamento = Jak zapłacić
titolo-ricorso = Jak się odwołać
titolo-accesso = Wgląd do akt
titolo-privacy = Ochrona danych osobowych
titolo-responsabile = Osoba prowadząca postępowanie

firma-comandante = Komendant
firma-omessa = Podpis własnoręczny zastąpiono wydrukowanym imieniem i nazwiskiem (art. 3 ust. 2 D.Lgs. nr 39 z dnia 12 lutego 1993 r.)

entro-5gg = w terminie 5 dni
dal-6-al-60 = od 6. do 60. dnia
entro-60gg = w terminie 60 dni
entro-data = do dnia płatności

accertamento-giorno = Data i godzina
accertamento-luogo = Miejsce
accertamento-accertatori = Funkcjonariusze stwierdzający
accertamento-veicolo = Pojazd
accertamento-destinatario = Adresat
accertamento-qualita = W charakterze
accertamento-contestazione = Brak przedstawienia na miejscu
accertamento-informazioni = Informacje dla adresata
titolo-mancato = W razie braku zapłaty i odwołania

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] W terminie 5 dni od doręczenia
        [dal-6-al-60] Od 6. do 60. dnia
        [entro-60gg] W terminie 60 dni od doręczenia
       *[oltre-60gg] Po 60 dniach, bez odwołania
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] kara obniżona o 30 %
        [oltre-60gg] połowa maksimum
       *[altro] kwota obniżona
    }
importi-riga-parti = kara { $sanzione } + koszty { $spese }
estero-nazione = Państwo rejestracji
estero-dispositivo = Urządzenie
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] urządzenie do pomiaru prędkości
        [TELELASER] laserowe urządzenie do pomiaru prędkości
        [ROSSO] urządzenie rejestrujące przejazd na czerwonym świetle
        [ZTL] urządzenie kontrolujące wjazd do strefy ograniczonego ruchu
       *[SORPASSOMETRO] urządzenie rejestrujące niedozwolone wyprzedzanie
    }
estero-approvazione = Zatwierdzenie
estero-taratura = Sprawdzenie i wzorcowanie
estero-taratura-detta = wykonano { $taratura_data }, ważne do { $taratura_scadenza }
estero-velocita = Prędkość
estero-intestatario = Posiadacz rachunku
estero-iban = IBAN
estero-bic = BIC
estero-causale = Tytuł przelewu
estero-causale-detta = { $numero } { $targa }
