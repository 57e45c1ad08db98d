# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Pismo informacyjne
sottotitolo = dotyczące przestępstwa lub wykroczenia związanego z bezpieczeństwem ruchu drogowego popełnionego we Włoszech
base =
    Dyrektywa (UE) 2015/413, art. 5 i załącznik II; D.Lgs. 37/2014. Sygnatura: protokół nr { $numero }.

titolo-fatti = Stan faktyczny
fatti =
    W dniu **{ $data_violazione }** popełniono wykroczenie związane z bezpieczeństwem ruchu drogowego przy użyciu pojazdu o numerze rejestracyjnym **{ $targa }**, marka { $marca }, model { $modello }. Wykroczenie zostało wykryte przez: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Posiadacz dowodu rejestracyjnego tego pojazdu wskazał, że **to Pan/Pani kierował(a) pojazdem** w chwili popełnienia wykroczenia.
       *[intestatario] **Figuruje Pan/Pani jako posiadacz dowodu rejestracyjnego** tego pojazdu.
    }
particolari = Szczegółowe informacje o wykroczeniu znajdują się na następnej stronie, w lit. a)-d).
titolo-somma = Należna kwota i termin płatności
somma-esclusa =
    Dla tego wykroczenia kwota nie została jeszcze ustalona.
consiglio = Jeżeli nie uiści Pan/Pani tej kary pieniężnej, zaleca się **wypełnienie załączonego formularza odpowiedzi** i odesłanie go na podany w nim adres.
legge = Niniejsze pismo jest rozpatrywane zgodnie z prawem krajowym Włoch.

titolo-dettagli = Szczegółowe informacje o wykroczeniu
titolo-a = a) Pojazd użyty do popełnienia wykroczenia
dettaglio-targa = Numer rejestracyjny
dettaglio-marca = Marka
dettaglio-modello = Model
titolo-b = b) Wykroczenie
dettaglio-luogo = Miejsce
dettaglio-giorno = Data i godzina
giorno = { $data_violazione }, godz. { $ora }
dettaglio-natura = Charakter i kwalifikacja prawna wykroczenia (zaznaczono właściwe pole)
infrazione-velocita = niezastosowanie się do ograniczeń prędkości (1)
infrazione-alcol = prowadzenie pojazdu pod wpływem alkoholu (2)
infrazione-cinture = niekorzystanie z pasów bezpieczeństwa (3)
infrazione-rosso = niezatrzymanie się na czerwonym świetle (4)
infrazione-corsia = korzystanie z niedozwolonego pasa ruchu (5)
infrazione-droga = prowadzenie pojazdu pod wpływem środków odurzających (10)
infrazione-casco = niekorzystanie z kasku ochronnego (11)
infrazione-telefono = nielegalne używanie telefonu komórkowego lub innych urządzeń komunikacyjnych podczas prowadzenia pojazdu (12)
dettaglio-descrizione = Opis
descrizione =
    { $infrazione ->
        [velocita] Pojazd przekroczył dopuszczalną prędkość.
        [alcol] Kierujący prowadził pojazd pod wpływem alkoholu.
        [cinture] Pas bezpieczeństwa nie był zapięty.
        [rosso] Pojazd kontynuował jazdę mimo czerwonego światła sygnalizatora.
        [corsia] Pojazd poruszał się pasem ruchu niedozwolonym lub zastrzeżonym dla innych pojazdów.
        [droga] Kierujący prowadził pojazd pod wpływem środków odurzających.
        [casco] Nie używano kasku ochronnego.
       *[telefono] Kierujący używał podczas jazdy telefonu lub podobnego urządzenia.
    }
dettaglio-testo = Włoski tekst protokołu
dettaglio-norma = Przepisy prawne
dettaglio-prove = Dowody
prove =
    { $prove ->
        [immagini] zdjęcia lub nagrania, które można obejrzeć w Policji lokalnej lub o których kopię można się do niej zwrócić
        [agenti] bezpośrednie stwierdzenie przez funkcjonariuszy
       *[entrambe] bezpośrednie stwierdzenie przez funkcjonariuszy; zdjęcia lub nagrania, które można obejrzeć w Policji lokalnej lub o których kopię można się do niej zwrócić
    }
titolo-c = c) Urządzenie użyte do wykrycia wykroczenia
dettaglio-dispositivo = Rodzaj urządzenia
dettaglio-specifiche = Specyfikacja
dettaglio-matricola = Numer identyfikacyjny
dettaglio-taratura = Data ważności ostatniej kalibracji
senza-dispositivo = Nie użyto żadnego urządzenia.
titolo-d = d) Wynik zastosowania urządzenia
dettaglio-limite = Maksymalna prędkość
dettaglio-rilevata = Prędkość zmierzona
dettaglio-netta = Prędkość zmierzona po uwzględnieniu marginesu błędu
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Nie dotyczy.

titolo-risposta = Formularz odpowiedzi
risposta-come = Prosimy wypełnić drukowanymi literami.
risposta-atto = Protokół nr **{ $numero }**, numer rejestracyjny **{ $targa }**
titolo-sezione-a = A. Tożsamość kierującego
modulo-cognome = Nazwisko i imię
modulo-luogo-nascita = Miejsce urodzenia
modulo-data-nascita = Data urodzenia
modulo-patente = Numer prawa jazdy
modulo-rilasciata-il = Wydane dnia
modulo-rilasciata-a = w (miejsce)
modulo-indirizzo = Adres
titolo-sezione-b = B. Pytania
domanda-intestato = 1. Czy pojazd o numerze rejestracyjnym { $targa } jest zarejestrowany na Pana/Pani nazwisko?
risposta-si = tak
risposta-no = nie
domanda-intestatario = Jeżeli nie, posiadaczem dowodu rejestracyjnego jest (nazwisko, imię, adres):
domanda-riconosce = 2. Czy przyznaje się Pan/Pani do popełnienia wykroczenia?
domanda-motivo = 3. Jeżeli nie, prosimy wyjaśnić dlaczego:
modulo-data = Miejscowość i data
modulo-firma = Podpis
risposta-invio =
    Prosimy odesłać wypełniony formularz **w terminie 60 dni od daty niniejszego pisma informacyjnego** na adres: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Włochy.

titolo-procedura = Informacje o postępowaniu
procedura =
    Sprawę rozpatruje właściwy organ we Włoszech: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. W razie dalszego prowadzenia sprawy obowiązują następujące terminy i organy odwoławcze.
effetti = **Niniejsze pismo informacyjne samo w sobie nie pociąga za sobą skutków prawnych.** Skutki protokołu są wskazane w protokole.
