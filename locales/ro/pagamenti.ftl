# Stato: bozza
# Plata cu buletin poștal sau prin transfer bancar: cuvintele care nu sunt ale formularului poștei.

avviso-bollettini-titolo = Plata cu buletin poștal
avviso-bollettini-retro-uno = Buletinul se află pe verso-ul acestei foi.
avviso-bollettini-retro-piu = Buletinele se află pe verso-ul acestei foi, câte unul pentru fiecare sumă: se separă de-a lungul liniilor întrerupte.
avviso-bollettini-scelta = Plătiți un singur buletin: cel al termenului în care plătiți. O sumă diferită de cea datorată nu stinge sancțiunea.
avviso-bollettini-importo = Plătiți suma tipărită: o sumă diferită de cea datorată nu stinge sancțiunea.
avviso-bollettini-avviso = Buletinul înlocuiește avizul pagoPA: nu le plătiți pe amândouă.
avviso-bollettini-ricevuta = Chitanța de plată, cu ștampila oficiului poștal, dovedește plata: păstrați-o.
avviso-bollettini-entro-5gg = în 5 zile de la comunicare
avviso-bollettini-dopo-5gg = din a 6-a până în a 60-a zi de la comunicare
avviso-bollettini-entro-60gg = în 60 de zile de la comunicare

avviso-bonifico-titolo = Plata din străinătate prin transfer bancar
avviso-bonifico-testo = Din străinătate puteți plăti printr-un transfer bancar în euro în contul indicat aici. Faceți un singur transfer, pentru suma termenului în care plătiți, și menționați motivul plății.
avviso-bonifico-spese = Creditorul trebuie să primească suma întreagă: comisioanele băncii dumneavoastră nu se scad.
avviso-bonifico-qr = Codul QR conține aceleași date, pentru aplicațiile bancare care îl citesc.
avviso-bonifico-beneficiario = Beneficiar
avviso-bonifico-iban = IBAN
avviso-bonifico-bic = BIC / SWIFT
avviso-bonifico-causale = Motivul plății
