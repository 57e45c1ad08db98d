# Stato: riveduto
# Heft der misslungenen Zustellung durch zertifizierte elektronische Post.

titolo = Misslungene Zustellung durch zertifizierte elektronische Post
norma =
    { $causa ->
        [destinatario] Art. 5 Abs. 3 des Dekrets des Innenministers vom 18. Dezember 2017: die Zustellung durch zertifizierte elektronische Post (PEC) war aus einem Grund nicht möglich, den der Empfänger zu vertreten hat.
       *[altra] Art. 5 Abs. 4 des Dekrets des Innenministers vom 18. Dezember 2017: die Zustellung durch zertifizierte elektronische Post (PEC) war aus einem Grund nicht möglich, den der Empfänger nicht zu vertreten hat.
    }
titolo-attestazione = Bestätigung der Übereinstimmung
attesta =
    Gemäß Art. 23 Abs. 1 des GvD vom 7. März 2005, Nr. 82, wird bestätigt, dass diese Seiten und die folgenden Unterlagen mit der zertifizierten elektronischen Nachricht, ihren Anlagen und den Empfangsbestätigungen **übereinstimmen**, die beim Kommando als digitale Originale aufbewahrt werden.
effetti =
    Der Akt wird daher in dieser Form zugestellt, nach den Regeln und Fristen der Straßenverkehrsordnung, auf Kosten des Empfängers.

titolo-messaggio = Die Nachricht
voce-numero = Nummer
voce-spedito = Gesendet
voce-mittente = Vom Postfach
voce-destinatario = Empfänger
voce-pec = An das Postfach
voce-oggetto = Betreff
titolo-testo = Text der Nachricht
titolo-allegati = Anlagen der Nachricht
allegati-sha256 = SHA-256

titolo-ricevute = Bestätigungen des Anbieters
ricevute-riga-tipo =
    { $tipo ->
        [accettazione] Annahmebestätigung
        [non-accettazione] Mitteilung der Nichtannahme
        [errore-consegna] Mitteilung der Nichtzustellung
        [preavviso-errore-consegna] Mitteilung der Nichtzustellung wegen Überschreitung der Höchstzeit
       *[altra] Andere Bestätigung
    }
ricevute-riga-quando = { $istante }, { $gestore }
nessuna-ricevuta = Innerhalb der von den technischen Regeln vorgesehenen Zeit wurde keine Zustellbestätigung erzeugt.

firma-data = Ort und Datum
firma-attestante = Der Verantwortliche, der bestätigt
