# Stato: bozza
# Ersuchen um Zustellung durch Gemeindeboten oder Ortspolizei.

oggetto =
    { $incaricato ->
        [polizia] Ersuchen um Zustellung von Akten durch die Ortspolizei
       *[messi] Ersuchen um Zustellung von Akten durch Gemeindeboten
    }

intro =
    { $incaricato ->
        [polizia] Wir ersuchen Ihr Kommando,
        [messi_propri] Wir ersuchen das Botenamt dieser Gemeinde,
       *[messi] Wir ersuchen das Botenamt im Sinne von Art. 10 des Gesetzes vom 3. August 1999, Nr. 265,
    } { $atti ->
        [one] den in der Liste angeführten Akt zuzustellen; er liegt in zwei Urschriften bei
       *[other] die { $atti } in der Liste angeführten Akte zuzustellen; sie liegen in je zwei Urschriften bei
    }. Der bisherige Versuch blieb aus dem neben jedem Akt angegebenen Grund erfolglos.

termine-notifica = Für die Zustellung gilt eine gesetzliche Frist (Art. 201 Absatz 1 StVO). Wir ersuchen um Zustellung **bis zum { $termine }**; die Liste nennt die Frist jedes Aktes.

titolo-elenco = Zuzustellende Akte
atti-posto = Nr.
atti-atto = Akt
atti-destinatario = Empfänger
atti-indirizzo = Anschrift
atti-esito = Erfolgloser Versuch
atti-termine_atto = Zuzustellen bis
atti-riga-esito =
    { $tentativo ->
        [sconosciuto] Empfänger unbekannt
        [irreperibile] unauffindbar
        [trasferito] verzogen
        [indirizzo] Anschrift ungenügend
        [respinto] Sendung abgelehnt
        [giacenza] nicht abgeholt
        [non_tornata] keine Nachricht
       *[pec] PEC nicht zugestellt
    }

titolo-relazione = Zustellung und Zustellungsbericht
relata-compilata = Füllen Sie den Zustellungsbericht auf beiden Urschriften aus: Datum, Ort, Person, der der Akt übergeben wird, deren Eigenschaft, Unterschriften (Art. 137 ff. Zivilprozessordnung).
esito-negativo = Ist der Empfänger verzogen, verstorben oder unauffindbar, senden Sie die Akte mit dem Bericht und allen erhaltenen Auskünften zurück, insbesondere mit der neuen Anschrift.
restituzione = Senden Sie eine Urschrift mit dem Bericht an dieses Kommando, { $ente_indirizzo }, zurück und vorab eine Kopie an { $ente_pec }, unter Angabe des Zeichens { $numero }.
impedimento = Ist die Zustellung innerhalb der Frist nicht möglich, benachrichtigen Sie uns bitte sofort { $ente_ha_telefono ->
        [0] über die angegebene PEC-Adresse
       *[other] unter der Nummer { $ente_telefono } oder über die angegebene PEC-Adresse
    }.

titolo-rimborso = Vergütung
rimborso-importo = Für jeden zugestellten Akt steht die Vergütung von **{ $rimborso }** zu (Art. 10 des Gesetzes vom 3. August 1999, Nr. 265, und M.D. vom 3. Oktober 2006), zuzüglich der Kosten des Einschreibens in den Fällen von Art. 140 der Zivilprozessordnung.
rimborso-da-indicare = Geben Sie im Antrag den Betrag der Vergütung für jeden zugestellten Akt an (Art. 10 des Gesetzes vom 3. August 1999, Nr. 265, und M.D. vom 3. Oktober 2006) sowie die Kosten des Einschreibens in den Fällen von Art. 140 der Zivilprozessordnung.
rimborso-no = Für Akte, die von den Boten dieser Gemeinde zugestellt werden, wird keine Vergütung verlangt.
rimborso-dati = Der vierteljährlich zusammengefasste Antrag auf Vergütung ist an { $ente_nome }, Steuernummer { $ente_cf }, zu richten, mit der Liste der Akte und dem Zeichen { $numero }.
rimborso-qui = Er ist an { $ente_pec } zu senden.
rimborso-altrove = Er ist zu senden an: { $rimborso_ufficio }.
