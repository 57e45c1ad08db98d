# Stato: bozza
# Notificazione di ordinanza-ingiunzione.

oggetto = Zustellung des Bußgeldbescheids Nr. { $ordinanza_numero }
intro =
    { $autorita ->
        [prefetto] Wir stellen Ihnen den beiliegenden Bußgeldbescheid (ordinanza-ingiunzione) zu, mit dem der Präfekt nach Bestätigung der Feststellung die Zahlung des folgenden Betrags anordnet (Art. 204 StVO).
       *[comune] Wir stellen Ihnen den beiliegenden Bußgeldbescheid (ordinanza-ingiunzione) zu, mit dem die zuständige Behörde nach Bestätigung der Feststellung die Zahlung des folgenden Betrags anordnet (Art. 18 Gesetz vom 24. November 1981, Nr. 689).
    }
voce-autorita = Erlassen von
voce-ordinanza = Bußgeldbescheid
ordinanza = Nr. { $ordinanza_numero } vom { $ordinanza_data }
voce-legge = Verletztes Gesetz

verbali-numero = Protokoll
verbali-data = Vom
verbali-norma = Verletzte Vorschrift
verbali-somma = Betrag
voce-somma = Angeordneter Betrag
voce-spese = Kosten
voce-totale = Gesamtbetrag

termine =
    Zahlen Sie **{ $totale } innerhalb von { $giorni } Tagen** ab der Zustellung dieses Bescheids. { termini-testo }
bonifico =
    Sie können auch mit einer internationalen Überweisung bezahlen; die Kosten gehen zu Ihren Lasten. Geben Sie als Zahlungsgrund die Nummer des Bußgeldbescheids und das Kennzeichen an.
voce-intestatario = Kontoinhaber
voce-iban = IBAN
voce-bic = BIC

opposizione =
    Gegen den Bescheid kann beim { $giudice } Widerspruch eingelegt werden, und zwar **innerhalb von 30 Tagen** ab der Zustellung, 60 für Personen mit Wohnsitz im Ausland ({ $autorita ->
        [prefetto] Art. 205 StVO
       *[comune] Art. 22 Gesetz vom 24. November 1981, Nr. 689
    }; Art. 6 GvD vom 1. September 2011, Nr. 150). Diese Frist ist vom 1. bis zum 31. August gehemmt (Gesetz vom 7. Oktober 1969, Nr. 742).

titolo-mancato-pagamento = Wenn nicht bezahlt und kein Widerspruch eingelegt wird
titolo =
    Ist die Frist ohne Zahlung und ohne Widerspruch abgelaufen, so ist der Bescheid **Vollstreckungstitel** für den gesamten Betrag.

titolo-allegati = Anlagen
allegato-ordinanza =
    { $ordinanza_fogli ->
        [one] Bußgeldbescheid Nr. { $ordinanza_numero } ({ $ordinanza_fogli } Seite).
       *[other] Bußgeldbescheid Nr. { $ordinanza_numero } ({ $ordinanza_fogli } Seiten).
    }
allegato-avviso = Zahlungsmitteilung pagoPA.
