# Stato: bozza
# Notificazione di ordinanza-ingiunzione.

oggetto = Comunicarea ordonanței de plată sancționatorii nr. { $ordinanza_numero }
intro =
    { $autorita ->
        [prefetto] Vă comunicăm ordonanța anexată (ordinanza-ingiunzione), prin care Prefectul, considerând întemeiată constatarea, dispune plata sumei de mai jos (art. 204 din codul rutier italian).
       *[comune] Vă comunicăm ordonanța anexată (ordinanza-ingiunzione), prin care autoritatea competentă, considerând întemeiată constatarea, dispune plata sumei de mai jos (art. 18 din Legea nr. 689 din 24 noiembrie 1981).
    }
voce-autorita = Emisă de
voce-ordinanza = Ordonanța
ordinanza = nr. { $ordinanza_numero } din { $ordinanza_data }
voce-legge = Legea încălcată

verbali-numero = Proces-verbal
verbali-data = Din
verbali-norma = Norma încălcată
verbali-somma = Suma
voce-somma = Suma dispusă
voce-spese = Cheltuieli
voce-totale = Total de plată

termine =
    Plătiți **{ $totale } în termen de { $giorni } de zile** de la comunicarea acestei ordonanțe. { termini-testo }
bonifico =
    Puteți plăti și prin transfer bancar internațional, cheltuielile fiind în sarcina dumneavoastră. Indicați numărul ordonanței și numărul de înmatriculare.
voce-intestatario = Titularul contului
voce-iban = IBAN
voce-bic = BIC

opposizione =
    Ordonanța poate fi contestată la { $giudice } **în termen de 30 de zile** de la comunicare, 60 dacă persoana interesată locuiește în străinătate ({ $autorita ->
        [prefetto] art. 205 din codul rutier italian
       *[comune] art. 22 din Legea nr. 689 din 24 noiembrie 1981
    }; art. 6 din Decretul legislativ nr. 150 din 1 septembrie 2011). Acest termen este suspendat între 1 și 31 august (Legea nr. 742 din 7 octombrie 1969).

titolo-mancato-pagamento = Dacă nu se plătește și nu se contestă
titolo =
    După expirarea termenului fără plată și fără contestație, ordonanța este **titlu executoriu** pentru întreaga sumă.

titolo-allegati = Anexe
allegato-ordinanza =
    { $ordinanza_fogli ->
        [one] Ordonanța nr. { $ordinanza_numero } ({ $ordinanza_fogli } pagină).
        [few] Ordonanța nr. { $ordinanza_numero } ({ $ordinanza_fogli } pagini).
       *[other] Ordonanța nr. { $ordinanza_numero } ({ $ordinanza_fogli } de pagini).
    }
allegato-avviso = Aviz de plată pagoPA.
