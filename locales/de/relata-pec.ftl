# Stato: bozza
# Relazione di notificazione a mezzo PEC.

titolo = Zustellungsbericht über die Zustellung mittels PEC
norma =
    Art. 4 Absatz 1 Buchst. a des Dekrets des Innenministers vom 18. Dezember 2017: Zustellung eines Verwaltungsaktes über eine von der Straßenverkehrsordnung vorgesehene Verwaltungsstrafe.
attesta =
    Der Verantwortliche der Zustellung bestätigt, die angeführten Akte dem angegebenen Empfänger mit einer Nachricht der zertifizierten elektronischen Post zuzustellen, der dieser Bericht beiliegt.

titolo-amministrazione = Zustellende Verwaltung
voce-amministrazione = Verwaltung
amministrazione = { $ente_nome }, { $ente_indirizzo }
voce-articolazione = Organisationseinheit
voce-indirizzo = Anschrift
titolo-responsabili = Verantwortliche
voce-notificazione = Der Zustellung
voce-redattore = Verfasser des Aktes
voce-ufficio = Amt
voce-telefono = Telefon

titolo-indirizzi = Empfänger und elektronische Anschrift
voce-destinatario = Empfänger
voce-codice = St.-Nr. oder MwSt.-Nr.
voce-qualita = Als
qualita =
    { $destinatario_qualita ->
        [trasgressore] Übertreter
        [obbligato] Gesamtschuldner (Art. 196 StVO)
        [locatario] Mieter des Fahrzeugs, Gesamtschuldner (Art. 196 StVO)
       *[altro] Empfänger des Aktes
    }
voce-pec = PEC des Empfängers
voce-registro = Entnommen aus
registro =
    { $registro_pec ->
        [inipec] INI-PEC, gesamtstaatliches Verzeichnis der digitalen Domizile der Unternehmen und Freiberufler (Art. 6-bis GvD vom 7. März 2005, Nr. 82)
        [ipa] IPA, Verzeichnis der digitalen Domizile der öffentlichen Verwaltungen (Art. 6-ter GvD vom 7. März 2005, Nr. 82)
        [inad] INAD, gesamtstaatliches Verzeichnis der digitalen Domizile der natürlichen Personen (Art. 6-quater GvD vom 7. März 2005, Nr. 82)
        [reginde] ReGIndE, allgemeines Verzeichnis der elektronischen Adressen
       *[dichiarata] Erklärung des Empfängers: { $modo_dichiarata }
    }
voce-estrazione =
    { $registro_pec ->
        [dichiarata] Erklärt am
       *[altro] Entnommen am
    }
voce-mittente = PEC des Absenders

titolo-atti = Zugestellte Akte
notifica-unica = Die Akte werden mit einer einzigen Nachricht zugestellt.
atti-numero = Nummer
atti-data = Datum
atti-oggetto = Gegenstand
atti-targa = Kennzeichen

titolo-allegati = Der Nachricht beiliegende Dateien
allegati-sha256 = SHA-256

titolo-conformita = Übereinstimmung
conforme =
    { $conformita ->
        [copia-immagine] Es wird bestätigt, dass die Dateien der angeführten Akte **Bildkopien sind, die mit dem analogen Original übereinstimmen**, aus dem sie erstellt wurden (Art. 22 Absatz 2 GvD vom 7. März 2005, Nr. 82).
        [duplicato] Es wird bestätigt, dass die Dateien der angeführten Akte **digitale Duplikate der digitalen Originale** sind, die bei der Ortspolizei aufbewahrt werden (Art. 23-bis GvD vom 7. März 2005, Nr. 82).
       *[copia-informatica] Es wird bestätigt, dass die Dateien der angeführten Akte **digitale Kopien sind, die mit den digitalen Originalen übereinstimmen**, die bei der Ortspolizei aufbewahrt werden (Art. 23-bis GvD vom 7. März 2005, Nr. 82).
    }

titolo-effetti = Wann der Akt zugestellt ist
effetti =
    Der Akt gilt als verschickt, wenn die Annahmebestätigung erzeugt wird, und als zugestellt, wenn die vollständige Zustellungsbestätigung erzeugt wird (Art. 5 des Dekrets). Die im Akt angegebenen Fristen für die Zahlung und den Rekurs laufen ab der Zustellung.
firma-digitale = Digital unterschriebenes elektronisches Dokument (GvD vom 7. März 2005, Nr. 82)
