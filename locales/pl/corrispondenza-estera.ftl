# Stato: bozza
# Risposta a un destinatario estero.

oggetto =
    { $oggetto ->
        [come-pagare] Jak zapłacić protokół nr { $verbale_numero }
        [pagamento-ricevuto] Otrzymano płatność
        [pagamento-incompleto] Niepełna płatność
        [ricorso-ricevuto] Odwołanie
        [conducente-ricevuto] Wskazanie kierowcy
        [conducente-incompleto] Wskazanie kierowcy jest niepełne
        [copia-atti] Kopia dokumentów
       *[informazioni] Prośba o informację
    }
intro = Odpowiadamy na pismo z { $richiesta_data } dotyczące poniższego protokołu.
voce-verbale = Protokół
verbale = nr { $verbale_numero } z { $verbale_data }

risposta =
    { $oggetto ->
        [come-pagare] Kwoty i terminy podano w protokole. Dni liczy się od doręczenia; dnia doręczenia nie wlicza się.
        [pagamento-ricevuto] Otrzymaliśmy { $pagato } dnia { $pagamento_data }. **Płatność jest pełna, a postępowanie zakończone.** Nie trzeba robić nic więcej.
        [pagamento-incompleto] Otrzymaliśmy { $pagato } dnia { $pagamento_data }. To mniej niż kwota należna: protokół **nie jest jeszcze uregulowany**. Otrzymaną kwotę zalicza się jako zaliczkę; do zapłaty pozostaje różnica.
        [ricorso-ricevuto] Otrzymaliśmy odwołanie. Rozstrzyga organ, do którego jest skierowane: Prefekt albo Sędzia Pokoju; Policja lokalna przekazuje mu akta. Do czasu rozstrzygnięcia protokół nie staje się tytułem wykonawczym.
        [conducente-ricevuto] Otrzymaliśmy dane kierowcy. Protokół może zostać doręczony także tej osobie. Adresat tego pisma pozostaje solidarnie odpowiedzialny za zapłatę.
        [conducente-incompleto] Otrzymaliśmy wskazanie kierowcy, ale w tej postaci **nie pozwala ono go zidentyfikować**. Prosimy przesłać imię i nazwisko, datę i miejsce urodzenia, adres oraz kopię prawa jazdy z obu stron.
        [copia-atti] W załączeniu przesyłamy kopię żądanych dokumentów.
       *[informazioni] Oto żądane informacje.
    }
voce-dovuto = Kwota należna
voce-pagato = Już zapłacono
voce-mancante = Do zapłaty

termine = Ostatni dzień: **{ $scadenza }**.
bonifico =
    Można zapłacić przelewem międzynarodowym, na własny koszt. Prosimy podać numer protokołu i numer rejestracyjny.
voce-intestatario = Posiadacz rachunku
voce-iban = IBAN
voce-bic = BIC
titolo-allegati = Załączniki
contatti =
    Odpowiedź można przesłać w tym języku na adres { $ente_email } lub na adres urzędu, podając numer protokołu.
