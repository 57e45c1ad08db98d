# Stato: bozza
# Aufforderung zur Nachzahlung.

oggetto =
    { $caso ->
        [sconto_tardivo] Zahlung nach dem fünften Tag
        [ridotto_tardivo] Zahlung nach dem 60. Tag
       *[altro] Zahlung unter dem geschuldeten Betrag
    }: Nachzahlung für das Protokoll Nr. { $numero }

intro =
    Wir haben Ihre Zahlung für das oben angeführte Protokoll erhalten, sie reicht aber nicht aus, um die Strafe zu tilgen. Hier steht, was aufscheint und was noch zu zahlen ist.

etichetta-violazione = Verletzte Bestimmung
etichetta-notifica = Protokoll zugestellt
notifica = { $data_notifica }, { modo-detto }
etichetta-pagamento = Zahlung
pagamento-avuto = { $data_pagamento }, { canale-detto }
etichetta-ricevuta = Quittung Nr.
etichetta-pagato = Gezahlter Betrag
etichetta-dovuto = An jenem Tag geschuldet
etichetta-mancante = Es fehlten

titolo-regola = Warum die Zahlung nicht ausreicht
regola =
    { $caso ->
        [sconto_tardivo] Die Ermäßigung von 30 % steht nur dem zu, der **innerhalb von 5 Tagen** ab der Zustellung zahlt (Art. 202 Absatz 1 StVO). Die Frist endete am { $termine_5gg }; gezahlt wurde am { $data_pagamento }: Zu diesem Zeitpunkt war der Betrag ohne Ermäßigung geschuldet.
        [sconto_escluso] Die Ermäßigung von 30 % bei Zahlung innerhalb von 5 Tagen **ist für diese Übertretung nicht zulässig**, da sie { $esclusione ->
            [confisca] die Einziehung des Fahrzeugs
           *[sospensione] die Aussetzung des Führerscheins
        } zur Folge hat (Art. 202 Absatz 1 StVO). Geschuldet war der Betrag ohne Ermäßigung.
        [senza_spese] Die Zahlung deckt die Strafe, **nicht aber die Kosten der Feststellung und der Zustellung**, die der Zahlende zu tragen hat (Art. 201 Absatz 4 StVO). Ohne die Kosten ist die Zahlung des ermäßigten Betrags nicht gültig.
        [ridotto_tardivo] Der ermäßigte Betrag steht dem zu, der **innerhalb von 60 Tagen** ab der Zustellung zahlt (Art. 202 StVO). Die Frist endete am { $termine_60gg }; gezahlt wurde am { $data_pagamento }: Seither ist die Hälfte des Höchstbetrags der Strafe zuzüglich der Verfahrenskosten geschuldet (Art. 203 Absatz 3 StVO).
       *[insufficiente] Der gezahlte Betrag ist **niedriger als der Betrag, der am Tag der Zahlung geschuldet war**, Kosten inbegriffen.
    }

titolo-quanto = Was noch zu zahlen ist
da-pagare =
    { $aperto ->
        [si] Die Frist von 60 Tagen für die Zahlung des ermäßigten Betrags läuft noch: Sie endet am { $termine_60gg }. Was Sie gezahlt haben, wird als Anzahlung behalten und abgezogen.
       *[no] Die Frist von 60 Tagen für die Zahlung des ermäßigten Betrags endete am { $termine_60gg }: Das Protokoll ist ein vollstreckbarer Titel über **die Hälfte des Höchstbetrags der Strafe zuzüglich der Verfahrenskosten** (Art. 203 Absatz 3 StVO). Was Sie gezahlt haben, wird als Anzahlung behalten und abgezogen.
    }
voce-sanzione =
    { $aperto ->
        [si] Ermäßigter Betrag der Strafe
       *[no] Hälfte des Höchstbetrags der Strafe
    }
voce-spese = Kosten der Feststellung und der Zustellung
voce-maggiorazione = Zuschlag wegen Verspätung (Art. 27 G. 689/1981)
voce-pagato = Diese Zahlung, abzuziehen
voce-acconti = Frühere Zahlungen, abzuziehen
voce-residuo = Zu zahlen

termine =
    { $aperto ->
        [si] Zu zahlen: **{ $residuo }**. Letzter Tag: **{ $scadenza }**, der 60. ab der Zustellung; die Zahlung des ermäßigten Betrags ist dann vollständig.
       *[no] Zu zahlen: **{ $residuo }**. Letzter Tag: **{ $scadenza }**.
    }
conseguenze =
    { $aperto ->
        [si] Nach diesem Tag wird das Protokoll, falls kein Rekurs vorliegt, zum vollstreckbaren Titel über die Hälfte des Höchstbetrags der Strafe zuzüglich der Verfahrenskosten (Art. 203 Absatz 3 StVO), abzüglich des schon Gezahlten.
       *[no] { iscrizione-a-ruolo }
    }
errore =
    Wenn Sie meinen, dass die Berechnung falsch ist oder eine Ihrer Zahlungen fehlt, schreiben Sie uns an { $ente_pec }{ $ente_ha_email ->
        [0] { "" }
       *[other] { " " }oder an { $ente_email }
    } und legen Sie die Quittung bei.
