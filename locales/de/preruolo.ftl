# Stato: bozza
# Schreiben vor der Eintragung in die Hebeliste.

oggetto =
    Mahnung vor der Eintragung in die Hebeliste: { $quanti ->
        [one] ein nicht bezahlter Akt
       *[other] { $quanti } nicht bezahlte Akte
    }

etichetta-intestatario = Schuldner
etichetta-cf = Steuernr. oder MwSt.-Nr.

intro =
    Am { $data_verifica } { $quanti ->
        [one] war der folgende, auf Sie lautende Akt nicht zur Gänze bezahlt und nicht angefochten; er ist ein **vollstreckbarer Titel**.
       *[other] waren die folgenden, auf Sie lautenden Akte nicht zur Gänze bezahlt und nicht angefochten; sie sind **vollstreckbare Titel**.
    }

atti-dettaglio = Akt; Datum, Bestimmung und Ort der Übertretung
atti-targa = Kennzeichen
atti-notifica = Zugestellt
atti-sanzione = Strafe
atti-spese = Kosten
atti-maggiorazione = Zuschlag
atti-acconti = Gezahlt
atti-residuo = Rest
atti-riga-dettaglio = **{ $titolo ->
        [ordinanza] Bußgeldbescheid
       *[verbale] Protokoll
    } Nr. { $numero }**: { $data }, { $norma }, { $luogo }
atti-riga-notifica = { $notificato }, { modo-detto }

regola-maggiorazione =
    Der Zuschlag beträgt ein Zehntel der Strafe für jedes volle Halbjahr, seit der Akt vollstreckbar ist (Art. 27 des Gesetzes vom 24. November 1981, Nr. 689).
somma-dovuta =
    Für ein Protokoll ist **die Hälfte des Höchstbetrags der Strafe zuzüglich der Verfahrenskosten** geschuldet (Art. 203 Absatz 3 StVO); für einen Bußgeldbescheid der auferlegte Betrag zuzüglich der Kosten.

voce-sanzioni = Strafen
voce-spese = Kosten der Feststellung und der Zustellung
voce-maggiorazioni = Zuschlag für den Verzug
voce-spese-lettera = Kosten dieses Schreibens
voce-acconti = Schon eingegangene Zahlungen, abzuziehen
voce-totale = Zu zahlen

titolo-acconti = Als Anzahlung behaltene Zahlungen
pagamenti-atto = Akt
pagamenti-data = Gezahlt am
pagamenti-canale = Mit
pagamenti-importo = Betrag
pagamenti-riga-canale = { canale-detto }
acconti-testo =
    Diese Zahlungen sind verspätet eingegangen oder waren niedriger als der geschuldete Betrag: Sie haben die Strafe nicht getilgt und werden als Anzahlung behalten.

termine =
    Zu zahlen: **{ $totale }**. Letzter Tag: **{ $scadenza }**.
titolo-altrimenti = Wenn Sie schon gezahlt oder Rekurs eingelegt haben
titolo-ruolo = Wenn Sie nicht zahlen
