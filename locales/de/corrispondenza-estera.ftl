# Stato: bozza
# Risposta a un destinatario estero.

oggetto =
    { $oggetto ->
        [come-pagare] Wie Sie das Protokoll Nr. { $verbale_numero } bezahlen
        [pagamento-ricevuto] Zahlung eingegangen
        [pagamento-incompleto] Unvollständige Zahlung
        [ricorso-ricevuto] Ihr Rechtsbehelf
        [conducente-ricevuto] Ihre Mitteilung zum Fahrer
        [conducente-incompleto] Ihre Mitteilung zum Fahrer ist unvollständig
        [copia-atti] Kopie der Akten
       *[informazioni] Ihre Anfrage
    }
intro = Wir antworten auf Ihr Schreiben vom { $richiesta_data } zum unten genannten Protokoll.
voce-verbale = Protokoll
verbale = Nr. { $verbale_numero } vom { $verbale_data }

risposta =
    { $oggetto ->
        [come-pagare] Die Beträge und die Fristen stehen im Protokoll. Die Tage zählen ab der Zustellung; der Tag der Zustellung zählt nicht mit.
        [pagamento-ricevuto] Wir haben am { $pagamento_data } den Betrag von { $pagato } erhalten. **Die Zahlung ist vollständig und das Verfahren ist abgeschlossen.** Sie müssen nichts weiter tun.
        [pagamento-incompleto] Wir haben am { $pagamento_data } den Betrag von { $pagato } erhalten. Das ist weniger als geschuldet: Das Protokoll ist **noch nicht erledigt**. Der eingegangene Betrag wird als Anzahlung einbehalten; zu zahlen bleibt der Unterschied.
        [ricorso-ricevuto] Wir haben Ihren Rechtsbehelf erhalten. Darüber entscheidet die Behörde, an die er gerichtet ist: der Präfekt oder der Friedensrichter. Die Ortspolizei übermittelt ihr die Akten. Bis zur Entscheidung wird das Protokoll nicht zum Vollstreckungstitel.
        [conducente-ricevuto] Wir haben die Daten der Person erhalten, die das Fahrzeug gelenkt hat. Das Protokoll kann auch dieser Person zugestellt werden. Der Empfänger dieses Schreibens haftet weiterhin als Gesamtschuldner für die Zahlung.
        [conducente-incompleto] Wir haben Ihre Mitteilung erhalten, aber so **erlaubt sie es nicht, den Fahrer zu identifizieren**. Senden Sie uns Vor- und Nachname, Geburtsdatum und Geburtsort, Adresse und eine beidseitige Kopie des Führerscheins.
        [copia-atti] Anbei senden wir Ihnen eine Kopie der gewünschten Akten.
       *[informazioni] Hier sind die gewünschten Auskünfte.
    }
voce-dovuto = Geschuldet
voce-pagato = Bereits bezahlt
voce-mancante = Zu zahlen

termine = Der letzte Tag ist der **{ $scadenza }**.
bonifico =
    Sie können mit einer internationalen Überweisung bezahlen; die Kosten gehen zu Ihren Lasten. Geben Sie als Zahlungsgrund die Nummer des Protokolls und das Kennzeichen an.
voce-intestatario = Kontoinhaber
voce-iban = IBAN
voce-bic = BIC
titolo-allegati = Anlagen
contatti =
    Sie können uns in dieser Sprache an { $ente_email } oder an die Adresse des Amtes antworten; geben Sie bitte die Nummer des Protokolls an.
