# Stato: bozza
# Notificazione di ordinanza-ingiunzione.

oggetto = Doręczenie decyzji nakazującej zapłatę nr { $ordinanza_numero }
intro =
    { $autorita ->
        [prefetto] Doręczamy załączoną decyzję (ordinanza-ingiunzione), którą Prefekt, uznając stwierdzenie naruszenia za zasadne, nakazuje zapłatę poniższej kwoty (art. 204 włoskiego kodeksu drogowego).
       *[comune] Doręczamy załączoną decyzję (ordinanza-ingiunzione), którą właściwy organ, uznając stwierdzenie naruszenia za zasadne, nakazuje zapłatę poniższej kwoty (art. 18 ustawy nr 689 z 24 listopada 1981 r.).
    }
voce-autorita = Wydana przez
voce-ordinanza = Decyzja
ordinanza = nr { $ordinanza_numero } z { $ordinanza_data }
voce-legge = Naruszona ustawa

verbali-numero = Protokół
verbali-data = Z dnia
verbali-norma = Naruszony przepis
verbali-somma = Kwota
voce-somma = Kwota nakazana
voce-spese = Koszty
voce-totale = Razem do zapłaty

termine =
    Prosimy zapłacić **{ $totale } w terminie { $giorni } dni** od doręczenia tej decyzji. { termini-testo }
bonifico =
    Można też zapłacić przelewem międzynarodowym, na własny koszt. Prosimy podać numer decyzji i numer rejestracyjny.
voce-intestatario = Posiadacz rachunku
voce-iban = IBAN
voce-bic = BIC

opposizione =
    Decyzję można zaskarżyć do sądu ({ $giudice }) **w terminie 30 dni** od doręczenia, a 60 dni, jeżeli zainteresowany mieszka za granicą ({ $autorita ->
        [prefetto] art. 205 włoskiego kodeksu drogowego
       *[comune] art. 22 ustawy nr 689 z 24 listopada 1981 r.
    }; art. 6 dekretu ustawodawczego nr 150 z 1 września 2011 r.). Termin ten nie biegnie od 1 do 31 sierpnia (ustawa nr 742 z 7 października 1969 r.).

titolo-mancato-pagamento = W razie braku zapłaty i zaskarżenia
titolo =
    Po upływie terminu bez zapłaty i bez zaskarżenia decyzja stanowi **tytuł wykonawczy** na całą kwotę.

titolo-allegati = Załączniki
allegato-ordinanza =
    { $ordinanza_fogli ->
        [one] Decyzja nr { $ordinanza_numero } ({ $ordinanza_fogli } strona).
        [few] Decyzja nr { $ordinanza_numero } ({ $ordinanza_fogli } strony).
       *[other] Decyzja nr { $ordinanza_numero } ({ $ordinanza_fogli } stron).
    }
allegato-avviso = Zawiadomienie o płatności pagoPA.
