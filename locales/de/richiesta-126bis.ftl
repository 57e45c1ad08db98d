# Stato: bozza
# Richiesta di integrazione della comunicazione del conducente.

oggetto = Mitteilung der Fahrerdaten: Aufforderung zur Ergänzung
intro =
    Wir haben Ihre Mitteilung darüber erhalten, wer das Fahrzeug mit dem Kennzeichen { $targa } gelenkt hat (Art. 126-bis Absatz 2 StVO). So **erlaubt sie es nicht, den Fahrer zu identifizieren**. Zur Ergänzung ist Folgendes nötig:
voce-verbale = Protokoll
verbale = Nr. { $verbale_numero } vom { $verbale_data }, zugestellt am { $verbale_notifica }
voce-comunicazione = Mitteilung vom
voce-protocollo = Protokollzahl

mancanze-riga-testo =
    { $causa ->
        [conducente] Nachname und Vorname des Fahrers angeben;
        [nascita-residenza] Geburtsort, Geburtsdatum und Wohnsitz des Fahrers angeben;
        [patente] Kategorie, Nummer, Datum und Ausstellungsbehörde des Führerscheins des Fahrers angeben;
        [copia-patente] die beidseitige, unterschriebene Kopie des Führerscheins des Fahrers mit der Erklärung beilegen, dass sie mit dem Original übereinstimmt;
        [firma-dichiarante] die Erklärung unterschreiben;
        [firma-conducente] die Erklärung auch vom Fahrer unterschreiben lassen;
        [documento] die Kopie eines gültigen Ausweises des Erklärenden beilegen;
        [autocertificazione] die Erklärung in der Form der Eigenerklärung abgeben (Art. 46 und 47 DPR vom 28. Dezember 2000, Nr. 445);
        [motivo] den Grund angeben und belegen, aus dem Sie den Fahrer nicht nennen können;
        [delega] die Vollmacht beilegen oder nachweisen, dass der Unterzeichner die Gesellschaft oder Körperschaft vertritt;
       *[altro] { $dettaglio }
    }

termine = Das Fehlende muss bei der Ortspolizei **bis zum { $scadenza }** eingehen.
come-inviare =
    Verwenden Sie das dem Protokoll beiliegende Formular: Geben Sie es bei der Ortspolizei ab, schicken Sie es per Einschreiben oder per PEC an { $ente_pec } und geben Sie die Nummer des Protokolls an.
conseguenze =
    Wer die Daten ohne gerechtfertigten und belegten Grund nicht mitteilt, unterliegt der Strafe von { $somma_conducente_minimo } bis { $somma_conducente_massimo }. Die Pflicht bleibt auch für jene bestehen, die das Protokoll bereits bezahlt haben.
