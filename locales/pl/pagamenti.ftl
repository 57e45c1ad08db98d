# Stato: bozza
# Płatność blankietem pocztowym lub przelewem: słowa, które nie należą do druku poczty.

avviso-bollettini-titolo = Płatność blankietem pocztowym
avviso-bollettini-retro-uno = Blankiet znajduje się na odwrocie tej kartki.
avviso-bollettini-retro-piu = Blankiety znajdują się na odwrocie tej kartki, po jednym na każdą kwotę: należy je rozdzielić wzdłuż linii przerywanych.
avviso-bollettini-scelta = Należy zapłacić tylko jednym blankietem: tym, który odpowiada terminowi zapłaty. Kwota inna niż należna nie powoduje wygaśnięcia kary.
avviso-bollettini-importo = Należy zapłacić wydrukowaną kwotę: kwota inna niż należna nie powoduje wygaśnięcia kary.
avviso-bollettini-avviso = Blankiet zastępuje zawiadomienie pagoPA: nie należy płacić obu.
avviso-bollettini-ricevuta = Potwierdzenie wpłaty ze stemplem urzędu pocztowego jest dowodem zapłaty: należy je zachować.
avviso-bollettini-entro-5gg = w ciągu 5 dni od doręczenia
avviso-bollettini-dopo-5gg = od 6. do 60. dnia od doręczenia
avviso-bollettini-entro-60gg = w ciągu 60 dni od doręczenia

avviso-bonifico-titolo = Płatność przelewem z zagranicy
avviso-bonifico-testo = Z zagranicy można zapłacić przelewem w euro na wskazany tu rachunek. Należy wykonać tylko jeden przelew, na kwotę odpowiadającą terminowi zapłaty, i podać tytuł przelewu.
avviso-bonifico-spese = Wierzyciel musi otrzymać pełną kwotę: opłat własnego banku nie wolno odliczać.
avviso-bonifico-qr = Kod QR zawiera te same dane, dla aplikacji bankowych, które go odczytują.
avviso-bonifico-beneficiario = Odbiorca
avviso-bonifico-iban = IBAN
avviso-bonifico-bic = BIC / SWIFT
avviso-bonifico-causale = Tytuł przelewu
