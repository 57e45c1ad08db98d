# Stato: bozza
# Modulo di comunicazione dei dati del conducente.

titolo = Mitteilung der Fahrerdaten
norma =
    Art. 126-bis Absatz 2 der { -cds }. Ausgefüllt und unterschrieben **innerhalb von 60 Tagen ab der Zustellung des Protokolls** zurückzusenden.
restituire =
    Zurückzusenden an: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, PEC { $ente_pec }.
voce-verbale = Protokoll Nr.
voce-targa = Kennzeichen
voce-data = Übertretung vom
voce-notificato = Zugestellt am
voce-luogo = Ort:

titolo-a = A. Wer erklärt
titolo-b = B. Was erklärt wird
titolo-c = C. Der Fahrer
titolo-d = D. Erklärung und Unterschriften
titolo-e = E. Anleitung

persona-cognome = Nachname
persona-nome = Vorname
persona-nascita = Geboren in
persona-stato = Prov. oder Staat
persona-data = am
persona-sesso = Geschlecht
persona-residenza = Wohnhaft in
persona-via = Straße und Nummer
persona-cap = PLZ
ente-nome = Für die Gesellschaft oder Körperschaft
ente-codice = St.-Nr. oder MwSt.-Nr.
documento-tipo = Ausweis
documento-numero = Nummer
documento-autorita = ausgestellt von
documento-data = am
qualita-obbligato = Eigentümer oder anderer Gesamtschuldner
qualita-legale = gesetzlicher Vertreter
qualita-delegato = Bevollmächtigter (Vollmacht beilegen)

dichiara-io = Das Fahrzeug habe ich gelenkt (C ausfüllen; die Unterschrift des Erklärenden genügt).
dichiara-altri = Das Fahrzeug hat die unter C angegebene Person gelenkt.
dichiara-ignoto =
    Ich kann den Fahrer aus folgendem Grund nicht angeben (gerechtfertigt und belegt; sonst gilt die unter E genannte Strafe):

recapito-telefono = Telefon
recapito-pec = PEC oder E-Mail
patente-categoria = Führersch. Kat.
patente-numero = Nummer
patente-autorita = ausgestellt von
patente-data = am
patente-scadenza = gültig bis

autocertificazione =
    Ich erkläre das Obige im Sinne der Art. 46 und 47 DPR vom 28. Dezember 2000, Nr. 445, im Bewusstsein der strafrechtlichen Folgen einer falschen Erklärung (Art. 76 desselben Dekrets).
copia-patente =
    Beizulegen ist die beidseitige Kopie des Führerscheins des Fahrers, von ihm unterschrieben, mit dem handschriftlichen Satz: «Der/Die Unterfertigte … geboren in … am … erklärt, dass die Kopie dieses Dokuments mit dem Original in seinem/ihrem Besitz übereinstimmt»; beizulegen ist auch die Kopie eines Ausweises des Erklärenden.
firma-luogo = Ort und Datum
firma-dichiarante = Unterschrift des Erklärenden
firma-conducente = Unterschrift des Fahrers

istruzioni =
    Das Formular wird innerhalb von 60 Tagen ab der Zustellung des Protokolls bei der Ortspolizei abgegeben, per Einschreiben oder per PEC geschickt, auch wenn schon bezahlt wurde. Wer Rekurs einlegt, teilt es der Ortspolizei innerhalb derselben Frist mit. Wer die Daten ohne gerechtfertigten und belegten Grund nicht mitteilt, unterliegt der Strafe von { $somma_conducente_minimo } bis { $somma_conducente_massimo } (Art. 126-bis Absatz 2 StVO). Bei einem im Ausland ausgestellten Führerschein ist der Staat anzugeben und eine Kopie beizulegen. Verantwortlicher der Datenverarbeitung: { $ente_nome }; Datenschutzbeauftragter: { $ente_dpo }; vollständige Information: { $ente_informativa }.
