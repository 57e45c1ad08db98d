# Stato: bozza
# Zahlungsaufforderung.

oggetto =
    Zahlungsaufforderung: { $caso ->
        [ordinanza] Bußgeldbescheid
       *[altro] Protokoll
    } Nr. { $numero }

intro =
    Wir erinnern Sie an den oben angeführten Akt. Am { $data_verifica } war er nicht zur Gänze bezahlt.

etichetta-violazione = Verletzte Bestimmung
etichetta-luogo = Ort
etichetta-notifica = Zustellung
notifica = { $data_notifica }, { modo-detto }

motivo =
    { $caso ->
        [ridotto] Die Frist von 60 Tagen ab der Zustellung ist noch nicht abgelaufen: Sie können den **ermäßigten Betrag** zahlen (Art. 202 StVO).
        [ridotto_extra] Die Frist von 60 Tagen ab der Zustellung ist noch nicht abgelaufen: Sie können den **ermäßigten Betrag** zahlen (Art. 16 des Gesetzes vom 24. November 1981, Nr. 689).
        [ordinanza] Die 30 Tage ab der Zustellung des Bußgeldbescheids sind abgelaufen, ohne dass die Zahlung des auferlegten Betrags aufscheint: Der Bußgeldbescheid ist ein **vollstreckbarer Titel**.
       *[titolo] Die 60 Tage ab der Zustellung sind abgelaufen, ohne dass die Zahlung des ermäßigten Betrags oder ein Rekurs aufscheint: Das Protokoll ist ein **vollstreckbarer Titel über die Hälfte des Höchstbetrags der Strafe zuzüglich der Verfahrenskosten** (Art. 203 Absatz 3 StVO).
    }

voce-sanzione =
    { $caso ->
        [titolo] Hälfte des Höchstbetrags der Strafe
        [ordinanza] Auferlegter Betrag
       *[altro] Ermäßigter Betrag der Strafe
    }
voce-spese = Kosten der Feststellung und der Zustellung
voce-spese-lettera = Kosten dieses Schreibens
voce-acconti = Schon eingegangene Zahlungen, abzuziehen
voce-dovuto = Zu zahlen

termine =
    { $caso ->
        [ridotto] Zu zahlen: **{ $dovuto }**. Letzter Tag: **{ $scadenza }**, der 60. ab der Zustellung.
        [ridotto_extra] Zu zahlen: **{ $dovuto }**. Letzter Tag: **{ $scadenza }**, der 60. ab der Zustellung.
       *[altro] Zu zahlen: **{ $dovuto }**. Letzter Tag: **{ $scadenza }**; bis dahin verlangen wir keinen Zuschlag für den Verzug.
    }

titolo-altrimenti = Wenn Sie schon gezahlt oder Rekurs eingelegt haben
resta-conducente =
    Die mit dem Protokoll verlangten Fahrerdaten haben wir nicht erhalten: Die Pflicht, sie mitzuteilen (Art. 126-bis Absatz 2 StVO), gilt auch für den, der zahlt.

conseguenze =
    { $caso ->
        [ridotto] Nach 60 Tagen ab der Zustellung ohne Zahlung des ermäßigten Betrags und ohne Rekurs wird das Protokoll zum vollstreckbaren Titel über die Hälfte des Höchstbetrags der Strafe zuzüglich der Verfahrenskosten (Art. 203 Absatz 3 StVO).
        [ridotto_extra] Nach 60 Tagen ab der Zustellung ohne Zahlung erstattet das Kommando der zuständigen Behörde Bericht (Art. 17 des Gesetzes Nr. 689/1981), die mit Bescheid entscheidet.
       *[altro] { iscrizione-a-ruolo }
    }
resta-ricorso =
    Die im Protokoll angegebenen Rechtsmittel und Fristen bleiben unverändert.
